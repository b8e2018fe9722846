"""A wave at a moment, in a dozen small questions to the database, each answered by an index."""

from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, Select, case, false, func, literal, select, union, union_all

from interviewer.domain.programme.appointment import Appointment
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.disposition import OPEN_RESULTS, STANDING_OF
from interviewer.domain.programme.programme import Wave
from interviewer.domain.programme.queue import AccountStanding, Candidate
from interviewer.services.field_ports import Count, Moment, OpenTalk, WaveBoard
from interviewer.storage.field_tables import FIELD_CASE, PERSON_WISH, WAVE_PEOPLE
from interviewer.storage.programme_rows import programme_from, programme_id, wave_from, wave_id
from interviewer.storage.programme_tables import APPOINTMENT, CONTACT, OUTCOME, WAVE
from interviewer.storage.tables import ACCOUNT, INTERVIEW, PROGRAMME, RESPONDENT

MOST_HELD = 20
MOST_CALLED_BACK = 8
MOST_OPEN = 50
GONE = ("lost", "let_go")
FIELDS = ("name", "title", "role", "email", "phone", "timezone", "language", "person")
PERSON = (
    select(
        CONTACT.c.id,
        CONTACT.c.wave_id,
        CONTACT.c.account_id,
        CONTACT.c.key,
        ACCOUNT.c.key.label("account"),
        FIELD_CASE.c.tries,
        FIELD_CASE.c.last_result,
        FIELD_CASE.c.last_at,
        *(CONTACT.c[name] for name in FIELDS),
    )
    .join(ACCOUNT, ACCOUNT.c.id == CONTACT.c.account_id)
    .outerjoin(FIELD_CASE, FIELD_CASE.c.contact_id == CONTACT.c.id)
)
"""A contact with its account's outer id and how it stands."""


def read_board(connection: Connection, programme: str, wave: str, moment: Moment) -> WaveBoard:
    """Everything but the people, within one transaction."""
    keeper, place = programme_id(connection, programme), wave_id(connection, programme, wave)
    told = wave_from(connection.execute(select(WAVE).where(WAVE.c.id == place)).one())
    unnoted = connection.execute(_unnoted(place)).all()
    return WaveBoard(
        programme=programme_from(connection.execute(select(PROGRAMME).where(PROGRAMME.c.id == keeper)).one()),
        wave=told,
        accounts=_accounts(connection, keeper, place, told),
        counts=_counts(connection, place),
        unnoted={str(result): int(count) for result, count in unnoted},
        resting=frozenset(connection.execute(_resting(keeper, place, moment)).scalars()),
        held=tuple(connection.execute(_held(place)).scalars()),
        called_back=tuple(connection.execute(_called_back(place)).scalars()),
        open_talks=tuple(OpenTalk(*row) for row in connection.execute(_open_talks(place))),
        agreed=tuple(_agreed(connection, place, wave, moment)),
    )


def candidate(row: Row[Any], wave: str) -> Candidate:
    """The person of a row of `PERSON`."""
    told: tuple[Any, ...] = tuple(row)
    place, _, account_row, key, account, tries, result, at, name = told[:9]
    contact = Contact(key, account, name, wave, *told[9:16])
    return Candidate(place, contact, account_row, tries or 0, result or "", at)


def _accounts(connection: Connection, keeper: str, place: str, wave: Wave) -> tuple[AccountStanding, ...]:
    """The list N, each account with whether it was heard in this wave and when before."""
    columns = ("id", "key", "name", "revenue_minor", "key_account", "client_since", "renewal", "status")
    early = ACCOUNT.c.client_since.is_(None) | (ACCOUNT.c.client_since <= wave.ends)
    query = select(*(ACCOUNT.c[name] for name in columns)).where(ACCOUNT.c.programme_id == keeper, early)
    gone = _gone(connection, keeper)
    heard = {row[0]: bool(row[1]) for row in connection.execute(_heard(place))}
    before = {row[0]: row[1].date() for row in connection.execute(_heard_before(keeper, place)) if row[1]}
    return tuple(
        AccountStanding(row, key, name, revenue, is_key, since, renewal, before.get(row), row in heard,
                        heard.get(row, False))
        for row, key, name, revenue, is_key, since, renewal, status in connection.execute(query).all()
        if (gone[row] >= wave.starts if row in gone else status == "active")
    )  # fmt: skip


def _gone(connection: Connection, keeper: str) -> dict[str, date]:
    """The first day each account was lost or let go, by its row."""
    query = select(OUTCOME.c.account_id, func.min(OUTCOME.c.day)).group_by(OUTCOME.c.account_id)
    query = query.join(ACCOUNT, ACCOUNT.c.id == OUTCOME.c.account_id)
    query = query.where(ACCOUNT.c.programme_id == keeper, OUTCOME.c.kind.in_(GONE))
    return {str(row): day for row, day in connection.execute(query)}


def _heard(place: str) -> Select[Any]:
    """Accounts of a whole talk in this wave, noted or held, and whether somebody who decides was heard."""
    noted = select(FIELD_CASE.c.account_id, FIELD_CASE.c.decides).where(
        FIELD_CASE.c.wave_id == place, FIELD_CASE.c.last_result == "complete"
    )
    decided = case((func.coalesce(CONTACT.c.role, RESPONDENT.c.role) == "decision", 1), else_=0)
    held = (
        select(RESPONDENT.c.account_id, decided.label("decides"))
        .join(INTERVIEW, INTERVIEW.c.respondent_id == RESPONDENT.c.id)
        .outerjoin(CONTACT, CONTACT.c.id == INTERVIEW.c.contact_id)
        .where(INTERVIEW.c.wave_id == place, INTERVIEW.c.state == "finished", INTERVIEW.c.practice == false())
    )
    both = union_all(noted, held).subquery()
    return select(both.c.account_id, func.max(both.c.decides)).group_by(both.c.account_id)


def _heard_before(keeper: str, place: str) -> Select[Any]:
    """The latest whole talk of each account in the programme's other waves."""
    others = select(WAVE.c.id).where(WAVE.c.programme_id == keeper, WAVE.c.id != place).scalar_subquery()
    noted = select(FIELD_CASE.c.account_id, FIELD_CASE.c.last_at.label("at")).where(
        FIELD_CASE.c.wave_id.in_(others), FIELD_CASE.c.last_result == "complete"
    )
    held = (
        select(RESPONDENT.c.account_id, INTERVIEW.c.started_at.label("at"))
        .join(INTERVIEW, INTERVIEW.c.respondent_id == RESPONDENT.c.id)
        .where(INTERVIEW.c.wave_id.in_(others), INTERVIEW.c.state == "finished", INTERVIEW.c.practice == false())
    )
    both = union_all(noted, held).subquery()
    return select(both.c.account_id, func.max(both.c.at, type_=FIELD_CASE.c.last_at.type)).group_by(both.c.account_id)


def _counts(connection: Connection, place: str) -> tuple[Count, ...]:
    """The tried contacts by how they stand, and the untried ones as what remains."""
    kinds = (FIELD_CASE.c.last_result, FIELD_CASE.c.tries, FIELD_CASE.c.never)
    query = select(*kinds, func.count()).where(FIELD_CASE.c.wave_id == place).group_by(*kinds)
    tried = tuple(Count(*row) for row in connection.execute(query))
    everybody = connection.execute(select(WAVE_PEOPLE.c.people).where(WAVE_PEOPLE.c.wave_id == place)).scalar() or 0
    return (*tried, Count("", 0, False, everybody - sum(count.contacts for count in tried)))


def _unnoted(place: str) -> Select[Any, int]:
    """Contacts whose talk is finished though the last noted result says otherwise."""
    result = func.coalesce(FIELD_CASE.c.last_result, "")
    return (
        select(result, func.count(INTERVIEW.c.contact_id.distinct()))
        .join_from(INTERVIEW, FIELD_CASE, FIELD_CASE.c.contact_id == INTERVIEW.c.contact_id, isouter=True)
        .where(INTERVIEW.c.wave_id == place, INTERVIEW.c.state == "finished", INTERVIEW.c.contact_id.is_not(None))
        .where(result != "complete")
        .group_by(result)
    )


def _resting(keeper: str, place: str, moment: Moment) -> Select[Any]:
    """Contacts still to be asked whose person was heard lately in another wave and did not ask for another call."""
    others = select(WAVE.c.id).where(WAVE.c.programme_id == keeper, WAVE.c.id != place).scalar_subquery()
    lately = union(
        select(FIELD_CASE.c.contact_id).where(
            FIELD_CASE.c.wave_id.in_(others),
            FIELD_CASE.c.last_result == "complete",
            FIELD_CASE.c.last_at > moment.rested,
        ),
        select(INTERVIEW.c.contact_id).where(
            INTERVIEW.c.wave_id.in_(others), INTERVIEW.c.state == "finished", INTERVIEW.c.started_at > moment.rested
        ),
    ).subquery()
    before, now = CONTACT.alias("before"), CONTACT.alias("now")
    asked = (PERSON_WISH.c.programme_id == keeper) & (PERSON_WISH.c.person_key == now.c.person_key)
    still = tuple(result for result, standing in STANDING_OF.items() if standing not in {"heard", "closed"})
    return (
        select(now.c.id)
        .join_from(lately, before, before.c.id == lately.c.contact_id)
        .join(now, (now.c.person_key == before.c.person_key) & (now.c.wave_id == place))
        .outerjoin(PERSON_WISH, asked)
        .outerjoin(FIELD_CASE, FIELD_CASE.c.contact_id == now.c.id)
        .where(func.coalesce(PERSON_WISH.c.call_again, false()) == false())
        .where(func.coalesce(FIELD_CASE.c.last_result, "").in_(("", *still)))
    )


def _held(place: str) -> Select[Any]:
    held = (FIELD_CASE.c.wave_id == place) & (FIELD_CASE.c.last_result == "vendor_hold")
    some = select(FIELD_CASE.c.account_id).distinct().where(held).limit(MOST_HELD).scalar_subquery()
    return select(ACCOUNT.c.name).where(ACCOUNT.c.id.in_(some)).order_by(ACCOUNT.c.name)


def _called_back(place: str) -> Select[Any]:
    back = (FIELD_CASE.c.wave_id == place) & (FIELD_CASE.c.last_result == "callback")
    longest = func.min(FIELD_CASE.c.last_at)
    query = select(FIELD_CASE.c.account_id).where(back).group_by(FIELD_CASE.c.account_id)
    return query.order_by(longest).limit(MOST_CALLED_BACK)


def _open_talks(place: str) -> Select[Any]:
    return (
        select(INTERVIEW.c.id, RESPONDENT.c.name, ACCOUNT.c.name, INTERVIEW.c.started_at)
        .join(RESPONDENT, RESPONDENT.c.id == INTERVIEW.c.respondent_id)
        .join(ACCOUNT, ACCOUNT.c.id == RESPONDENT.c.account_id)
        .where(INTERVIEW.c.wave_id == place, INTERVIEW.c.state == "open", INTERVIEW.c.practice == literal(False))
        .order_by(INTERVIEW.c.started_at)
        .limit(MOST_OPEN)
    )


def _agreed(connection: Connection, place: str, wave: str, moment: Moment) -> list[tuple[Appointment, Candidate]]:
    """Appointments around the moment of people who can still be called."""
    told = {name: APPOINTMENT.c[name].label(f"agreed_{name}") for name in ("at", "timezone", "note", "id")}
    query = (
        PERSON.add_columns(*told.values())
        .join(APPOINTMENT, APPOINTMENT.c.contact_id == CONTACT.c.id)
        .where(CONTACT.c.wave_id == place)
        .where(APPOINTMENT.c.at >= moment.agreed_from, APPOINTMENT.c.at < moment.agreed_to)
        .where(func.coalesce(FIELD_CASE.c.last_result, "").in_(("", *OPEN_RESULTS, "on_leave", "illness", "other")))
        .order_by(APPOINTMENT.c.at, APPOINTMENT.c.id)
    )
    return [
        (Appointment(row.agreed_at, row.agreed_timezone, row.agreed_note, row.agreed_id), candidate(row, wave))
        for row in connection.execute(query)
    ]
