"""The people of an account in one wave, and whether the team has sealed its form."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from interviewer.domain.programme.contact import Contact
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.clients.keeping import SealedForm
from interviewer.ui.clients.lists import ChoosingList
from interviewer.ui.clients.rows import PERSON_ROW, PersonRow
from interviewer.ui.clients.words import day
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Heading
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

    def __init__(self, theme: Theme) -> None:
        super().__init__("People", theme)
        self._people: tuple[Contact, ...] = ()
        self.title = Heading("People", theme)
        self.new = Button("New person", theme, Weight.PLAIN, key="Ctrl+Shift+N", dense=True)
        self.list = ChoosingList("People", theme, PERSON_ROW)
        self.list.seen = 5
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.empty = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self.sealed = Text("", Role.SMALL, theme, tone="ink2")
        self.sealed.setMinimumWidth(40)
        self.fill_in = Button("Fill in the team form", theme, Weight.QUIET)
        self.new.clicked.connect(self.made)
        self.fill_in.clicked.connect(self.form)
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
        words.addWidget(self.sealed)
        words.addWidget(self.fill_in)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 1, 10)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list)
        column.addLayout(words)

    def show_people(self, people: Sequence[Contact], wave: str, sealed: Sequence[SealedForm]) -> None:
        """Show these; without a wave nobody can be there."""
        self._people = tuple(people)
        self.title.say(f"People in {wave}" if wave else "People")
        self.list.show_sketches([PersonRow(one) for one in people])
        self.list.setFixedHeight(self.list.sizeHint().height())
        self.list.setVisible(bool(people))
        self.empty.say(NOBODY if wave else NO_WAVE)
        self.empty.setVisible(not people)
        self.new.setEnabled(bool(wave))
        self.fill_in.setVisible(bool(wave))
        self.sealed.setVisible(bool(wave))
        told = " ".join(map(_told, sealed)) or NOT_SEALED
        self.sealed.say(told)
        self.sealed.setToolTip(told)
        self.sealed.setAccessibleName(told)

    @property
    def current(self) -> str:
        """The id of the chosen person; empty for nobody."""
        return self._people[self.list.at].id if self._people else ""


def _told(form: SealedForm) -> str:
    late = ", late" if form.late else ""
    return f"Sealed by {form.by}, {day(form.sealed_at.astimezone().date())}{late}."
