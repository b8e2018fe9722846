"""A card of facts: kept one by one where they stand, or all at once when something new is made."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from interviewer.ui.buttons import Button, Weight
from interviewer.ui.clients.fact_line import Fact, FactLine
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Heading
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

ROWS_APART, FIELDS_APART = 8, 12


class FactCard(Card):
    """`wanted` carries the values by fact as they stand: after each edit, or when the button makes a new thing.

    `given_up` on Esc or "Leave it" while something new is made."""

    wanted = Signal(object)
    given_up = Signal()

    def __init__(self, name: str, rows: Sequence[Sequence[Fact]], make: str, theme: Theme) -> None:
        super().__init__(name, theme)
        self._new = False
        self.lines: dict[str, FactLine] = {}
        self._rows: list[QBoxLayout] = []
        self.title = Heading("", theme)
        self.kept = Text("", Role.SMALL, theme, tone="kept")
        self.note = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self.fault = Text("", Role.SMALL, theme, tone="error", wraps=True)
        self.make = Button(make, theme, Weight.FILLED)
        self.leave = Button("Leave it", theme, Weight.QUIET, key="Esc")
        self.column = QVBoxLayout(self)
        self._build(rows)

    def _build(self, rows: Sequence[Sequence[Fact]]) -> None:
        self.column.setContentsMargins(20, 12, 20, 14)
        self.column.setSpacing(ROWS_APART)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.kept)
        self.column.addLayout(head)
        self.column.addWidget(self.note)
        for row in rows:
            self._add_row(row)
        self.column.addWidget(self.fault)
        deeds = QHBoxLayout()
        deeds.setSpacing(20)
        deeds.addWidget(self.make)
        deeds.addWidget(self.leave)
        deeds.addStretch(1)
        self.column.addLayout(deeds)
        self.make.clicked.connect(self._on_make)
        self.leave.clicked.connect(self.given_up)

    def _add_row(self, row: Sequence[Fact]) -> None:
        box = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        box.setSpacing(FIELDS_APART)
        for fact in row:
            line = FactLine(fact, self._theme)
            line.edited.connect(self._on_edited)
            line.entered.connect(self._on_entered)
            self.lines[fact.id] = line
            box.addWidget(line, 1, Qt.AlignmentFlag.AlignTop)
        self._rows.append(box)
        self.column.addLayout(box)

    # showing

    def show_values(self, title: str, values: Mapping[str, str], *, new: bool, note: str = "") -> None:
        """Show something that is there, or begin something new."""
        self._new = new
        self.title.say(title)
        self.setAccessibleName(title)
        self.note.say(note)
        self.note.setVisible(bool(note))
        self.say_kept("")
        self.say_fault("")
        for name, line in self.lines.items():
            line.lock("")
            line.show_value(values.get(name, ""))
        self.make.setVisible(new)
        self.leave.setVisible(new)

    @property
    def is_new(self) -> bool:
        """Whether something new is being made."""
        return self._new

    def values(self) -> dict[str, str]:
        """What stands there now, by fact."""
        return {name: line.value() for name, line in self.lines.items()}

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say why it cannot be kept, each reason beside its field; nothing typed is lost."""
        for name, line in self.lines.items():
            if line.input.isEnabled():
                line.say_reason(faults.get(name, ""))
        rest = [sentence for name, sentence in faults.items() if name not in self.lines]
        self.say_fault(" ".join(rest))
        self.say_kept("")
        first = next((line for name, line in self.lines.items() if name in faults), None)
        if first is not None and self._new:
            first.setFocus()

    def show_kept(self) -> None:
        """What stands there is on disk."""
        self.show_faults({})
        for line in self.lines.values():
            line.settle()
        self.say_kept("kept")

    def say_kept(self, words: str) -> None:
        """One word at the right of the title."""
        self.kept.say(words)

    def say_fault(self, sentence: str) -> None:
        """A reason that belongs to no single field."""
        self.fault.say(sentence)
        self.fault.setVisible(bool(sentence))

    def keep_now(self) -> None:
        """Ask to keep what stands there, if it is another value than was kept."""
        if not self._new and self.has_unkept():
            self.wanted.emit(self.values())

    def has_unkept(self) -> bool:
        """Whether something stands there that was not kept."""
        return any(line.is_changed() for line in self.lines.values())

    def focus_first(self) -> None:
        """To the first field."""
        line = next(line for line in self.lines.values() if line.input.isEnabled())
        line.setFocus()

    def place(self, *, narrow: bool) -> None:
        """Fields under each other where there is little room."""
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for row in self._rows:
            row.setDirection(direction)

    # hearing

    def _on_edited(self, _name: str) -> None:
        if not self._new:
            self.wanted.emit(self.values())

    def _on_entered(self, name: str) -> None:
        names = list(self.lines)
        if name != names[-1]:
            following = next((n for n in names[names.index(name) + 1 :] if self.lines[n].input.isEnabled()), name)
            self.lines[following].setFocus()
        elif self._new:
            self._on_make()

    def _on_make(self) -> None:
        self.wanted.emit(self.values())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._on_escape()
            return
        super().keyPressEvent(event)

    def _on_escape(self) -> None:
        """New things are left; of known ones the last kept values come back."""
        if self._new:
            self.given_up.emit()
            return
        for line in self.lines.values():
            if line.is_changed() or line.reason:
                line.take_back()
        self.given_up.emit()
