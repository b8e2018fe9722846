"""Labels and their values."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.cells import Backdrop, Cell, hairline_above, row
from interviewer.formats.pdf.charts.marks import health_symbol
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting, baseline
from interviewer.formats.pdf.text import Line
from interviewer.report.blocks import Fact, Facts, Health

_LABEL = t.Type("sans", 9, 12.5, t.INK2)
_HEALTH_COLOURS = {Health.AT_RISK: t.AT_RISK, Health.SOLID: t.SOLID}
_BESIDE = 11.5


def lay_facts(block: Facts, width: float, kit: Setting) -> Laid:
    """A table of two columns under hairlines, or all facts side by side."""
    if block.across:
        return _across(block, width, kit)
    widest = max((kit.type.line(fact.label, _LABEL).width for fact in block.rows), default=0.0)
    start = min(max(widest + 10, width * 0.4 if width < 250 else 0), width * 0.5)
    pieces: list[Piece] = []
    for fact in block.rows:
        labels = kit.type.lines(fact.label, _LABEL, start - 6)
        beside = start + (_BESIDE if fact.health else 0)
        cells = (
            Cell(0, start, labels, _LABEL),
            Cell(beside, width - beside, _value(fact, width - beside, kit), _setting(fact)),
        )
        pieces += row(cells, 4.2, 3.8, _symbol(fact, start, 4.2, hairline_above(width, t.HAIRLINE, t.HAIR)))
    return Laid(tuple(pieces))


def _setting(fact: Fact) -> t.Type:
    if fact.health is None:
        return t.DENSE
    return t.Type("sans-semibold", 9, 12.5, _HEALTH_COLOURS.get(fact.health, t.INK))


def _value(fact: Fact, width: float, kit: Setting) -> tuple[Line, ...]:
    return kit.type.lines(fact.value, _setting(fact), width)


def _symbol(fact: Fact, start: float, down: float, under: Backdrop) -> Backdrop:
    def draw(pen: Pen, x: float, y: float, height: float, first: bool) -> None:
        under(pen, x, y, height, first)
        if fact.health and first:
            health_symbol(pen, x + start + 4, y + down + baseline(t.DENSE) - 3.1, fact.health)

    return draw


def _across(block: Facts, width: float, kit: Setting) -> Laid:
    """Shares of the width by the natural widths of label and value."""
    natural = [_natural(fact, kit) for fact in block.rows]
    stretch = (width - 12 * (len(natural) - 1)) / max(sum(natural), 1)
    cells: list[Cell] = []
    symbols: list[tuple[float, Health]] = []
    x = 0.0
    for fact, wide in zip(block.rows, natural, strict=True):
        room = wide * stretch
        beside = _BESIDE if fact.health else 0.0
        cells.append(Cell(x, room, kit.type.lines(fact.label, t.SMALL, room), t.SMALL))
        cells.append(Cell(x + beside, room, _value(fact, room - beside, kit), _setting(fact), down=11.5))
        if fact.health:
            symbols.append((x + 4, fact.health))
        x += room + 12

    def backdrop(pen: Pen, left: float, y: float, height: float, first: bool) -> None:
        for right, health in symbols if first else ():
            health_symbol(pen, left + right, y + 11.5 + baseline(t.DENSE) - 3.1, health)

    return Laid(row(tuple(cells), 0, 2, backdrop))


def _natural(fact: Fact, kit: Setting) -> float:
    value = kit.type.line(fact.value, _setting(fact)).width + (_BESIDE if fact.health else 0)
    return min(max(value, kit.type.line(fact.label, t.SMALL).width, 30.0), 150.0)
