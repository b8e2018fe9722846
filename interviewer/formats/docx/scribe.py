"""Writes paragraphs, tables and pictures one after the other into the body of a document."""

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from docx.document import Document
from docx.shared import Pt

from interviewer.formats.docx import parts
from interviewer.report.blocks import Key, Mark, Rich


@dataclass
class Scribe:
    """The pen of one document.

    `pages`: the anchor of each named page; `end`: the last element of the body, kept last; `keys`: those of the
    last heading.
    """

    document: Document
    language: str
    pages: Mapping[str, str]
    end: parts.Element
    keys: dict[Mark, str] = field(default_factory=dict)

    def paragraph(self, words: Rich, style: str = "", *, align: str = "", keep: bool = False) -> None:
        """One paragraph, its line feeds as breaks."""
        self.add(parts.paragraph(words, style, align=align, keep=keep))

    def table(
        self,
        rows: Sequence[Sequence[Rich]],
        head: Sequence[str] = (),
        shares: Sequence[float] = (),
        right: Sequence[bool] = (),
    ) -> None:
        """A table, and a little space after it; without rows nothing. A head without words is left out."""
        headed = any(head)
        whole = [*([head] if headed else []), *rows]
        if not whole:
            return
        columns = len(whole[0])
        shown = (shares or [1.0] * columns, right or [False] * columns)
        self.add(parts.table(whole, shown[0], headed, shown[1]))
        self.paragraph("", "Gap")

    def picture(self, png: bytes, side: float) -> None:
        """A square picture, `side` points wide."""
        self.document.add_picture(io.BytesIO(png), width=Pt(side), height=Pt(side))

    def heard(self, keys: Sequence[Key]) -> None:
        """Remember what the marks of the coming chart mean."""
        self.keys = {key.mark: key.words for key in keys}

    def add(self, made: parts.Element) -> None:
        """Put an element at the end of the body, before its settings."""
        self.end.addprevious(made)
