"""Two marks on one line: what was expected, and what is."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.charts.marks import client_disc, team_diamond
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting
from interviewer.report.blocks import TwoDots

_LABEL = t.Type("sans-semibold", 9, 12)


def lay_two_dots(block: TwoDots, width: float, kit: Setting) -> Laid:
    """The line with the client's words above and the team's below, so that they never meet."""
    above = kit.type.line(block.client_label, _LABEL)
    below = kit.type.line(block.team_label, _LABEL)
    ends = (kit.type.line(block.low_label, t.SMALL), kit.type.line(block.high_label, t.SMALL))
    inner = width - 20

    def at(value: float) -> float:
        return 10 + inner * (value - block.low) / (block.high - block.low)

    def draw(pen: Pen, x: float, y: float) -> None:
        pen.rule(x, y + 25, width, 1, t.PASSIVE)
        pen.line(x + at(block.client), y + 25, x + at(block.team), y + 25, 1.6, t.INK)
        client_disc(pen, x + at(block.client), y + 25)
        team_diamond(pen, x + at(block.team), y + 25)
        for line, value, down in ((above, block.client, 13.0), (below, block.team, 44.0)):
            start = max(0.0, min(at(value) - line.width / 2, width - line.width))
            pen.text(x + start, y + down, line)
        pen.text(x, y + 57, ends[0])
        pen.text(x, y + 57, ends[1], width=width, align="right")

    return Laid((Piece(62, draw),))
