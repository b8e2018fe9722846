"""The middle of the call screen: shows one question, takes its answer, and leads keys to where they belong."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from interviewer.domain.programme.glossary import Glossary
from interviewer.domain.script.script import Question
from interviewer.services.step import AskedNow, NextUp, Pinned, Step
from interviewer.ui.brush import pen_for
from interviewer.ui.call.editors_kept import EditorsKept
from interviewer.ui.call.nudge import Nudge
from interviewer.ui.call.pending import Pending
from interviewer.ui.call.pieces import Piece, cap
from interviewer.ui.call.question_canvas import WORDS_ONLY, QuestionCanvas
from interviewer.ui.editors.digits import digit_of, is_plain
from interviewer.ui.editors.editor import Editor
from interviewer.ui.editors.lines import ListEditor
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
TYPE_HERE = "type a letter and you are here"
FOCUS_IN, KEY_PRESS, RESIZE = QEvent.Type.FocusIn, QEvent.Type.KeyPress, QEvent.Type.Resize


def place_words(place: tuple[int, int], *, short: bool) -> str:
    """ "second of six", or "2 of 6" where room is short."""
    at, count = place
    if short or at > len(ORDINALS) or count >= len(COUNTS):
        return f"{at} of {count}"
    return f"{ORDINALS[at - 1]} of {COUNTS[count]}"


class QuestionPanel(QScrollArea):
    """Shows one question and takes its answer. The keys of N and W end up here."""

    chosen = Signal(object)
    written = Signal(str, str)
    """Words, and the id of the question they stand under."""
    manner_changed = Signal(str)
    committed = Signal()
    pinned_changed = Signal(int)
    no_such_option = Signal(int)
    escaped = Signal()
    probed = Signal(int)
    focus_moved = Signal()
    overfull = Signal(str)
    """Why nothing was pasted."""
    wrote_out = Signal(str)
    """What a short form became."""

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._pending: Pending | None = None
        self._asked: AskedNow | None = None
        self._state = ""
        self._editors = EditorsKept(theme)
        self._glossary = Glossary()
        self.canvas = canvas = QuestionCanvas(theme, icons)
        self.pinned, self.spoken, self.words, self.probes = canvas.pinned, canvas.spoken, canvas.words, canvas.probes
        self.setWidget(self.canvas)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("The question")
        self._connect()

    def _connect(self) -> None:
        self.words.edited.connect(self._on_edited)
        self.words.committed.connect(self.committed)
        self.words.manner_changed.connect(self.manner_changed)
        self.words.box.installEventFilter(self)
        self.words.box.overfull.connect(self.overfull)
        self.words.box.wrote_out.connect(self.wrote_out)
        self.pinned.changed.connect(self.pinned_changed)
        self.probes.pressed.connect(self.probed)

    # what is shown

    @property
    def editor(self) -> Editor | None:
        """The editor of the question's answer."""
        return self.canvas.editor

    @property
    def in_words(self) -> bool:
        """Whether the caret is in the words (state W); else keys choose (state N)."""
        return self.words.box.hasFocus() or (isinstance(self.editor, ListEditor) and self.editor.box.hasFocus())

    def show_step(self, step: Step) -> None:
        """Show the sentences of a step; the answer comes with `load`."""
        if step.asked is not None:
            self._show_asked(step.asked, step.pinned)
        self._show_next(step.next)
        here = self._pending.question.id if self._pending else None
        if step.asked is not None and step.asked.question.id == here:
            self._arrange()

    def _show_asked(self, asked: AskedNow, pinned: Pinned | None) -> None:
        self._asked = asked
        self._show_heading(asked)
        self.spoken.say(asked.spoken)
        self.spoken.setAccessibleName(asked.spoken)
        self.pinned.show_pinned(pinned)

    def _show_heading(self, asked: AskedNow) -> None:
        name = asked.group.capitalize() if asked.group else asked.section_title
        pieces = [Piece(f"{asked.section_id} · {name}", Role.SMALL_STRONG, "ink")]
        if asked.group_place:
            pieces.append(Piece(f" · {place_words(asked.group_place, short=self.canvas.narrow)}"))
        self.canvas.heading.show_pieces(pieces)
        must = "must be asked" if asked.compulsory else "optional"
        if asked.volunteered and not asked.answer:
            must = "said before: read it back, Enter keeps it"
        seconds = f" · about {asked.question.seconds:.0f} s" if asked.question.seconds else ""
        side = [*self._state_pieces(), Piece(f"words {self._manner_words()}"), cap("{map}", 16), Piece("map", gap=8)]
        self.canvas.aside.show_pieces(side if self.canvas.narrow else [Piece(must + seconds)])

    def show_state(self, words: str) -> None:
        """Whether the words are on disk; where large text has no room over the box, it stands beside the number."""
        if words != self._state:
            self._state = words
            if self._theme.wide_text and self._asked is not None:
                self._show_heading(self._asked)
                self._arrange()

    def _state_pieces(self) -> list[Piece]:
        return [Piece(f"{self._state} · ")] if self._state and self._theme.wide_text else []

    def _manner_words(self) -> str:
        return "in my words" if self.words.manner == "paraphrase" else "as said"

    def _show_next(self, following: NextUp | None) -> None:
        if following is None:
            self.canvas.next_why.show_pieces([Piece("Next", Role.SMALL_STRONG), Piece(": the end of the talk")])
            self.canvas.next_spoken.say("")
            return
        why = [Piece("Next", Role.SMALL_STRONG)]
        if following.because:
            why.append(Piece(f", because {following.because}"))
        self.canvas.next_why.show_pieces(why)
        self.canvas.next_spoken.say(following.spoken)

    def load(self, pending: Pending) -> None:
        """Show the uncommitted answer of a question and take the focus to its first editor."""
        self._pending = pending
        self.canvas.shape = pending.shape
        before = self.editor
        self._swap_editor(pending)
        self._show_words(pending)
        if self.editor is not None:
            value = tuple(pending.words.splitlines()) if pending.shape == "list" else pending.value
            self.editor.set_value(value)
        self._arrange()
        self.focus_answer()
        if before is not None and before is not self.editor:
            before.hide()

    def _show_words(self, pending: Pending) -> None:
        if pending.manner == self.words.manner:
            self.words.box.set_words(pending.words)
            self.words.box.set_spans(())
        else:
            self.words.show_words(pending.words, pending.manner)

    def _swap_editor(self, pending: Pending) -> None:
        editor = self._editors.editor_for(pending.question, pending.shape)
        if editor is not self.editor:
            self.canvas.editor = editor
            if self._editors.first_shown(pending.question):
                self._adopt(editor)
        is_list = isinstance(editor, ListEditor)
        if self.words.box.isHidden() != is_list:
            self.words.box.setVisible(not is_list)
        editor.setVisible(pending.shape != "open")
        self._show_tip(pending)

    def _show_tip(self, pending: Pending) -> None:
        self.words.show_tip("" if pending.shape in WORDS_ONLY or self.canvas.narrow else TYPE_HERE)

    def write_out(self, glossary: Glossary) -> None:
        """Write out these short forms in words and lists; call it before the first question."""
        self._glossary = glossary
        self.words.box.write_out(glossary)

    def prepare(self, question: Question, shape: str) -> None:
        """Make the editor of the question that probably comes next, hidden in its place."""
        editor = self._editors.editor_for(question, shape)
        if self._editors.first_shown(question):
            editor.hide()
            self._adopt(editor)
            editor.ensurePolished()

    def _adopt(self, editor: Editor) -> None:
        editor.setParent(self.canvas)
        editor.chosen.connect(self._on_chosen)
        editor.committed.connect(self.committed)
        if isinstance(editor, ListEditor):
            editor.box.overfull.connect(self.overfull)
            editor.box.wrote_out.connect(self.wrote_out)
            editor.box.write_out(self._glossary)
        QWidget.setTabOrder(editor, self.words.box)
        target = editor.focusProxy() or editor
        target.installEventFilter(self)
        if target is not editor:
            editor.installEventFilter(self)

    def _on_chosen(self, value: object) -> None:
        if isinstance(self.editor, ListEditor):
            self._on_edited("\n".join(self.editor.box.items()))
        else:
            self.chosen.emit(value)

    def _on_edited(self, words: str) -> None:
        if self._pending is not None:
            self.written.emit(words, self._pending.question.id)
        self._follow_caret()

    def show_probes(self, asked: AskedNow | None, nudge: Nudge | None) -> None:
        """The strip of probes under the words, where there is no right column."""
        self.probes.show_probes(asked, nudge)
        self._arrange()

    # focus

    def focus_answer(self) -> None:
        """To the first editor: the number or choice, else the words."""
        if self.editor is not None and self._pending is not None and self._pending.shape != "open":
            self.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.focus_words()

    def focus_words(self) -> None:
        """To the words."""
        if isinstance(self.editor, ListEditor):
            self.editor.box.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.words.box.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_digit(self, digit: int) -> None:
        """A digit from within the words: for the editor, else for the pinned number."""
        pending = self._pending
        if self.editor is not None and pending is not None and pending.shape not in {"open", "list", "say"}:
            self.editor.take_digit(digit)
        elif self.canvas.is_pinned:
            self.pinned.take_digit(digit)

    # keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind is FOCUS_IN and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 0, self._theme.px(20))
            self.focus_moved.emit()
        elif kind is KEY_PRESS and isinstance(event, QKeyEvent):
            return self._takes(event)
        elif kind is RESIZE:
            return super().eventFilter(watched, event)
        return False

    def _takes(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
            return True
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        shifted = event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        if enter and shifted and not self.in_words:
            self.focus_words()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key the editor had no use for: a letter goes to the words and is written there."""
        text = event.text()
        if not is_plain(event) or not text.strip() or not text.isprintable() or self.in_words:
            event.ignore()
            return
        digit = digit_of(event)
        shape = self._pending.shape if self._pending else ""
        if digit is not None and shape in {"choice", "multi"}:
            self.no_such_option.emit(digit)
            return
        self.write_letter(text)

    def write_letter(self, text: str) -> None:
        """Write a letter that arrived elsewhere."""
        if isinstance(self.editor, ListEditor):
            self.editor.box.type_text(text)
        else:
            self.words.box.type_text(text)

    # layout

    def set_room(self, *, narrow: bool, low: bool) -> None:
        """Give way: `narrow` puts the probes under the words, `low` drops the next sentence."""
        canvas = self.canvas
        if (narrow, low) != (canvas.narrow, canvas.low):
            canvas.narrow, canvas.low = narrow, low
            self.probes.set_compact(self._theme.wide_text)
            if self._asked is not None:
                self._show_heading(self._asked)
            self._give_way()

    def _give_way(self) -> None:
        """Large text drops the line above the words."""
        self.words.show_head(not self._theme.wide_text)
        if self._pending is not None:
            self._show_tip(self._pending)
        self._arrange()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.canvas.restyle(theme)
        self._editors.restyle(theme)
        self._give_way()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self.viewport()).fillRect(self.viewport().rect(), self._theme.colour("paper"))

    def make_room(self) -> None:
        """Something in the words took or left room, such as the red line."""
        self._arrange()

    def _arrange(self) -> None:
        self.canvas.arrange(self.viewport().width(), self.viewport().height())
        self._follow_caret()

    def _follow_caret(self) -> None:
        """The line being written stays in sight, also where large text puts the words below the fold."""
        boxes = (self.editor.box, self.words.box) if isinstance(self.editor, ListEditor) else (self.words.box,)
        box = next((one for one in boxes if one.hasFocus()), None)
        if box is None:
            return
        line = box.cursorRect()
        place = box.viewport().mapTo(self.canvas, line.center())
        self.ensureVisible(place.x(), place.y(), 0, line.height() // 2 + self._theme.px(8))
