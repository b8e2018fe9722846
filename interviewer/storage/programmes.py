"""Programmes on disk: every method is one transaction, and durable when it returns."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Engine, delete, false, func, insert, select, update
from sqlalchemy.dialects.sqlite import insert as upsert
from sqlalchemy.exc import IntegrityError

from interviewer.domain.errors import UserError
from interviewer.domain.programme.account import Account, Outcome
from interviewer.domain.programme.forms import CompanyForm, TeamForm
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.services.programme_store import WaveInterview, WholeProgramme
from interviewer.storage.access import Access
from interviewer.storage.contacts import StoredContacts, keep_contacts, keep_never_again
from interviewer.storage.interviews import keep_interview, keep_script
from interviewer.storage.programme_removal import StoredRemoval
from interviewer.storage.programme_rows import (
    account_from,
    account_id,
    account_row,
    company_form_from,
    outcome_from,
    outcome_row,
    programme_from,
    programme_id,
    programme_row,
    team_form_from,
    wave_from,
    wave_id,
)  # fmt: skip
from interviewer.storage.programme_tables import COMPANY_FORM, CONTACT, OUTCOME, TEAM_FORM, WAVE
from interviewer.storage.rehearsals import follow_name
from interviewer.storage.tables import ACCOUNT, INTERVIEW, PROGRAMME, RESPONDENT


class StoredProgrammes(StoredContacts, StoredRemoval):
    """Keeps programmes in a workspace; fulfils `ProgrammeStore`."""

    def __init__(
        self, engine: Engine, new_id: Callable[[], str], still_there: Callable[[], None] = lambda: None
    ) -> None:
        self._access = Access(engine, still_there)
        self._new_id = new_id

    def names(self) -> list[str]:
        """The programmes by name, in alphabetical order."""
        return [str(row.name) for row in self._access.rows(select(PROGRAMME.c.name).order_by(PROGRAMME.c.name))]

    def programme(self, name: str) -> Programme:
        """UserError "no_such_programme"."""
        with self._access.reading() as connection:
            place = programme_id(connection, name)
            return programme_from(connection.execute(select(PROGRAMME).where(PROGRAMME.c.id == place)).one())

    def add_programme(self, programme: Programme) -> None:
        """UserError "programme_exists"."""
        self.keep_whole(WholeProgramme(programme))

    def change_programme(self, name: str, programme: Programme) -> None:
        """Put this in place of the programme `name`, which may get another name. UserError "programme_exists"."""
        with self._access.writing() as connection:
            place = programme_id(connection, name)
            if programme.name != name:
                _refuse_taken(connection, programme.name)
            connection.execute(update(PROGRAMME).where(PROGRAMME.c.id == place).values(programme_row(programme)))
            if programme.name != name:
                follow_name(connection, name, programme.name)

    def keep_whole(self, whole: WholeProgramme) -> None:
        """A new programme with everything in it. UserError "programme_exists", "interview_exists"."""
        with self._access.writing() as connection:
            _refuse_taken(connection, whole.programme.name)
            keeper = self._new_id()
            connection.execute(insert(PROGRAMME), programme_row(whole.programme) | {"id": keeper})
            for script in whole.scripts:
                keep_script(connection, script)
            self._keep_parts(connection, keeper, whole)
            for held in whole.interviews:
                keep_interview(connection, held.facts, held.script, held.records, held.state, self._new_id)

    def _keep_parts(self, connection: Connection, keeper: str, whole: WholeProgramme) -> None:
        for wave in whole.waves:
            self._put_wave(connection, keeper, wave)
        self._put_accounts(connection, keeper, whole.accounts)
        for outcome in whole.outcomes:
            self._add_outcome(connection, whole.programme.name, outcome)
        keep_contacts(connection, keeper, whole.contacts, self._new_id)
        keep_never_again(connection, whole.programme.name, whole.never_again)
        for form in whole.team_forms:
            self._add_form(connection, whole.programme.name, form, "")
        if whole.company_form is not None:
            self._put_company_form(connection, keeper, whole.company_form)

    def waves(self, programme: str) -> tuple[Wave, ...]:
        """In the order of their start."""
        with self._access.reading() as connection:
            query = select(WAVE).where(WAVE.c.programme_id == programme_id(connection, programme))
            return tuple(map(wave_from, connection.execute(query.order_by(WAVE.c.starts, WAVE.c.ends, WAVE.c.name))))

    def put_wave(self, programme: str, wave: Wave) -> None:
        """Add the wave, or put it in place of the one of its name."""
        with self._access.writing() as connection:
            self._put_wave(connection, programme_id(connection, programme), wave)

    def _put_wave(self, connection: Connection, keeper: str, wave: Wave) -> None:
        _put(connection, WAVE, ["programme_id", "name"], [{"programme_id": keeper, **vars(wave)}], self._new_id)

    def first_interview_at(self, programme: str, wave: str, account: str | None = None) -> datetime | None:
        """When the first interview of the wave (and account) began, rehearsals and forms aside."""
        with self._access.reading() as connection:
            held = INTERVIEW.c.wave_id == wave_id(connection, programme, wave)
            query = select(func.min(INTERVIEW.c.started_at)).where(held, INTERVIEW.c.practice == false())
            if account is not None:
                place = account_id(connection, programme, account)
                query = query.join(RESPONDENT, RESPONDENT.c.id == INTERVIEW.c.respondent_id)
                query = query.where(RESPONDENT.c.account_id == place)
            return connection.execute(query).scalar()

    def interviews(self, programme: str, wave: str) -> tuple[WaveInterview, ...]:
        """The interviews of a wave in the order of their start, rehearsals and forms aside."""
        columns = (
            INTERVIEW.c.id, INTERVIEW.c.state, INTERVIEW.c.started_at, ACCOUNT.c.key.label("account"),
            RESPONDENT.c.key.label("respondent"), func.coalesce(CONTACT.c.key, "").label("contact"),
        )  # fmt: skip
        query = (
            select(*columns)
            .join(RESPONDENT, RESPONDENT.c.id == INTERVIEW.c.respondent_id)
            .join(ACCOUNT, ACCOUNT.c.id == RESPONDENT.c.account_id)
            .outerjoin(CONTACT, CONTACT.c.id == INTERVIEW.c.contact_id)
            .where(INTERVIEW.c.practice == false())
            .order_by(INTERVIEW.c.started_at, INTERVIEW.c.id)
        )
        with self._access.reading() as connection:
            held = query.where(INTERVIEW.c.wave_id == wave_id(connection, programme, wave))
            return tuple(WaveInterview(**row._mapping) for row in connection.execute(held))

    def accounts(self, programme: str) -> tuple[Account, ...]:
        """All accounts by id."""
        with self._access.reading() as connection:
            query = select(ACCOUNT).where(ACCOUNT.c.programme_id == programme_id(connection, programme))
            return tuple(map(account_from, connection.execute(query.order_by(ACCOUNT.c.key))))

    def put_accounts(self, programme: str, accounts: Sequence[Account]) -> None:
        """Add each, or put it in place of the one of its id."""
        with self._access.writing() as connection:
            self._put_accounts(connection, programme_id(connection, programme), accounts)

    def _put_accounts(self, connection: Connection, keeper: str, accounts: Sequence[Account]) -> None:
        rows = [account_row(account) | {"programme_id": keeper} for account in accounts]
        _put(connection, ACCOUNT, ["programme_id", "key"], rows, self._new_id)

    def outcomes(self, programme: str) -> tuple[Outcome, ...]:
        """In the order of time."""
        with self._access.reading() as connection:
            query = select(OUTCOME, ACCOUNT.c.key.label("account")).join(ACCOUNT, ACCOUNT.c.id == OUTCOME.c.account_id)
            query = query.where(ACCOUNT.c.programme_id == programme_id(connection, programme))
            rows = connection.execute(query.order_by(OUTCOME.c.day, ACCOUNT.c.key, OUTCOME.c.id))
            return tuple(outcome_from(row, row.account) for row in rows)

    def add_outcome(self, programme: str, outcome: Outcome) -> None:
        """What became of an account. UserError "no_such_account"."""
        with self._access.writing() as connection:
            self._add_outcome(connection, programme, outcome)

    def _add_outcome(self, connection: Connection, programme: str, outcome: Outcome) -> None:
        place = account_id(connection, programme, outcome.account)
        connection.execute(insert(OUTCOME), outcome_row(outcome) | {"id": self._new_id(), "account_id": place})

    def remove_last_outcome(self, programme: str, account: str) -> Outcome:
        """Take the outcome of an account that was noted last back, and give it. UserError "nothing_to_undo"."""
        with self._access.writing() as connection:
            query = select(OUTCOME).where(OUTCOME.c.account_id == account_id(connection, programme, account))
            found = connection.execute(query.order_by(OUTCOME.c.id.desc()).limit(1)).first()
            if found is None:
                sentence = "No outcome is noted for this account, so there is none to take back."
                raise UserError("nothing_to_undo", sentence)
            connection.execute(delete(OUTCOME).where(OUTCOME.c.id == found.id))
            return outcome_from(found, account)

    def team_forms(self, programme: str, wave: str, account: str | None = None) -> tuple[TeamForm, ...]:
        """The sealed forms in the order of sealing."""
        query = select(TEAM_FORM, ACCOUNT.c.key.label("account"))
        query = query.join(ACCOUNT, ACCOUNT.c.id == TEAM_FORM.c.account_id)
        with self._access.reading() as connection:
            query = query.where(TEAM_FORM.c.wave_id == wave_id(connection, programme, wave))
            if account is not None:
                query = query.where(ACCOUNT.c.key == account)
            rows = connection.execute(query.order_by(TEAM_FORM.c.sealed_at, TEAM_FORM.c.id))
            return tuple(team_form_from(row, wave, row.account) for row in rows)

    def add_team_form(self, programme: str, form: TeamForm, source_digest: str = "") -> None:
        """UserError "form_sealed" when this person has sealed one for the account and wave already."""
        try:
            with self._access.writing() as connection:
                self._add_form(connection, programme, form, source_digest)
        except IntegrityError:
            raise UserError(
                "form_sealed",
                f"{form.by} has sealed a form about {form.account} for {form.wave} already. It stays as it is.",
            ) from None

    def _add_form(self, connection: Connection, programme: str, form: TeamForm, source_digest: str) -> None:
        row: dict[str, Any] = {
            "id": self._new_id(),
            "wave_id": wave_id(connection, programme, form.wave),
            "account_id": account_id(connection, programme, form.account),
            "by": form.by,
            "sealed_at": form.sealed_at,
            "seal": form.seal,
            "answers": dict(form.answers),
            "source_digest": source_digest,
        }
        connection.execute(insert(TEAM_FORM), row)

    def company_form(self, programme: str) -> CompanyForm | None:
        """The chief executive's own view; None when it is not filled in."""
        with self._access.reading() as connection:
            place = programme_id(connection, programme)
            found = connection.execute(select(COMPANY_FORM).where(COMPANY_FORM.c.programme_id == place)).first()
            return company_form_from(found) if found else None

    def put_company_form(self, programme: str, form: CompanyForm) -> None:
        """Keep the form in place of an earlier one."""
        with self._access.writing() as connection:
            self._put_company_form(connection, programme_id(connection, programme), form)

    def _put_company_form(self, connection: Connection, keeper: str, form: CompanyForm) -> None:
        told = {"answers": dict(form.answers), "sealed_at": form.sealed_at, "seal": form.seal}
        kept = upsert(COMPANY_FORM).values(programme_id=keeper, **told)
        connection.execute(kept.on_conflict_do_update(index_elements=["programme_id"], set_=told))


def _refuse_taken(connection: Connection, name: str) -> None:
    if connection.execute(select(PROGRAMME.c.id).where(PROGRAMME.c.name == name)).first():
        raise UserError(
            "programme_exists",
            f"This workspace has a programme {name!r} already. Nothing was changed. Use another name or workspace.",
        )


def _put(
    connection: Connection, table: Any, same: list[str], rows: list[dict[str, Any]], new_id: Callable[[], str]
) -> None:
    """Insert rows, or update those of the same outer name."""
    if not rows:
        return
    kept = upsert(table)
    fresh = {name: kept.excluded[name] for name in rows[0] if name not in same}
    told = [{"id": new_id(), **row} for row in rows]
    connection.execute(kept.on_conflict_do_update(index_elements=same, set_=fresh), told)
