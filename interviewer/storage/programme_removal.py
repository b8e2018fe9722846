"""Takes a whole programme off the disk again, as long as nothing came to it since it was brought in."""

from sqlalchemy import Connection, Select, delete, func, select
from sqlalchemy.exc import IntegrityError

from interviewer.domain.errors import UserError
from interviewer.services.programme_store import ProgrammeCounts
from interviewer.storage.access import Access
from interviewer.storage.programme_rows import programme_id
from interviewer.storage.programme_tables import (
    APPOINTMENT,
    ATTEMPT,
    COMPANY_FORM,
    CONTACT,
    IMPORT_BATCH,
    OUTCOME,
    TEAM_FORM,
    WAVE,
)
from interviewer.storage.rehearsals import drop_log
from interviewer.storage.tables import ACCOUNT, INTERVIEW, PROGRAMME, RESPONDENT


class StoredRemoval:
    """The part of `ProgrammeStore` that counts a programme's rows and deletes them."""

    _access: Access

    def counts(self, programme: str) -> ProgrammeCounts:
        """How much there is of a programme."""
        with self._access.reading() as connection:
            return _counts(connection, programme_id(connection, programme))

    def remove_whole(self, programme: str, expected: ProgrammeCounts) -> None:
        """Delete it with everything in it. UserError "programme_in_use" when it holds something else than expected."""
        try:
            with self._access.writing() as connection:
                keeper = programme_id(connection, programme)
                if _counts(connection, keeper) != expected:
                    raise _in_use(programme)
                _remove(connection, keeper)
        except IntegrityError:
            raise _in_use(programme) from None
        self._access.forget_old_pages()


def _in_use(programme: str) -> UserError:
    return UserError(
        "programme_in_use",
        f"Something was added to {programme} since it was brought in, so it cannot be taken back as a whole. It stays.",
    )


def _waves(keeper: str) -> Select[tuple[str]]:
    return select(WAVE.c.id).where(WAVE.c.programme_id == keeper)


def _accounts(keeper: str) -> Select[tuple[str]]:
    return select(ACCOUNT.c.id).where(ACCOUNT.c.programme_id == keeper)


def _contacts(keeper: str) -> Select[tuple[str]]:
    return select(CONTACT.c.id).where(CONTACT.c.wave_id.in_(_waves(keeper)))


def _counts(connection: Connection, keeper: str) -> ProgrammeCounts:
    def many(query: Select[tuple[str]]) -> int:
        return int(connection.execute(select(func.count()).select_from(query.subquery())).scalar_one())

    talks = select(INTERVIEW.c.head_number).where(INTERVIEW.c.wave_id.in_(_waves(keeper)))
    return ProgrammeCounts(
        waves=many(_waves(keeper)),
        accounts=many(_accounts(keeper)),
        contacts=many(_contacts(keeper)),
        attempts=many(select(ATTEMPT.c.id).where(ATTEMPT.c.contact_id.in_(_contacts(keeper)))),
        appointments=many(select(APPOINTMENT.c.id).where(APPOINTMENT.c.contact_id.in_(_contacts(keeper)))),
        outcomes=many(select(OUTCOME.c.id).where(OUTCOME.c.account_id.in_(_accounts(keeper)))),
        team_forms=many(select(TEAM_FORM.c.id).where(TEAM_FORM.c.wave_id.in_(_waves(keeper)))),
        interviews=many(select(INTERVIEW.c.id).where(INTERVIEW.c.wave_id.in_(_waves(keeper)))),
        events=int(connection.execute(select(func.coalesce(func.sum(talks.subquery().c.head_number), 0))).scalar_one()),
    )


def _remove(connection: Connection, keeper: str) -> None:
    """From what hangs on others to what others hang on."""
    for interview in connection.execute(select(INTERVIEW.c.id).where(INTERVIEW.c.wave_id.in_(_waves(keeper)))):
        drop_log(connection, interview.id)
    for table, column, mine in (
        (INTERVIEW, INTERVIEW.c.wave_id, _waves(keeper)),
        (RESPONDENT, RESPONDENT.c.account_id, _accounts(keeper)),
        (ATTEMPT, ATTEMPT.c.contact_id, _contacts(keeper)),
        (APPOINTMENT, APPOINTMENT.c.contact_id, _contacts(keeper)),
        (TEAM_FORM, TEAM_FORM.c.wave_id, _waves(keeper)),
        (OUTCOME, OUTCOME.c.account_id, _accounts(keeper)),
        (CONTACT, CONTACT.c.wave_id, _waves(keeper)),
    ):
        connection.execute(delete(table).where(column.in_(mine)))
    for table in (IMPORT_BATCH, COMPANY_FORM, ACCOUNT, WAVE):
        connection.execute(delete(table).where(table.c.programme_id == keeper))
    connection.execute(delete(PROGRAMME).where(PROGRAMME.c.id == keeper))
