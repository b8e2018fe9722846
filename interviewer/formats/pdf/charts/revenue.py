"""Bars of money by health. They differ in grey: solid, hatched, edged, dashed."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.charts.marks import hatch
from interviewer.formats.pdf.pen import Pen
from interviewer.report.blocks import Health


def health_bar(pen: Pen, x: float, y: float, width: float, height: float, health: Health) -> None:
    """One bar, its top left corner at x, y; nothing when it has no width."""
    if width <= 0:
        return
    if health is Health.AT_RISK:
        pen.box(x, y, width, height, t.AT_RISK)
    elif health is Health.WATCH:
        pen.box(x, y, width, height, t.WATCH_TINT)
        hatch(pen, x, y, width, height, weight=0.7, colour=t.TEAM_EDGE)
        pen.box(x, y, width, height, edge=t.TEAM_EDGE, weight=0.9)
    elif health is Health.SOLID:
        pen.box(x, y, width, height, t.SOLID_TINT, t.SOLID, 0.9)
    else:
        right, low = x + width, y + height
        sides = [(x, y, right, y), (right, y, right, low), (right, low, x, low), (x, low, x, y)]
        pen.dashed(sides, 0.8, t.NOT_HEARD)
