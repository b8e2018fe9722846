"""Numbers, shares and days that are typed: a short field that lets letters through to the words box."""

import math
from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from interviewer.domain.script.values import Value
from interviewer.ui.buttons import Button
from interviewer.ui.editors.asked import Asked
from interviewer.ui.editors.digits import digit_of, is_plain
from interviewer.ui.editors.editor import ENTER, Editor
from interviewer.ui.fields import Field
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

_EDITING = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Backspace, Qt.Key.Key_Delete,
)  # fmt: skip


def number_in(text: str) -> int | float | str | None:
    """The number that was typed (a comma counts as a point), the text itself if it is none, None if empty."""
    typed = text.strip()
    if not typed:
        return None
    plain = typed.replace(",", ".").replace("\u2212", "-")
    try:
        number = float(plain)
    except ValueError:
        return typed
    if not math.isfinite(number):
        return typed
    return int(number) if number.is_integer() else number


def shown(value: Value | None) -> str:
    """A value as it would be typed."""
    return f"{value:g}" if isinstance(value, float) else "" if value is None else str(value)


class ShortField(Field):
    """A field for digits and `allowed` signs. Other letters, Enter, Up and Down go up to the editor."""

    def __init__(self, name: str, theme: Theme, *, allowed: str, hint: str = "") -> None:
        super().__init__(name, theme, hint=hint)
        self._allowed = allowed

    def takes(self, event: QKeyEvent) -> bool:
        """Whether this key is typed here."""
        if not is_plain(event):
            return False
        text = event.text()
        return event.key() in _EDITING or digit_of(event) is not None or (len(text) == 1 and text in self._allowed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = digit_of(event) if is_plain(event) else None
        if digit is not None:
            self.insert(str(digit))
        elif self.takes(event) or event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().keyPressEvent(event)
        else:
            event.ignore()


class TypedEditor(Editor):
    """One short field; what cannot be read is given on as typed, so that the refusal says why."""

    allowed = ".,-"
    name = "Number"
    unit = ""
    sample = ""

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(asked, theme, parent)
        self._field = ShortField(self._name(), theme, allowed=self.allowed, hint=self.sample)
        self._field.setMaxLength(32)
        self._field.setFixedWidth(theme.px(160))
        self._field.textEdited.connect(self._on_edited)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self._field)
        self._note = Text(self._bounds_words(), Role.SMALL, theme, tone="ink2")
        self._row.addWidget(self._note)
        self._row.addStretch(1)
        self.setFocusProxy(self._field)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._speak()

    def restyle(self, theme: Theme) -> None:
        super().restyle(theme)
        self._field.setFixedWidth(theme.px(160))

    def _name(self) -> str:
        note = self._bounds_words()
        return f"{self.name}, {note}" if note else self.name

    def _bounds_words(self) -> str:
        if self._asked.bounds is None:
            return self.unit
        low, high = self._asked.bounds
        return f"from {low:g} to {high:g}"

    def value(self) -> Value | None:
        return number_in(self._field.text())

    def set_value(self, value: Value | None) -> None:
        self._field.setText(shown(value))
        self._speak()

    def spoken_state(self) -> str:
        return f"{self._field.text()} typed. Enter goes on." if self._field.text() else "Nothing typed."

    def accepts_key(self, event: QKeyEvent) -> bool:
        return self._field.takes(event) or super().accepts_key(event)

    def take_key(self, event: QKeyEvent) -> None:
        if event.key() in ENTER:
            super().take_key(event)
        else:
            self._field.setFocus()
            self._field.keyPressEvent(event)

    def _on_edited(self) -> None:
        self._tell()

    def _speak(self) -> None:
        self._field.setAccessibleDescription(self.spoken_state())


class NumberEditor(TypedEditor):
    """A number; decimals with point or comma."""


class PercentEditor(TypedEditor):
    """A share from 0 to 100."""

    allowed = ".,%"
    name = "Percent"
    unit = "percent, from 0 to 100"

    def value(self) -> Value | None:
        return number_in(self._field.text().replace("%", ""))


class DateEditor(TypedEditor):
    """A day as 2026-03-31; Up and Down go a day on or back."""

    allowed = "-./"
    name = "Day"
    unit = "year-month-day"
    sample = "2026-03-31"

    def value(self) -> str | None:
        typed = self._field.text().strip().replace(".", "-").replace("/", "-")
        return typed or None

    def accepts_key(self, event: QKeyEvent) -> bool:
        return super().accepts_key(event) or (is_plain(event) and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down))

    def take_key(self, event: QKeyEvent) -> None:
        if event.key() not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            super().take_key(event)
            return
        try:
            day = date.fromisoformat(self.value() or "")
        except ValueError:
            return
        self._field.setText((day + timedelta(days=1 if event.key() == Qt.Key.Key_Up else -1)).isoformat())
        self._tell()


class NumberOrNoEditor(TypedEditor):
    """A number or a plain no: Down says no, Up or a digit goes back to the number."""

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(asked, theme, parent)
        self._no = Button("No", theme, key="Down")
        self._no.setCheckable(True)
        self._no.clicked.connect(self._on_no)
        self._row.insertWidget(2, Text("or", Role.SMALL, theme, tone="ink2"))
        self._row.insertWidget(3, self._no)

    def value(self) -> Value | None:
        return "no" if self._no_said() else super().value()

    def set_value(self, value: Value | None) -> None:
        self._no.setChecked(value == "no")
        super().set_value(None if value == "no" else value)

    def spoken_state(self) -> str:
        return "No chosen. Enter goes on." if self._no_said() else super().spoken_state()

    def accepts_key(self, event: QKeyEvent) -> bool:
        return super().accepts_key(event) or (is_plain(event) and event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down))

    def take_key(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._no.setChecked(event.key() == Qt.Key.Key_Down)
            self._on_no()
        else:
            super().take_key(event)

    def _no_said(self) -> bool:
        return hasattr(self, "_no") and self._no.isChecked()

    def _on_no(self) -> None:
        if self._no.isChecked():
            self._field.clear()
        self._field.setFocus()
        self._tell()

    def _on_edited(self) -> None:
        self._no.setChecked(False)
        super()._on_edited()
