"""Parts 1 and 2: the set-up, and the rival's chair, written before anybody looks at what the client said."""

from interviewer.report.account_telling import AccountTelling
from interviewer.report.blocks import Column, Fact, Facts, Fold, Heading, Row, Run, Text, Write

MINUTES = 45
LINES = 12


def set_up(account: AccountTelling) -> tuple[Row, ...]:
    """What is supposed, when, how long, who is in the room."""
    t, w = account.told.words.t, account.told.words
    supposed = t("A rival, whose client is our prospect and ours is theirs, visits {who} next week.", who=account.name)
    facts = (
        Fact(t("Date"), w.date(account.today)),
        Fact(t("Time"), t("{n} minutes", n=MINUTES)),
    )
    left = Column(8, (Heading(t("The set-up"), number="1"), Text((Run(supposed, "serif"),))))
    return (Row((left, Column(4, (Facts(facts, across=True), Write(t("In the room"), 2))))),)


def chair(account: AccountTelling) -> tuple[Row, ...]:
    """From their chair: four things to write, then the turn."""
    t = account.told.words.t
    heading = Heading(
        t("From their chair"), note=t("15 minutes. Write before anybody turns the page over."), number="2"
    )
    asked = (
        t("Who are they? Whom do they call first?"),
        t("What would they say is wrong with us?"),
        t("What would they offer that we do not?"),
    )
    return (
        Row((Column(12, (heading,)),)),
        Row(tuple(Column(4, (Write(one, LINES),)) for one in asked), rule="none"),
        Row((Column(12, (Write(t("Which reason to stay would they attack?"), 3),)),), rule="none"),
        Row((Column(12, (Fold(t("turn over when everybody has written")),)),), rule="none"),
    )
