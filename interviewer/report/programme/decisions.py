"""What to decide this week: the first true lines in METHOD's order, each with its owner and a real day (METHOD 4b)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import lru_cache
from itertools import islice
from typing import Any

from interviewer.domain.loyalty.due import Due, due_at
from interviewer.report.programme.reading import DECIDER, Reading, capital

MOST = 3
THIS_WEEK = Due(5, "working_days")
TWO_DAYS = Due(2, "working_days")
BLIND_FROM = 2
LEAVING = ("decided_to_leave", "actively_evaluating")
CALLS = ("alert", "detractor", "integrity")
"""Actions that let the chief executive call (METHOD 3.12)."""


@dataclass(frozen=True)
class Decision:
    """One decision. `short` ends the title of page one; `what` and `why` are sentences."""

    short: str
    what: str
    why: str
    owner: str
    due: date


def decisions(r: Reading, most: int = MOST) -> tuple[Decision, ...]:
    """At most three, in the order of the sentence rules; none when nothing is known."""
    return tuple(islice((one for rule in RULES for one in rule(r)), most))


def day(r: Reading, due: Due) -> date:
    """The day a span from the edition ends; the day itself for the next drill."""
    return span_ends(r, due) or r.today


def span_ends(r: Reading, due: Due) -> date | None:
    """The day a span from the edition ends; None for the next drill."""
    return _ends(r.today, due)


@lru_cache(maxsize=64)
def _ends(today: date, due: Due) -> date | None:
    moment = due_at(datetime.combine(today, time(12)), due)
    return moment.date() if moment else None


def _leaving(r: Reading) -> Iterator[Decision]:
    for account in r.colours("red"):
        if set(LEAVING) & set(r.of(account)["reasons"]):
            yield _call(r, account)


def _exposed(r: Reading) -> Iterator[Decision]:
    for account in r.colours("red"):
        if not set(LEAVING) & set(r.of(account)["reasons"]):
            yield _call(r, account)


def may_call(r: Reading, account: str) -> bool:
    """Whether somebody there allowed a call, or nobody had to be asked for one."""
    triggers = {action["trigger"] for action in actions_of(r, account)}
    return "no call" not in triggers or "detractor" in triggers


def actions_of(r: Reading, account: str) -> list[dict[str, Any]]:
    """The actions the figures give for an account, the most pressing first."""
    found = (r.section("actions").get("accounts") or {}).get(account) or []
    return list(found)


def _call(r: Reading, account: str) -> Decision:
    name, why = r.name(account), _why(r, account)
    reasons = set(r.of(account)["reasons"])
    if not may_call(r, account):
        short, what = r.t("plan for {who} first", who=name), r.t("Agree a plan for {who}; no call is wanted.", who=name)
        return Decision(short, what, why, r.lead(account), day(r, TWO_DAYS))
    hidden = DECIDER in reasons and "account detractor" not in reasons and r.role_told(account)
    what = r.t("Meet the person who decides at {who}.", who=name) if hidden else r.t("Call {who} yourself.", who=name)
    return Decision(r.t("call {who} first", who=name), what, why, r.executive, _call_by(r, account))


def _call_by(r: Reading, account: str) -> date:
    """The day the client named; else that of the most pressing action that is a call, or two working days."""
    named = named_day(r, account)
    if named is not None:
        return named
    spans = [one["due"] for one in actions_of(r, account) if one["trigger"] in CALLS]
    days = [day(r, Due(span["amount"], span["unit"])) for span in spans]
    return min(days, default=day(r, TWO_DAYS))


def named_day(r: Reading, account: str) -> date | None:
    """The day somebody there named for the call that was allowed: it goes before the 48 hours (LOOKS 10)."""
    told = r.tellings.get(account)
    return told.named_day.day if told else None


def _why(r: Reading, account: str) -> str:
    """The reasons of its health, its money, and the renewal."""
    reasons = r.reasons(account, 2)
    said = f"{capital(reasons)}; " if reasons else ""
    parts = [r.t("{why}{money} a year.", why=said, money=r.money(r.revenue(account)))]
    renewal = r.accounts[account].account.renewal
    if renewal and renewal >= r.today:
        parts.append(r.t("Renewal on {day}.", day=r.told.words.date(renewal)))
    return " ".join(parts)


def _blind(r: Reading) -> Iterator[Decision]:
    found = [(d, one) for d, one in r.section("dimensions").items() if (one["gap"] or 0) >= BLIND_FROM]
    for name, one in sorted(found, key=lambda pair: -pair[1]["gap"]):
        yield Decision(
            r.t("hear the clients on {name}", name=r.dimension(name)),
            r.t("Let every team hear the clients’ words on {name}.", name=r.dimension(name)),
            r.t(
                "Teams give themselves {team}, their clients {client}.",
                team=r.mean(one["team_mean"]),
                client=r.mean(one["team_mean"] - one["gap"]),
            ),
            r.executive,
            day(r, THIS_WEEK),
        )


def _weak(r: Reading) -> Iterator[Decision]:
    dims = r.section("dimensions").items()
    found = [(d, one) for d, one in dims if one["level"] == "weak" and (one["gap"] or 0) < BLIND_FROM]
    for name, one in sorted(found, key=lambda pair: pair[1]["client_mean"]):
        yield Decision(
            r.t("repair {name} first", name=r.dimension(name)),
            r.t("Put one name and one date on the repair of {name}.", name=r.dimension(name)),
            r.t(
                "Clients give it {mean} of 10, over {n} accounts.", mean=r.mean(one["client_mean"]), n=r.count(one["n"])
            ),
            r.executive,
            day(r, THIS_WEEK),
        )


def _by_default(r: Reading) -> Iterator[Decision]:
    found = r.section("staying").get("by_default") or {}
    if not found.get("k"):
        return
    who = [one for one in r.accounts if one in r.section("staying")["by_default_accounts"]]
    named = r.names(who)
    yield Decision(
        r.t("give {who} a reason to stay", who=named),
        r.t("Give {who} a reason of their own to stay.", who=named),
        r.n(
            "{k} of {count} accounts named only reasons that a better offer would outweigh.",
            "{k} of {count} accounts named only reasons that a better offer would outweigh.",
            found["n"],
            k=capital(r.count(found["k"])),
        ),
        r.lead(who[0]) if len(who) == 1 else r.executive,
        day(r, THIS_WEEK),
    )


def _retention(r: Reading) -> Iterator[Decision]:
    kept = r.section("retention")
    if (kept.get("overestimate_points") or 0) <= 0:
        return
    yield Decision(
        r.t("ask why clients left"),
        r.t("Ask each account that left what ended it."),
        r.t(
            "You believed {guess} of clients stay; {actual} did.",
            guess=r.percent(kept["guess"]),
            actual=r.percent(kept["logo"]["percent"]),
        ),
        r.executive,
        day(r, THIS_WEEK),
    )


def _growth(r: Reading) -> Iterator[Decision]:
    for account in openings(r):
        yield Decision(
            r.t("talk with {who} about more work", who=r.name(account)),
            r.t("Talk with {who} about the work ahead.", who=r.name(account)),
            r.t("It is open to more and lets us say so; {money} a year.", money=r.money(r.revenue(account))),
            r.lead(account),
            day(r, THIS_WEEK),
        )


def openings(r: Reading) -> tuple[str, ...]:
    """Accounts to talk with about more work: open to it, and nothing red there (METHOD 3.12); largest first."""
    named = set(r.section("growth").get("openings") or ())
    return tuple(account for account in r.accounts if account in named and r.colour(account) != "red")


RULES: tuple[Callable[[Reading], Iterator[Decision]], ...] = (
    _leaving,
    _exposed,
    _blind,
    _weak,
    _by_default,
    _retention,
    _growth,
)
"""Decided to leave or evaluating (by revenue), detractor exposure, blind spot, weak dimension, stays by default,
retention gap, growth."""
