"""All keys on one sheet, searchable."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.call.overlay import Overlay
from interviewer.ui.call.pieces import Piece, cap, paint_pieces, width_of
from interviewer.ui.call.sheet_rows import Row, sheet_rows
from interviewer.ui.fields import Field
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

ROW, LEAST_ROW, HEAD, COLUMN = 22, 19, 30, 500
"""Heights of a line, of the closest one, and of a heading; the least width of a column. Px at 100 %."""


class SheetRows(QWidget):
    """The painted rows, in as many columns as fit."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._sought = ""
        self._row = ROW
        self.rows: tuple[Row, ...] = sheet_rows(theme.keys)
        self.setAccessibleName(self._spoken())

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.filter(self._sought)

    def filter(self, typed: str) -> None:
        """Show the rows that hold what was typed, in words or keys."""
        self._sought = sought = typed.casefold().strip()
        self.rows = tuple(
            row
            for row in sheet_rows(self._theme.keys)
            if sought in f"{row.title} {' '.join(row.keys)} {row.group}".casefold()
        )
        self.setAccessibleName(self._spoken())
        self._fit()

    def _spoken(self) -> str:
        return ". ".join(f"{' or '.join(row.keys)}: {row.title}" for row in self.rows) or "No key does that."

    def _columns(self) -> list[list[Row]]:
        groups: dict[str, list[Row]] = {}
        for row in self.rows:
            groups.setdefault(row.group, []).append(row)
        wanted = max(1, min(2, self.width() // self._theme.px(COLUMN)))
        if wanted == 1:
            return [list(self.rows)]
        together = [row for rows in groups.values() for row in rows]
        ends = [sum(map(len, list(groups.values())[:count])) for count in range(1, len(groups))]
        splits = [[together[:end], together[end:]] for end in ends]
        return min(splits, key=lambda both: max(map(self._height_of, both)), default=[list(self.rows)])

    def _height_of(self, rows: list[Row]) -> int:
        return self._theme.px(HEAD) * len({r.group for r in rows}) + self._theme.px(self._row) * len(rows)

    def _fit(self) -> None:
        """Lines stand closer where that saves scrolling."""
        around = self.parentWidget()
        for self._row in range(ROW, LEAST_ROW - 1, -1):
            height = max(self._height_of(column) for column in self._columns()) + self._theme.px(8)
            if around is None or height <= around.height():
                break
        self.setMinimumHeight(height)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(COLUMN), self.minimumHeight())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        columns = self._columns()
        width = self.width() / len(columns)
        for number, rows in enumerate(columns):
            self._paint_column(painter, rows, number * width, width - self._theme.px(24))

    def _paint_column(self, painter: QPainter, rows: list[Row], left: float, width: float) -> None:
        theme, top, group = self._theme, 0.0, ""
        for row in rows:
            if row.group != group:
                group = row.group
                room = QRectF(left, top + theme.px(8), width, theme.px(HEAD - 8))
                paint_pieces(painter, [Piece(group, Role.SMALL_STRONG)], theme, room)
                top += theme.px(HEAD)
            self._paint_row(painter, row, QRectF(left, top, width, theme.px(self._row)))
            top += theme.px(self._row)

    def _paint_row(self, painter: QPainter, row: Row, room: QRectF) -> None:
        theme = self._theme
        caps = [cap(key, 4 if number else 0) for number, key in enumerate(row.keys[:2])]
        taken = sum(width_of(piece, theme) for piece in caps)
        indent = max(taken + theme.px(10), theme.px(180))
        paint_pieces(painter, caps, theme, room)
        words = QRectF(room.left() + indent, room.top(), room.width() - indent, room.height())
        paint_pieces(painter, [Piece(row.title, tone="ink")], theme, words)


class KeySheet(Overlay):
    """F1. Typing searches; Esc or F1 closes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("All keys", "", theme, parent)
        self.sentence.hide()
        self.search = Field("Search the keys", theme, hint="Type to search: strike, probe, F4 ... Esc goes back")
        self.rows = SheetRows(theme)
        self.search.textChanged.connect(self.rows.filter)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(self.rows)
        self._scroll.viewport().setAutoFillBackground(False)
        self.rows.setAutoFillBackground(False)
        self.column.addWidget(self.search)
        self.column.addWidget(self._scroll, 1)

    def open(self) -> None:
        """Show it with an empty search."""
        self.search.clear()
        self.show()
        self.raise_()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self._scroll.verticalScrollBar()
        match Qt.Key(event.key()):
            case Qt.Key.Key_Down | Qt.Key.Key_PageDown:
                bar.setValue(bar.value() + self._theme.px(ROW) * 4)
            case Qt.Key.Key_Up | Qt.Key.Key_PageUp:
                bar.setValue(bar.value() - self._theme.px(ROW) * 4)
            case _:
                super().keyPressEvent(event)
