"""The map of the talk at the left: what was answered, skipped, is to come, is parked; and the way there."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewer.services.step import Step
from interviewer.ui.brush import pen_for
from interviewer.ui.call.map_brush import MapBrush
from interviewer.ui.call.map_rows import HEIGHTS, MapRow, Place, matching, overview, picking, places
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
        self._brush = MapBrush(theme, theme.px(WIDTH))
        self._step: Step | None = None
        self._rows: tuple[MapRow, ...] = ()
        self._found_places: tuple[Place, ...] | None = None
        self._at: str | None = None
        self._typed = ""
        self._writing: str | None = None
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
        self._brush = MapBrush(theme, theme.px(WIDTH))
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

    def show_writing(self, question: str | None) -> None:
        """Mark the question whose words were left open."""
        if question != self._writing:
            self._writing = question
            self._renew()

    def _renew(self) -> None:
        if self._step is None:
            return
        if self._picking:
            opened = next((p.section for p in self._places if p.question == self._at), "")
            rows = picking(self._step, opened, self._typed)
        else:
            rows = overview(self._step, writing=self._writing)
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
                self._brush.paint_row(painter, row, rect, strong=self._is_strong(row))
        painter.setClipping(False)
        if event.rect().top() < body.top():
            choosing = "File it under, Enter" if self._filing else "Choose, Enter goes there"
            title = choosing if self._picking else "Map of the talk"
            self._brush.paint_head(painter, title, self._typed if self._picking else "")
        if event.rect().bottom() > body.bottom():
            self._brush.paint_legend(painter, self.height())
        painter.fillRect(self.width() - 1, 0, 1, self.height(), theme.colour("line"))

    def _is_strong(self, row: MapRow) -> bool:
        if self._picking:
            return row.kind != "section" and row.question == self._at
        return row.state == "now"
