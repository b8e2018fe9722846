"""When each account and person is next asked (METHOD 3.14). All spans are calendar days."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, TypeAlias

DueState: TypeAlias = Literal["current", "due_soon", "overdue", "due_now"]

DUE_WORDS = {
    "current": "asked lately",
    "due_soon": "due soon",
    "overdue": "overdue",
    "due_now": "never asked: due now",
}


@dataclass(frozen=True)
class Cadence:
    """The spans in days; defaults of METHOD 3.14, each a setting."""

    every: int = 365
    every_key: int = 182
    soon: int = 30
    cooling: int = 90
    new_account: int = 90
    before_renewal: tuple[int, int] = (180, 90)
    after_repair: tuple[int, int] = (60, 90)
    silence: int = 30
    cycle: int = 30
    drill: int = 91


DEFAULT = Cadence()


def due_on(last: date, key: bool = False, cadence: Cadence = DEFAULT) -> date:
    """The day from which an account last heard on `last` is overdue."""
    return last + timedelta(days=cadence.every_key if key else cadence.every)


def due_state(last: date | None, today: date, key: bool = False, cadence: Cadence = DEFAULT) -> DueState:
    """current, due_soon (30 days before), overdue (from the day itself), due_now (never heard)."""
    if last is None:
        return "due_now"
    due = due_on(last, key, cadence)
    if today >= due:
        return "overdue"
    return "due_soon" if today >= due - timedelta(days=cadence.soon) else "current"


def cooling_off(last: date | None, today: date, asked_for_it: bool = False, cadence: Cadence = DEFAULT) -> bool:
    """Whether this person was heard within 90 days and did not ask to be called again."""
    return last is not None and not asked_for_it and today < last + timedelta(days=cadence.cooling)


def renewal_window(renewal: date, cadence: Cadence = DEFAULT) -> tuple[date, date]:
    """First and last good day for a talk before a renewal: 180 to 90 days before."""
    early, late = cadence.before_renewal
    return renewal - timedelta(days=early), renewal - timedelta(days=late)


def first_talk(client_since: date, cadence: Cadence = DEFAULT) -> date:
    """When a new account is first asked."""
    return client_since + timedelta(days=cadence.new_account)


def follow_up_window(red_closed: date, cadence: Cadence = DEFAULT) -> tuple[date, date]:
    """First and last day of the short follow-up after a red action closed; kept out of the annual score."""
    early, late = cadence.after_repair
    return red_closed + timedelta(days=early), red_closed + timedelta(days=late)


def silent(last_contact: date | None, today: date, cadence: Cadence = DEFAULT) -> bool:
    """Whether the vendor has sent nothing but invoices for 30 days (or ever)."""
    return last_contact is None or today - last_contact >= timedelta(days=cadence.silence)


def drill_due(last_drill: date | None, today: date, cadence: Cadence = DEFAULT) -> bool:
    """Whether the quarter's drill is due."""
    return last_drill is None or today - last_drill >= timedelta(days=cadence.drill)
