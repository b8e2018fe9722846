"""The petrol panel of the start page: the name of the program and what it is for."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

WIDTH = 520
STRIP = 72
PITCH = "Ask every client. Write down what they said. Give it to the person who can act."
PROMISE = "Works without a network. Everything stays in one encrypted file on this computer. Nothing is sent anywhere."


class Emblem(QWidget):
    """Two speech bubbles: an open one that asks, a filled one that answers."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.restyle(theme)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.setFixedSize(theme.half(64), theme.half(40))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        painter.scale(self.width() / 64, self.height() / 40)
        self._paint_bubble(painter, QRectF(1.5, 1.5, 33, 25), 6, filled=False)
        self._paint_bubble(painter, QRectF(40, 14, 22, 17), 5, filled=True)

    def _paint_bubble(self, painter: QPainter, body: QRectF, radius: float, *, filled: bool) -> None:
        colour = self._theme.colour("on_panel")
        tail = body.width() / 4.5
        shape = QPainterPath(QPointF(body.left(), body.bottom() + tail))
        shape.lineTo(body.left(), body.top() + radius)
        shape.quadTo(body.topLeft(), QPointF(body.left() + radius, body.top()))
        shape.lineTo(body.right() - radius, body.top())
        shape.quadTo(body.topRight(), QPointF(body.right(), body.top() + radius))
        shape.lineTo(body.right(), body.bottom() - radius)
        shape.quadTo(body.bottomRight(), QPointF(body.right() - radius, body.bottom()))
        shape.lineTo(body.left() + tail, body.bottom())
        shape.closeSubpath()
        pen = QPen(colour, 2.2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
        painter.setPen(Qt.PenStyle.NoPen if filled else pen)
        painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
        painter.drawPath(shape)


class SidePanel(QWidget):
    """520 px wide; with large text or a narrow window only a strip of its colour stays."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._narrow = False
        self._words = QWidget()
        column = QVBoxLayout(self._words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addSpacing(24)
        column.addWidget(Text("Interviewer", Role.BRAND, theme, tone="on_panel"))
        column.addSpacing(14)
        column.addWidget(Text(PITCH, Role.PITCH, theme, tone="on_panel", wraps=True))
        column.addStretch(1)
        column.addWidget(Text(PROMISE, Role.BODY, theme, tone="on_panel", wraps=True))
        self._emblem = Emblem(theme)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(0)
        self._column.addWidget(self._emblem)
        self._column.addWidget(self._words, 1)
        self._column.addStretch(0)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.set_narrow(False)

    def set_narrow(self, narrow: bool) -> None:
        """Show only the strip with the emblem."""
        self._narrow = narrow
        self._words.setVisible(not narrow)
        self.setFixedWidth(self._theme.half(STRIP) + 24 if narrow else WIDTH)
        side = 12 if narrow else 56
        self._column.setContentsMargins(side, 48 if narrow else 96, 12 if narrow else 64, 56)
        self._column.setStretch(2, 1 if narrow else 0)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.set_narrow(self._narrow)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        painter.fillRect(self.rect(), self._theme.colour("panel"))
        if self._theme.palette.name == "contrast":
            painter.fillRect(self.width() - 1, 0, 1, self.height(), self._theme.colour("line"))
