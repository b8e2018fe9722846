"""All revenue as one bar."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.charts.marks import health_symbol
from interviewer.formats.pdf.charts.revenue import health_bar
from interviewer.formats.pdf.charts.spread import fits, spread
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting
from interviewer.report.blocks import RevenuePart, RevenueSplit

_LABEL = t.Type("sans", 8, 11)
_TOP, _BAR = 13.0, 9.0
_SIGN = 7.0


def lay_revenue_split(block: RevenueSplit, width: float, kit: Setting) -> Laid:
    """Signs above, amounts below the parts that have any; listed one below the other where they do not fit."""
    parts = [part for part in block.parts if part.amount > 0]
    whole = sum(part.amount for part in parts)
    wide = [width * part.amount / whole for part in parts]
    starts = [sum(wide[:index]) for index in range(len(parts))]
    labels = [kit.type.line(part.label, _LABEL) for part in parts]
    sizes = [max(label.width, _SIGN) for label in labels]
    if not fits(sizes, width, 5):
        return _listed(parts, starts, wide, width, kit)
    places = spread(starts, sizes, 0.0, width, 5)

    def draw(pen: Pen, x: float, y: float) -> None:
        _bar(pen, x, y + _TOP, parts, starts, wide)
        for part, place, label in zip(parts, places, labels, strict=True):
            health_symbol(pen, x + place + _SIGN / 2, y + 5, part.health, _SIGN)
            pen.text(x + place, y + _TOP + _BAR + 9, label)

    return Laid((Piece(t.FIGURE_TALL, draw),))


def _bar(pen: Pen, x: float, y: float, parts: list[RevenuePart], starts: list[float], wide: list[float]) -> None:
    for part, start, width in zip(parts, starts, wide, strict=True):
        health_bar(pen, x + start + 0.4, y, max(width - 0.8, 0.3), _BAR, part.health)


def _listed(parts: list[RevenuePart], starts: list[float], wide: list[float], width: float, kit: Setting) -> Laid:
    lines = [(part, kit.type.lines(part.label, _LABEL, width - 13)) for part in parts]

    def draw(pen: Pen, x: float, y: float) -> None:
        _bar(pen, x, y, parts, starts, wide)
        y += _BAR + 4
        for part, texts in lines:
            health_symbol(pen, x + 4, y + 5.5, part.health, _SIGN)
            for text in texts:
                pen.text(x + 13, y + 8.3, text)
                y += _LABEL.line

    return Laid((Piece(_BAR + 6 + sum(len(texts) for _, texts in lines) * _LABEL.line, draw),))
