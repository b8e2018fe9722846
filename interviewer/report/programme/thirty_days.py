"""P10, what to do in 30 days: calls by exposure, every action with owner and day, company issues, painful items."""

from collections.abc import Mapping, Sequence
from typing import Any

from interviewer.report.blocks import Block, Column, Heading, Rich, Row, Run, Table, TableColumn, Text
from interviewer.report.days import after
from interviewer.report.programme.decisions import actions_of, may_call
from interviewer.report.programme.reading import Reading, capital
from interviewer.report.programme.said import Saying, quoted, sayings, spread
from interviewer.report.programme.todos import LETTER, Errand, Todo, errands, soon, todos

MOST_PAINFUL, FEW_PAINFUL, MANY_ISSUES = 3, 2, 3
ROOM, LONG_LINE, ERRAND, FOLDED = 16.5, 1.5, 1.25, 3.0
"""Lines the page has for its four tables, and what a row of each takes of them, so that it stays one page."""
FEWEST_LATER = 2
PAINFUL = 110
"""Letters of a painful word that is to be answered."""
DAY = 2.1
"""Share of a table's twelve columns in which a day stands on one line, "Wed 30 September" in bold."""


def title(r: Reading) -> list[str]:
    """How many actions, and how many of them this week."""
    found = todos(r)
    if not found:
        return [r.t("No action follows yet")]
    said = r.n("One action", "{count} actions", len(found))
    week = r.t("{m} due this week", m=r.count(sum(soon(r, one) for one in found)))
    return [r.t("{actions}, {week}", actions=said[:1].upper() + said[1:], week=week)]


def rows(r: Reading) -> tuple[Row, ...]:
    """Calls, company issues, painful items; then the actions, which may flow on."""
    every = todos(r)
    if not every:
        said = r.t("Actions follow from talks that may be passed on. There is none yet.")
        return (Row((Column(12, (Heading(r.t("No action yet")), Text(said))),)),)
    return (*_calls(r), *_issues(r), *_painful(r), _all(r, every))


def note(r: Reading) -> str:
    """What the days count from."""
    letters = sum(one["trigger"] == LETTER for account in r.accounts for one in actions_of(r, account))
    also = r.n(
        "One letter to the client goes out as well, within 30 days.",
        "{count} letters to clients go out as well, within 30 days.",
        letters,
    )
    return r.note(
        r.t("Days count from {day}, the day of this paper.", day=r.told.words.date(r.today)),
        also[:1].upper() + also[1:] if letters else "",
    )


def calls(r: Reading) -> tuple[str, ...]:
    """Whom to call by exposure: red accounts, then those whose words put them on the list (METHOD 3.12)."""
    listed = [account for account in r.accounts if any(one["call_list"] for one in actions_of(r, account))]
    red = r.colours("red")
    return (*red, *(account for account in listed if account not in red))


def _calls(r: Reading) -> tuple[Row, ...]:
    found = calls(r)
    heading = Heading(r.t("Whom to call, by exposure"))
    if not found:
        return (Row((Column(12, (heading, Text(r.t("No account is at risk: nobody has to be called at once.")))),)),)
    columns = (
        TableColumn(r.t("Account"), 3),
        TableColumn(r.t("Revenue"), 1.6, "right"),
        TableColumn(r.t("Why"), 4.4),
        TableColumn(r.t("Call"), 2.6),
    )
    lines = tuple(
        ((Run(r.name(one), "strong"),), r.money(r.revenue(one)), r.reasons(one, 2), _call(r, one)) for one in found
    )
    return (Row((Column(12, (heading, Table(columns, lines))),)),)


def _call(r: Reading, account: str) -> str:
    if not may_call(r, account):
        return r.t("no call is wanted; work by the plan")
    triggers = {one["trigger"] for one in actions_of(r, account)}
    if "no call" in triggers:
        return r.t("allowed by one, not wanted by another")
    return r.t("allowed") if "detractor" in triggers else r.t("nobody had to be asked")


def _issues(r: Reading) -> tuple[Row, ...]:
    found = r.section("actions").get("company") or []
    if not found:
        return ()
    columns = (
        TableColumn(r.t("Issue"), 2.6),
        TableColumn(r.t("Raised by"), 5.2),
        TableColumn(r.t("Owner"), 2),
        TableColumn(r.t("By"), DAY, "right"),
    )
    by = r.told.words.day(after(r.today, int(found[0]["within_days"])))
    lines = tuple(((Run(_issue(r, one["issue"]), "strong"),), _raised(r, one), r.executive, by) for one in found)
    return (Row((Column(12, (Heading(r.t("Issues of the whole company")), Table(columns, lines))),)),)


def _raised(r: Reading, issue: Mapping[str, Any]) -> str:
    percent = r.percent(100 * issue["revenue_share"])
    if r.told.short:
        return r.n("one account, {percent} of revenue", "{count} accounts, {percent} of revenue",
                   len(issue["accounts"]), percent=percent)  # fmt: skip
    return r.n(
        "one account, {percent} of revenue: {who}",
        "{count} accounts, {percent} of revenue: {who}",
        len(issue["accounts"]),
        percent=percent,
        who=r.names(issue["accounts"], 1),
    )


def _issue(r: Reading, words: str) -> str:
    """ "Savvy under 7", its name in the language of the paper."""
    name = words.partition(" ")[0]
    return r.t("{name} under 7", name=r.t(name))


def painful(r: Reading) -> tuple[Saying, ...]:
    """The hard things that are to be answered here."""
    crowded = r.told.short or len(r.section("actions").get("company") or []) >= MANY_ISSUES
    most = FEW_PAINFUL if crowded else MOST_PAINFUL
    return spread([one for one in sayings(r, "tough") if not one.answer.flat], most)


def _painful(r: Reading) -> tuple[Row, ...]:
    """Each with the lines to answer it, or to say why not (METHOD 1, S3-22)."""
    found = painful(r)
    if not found:
        return ()
    columns = (TableColumn(r.t("Said"), 7), TableColumn(r.t("What we do, who, by when; or why not"), 5))
    lines: list[tuple[Rich, ...]] = []
    for place, one in enumerate(found, start=1):
        block = quoted(r, one, PAINFUL)
        words = getattr(block, "words", "")
        said: tuple[Run, ...] = (Run(words, "serif"),) if isinstance(words, str) else words
        lines.append(
            ((*said, Run(f"  {one.whose}", "muted")), r.told.sentences.get(f"programme.p10.answer{place}", "") or "\n")
        )
    return (
        Row(
            (
                Column(
                    12,
                    (
                        Heading(r.t("Every painful word is answered, or refused with a reason")),
                        Table(columns, tuple(lines)),
                    ),
                ),
            )
        ),
    )


def _all(r: Reading, every: Sequence[Todo]) -> Row:
    """This week in full; what comes later only as far as the page goes, the rest stands in the account plans."""
    week = errands(r, (one for one in every if soon(r, one)))
    later = errands(r, (one for one in every if not soon(r, one)))
    most = max(0 if r.told.short else FEWEST_LATER, int(_room(r) / ERRAND) - len(week))
    more = _more(r, later[most:])
    columns = (
        TableColumn(r.t("By"), DAY),
        TableColumn(r.t("What"), 5.2),
        TableColumn(r.t("Account"), 3.8),
        TableColumn(r.t("Owner"), 1.9),
    )
    table = Table(columns, tuple(_errand(r, one) for one in (*week, *later[:most])))
    after: tuple[Block, ...] = (Text(more, "small"),) if more else ()
    heading = Heading(r.t("What to do, soonest first"), aside=r.t("bold days: this week"))
    return Row((Column(12, (heading, table, *after)),))


def _room(r: Reading) -> float:
    """Lines left for the actions after the calls, the company issues and the painful words."""
    issues = r.section("actions").get("company") or []
    folded = FOLDED if r.told.short else 0.0
    return ROOM - folded - len(calls(r)) - LONG_LINE * (len(issues) + len(painful(r)))


def _more(r: Reading, left: Sequence[Errand]) -> str:
    count = sum(len(one.todos) for one in left)
    said = r.n(
        "{count} more action stands in the account plans.", "{count} more actions stand in the account plans.", count
    )
    return capital(said) if count else ""


def _errand(r: Reading, one: Errand) -> tuple[Rich, ...]:
    when = r.told.words.day(one.due) if one.due else r.t("next drill")
    who = one.owners[0] if len(one.owners) == 1 else r.t("account leads")
    day = Run(when, "strong" if soon(r, one.todos[0]) else "plain")
    return ((day,), one.what, r.names(one.accounts, 1), who)
