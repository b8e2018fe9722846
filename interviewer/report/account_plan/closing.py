"""The foot of the plan: the basis of the letter, what the client says on day 30, how it ended."""

from interviewer.disclosure.quotes import excerpt
from interviewer.report.account_plan.sentences import heard, will, will_not
from interviewer.report.account_telling import AccountTelling
from interviewer.report.blocks import Block, Column, Heading, Row, Text, Ticks, Write

LONGEST = 150


def heard_will_not(account: AccountTelling) -> tuple[Row, ...]:
    """We heard, we will do, we will not and why; side by side."""
    t = account.told.words.t
    refused = will_not(account)
    not_done: tuple[Block, ...] = (Text(excerpt(refused, LONGEST), "dense"),) if refused else (Write(""),)
    columns = (
        Column(4, (Heading(t("We heard")), Text(excerpt(heard(account), LONGEST), "dense"))),
        Column(4, (Heading(t("We will do")), Text(excerpt(will(account), LONGEST), "dense"))),
        Column(4, (Heading(t("We will not, and why")), *not_done)),
    )
    return (Row(columns),)


def ask_again(account: AccountTelling) -> tuple[Row, ...]:
    """To be filled in on day 30; the next step is never left out."""
    t = account.told.words.t
    says = Ticks(t("Day 30, the client says"), (t("better"), t("same"), t("worse")))
    ended = Ticks(t("Outcome"), (t("saved"), t("lost"), t("let go")))
    lines = (Write(t("Next step, its date"), beside=True), Write(t("What others can learn"), beside=True))
    ticks = Row((Column(6, (says, lines[0])), Column(6, (ended, lines[1]))), rule="row")
    return (ticks,)
