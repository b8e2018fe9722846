"""The marks of charts and of health: always a shape besides a colour."""

from interviewer.formats.pdf import tokens as t
from interviewer.formats.pdf.pen import Pen
from interviewer.report.blocks import Health, Mark


def client_disc(pen: Pen, x: float, y: float, radius: float = 5.2) -> None:
    """The client on a line: a blue disc with a white edge."""
    pen.disc(x, y, radius + 1, t.WHITE)
    pen.disc(x, y, radius, t.PROMOTER)


def team_diamond(pen: Pen, x: float, y: float, radius: float = 6.2) -> None:
    """The team: an edged diamond."""
    corners = [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)]
    pen.polygon(corners, t.TEAM, t.TEAM_EDGE, 1.1)


def account_ring(pen: Pen, x: float, y: float) -> None:
    """One account: a small ring."""
    pen.disc(x, y, 1.5, edge=t.INK2, weight=0.7)


def given_mark(pen: Pen, x: float, y: float, value: float) -> None:
    """The number somebody gave: square to 6, edged grey disc to 8, blue disc from 9 (METHOD 3.1)."""
    if value < 7:
        pen.box(x - 5.5, y - 5.5, 11, 11, t.DETRACTOR)
    elif value < 9:
        pen.disc(x, y, 5.5, t.PASSIVE, t.PASSIVE_EDGE, 1.1)
    else:
        pen.disc(x, y, 5.5, t.PROMOTER)


def key_mark(pen: Pen, x: float, y: float, mark: Mark) -> None:
    """A mark as it stands in a key."""
    {
        Mark.CLIENT: lambda: client_disc(pen, x, y, 4.5),
        Mark.TEAM: lambda: team_diamond(pen, x, y, 5.2),
        Mark.ACCOUNT: lambda: account_ring(pen, x, y),
    }[mark]()


def health_symbol(pen: Pen, x: float, y: float, health: Health, size: float = 8.0) -> None:
    """Square at risk, triangle watch, disc solid, ring not heard; x, y is the middle."""
    half = size / 2
    if health is Health.AT_RISK:
        pen.box(x - half, y - half, size, size, t.AT_RISK)
    elif health is Health.WATCH:
        corners = [(x, y - half), (x + half, y + half), (x - half, y + half)]
        pen.polygon(corners, t.TEAM, t.TEAM_EDGE, 0.8)
    elif health is Health.SOLID:
        pen.disc(x, y, half, t.SOLID)
    else:
        pen.disc(x, y, half - 0.5, edge=t.NOT_HEARD, weight=1.1)


def hatch(
    pen: Pen, x: float, y: float, width: float, height: float, *, weight: float = 0.7, colour: str = t.HATCH
) -> None:
    """Slanting lines over an area, 5 points apart, going on from area to area."""
    step = 5 * 2**0.5
    count = int((x + y) / step) + 1
    ends: list[tuple[float, float, float, float]] = []
    while count * step < x + width + y + height:
        total = count * step
        left, right = max(x, total - y - height), min(x + width, total - y)
        if right > left:
            ends.append((left, total - left, right, total - right))
        count += 1
    if ends:
        pen.lines(ends, weight, colour)
