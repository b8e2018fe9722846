"""The map of the talk at the left: what was answered, skipped, is to come, is parked; and the way there."""

from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewer.services.step import Step
from interviewer.ui.brush import pen_for
from interviewer.ui.call.map_rows import HEIGHTS, MapRow, Place, matching, overview, picking, places
from interviewer.ui.call.pieces import Lettering, Piece, cap, paint_pieces, width_of
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

WIDTH = 252
HEAD = 42
FOOT = 40


class MapPanel(QWidget):
    """Painted rows. Without the focus it shows the talk; with it, arrows and letters choose a question."""

    picked = Signal(str)
    """Go to this question."""
    filed = Signal(str)
    """Words are to be kept under this question."""
    restored = Signal(str)
    """Take this parked answer back in."""
    left = Signal()
    """Esc: back to the question."""
    heard = Signal(str)
    """What a screen reader should say."""
    so_far_wanted = Signal()
    """F5 again: the transcript so far."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = theme
        self._letters = Lettering(theme)
        self._step: Step | None = None
        self._rows: tuple[MapRow, ...] = ()
        self._found_places: tuple[Place, ...] | None = None
        self._at: str | None = None
        self._typed = ""
        self._picking = self._filing = False
        self._top = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
        self.setAccessibleName("Map of the talk")
        self.restyle(theme)

    # what is shown

    @property
    def rows(self) -> tuple[MapRow, ...]:
        """The rows as painted."""
        return self._rows

    @property
    def _places(self) -> tuple[Place, ...]:
        """Where one can go; worked out when it is first asked for, which is seldom while talking."""
        if self._found_places is None:
            self._found_places = places(self._step) if self._step else ()
        return tuple(p for p in self._found_places if p.to_come) if self._filing else self._found_places

    @property
    def ring_question(self) -> str | None:
        """The question the ring is on while choosing."""
        return self._at if self._picking else None

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self._letters = Lettering(theme)
        self.setFixedWidth(theme.px(WIDTH))
        self.update()

    def ring_rect(self) -> QRect:
        """The ring goes around the row it stands on."""
        for row, rect in zip(self._rows, self._rects(), strict=True):
            if row.kind != "section" and row.question == self._at:
                return rect.toRect().adjusted(4, 2, -5, -2)
        return self.rect().adjusted(4, 4, -4, -4)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), 200)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), 100)

    def show_step(self, step: Step) -> None:
        """Show where the talk stands; only rows that changed are painted again."""
        self._step = step
        self._found_places = None
        self._renew()

    def _renew(self) -> None:
        if self._step is None:
            return
        if self._picking:
            opened = next((p.section for p in self._places if p.question == self._at), "")
            rows = picking(self._step, opened, self._typed)
        else:
            rows = overview(self._step)
        before, self._rows = self._rows, rows
        self._keep_in_sight()
        if len(before) != len(rows) or self._picking:
            self.update()
            return
        for rect, old, new in zip(self._rects(), before, rows, strict=False):
            if old != new:
                self.update(rect.toAlignedRect())

    def _keep_in_sight(self) -> None:
        """Scroll so that the present row, or the ring, is within the panel."""
        self._top = 0
        wanted = self._at if self._picking else None
        room = self.height() - self._theme.px(HEAD + FOOT)
        bottom = 0
        for row in self._rows:
            bottom += self._theme.px(HEIGHTS[row.kind])
            if (wanted is not None and row.question == wanted and row.kind != "section") or (
                wanted is None and row.state == "now"
            ):
                self._top = max(0, bottom - room)

    def _rects(self) -> list[QRectF]:
        rects, top = [], float(self._theme.px(HEAD) - self._top)
        for row in self._rows:
            height = self._theme.px(HEIGHTS[row.kind])
            rects.append(QRectF(0, top, self.width(), height))
            top += height
        return rects

    def resizeEvent(self, event: object) -> None:
        self._keep_in_sight()

    # choosing a question

    def begin_picking(self, *, filing: bool = False) -> None:
        """Take the focus; the ring starts on the present question, or with `filing` on the next one to come."""
        self._filing = filing
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        asked = self._step.asked if self._step else None
        self._picking, self._typed = True, ""
        first = next((p.question for p in self._places), None)
        self._at = asked.question.id if asked and not self._filing else first
        self._renew()
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._picking, self._filing, self._typed = False, False, ""
        self._renew()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        match Qt.Key(event.key()):
            case Qt.Key.Key_Up | Qt.Key.Key_Left:
                self._move(-1)
            case Qt.Key.Key_Down | Qt.Key.Key_Right:
                self._move(1)
            case Qt.Key.Key_Home:
                self._move(-len(self._places))
            case Qt.Key.Key_End:
                self._move(len(self._places))
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._choose()
            case Qt.Key.Key_Escape:
                self._leave()
            case Qt.Key.Key_Backspace if self._typed:
                self._search(self._typed[:-1])
            case _ if plain and event.text() and event.text().isprintable():
                self._search(self._typed + event.text())
            case _:
                event.ignore()

    def _leave(self) -> None:
        if self._typed:
            self._search("")
        else:
            self.left.emit()

    def _move(self, by: int) -> None:
        found = matching(self._places, self._typed)
        ids = [p.question for p in found]
        if not ids:
            return
        at = ids.index(self._at) + by if self._at in ids else 0
        self._at = ids[min(max(at, 0), len(ids) - 1)]
        self._renew()
        self._tell()

    def _search(self, typed: str) -> None:
        self._typed = typed
        found = matching(self._places, typed)
        if found and self._at not in {p.question for p in found}:
            self._at = found[0].question
        self._renew()
        self._tell()

    def _tell(self) -> None:
        place = next((p for p in matching(self._places, self._typed) if p.question == self._at), None)
        words = place.spoken if place else f"Nothing on the map holds {self._typed}."
        self.setAccessibleDescription(words)
        self.heard.emit(words)

    def _choose(self) -> None:
        place = next((p for p in matching(self._places, self._typed) if p.question == self._at), None)
        if place is not None:
            self._go(place.question, parked=place.parked)

    def _go(self, question: str, *, parked: bool) -> None:
        if self._filing:
            self.filed.emit(question)
        elif parked:
            self.restored.emit(question)
        else:
            self.picked.emit(question)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for row, rect in zip(self._rows, self._rects(), strict=True):
            if rect.contains(event.position()) and row.question:
                self._go(row.question, parked=row.kind == "parked")
                return

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        painter.fillRect(self.rect(), theme.colour("desk"))
        body = QRectF(0, theme.px(HEAD) - 2, self.width(), self.height() - theme.px(HEAD + FOOT) + 4)
        painter.setClipRect(body)
        for row, rect in zip(self._rows, self._rects(), strict=True):
            if rect.intersects(body) and event.region().intersects(rect.toAlignedRect()):
                self._paint_row(painter, row, rect)
        painter.setClipping(False)
        if event.rect().top() < body.top():
            self._paint_head(painter)
        if event.rect().bottom() > body.bottom():
            self._paint_legend(painter)
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.colour("line"))

    def _paint_head(self, painter: QPainter) -> None:
        theme, left = self._theme, self._theme.px(20)
        room = QRectF(left, theme.px(12), self.width() - 2 * left + theme.px(6), theme.px(24))
        if self._picking and self._typed:
            paint_pieces(painter, [Piece("Find "), Piece(self._typed, Role.SMALL_STRONG, "ink")], self._letters, room)
        else:
            choosing = "File it under, Enter" if self._filing else "Choose, Enter goes there"
            words = choosing if self._picking else "Map of the talk"
            paint_pieces(painter, [Piece(words, Role.SMALL_STRONG)], self._letters, room)
        key = cap("F5")
        at = QRectF(self.width() - theme.px(14) - width_of(key, self._letters), room.top(), 90, room.height())
        paint_pieces(painter, [key], self._letters, at)

    def _paint_legend(self, painter: QPainter) -> None:
        theme, middle = self._theme, self.height() - self._theme.px(21)
        left = float(theme.px(20))
        for state, words in (("answered", "answered"), ("skipped", "skipped"), ("to_come", "to come")):
            self._paint_tick(painter, [left], middle, state)
            left += theme.px(15)
            room = QRectF(left, middle - theme.px(9), self.width(), theme.px(18))
            left = paint_pieces(painter, [Piece(words, Role.LEAST)], self._letters, room) + theme.px(8)

    def _paint_row(self, painter: QPainter, row: MapRow, rect: QRectF) -> None:
        theme = self._theme
        ringed = self._picking and row.kind != "section" and row.question == self._at
        here = row.state == "now" and not self._picking
        if ringed or here:
            painter.fillRect(rect, theme.colour("soft"))
            painter.fillRect(QRectF(0, rect.top(), theme.px(4), rect.height()), theme.colour("accent"))
        if row.kind == "section":
            self._paint_section(painter, row, rect)
        else:
            self._paint_entry(painter, row, rect, strong=ringed or here)

    def _paint_section(self, painter: QPainter, row: MapRow, rect: QRectF) -> None:
        theme = self._theme
        ticks = self._paint_ticks(painter, row, rect)
        letter = QRectF(theme.px(20), rect.top(), theme.px(22), rect.height())
        paint_pieces(painter, [Piece(row.letter, Role.SMALL_STRONG, "ink3")], self._letters, letter)
        room = QRectF(theme.px(42), rect.top(), ticks - theme.px(50), rect.height())
        role = Role.SMALL_STRONG if row.strong else Role.SMALL
        paint_pieces(painter, [Piece(row.words, role, "ink")], self._letters, room)

    def _paint_ticks(self, painter: QPainter, row: MapRow, rect: QRectF) -> float:
        """Draw the ticks flush right; their left end."""
        theme, count = self._theme, max(1, len(row.ticks))
        pitch = min(theme.px(6), max(3.0, theme.px(96) / count))
        right = self.width() - theme.px(18)
        left = right - pitch * count
        middle = rect.center().y()
        for state in dict.fromkeys(row.ticks):
            lefts = [left + number * pitch for number, found in enumerate(row.ticks) if found == state]
            self._paint_tick(painter, lefts, middle, state, pitch)
        return left

    def _paint_tick(self, painter: QPainter, lefts: list[float], middle: float, state: str, pitch: float = 0) -> None:
        """Draw the ticks of one state, each at its left end."""
        theme = self._theme
        width, half = min(float(theme.px(4)), (pitch or 6) * 0.68), theme.px(4.5)
        marks = [QRectF(left, middle - half, width, 2 * half) for left in lefts]
        ink = theme.colour("ink2")
        painter.setBrush(Qt.BrushStyle.NoBrush)
        match state:
            case "now":
                for mark in marks:
                    painter.fillRect(mark.adjusted(0, -theme.px(2), 0, theme.px(2)), theme.colour("accent"))
            case "answered":
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(ink)
                painter.drawRects(marks)
            case "skipped" | "struck":
                painter.setPen(QPen(ink, 1.4))
                painter.drawLines([QLineF(mark.bottomLeft(), mark.topRight()) for mark in marks])
            case "parked":
                painter.setPen(QPen(ink, 1.0, Qt.PenStyle.DashLine))
                painter.drawRects([mark.adjusted(0.5, 0.5, -0.5, -0.5) for mark in marks])
            case _:
                painter.setPen(QPen(theme.colour("edge"), 1.0))
                painter.drawRects([mark.adjusted(0.5, 0.5, -0.5, -0.5) for mark in marks])

    def _paint_entry(self, painter: QPainter, row: MapRow, rect: QRectF, *, strong: bool) -> None:
        theme = self._theme
        left, right = float(theme.px(42)), self.width() - theme.px(15)
        parked = row.kind == "parked"
        if parked:
            self._paint_tick(painter, [left + theme.px(2), left + theme.px(8)], rect.center().y(), "parked")
            left += theme.px(22)
        tone = "ink2" if parked or row.state == "skipped" else "ink3" if row.state == "not_asked" else "ink"
        if strong:
            tone = "on_soft"
        if row.number is not None:
            number = Piece(row.number, Role.SMALL_STRONG, tone)
            width = width_of(number, self._letters)
            paint_pieces(painter, [number], self._letters, QRectF(right - width, rect.top(), width + 2, rect.height()))
            right -= round(width) + theme.px(8)
        role = Role.SMALL_STRONG if strong and row.state == "now" else Role.SMALL
        room = QRectF(left, rect.top(), right - left, rect.height())
        paint_pieces(painter, [Piece(row.words, role, tone)], self._letters, room)
