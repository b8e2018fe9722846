"""A list of interviews: the whole row is one target, arrows move, Enter opens."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from interviewer.services.ports import InterviewSummary
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
STATES = {"open": "open", "finished": "finished", "broken_off": "broken off"}
MODES = {"phone": "by phone", "in_person": "in person", "video": "by video"}


def when(moment: datetime) -> str:
    """A moment on this computer's clock, such as "11 June 2026, 10:42"."""
    here = moment.astimezone()
    return f"{here.day} {here:%B %Y, %H:%M}"


def row_words(summary: InterviewSummary) -> tuple[str, str, str, str]:
    """Who; where and for whom; when; state and way of talking."""
    return (
        summary.respondent,
        f"{summary.account} · for {summary.vendor}",
        when(summary.last_at),
        f"{STATES.get(summary.state, summary.state)}, {MODES.get(summary.mode, summary.mode)}",
    )


class InterviewModel(QAbstractListModel):
    """Translates rows to summaries; the first thing a screen reader speaks is the person."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[InterviewSummary, ...] = ()

    def show(self, rows: Sequence[InterviewSummary]) -> None:
        """Hold other interviews."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self.endResetModel()

    def at(self, index: Index) -> InterviewSummary:
        """The interview of a row."""
        return self._rows[index.row()]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return ", ".join(row_words(self._rows[index.row()]))


class _RowPainter(QStyledItemDelegate):
    """Two lines at the left, two at the right, a hairline below."""

    def __init__(self, model: InterviewModel, theme: Callable[[], Theme], parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._theme().px(60))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        theme = self._theme()
        room: QRect = option.rect
        state: QStyle.StateFlag = option.state
        held = bool(state & QStyle.StateFlag.State_Selected) and bool(state & QStyle.StateFlag.State_HasFocus)
        hover = bool(state & QStyle.StateFlag.State_MouseOver)
        if held or hover:
            painter.fillRect(room, theme.colour("soft" if held else "desk"))
        painter.fillRect(room.left(), room.bottom(), room.width(), 1, theme.colour("line"))
        who, where, moment, way = row_words(self._model.at(index))
        inner = room.adjusted(theme.px(12), theme.px(8), -theme.px(12), -theme.px(8))
        top = QRect(inner.left(), inner.top(), inner.width(), inner.height() // 2)
        low = top.translated(0, top.height())
        tones = ("on_soft", "on_soft") if held else ("ink", "ink2")
        used = self._put(painter, top, moment, Role.SMALL, tones[1], right=True)
        self._put(painter, top.adjusted(0, 0, -used, 0), who, Role.STRONG, tones[0])
        used = self._put(painter, low, way, Role.SMALL, tones[1], right=True)
        self._put(painter, low.adjusted(0, 0, -used, 0), where, Role.SMALL, tones[1])

    def _put(self, painter: QPainter, room: QRect, words: str, role: Role, tone: str, *, right: bool = False) -> int:
        font = self._theme().font(role)
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(self._theme().colour(tone))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
        return metrics.horizontalAdvance(shown) + self._theme().px(12)


class InterviewList(QListView):
    """Enter or a click picks an interview; `picked` carries its id."""

    picked = Signal(str)

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = InterviewModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_RowPainter(self._model, lambda: self._theme, self))
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self._on_picked)
        self.restyle(theme)

    def show_rows(self, rows: Sequence[InterviewSummary]) -> None:
        """Show interviews in the order given."""
        self._model.show(rows)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if rows else Qt.FocusPolicy.NoFocus)
        if rows:
            self.setCurrentIndex(self._model.index(0))

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        palette = theme.qpalette()
        self.setPalette(palette)
        self.setStyleSheet(f"QListView {{ background: {theme.palette.paper}; border: none; }}")
        self.scheduleDelayedItemsLayout()

    def ring_rect(self) -> QRect:
        """Around the current row."""
        index = self.currentIndex()
        if not index.isValid():
            return self.rect()
        return self.visualRect(index).adjusted(3, 3, -3, -4).intersected(self.rect())

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._model.rowCount() * self._theme.px(60))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(160), self._theme.px(60))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._on_picked(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _on_picked(self, index: QModelIndex) -> None:
        self.picked.emit(self._model.at(index).id)
