"""Figures drawn on paper. Each is labelled directly and means the same in grey print."""

from dataclasses import dataclass

from interviewer.report.blocks.words import Health, Quote, Rich


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
    """One dimension. `gap` comes ready ("+6"); None for a mark that does not exist.

    `accounts` are the values of single accounts; `count` is how many find that it counts most, in words.
    """

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
    count: str = ""


@dataclass(frozen=True)
class DumbbellWords:
    """The fixed words of a dumbbell chart, in the language of the paper."""

    threshold: str = "below 7: must act"
    gap: str = "Gap"
    quotes: str = "In the client’s words"
    must_act: str = "must act"
    counts_most: str = "counts most"
    count: str = "Counts most"
    decimal: str = "."
    """The mark before decimals."""


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
class TwoDots:
    """Two marks on one line with their words: expected against actual. Ends are labelled, `ticks` between them too."""

    low: float
    high: float
    low_label: str
    high_label: str
    client: float
    client_label: str
    team: float
    team_label: str
    ticks: tuple[tuple[float, str], ...] = ()


@dataclass(frozen=True)
class BigFigure:
    """A large number that opens a block, with a few small words beside it; `small` for four side by side."""

    number: str
    aside: str = ""
    small: bool = False


@dataclass(frozen=True)
class SplitBar:
    """Counts by band, the fence-sitters' middle on the centre line. `words` and `shares` go left to right."""

    detractors: int
    passives: int
    promoters: int
    words: tuple[str, str, str]
    shares: tuple[str, str, str]
    """Such as "3 of 15, 20 %"."""


@dataclass(frozen=True)
class ScoreLine:
    """A score from -100 to +100; bar `low` to `high` is its interval, the thin open bar its hard bounds."""

    score: float
    low: float | None = None
    high: float | None = None
    hard_low: float | None = None
    hard_high: float | None = None


@dataclass(frozen=True)
class StripDot:
    """One account on a dot strip at its mean. `size` 1 to 3 by revenue; `ring`: not attributable.

    `label` names it; `note` gets a leader line into the band where the account counts (`counts_as`: 0, 1 or 2
    from the left).
    """

    value: float
    size: int = 1
    label: str = ""
    ring: bool = False
    note: str = ""
    counts_as: int | None = None


@dataclass(frozen=True)
class DotStrip:
    """Every account on 0 to 10. `bands`: words and count of each, left to right; `sizes`: limits in words."""

    dots: tuple[StripDot, ...]
    bands: tuple[tuple[str, str], tuple[str, str], tuple[str, str]]
    sizes_head: str = ""
    sizes: tuple[str, ...] = ()
    decimal: str = "."
    """The mark before decimals, in the language of the paper."""


@dataclass(frozen=True)
class HealthItem:
    """One account in a row of health signs."""

    name: str
    health: Health
    word: str


@dataclass(frozen=True)
class HealthRow:
    """Accounts side by side, each with its sign and word."""

    items: tuple[HealthItem, ...]


@dataclass(frozen=True)
class RevenuePart:
    """A stretch of all revenue in one state, with its amount in words."""

    health: Health
    amount: float
    label: str


@dataclass(frozen=True)
class RevenueSplit:
    """All revenue as one bar, parts left to right with their signs above."""

    parts: tuple[RevenuePart, ...]


@dataclass(frozen=True)
class RevenueBar:
    """One account: its sign, its name, its revenue as a bar and in words, and why if need be."""

    name: str
    health: Health
    amount: float
    label: str
    note: str = ""


@dataclass(frozen=True)
class RevenueBars:
    """Accounts by revenue, largest first; flows over pages. `heads`: above names, bars and reasons."""

    rows: tuple[RevenueBar, ...]
    heads: tuple[str, str, str] = ("", "", "")


@dataclass(frozen=True)
class CountBar:
    """A theme and how often it came up; `of` is the whole when it is a share."""

    name: str
    count: float
    label: str
    of: float | None = None


@dataclass(frozen=True)
class CountBars:
    """Bars in the order given (largest first); flows over pages."""

    rows: tuple[CountBar, ...]


@dataclass(frozen=True)
class Slope:
    """One account in two waves, 0 to 10. `moved`: it changed its band."""

    name: str
    before: float
    after: float
    moved: bool = False


@dataclass(frozen=True)
class SlopeLines:
    """Accounts from one wave to the next."""

    lines: tuple[Slope, ...]
    before: str
    after: str
    decimal: str = "."
    """The mark before decimals, in the language of the paper."""


@dataclass(frozen=True)
class Stop:
    """A day on a time line."""

    at: float
    head: str
    words: str
    when: str = ""


@dataclass(frozen=True)
class TimeLine:
    """Days from the first to the last stop, each an open square to tick."""

    stops: tuple[Stop, ...]


@dataclass(frozen=True)
class QrCode:
    """A text as a square code, with the same text small beside it."""

    text: str
    caption: str = ""
