"""The three buttons: one filled per view, plain ones beside it, quiet ones for the rest."""

from enum import Enum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from interviewer.ui.brush import box, pen_for
from interviewer.ui.icons import Icons
from interviewer.ui.keycaps import cap_size, paint_cap
from interviewer.ui.metrics import DENSE_TARGET, TARGET, Role
from interviewer.ui.theme import Theme


class Weight(Enum):
    """How loud a button is."""

    FILLED = "filled"
    PLAIN = "plain"
    QUIET = "quiet"


class Button(QPushButton):
    """A button painted from the theme; the words say what it does, verb first."""

    def __init__(
        self, words: str, theme: Theme, weight: Weight = Weight.PLAIN, *, key: str = "",
        icon: tuple[Icons, str] | None = None, dense: bool = False, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(words, parent)
        self._theme = theme
        self._weight = weight
        self._key = key
        self._picture = icon
        self._dense = dense
        self.setAccessibleName(words)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def say(self, words: str) -> None:
        """Show other words on the button."""
        self.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()

    def set_weight(self, weight: Weight) -> None:
        """Be louder or quieter."""
        self._weight = weight
        self.update()

    def set_key(self, key: str) -> None:
        """Show another key cap; empty shows none."""
        self._key = key
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(self._role()))
        width = metrics.horizontalAdvance(self.text()) + 2 * self._padding()
        if self._key:
            width += cap_size(self._key, self._theme).width() + self._theme.px(8)
        if self._picture:
            width += self._theme.px(28)
        return QSize(width, self._theme.px(DENSE_TARGET if self._dense else TARGET))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _role(self) -> Role:
        return Role.SMALL_STRONG if self._dense or self._weight is Weight.QUIET else Role.STRONG

    def _padding(self) -> int:
        if self._weight is Weight.QUIET:
            return self._theme.px(1)
        return self._theme.px(10 if self._dense else 16)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        self._paint_ground(painter)
        ink = self._ink()
        painter.setPen(ink)
        painter.setFont(self._theme.font(self._role()))
        room = QRectF(self.rect()).adjusted(self._padding(), 0, -self._padding(), 0)
        if self._picture:
            side = self._theme.px(20)
            icons, name = self._picture
            icons.paint(painter, name, QRectF(room.left(), (self.height() - side) / 2, side, side), ink)
            room.setLeft(room.left() + self._theme.px(28))
        if self._key:
            cap = cap_size(self._key, self._theme)
            at = QRectF(room.right() - cap.width(), (self.height() - cap.height()) / 2, cap.width(), cap.height())
            paint_cap(painter, at, self._key, self._theme, on_accent=self._loud())
            room.setRight(at.left() - self._theme.px(8))
            painter.setPen(ink)
            painter.setFont(self._theme.font(self._role()))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, self.text())

    def _loud(self) -> bool:
        return self._weight is Weight.FILLED and self.isEnabled()

    def _ink(self) -> QColor:
        if not self.isEnabled():
            return self._theme.colour("ink3")
        token = {Weight.FILLED: "on_accent", Weight.PLAIN: "ink", Weight.QUIET: "accent"}[self._weight]
        return self._theme.colour(token)

    def _paint_ground(self, painter: QPainter) -> None:
        theme, full = self._theme, self.rect()
        if self._weight is Weight.QUIET:
            if self.isDown() or self.underMouse():
                painter.setPen(self._ink())
                painter.drawLine(self._padding(), self.height() - 6, self.width() - self._padding(), self.height() - 6)
            return
        if not self.isEnabled():
            box(painter, full, theme.colour("sunk"), theme.colour("line"))
        elif self._weight is Weight.FILLED:
            accent = theme.colour("accent")
            box(painter, full, accent.darker(115) if self.isDown() or self.underMouse() else accent)
        else:
            pressed = self.isDown() or self.underMouse()
            box(painter, full, theme.colour("desk" if pressed else "paper"), theme.colour("edge"))
