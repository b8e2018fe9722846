"""Client and team on lines from 0 to 10: name, pair, gap, and the client's words."""

from dataclasses import dataclass, replace

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.cells import Cell, row
from interviewer.formats.pdf.charts.badge import HEIGHT, badge_line, draw_badge
from interviewer.formats.pdf.charts.marks import account_ring, client_disc, hatch, team_diamond
from interviewer.formats.pdf.cutting import cut_line
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Draw, Laid, Piece, Setting
from interviewer.formats.pdf.quoting import marked
from interviewer.formats.pdf.text import Line
from interviewer.report.blocks import Badge, Dumbbell, DumbbellRow

_NAME = t.Type("sans-semibold", 10, 13)
_VALUE = t.Type("sans-semibold", 9.5, 12)
_GAP = t.Type("sans-semibold", 11, 13)
_WORD = t.Type("sans", 8, 11)
_COUNTS = t.Type("sans-semibold", 7.5, 10)
_TICK = t.Type("sans", 8, 11)
_NARROW = 330.0
_MIDDLE = {"quoted": 26.0, "plain": 23.5, "thumbnail": 7.5}
_LEAST = {"quoted": 69.0, "plain": 47.0, "thumbnail": 15.0}


@dataclass(frozen=True)
class _Plan:
    """Where the columns of the chart stand, in points from its left edge."""

    kind: str
    width: float
    left: float
    unit: float
    gap: float
    quote: float
    threshold: float
    decimals: bool = False
    side: float = 0.0
    """The width of names; a number left of a low mark stands behind it."""
    mark: str = "."
    """Before decimals."""

    def at(self, value: float) -> float:
        return self.left + value * self.unit


def lay_dumbbell(block: Dumbbell, width: float, kit: Setting) -> Laid:
    """The whole chart; it moves as one, and comes apart between rows only when longer than a page.

    A column too narrow for the gaps gets the thumbnail.
    """
    block = replace(block, thumbnail=block.thumbnail or width < _NARROW)
    plan = _plan(block, width, kit)
    pieces = [] if block.thumbnail else [_head(block, plan, kit)]
    for index, entry in enumerate(block.rows):
        pieces += _row(block, entry, plan, kit, index == 0)
    return Laid((*pieces, _axis(plan, kit)))


def _plan(block: Dumbbell, width: float, kit: Setting) -> _Plan:
    widest = max((kit.type.line(entry.name, _COUNTS).width for entry in block.rows), default=0.0)
    left = min(max(80.0, widest + 6), width * 0.5)
    if block.thumbnail:
        return _Plan("thumbnail", width, left, (width - left - 6) / 10, 0, 0, block.threshold)
    values = [value for entry in block.rows for value in (entry.client, entry.team) if value is not None]
    decimals = any(value != int(value) for value in values)
    after = 34.0 if decimals and values and max(values) > 9 else 24.0 if values and max(values) > 9.5 else 18.0
    mark = block.words.decimal
    beside = 28.0 if values and min(values) < 1 else 6.0
    if any(entry.quote for entry in block.rows):
        gap, quote = width * 0.69, width * 0.793
        unit = (gap - 104 - after) / 10
        return _Plan("quoted", width, 104, unit, gap, quote, block.threshold, decimals, 104 - beside, mark)
    gap = width * (0.803 if any(entry.count for entry in block.rows) else 0.84)
    unit = (gap - 112 - after) / 10
    return _Plan("plain", width, 112, unit, gap, width, block.threshold, decimals, 112 - beside, mark)


def _head(block: Dumbbell, plan: _Plan, kit: Setting) -> Piece:
    words = block.words
    threshold = kit.type.line(words.threshold, t.SMALL)
    gap = kit.type.line(words.gap if any(entry.gap for entry in block.rows) else "", t.SMALL)
    quotes = kit.type.line(words.quotes if plan.kind == "quoted" else "", t.SMALL)
    counted = words.count if any(entry.count for entry in block.rows) else ""
    counts = cut_line(kit, counted, t.SMALL, plan.width - plan.gap - gap.width - 6)

    def draw(pen: Pen, x: float, y: float) -> None:
        seven = plan.at(plan.threshold)
        pen.text(x, y + 27, threshold, width=seven - 3, align="right")
        pen.text(x + plan.gap, y + 27, gap)
        pen.text(x + plan.quote, y + 27, quotes)
        pen.text(x, y + 27, counts, width=plan.width, align="right")
        pen.line(x + seven, y + 30, x + seven, y + 34, 1, t.INK2)

    return Piece(34, draw, stay=True)


def _row(block: Dumbbell, entry: DumbbellRow, plan: _Plan, kit: Setting, first_row: bool) -> tuple[Piece, ...]:
    draw_pair = _pair(entry, plan, kit)
    draw_badges = _badges(block, entry, plan, kit)

    def backdrop(pen: Pen, x: float, y: float, height: float, first: bool) -> None:
        seven = x + plan.at(plan.threshold)
        hatch(pen, x + plan.left, y, seven - x - plan.left, height)
        if first and not (plan.kind != "quoted" and first_row):
            pen.rule(x, y, plan.width, t.HAIR, t.FOOT_RULE if first_row else t.HAIRLINE)
        pen.line(seven, y, seven, y + height, 1, t.INK2)
        if first:
            draw_pair(pen, x, y)
            draw_badges(pen, x, y)

    least = _LEAST[plan.kind]
    if plan.kind != "thumbnail" and (entry.must_act or entry.counts_most):
        least = max(least, _badges_down(entry, plan, kit) + HEIGHT + 4)
    if plan.kind == "thumbnail":
        name = Cell(0, plan.left, (cut_line(kit, entry.name, _COUNTS, plan.left - 4),), _COUNTS)
        return row((name,), 2.5, 2.5, backdrop, least)
    return row(_cells(entry, plan, kit), 6.0, 5.0, backdrop, least)


def _cells(entry: DumbbellRow, plan: _Plan, kit: Setting) -> tuple[Cell, ...]:
    down = _MIDDLE[plan.kind] - 16
    side = plan.side
    names = kit.type.lines(entry.name, _NAME, side)
    phrase = kit.type.lines(entry.phrase, t.SMALL, side)
    gaps = kit.type.lines(entry.gap, _GAP, 60)
    word = kit.type.lines(entry.gap_word, _WORD, 58)
    wide = max(plan.width - plan.quote, 1)
    quote = kit.type.lines(marked(entry.quote, kit), t.QUOTE_SMALL, wide) if entry.quote else ()
    return (
        Cell(0, side, names, _NAME, down=down),
        Cell(0, side, phrase, t.SMALL, down=down + len(names) * _NAME.line),
        Cell(plan.gap, 60, gaps, _GAP, down=down),
        Cell(plan.gap, 60, word, _WORD, down=down + len(gaps) * _GAP.line),
        Cell(plan.quote, wide, quote, t.QUOTE_SMALL),
        Cell(0, plan.width, kit.type.lines(entry.count, t.BODY, 60), t.BODY, "right", _MIDDLE[plan.kind] - 13.5),
    )


def _pair(entry: DumbbellRow, plan: _Plan, kit: Setting) -> Draw:
    middle = _MIDDLE[plan.kind]
    small = plan.kind == "thumbnail"
    marks = [value for value in (entry.client, entry.team) if value is not None]
    low, high = (min(marks), max(marks)) if marks else (0.0, 0.0)
    shown = marks and not small
    left = kit.type.line(_number(low, plan.decimals, plan.mark), _VALUE) if shown else None
    highest = _number(high, plan.decimals, plan.mark)
    right = kit.type.line(highest, _VALUE) if shown and len(marks) == 2 else None

    def draw(pen: Pen, x: float, y: float) -> None:
        y += middle
        if low != high:
            pen.line(x + plan.at(low), y, x + plan.at(high), y, 1.6, t.INK)
        if entry.client is not None:
            client_disc(pen, x + plan.at(entry.client), y, 3.4 if small else 5.2)
        if entry.team is not None:
            team_diamond(pen, x + plan.at(entry.team), y, 4.6 if small else 6.2)
        if left:
            _value(pen, x + plan.at(low) - 10 - left.width, y, left, x + plan.at(plan.threshold))
        if right:
            _value(pen, x + plan.at(high) + 10, y, right, x + plan.at(plan.threshold))
        if not small:
            _rings(pen, x, y + 14, entry.accounts, plan)

    return draw


def _value(pen: Pen, x: float, y: float, line: Line, threshold: float) -> None:
    """A number beside its mark; the line of the threshold does not run through it."""
    if x - 1 < threshold < x + line.width + 1:
        pen.box(threshold - 1, y - 5, 2, 10, t.WHITE)
    pen.text(x, y + 3.3, line)


def _rings(pen: Pen, x: float, y: float, accounts: tuple[float, ...], plan: _Plan) -> None:
    """One ring an account; equal values stand side by side around their place."""
    for value in sorted(set(accounts)):
        count = accounts.count(value)
        start = x + plan.at(value) - (count - 1) * 1.9
        for index in range(count):
            account_ring(pen, start + index * 3.8, y)


def _badges(block: Dumbbell, entry: DumbbellRow, plan: _Plan, kit: Setting) -> Draw:
    must = Badge(block.words.must_act, alarm=True)
    line = badge_line(must, kit)
    counts = kit.type.line(block.words.counts_most, _COUNTS)
    down = _badges_down(entry, plan, kit)

    def draw(pen: Pen, x: float, y: float) -> None:
        y += down
        if plan.kind == "thumbnail":
            return
        if entry.must_act:
            x += draw_badge(pen, x, y, must, line) + 6
        if entry.counts_most:
            pen.text(x, y + 8.6, counts)

    return draw


def _badges_down(entry: DumbbellRow, plan: _Plan, kit: Setting) -> float:
    """How far below the top of their row the badges stand: under name and phrase."""
    side = plan.side
    names, phrase = kit.type.lines(entry.name, _NAME, side), kit.type.lines(entry.phrase, t.SMALL, side)
    return _MIDDLE[plan.kind] - 10 + len(names) * _NAME.line + max(len(phrase), 1) * t.SMALL.line + 3


def _axis(plan: _Plan, kit: Setting) -> Piece:
    ends = (0, plan.threshold, 10) if plan.kind == "thumbnail" else range(11)
    labels = [(number, kit.type.line(_number(number), _TICK)) for number in ends]

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.rule(x + plan.left, y, plan.unit * 10, 0.9, t.INK)
        for number in range(11):
            at = x + plan.at(number)
            pen.line(at, y, at, y + 3, 0.75, t.INK)
        for value, label in labels:
            pen.text(x + plan.at(value), y + 12, label, align="centre")

    return Piece(18, draw)


def _number(value: float, decimals: bool = False, mark: str = ".") -> str:
    return f"{value:.1f}".replace(".", mark) if decimals or value != int(value) else f"{value:.0f}"
