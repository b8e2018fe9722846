"""What is to be done out of the figures: every action with its owner and day, and the same kind by one day together."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from interviewer.domain.loyalty.due import Due
from interviewer.report.account_telling import Planned
from interviewer.report.action_words import OF_DIMENSIONS, short
from interviewer.report.programme.decisions import actions_of, named_day, span_ends
from interviewer.report.programme.reading import Reading

WEEK = timedelta(days=7)
LETTER = "completed"
CALL = "detractor"
SEVERAL = {
    "under 7": "Name a repair for each dimension under 7",
    "blind spot": "First let the teams hear the words on their blind spots",
    "hidden strength": "Tell the teams what their clients value",
}
"""For one kind of action at several accounts, each about dimensions of its own."""


@dataclass(frozen=True)
class Todo:
    """One action of one account; `due` is None for the next drill."""

    account: str
    action: Planned
    owner: str
    due: date | None


@dataclass(frozen=True)
class Errand:
    """One kind of thing to do by one day, at some accounts."""

    due: date | None
    what: str
    todos: tuple[Todo, ...]

    @property
    def accounts(self) -> tuple[str, ...]:
        """The accounts, each once."""
        return tuple(dict.fromkeys(one.account for one in self.todos))

    @property
    def owners(self) -> tuple[str, ...]:
        """Who does it, each once."""
        return tuple(dict.fromkeys(one.owner for one in self.todos))


def todos(r: Reading) -> tuple[Todo, ...]:
    """Every action but the letters, soonest first, then the larger account; those without a day last."""
    found = [
        _todo(r, account, one) for account in r.accounts for one in actions_of(r, account) if one["trigger"] != LETTER
    ]
    return tuple(sorted(found, key=lambda one: (one.due is None, one.due or date.max)))


def _todo(r: Reading, account: str, told: dict[str, Any]) -> Todo:
    action = Planned(told["trigger"], told["what"], told["owner"], Due(**told["due"]), told["tag"])
    due = named_day(r, account) if action.kind == CALL else None
    return Todo(account, action, owner(r, account, action.owner), due or span_ends(r, action.due))


def owner(r: Reading, account: str, role: str) -> str:
    """Who does it by name where known: the executive, the account's owner, the firm."""
    if role == "chief executive":
        return r.executive
    if role == "account lead":
        return r.lead(account)
    if role == "interviewer":
        return r.told.view.programme.interviewer_firm or r.t("interviewer")
    return r.t(role)


def soon(r: Reading, one: Todo) -> bool:
    """Whether it is due within seven days of the edition."""
    return one.due is not None and one.due <= r.today + WEEK


def errands(r: Reading, found: Iterable[Todo]) -> tuple[Errand, ...]:
    """The same kind by the same day once, in the order given."""
    together: dict[tuple[date | None, str], list[Todo]] = {}
    for one in found:
        together.setdefault((one.due, one.action.kind), []).append(one)
    return tuple(Errand(due, _together(r, kind, group), tuple(group)) for (due, kind), group in together.items())


def _together(r: Reading, kind: str, group: Sequence[Todo]) -> str:
    dimensions = tuple(dict.fromkeys(one.action.dimension for one in group if one.action.dimension))
    several = len({one.account for one in group}) > 1
    if kind in SEVERAL and several and len(dimensions) > 1:
        return r.t(SEVERAL[kind])
    return short(r.told.words, group[0].action, dimensions if kind in OF_DIMENSIONS else ())


def next_step(r: Reading, account: str) -> Todo | None:
    """The most pressing action of an account that the vendor itself takes."""
    theirs = (one for one in actions_of(r, account) if one["owner"] != "interviewer")
    return next((_todo(r, account, one) for one in theirs), None)


def in_short(r: Reading, one: Todo) -> str:
    """One action in a few words."""
    return short(r.told.words, one.action, (one.action.dimension,) if one.action.dimension else ())
