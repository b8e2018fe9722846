"""One question of a form: its words, its editor, and what is missing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.services.step import AskedNow
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.call.pending import Pending
from interviewer.ui.clients.form_words import SKIPS
from interviewer.ui.editors import Editor, asked_of, editor_for
from interviewer.ui.editors.lines import ListEditor
from interviewer.ui.editors.words_box import WordsBox
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

BOX_LINES = (3, 6)
LIST_LINES = (6, 8)


class QuestionCard(Card):
    """`chosen` and `written` as it is typed, `committed` on Enter, `back` on Alt+Left or the button, `skipped`
    with the script's word for why."""

    chosen = Signal(object)
    written = Signal(str)
    committed = Signal()
    back = Signal()
    skipped = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__("Question", theme)
        self.editor: Editor | None = None
        self.heading = Text("", Role.SMALL_STRONG, theme)
        self.place = Text("", Role.SMALL, theme, tone="ink2")
        self.spoken = Text("", Role.PITCH, theme, wraps=True)
        self.instruction = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self.words = WordsBox(theme, "Answer in words")
        self.words.set_lines(*BOX_LINES)
        self.problem = Text("", Role.STRONG, theme, tone="error", wraps=True)
        self.hint = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self.on = Button("Next", theme, Weight.FILLED, key="Enter")
        self.before = Button("Back", theme, Weight.PLAIN, key="{leave}")
        self.skips = {reason: Button(words, theme, Weight.QUIET, key=f"{{{deed}}}") for reason, words, deed in SKIPS}
        self._build()
        self.words.edited.connect(lambda: self.written.emit(self.words.words()))
        self.words.committed.connect(self.committed)
        self.words.overfull.connect(self.say_problem)
        self.on.clicked.connect(self.committed)
        self.before.clicked.connect(self.back)
        for reason, button in self.skips.items():
            button.clicked.connect(lambda _checked=False, it=reason: self.skipped.emit(it))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.place)
        self._slot = QVBoxLayout()
        deeds = QHBoxLayout()
        deeds.setSpacing(16)
        deeds.addWidget(self.on)
        deeds.addWidget(self.before)
        deeds.addStretch(1)
        for button in self.skips.values():
            deeds.addWidget(button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(32, 20, 32, 24)
        self._column.setSpacing(12)
        self._column.addLayout(head)
        self._column.addWidget(self.spoken)
        self._column.addWidget(self.instruction)
        self._column.addLayout(self._slot)
        self._column.addWidget(self.words)
        self._column.addWidget(self.hint)
        self._column.addWidget(self.problem)
        self._column.addStretch(1)
        self._column.addLayout(deeds)

    def show_question(self, asked: AskedNow, pending: Pending, place: tuple[int, int], skipped: str) -> None:
        """Show a question with what stands there; the caret goes to its first editor."""
        question = asked.question
        self.heading.say(f"{asked.section_id} · {asked.section_title}")
        self.place.say(f"{place[0]} of {place[1]}, {'has to be answered' if question.required else 'may stay empty'}")
        self.spoken.say(asked.spoken)
        self.instruction.say(asked.instruction)
        self.instruction.setVisible(bool(asked.instruction))
        self._swap(pending)
        self.say_problem("")
        self.before.setVisible(place[0] > 1)
        self.hint.say(skipped or (self.editor.hint() if self.editor else ""))
        self.hint.setVisible(bool(self.hint.text()))
        self.setAccessibleName(f"{asked.section_title}, {self.place.text()}. {asked.spoken}")
        self.focus_answer(pending)

    def offer_skips(self, reasons: tuple[str, ...]) -> None:
        """Which reasons this form knows for leaving a question open."""
        for reason, button in self.skips.items():
            button.setVisible(reason in reasons)

    def _swap(self, pending: Pending) -> None:
        if self.editor is not None:
            self._slot.removeWidget(self.editor)
            self.editor.hide()
            self.editor.deleteLater()
        editor = self.editor = editor_for(asked_of(pending.question, pending.shape), self._theme)
        is_open = pending.shape == "open"
        if isinstance(editor, ListEditor):
            editor.box.set_lines(*LIST_LINES)
            editor.set_value(tuple(pending.words.splitlines()))
        else:
            editor.set_value(pending.value)
        self.words.set_words(pending.words if is_open else "")
        self.words.setVisible(is_open)
        self._slot.addWidget(editor)
        editor.setSizePolicy(QSizePolicy.Policy.Expanding, editor.sizePolicy().verticalPolicy())
        editor.setVisible(not is_open)
        editor.chosen.connect(self._on_chosen)
        editor.committed.connect(self.committed)
        QWidget.setTabOrder(editor.focusProxy() or editor, self.words)
        QWidget.setTabOrder(self.words, self.on)

    def _on_chosen(self, value: object) -> None:
        self.say_problem("")
        if isinstance(self.editor, ListEditor):
            self.written.emit("\n".join(self.editor.box.items()))
        else:
            self.chosen.emit(value)

    def focus_answer(self, pending: Pending) -> None:
        """To the editor, or the words of an open question."""
        target: QWidget = self.words if pending.shape == "open" or self.editor is None else self.editor
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def say_problem(self, sentence: str) -> None:
        """Why it does not go on."""
        self.problem.say(sentence)
        self.problem.setVisible(bool(sentence))
        target = self.words if self.words.isVisible() else self.editor
        if target is not None and sentence:
            target.setAccessibleDescription(sentence)

    def clear_all(self) -> None:
        """Let go of every answer on the screen."""
        self.words.set_words("")
        if self.editor is not None:
            self.editor.clear()
