"""A few numbered choices in one fixed place: a digit picks, Enter does it, Esc leaves all as it was."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewer.ui.brush import box, pen_for
from interviewer.ui.call.pieces import Piece, cap, paint_pieces, width_of
from interviewer.ui.editors.digits import digit_of
from interviewer.ui.metrics import CARD_RADIUS, Role
from interviewer.ui.theme import Theme

Option = tuple[str, str]
"""An id and its words."""

SKIPS: tuple[Option, ...] = (("not_applicable", "not applicable"), ("skipped_by_interviewer", "my choice"))
LEVELS: tuple[Option, ...] = (("named", "with the name"), ("company", "as the company"), ("anonymous", "unattributed"))


class PickBar(QWidget):
    """`taken` carries the purpose and the id of the choice."""

    taken = Signal(str, str)
    left = Signal()
    heard = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._purpose = self._title = ""
        self._options: tuple[Option, ...] = ()
        self._at: int | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def purpose(self) -> str:
        """What is being picked now."""
        return self._purpose

    def open(self, purpose: str, title: str, options: Sequence[Option]) -> None:
        """Ask; nothing is picked beforehand."""
        self._purpose, self._title, self._options, self._at = purpose, title, tuple(options), None
        self.show()
        self.raise_()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._tell()

    def _tell(self) -> None:
        listed = ", ".join(f"{n} {words}" for n, (_, words) in enumerate(self._options, start=1))
        chosen = f" {self._options[self._at][1]} chosen. Enter does it." if self._at is not None else ""
        self.setAccessibleName(f"{self._title}: {listed}.{chosen}")
        self.heard.emit(chosen.strip() or f"{self._title}: {listed}.")
        self.update()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, self._theme.px(76))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event)
        if digit is not None and 1 <= digit <= len(self._options):
            self._pick(digit - 1)
        elif event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Up):
            self._pick(max(0, (self._at or 0) - 1))
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Down):
            self._pick(0 if self._at is None else min(len(self._options) - 1, self._at + 1))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        event.accept()

    def _pick(self, place: int) -> None:
        self._at = place
        self._tell()

    def _take(self) -> None:
        if self._at is not None:
            self.taken.emit(self._purpose, self._options[self._at][0])
        else:
            self.heard.emit("Choose by its digit first.")

    def _rooms(self) -> list[QRectF]:
        theme, left, rooms = self._theme, float(self._theme.px(18)), []
        top, height = theme.px(36), theme.px(28)
        for number, (_, words) in enumerate(self._options, start=1):
            width = sum(width_of(piece, theme) for piece in _pieces(number, words, "ink")) + theme.px(20)
            rooms.append(QRectF(left, top, width, height))
            left += width + theme.px(10)
        return rooms

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for place, room in enumerate(self._rooms()):
            if room.contains(event.position()):
                self._pick(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        box(painter, self.rect(), theme.colour("sunk"), theme.colour("line"), radius=CARD_RADIUS)
        painter.fillRect(QRectF(0, 2, theme.px(4), self.height() - 4), theme.colour("edge"))
        head = QRectF(theme.px(18), theme.px(8), self.width() - theme.px(36), theme.px(22))
        keys = [Piece(self._title, Role.SMALL_STRONG, "ink"), cap("Enter", 16), Piece("does it", gap=6),
                cap("Esc", 12), Piece("leaves all as it was", gap=6)]  # fmt: skip
        paint_pieces(painter, keys, theme, head)
        for number, (room, (_, words)) in enumerate(zip(self._rooms(), self._options, strict=True), start=1):
            held = number - 1 == self._at
            edge = theme.colour("accent" if held else "edge")
            box(painter, room, theme.colour("soft" if held else "paper"), edge, width=2 if held else 1)
            inner = room.adjusted(theme.px(10), 0, -theme.px(4), 0)
            paint_pieces(painter, _pieces(number, words, "on_soft" if held else "ink"), theme, inner)


def _pieces(number: int, words: str, tone: str) -> list[Piece]:
    return [cap(str(number)), Piece(words, Role.SMALL, tone, gap=8)]
