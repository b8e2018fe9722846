"""One fact of a form: its label, what is typed or chosen, and the reason beside it when it cannot be kept."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from PySide6.QtCore import QEvent, QObject, QSize, Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from interviewer.ui.clients.chooser import Chooser, Options
from interviewer.ui.editors.writing import WritingBox
from interviewer.ui.fields import Field
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

Kind: TypeAlias = Literal["line", "lines", "choice"]


@dataclass(frozen=True)
class Fact:
    """What a line of a form asks for. `options` only for a choice."""

    id: str
    label: str
    kind: Kind = "line"
    options: Options = ()
    hint: str = ""


class FactLine(QWidget):
    """`edited` when another value was left by Enter, Tab or a click elsewhere; `entered` on Enter after that."""

    edited = Signal(str)
    entered = Signal(str)

    def __init__(self, fact: Fact, theme: Theme) -> None:
        super().__init__()
        self.fact = fact
        self._before = ""
        self._label = Text(fact.label, Role.SMALL, theme, tone="ink2")
        self.input = self._made(fact, theme)
        self._reason = Text("", Role.SMALL, theme, tone="error", wraps=True)
        self._reason.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        for part in (self._label, self.input, self._reason):
            column.addWidget(part)
        self.setFocusProxy(self.input)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def _made(self, fact: Fact, theme: Theme) -> Field | WritingBox | Chooser:
        if fact.kind == "choice":
            chooser = Chooser(fact.label, fact.options, theme)
            chooser.changed.connect(self._on_left)
            return chooser
        if fact.kind == "lines":
            box = WritingBox(fact.label, Role.BODY, theme)
            box.set_lines(2, 2)
            box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            box.committed.connect(self._on_enter)
            box.overfull.connect(self.say_reason)
            box.installEventFilter(self)
            return box
        field = Field(fact.label, theme, hint=fact.hint)
        field.left.connect(self._on_left)
        field.returnPressed.connect(self._on_enter)
        return field

    def value(self) -> str:
        """What stands there now: text, or the id of the choice."""
        if isinstance(self.input, Chooser):
            return self.input.current
        return (self.input.words() if isinstance(self.input, WritingBox) else self.input.text()).strip()

    def show_value(self, value: str) -> None:
        """Show a value without telling anybody; a reason goes."""
        if isinstance(self.input, Chooser):
            self.input.show_choice(value)
        elif isinstance(self.input, WritingBox):
            self.input.set_words(value)
        else:
            self.input.setText(value)
            self.input.setCursorPosition(0)
        self._before = self.value()
        self.say_reason("")

    def is_changed(self) -> bool:
        """Whether another value stands there than was shown."""
        return self.value() != self._before

    def take_back(self) -> None:
        """Show again what was kept last."""
        if self.input.isEnabled():
            self.show_value(self._before)

    def settle(self) -> None:
        """What stands there now is kept."""
        self._before = self.value()

    def offer(self, options: Options, current: str) -> None:
        """Other choices."""
        if isinstance(self.input, Chooser):
            self.input.offer(options, current)
            self._before = current

    def say_reason(self, sentence: str, *, wrong: bool = True) -> None:
        """Why it cannot be kept, or why it is locked; empty takes the sentence away."""
        self._reason.set_tone("error" if wrong else "ink2")
        self._reason.say(sentence)
        self._reason.setVisible(bool(sentence))
        self.input.setAccessibleDescription(sentence or self.fact.hint)
        if isinstance(self.input, Field):
            self.input.mark_wrong(bool(sentence) and wrong)
        self.updateGeometry()

    @property
    def reason(self) -> str:
        """The sentence beside the field."""
        return self._reason.text()

    def lock(self, sentence: str) -> None:
        """Not to be changed, and why; an empty sentence opens it again."""
        self.input.setEnabled(not sentence)
        self.say_reason(sentence, wrong=False)

    def relabel(self, label: str) -> None:
        """Other words over the field."""
        self._label.say(label)
        if not isinstance(self.input, Chooser):
            self.input.setAccessibleName(label)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        restyle_children(self, theme)

    def _on_left(self) -> None:
        if self.is_changed():
            self.edited.emit(self.fact.id)

    def _on_enter(self) -> None:
        self._on_left()
        self.entered.emit(self.fact.id)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._on_left()
        return super().eventFilter(watched, event)

    def minimumSizeHint(self) -> QSize:
        return QSize(60, super().minimumSizeHint().height())
