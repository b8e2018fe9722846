"""The certificate that data was deleted because its time was over: how much of each kind, and nothing of anybody."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from interviewer.kit.i18n import Catalog
from interviewer.report.blocks import Column, Heading, Page, Paper, Points, Row, Table, TableColumn, Text, Write
from interviewer.report.rights.sheet import sheet

KIND_WORDS: Mapping[str, str] = {
    "words": "Words of talks: what was said and noted",
    "answers": "Numbers and choices of talks",
    "consents": "People whose consents were over: everything that was left",
    "not_heard": "People on lists who were never heard",
}


@dataclass(frozen=True)
class DeletionFacts:
    """What the certificate says."""

    vendor: str
    firm: str
    on: date
    counts: Mapping[str, int]
    backups_until: date | None


def deletion_certificate(facts: DeletionFacts, words: Catalog) -> Paper:
    """One page with lines to sign."""
    t = words.t
    columns = (TableColumn(t("Kind of data"), 5), TableColumn(t("Number"), 1, "right"))
    rows = tuple((t(text), words.number(facts.counts.get(kind, 0))) for kind, text in KIND_WORDS.items())
    remains = (
        t("In the log of each talk, that something happened and when, so that its chain still verifies."),
        t("Figures that were published before; they are not changed."),
    )
    backups = (
        t("Backups are dropped in their turn; the last one that can hold it goes by {day}.",
          day=words.date(facts.backups_until))
        if facts.backups_until else t("Nothing was due.")
    )  # fmt: skip
    page = Page(
        title=t("Data whose time was over was deleted on {day}", day=words.date(facts.on)),
        rows=(
            Row((Column(7, (Heading(t("What was deleted")), Table(columns, rows))),
                 Column(5, (Heading(t("Backups")), Text(backups))))),
            Row((Column(7, (Heading(t("What remains")), Points(remains, close=True))),
                 Column(5, (Heading(t("By hand")), Write(t("Signed, day")))))),
        ),
        reading_note=t("This page holds nothing that was said, and no name."),
        bookmark=t("Certificate of deletion"),
    )  # fmt: skip
    return sheet(words, (page,), t("Certificate of deletion"), facts.vendor, facts.firm, facts.on)
