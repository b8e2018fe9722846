"""The number just given, kept above the question that hangs on it; still changeable."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from interviewer.services.step import Pinned
from interviewer.ui.brush import box, pen_for
from interviewer.ui.call.pieces import Line, Piece, cap
from interviewer.ui.editors import asked_of
from interviewer.ui.editors.scale import ScaleEditor
from interviewer.ui.metrics import CARD_RADIUS, Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

ONE = 1


class PinnedCard(QWidget):
    """A scale of 40 px with its statement. Any digit but 1 changes at once; 1 waits for 0 or Enter."""

    changed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._question: str | None = None
        self._value: int | None = None
        self.statement = Text("", Role.STATEMENT, theme, parent=self)
        self.hint = Line(theme, [cap("{number_}"), Piece("change", gap=4)], right=True, parent=self)
        self.scale: ScaleEditor | None = None
        self.hide()

    def show_pinned(self, pinned: Pinned | None) -> None:
        """Show the number that a question hangs on; None hides the card."""
        if pinned is None:
            self.hide()
            self._question = None
            return
        if pinned.question.id != self._question:
            self._new_scale(pinned)
        self.statement.say(pinned.spoken)
        self._value = pinned.value if isinstance(pinned.value, int) else None
        if self.scale is not None:
            self.scale.set_value(pinned.value)
        self.show()
        self._place()

    def _new_scale(self, pinned: Pinned) -> None:
        if self.scale is not None:
            self.scale.hide()
            self.scale.deleteLater()
        self._question = pinned.question.id
        scale = ScaleEditor(asked_of(pinned.question, "scale"), self._theme, self)
        scale.set_pinned(True)
        scale.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        scale.chosen.connect(self._on_chosen)
        scale.committed.connect(self.confirm_one)
        scale.show()
        self.scale = scale

    def take_digit(self, digit: int) -> None:
        """Alt and a digit from within the words."""
        if self.scale is not None:
            self.scale.take_digit(digit)

    def _on_chosen(self, value: object) -> None:
        if isinstance(value, int) and self.scale is not None and not self.scale.hint():
            self._change(value)

    @property
    def waits(self) -> bool:
        """Whether a 1 was typed that may still become ten."""
        return self.scale is not None and bool(self.scale.hint())

    def confirm_one(self) -> None:
        """Enter after a 1 keeps one."""
        if self.scale is not None and self.scale.value() is not None:
            self._change(self.scale.value() or 0)

    def _change(self, value: int) -> None:
        if value != self._value:
            self._value = value
            self.changed.emit(value)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.statement.restyle(theme)
        self.hint.restyle(theme)
        if self.scale is not None:
            self.scale.restyle(theme)
        self._place()
        self.update()

    def _bare(self) -> bool:
        return self._theme.wide_text

    def height_for(self, width: int) -> int:
        """Its height in px; large text keeps the cells only."""
        px = self._theme.px
        cells = self.scale.sizeHint().height() if self.scale is not None else px(64)
        if self._bare():
            return self._theme.half(40)
        return px(10) + px(28) + px(6) + cells + px(8)

    def resizeEvent(self, event: object) -> None:
        self._place()

    def _place(self) -> None:
        px, bare = self._theme.px, self._bare()
        side = 0 if bare else px(14)
        self.statement.setVisible(not bare)
        self.hint.setVisible(not bare)
        hint = self.hint.sizeHint().width()
        self.statement.setGeometry(side, px(10), self.width() - 2 * side - hint - px(12), px(28))
        self.hint.setGeometry(self.width() - side - hint, px(12), hint, px(24))
        if self.scale is not None:
            top = 0 if bare else px(44)
            self.scale.setGeometry(side, top, self.width() - 2 * side, self.scale.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._bare():
            box(pen_for(self), self.rect(), self._theme.colour("desk"), radius=CARD_RADIUS)
