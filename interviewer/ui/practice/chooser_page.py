"""Whom to practise with, and how long: chosen by digit, begun by Enter."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interviewer.services.personas import Persona
from interviewer.services.practising import FULL, SHORT
from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.editors.asked import Asked
from interviewer.ui.editors.choice import ChoiceEditor
from interviewer.ui.fields import Segments
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Scroll
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

SENTENCE = (
    "The other one's words appear as if heard; write them down, probe, go on. Nothing of it is kept: it is on no list, "
    "in no figure, no search and no backup."
)
LENGTHS = ((SHORT, "8 minutes"), (FULL, "25 minutes"))


class ChooserPage(QWidget):
    """`begun` carries the persona and the id of the script."""

    begun = Signal(object, str)
    left = Signal()

    def __init__(self, personas: Sequence[Persona], theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._personas = {persona.id: persona for persona in personas}
        titles = tuple(persona.title for persona in personas)
        self.who = ChoiceEditor(Asked("persona", "choice", "choice", tuple(self._personas), titles), theme)
        self.lesson = Text("", Role.BODY, theme, tone="ink2", wraps=True)
        self.length = Segments("How long", LENGTHS, theme)
        self.begin_button = Button("Begin the practice", theme, Weight.FILLED)
        self.begin_button.setObjectName("begin_practice")
        self.back = Button("Back", theme, Weight.QUIET, key="Esc")
        self.who.set_value(next(iter(self._personas), None))
        self._build()
        self.who.chosen.connect(lambda _value: self._tell())
        self.who.committed.connect(self.begin)
        self.begin_button.clicked.connect(self.begin)
        self.back.clicked.connect(self.left)
        self.setAccessibleName("Practise a call")
        self._tell()

    def _build(self) -> None:
        theme, px = self._theme, self._theme.px
        head = QHBoxLayout()
        head.addWidget(Text("Practise a call", Role.TITLE, theme), 1)
        head.addWidget(self.back)
        card = Card("Whom to practise with", theme)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(24, 20, 24, 20)
        inner.setSpacing(px(12))
        inner.addWidget(Text("With whom", Role.HEADING, theme))
        inner.addWidget(self.who)
        inner.addWidget(self.lesson)
        inner.addSpacing(px(6))
        inner.addWidget(Text("How long", Role.HEADING, theme))
        inner.addWidget(self.length)
        inner.addSpacing(px(10))
        inner.addWidget(self.begin_button)
        frame = QWidget()
        column = QVBoxLayout(frame)
        column.setContentsMargins(28, 20, 28, 24)
        column.setSpacing(px(10))
        column.addLayout(head)
        column.addWidget(Text(SENTENCE, Role.BODY, theme, tone="ink2", wraps=True))
        column.addWidget(card)
        column.addStretch(1)
        around = QVBoxLayout(self)
        around.setContentsMargins(0, 0, 0, 0)
        around.addWidget(Scroll(frame, "Practise a call"))

    @property
    def persona(self) -> Persona | None:
        """Who is chosen."""
        return self._personas.get(self.who.value() or "")

    def focus_first(self) -> None:
        """The choice has the keys."""
        self.who.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin(self) -> None:
        """Begin with who is chosen."""
        if self.persona is not None:
            self.begun.emit(self.persona, self.length.current)

    def _tell(self) -> None:
        persona = self.persona
        about = f"{persona.name}, {persona.role_title}, {persona.account}. {persona.lesson}" if persona else ""
        self.lesson.say(about)
        self.begin_button.setAccessibleDescription(about)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.begin()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
