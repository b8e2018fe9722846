"""Words on paper: headings, paragraphs, quotations, lists."""

from dataclasses import dataclass
from enum import Enum
from typing import Literal

Style = Literal["plain", "strong", "muted", "serif"]
Size = Literal["body", "dense", "small", "lead"]


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
    """Opens a block. `note` stands small below it, `aside` small at the right, `keys` explain marks.

    `health` sets the sign of that state before it; `number` sets it larger, as a step of a worksheet.
    """

    text: str
    note: str = ""
    aside: str = ""
    keys: tuple[Key, ...] = ()
    health: Health | None = None
    number: str = ""


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
