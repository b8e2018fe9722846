"""A card's numbers as a real table: arrows move from cell to cell, and each cell is read out."""

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QFont, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from interviewer.ui.figures.content import Table
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

MOST_ROWS = 14
"""Taller tables scroll inside their card."""
MANY_ROWS = 200
"""Longer tables keep one height for all rows, so that they open at once."""
LEAST_WORDS = 280
"""A column of long words is wrapped, but never narrower than this, in px at 100 %."""


class TableModel(QAbstractTableModel):
    """Hands out the cells of a table."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = Table((), ())
        self.numbers = QFont()
        """The type of the columns at the right edge."""

    def show(self, table: Table) -> None:
        """Hold another table."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def at_right(self, column: int) -> bool:
        """Whether the column's numbers stand at its right edge."""
        return column in self._table.right

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._table.rows)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._table.heads)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return self._table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(index.row(), index.column())
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(index.column())
        if role == Qt.ItemDataRole.FontRole and self.at_right(index.column()):
            return self.numbers
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._table.heads[section]
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.TextAlignmentRole:
            return self._side(section)
        return None

    def _side(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in self._table.right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter

    def _spoken(self, row: int, column: int) -> str:
        """The row's name, the heading, the value: what a cell is without seeing the rest."""
        cells = self._table.rows[row]
        said = (cells[0], self._table.heads[column], cells[column]) if column else (cells[0],)
        return ", ".join(part for part in said if part)


class TableView(QTableView):
    """Hairlines only. Esc or T gives the chart back; Tab leaves."""

    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.cells = TableModel(self)
        self.setModel(self.cells)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setResizeContentsPrecision(40)
        head.setSectionsClickable(False)
        head.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.restyle(theme)

    def show_table(self, table: Table, name: str) -> None:
        """Show these numbers; `name` is what a screen reader calls the table."""
        self.cells.show(table)
        self.setAccessibleName(name)
        self._fit()
        if table.rows:
            self.setCurrentIndex(self.cells.index(0, 0))
            self.clearSelection()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme, p = theme, theme.palette
        self.setFont(theme.font(Role.SMALL))
        self.horizontalHeader().setFont(theme.font(Role.SMALL))
        self.verticalHeader().setDefaultSectionSize(theme.px(30))
        self.cells.numbers = theme.font(Role.SMALL_STRONG)
        self.setStyleSheet(f"""
        QTableView {{ background: {p.paper}; color: {p.ink}; border: none;
            selection-background-color: {p.soft}; selection-color: {p.on_soft}; }}
        QTableView::item {{ border-bottom: 1px solid {p.line}; padding: {theme.px(3)}px {theme.px(6)}px; }}
        QTableView::item:selected {{ background: {p.soft}; color: {p.on_soft}; }}
        QHeaderView {{ background: {p.paper}; border: none; }}
        QHeaderView::section {{ background: {p.paper}; color: {p.ink2}; border: none;
            border-bottom: 1px solid {p.edge}; padding: {theme.px(3)}px {theme.px(6)}px; }}
        """)
        self._fit()

    def _fit(self) -> None:
        """Columns as wide as their words; what is left over or missing is the last column's."""
        head, last = self.horizontalHeader(), self.cells.columnCount() - 1
        if last < 0:
            return
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.resizeColumnsToContents()
        spare = self.viewport().width() - sum(self.columnWidth(column) for column in range(last + 1))
        widest = max(range(last + 1), key=self.columnWidth)
        grown = last if spare > 0 and not self.cells.at_right(last) else widest
        least = min(self.columnWidth(grown), self._theme.px(LEAST_WORDS))
        self.setColumnWidth(grown, max(least, self.columnWidth(grown) + spare))
        if self.cells.rowCount() <= MANY_ROWS:
            self.resizeRowsToContents()
        self.setFixedHeight(self._tall())

    def _tall(self) -> int:
        rows = min(self.cells.rowCount(), MOST_ROWS)
        inner = sum(self.rowHeight(row) for row in range(rows))
        return inner + self.horizontalHeader().sizeHint().height() + self._theme.px(12)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The cell held is marked only while the keys act on it."""
        super().focusInEvent(event)
        if self.currentIndex().isValid():
            self.setCurrentIndex(self.currentIndex())
            self.selectionModel().select(self.currentIndex(), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.clearSelection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(360), self._tall())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        if event.key() == Qt.Key.Key_T:
            event.ignore()
            return
        super().keyPressEvent(event)
