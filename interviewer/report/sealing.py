"""What marks a paper as one that was made here: its fingerprint in the metadata, and in full on its last page."""

import re
from dataclasses import dataclass, replace

from interviewer.kit.i18n import Catalog
from interviewer.report.blocks import Column, Paper, QrCode, Row
from interviewer.report.edition import Edition
from interviewer.report.printed_texts import printed

OURS = "Interviewer"
_RELEASE = re.compile(r"release (\d+)")
_FINGERPRINT = re.compile(r"fingerprint ([0-9a-f]{64})")


@dataclass(frozen=True)
class Seal:
    """What a file says about itself. `number` is None for a draft."""

    digest: str
    number: int | None = None


def marked(paper: Paper, edition: Edition) -> Paper:
    """The paper with its mark in the metadata; no name is in it."""
    which = "draft" if edition.number is None else f"release {edition.number}"
    mark = (f"fingerprint {edition.digest}",) if edition.digest else ()
    return replace(paper, keywords=(OURS, which, *mark))


def seal_in(keywords: str) -> Seal | None:
    """The mark in a file's keywords; None when it is none of ours."""
    digest, number = _FINGERPRINT.search(keywords), _RELEASE.search(keywords)
    if OURS not in keywords or digest is None:
        return None
    return Seal(digest[1], int(number[1]) if number else None)


def sealed(paper: Paper, edition: Edition, words: Catalog) -> Paper:
    """The paper with the whole fingerprint at its end, as text and as a code, unless it stands there already."""
    if not paper.pages or any(edition.digest in one.text for one in printed(paper)):
        return paper
    block = QrCode(edition.digest, _caption(edition, words))
    return _with_last_row(paper, Row((Column(12, (block,)),)))


def noted(paper: Paper, edition: Edition, words: Catalog) -> Paper:
    """The same in small print at the foot of the last page, for a paper that has no room for a code."""
    last = paper.pages[-1]
    note = " ".join(part for part in (last.reading_note, f"{_caption(edition, words)} {edition.digest}") if part)
    return replace(paper, pages=(*paper.pages[:-1], replace(last, reading_note=note)))


def _caption(edition: Edition, words: Catalog) -> str:
    return words.t(
        "Release {number} of {date}. Fingerprint of the interviews behind it:",
        number=edition.number, date=words.date(edition.made_on),
    )  # fmt: skip


def _with_last_row(paper: Paper, row: Row) -> Paper:
    last = paper.pages[-1]
    return replace(paper, pages=(*paper.pages[:-1], replace(last, rows=(*last.rows, row))))
