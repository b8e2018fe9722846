"""The plain vocabulary of papers: what stands on a page, without where or how it is drawn.

Texts are texts, never markup: `<b>` prints as `<b>`. A `Rich` is a plain string or a tuple of
`Run`s. Quotation marks are added to `Quote` alone (METHOD 4, LOOKS 10), typographic by language.
Widths are spans in twelfths of the page; nothing here knows points, fonts or colours.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Literal

Style = Literal["plain", "strong", "muted", "serif"]
Size = Literal["body", "dense", "small", "lead"]
Align = Literal["left", "right"]


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style. `serif` means that somebody said it, or that it is read aloud."""

    text: str
    style: Style = "plain"


Rich = str | tuple[Run, ...]


class Health(Enum):
    """The state of an account (METHOD 3.13); each has its own shape besides its colour."""

    AT_RISK = "at_risk"
    WATCH = "watch"
    SOLID = "solid"
    NOT_HEARD = "not_heard"


class Mark(Enum):
    """A mark of the charts: filled disc of the client, diamond of the team, small ring of one account."""

    CLIENT = "client"
    TEAM = "team"
    ACCOUNT = "account"


@dataclass(frozen=True)
class Key:
    """One entry of a chart's key: the mark and its words."""

    mark: Mark
    words: str


@dataclass(frozen=True)
class Heading:
    """Opens a block. `note` stands small below it, `aside` small at the right, `keys` explain marks."""

    text: str
    note: str = ""
    aside: str = ""
    keys: tuple[Key, ...] = ()


@dataclass(frozen=True)
class Text:
    """A paragraph or more (split at line feeds). `lead` is the large serif of a promise."""

    words: Rich
    size: Size = "body"


@dataclass(frozen=True)
class Quote:
    """Words as they were said. The only block that gets quotation marks.

    `language` (BCP 47) chooses the marks; empty means the language of the paper. `lead` sets it larger.
    """

    words: str
    attribution: str = ""
    lead: bool = False
    language: str = ""


@dataclass(frozen=True)
class Points:
    """A numbered list between hairlines; `close` sets it small and without them."""

    items: tuple[Rich, ...]
    close: bool = False


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
class Band:
    """A stretch of the number line, from `low` to `high` inclusive, with its words."""

    low: int
    high: int
    words: str


@dataclass(frozen=True)
class NumberLine:
    """0 to 10 with the number given and what the team expected. Labels are whole: "gave 4"."""

    client: float
    client_label: str
    team: float | None = None
    team_label: str = ""
    bands: tuple[Band, ...] = ()


@dataclass(frozen=True)
class ScoreFigure:
    """One large number, words beside it, and under it its number line."""

    number: str
    words: Rich
    line: NumberLine | None = None


@dataclass(frozen=True)
class DumbbellRow:
    """One dimension. `gap` comes ready ("+6"); None for a mark that does not exist."""

    name: str
    phrase: str
    client: float | None
    team: float | None = None
    gap: str = ""
    gap_word: str = ""
    must_act: bool = False
    counts_most: bool = False
    quote: Quote | None = None
    accounts: tuple[float, ...] = ()


@dataclass(frozen=True)
class DumbbellWords:
    """The fixed words of a dumbbell chart, in the language of the paper."""

    threshold: str = "below 7: must act"
    gap: str = "Gap"
    quotes: str = "In the client’s words"
    must_act: str = "must act"
    counts_most: str = "counts most"


@dataclass(frozen=True)
class Dumbbell:
    """Client and team on one line from 0 to 10, rows in the order given (widest gap first).

    `thumbnail` draws the rows close together, without gaps, words and quotations.
    """

    rows: tuple[DumbbellRow, ...]
    threshold: float = 7
    words: DumbbellWords = DumbbellWords()
    thumbnail: bool = False


@dataclass(frozen=True)
class Action:
    """What is to be done, by whom, until when."""

    what: Rich
    owner: str
    due: str


@dataclass(frozen=True)
class Decide:
    """Decide now: the one box on a ground. It has its own heading; put it alone into a column of 12."""

    heading: str
    actions: tuple[Action, ...]
    note: str = ""


@dataclass(frozen=True)
class TableColumn:
    """A column of a table; `share` is its part of the width against the other shares."""

    head: str
    share: float = 1
    align: Align = "left"


@dataclass(frozen=True)
class Table:
    """Rows of cells between hairlines. Its head is repeated on every page it flows onto."""

    columns: tuple[TableColumn, ...]
    rows: tuple[tuple[Rich, ...], ...]


@dataclass(frozen=True)
class Badge:
    """A small framed word; `alarm` is red."""

    text: str
    alarm: bool = False


@dataclass(frozen=True)
class Badges:
    """Badges side by side."""

    badges: tuple[Badge, ...]


@dataclass(frozen=True)
class WordsBlock:
    """Long words flowing over pages, without quotation marks. `as_said` sets them in serif."""

    words: str
    as_said: bool = False
    attribution: str = ""


@dataclass(frozen=True)
class TwoDots:
    """Two marks on one line with their words: expected against actual. Ends are labelled."""

    low: float
    high: float
    low_label: str
    high_label: str
    client: float
    client_label: str
    team: float
    team_label: str


WordBlock = Heading | Text | Quote | Points | WordsBlock | Badges
GridBlock = Facts | Table | Decide
ChartBlock = ScoreFigure | Dumbbell | TwoDots
Block = WordBlock | GridBlock | ChartBlock


@dataclass(frozen=True)
class Column:
    """Blocks one below the other, `span` twelfths wide (1 to 12)."""

    span: int
    blocks: tuple[Block, ...]


@dataclass(frozen=True)
class Row:
    """Columns side by side, together at most 12 wide.

    `rule`: a line above each column, one above the whole row, or none.
    """

    columns: tuple[Column, ...]
    rule: Literal["columns", "row", "none"] = "columns"


@dataclass(frozen=True)
class Page:
    """One message. `title` is its sentence; `high` starts the body higher, for one-line titles.

    `reading_note` stands small at the foot; `bookmark` names the page in the outline (else the title).
    """

    title: str
    rows: tuple[Row, ...]
    reading_note: str = ""
    bookmark: str = ""
    high: bool = False


@dataclass(frozen=True)
class Paper:
    """A whole paper. Page numbers and counts are the printer's business.

    `page_of` holds {page} and {pages}; `continued` follows the title on a page's further sheets.
    `foot_strong` stands before `foot_left`, in semibold ("Confidential").
    """

    title: str
    author: str
    pages: tuple[Page, ...]
    subject: str = ""
    language: str = "en"
    head_left: str = ""
    head_mid: str = ""
    head_right: str = ""
    foot_strong: str = ""
    foot_left: str = ""
    foot_mid: str = ""
    page_of: str = "{page} of {pages}"
    continued: str = "continued"
