"""Widgets side by side, going on in a next line where the room ends."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewer.ui.theme import Theme, restyle_children


class FlowRow(QWidget):
    """Holds the widgets in their order, which is the order of Tab too; hidden ones take no room.

    With `right` each line ends at the right side. It places its children itself: a QLayout of our own would share its
    items with Qt, and both would let go of them.
    """

    def __init__(self, widgets: Sequence[QWidget], theme: Theme, *, gap: int = 8, right: bool = False) -> None:
        super().__init__()
        self._widgets = tuple(widgets)
        self._at_100 = gap
        self._gap = theme.px(gap)
        self._right = right
        for widget in self._widgets:
            widget.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(width, move=False)

    def sizeHint(self) -> QSize:
        sizes = [size for _, size in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        sizes = [size for _, size in self._shown()]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def _shown(self) -> list[tuple[QWidget, QSize]]:
        return [(widget, widget.sizeHint()) for widget in self._widgets if not widget.isHidden()]

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        lines: list[list[tuple[QWidget, QSize]]] = []
        left = 0
        for widget, size in self._shown():
            if not lines or left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append((widget, size))
            left += size.width() + self._gap
        return lines

    def _lay(self, width: int, *, move: bool) -> int:
        """The height that this width takes; with `move` the widgets are put in their places."""
        top = 0
        for line in self._lines(width):
            used = sum(size.width() for _, size in line) + self._gap * (len(line) - 1)
            left, tall = (width - used if self._right else 0), max(size.height() for _, size in line)
            for widget, size in line:
                if move:
                    widget.setGeometry(QRect(QPoint(left, top + (tall - size.height()) // 2), size))
                left += size.width() + self._gap
            top += tall + self._gap
        return max(0, top - self._gap)

    def event(self, event: QEvent) -> bool:
        """A child that was shown, hidden, or wants another size moves the others."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._lay(self.width(), move=True)
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay(self.width(), move=True)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._gap = theme.px(self._at_100)
        restyle_children(self, theme)
        self._lay(self.width(), move=True)
        self.updateGeometry()
