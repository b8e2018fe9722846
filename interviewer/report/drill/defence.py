"""Part 4: ideas to please this client before any threat; three are kept."""

from interviewer.report.account_telling import AccountTelling
from interviewer.report.blocks import Column, Heading, Row, Table, TableColumn
from interviewer.report.days import after, in_short

IDEAS, KEPT = 5, 3
ONE_TO_THREE = ("1", "2", "3")
BEFORE_RENEWAL = 30
"""Days before the renewal by which an idea is done; without a renewal, after 30 days."""


def defence(account: AccountTelling) -> tuple[Row, ...]:
    """Effect and ease from 1 to 3, keep three, who, by when, what it costs."""
    t, renewal = account.told.words.t, account.view.account.renewal
    day = after(account.today, 30)
    if renewal is not None and renewal > account.today:
        day = max(account.today, min(after(renewal, -BEFORE_RENEWAL), after(account.today, 90)))
    note = t(
        "20 minutes. Please this client before any threat; keep three, each done before {day}.",
        day=in_short(account.told.words, day),
    )
    columns = (
        TableColumn(t("Idea"), 5),
        TableColumn(t("Effect"), 1.5, boxes=ONE_TO_THREE),
        TableColumn(t("Ease"), 1.5, boxes=ONE_TO_THREE),
        TableColumn(t("Keep"), 0.7, boxes=("",)),
        TableColumn(t("Who"), 1.8),
        TableColumn(t("By"), 1.2),
        TableColumn(t("Cost"), 1),
    )
    rows = (("",) * len(columns),) * IDEAS
    return (Row((Column(12, (Heading(t("Our defence"), note=note, number="4"), Table(columns, rows, roomy=True))),)),)
