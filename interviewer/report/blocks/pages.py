"""Pages of a paper: rows of columns of blocks."""

from dataclasses import dataclass
from typing import Literal

from interviewer.report.blocks import charts, grids, words

WordBlock = words.Heading | words.Text | words.Quote | words.Points | words.WordsBlock | words.Badges
GridBlock = grids.Facts | grids.Table | grids.Decide | grids.Write | grids.Ticks | grids.Contents | grids.Fold
FigureBlock = charts.ScoreFigure | charts.BigFigure | charts.ScoreLine
ScoreBlock = charts.SplitBar | charts.DotStrip | charts.TwoDots
AccountBlock = charts.HealthRow | charts.RevenueSplit | charts.RevenueBars | charts.SlopeLines
OtherBlock = charts.Dumbbell | charts.CountBars | charts.TimeLine | charts.QrCode
Block = WordBlock | GridBlock | FigureBlock | ScoreBlock | AccountBlock | OtherBlock


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
    `name` tells pages apart for edited titles and for links; it is never printed. `banner` stands white on a black
    band above the title, `banner_note` small at its right: what a reader must know before the first word.
    """

    title: str
    rows: tuple[Row, ...]
    reading_note: str = ""
    bookmark: str = ""
    high: bool = False
    name: str = ""
    banner: str = ""
    banner_note: str = ""


@dataclass(frozen=True)
class Paper:
    """A whole paper. Page numbers and counts are the printer's business.

    `page_of` holds {page} and {pages}; `continued` follows the title on a page's further sheets.
    `foot_strong` stands before `foot_left`, in semibold ("Confidential"). `logo` is a PNG or JPEG at the right of
    the head; `accent` (#RRGGBB) colours the rule under it. `keywords` go into the file's metadata.
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
    logo: bytes | None = None
    accent: str = ""
    keywords: tuple[str, ...] = ()
