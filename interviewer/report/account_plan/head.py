"""Who it is about: health and why, revenue, renewal, owner and sponsor."""

from interviewer.report.account_telling import LONGEST_NAME, AccountTelling
from interviewer.report.blocks import Column, Fact, Facts, Row
from interviewer.report.listed import yearly
from interviewer.report.phrases import cut
from interviewer.report.sections.score import SYMBOLS

MOST_REASONS = 2


def head(account: AccountTelling) -> tuple[Row, ...]:
    """Facts side by side; what is not known is left out."""
    t, w, known = account.told.words.t, account.told.words, account.view.account
    engaged = account.told.view.programme
    sponsor = engaged.vendor_executive or t(engaged.executive_title)
    people = " / ".join(cut(name, LONGEST_NAME) for name in (known.owner, sponsor) if name)
    rows = (
        Fact(t("Health"), account.health_word, SYMBOLS[account.health]),
        Fact(t("because"), "; ".join(account.reasons[:MOST_REASONS])),
        Fact(t("Revenue"), t("{money} a year", money=yearly(account.told, known))
             if known.revenue_minor else ""),
        Fact(t("Renewal"), w.date(known.renewal) if known.renewal else ""),
        Fact(t("Owner / sponsor") if known.owner else t("Sponsor"), people),
    )  # fmt: skip
    return (Row((Column(12, (Facts(tuple(row for row in rows if row.value), across=True),)),)),)
