"""0 to 10 for one talk: the number given, and what the team expected."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.charts.marks import given_mark, team_diamond
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Piece, Setting
from interviewer.formats.pdf.text import Line
from interviewer.report.blocks import NumberLine

HEIGHT = 58.0
_BAND_TOP, _BAND = 17.0, 10.0
_LABEL = t.Type("sans-semibold", 9.5, 12)
_TICK = t.Type("sans", 8.5, 11, t.INK2)


def number_line(line: NumberLine, width: float, kit: Setting) -> Piece:
    """The line as one piece, `width` points wide."""
    unit = (width - 40) / 10

    def at(value: float) -> float:
        return 10 + value * unit

    ticks = [kit.type.line(str(number), _TICK) for number in range(11)]
    words = [kit.type.line(band.words, t.SMALL) for band in line.bands]
    labels = _labels(line, width, at(line.client), at(line.team or 0), kit)

    def draw(pen: Pen, x: float, y: float) -> None:
        _bands(pen, x, y, line, unit, words)
        for number, tick in enumerate(ticks):
            pen.text(x + at(number), y + 39.5, tick, width=0.0, align="centre")
        _pair(pen, x, y + _BAND_TOP + _BAND / 2, line, unit)
        for start, label in labels:
            pen.text(x + start, y + 10, label)

    return Piece(HEIGHT, draw)


def _bands(pen: Pen, x: float, y: float, line: NumberLine, unit: float, words: list[Line]) -> None:
    tints = (t.BAND_LOW, t.BAND_MID, t.BAND_HIGH)
    for index, (band, label) in enumerate(zip(line.bands, words, strict=True)):
        low = band.low - (0.25 if index == 0 else 0.5)
        high = band.high + (0.25 if index == len(line.bands) - 1 else 0.5)
        left = x + 10 + low * unit
        pen.box(left, y + _BAND_TOP, (high - low) * unit - 1, _BAND, tints[min(index, 2)])
        middle = x + 10 + (band.low + band.high) / 2 * unit
        pen.text(middle, y + 52, label, align="centre")


def _pair(pen: Pen, x: float, y: float, line: NumberLine, unit: float) -> None:
    client = x + 10 + line.client * unit
    if line.team is not None:
        team = x + 10 + line.team * unit
        if abs(team - client) > 1:
            pen.line(client, y, team, y, 2, t.INK)
        given_mark(pen, client, y, line.client)
        team_diamond(pen, team, y, 7 if abs(team - client) > 1 else 3.6)
    else:
        given_mark(pen, client, y, line.client)


def _labels(line: NumberLine, width: float, client: float, team: float, kit: Setting) -> list[tuple[float, Line]]:
    """Both labels above their marks, moved apart as far as they would meet, inside the width."""
    given = kit.type.line(line.client_label, _LABEL)
    if line.team is None:
        return [(_inside(client - given.width / 2, given.width, width), given)]
    expected = kit.type.line(line.team_label, _LABEL)
    pair = [(client, given), (team, expected)]
    if team < client:
        pair.reverse()
    (first, left), (second, right) = pair
    start, after = first - left.width / 2, second - right.width / 2
    push = max(0.0, start + left.width + 12 - after) / 2
    start = max(0.0, min(start - push, width - left.width - right.width - 12))
    return [(start, left), (_inside(max(after + push, start + left.width + 12), right.width, width), right)]


def _inside(start: float, wide: float, width: float) -> float:
    return max(0.0, min(start, width - wide))
