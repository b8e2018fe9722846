"""The certificate that one person's data was erased: what was done in numbers, nothing of the person (METHOD 5)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from interviewer.kit.i18n import Catalog
from interviewer.report.blocks import (
    Column,
    Fact,
    Facts,
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

WHAT_WENT: Mapping[str, str] = {
    "contents": "What was said, chosen and noted in talks: contents of the log",
    "drafts": "Words begun and not finished",
    "contacts": "Rows on contact lists",
    "attempts": "Tries to call",
    "appointments": "Appointments",
    "wishes": "Wishes for a call",
    "papers": "Papers of releases whose kept words are gone",
    "sentences": "Sentences edited by hand, and reasons noted for papers",
    "rehearsals": "Rehearsals under the person’s name",
}


@dataclass(frozen=True)
class RecalledRelease:
    """A release whose readers are asked for their copies. No file names: they may name somebody."""

    number: int
    made_on: date
    papers: int


@dataclass(frozen=True)
class CertificateFacts:
    """What the certificate says. None of it is about the person."""

    reference: str
    """The made-up name under which the log goes on."""
    vendor: str
    firm: str
    on: date
    talks: int
    counts: Mapping[str, int]
    copies: int
    copies_left: int
    chains: int
    chains_hold: bool
    releases: tuple[RecalledRelease, ...] = ()
    held_back: tuple[str, ...] = ()
    """Waves in whose next release unattributed answers are held back because of the erasure."""
    mentions: int = 0
    until: date | None = field(default=None)
    """For data deleted because its time was over: until when backups hold it."""


def certificate(facts: CertificateFacts, words: Catalog) -> Paper:
    """The paper: one page, with lines for the name to be written by hand."""
    t = words.t
    page = Page(
        title=t("The data of one person was erased on {day}", day=words.date(facts.on)),
        rows=(
            Row((Column(7, (Heading(t("What was erased")), _went(facts, words))),
                 Column(5, (Heading(t("This certificate")), _head(facts, words))))),
            Row((Column(7, (Heading(t("What remains")), Points(_remains(facts, words), close=True))),
                 Column(5, (Heading(t("Copies")), *(Text(one) for one in _copies(facts, words)))))),
            Row((Column(7, (Heading(t("Releases")), Points(_releases(facts, words), close=True))),
                 Column(5, (Heading(t("By hand")), Write(t("For whom")), Write(t("Signed, day")))))),
        ),
        reading_note=t("This page holds nothing that was said, and no name. The name is written by hand, if at all."),
        bookmark=t("Certificate of erasure"),
    )  # fmt: skip
    note = t("Reference {reference}", reference=facts.reference)
    return sheet(words, (page,), t("Certificate of erasure"), facts.vendor, facts.firm, facts.on, note)


def _head(facts: CertificateFacts, words: Catalog) -> Facts:
    t = words.t
    sealed = t("All of them hold") if facts.chains_hold else t("Not all hold: have the workspace looked at")
    return Facts((
        Fact(t("Reference"), facts.reference),
        Fact(t("Erased on"), words.date(facts.on)),
        Fact(t("Kept by"), facts.firm or facts.vendor),
        Fact(t("On behalf of"), facts.vendor),
        Fact(t("Talks"), words.number(facts.talks)),
        Fact(t("Chains of their logs"), sealed if facts.chains else t("None to check")),
    ))  # fmt: skip


def _went(facts: CertificateFacts, words: Catalog) -> Table:
    columns = (TableColumn(words.t("Kind of data"), 4), TableColumn(words.t("Number"), 1, "right"))
    rows = tuple(
        (words.t(text), words.number(facts.counts.get(name, 0))) for name, text in WHAT_WENT.items()
    )
    also = (words.t("Index of the search, figures of each talk"), words.t("all"))
    return Table(columns, (*rows, also))


def _remains(facts: CertificateFacts, words: Catalog) -> tuple[str, ...]:
    t = words.t
    kept = [
        t("In the log of each talk, that something happened and when, without what was said, under the reference."),
        t("One-way marks that keep the person from being called again; no name can be read back from them."),
        t("Totals that were published before; they are not changed."),
        t("A line in the register: that a request came, and when it was answered."),
    ]
    if facts.mentions:
        kept.append(words.n(
            "The name still stands in {count} place in data of other people; it is looked at by hand.",
            "The name still stands in {count} places in data of other people; they are looked at by hand.",
            facts.mentions,
        ))  # fmt: skip
    return tuple(kept)


def _copies(facts: CertificateFacts, words: Catalog) -> tuple[str, ...]:
    told = [words.t("No backup and no other copy of the workspace was found.")] if not facts.copies else [
        words.n(
            "The person was taken out of {count} copy of the workspace, backups included; it was verified "
            "afterwards.",
            "The person was taken out of {count} copies of the workspace, backups included; each was verified "
            "afterwards.",
            facts.copies,
        )
    ]  # fmt: skip
    if facts.copies_left:
        told.append(words.n(
            "To be deleted by hand, for it could not be opened: {count} copy.",
            "To be deleted by hand, for they could not be opened: {count} copies.",
            facts.copies_left,
        ))  # fmt: skip
    told.append(words.t("Copies that were carried elsewhere are not reached from here: have them deleted."))
    return tuple(told)


def _releases(facts: CertificateFacts, words: Catalog) -> tuple[str, ...]:
    t = words.t
    told = [
        words.n(
            "Release {number} of {day}: {count} paper is called back.",
            "Release {number} of {day}: {count} papers are called back.",
            one.papers, number=one.number, day=words.date(one.made_on),
        ) if one.papers else t("Release {number} of {day}: in totals alone.", number=one.number,
                               day=words.date(one.made_on))
        for one in facts.releases
    ]  # fmt: skip
    if not told:
        told.append(t("Nothing of the person was in a release."))
    told += [
        t("{wave}: unattributed answers are left out of the next release, for it would differ from an earlier one by "
          "too few.", wave=wave)
        for wave in facts.held_back
    ]  # fmt: skip
    told.append(t("The next release is computed anew without the person."))
    return tuple(told)
