"""Who it is about: health and why, revenue, renewal, owner and sponsor."""

from collections.abc import Iterator

from interviewer.report.account_telling import LONGEST_NAME, AccountTelling
from interviewer.report.blocks import Column, Fact, Facts, Row
from interviewer.report.listed import yearly
from interviewer.report.phrases import cut
from interviewer.report.sections.score import SYMBOLS

MOST_REASONS = 2


def head(account: AccountTelling) -> tuple[Row, ...]:
    """Facts side by side; what is not known is left out."""
    t, reasons = account.told.words.t, "; ".join(account.reasons[:MOST_REASONS])
    health = Fact(t("Health"), account.health_word, SYMBOLS[account.health])
    columns = [Column(2, (Facts((health,), across=True),))]
    if reasons:
        columns.append(Column(4, (Facts((Fact(t("because"), reasons),), across=True),)))
    columns.append(Column(6 if reasons else 10, (Facts(tuple(_terms(account)), across=True),)))
    return (Row(tuple(columns), rule="row"),)


def _terms(account: AccountTelling) -> Iterator[Fact]:
    """Revenue, renewal, who answers for the account."""
    t, w, known = account.told.words.t, account.told.words, account.view.account
    engaged = account.told.view.programme
    sponsor = engaged.vendor_executive or t(engaged.executive_title)
    if known.revenue_minor:
        yield Fact(t("Revenue"), t("{money} a year", money=yearly(account.told, known)))
    if known.renewal:
        yield Fact(t("Renewal"), w.date(known.renewal))
    people = " / ".join(cut(name, LONGEST_NAME) for name in (known.owner, sponsor) if name)
    yield Fact(t("Owner / sponsor") if known.owner else t("Sponsor"), people)
