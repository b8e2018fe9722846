"""Thirty days: the fixed stops on a line, and at most five actions."""

from datetime import date

from interviewer.report.account_telling import AccountTelling, Planned
from interviewer.report.action_words import gathered, short
from interviewer.report.blocks import Column, Heading, Rich, Row, Run, Stop, Table, TableColumn, TimeLine
from interviewer.report.days import after

MOST_ACTIONS = 5
STEPS = (2, 5, 10, 20, 30)
"""The days an action can be due by."""


def thirty_days(account: AccountTelling) -> tuple[Row, ...]:
    """The time line, then the table."""
    t = account.told.words.t
    blocks = (Heading(t("Thirty days")), TimeLine(_stops(account)), _table(account))
    return (Row((Column(12, blocks),)),)


def _stops(account: AccountTelling) -> tuple[Stop, ...]:
    """The rows fixed in advance; the first is the day the client named, where one was."""
    t, w = account.told.words.t, account.told.words
    first = account.named_day.day or account.today
    ahead = min((first - account.today).days, STEPS[1])
    start = t("call") if account.call_allowed else t("letter, no call")
    stops = [Stop(ahead, t("day {n}", n=ahead) if not account.named_day.day else t("day named"), start, w.day(first))]
    later = ((5, t("plan agreed")), (10, t("first visible change")), (20, t("meet in person")), (30, t("ask again")))
    for days, words in later:
        if days > ahead:
            stops.append(Stop(days, t("day {n}", n=days), words, w.day(after(account.today, days))))
    return tuple(stops)


def _table(account: AccountTelling) -> Table:
    t, w = account.told.words.t, account.told.words
    columns = (
        TableColumn("", 0.4),
        TableColumn(t("What"), 6),
        TableColumn(t("Who"), 2.9),
        TableColumn(t("By day"), 1.25),
        TableColumn(t("For our"), 1.5),
        TableColumn(t("State"), 1),
    )
    theirs = [action for action in account.actions if action.owner != "interviewer"]
    rows: list[tuple[Rich, ...]] = [
        (
            (Run(str(number), "strong"),),
            short(w, action, dimensions),
            account.owner(action),
            by_day(account, action),
            t(action.tag),
            t("open"),
        )
        for number, (action, dimensions) in enumerate(gathered(theirs)[:MOST_ACTIONS], start=1)
    ]
    return Table(columns, tuple(rows))


def by_day(account: AccountTelling, action: Planned) -> str:
    """The step of the plan an action is due by; a call goes by the day the client named."""
    t, named = account.told.words.t, account.named_day.day
    if action.kind == "detractor" and named:
        return account.told.words.day(named)
    day = account.due(action)
    if day is None:
        return t("next drill")
    return str(step(account.today, day)) if day > account.today else t("today")


def step(start: date, day: date) -> int:
    """The first step that is not before the day; for what lies beyond the plan its last day."""
    days = (day - start).days
    return next((one for one in STEPS if one >= days), STEPS[-1])
