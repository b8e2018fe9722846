"""The people of an account in one wave, and whether the team has sealed its form."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.domain.programme.contact import Contact
from interviewer.services.forms import UnsealedForm
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.clients.keeping import SealedForm
from interviewer.ui.clients.lists import ChoosingList
from interviewer.ui.clients.rows import PERSON_ROW, PersonRow
from interviewer.ui.clients.words import day
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Heading, emptied
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

NOBODY = "Nobody to call here yet."
NO_WAVE = "People belong to a wave. Make a wave first."
NOT_SEALED = "The team has not sealed its form yet."


class PeopleCard(Card):
    """`opened` carries a contact's id, `made` asks for a new one, `form` for the team form."""

    opened = Signal(str)
    made = Signal()
    form = Signal()
    form_taken_up = Signal(str)
    """The id of a form that was left, to go on with it."""
    form_dropped = Signal(str, str)
    """The id of a form that was left, and who began it: to remove it."""
    put_back = Signal()
    """Whoever was removed last is wanted back."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("People", theme)
        self._people: tuple[Contact, ...] = ()
        self.unsealed: list[UnsealedLine] = []
        self.back = Button("", theme, Weight.QUIET)
        self.back.hide()
        self.title = Heading("People", theme)
        self.new = Button("New person", theme, Weight.PLAIN, key="{new_person}", dense=True)
        self.list = ChoosingList("People", theme, PERSON_ROW)
        self.list.seen = 5
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.empty = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self.sealed = Text("", Role.SMALL, theme, tone="ink2")
        self.sealed.setMinimumWidth(40)
        self.fill_in = Button("Fill in the team form", theme, Weight.QUIET)
        self.new.clicked.connect(self.made)
        self.fill_in.clicked.connect(self.form)
        self.back.clicked.connect(self.put_back)
        self.list.picked.connect(lambda row: self.opened.emit(self._people[row].id))
        self._build()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 0, 20, 4)
        head.addWidget(self.title, 1)
        head.addWidget(self.new)
        words = QVBoxLayout()
        words.setContentsMargins(20, 4, 20, 0)
        words.setSpacing(2)
        words.addWidget(self.empty)
        words.addWidget(self.back)
        words.addWidget(self.sealed)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(0)
        words.addLayout(self._lines)
        words.addWidget(self.fill_in)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 1, 10)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addLayout(words)

    def show_people(
        self, people: Sequence[Contact], wave: str, sealed: Sequence[SealedForm],
        unsealed: Sequence[UnsealedForm] = (), locked: frozenset[str] = frozenset(),
    ) -> None:  # fmt: skip
        """Show these; without a wave nobody can be there. `locked` are ids of those whose data may not be used."""
        self._people = tuple(people)
        self.title.say(f"People in {wave}" if wave else "People")
        self.list.show_sketches([PersonRow(one, one.id in locked) for one in people])
        self.list.setFixedHeight(self.list.sizeHint().height())
        self.list.setVisible(bool(people))
        self.empty.say(NOBODY if wave else NO_WAVE)
        self.empty.setVisible(not people)
        self.new.setEnabled(bool(wave))
        self.fill_in.setVisible(bool(wave))
        self.sealed.setVisible(bool(wave))
        self._show_unsealed(unsealed)
        told = " ".join(map(_told, sealed)) or ("" if unsealed else NOT_SEALED)
        self.sealed.setVisible(bool(wave) and bool(told))
        self.sealed.say(told)
        self.sealed.setToolTip(told)
        self.sealed.setAccessibleName(told)

    def _show_unsealed(self, forms: Sequence[UnsealedForm]) -> None:
        emptied(self._lines)
        self.unsealed = [UnsealedLine(form, self._theme) for form in forms]
        for line in self.unsealed:
            line.taken_up.connect(self.form_taken_up)
            line.dropped.connect(self.form_dropped)
            self._lines.addWidget(line)

    def offer_back(self, name: str) -> None:
        """Offer to put somebody back who was just removed; empty takes the offer away."""
        self.back.say(f"Put {name} back")
        self.back.setVisible(bool(name))

    @property
    def current(self) -> str:
        """The id of the chosen person; empty for nobody."""
        return self._people[self.list.at].id if self._people else ""


class UnsealedLine(QWidget):
    """A form that was begun and left, with the way back into it and the way to be rid of it."""

    taken_up = Signal(str)
    dropped = Signal(str, str)

    def __init__(self, form: UnsealedForm, theme: Theme) -> None:
        super().__init__()
        told = f"Begun by {form.by}, {day(form.last_at.astimezone().date())}, not sealed."
        self.words = Text(told, Role.SMALL, theme, tone="ink2")
        self.words.setMinimumWidth(theme.px(60))
        self.words.setToolTip(told)
        self.go_on = Button("Go on with it", theme, Weight.QUIET, dense=True)
        self.go_on.setAccessibleName(f"Go on with the form of {form.by}")
        self.remove = Button("Remove", theme, Weight.QUIET, dense=True)
        self.remove.setAccessibleName(f"Remove the form of {form.by}")
        self.go_on.clicked.connect(lambda: self.taken_up.emit(form.id))
        self.remove.clicked.connect(lambda: self.dropped.emit(form.id, form.by))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.go_on)
        row.addWidget(self.remove)


def _told(form: SealedForm) -> str:
    late = ", late" if form.late else ""
    return f"Sealed by {form.by}, {day(form.sealed_at.astimezone().date())}{late}."
