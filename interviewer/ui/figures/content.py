"""What a card holds, as plain values: a sentence, what it counts, a chart, the same as a table."""

import re
from dataclasses import dataclass
from typing import Literal, Protocol, TypeAlias

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from interviewer.kit.safe_cell import safe_cell
from interviewer.ui.theme import Theme

Shape: TypeAlias = Literal["disc", "diamond", "hollow diamond", "ring", "bar", "thin bar"]


class Chart(Protocol):
    """Draws itself into a room; all its numbers stand in the card's table too."""

    def height(self, theme: Theme, width: float) -> int:
        """The height it needs at this width, in px."""

    def paint(self, painter: QPainter, room: QRectF, theme: Theme) -> None:
        """Draw into `room`."""


@dataclass(frozen=True)
class Key:
    """One mark of a chart with its word; `tone` names a colour."""

    shape: Shape
    words: str
    tone: str = "promoter"


@dataclass(frozen=True)
class Table:
    """The numbers of a card: headings, rows of the same length, and which columns stand at the right edge."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()

    def as_text(self) -> str:
        """Rows of cells parted by tabs, for a spreadsheet."""
        return "\n".join("\t".join(map(_in_a_cell, row)) for row in (self.heads, *self.rows))


_NUMBERS = re.compile(r"[-+\u2212]?[\d.,]+(?:[ %]| to |[-+\u2212]?[\d.,]+)*")


def _in_a_cell(text: str) -> str:
    """The text in one cell of a spreadsheet, never run by it; numbers with their sign stay numbers."""
    plain = " ".join(text.split())
    return plain if _NUMBERS.fullmatch(plain) else safe_cell(plain)


@dataclass(frozen=True)
class Content:
    """One card. Without a chart there is only its table; `note` says what one must know, or why it is missing."""

    id: str
    title: str
    counted: str
    """The n, in words: "n = 7 of 12 accounts"."""
    table: Table
    chart: Chart | None = None
    note: str = ""
    keys: tuple[Key, ...] = ()
