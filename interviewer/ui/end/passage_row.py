"""One passage of the talk as a painted line: section and name, number, words, marks."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy, QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.end.look import paint_pill, pill_size
from interviewer.ui.end.said import SaidLine
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

WEIGHTS = ("1", "2", "3")
SIDE, RIGHT, INDENT, ABOVE, BELOW = 22, 12, 32, 9, 10
_MOVES = {
    Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down", Qt.Key.Key_Home: "first", Qt.Key.Key_End: "last",
    Qt.Key.Key_PageUp: "page_up", Qt.Key.Key_PageDown: "page_down",
}  # fmt: skip


class PassageRow(QWidget):
    """A line with the focus takes Enter (correct it), the arrows, 1 to 3 (weigh), M (match), T (mark a phrase)."""

    entered = Signal()
    weighing = Signal()
    matching = Signal()
    telling = Signal()
    moved = Signal(str)

    def __init__(self, line: SaidLine, icons: Icons, theme: Theme) -> None:
        super().__init__()
        self.line = line
        self._icons = icons
        self._theme = theme
        self._open = False
        self._doing = ""
        self._laid: tuple[float, list[tuple[QTextLayout, float, Role]]] | None = None
        self.setObjectName(f"passage_{line.question}" if line.question else "passage_off_record")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._speak()

    def set_open(self, opened: bool, doing: str = "correcting") -> None:
        """Whether its wording is being corrected below it, or what else is done there."""
        self._open = opened
        self._doing = doing
        self._speak()
        self.update()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self._laid = None
        self.updateGeometry()
        self.update()

    def _speak(self) -> None:
        hint = "Enter corrects the wording." if self.line.editable else "Nothing of it is shown."
        hint += " 1, 2 or 3 says how bad each is." if self.line.weighable else ""
        hint += " T marks a telling turn of phrase." if self.line.tellable else ""
        hint += " M matches each with the team’s list." if self.line.matchable else ""
        self.setAccessibleName(self.line.spoken)
        self.setAccessibleDescription(f"{self._doing.capitalize()} below." if self._open else hint)

    # measures

    def _left(self) -> float:
        return self._theme.px(SIDE + INDENT)

    def _parts(self) -> list[tuple[str, Role]]:
        line = self.line
        parts: list[tuple[str, Role]] = []
        if line.hidden:
            return [(line.hidden, Role.BODY)]
        if line.choice:
            parts.append((line.choice, Role.STRONG))
        if line.words:
            voice = Role.QUOTE if line.verbatim else Role.BODY
            parts += [(text, voice) for text in (line.words.split("\n") if line.numbered else [line.words])]
        return parts

    def _layouts(self, width: float) -> list[tuple[QTextLayout, float, Role]]:
        """Each text laid out, with its top below the head."""
        if self._laid is not None and self._laid[0] == width:
            return self._laid[1]
        room, top, made = max(40.0, width - self._left() - self._theme.px(RIGHT)), 0.0, []
        for text, role in self._parts():
            layout = QTextLayout(text.replace("\n", "\u2028"), self._theme.font(role))
            option = QTextOption()
            option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
            layout.setTextOption(option)
            layout.setCacheEnabled(True)
            layout.beginLayout()
            start, line = top, layout.createLine()
            while line.isValid():
                line.setLineWidth(room)
                line.setPosition(QPointF(0, top - start))
                top += self._theme.pitch(role)
                line = layout.createLine()
            layout.endLayout()
            made.append((layout, start, role))
        self._laid = (width, made)
        return made

    def _head_height(self) -> int:
        return self._theme.px(20)

    def heightForWidth(self, width: int) -> int:
        body = sum(layout.lineCount() * self._theme.pitch(role) for layout, _, role in self._layouts(width))
        if self.line.number and not body:
            body = self._theme.pitch(Role.HEADING)
        gap = self._theme.px(3)
        return self._theme.px(ABOVE) + self._head_height() + gap + body + self._theme.px(BELOW)

    def sizeHint(self) -> QSize:
        width = self._theme.px(360)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(200), self._theme.px(40))

    # keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and event.modifiers() in (
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier,
        ):  # fmt: skip
            self.entered.emit()
        elif key in _MOVES:
            self.moved.emit(_MOVES[key])
        elif self.line.weighable and event.text() in WEIGHTS:
            self.weighing.emit()
        elif self.line.matchable and key == Qt.Key.Key_M and not event.modifiers():
            self.matching.emit()
        elif self.line.tellable and key == Qt.Key.Key_T and not event.modifiers():
            self.telling.emit()
        else:
            event.ignore()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.entered.emit()

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        if self._open:
            painter.fillRect(self.rect(), theme.colour("soft"))
        else:
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        self._paint_head(painter)
        top = theme.px(ABOVE) + self._head_height() + theme.px(3)
        ink = theme.colour("on_soft" if self._open else "ink")
        if self.line.number:
            self._paint_side(painter, self.line.number, top, ink)
        for place, (layout, start, role) in enumerate(self._layouts(self.width())):
            self._paint_words(painter, layout, top + start, role, ink)
            if self.line.numbered and role is not Role.STRONG:
                self._paint_side(painter, f"{place + 1}", top + start, theme.colour("ink3"), Role.SMALL, role)

    def _paint_words(self, painter: QPainter, layout: QTextLayout, top: float, role: Role, ink: QColor) -> None:
        metrics = QFontMetricsF(layout.font())
        rise = (self._theme.pitch(role) - metrics.height()) / 2
        painter.setPen(self._theme.colour("ink2") if self.line.hidden else ink)
        layout.draw(painter, QPointF(self._left(), top + rise))

    def _paint_side(
        self, painter: QPainter, text: str, top: float, ink: QColor,
        role: Role = Role.HEADING, beside: Role = Role.QUOTE,
    ) -> None:  # fmt: skip
        theme = self._theme
        painter.setFont(theme.font(role))
        painter.setPen(ink)
        line = theme.pitch(beside) if self.line.words else theme.pitch(role)
        rect = QRectF(theme.px(SIDE), top, theme.px(INDENT), line)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _paint_head(self, painter: QPainter) -> None:
        theme = self._theme
        right = self._paint_marks(painter, self.width() - theme.px(RIGHT))
        room = QRectF(theme.px(SIDE), theme.px(ABOVE), right - theme.px(SIDE) - theme.px(8), self._head_height())
        font = theme.font(Role.SMALL)
        painter.setFont(font)
        painter.setPen(theme.colour("on_soft" if self._open else "ink2"))
        words = QFontMetricsF(font).elidedText(self.line.head, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _paint_marks(self, painter: QPainter, right: float) -> float:
        theme = self._theme
        if self.line.hidden:
            side = theme.px(18)
            at = QRectF(right - side, theme.px(ABOVE), side, side)
            self._icons.paint(painter, "off-record", at, theme.colour("off"))
            return right - side
        if self._open:
            font = theme.font(Role.SMALL_STRONG)
            painter.setFont(font)
            painter.setPen(theme.colour("accent" if theme.palette.name != "contrast" else "on_soft"))
            room = QRectF(right - theme.px(160), theme.px(ABOVE), theme.px(160), self._head_height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._doing)
            return right - QFontMetricsF(font).horizontalAdvance(self._doing)
        for mark in reversed(self.line.marks):
            size = pill_size(mark.words, theme)
            at = QRectF(right - size.width(), theme.px(ABOVE), size.width(), size.height())
            paint_pill(painter, at, mark.words, theme, nudge=mark.tone == "nudge")
            right = at.left() - theme.px(6)
        return right
