"""What became of an account, as a form asks for it and as a line tells it."""

from datetime import date

from interviewer.domain.programme import check
from interviewer.domain.programme.account import OUTCOME_KINDS, Outcome, OutcomeKind
from interviewer.services.programmes import STATUS_AFTER
from interviewer.ui.clients.account_facts import STATUS_WORDS
from interviewer.ui.clients.fact_line import Fact
from interviewer.ui.clients.reading import Faults, Values, add_faults, tried, whole_number
from interviewer.ui.clients.words import day, money, read_day, read_money

KIND_WORDS: dict[OutcomeKind, str] = {"retained": "stayed", "lost": "lost", "won": "won back", "let_go": "let go"}
SATISFACTION = (
    ("", "not known"), ("1", "very dissatisfied"), ("2", "dissatisfied"), ("3", "neither"), ("4", "satisfied"),
    ("5", "very satisfied"),
)  # fmt: skip
ROWS = (
    (Fact("kind", "What became of it", "choice", tuple(KIND_WORDS.items())), Fact("day", "On", hint="2026-11-30")),
    (Fact("last_sat", "Last satisfaction", "choice", SATISFACTION), Fact("last_nps", "Last 0 to 10", hint="7")),
    (Fact("revenue", "Revenue a year then"), Fact("reason", "Reason, in a word")),
)
LABELS = {"last_sat": "the satisfaction", "last_nps": "the number"}
FIELD_OF: dict[str, str] = {}


def new_values(today: date) -> dict[str, str]:
    """An empty form for today."""
    return {"kind": "retained", "day": today.isoformat(), "last_sat": "", "last_nps": "", "revenue": "", "reason": ""}


def read(values: Values, account: str, currency: str) -> tuple[Outcome, Faults]:
    """The outcome the form says, and what is wrong with it."""
    faults: Faults = {}
    on = tried(faults, "day", lambda: read_day(values["day"]), None)
    if on is None:
        faults.setdefault("day", "Say on which day: 2026-11-30 or 30 November 2026.")
    sat, nps, revenue = values["last_sat"], values["last_nps"], values["revenue"]
    made = Outcome(
        account=account,
        day=on or date.min,
        kind=next(kind for kind in OUTCOME_KINDS if kind == values["kind"]),
        last_sat=int(sat) if sat else None,
        last_nps=tried(faults, "last_nps", lambda: whole_number(nps) if nps else None, None),
        reason=values["reason"],
        revenue_minor=tried(faults, "revenue", lambda: read_money(revenue, currency) if revenue else None, None),
    )
    return made, add_faults(faults, check.outcome_faults(made), LABELS)


def would_do(kind: str, name: str) -> str:
    """What noting it does besides, before it is done."""
    status = next(status for known, status in STATUS_AFTER.items() if known == kind)
    if status == "active":
        return f"{name} is then active. It stays on the lists of waves."
    return f"{name} is then {STATUS_WORDS[status]}. It is off the list of every wave that begins after that day."


def told(outcome: Outcome, currency: str) -> str:
    """One line: when, what, why, and the last that was known."""
    sat = dict(SATISFACTION).get(str(outcome.last_sat or ""), "") if outcome.last_sat else ""
    parts = (
        f"{day(outcome.day)}: {KIND_WORDS[outcome.kind]}",
        outcome.reason,
        f"last {sat}" if sat else "",
        f"last number {outcome.last_nps}" if outcome.last_nps is not None else "",
        f"{currency} {money(outcome.revenue_minor, currency)}" if outcome.revenue_minor else "",
    )
    return ", ".join(filter(None, parts)) + "."
