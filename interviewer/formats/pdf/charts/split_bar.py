"""Counts by band as one bar; the fence-sitters' middle stands on the centre line, so the net is seen as a shift."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.charts.spread import fits, spread
from interviewer.formats.pdf.cutting import cut_line
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Draw, Laid, Piece, Setting
from interviewer.formats.pdf.text import Line
from interviewer.report.blocks import SplitBar

_TOP, _BAR = 14.0, 32.0
_COUNT = t.Type("sans-semibold", 15, 18, t.WHITE)
_COUNT_DARK = t.Type("sans-semibold", 15, 18)
_WORD = t.Type("sans-semibold", 8.5, 11)
_SHARE = t.Type("sans", 8.5, 11, t.INK2)
_GAP = 8.0


def lay_split_bar(block: SplitBar, width: float, kit: Setting) -> Laid:
    """The bar with its counts inside and its words below."""
    counts = (block.detractors, block.passives, block.promoters)
    edges = _edges(counts, width)
    figures = [
        kit.type.line(str(count), _COUNT_DARK if index == 1 else _COUNT) for index, count in enumerate(counts)
    ]
    labels, below = _labels(block, edges, width, kit)

    def draw(pen: Pen, x: float, y: float) -> None:
        low = y + _TOP + _BAR
        pen.rule(x, low, width, t.HAIR, t.FOOT_RULE)
        _bar(pen, x, y + _TOP, edges, figures)
        pen.line(x + width / 2, y + 4, x + width / 2, low + 4.5, 1.25, t.INK)
        labels(pen, x, low)

    return Laid((Piece(_TOP + _BAR + below, draw),))


def _edges(counts: tuple[int, int, int], width: float) -> tuple[float, float, float, float]:
    """The four edges of the three pieces, in points; all in the middle when nobody was heard."""
    left, middle, right = counts
    half = max(left + middle / 2, right + middle / 2)
    unit = width / 2 / half if half else 0.0
    start = width / 2 - (left + middle / 2) * unit
    return (start, start + left * unit, start + (left + middle) * unit, start + sum(counts) * unit)


def _bar(pen: Pen, x: float, y: float, edges: tuple[float, ...], figures: list[Line]) -> None:
    fills = ((t.DETRACTOR, ""), (t.FENCE, t.PASSIVE_EDGE), (t.PROMOTER, ""))
    for index, (fill, edge) in enumerate(fills):
        start, wide = edges[index], edges[index + 1] - edges[index]
        if wide <= 0:
            continue
        inset = 0.5 if edge else 0.0
        pen.box(x + start + inset, y + inset, max(wide - 2 * inset, 0.1), _BAR - 2 * inset, fill, edge, 1)
        if figures[index].width + 4 <= wide:
            left = min(_GAP, (wide - figures[index].width) / 2)
            pen.text(x + start + left, y + 21.5, figures[index])


def _labels(block: SplitBar, edges: tuple[float, ...], width: float, kit: Setting) -> tuple[Draw, float]:
    """Words and share below each piece, apart from each other; one below the other where they do not fit."""
    words = [kit.type.line(text, _WORD) for text in block.words]
    shares = [kit.type.line(text, _SHARE) for text in block.shares]
    sizes = [max(word.width, share.width) for word, share in zip(words, shares, strict=True)]
    if not fits(sizes, width, _GAP):
        return _listed(block, width, kit), 10 + len(words) * _WORD.line
    wanted = [edges[1] - 7 - sizes[0], edges[1] + 0.5, edges[2] + 0.5]
    starts = spread(wanted, sizes, 0.0, width, _GAP)

    def draw(pen: Pen, x: float, y: float) -> None:
        for index, (word, share) in enumerate(zip(words, shares, strict=True)):
            align = "right" if index == 0 else "left"
            pen.text(x + starts[index], y + 13, word, width=sizes[index], align=align)
            pen.text(x + starts[index], y + 24, share, width=sizes[index], align=align)

    return draw, 28.0


def _listed(block: SplitBar, width: float, kit: Setting) -> Draw:
    shares = [cut_line(kit, text, _SHARE, width / 2) for text in block.shares]
    words = [
        cut_line(kit, text, _WORD, width - share.width - _GAP)
        for text, share in zip(block.words, shares, strict=True)
    ]

    def draw(pen: Pen, x: float, y: float) -> None:
        for index, (word, share) in enumerate(zip(words, shares, strict=True)):
            at = y + 13 + index * _WORD.line
            pen.text(x, at, word)
            pen.text(x, at, share, width=width, align="right")

    return draw
