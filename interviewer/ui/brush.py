"""The few shapes every painted control is made of."""

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from interviewer.ui.metrics import RADIUS

MOST_KEPT = 200
"""Pictures kept at a time; a bound all the same."""


def pen_for(widget: QWidget) -> QPainter:
    """A painter on `widget` with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def picture(
    kept: dict[object, object], look: tuple[object, ...], size: QSize, ratio: float, paint: Callable[[QPainter], None]
) -> QPixmap:
    """What `paint` draws on `size` px at a screen's pixel `ratio`: drawn once for each `look` and kept in `kept`."""
    key = (look, size.width(), size.height(), ratio)
    found = kept.get(key)
    if isinstance(found, QPixmap):
        return found
    fresh = QPixmap(size * ratio)
    fresh.setDevicePixelRatio(ratio)
    fresh.fill(Qt.GlobalColor.transparent)
    painter = QPainter(fresh)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint(painter)
    painter.end()
    if len(kept) >= MOST_KEPT:
        kept.clear()
    kept[key] = fresh
    return fresh


def box(
    painter: QPainter, rect: QRect | QRectF, fill: QColor | None, edge: QColor | None = None,
    *, width: float = 1.0, radius: float = RADIUS,
) -> None:  # fmt: skip
    """A rounded box whose edge lies wholly inside `rect`."""
    inset = width / 2 if edge is not None else 0.0
    painter.setPen(QPen(edge, width) if edge is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius)
