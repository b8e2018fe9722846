"""The still-writing lane in its fixed place: which answer was left open, its last words, and how long ago."""

from datetime import datetime

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from interviewer.services.step import AskedNow
from interviewer.ui.brush import box, pen_for
from interviewer.ui.call.open_line import OpenLine
from interviewer.ui.call.pieces import Lettering, Piece, cap, paint_pieces, width_of
from interviewer.ui.metrics import CARD_RADIUS, Role
from interviewer.ui.theme import Theme

TALL, LOW, LARGE = 82, 40, 28
"""Heights in px at 100 %: with its last words, as one line, and as one line of large text."""
BAR = 4
KEY = "{lane}"


class LaneStrip(QAbstractButton):
    """Press it, or F7, to write on. It glows while there are words that are in no answer yet."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._letters = Lettering(theme)
        self._line: OpenLine | None = None
        self._asked: AskedNow | None = None
        self._age = ""
        self._state = "kept"
        self._low = False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()

    # what is shown

    @property
    def line(self) -> OpenLine | None:
        """The words shown; None when it is empty, or shows the question asked."""
        return self._line

    @property
    def glows(self) -> bool:
        """Whether it is lit: words wait to be finished."""
        return self._line is not None and self._line.waits

    @property
    def words(self) -> str:
        """Everything it says, as one text."""
        return " ".join(piece.text for piece in (*self._head(), *self._foot())) if self._line or self._asked else ""

    def show_line(self, line: OpenLine | None, now: datetime) -> None:
        """Show the words left open; None empties it."""
        self._asked = None
        if line == self._line and (line is None or not self.isHidden()):
            return
        self._line = line
        self._age = line.age(now) if line else ""
        self._name()
        self.setVisible(line is not None)
        self.update()

    def show_asked(self, asked: AskedNow | None) -> None:
        """Show the question asked as one line, while the lane is written on."""
        self._line, self._asked = None, asked
        self._name()
        self.setVisible(asked is not None)
        self.update()

    def show_age(self, now: datetime) -> None:
        """Let the age go on; only its line is painted again."""
        if self._line is None or self.isHidden():
            return
        age = self._line.age(now)
        if age != self._age:
            minute = age.partition(":")[0] != self._age.partition(":")[0]
            self._age = age
            if minute:
                self._name()
            self.update(self._foot_room().toAlignedRect() if not self._low else self.rect())

    def show_state(self, state: str) -> None:
        """Whether its words are on disk: "kept", "saving" or "held in memory"."""
        if state != self._state:
            self._state = state
            self.update()

    def _name(self) -> None:
        if self._line is not None:
            line = self._line
            waits = "not finished" if line.waits else "breaks off"
            self.setAccessibleName(f"Still writing: {line.name}, {line.asked.spoken} {waits}, {self._age} ago")
            self.setAccessibleDescription(line.last_line)
        elif self._asked is not None:
            self.setAccessibleName(f"Asked now: {self._asked.spoken}")
            self.setAccessibleDescription(self._theme.keys.spoken("{lane} goes back to it."))

    # room

    def set_low(self, low: bool) -> None:
        """One line instead of three."""
        if low != self._low:
            self._low = low
            self.updateGeometry()
            self.update()

    @property
    def is_low(self) -> bool:
        """Whether it is one line."""
        return self._low

    def height_of(self, *, low: bool) -> int:
        """Its height in px."""
        line = LARGE if self._theme.wide_text else LOW
        return self._theme.px(line if low else TALL)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self._letters = Lettering(theme)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self.height_of(low=self._low))

    def ring_rect(self) -> QRect:
        """The ring goes around the whole strip."""
        return self.rect()

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    # painting

    def _head(self) -> list[Piece]:
        if self._asked is not None:
            name = self._asked.group.capitalize() if self._asked.group else self._asked.section_title
            return [Piece("Asked now", Role.SMALL_STRONG, "ink"), Piece(f" · {name} · {self._asked.spoken}")]
        if self._line is None:
            return []
        rest = f" · {self._line.name} · {self._line.asked.spoken}"
        return [Piece("Still writing", Role.SMALL_STRONG, "ink"), Piece(rest)]

    def _foot(self) -> list[Piece]:
        if self._line is None:
            return []
        waits = "not finished" if self._line.waits else "breaks off"
        role = Role.SMALL_STRONG if self._line.waits and self._low else Role.LEAST
        return [Piece(f"{waits} · {self._age} ago · {self._state}", role, "ink" if self._line.waits else "ink2")]

    def _foot_room(self) -> QRectF:
        px = self._theme.px
        return QRectF(px(18), px(54), self.width() - px(36), px(18))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        self._paint_ground(painter)
        px, letters = theme.px, self._letters
        key = cap(KEY)
        taken = width_of(key, letters)
        top, tall = (0, self.height()) if self._low else (px(8), px(20))
        head = QRectF(px(18), top, self.width() - px(44) - taken, tall)
        at = QRectF(self.width() - px(14) - taken, head.top(), taken + 2, head.height())
        paint_pieces(painter, [key], letters, at)
        if not self._low:
            paint_pieces(painter, self._head(), letters, head)
            self._paint_words(painter)
            paint_pieces(painter, self._foot(), letters, self._foot_room())
            return
        foot = self._foot()
        width = sum(width_of(piece, letters) for piece in foot)
        if foot and theme.wide_text:
            foot = [] if self._state == "kept" else [Piece(self._state, Role.LEAST, "ink")]
            width = sum(width_of(piece, letters) for piece in foot)
        if foot:
            paint_pieces(painter, foot, letters, QRectF(head.right() - width, head.top(), width + 2, head.height()))
            head.setRight(head.right() - width - px(12))
        paint_pieces(painter, self._head(), letters, head)

    def _paint_ground(self, painter: QPainter) -> None:
        theme = self._theme
        contrast = theme.palette.name == "contrast"
        edge = theme.colour("accent" if self.glows else "edge")
        ground = theme.colour("soft" if self.glows and not contrast else "sunk")
        around = edge if self.glows or contrast else None
        box(painter, self.rect(), ground, around, width=2 if self.glows and contrast else 1, radius=CARD_RADIUS)
        painter.save()
        painter.setClipRect(QRect(0, 0, theme.px(BAR), self.height()))
        box(painter, QRectF(0, 0, theme.px(3 * BAR), self.height()), edge, radius=CARD_RADIUS)
        painter.restore()

    def _paint_words(self, painter: QPainter) -> None:
        """The end of the last line: what the fingers left is what the eye looks for."""
        if self._line is None:
            return
        theme = self._theme
        role = Role.QUOTE if self._line.pending.manner == "verbatim" else Role.BODY
        font = theme.font(role)
        metrics = QFontMetricsF(font)
        room = QRectF(theme.px(18), theme.px(29), self.width() - theme.px(36), theme.px(25))
        painter.setFont(font)
        painter.setPen(theme.colour("ink"))
        words = from_whole_word(metrics.elidedText(self._line.last_line, Qt.TextElideMode.ElideLeft, room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)


def from_whole_word(words: str) -> str:
    """Words whose beginning was cut off, from the next whole word on."""
    cut, space, rest = words.partition(" ")
    return f"…{rest}" if cut.startswith("…") and cut != "…" and space else words
