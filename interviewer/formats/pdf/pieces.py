"""What a block becomes once it is measured: pieces one below the other, each whole on a page."""

from collections.abc import Callable
from dataclasses import dataclass

from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.text import Line, Typesetter
from interviewer.formats.pdf.tokens import Type
from interviewer.report.blocks import Rich

Draw = Callable[[Pen, float, float], None]
"""Draws a piece with its top left corner at x, y."""


@dataclass(frozen=True)
class Piece:
    """Something `height` points high that is never cut; `stay` keeps it with the next piece."""

    height: float
    draw: Draw
    stay: bool = False


@dataclass(frozen=True)
class Laid:
    """A measured block. `flows`: may go on over the page; `head` is drawn again where it goes on."""

    pieces: tuple[Piece, ...]
    flows: bool = False
    head: Piece | None = None

    @property
    def height(self) -> float:
        """The height of all pieces, in points."""
        return sum(piece.height for piece in self.pieces)


@dataclass(frozen=True)
class Setting:
    """What measuring a block needs beyond its width: the fonts and the language of the paper."""

    type: Typesetter
    language: str


def nothing(pen: Pen, x: float, y: float) -> None:
    """Draws nothing: the piece is a distance."""


def space(height: float, stay: bool = False) -> Piece:
    """A distance."""
    return Piece(height, nothing, stay)


def line_piece(line: Line, setting: Type, width: float, *, stay: bool = False) -> Piece:
    """One line of text as a piece, its baseline where the setting wants it."""

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.text(x, y + baseline(setting), line, width=width)

    return Piece(setting.line, draw, stay)


def baseline(setting: Type) -> float:
    """From the top of a line to its baseline: leading halved above and below capitals and descenders."""
    return setting.line / 2 + setting.size * 0.34


def text_pieces(kit: Setting, words: Rich, setting: Type, width: float) -> tuple[Piece, ...]:
    """Wrapped text, a piece a line; no first line stays alone, nor does a last one."""
    lines = kit.type.lines(words, setting, width)
    last = len(lines) - 1
    return tuple(
        line_piece(line, setting, width, stay=index < last and index in (0, last - 1))
        for index, line in enumerate(lines)
    )


def block_of(pieces: tuple[Piece, ...], height: float = 0.0) -> Piece:
    """Pieces bound together into one that is never cut, at least `height` high."""

    def draw(pen: Pen, x: float, y: float) -> None:
        for piece in pieces:
            piece.draw(pen, x, y)
            y += piece.height

    return Piece(max(height, sum(piece.height for piece in pieces)), draw)
