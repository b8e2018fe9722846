"""An interview's fixed facts to rows and back, and the people they name."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from itertools import chain, count
from typing import Any

from sqlalchemy import Connection, Row, Table, select, update
from sqlalchemy import insert as plain_insert

from interviewer.domain.interview.facts import (
    AccountRef,
    Engagement,
    InterviewFacts,
    RespondentRef,
    WaveTerms,
)  # fmt: skip
from interviewer.storage.meta import lost_something
from interviewer.storage.programme_tables import CONTACT, WAVE
from interviewer.storage.tables import ACCOUNT, INTERVIEW, PROGRAMME, RESPONDENT

COLUMNS = ("id", "script_digest", "script_id", "script_version", "mode", "wording", "practice", "started_at")
AS_ASKED = ("engagement", "account", "respondent", "wave", "rotation")
TOLD = (
    select(INTERVIEW, PROGRAMME.c.name.label("programme_now"), lost_something().label("in_part"))
    .outerjoin(WAVE, WAVE.c.id == INTERVIEW.c.wave_id)
    .outerjoin(PROGRAMME, PROGRAMME.c.id == WAVE.c.programme_id)
)
"""Interviews with the present name of the programme whose wave they belong to."""


@dataclass(frozen=True)
class Places:
    """The rows an interview hangs on; None where there is none (a rehearsal, a talk off the list)."""

    respondent_id: str | None = None
    wave_id: str | None = None
    contact_id: str | None = None


def facts_row(facts: InterviewFacts, places: Places) -> dict[str, Any]:
    """The columns of an interview that never change."""
    told = asdict(facts)
    row = {name: getattr(facts, name) for name in COLUMNS}
    return row | asdict(places) | {"as_asked": {name: told[name] for name in AS_ASKED}}


def facts_from(row: Row[Any]) -> InterviewFacts:
    """The facts of a row of `TOLD`. The programme goes by the name it has now: it may have been renamed since."""
    told = row.as_asked
    told = told | {"wave": told["wave"] | ({"programme": row.programme_now} if row.programme_now else {})}
    return InterviewFacts(
        engagement=Engagement(**told["engagement"]),
        account=AccountRef(**told["account"]),
        respondent=RespondentRef(**told["respondent"]),
        wave=WaveTerms(**told["wave"]),
        rotation=told["rotation"],
        in_part=bool(row.in_part),
        **{name: getattr(row, name) for name in COLUMNS},
    )


def keep_people(connection: Connection, facts: InterviewFacts, new_id: Callable[[], str]) -> Places:
    """Where the interview belongs; vendor, account and person are added when new, renamed when told otherwise.

    An account on the list of a wave keeps the name it has there.
    """
    programme_id, wave_id = _wave_of(connection, facts)
    if facts.practice:
        return Places(wave_id=wave_id)
    programme_id = programme_id or _programme(connection, facts.engagement, new_id)
    account = {"programme_id": programme_id, "key": facts.account.id}
    account_id = _keep(connection, ACCOUNT, account, {"name": facts.account.name}, new_id, rename=wave_id is None)
    told = asdict(facts.respondent)
    person = {"account_id": account_id, "key": told.pop("id")}
    respondent_id = _keep(connection, RESPONDENT, person, told, new_id)
    return Places(respondent_id, wave_id, _contact(connection, wave_id, account_id, facts.respondent.id))


def _wave_of(connection: Connection, facts: InterviewFacts) -> tuple[str | None, str | None]:
    """Row ids of the programme and the wave, where the wave is known."""
    if not facts.wave.name:
        return None, None
    query = select(WAVE.c.programme_id, WAVE.c.id).join(PROGRAMME, PROGRAMME.c.id == WAVE.c.programme_id)
    query = query.where(WAVE.c.name == facts.wave.name, PROGRAMME.c.vendor == facts.engagement.vendor)
    if facts.wave.programme:
        query = query.where(PROGRAMME.c.name == facts.wave.programme)
    found = connection.execute(query.order_by(PROGRAMME.c.id)).first()
    return (found.programme_id, found.id) if found else (None, None)


def _programme(connection: Connection, engagement: Engagement, new_id: Callable[[], str]) -> str:
    """The oldest programme of this vendor; a new one bears the vendor's name."""
    query = select(PROGRAMME.c.id).where(PROGRAMME.c.vendor == engagement.vendor).order_by(PROGRAMME.c.id)
    found = connection.execute(query).first()
    if found is not None:
        return str(found.id)
    row_id = new_id()
    row = {"id": row_id, "name": free_name(connection, engagement.vendor)}
    row |= {name: value for name, value in asdict(engagement).items() if name in PROGRAMME.c}
    connection.execute(plain_insert(PROGRAMME), row)
    return row_id


def free_name(connection: Connection, wanted: str) -> str:
    """This name for a programme, or the same with a number when it is taken."""
    taken = set(connection.execute(select(PROGRAMME.c.name)).scalars())
    numbered = (f"{wanted} {number}" for number in count(2))
    return next(name for name in chain((wanted,), numbered) if name not in taken)


def _contact(connection: Connection, wave_id: str | None, account_id: str, key: str) -> str | None:
    if wave_id is None:
        return None
    query = select(CONTACT.c.id).where(CONTACT.c.wave_id == wave_id, CONTACT.c.key == key)
    return connection.execute(query.where(CONTACT.c.account_id == account_id)).scalar()


def _keep(
    connection: Connection,
    table: Table,
    same: dict[str, Any],
    told: dict[str, Any],
    new_id: Callable[[], str],
    *,
    rename: bool = True,
) -> str:
    query = select(table)
    for name, value in same.items():
        query = query.where(table.c[name] == value)
    found = connection.execute(query).mappings().first()
    if found is None:
        row_id = new_id()
        connection.execute(plain_insert(table), {"id": row_id, **same, **told})
        return row_id
    if rename and any(found[name] != value for name, value in told.items()):
        connection.execute(update(table).where(table.c.id == found["id"]).values(told))
    return str(found["id"])
