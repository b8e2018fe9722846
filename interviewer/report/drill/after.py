"""Parts 5 and 6: what we would hate to lose, and what came of it."""

from interviewer.report.account_telling import AccountTelling
from interviewer.report.blocks import Column, Heading, Row, Write
from interviewer.report.days import after as days_after
from interviewer.report.drill.defence import KEPT

NEXT_DRILL = 91
"""Days; a drill each quarter (METHOD 3.14)."""


def after(account: AccountTelling) -> tuple[Row, ...]:
    """Two columns to write in; the day of the next drill is given."""
    t, w = account.told.words.t, account.told.words
    ahead = w.date(days_after(account.today, NEXT_DRILL))
    left = (
        Heading(t("What would we hate to lose?"), number="5"),
        Write(t("What makes this client worth it"), 2),
        Write(t("And what would they miss?"), 2),
    )
    right = (
        Heading(t("After"), note=t("Next drill: {day}", day=ahead), number="6"),
        Write(t("Ideas done by day 30:"), beside=True, after=t("of {n}", n=KEPT)),
        Write(t("What we will tell the client"), 3),
    )
    return (Row((Column(6, left), Column(6, right))),)
