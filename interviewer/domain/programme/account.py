"""A client company of the vendor, and what became of it."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, get_args

Status = Literal["active", "lost", "let_go"]
STATUSES: tuple[Status, ...] = get_args(Status)
OutcomeKind = Literal["retained", "lost", "won", "let_go"]
OUTCOME_KINDS: tuple[OutcomeKind, ...] = get_args(OutcomeKind)


@dataclass(frozen=True)
class Account:
    """One client company. Money is in minor units of the programme's currency (cents, pence)."""

    id: str
    name: str
    revenue_minor: int = 0
    """A year's revenue."""
    key: bool = False
    """Whether it is one of the vendor's key accounts."""
    segment: str = ""
    region: str = ""
    owner: str = ""
    client_since: date | None = None
    renewal: date | None = None
    status: Status = "active"


@dataclass(frozen=True)
class Outcome:
    """What became of an account, on a day."""

    account: str
    day: date
    kind: OutcomeKind
    last_sat: int | None = None
    """Last known satisfaction, 1-5."""
    last_nps: int | None = None
    """Last known answer to the recommendation question, 0-10."""
    reason: str = ""
    revenue_minor: int | None = None


def on_list(account: Account, outcomes: tuple[Outcome, ...], starts: date, ends: date) -> bool:
    """Whether an account is on the list N of a wave: a client by its end, not gone before its start (DESIGN 10)."""
    if account.client_since is not None and account.client_since > ends:
        return False
    gone = [o.day for o in outcomes if o.account == account.id and o.kind in {"lost", "let_go"}]
    if gone:
        return min(gone) >= starts
    return account.status == "active"
