"""One probe to say: its key, its words in serif, and whether it was asked."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPaintEvent, QPen, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.keycaps import cap_size, paint_cap
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

CAP_ROOM = 56
OWN_PX = 17
"""Letters of a question's own probe, px at 100 %."""


class ProbeRow(QAbstractButton):
    """Press it, or its key, when the probe was asked."""

    def __init__(self, key: str, theme: Theme, letters: int = OWN_PX, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._theme = theme
        self._letters = letters
        self._asked = False
        self._heights: dict[int, int] = {}
        self._laid: tuple[float, QTextLayout] | None = None
        self._face = self._font()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_probe(self, words: str, *, asked: bool) -> None:
        """Show a probe, with a tick when it was asked."""
        if (words, asked) != (self.text(), self._asked):
            self.setText(words)
            self._asked = asked
            self._heights.clear()
            self._laid = None
            self._name()
            self.updateGeometry()
            self.update()

    def _name(self) -> None:
        if self.text():
            key = self._theme.keys.spoken(self._key)
            self.setAccessibleName(f"{key}: {self.text()}{' Asked.' if self._asked else ''}")

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self._heights.clear()
        self._laid = None
        self._face = self._font()
        self._name()
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def _room(self) -> int:
        return max(self._theme.px(CAP_ROOM), cap_size(self._key, self._theme).width() + self._theme.px(10))

    def _font(self) -> QFont:
        font = self._theme.font(Role.QUOTE)
        font.setPixelSize(self._theme.px(self._letters))
        return font

    def _pitch(self) -> int:
        return self._theme.px(self._letters + 6)

    def _lines(self, width: float) -> QTextLayout:
        layout = QTextLayout(self.text(), self._face)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        line, top = layout.createLine(), 0.0
        while line.isValid():
            line.setLineWidth(max(20.0, width))
            line.setPosition(QPointF(0, top))
            top += self._pitch()
            line = layout.createLine()
        layout.endLayout()
        return layout

    def _laid_out(self, width: float) -> QTextLayout:
        """The lines at this width, kept between paints."""
        if self._laid is None or self._laid[0] != width:
            self._laid = (width, self._lines(width))
        return self._laid[1]

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            lines = max(1, self._laid_out(width - self._room() - self._mark_room()).lineCount())
            self._heights[width] = lines * self._pitch() + self._theme.px(8)
        return self._heights[width]

    def hasHeightForWidth(self) -> bool:
        return True

    def _mark_room(self) -> int:
        return self._theme.px(50) if self._asked else 0

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(260), self.heightForWidth(self._theme.px(260)))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._pitch() + self._theme.px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        size, top = cap_size(self._key, theme), theme.px(4)
        width = max(size.width(), theme.px(46))
        paint_cap(painter, QRectF(0, top + theme.px(1), width, size.height()), self._key, theme)
        painter.setPen(theme.colour("ink3" if self._asked else "ink"))
        layout = self._laid_out(self.width() - self._room() - self._mark_room())
        rise = (self._pitch() - QFontMetricsF(self._face).height()) / 2
        layout.draw(painter, QPointF(self._room(), top + rise))
        if self._asked:
            self._paint_asked(top)

    def _paint_asked(self, top: int) -> None:
        painter, theme = pen_for(self), self._theme
        painter.setPen(QPen(theme.colour("kept"), 1.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        left, middle = self.width() - theme.px(46), top + self._pitch() / 2
        a, b, c = theme.px(4), theme.px(8), theme.px(12)
        painter.drawPolyline(
            [QPointF(left, middle), QPointF(left + a, middle + a), QPointF(left + c, middle - a)]
        )
        painter.setFont(theme.font(Role.LEAST))
        painter.drawText(QPointF(left + c + b / 2, middle + a), "asked")
