"""The recall notice: a reader of a release is asked to delete papers that hold something which was taken back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from interviewer.kit.i18n import Catalog
from interviewer.report.blocks import (
    Column,
    Heading,
    Page,
    Paper,
    Points,
    Row,
    Table,
    TableColumn,
    Text,
    Write,
)  # fmt: skip
from interviewer.report.rights.sheet import sheet

Cause: TypeAlias = Literal["withdrawal", "erasure", "restriction"]
WHY: Mapping[str, str] = {
    "withdrawal": "A consent was withdrawn.",
    "erasure": "A person asked that all data of them be erased.",
    "restriction": "A person asked that their data not be used until further notice.",
}
SHOWN = 16
"""Signs of a file's digest that are printed: enough to tell two files apart."""


@dataclass(frozen=True)
class RecalledPaper:
    """One file to be deleted."""

    file_name: str
    digest: str


@dataclass(frozen=True)
class RecallFacts:
    """What the notice says."""

    vendor: str
    firm: str
    contact_email: str
    on: date
    cause: Cause
    release: int
    made_on: date
    wave: str
    reader: str
    papers: tuple[RecalledPaper, ...]


def recall_notice(facts: RecallFacts, words: Catalog) -> Paper:
    """One page to the reader of one release."""
    t = words.t
    columns = (TableColumn(t("File"), 4), TableColumn(t("Its fingerprint begins with"), 2))
    table = Table(columns, tuple((one.file_name, one.digest[:SHOWN]) for one in facts.papers))
    page = Page(
        title=t("Please delete your copies of these papers of release {number}", number=facts.release),
        rows=(
            Row((Column(12, (Text(t("To {who}", who=facts.reader)), *(Text(one) for one in opening(facts, words)))),),
                rule="none"),
            Row((Column(12, (Heading(t("The papers")), table)),)),
            Row((Column(12, (Heading(t("What we ask of you")), Points(steps(facts, words), close=True))),)),
            Row((Column(6, (Write(t("Deleted on")),)), Column(6, (Write(t("Name")),))), rule="none"),
        ),
        reading_note=t("This notice says nothing about who asked, nor about what was said."),
        bookmark=t("Recall notice"),
        high=True,
    )  # fmt: skip
    return sheet(words, (page,), t("Recall notice"), facts.vendor, facts.firm, facts.on)


def opening(facts: RecallFacts, words: Catalog) -> tuple[str, ...]:
    """Why the notice comes."""
    t = words.t
    told = t("On {day} you received release {number}, {wave}.", day=words.date(facts.made_on), number=facts.release,
             wave=facts.wave)  # fmt: skip
    why = f"{told} {t(WHY[facts.cause])} {t('These papers hold something that may no longer be used:')}"
    return (why,)


def steps(facts: RecallFacts, words: Catalog) -> tuple[str, ...]:
    """What the reader is asked to do."""
    t = words.t
    where = facts.contact_email or facts.firm or facts.vendor
    return (
        t("Delete these files and every copy, printed ones too, and ask the same of everybody you gave one to."),
        t("Do not use what you read in them any more."),
        t("Tell us when that is done: {where}.", where=where),
        t("Totals and scores that you have seen stay as they are. A new release without the withdrawn parts can be "
          "made at any time."),
    )  # fmt: skip


def recall_text(facts: RecallFacts, words: Catalog) -> str:
    """The same as plain text, for a message."""
    files = "\n".join(f"- {one.file_name} ({one.digest[:SHOWN]})" for one in facts.papers)
    asked = "\n".join(f"{number}. {one}" for number, one in enumerate(steps(facts, words), start=1))
    return "\n\n".join((*opening(facts, words), files, asked)) + "\n"
