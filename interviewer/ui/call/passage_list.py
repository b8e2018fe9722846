"""What was said, as rows: for taking back, and for reading the talk so far."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from interviewer.services.step import Passage
from interviewer.ui.brush import box
from interviewer.ui.call.pieces import Piece, paint_pieces
from interviewer.ui.editors.option_words import option_words
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

PASSAGE = Qt.ItemDataRole.UserRole
CHOSEN = Qt.ItemDataRole.UserRole + 1
_LEAVING = (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
Index = QModelIndex | QPersistentModelIndex


def value_shown(passage: Passage) -> str:
    """The value in words; a skip says why."""
    if passage.state == "skipped" and passage.value:
        return option_words(passage.value.replace(" ", "_"))
    return passage.value or ""


def spoken(passage: Passage) -> str:
    """A passage as a screen reader says it."""
    parts = [f"{passage.section_id} {passage.label}", value_shown(passage), passage.words or ""]
    if passage.state != "answered":
        parts.append(passage.state)
    if passage.bookmarks:
        parts.append("bookmarked")
    return ", ".join(part for part in parts if part)


class PassageDelegate(QStyledItemDelegate):
    """Paints one passage. `full` shows all words, else one line."""

    def __init__(self, theme: Theme, *, full: bool, marks: bool) -> None:
        super().__init__()
        self.theme = theme
        self._full = full
        self._marks = marks

    def _indent(self) -> int:
        return self.theme.px(44 if self._marks else 12)

    def _margin(self, passage: Passage) -> int:
        """Room at the right for when each line was begun."""
        return self.theme.px(54) if self._full and passage.times else 0

    def _words_role(self, passage: Passage) -> Role:
        return Role.QUOTE if passage.manner == "verbatim" else Role.BODY

    def _layout(self, passage: Passage, width: float) -> QTextLayout:
        role = self._words_role(passage)
        layout = QTextLayout((passage.words or "").replace("\n", "\u2028"), self.theme.font(role))
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        line, top = layout.createLine(), 0.0
        while line.isValid():
            line.setLineWidth(max(40.0, width))
            line.setPosition(QPointF(0, top))
            top += self.theme.pitch(role)
            line = layout.createLine()
        layout.endLayout()
        return layout

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        passage: Passage = index.data(PASSAGE)
        height = self.theme.px(30)
        if passage.words and self._full:
            width = option.rect.width() - self._indent() - self.theme.px(12) - self._margin(passage)
            layout = self._layout(passage, width)
            height += layout.lineCount() * self.theme.pitch(self._words_role(passage))
        elif passage.words:
            height += self.theme.px(25)
        return QSize(100, height + self.theme.px(8))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        passage: Passage = index.data(PASSAGE)
        theme, rect = self.theme, option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = bool(option.state & QStyle.StateFlag.State_Selected) and self._marks
        if here:
            painter.fillRect(rect, theme.colour("soft"))
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        if self._marks:
            self._paint_mark(painter, rect, bool(index.data(CHOSEN)))
        self._paint_words(painter, passage, rect, "on_soft" if here else "ink")
        painter.restore()

    def _paint_mark(self, painter: QPainter, rect: QRect, chosen: bool) -> None:
        theme, side = self.theme, self.theme.px(18)
        mark = QRectF(rect.left() + theme.px(12), rect.top() + theme.px(9), side, side)
        fill = theme.colour("accent") if chosen else theme.colour("paper")
        box(painter, mark, fill, theme.colour("accent" if chosen else "edge"), width=1.5, radius=3)
        if chosen:
            painter.setPen(theme.colour("on_accent"))
            corner, w = mark.topLeft(), float(side)
            painter.drawPolyline(
                [corner + QPointF(x * w, y * w) for x, y in ((0.24, 0.52), (0.43, 0.70), (0.77, 0.32))]
            )

    def _paint_times(self, painter: QPainter, passage: Passage, layout: QTextLayout, corner: QPointF) -> None:
        """When each line was begun, small at the right; `corner` is the upper right one of the words."""
        theme, pitch = self.theme, self.theme.pitch(self._words_role(passage))
        painter.setFont(theme.font(Role.LEAST))
        painter.setPen(theme.colour("ink3"))
        flush = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for number, at in zip(first_lines(layout), passage.times, strict=False):
            if at is not None:
                top = corner.y() + layout.lineAt(number).y()
                room = QRectF(corner.x() - theme.px(54), top, theme.px(54), pitch)
                painter.drawText(room, flush, f"{at.astimezone():%H:%M}")

    def _paint_words(self, painter: QPainter, passage: Passage, rect: QRect, tone: str) -> None:
        theme = self.theme
        room = QRectF(rect.left() + self._indent(), rect.top() + theme.px(6), rect.width(), theme.px(24))
        room.setRight(rect.right() - theme.px(12))
        head = [Piece(f"{passage.section_id} · ", Role.SMALL), Piece(passage.label, Role.SMALL_STRONG, tone)]
        value = value_shown(passage)
        if value and value != passage.words:
            head.append(Piece("  " + value.replace("\n", " · "), Role.SMALL_STRONG, "accent"))
        if passage.state not in {"answered", "skipped"}:
            head.append(Piece(f"  {passage.state}", Role.SMALL))
        if passage.bookmarks:
            head.append(Piece(f"  bookmarked {passage.bookmarks[-1].astimezone():%H:%M}", Role.SMALL, "accent"))
        paint_pieces(painter, head, theme, room)
        if not passage.words:
            return
        painter.setPen(theme.colour(tone))
        at = QPointF(room.left(), room.bottom())
        if self._full:
            layout = self._layout(passage, room.width() - self._margin(passage))
            layout.draw(painter, at)
            self._paint_times(painter, passage, layout, QPointF(room.right(), at.y()))
            return
        font = theme.font(self._words_role(passage))
        painter.setFont(font)
        metrics = QFontMetricsF(font)
        words = metrics.elidedText(passage.words.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(at + QPointF(0, metrics.ascent()), words)


def first_lines(layout: QTextLayout) -> list[int]:
    """The numbers of the laid-out lines with which a line that was typed begins; blank ones are left out."""
    text, found = layout.text(), []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start, end = line.textStart(), line.textStart() + line.textLength()
        if (start == 0 or text[start - 1] == "\u2028") and text[start:end].strip():
            found.append(number)
    return found


class PassageList(QListWidget):
    """A list of passages; with `marks`, Space chooses and `entered` is Enter."""

    entered = Signal()
    moved = Signal(str)

    def __init__(self, name: str, theme: Theme, *, full: bool, marks: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = PassageDelegate(theme, full=full, marks=marks)
        self._marks = marks
        self.setItemDelegate(self._look)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setAccessibleName(name)
        self.currentItemChanged.connect(self._on_moved)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._look.theme = theme
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def show_passages(self, passages: tuple[Passage, ...]) -> None:
        """Show these; the last one has the ring."""
        self.clear()
        for passage in passages:
            item = QListWidgetItem(spoken(passage))
            item.setData(PASSAGE, passage)
            item.setData(CHOSEN, False)
            self.addItem(item)
        if passages:
            self.setCurrentRow(len(passages) - 1)
            self.scrollToBottom()

    def chosen(self) -> list[Passage]:
        """The passages ticked."""
        items = [self.item(row) for row in range(self.count())]
        return [item.data(PASSAGE) for item in items if item.data(CHOSEN)]

    def _on_moved(self, item: QListWidgetItem | None, _before: QListWidgetItem | None) -> None:
        if item is not None:
            self.moved.emit(item.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self.currentItem()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Space and self._marks and item is not None:
            chosen = not item.data(CHOSEN)
            item.setData(CHOSEN, chosen)
            self.moved.emit(f"{item.text()}, {'chosen' if chosen else 'not chosen'}")
        elif event.key() in _LEAVING or (event.text().strip().isprintable() and event.text().strip()):
            event.ignore()
        else:
            super().keyPressEvent(event)
