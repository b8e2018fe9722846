"""Rows and cells on paper: facts, tables, what to decide now, and lines to write on."""

from dataclasses import dataclass
from typing import Literal

from interviewer.report.blocks.words import Health, Rich

Align = Literal["left", "right"]


@dataclass(frozen=True)
class Fact:
    """A label and its value, with the health symbol before the value if given."""

    label: str
    value: Rich
    health: Health | None = None


@dataclass(frozen=True)
class Facts:
    """Rows of label and value; `across` sets them side by side, label above value."""

    rows: tuple[Fact, ...]
    across: bool = False


@dataclass(frozen=True)
class Action:
    """What is to be done, by whom, until when."""

    what: Rich
    owner: str
    due: str


@dataclass(frozen=True)
class Decide:
    """Decide now: the one box on a ground. It has its own heading; put it alone into a column of 12.

    Without `ground` the actions stand between hairlines with large numbers, under an ordinary heading.
    """

    heading: str
    actions: tuple[Action, ...]
    note: str = ""
    ground: bool = True


@dataclass(frozen=True)
class TableColumn:
    """A column of a table; `share` is its part of the width against the other shares.

    With `boxes` every cell shows these small open squares to tick, each with its letter or empty, before its text.
    """

    head: str
    share: float = 1
    align: Align = "left"
    boxes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """Rows of cells between hairlines. Its head is repeated on every page it flows onto.

    `roomy` rows are high enough to be written into by hand.
    """

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Rich, ...], ...]
    roomy: bool = False


@dataclass(frozen=True)
class Write:
    """Space to write by hand: a label small above `lines` ruled lines.

    `beside` puts the label before the first line instead; `after` stands behind a short line ("of 3").
    """

    label: str
    lines: int = 1
    beside: bool = False
    after: str = ""


@dataclass(frozen=True)
class Ticks:
    """A label and open squares, each before its word, in one line."""

    label: str
    options: tuple[str, ...]


@dataclass(frozen=True)
class Entry:
    """One line of a list of contents; `page` is the `name` of the page it leads to."""

    words: Rich
    page: str


@dataclass(frozen=True)
class Contents:
    """Titles with the numbers of their pages, each a link."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True)
class Fold:
    """A dashed line across with small words in its middle: fold here."""

    words: str
