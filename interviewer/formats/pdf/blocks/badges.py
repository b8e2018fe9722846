"""Small framed words."""

from interviewer.formats.pdf.charts.badge import HEIGHT, badge_line, draw_badge
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Laid, Piece, Setting
from interviewer.formats.pdf.text import Line
from interviewer.report.blocks import Badge, Badges


def lay_badges(block: Badges, width: float, kit: Setting) -> Laid:
    """Badges side by side, on as many lines as they need."""
    placed: list[tuple[float, float, Badge, Line]] = []
    x = y = 0.0
    for badge in block.badges:
        line = badge_line(badge, kit)
        if x and x + line.width + 12 > width:
            x, y = 0.0, y + HEIGHT + 5
        placed.append((x, y, badge, line))
        x += line.width + 18

    def draw(pen: Pen, left: float, top: float) -> None:
        for right, down, badge, line in placed:
            draw_badge(pen, left + right, top + down, badge, line)

    return Laid((Piece(y + HEIGHT, draw),))
