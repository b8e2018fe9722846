"""One of several options: a digit or the arrows choose, nothing is chosen beforehand."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from interviewer.domain.script.values import Value
from interviewer.ui.editors.asked import Asked
from interviewer.ui.editors.digits import digit_of, is_plain
from interviewer.ui.editors.editor import ENTER, ERASE, Editor
from interviewer.ui.editors.option_rows import OptionRows
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

_UP_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ACROSS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class OptionsEditor(Editor):
    """The common part of choice, consent and multi: rows, digits (0 is the tenth), arrows."""

    ticks = False
    large = False

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(asked, theme, parent)
        words = asked.option_words or asked.options
        self._rows = OptionRows(words, theme, ticks=self.ticks, sunk=asked.unprompted, large=self.large)
        self._rows.clicked.connect(self._on_clicked)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        if asked.unprompted:
            column.addWidget(Text("Do not read this list aloud", Role.SMALL_STRONG, theme, tone="ink2"))
        column.addWidget(self._rows)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        listed = ", ".join(f"{number} {word}" for number, word in enumerate(words, start=1))
        count = f"{len(words)}"
        self.setAccessibleName(f"{'Any' if self.ticks else 'One'} of {count}: {listed}")
        self._speak()

    def ring_rect(self) -> QRect:
        """Around the option under the keys; around all of them while nothing is chosen."""
        if not self._rows.held and not self.ticks:
            return self._rows.geometry()
        return self._rows.row(self._rows.at).translated(self._rows.pos())

    def accepts_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        digit = digit_of(event)
        if digit is not None:
            return is_plain(event) and self._place(digit) is not None
        own = key in ENTER or key in ERASE or key in _UP_DOWN or key in _ACROSS or key == Qt.Key.Key_Space
        return is_plain(event) and own

    def take_key(self, event: QKeyEvent) -> None:
        key, digit = Qt.Key(event.key()), digit_of(event)
        if digit is not None:
            self.take_digit(digit)
        elif key in ERASE:
            self.clear()
            self._tell()
        elif key in _UP_DOWN:
            self._move(_UP_DOWN[key])
        elif key in _ACROSS:
            columns = self._rows.columns(self._rows.width())
            self._move(_ACROSS[key] * (self._rows.per_column(self._rows.width()) if columns > 1 else 1))
        elif key == Qt.Key.Key_Space:
            self._choose(self._rows.at)
        else:
            super().take_key(event)

    def take_digit(self, digit: int) -> None:
        """Choose by digit: 1 is the first, 0 the tenth; a digit without an option does nothing."""
        place = self._place(digit)
        if place is not None:
            self._choose(place)

    def _place(self, digit: int) -> int | None:
        place = 9 if digit == 0 else digit - 1
        return place if place < self._rows.count else None

    def _on_clicked(self, place: int) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self._choose(place)

    def _move(self, by: int) -> None:
        raise NotImplementedError

    def _choose(self, place: int) -> None:
        raise NotImplementedError

    def _words(self, place: int) -> str:
        return (self._asked.option_words or self._asked.options)[place]

    def _tell(self) -> None:
        self._rows.update()
        super()._tell()


class ChoiceEditor(OptionsEditor):
    """Exactly one option. Arrows choose as they move."""

    def value(self) -> str | None:
        return self._asked.options[self._rows.held[0]] if self._rows.held else None

    def set_value(self, value: Value | None) -> None:
        known = isinstance(value, str) and value in self._asked.options
        self._rows.held = [self._asked.options.index(value)] if known and isinstance(value, str) else []
        self._rows.at = self._rows.held[0] if self._rows.held else 0
        self._rows.update()
        self._speak()

    def spoken_state(self) -> str:
        if not self._rows.held:
            return "Nothing chosen."
        return f"{self._words(self._rows.held[0])} chosen. Enter goes on."

    def _move(self, by: int) -> None:
        if not self._rows.held:
            self._choose(0 if by > 0 else self._rows.count - 1)
        else:
            to = self._rows.at + by
            self._choose(to if 0 <= to < self._rows.count else self._rows.at)

    def _choose(self, place: int) -> None:
        self._rows.held = [place]
        self._rows.at = place
        self._tell()


class ConsentEditor(ChoiceEditor):
    """A consent: larger rows, never a default; arrows move but only a digit or Space chooses."""

    large = True

    def _move(self, by: int) -> None:
        to = self._rows.at + by
        self._rows.at = to if 0 <= to < self._rows.count else self._rows.at
        self._rows.update()

    def ring_rect(self) -> QRect:
        """Around the option under the keys, chosen or not."""
        return self._rows.row(self._rows.at).translated(self._rows.pos())
