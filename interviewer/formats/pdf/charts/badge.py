"""One small framed word."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.pen import Pen
from interviewer.formats.pdf.pieces import Setting
from interviewer.formats.pdf.text import Line
from interviewer.report.blocks import Badge

HEIGHT = 12.0


def badge_line(badge: Badge, kit: Setting) -> Line:
    """The word of a badge, measured."""
    return kit.type.line(badge.text, t.Type("sans-semibold", 7.5, 10, t.ERROR if badge.alarm else t.INK))


def draw_badge(pen: Pen, x: float, y: float, badge: Badge, line: Line) -> float:
    """Draw one badge with its top left corner at x, y; returns its width."""
    pen.box(x, y, line.width + 12, HEIGHT, edge=t.ERROR if badge.alarm else t.INK2)
    pen.text(x + 6, y + 8.6, line)
    return line.width + 12
