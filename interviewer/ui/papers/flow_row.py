"""Widgets side by side, going on in a next line where the room ends."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QWidget

from interviewer.ui.theme import Theme, restyle_children


class _Flow(QLayout):
    """Lays visible widgets from left to right, each at its own size, in as many lines as it takes.

    With `right` each line ends at the right side.
    """

    def __init__(self, gap: int, *, right: bool) -> None:
        super().__init__()
        self.gap = gap
        self._right = right
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._lay(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self.gap * max(0, len(sizes) - 1)
        return QSize(width, max((size.height() for size in sizes), default=0))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        return QSize(max((s.width() for s in sizes), default=0), max((s.height() for s in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay(rect, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = []
        left = 0
        for item in self._shown():
            size = item.sizeHint()
            if not lines or left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append((item, size))
            left += size.width() + self.gap
        return lines

    def _lay(self, room: QRect, *, move: bool) -> int:
        top = room.top()
        for line in self._lines(room.width()):
            used = sum(size.width() for _, size in line) + self.gap * (len(line) - 1)
            left, tall = room.left() + (room.width() - used if self._right else 0), max(s.height() for _, s in line)
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(left, top + (tall - size.height()) // 2), size))
                left += size.width() + self.gap
            top += tall + self.gap
        return max(0, top - self.gap - room.top())


class FlowRow(QWidget):
    """Holds the widgets in their order, which is the order of Tab too."""

    def __init__(self, widgets: Sequence[QWidget], theme: Theme, *, gap: int = 8, right: bool = False) -> None:
        super().__init__()
        self._gap = gap
        self._flow = _Flow(theme.px(gap), right=right)
        self.setLayout(self._flow)
        for widget in widgets:
            self._flow.addWidget(widget)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._flow.gap = theme.px(self._gap)
        restyle_children(self, theme)
        self._flow.invalidate()
