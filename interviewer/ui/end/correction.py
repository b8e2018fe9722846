"""The place to correct one answer: new value, new words, and the reason."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.values import Manner, Value
from interviewer.domain.script.questions import KINDS
from interviewer.domain.script.script import Question
from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.editors import Editor, asked_of, editor_for
from interviewer.ui.editors.words_box import WordsBox
from interviewer.ui.editors.words_panel import MANNERS
from interviewer.ui.end.reasons import OWN, ReasonChoice
from interviewer.ui.fields import Field, Segments
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

WITH_WORDS = frozenset({"choice_with_why"})
NO_REASON = "Choose why it is corrected; the reason is kept with it."
NO_CHANGE = "Nothing is different yet. Esc closes this."


@dataclass(frozen=True)
class Correction:
    """A corrected answer on its way to being kept."""

    question: str
    value: Value | None
    words: str | None
    manner: Manner
    reason: str = ""


class CorrectionPanel(QWidget):
    """Opens under its passage. `kept` carries a Correction; `left` asks to be closed; `withdrawn` takes a yes back,
    `struck` the words."""

    kept = Signal(object)
    left = Signal()
    withdrawn = Signal(str)
    struck = Signal(str)
    doing = "correcting"
    """What stands on the passage meanwhile."""

    def __init__(
        self, question: Question, name: str, answer: Answer, theme: Theme, *, begun: Correction | None = None,
        permission: bool = False, over: bool = False,
    ) -> None:  # fmt: skip
        super().__init__()
        self._theme = theme
        self._question = question
        self._first = Correction(question.id, answer.value, answer.words, answer.manner)
        shown = begun or self._first
        self.editor = self._editor(shown)
        self.box = self._box(shown, name, answer)
        self.manner = Segments("Words", MANNERS, theme, dense=True)
        self.manner.choose(shown.manner)
        self.reason = ReasonChoice(theme)
        self.own = Field("Your reason", theme, hint="Your reason, in a few words")
        self.keep = Button("Keep correction", theme, Weight.FILLED, dense=True)
        self.leave = Button("Leave it as it was", theme, Weight.QUIET, dense=True)
        self.take_back = Button("Withdraw this permission", theme, Weight.QUIET, dense=True) if permission else None
        told = over and self.has_words and not answer.struck
        self.strike = Button("Take the words out", theme, Weight.QUIET, dense=True) if told else None
        self._problem = Text("", Role.SMALL, theme, tone="error", wraps=True)
        self._title = Text("Correct the answer" if self.editor else "Correct the wording", Role.SMALL_STRONG, theme)
        self._aside = Text("the first version stays in the log", Role.SMALL, theme, tone="ink2")
        self._build()
        self._connect()
        self.setAccessibleName(f"Correct: {name}")
        self.setObjectName("correction")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _editor(self, shown: Correction) -> Editor | None:
        shape = KINDS[self._question.kind].shape
        if shape == "open":
            return None
        editor = editor_for(asked_of(self._question, shape), self._theme)
        editor.setObjectName("correct_value")
        editor.set_value(shown.value)
        return editor

    def _box(self, shown: Correction, name: str, answer: Answer) -> WordsBox | None:
        if self.editor is not None and not answer.words and self._question.kind not in WITH_WORDS:
            return None
        box = WordsBox(self._theme, f"New words: {name}")
        box.setObjectName("correct_words")
        box.set_lines(2, 2)
        box.set_words(shown.words or "")
        box.overfull.connect(self.say_problem)
        box.set_role(Role.WORDS if shown.manner == "verbatim" else Role.MY_WORDS)
        return box

    @property
    def has_words(self) -> bool:
        """Whether words are part of this answer, in a box or as the lines of a list."""
        return self.box is not None or KINDS[self._question.kind].shape == "list"

    def _build(self) -> None:
        px, way = self._theme.px, self._across()
        column = QVBoxLayout(self)
        column.setContentsMargins(px(54) if way is QBoxLayout.Direction.LeftToRight else px(22), px(2), px(12), px(14))
        column.setSpacing(px(8))
        head = QBoxLayout(way)
        for part in (self._title, self._aside):
            head.addWidget(part)
        head.insertStretch(1, 1)
        column.addLayout(head)
        for editor in (self.editor, self.box):
            if editor is not None:
                column.addWidget(editor)
        column.addLayout(self._reasons(way))
        column.addWidget(self.own)
        column.addWidget(self._problem)
        column.addLayout(self._buttons(way))
        self.own.hide()
        self._problem.hide()

    def _across(self) -> QBoxLayout.Direction:
        wide = self._theme.wide_text
        return QBoxLayout.Direction.TopToBottom if wide else QBoxLayout.Direction.LeftToRight

    def _reasons(self, way: QBoxLayout.Direction) -> QBoxLayout:
        row = QBoxLayout(way)
        row.setSpacing(8)
        row.addWidget(Text("Because", Role.SMALL, self._theme, tone="on_soft"))
        row.addWidget(self.reason)
        row.addStretch(1)
        return row

    def _buttons(self, way: QBoxLayout.Direction) -> QBoxLayout:
        row = QBoxLayout(way)
        row.setSpacing(8)
        if self.has_words:
            row.addWidget(self.manner)
        for button in (self.take_back, self.strike):
            if button is not None:
                row.addWidget(button)
        row.addStretch(1)
        last = QHBoxLayout()
        last.setSpacing(8)
        last.addWidget(self.leave)
        last.addWidget(self.keep)
        if way is QBoxLayout.Direction.TopToBottom:
            last.addStretch(1)
        row.addLayout(last)
        return row

    def _connect(self) -> None:
        self.keep.clicked.connect(self._keep)
        self.leave.clicked.connect(self.left)
        self.reason.changed.connect(self._on_reason)
        self.own.returnPressed.connect(self._keep)
        self.manner.changed.connect(self._on_manner)
        if self.editor is not None:
            self.editor.committed.connect(self._keep)
        if self.box is not None:
            self.box.committed.connect(self._keep)
        if self.take_back is not None:
            self.take_back.clicked.connect(lambda: self.withdrawn.emit(self._question.id))
        if self.strike is not None:
            self.strike.clicked.connect(lambda: self.struck.emit(self._question.id))

    def start(self) -> None:
        """Put the focus where the new wording goes."""
        target: QWidget = self.box or self.editor or self.reason
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def begun(self) -> Correction | None:
        """What was changed and not kept; None when nothing was."""
        now = self._now()
        return now if now != self._first else None

    def _now(self) -> Correction:
        value = self.editor.value() if self.editor is not None else self._first.value
        words = (self.box.words().strip() or None) if self.box is not None else self._first.words
        manner: Manner = "paraphrase" if self.has_words and self.manner.current == "paraphrase" else "verbatim"
        return Correction(self._question.id, value, words, manner if self.has_words else self._first.manner)

    def say_problem(self, sentence: str) -> None:
        """Show what is missing, in words."""
        self._problem.say(sentence)
        self._problem.setVisible(bool(sentence))

    def _keep(self) -> None:
        now, reason = self._now(), self.reason.current
        if now == self._first:
            self.say_problem(NO_CHANGE)
            return
        if reason == OWN:
            reason = self.own.text().strip()
        if not reason:
            self.say_problem(NO_REASON)
            (self.own if self.own.isVisible() else self.reason).setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.kept.emit(Correction(now.question, now.value, now.words, now.manner, reason))

    def _on_reason(self, reason: str) -> None:
        self.own.setVisible(reason == OWN)
        self.say_problem("")
        if reason == OWN:
            self.own.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_manner(self, manner: str) -> None:
        if self.box is not None:
            self.box.set_role(Role.WORDS if manner == "verbatim" else Role.MY_WORDS)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif self.box is not None and event.text().isprintable() and event.text():
            self.box.type_text(event.text())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = pen_for(self), self._theme
        painter.fillRect(self.rect(), theme.colour("soft"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
