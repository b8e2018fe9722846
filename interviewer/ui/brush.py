"""The few shapes every painted control is made of."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from interviewer.ui.metrics import RADIUS


def pen_for(widget: QWidget) -> QPainter:
    """A painter on `widget` with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def box(
    painter: QPainter, rect: QRect | QRectF, fill: QColor | None, edge: QColor | None = None,
    *, width: float = 1.0, radius: float = RADIUS,
) -> None:  # fmt: skip
    """A rounded box whose edge lies wholly inside `rect`."""
    inset = width / 2 if edge is not None else 0.0
    painter.setPen(QPen(edge, width) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)
