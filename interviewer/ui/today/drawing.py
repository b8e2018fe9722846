"""Words drawn inside painted rows: one line cut off at its end, or two lines at most."""

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen

from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme


def put(painter: QPainter, room: QRect, words: str, role: Role, tone: str, theme: Theme, *, right: bool = False) -> int:
    """Draw one line in the middle of `room`; gives the width used."""
    font = theme.font(role)
    metrics = QFontMetrics(font)
    painter.setFont(font)
    painter.setPen(theme.colour(tone))
    side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown)


def two_lines(room: QRect, first: Role, second: Role, theme: Theme) -> tuple[QRect, QRect]:
    """Room for two lines of these roles, one under the other, in the middle of `room`."""
    upper, lower = theme.pitch(first), theme.pitch(second)
    top = room.top() + (room.height() - upper - lower) // 2
    return QRect(room.left(), top, room.width(), upper), QRect(room.left(), top + upper, room.width(), lower)


def put_two(painter: QPainter, room: QRect, words: str, role: Role, tone: str, theme: Theme) -> None:
    """Draw words on one line or two, in the middle of `room`."""
    metrics, pitch = QFontMetrics(theme.font(role)), theme.pitch(role)
    lines = in_two(words, metrics, room.width())
    top = room.center().y() - len(lines) * pitch // 2
    for number, line in enumerate(lines):
        put(painter, QRect(room.left(), top + number * pitch, room.width(), pitch), line, role, tone, theme)


def in_two(words: str, metrics: QFontMetrics, width: int) -> tuple[str, ...]:
    """Words split so that the first line fits; what is left is the second."""
    width -= 2
    if metrics.horizontalAdvance(words) <= width:
        return (words,)
    first = ""
    for word in words.split(" "):
        longer = f"{first} {word}".strip()
        if first and metrics.horizontalAdvance(longer) > width:
            return first, words[len(first) :].strip()
        first = longer
    return (words,)


def discs(painter: QPainter, room: QRect, made: int, of: int, tone: str, theme: Theme) -> None:
    """Tries as discs at the right of `room`: filled are made, hollow are left."""
    radius, pitch = theme.px(7) / 2, theme.px(13)
    left = room.right() - (of - 1) * pitch - radius
    pen = QPen(theme.colour(tone), max(1.0, theme.px(10) / 10))
    painter.setPen(pen)
    for number in range(of):
        painter.setBrush(theme.colour(tone) if number < made else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(left + number * pitch, room.center().y() + 0.5), radius, radius)


def share_bar(painter: QPainter, room: QRectF, now: float, then: float, goal: float | None, theme: Theme) -> None:
    """A track with what is there, what would come (dashed), and the goal as a line."""
    contrast = theme.palette.name == "contrast"
    painter.fillRect(room, theme.colour("sunk"))
    if contrast:
        painter.setPen(theme.colour("line"))
        painter.drawRect(room.adjusted(0.5, 0.5, -0.5, -0.5))
    filled = room.width() * min(max(now, 0.0), 1.0)
    coming = room.width() * min(max(then, 0.0), 1.0)
    if coming - filled >= 1:
        dashed = QPen(theme.colour("accent"), 1.0)
        dashed.setDashPattern([3.0, 2.0])
        painter.setPen(dashed)
        painter.setBrush(theme.colour("paper" if contrast else "soft"))
        painter.drawRect(QRectF(room.left() + filled, room.top() + 0.5, coming - filled - 0.5, room.height() - 1))
    painter.fillRect(QRectF(room.left(), room.top(), filled, room.height()), theme.colour("accent"))
    if goal is not None:
        over = theme.px(4)
        line = QRectF(room.left() + room.width() * goal - 1, room.top() - over, 2, room.height() + 2 * over)
        painter.fillRect(line, theme.colour("ink"))
