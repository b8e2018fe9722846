"""Accounts side by side, each with the sign of its health."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.charts.marks import health_symbol
from interviewer.formats.pdf.cutting import cut, cut_line
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting
from interviewer.formats.pdf.text import Line
from interviewer.report.blocks import HealthItem, HealthRow

_NAME = t.Type("sans", 8, 10)
_WORD = t.Type("sans", 8, 10, t.INK2)
_PITCH = 60.9
_INLINE = t.Type("sans", 8, 11)


def lay_health_row(block: HealthRow, width: float, kit: Setting) -> Laid:
    """As many side by side as fit, then further rows. Without words they stand in one line with their signs."""
    if not any(item.word for item in block.items):
        return _inline(block, width, kit)
    across = max(1, int((width + 0.5) / _PITCH))
    pitch = width / across
    starts = range(0, len(block.items), across)
    pieces = [_row(block.items[start : start + across], pitch, kit, last=start == starts[-1]) for start in starts]
    return Laid(tuple(pieces), flows=len(pieces) > 1)


def _row(items: tuple[HealthItem, ...], pitch: float, kit: Setting, *, last: bool) -> Piece:
    names = [cut(kit, item.name, _NAME, pitch - 5, 2) for item in items]
    words = [cut_line(kit, item.word, _WORD, pitch - 5) for item in items]
    tall = max(map(len, names), default=1)

    def draw(pen: Pen, x: float, y: float) -> None:
        for item, lines, word in zip(items, names, words, strict=True):
            health_symbol(pen, x + 7, y + 10, item.health, 13.5)
            for index, line in enumerate(lines):
                pen.text(x, y + 30 + index * _NAME.line, line)
            pen.text(x, y + 30.8 + len(lines) * _NAME.line, word)
            x += pitch

    return Piece(35 + tall * _NAME.line + (0 if last else 8), draw)


def _inline(block: HealthRow, width: float, kit: Setting) -> Laid:
    placed: list[list[tuple[float, HealthItem, Line]]] = [[]]
    x = 0.0
    for item in block.items:
        line = cut_line(kit, item.name, _INLINE, width - 12)
        if x and x + 11 + line.width > width:
            placed.append([])
            x = 0.0
        placed[-1].append((x, item, line))
        x += 11 + line.width + 12
    if len(placed) == 1:
        return Laid((Piece(t.FIGURE_TALL, lambda pen, x, y: _draw_line(pen, x, y + 5, placed[0])),))
    return Laid(tuple(map(_line_of, placed)), flows=True)


def _line_of(placed: list[tuple[float, HealthItem, Line]]) -> Piece:
    return Piece(17, lambda pen, x, y: _draw_line(pen, x, y, placed))


def _draw_line(pen: Pen, x: float, y: float, placed: list[tuple[float, HealthItem, Line]]) -> None:
    for right, item, line in placed:
        health_symbol(pen, x + right + 4, y + 9, item.health, 7.5)
        pen.text(x + right + 11, y + 12, line)
