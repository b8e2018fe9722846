"""Several named numbers in one answer, each in its own field."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from interviewer.domain.script.values import Cell, Value
from interviewer.ui.editors.asked import Asked
from interviewer.ui.editors.digits import is_plain
from interviewer.ui.editors.editor import ENTER, Editor
from interviewer.ui.editors.option_words import option_words
from interviewer.ui.editors.typed import ShortField, number_in, shown
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class PartsEditor(Editor):
    """Enter goes to the next field that is empty; when all are filled it goes on."""

    def __init__(self, asked: Asked, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(asked, theme, parent)
        words = asked.field_words or tuple(map(option_words, asked.fields))
        self._fields = {name: self._field(told) for name, told in zip(asked.fields, words, strict=True)}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        for line, (told, field) in enumerate(zip(words, self._fields.values(), strict=True)):
            grid.addWidget(Text(told, Role.BODY, theme, tone="ink2"), line, 0)
            grid.addWidget(field, line, 1)
        self._sum = Text("", Role.SMALL, theme, tone="ink2")
        grid.addWidget(self._sum, len(self._fields), 1)
        grid.setColumnStretch(2, 1)
        if self._fields:
            self.setFocusProxy(next(iter(self._fields.values())))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._speak()

    def _field(self, words: str) -> ShortField:
        field = ShortField(words, self._theme, allowed=".,-%")
        field.setMaxLength(32)
        field.setFixedWidth(self._theme.px(160))
        field.textEdited.connect(self._on_edited)
        return field

    def restyle(self, theme: Theme) -> None:
        super().restyle(theme)
        for field in self._fields.values():
            field.setFixedWidth(theme.px(160))

    def value(self) -> Value | None:
        typed = {name: number_in(field.text().replace("%", "")) for name, field in self._fields.items()}
        filled: dict[str, Cell] = {name: number for name, number in typed.items() if number is not None}
        return filled or None

    def set_value(self, value: Value | None) -> None:
        parts = value if isinstance(value, dict) else {}
        for name, field in self._fields.items():
            field.setText(shown(parts.get(name)))
        self._show()

    def hint(self) -> str:
        parts = self.value()
        numbers = [n for n in parts.values() if isinstance(n, int | float)] if isinstance(parts, dict) else []
        if self._asked.kind != "percent_pair" or len(numbers) < len(self._fields):
            return ""
        return "Together 100." if abs(sum(numbers) - 100) <= 1 else f"Together {sum(numbers):g}; it should be 100."

    def spoken_state(self) -> str:
        done = sum(bool(field.text()) for field in self._fields.values())
        return f"{done} of {len(self._fields)} filled. {self.hint()}".strip()

    def accepts_key(self, event: QKeyEvent) -> bool:
        typed = any(field.takes(event) for field in self._fields.values())
        return typed or (is_plain(event) and (event.key() in ENTER or event.key() in _MOVES))

    def take_key(self, event: QKeyEvent) -> None:
        fields = list(self._fields.values())
        at = next((place for place, field in enumerate(fields) if field.hasFocus()), 0)
        if event.key() in _MOVES:
            fields[(at + _MOVES[Qt.Key(event.key())]) % len(fields)].setFocus()
        elif event.key() in ENTER:
            self._go_on(fields, at)
        else:
            fields[at].setFocus()
            fields[at].keyPressEvent(event)

    def _go_on(self, fields: list[ShortField], at: int) -> None:
        waiting = next((f for f in (*fields[at + 1 :], *fields[:at]) if not f.text()), None)
        if waiting is None or not fields[at].text():
            self.committed.emit()
        else:
            waiting.setFocus()

    def _on_edited(self) -> None:
        self._show()
        self._tell()

    def _show(self) -> None:
        self._sum.say(self.hint())
        self._speak()
