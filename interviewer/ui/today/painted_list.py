"""A list whose rows are painted: rows are read by number when they are shown, so a long list opens at once."""

from collections.abc import Callable
from typing import Protocol, TypeAlias

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from interviewer.ui.theme import Theme

BATCH = 1000
"""In longer lists rows are given their places so many at a time, so that the first are seen at once."""
Index: TypeAlias = QModelIndex | QPersistentModelIndex


class Sketch(Protocol):
    """One row: what a screen reader speaks, and how it is drawn."""

    @property
    def spoken(self) -> str:
        """The whole row in words, the name first."""

    @property
    def tip(self) -> str:
        """What may be cut off in the row; empty for nothing."""

    def paint(self, painter: QPainter, room: QRect, theme: Theme, *, held: bool) -> None:
        """Draw the row into `room`; `held` stands on the ground of a selection."""


Read: TypeAlias = Callable[[int], Sketch]


class RowModel(QAbstractListModel):
    """Translates row numbers: nothing is made for a row before it is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = 0
        self._read: Read | None = None

    def show(self, count: int, read: Read) -> None:
        """Hold other rows: `read` gives the row of a number from 0."""
        self.beginResetModel()
        self._count, self._read = count, read
        self.endResetModel()

    def sketch(self, index: Index) -> Sketch | None:
        """The row of an index."""
        return self._read(index.row()) if self._read is not None and index.isValid() else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else self._count

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return None
        sketch = self.sketch(index)
        if sketch is None:
            return None
        return (sketch.tip or None) if role == Qt.ItemDataRole.ToolTipRole else sketch.spoken


class _RowPainter(QStyledItemDelegate):
    """Gives the ground and a hairline; the row draws itself."""

    def __init__(self, view: "PaintedList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._view.row_height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        sketch, theme, room = self._view.rows.sketch(index), self._view.theme, QRect(option.rect)
        if sketch is None:
            return
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        held = chosen and (self._view.hasFocus() or self._view.always_held)
        if held or option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(room, theme.colour("soft" if held else "desk"))
        last = index.row() == self._view.rows.rowCount() - 1
        if not (last and self._view.open_end):
            inset = self._view.inset
            painter.fillRect(room.left() + inset, room.bottom(), room.width() - 2 * inset, 1, theme.colour("line"))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        sketch.paint(painter, room, theme, held=held)
        painter.restore()


class PaintedList(QListView):
    """Arrows move, Enter or a click pick a row; `picked` carries its number. Letters are left to the page."""

    picked = Signal(int)
    always_held = False
    """Whether the current row keeps its ground while another widget has the focus."""
    open_end = False
    """Whether the last row goes without its hairline."""
    seen = 3
    """More rows than this are never asked room for; they are scrolled to."""
    inset = 0
    """How far the hairlines stay away from both sides."""

    def __init__(self, name: str, theme: Theme, row_px: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._row_px = row_px
        self.rows = RowModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(_RowPainter(self))
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setBatchSize(BATCH)
        self.setTabKeyNavigation(False)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(lambda index: self.picked.emit(index.row()))
        self.restyle(theme)

    @property
    def row_height(self) -> int:
        """The height of a row now, in px."""
        return self.theme.px(self._row_px)

    def set_row(self, row_px: int) -> None:
        """Let every row be so high, in px at 100 %."""
        if row_px != self._row_px:
            self._row_px = row_px
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def show_rows(self, count: int, read: Read) -> None:
        """Show `count` rows in their order."""
        long = count > BATCH
        self.setLayoutMode(QListView.LayoutMode.Batched if long else QListView.LayoutMode.SinglePass)
        self.rows.show(count, read)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if count else Qt.FocusPolicy.NoFocus)
        if count:
            self.setCurrentIndex(self.rows.index(0))
        self.updateGeometry()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self.theme = theme
        self.setPalette(theme.qpalette())
        self.setStyleSheet(f"QListView {{ background: {theme.palette.paper}; border: none; }}")
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()

    def ring_rect(self) -> QRect:
        """Around the current row."""
        index = self.currentIndex()
        if not index.isValid():
            return self.rect()
        return self.visualRect(index).adjusted(3, 3, -3, -4).intersected(self.rect())

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(200), min(self.rows.rowCount(), self.seen) * self.row_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(160), min(1, self.rows.rowCount()) * self.row_height)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.picked.emit(index.row())
        elif event.text().strip():
            event.ignore()
        else:
            super().keyPressEvent(event)
