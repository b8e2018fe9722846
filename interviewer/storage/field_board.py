"""A wave at a moment, in some small questions to the database, each answered by an index."""

from typing import Any

from sqlalchemy import Connection, Row, Select, bindparam, false, func, select, union

from interviewer.domain.programme.appointment import Appointment
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.disposition import OPEN_RESULTS, STANDING_OF
from interviewer.domain.programme.queue import Candidate
from interviewer.services.field_ports import Count, Moment, OpenTalk, WaveBoard
from interviewer.storage.field_standing import KEEPER, OTHER_WAVES, PLACE, known_of, read_standings
from interviewer.storage.field_tables import FIELD_CASE, PERSON_WISH
from interviewer.storage.programme_rows import programme_from, programme_id, wave_from, wave_id
from interviewer.storage.programme_tables import APPOINTMENT, CONTACT, WAVE
from interviewer.storage.tables import ACCOUNT, INTERVIEW, PROGRAMME, RESPONDENT

MOST_HELD = 20
MOST_CALLED_BACK = 8
MOST_OPEN = 50
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
    known = known_of(keeper, told, place, moment)
    called_back = tuple(connection.execute(CALLED_BACK, known).scalars())
    agreed = tuple(
        (Appointment(row.agreed_at, row.agreed_timezone, row.agreed_note, row.agreed_id), candidate(row, wave))
        for row in connection.execute(AGREED, known)
    )
    standing = read_standings(connection, known, {*called_back, *(person.account for _, person in agreed)})
    return WaveBoard(
        programme=programme_from(connection.execute(select(PROGRAMME).where(PROGRAMME.c.id == keeper)).one()),
        wave=told,
        sums=standing.sums,
        accounts=standing.accounts,
        largest=standing.largest,
        counts=_counts(connection, known),
        unnoted={str(result): int(count) for result, count in connection.execute(UNNOTED, known)},
        resting=frozenset(connection.execute(RESTING, known).scalars()),
        held=tuple(connection.execute(HELD, known).scalars()),
        called_back=called_back,
        open_talks=tuple(OpenTalk(*row) for row in connection.execute(OPEN_TALKS, known)),
        agreed=agreed,
    )


def candidate(row: Row[Any], wave: str) -> Candidate:
    """The person of a row of `PERSON`."""
    told: tuple[Any, ...] = tuple(row)
    place, _, account_row, key, account, tries, result, at, name = told[:9]
    contact = Contact(key, account, name, wave, *told[9:16])
    return Candidate(place, contact, account_row, tries or 0, result or "", at)


def _counts(connection: Connection, known: dict[str, Any]) -> tuple[Count, ...]:
    """The tried contacts by how they stand, and the untried ones as what remains."""
    tried = tuple(Count(*row) for row in connection.execute(COUNTS, known))
    everybody = connection.execute(PEOPLE_OF_WAVE, known).scalar_one()
    return (*tried, Count("", 0, False, everybody - sum(count.contacts for count in tried)))


def _unnoted() -> Select[Any, int]:
    """Contacts whose talk is finished though the last noted result says otherwise."""
    result = func.coalesce(FIELD_CASE.c.last_result, "")
    return (
        select(result, func.count(INTERVIEW.c.contact_id.distinct()))
        .join_from(INTERVIEW, FIELD_CASE, FIELD_CASE.c.contact_id == INTERVIEW.c.contact_id, isouter=True)
        .where(INTERVIEW.c.wave_id == PLACE, INTERVIEW.c.state == "finished", INTERVIEW.c.contact_id.is_not(None))
        .where(result != "complete")
        .group_by(result)
    )


def _resting() -> Select[Any]:
    """Contacts still to be asked whose person was heard lately in another wave and did not ask for another call."""
    rested = bindparam("rested", type_=FIELD_CASE.c.last_at.type)
    lately = union(
        select(FIELD_CASE.c.contact_id).where(
            FIELD_CASE.c.wave_id.in_(OTHER_WAVES), FIELD_CASE.c.last_result == "complete", FIELD_CASE.c.last_at > rested
        ),
        select(INTERVIEW.c.contact_id).where(
            INTERVIEW.c.wave_id.in_(OTHER_WAVES), INTERVIEW.c.state == "finished", INTERVIEW.c.started_at > rested
        ),
    ).subquery()
    before, now = CONTACT.alias("before"), CONTACT.alias("now")
    asked = (PERSON_WISH.c.programme_id == KEEPER) & (PERSON_WISH.c.person_key == now.c.person_key)
    still = tuple(result for result, standing in STANDING_OF.items() if standing not in {"heard", "closed"})
    return (
        select(now.c.id)
        .join_from(lately, before, before.c.id == lately.c.contact_id)
        .join(now, (now.c.person_key == before.c.person_key) & (now.c.wave_id == PLACE))
        .outerjoin(PERSON_WISH, asked)
        .outerjoin(FIELD_CASE, FIELD_CASE.c.contact_id == now.c.id)
        .where(func.coalesce(PERSON_WISH.c.call_again, false()) == false())
        .where(func.coalesce(FIELD_CASE.c.last_result, "").in_(("", *still)))
    )


def _held() -> Select[Any]:
    held = (FIELD_CASE.c.wave_id == PLACE) & (FIELD_CASE.c.last_result == "vendor_hold")
    some = select(FIELD_CASE.c.account_id).distinct().where(held).limit(MOST_HELD).scalar_subquery()
    return select(ACCOUNT.c.name).where(ACCOUNT.c.id.in_(some)).order_by(ACCOUNT.c.name)


def _called_back() -> Select[Any]:
    back = (FIELD_CASE.c.wave_id == PLACE) & (FIELD_CASE.c.last_result == "callback")
    query = select(FIELD_CASE.c.account_id).where(back).group_by(FIELD_CASE.c.account_id)
    return query.order_by(func.min(FIELD_CASE.c.last_at)).limit(MOST_CALLED_BACK)


def _open_talks() -> Select[Any]:
    return (
        select(INTERVIEW.c.id, RESPONDENT.c.name, ACCOUNT.c.name, INTERVIEW.c.started_at)
        .join(RESPONDENT, RESPONDENT.c.id == INTERVIEW.c.respondent_id)
        .join(ACCOUNT, ACCOUNT.c.id == RESPONDENT.c.account_id)
        .where(INTERVIEW.c.wave_id == PLACE, INTERVIEW.c.state == "open", INTERVIEW.c.practice == false())
        .order_by(INTERVIEW.c.started_at)
        .limit(MOST_OPEN)
    )


def _agreed() -> Select[Any]:
    """Appointments around the moment of people who can still be called."""
    told = {name: APPOINTMENT.c[name].label(f"agreed_{name}") for name in ("at", "timezone", "note", "id")}
    around = [bindparam(name, type_=APPOINTMENT.c.at.type) for name in ("agreed_from", "agreed_to")]
    return (
        PERSON.add_columns(*told.values())
        .join(APPOINTMENT, APPOINTMENT.c.contact_id == CONTACT.c.id)
        .where(CONTACT.c.wave_id == PLACE, APPOINTMENT.c.at >= around[0], APPOINTMENT.c.at < around[1])
        .where(func.coalesce(FIELD_CASE.c.last_result, "").in_(("", *OPEN_RESULTS, "on_leave", "illness", "other")))
        .order_by(APPOINTMENT.c.at, APPOINTMENT.c.id)
    )


def _how_many() -> Select[Any]:
    kinds = (FIELD_CASE.c.last_result, FIELD_CASE.c.tries, FIELD_CASE.c.never)
    return select(*kinds, func.count()).where(FIELD_CASE.c.wave_id == PLACE).group_by(*kinds)


COUNTS, UNNOTED, RESTING = _how_many(), _unnoted(), _resting()
PEOPLE_OF_WAVE = select(func.count()).where(CONTACT.c.wave_id == PLACE)
HELD, CALLED_BACK, OPEN_TALKS, AGREED = _held(), _called_back(), _open_talks(), _agreed()
