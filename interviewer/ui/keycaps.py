"""A small drawing of a key, beside what the key does."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewer.ui.brush import box, pen_for, picture
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme


def cap_size(key: str, theme: Theme) -> QSize:
    """How much room the cap of `key` takes; the name of a deed in braces stands for its key."""
    key = theme.keys.filled(key)
    found = theme.drawn.get(("cap size", key))
    if not isinstance(found, QSize):
        metrics = QFontMetrics(theme.font(Role.LEAST))
        found = QSize(metrics.horizontalAdvance(key) + theme.px(11), theme.px(19))
        theme.drawn["cap size", key] = found
    return QSize(found)


def paint_cap(painter: QPainter, rect: QRectF, key: str, theme: Theme, *, on_accent: bool = False) -> None:
    """Draw the cap of `key` filling `rect`, in the middle; `on_accent` for filled buttons."""
    key = theme.keys.filled(key)
    whole = rect.toAlignedRect()
    if QRectF(whole) != rect:
        _draw_cap(painter, rect, key, theme, on_accent=on_accent)
        return
    at = QRectF(0, 0, whole.width(), whole.height())
    ratio = painter.device().devicePixelRatio()
    drawn = picture(
        theme.drawn, ("cap", key, on_accent), whole.size(), ratio,
        lambda pen: _draw_cap(pen, at, key, theme, on_accent=on_accent),
    )  # fmt: skip
    painter.drawPixmap(whole.topLeft(), drawn)


def _draw_cap(painter: QPainter, rect: QRectF, key: str, theme: Theme, *, on_accent: bool) -> None:
    edge = theme.colour("on_accent" if on_accent else "line")
    ground = QColor(Qt.GlobalColor.transparent) if on_accent else theme.colour("paper")
    if theme.palette.dark and not on_accent:
        edge = theme.colour("edge" if theme.palette.name == "contrast" else "line")
        ground = theme.colour("sunk")
    box(painter, rect, ground, edge, radius=3)
    painter.setPen(edge)
    foot = rect.bottom() - 1.5
    painter.drawLine(QPointF(rect.left() + 2, foot), QPointF(rect.right() - 2, foot))
    painter.setPen(theme.colour("on_accent" if on_accent else "ink2"))
    painter.setFont(theme.font(Role.LEAST))
    painter.drawText(rect.adjusted(0, -1, 0, -1), Qt.AlignmentFlag.AlignCenter, key)


class KeyCap(QWidget):
    """One key cap; hidden from screen readers by having no focus, its words stand beside it."""

    def __init__(self, key: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._theme = theme
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()

    def _name(self) -> None:
        self.setAccessibleName(self.key)

    @property
    def key(self) -> str:
        """The key as written on the cap."""
        return self._theme.keys.filled(self._key)

    def set_key(self, key: str) -> None:
        """Show another key."""
        self._key = key
        self._name()
        self.updateGeometry()
        self.update()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self._name()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return cap_size(self._key, self._theme)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_cap(pen_for(self), QRectF(self.rect()), self._key, self._theme)
