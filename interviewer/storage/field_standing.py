"""The accounts of a wave in their rank, counted and summed.

The rank is that of `queue.ranked`: there it can be read, here the database applies it to thousands.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from typing import Any

from sqlalchemy import (
    BindParameter,
    Connection,
    Row,
    Select,
    Subquery,
    bindparam,
    case,
    false,
    func,
    select,
    union_all,
)

from interviewer.domain.programme.programme import Wave
from interviewer.domain.programme.queue import AccountStanding, best_renewals
from interviewer.services.field_ports import ListSums, Moment
from interviewer.storage.field_tables import FIELD_CASE
from interviewer.storage.programme_tables import CONTACT, OUTCOME, WAVE
from interviewer.storage.tables import ACCOUNT, INTERVIEW, RESPONDENT

PAGE = 200
"""Accounts read at a time."""
DAY, MOMENT = ACCOUNT.c.renewal.type, FIELD_CASE.c.last_at.type
KEEPER: BindParameter[str] = bindparam("keeper")
PLACE: BindParameter[str] = bindparam("place")
"""The rows of the programme and of the wave."""
OTHER_WAVES = select(WAVE.c.id).where(WAVE.c.programme_id == KEEPER, WAVE.c.id != PLACE).scalar_subquery()


@dataclass(frozen=True)
class Standings:
    """Some accounts of the list, and all of it in numbers."""

    sums: ListSums
    accounts: tuple[AccountStanding, ...]
    largest: tuple[str, ...]


def known_of(keeper: str, wave: Wave, place: str, moment: Moment) -> dict[str, Any]:
    """What the questions about a wave are asked with."""
    late, early = best_renewals(moment.today, moment.cadence)
    cadence, midnight = moment.cadence, datetime.combine(moment.today + timedelta(days=1), time(), UTC)
    spans = {"": cadence.every, "_key": cadence.every_key}
    due = {f"due{key}": midnight - timedelta(days=days) for key, days in spans.items()}
    return {
        "keeper": keeper, "place": place, "starts": wave.starts, "ends": wave.ends, "today": moment.today,
        "rested": moment.rested, "agreed_from": moment.agreed_from, "agreed_to": moment.agreed_to,
        "late": late, "early": early, **due,
        **{f"soon{key[3:]}": at + timedelta(days=cadence.soon) for key, at in due.items()},
    }  # fmt: skip


def read_standings(connection: Connection, known: dict[str, Any], named: Iterable[str] = ()) -> Standings:
    """The first page of the rank and the `named` accounts (rows), the largest, and the numbers of the list."""
    sums = ListSums(*connection.execute(SUMS, known).one())
    some = {account.row: account for account in read_page(connection, known, sums.revenue_minor)}
    if fresh := [row for row in named if row not in some]:
        some |= {a.row: a for a in map(_standing, connection.execute(NAMED, known | {"named": fresh}))}
    return Standings(sums, tuple(some.values()), tuple(connection.execute(LARGEST, known).scalars()))


def read_page(connection: Connection, known: dict[str, Any], total: int, page: int = 0) -> tuple[AccountStanding, ...]:
    """A page of the rank (from 0); `total` is the revenue of the whole list."""
    asked = known | {"total": total, "size": PAGE, "after": page * PAGE}
    return tuple(map(_standing, connection.execute(RANKED, asked).all()))


def read_total(connection: Connection, known: dict[str, Any]) -> int:
    """The revenue of the whole list."""
    return ListSums(*connection.execute(SUMS, known).one()).revenue_minor


def _standing(told: Row[Any]) -> AccountStanding:
    row, key, name, revenue, is_key, since, renewal, at, heard, decided = tuple[Any, ...](told)
    last = at.date() if at else None
    return AccountStanding(row, key, name, revenue, is_key, since, renewal, last, bool(heard), bool(decided))


def _heard() -> Subquery:
    """Accounts of a whole talk in this wave, noted or held, and whether somebody who decides was heard."""
    noted = select(FIELD_CASE.c.account_id, FIELD_CASE.c.decides).where(
        FIELD_CASE.c.wave_id == PLACE, FIELD_CASE.c.last_result == "complete"
    )
    decided = case((func.coalesce(CONTACT.c.role, RESPONDENT.c.role) == "decision", 1), else_=0)
    held = (
        select(RESPONDENT.c.account_id, decided.label("decides"))
        .join(INTERVIEW, INTERVIEW.c.respondent_id == RESPONDENT.c.id)
        .outerjoin(CONTACT, CONTACT.c.id == INTERVIEW.c.contact_id)
        .where(INTERVIEW.c.wave_id == PLACE, INTERVIEW.c.state == "finished", INTERVIEW.c.practice == false())
    )
    both = union_all(noted, held).subquery()
    return select(both.c.account_id, func.max(both.c.decides).label("decided")).group_by(both.c.account_id).subquery()


def _before() -> Subquery:
    """The latest whole talk of each account in the programme's other waves."""
    noted = select(FIELD_CASE.c.account_id, FIELD_CASE.c.last_at.label("at")).where(
        FIELD_CASE.c.wave_id.in_(OTHER_WAVES), FIELD_CASE.c.last_result == "complete"
    )
    held = (
        select(RESPONDENT.c.account_id, INTERVIEW.c.started_at.label("at"))
        .join(INTERVIEW, INTERVIEW.c.respondent_id == RESPONDENT.c.id)
        .where(INTERVIEW.c.wave_id.in_(OTHER_WAVES), INTERVIEW.c.state == "finished", INTERVIEW.c.practice == false())
    )
    both = union_all(noted, held).subquery()
    last = func.max(both.c.at, type_=MOMENT).label("at")
    return select(both.c.account_id, last).group_by(both.c.account_id).subquery()


def _gone() -> Subquery:
    """The first day each account was lost or let go."""
    query = select(OUTCOME.c.account_id, func.min(OUTCOME.c.day).label("day")).group_by(OUTCOME.c.account_id)
    return query.where(OUTCOME.c.kind.in_(("lost", "let_go"))).subquery()


def _listed() -> Subquery:
    """The list N, as `account.on_list` has it."""
    heard, before, gone = _heard(), _before(), _gone()
    columns = ("id", "key", "name", "revenue_minor", "key_account", "client_since", "renewal")
    early = ACCOUNT.c.client_since.is_(None) | (ACCOUNT.c.client_since <= bindparam("ends", type_=DAY))
    starts = bindparam("starts", type_=DAY)
    there = case((gone.c.day.is_(None), ACCOUNT.c.status == "active"), else_=gone.c.day >= starts)
    return (
        select(
            *(ACCOUNT.c[name] for name in columns),
            before.c.at,
            case((heard.c.account_id.is_(None), 0), else_=1).label("heard"),
            func.coalesce(heard.c.decided, 0).label("decided"),
        )
        .outerjoin(heard, heard.c.account_id == ACCOUNT.c.id)
        .outerjoin(before, before.c.account_id == ACCOUNT.c.id)
        .outerjoin(gone, gone.c.account_id == ACCOUNT.c.id)
        .where(ACCOUNT.c.programme_id == KEEPER, early, there)
        .subquery()
    )


def _summed() -> Select[Any]:
    """The list in numbers."""
    told = _listed()
    counted = (func.count(), func.sum(told.c.heard), func.sum(told.c.revenue_minor))
    return select(*(func.coalesce(number, 0) for number in (*counted, func.sum(told.c.revenue_minor * told.c.heard))))


def _ranked() -> Select[Any]:
    """A page of the rank of `queue.ranked`."""
    told, total = _listed(), bindparam("total", type_=ACCOUNT.c.revenue_minor.type)
    whole = case((total == 0, 0), else_=told.c.revenue_minor * 100 // total)
    gain = case((told.c.decided == 1, 0), (told.c.heard == 1, whole // 2), else_=whole)
    settled = case((gain > 0, 0), else_=told.c.heard + told.c.decided)
    day = told.c.renewal
    off = day.is_(None) | (day < bindparam("today", type_=DAY)) | (day > bindparam("early", type_=DAY))
    renewal = case((off, 2), (day < bindparam("late", type_=DAY), 1), else_=0)
    order = (settled, gain.desc(), renewal, _due(told), told.c.revenue_minor.desc(), told.c.name)
    return select(told).order_by(*order).limit(bindparam("size")).offset(bindparam("after"))


def _named() -> Select[Any]:
    told = _listed()
    return select(told).where(told.c.id.in_(bindparam("named", expanding=True)))


def _largest() -> Select[Any]:
    """Rows of the three largest accounts not yet heard."""
    told = _listed()
    return select(told.c.id).where(told.c.heard == 0).order_by(told.c.revenue_minor.desc(), told.c.name).limit(3)


def _due(told: Subquery) -> Any:
    """0 never asked or overdue, 1 due soon, 2 asked lately (METHOD 3.14)."""

    def before(name: str) -> Any:
        plain, of_key = (bindparam(name + ending, type_=MOMENT) for ending in ("", "_key"))
        return told.c.at < case((told.c.key_account, of_key), else_=plain)

    return case((told.c.at.is_(None), 0), (before("due"), 0), (before("soon"), 1), else_=2)


SUMS, RANKED, NAMED, LARGEST = _summed(), _ranked(), _named(), _largest()
