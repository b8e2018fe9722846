"""The middle of the call screen: number, sentence, answer, words, next sentence; nothing jumps."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from interviewer.domain.script.script import Question
from interviewer.services.step import AskedNow, NextUp, Pinned, Step
from interviewer.ui.brush import pen_for
from interviewer.ui.call.editors_kept import EditorsKept
from interviewer.ui.call.nudge import Nudge
from interviewer.ui.call.pending import Pending
from interviewer.ui.call.pieces import Line, Piece, cap
from interviewer.ui.call.pinned_card import PinnedCard
from interviewer.ui.call.probe_card import ProbeCard
from interviewer.ui.editors.digits import digit_of, is_plain
from interviewer.ui.editors.editor import Editor
from interviewer.ui.editors.lines import ListEditor
from interviewer.ui.editors.words_panel import WordsPanel
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

BANNER = 24
WORDS_LINES = 6
ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
COUNTS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
TYPE_HERE = "type a letter and you are here"


def place_words(place: tuple[int, int], *, short: bool) -> str:
    """ "second of six", or "2 of 6" where room is short."""
    at, count = place
    if short or at > len(ORDINALS) or count >= len(COUNTS):
        return f"{at} of {count}"
    return f"{ORDINALS[at - 1]} of {COUNTS[count]}"


class _Canvas(QWidget):
    """Everything in the middle, laid out by the panel."""

    ground = QColor()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self.ground)


class QuestionPanel(QScrollArea):
    """Shows one question and takes its answer. The keys of N and W end up here."""

    chosen = Signal(object)
    written = Signal(str)
    manner_changed = Signal(str)
    committed = Signal()
    pinned_changed = Signal(int)
    no_such_option = Signal(int)
    escaped = Signal()
    probed = Signal(int)
    focus_moved = Signal()

    def __init__(self, theme: Theme, icons: Icons, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._narrow = self._low = False
        self._pending: Pending | None = None
        self._asked: AskedNow | None = None
        self._spoken_role = Role.SPOKEN
        self._heights = (0, 0)
        """Room for the editor and for what stands under the words, as last laid out."""
        self._editors = EditorsKept(theme)
        self.canvas = _Canvas()
        self.heading = Line(theme, parent=self.canvas)
        self.aside = Line(theme, right=True, parent=self.canvas)
        self.pinned = PinnedCard(theme, parent=self.canvas)
        self.spoken = Text("", Role.SPOKEN, theme, wraps=True, parent=self.canvas)
        self.words = WordsPanel(icons, theme, parent=self.canvas)
        self.probes = ProbeCard(theme, parent=self.canvas)
        self.probes.hide()
        self.next_why = Line(theme, parent=self.canvas)
        self.next_spoken = Text("", Role.NEXT, theme, tone="ink2", wraps=True, parent=self.canvas)
        self.editor: Editor | None = None
        self.canvas.ground = theme.colour("paper")
        self.canvas.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setWidget(self.canvas)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("The question")
        self._connect()

    def _connect(self) -> None:
        self.words.edited.connect(self.written)
        self.words.committed.connect(self.committed)
        self.words.manner_changed.connect(self.manner_changed)
        self.words.box.installEventFilter(self)
        self.pinned.changed.connect(self.pinned_changed)
        self.probes.pressed.connect(self.probed)

    # what is shown

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
            pieces.append(Piece(f" · {place_words(asked.group_place, short=self._narrow)}"))
        self.heading.show_pieces(pieces)
        must = "must be asked" if asked.compulsory else "optional"
        if asked.volunteered and not asked.answer:
            must = "said before: read it back, Enter keeps it"
        seconds = f" · about {asked.question.seconds:.0f} s" if asked.question.seconds else ""
        side = [Piece(f"words {self._manner_words()}"), cap("F5", 16), Piece("map", gap=8)]
        self.aside.show_pieces(side if self._narrow else [Piece(must + seconds)])

    def _manner_words(self) -> str:
        return "in my words" if self.words.manner == "paraphrase" else "as said"

    def _show_next(self, following: NextUp | None) -> None:
        if following is None:
            self.next_why.show_pieces([Piece("Next", Role.SMALL_STRONG), Piece(": the end of the talk")])
            self.next_spoken.say("")
            return
        why = [Piece("Next", Role.SMALL_STRONG)]
        if following.because:
            why.append(Piece(f", because {following.because}"))
        self.next_why.show_pieces(why)
        self.next_spoken.say(following.spoken)

    def load(self, pending: Pending) -> None:
        """Show the uncommitted answer of a question and take the focus to its first editor."""
        self._pending = pending
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
            self.editor = editor
            if self._editors.first_shown(pending.question):
                self._adopt(editor)
        is_list = isinstance(editor, ListEditor)
        if self.words.box.isHidden() != is_list:
            self.words.box.setVisible(not is_list)
        editor.setVisible(pending.shape != "open")
        tip = TYPE_HERE if pending.shape not in {"open", "list"} and not self._narrow else ""
        self.words.show_tip(tip)
        QWidget.setTabOrder(editor, self.words.box)

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
        target = editor.focusProxy() or editor
        target.installEventFilter(self)
        if target is not editor:
            editor.installEventFilter(self)

    def _on_chosen(self, value: object) -> None:
        if isinstance(self.editor, ListEditor):
            self.written.emit("\n".join(self.editor.box.items()))
        else:
            self.chosen.emit(value)

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
        elif self.pinned.isVisibleTo(self.canvas):
            self.pinned.take_digit(digit)

    # keys

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QWidget):
            self.ensureWidgetVisible(watched, 0, self._theme.px(20))
            self.focus_moved.emit()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._takes(event)
        return super().eventFilter(watched, event)

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
        if (narrow, low) != (self._narrow, self._low):
            self._narrow, self._low = narrow, low
            self.probes.set_compact(self._theme.wide_text)
            if self._asked is not None:
                self._show_heading(self._asked)
            self._show_head(not self._theme.wide_text)
            self._arrange()

    def _show_head(self, visible: bool) -> None:
        layout = self.words.layout()
        first = layout.itemAt(0) if layout else None
        head = first.layout() if first else None
        for place in range(head.count() if head else 0):
            item = head.itemAt(place) if head else None
            widget = item.widget() if item else None
            if widget is not None and widget is not self.words.kept:
                widget.setVisible(visible)
        self.words.kept.setVisible(visible)
        if visible and self._pending is not None:
            self.words.show_tip(TYPE_HERE if self._pending.shape not in {"open", "list"} else "")

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.canvas.ground = theme.colour("paper")
        self.canvas.update()
        parts = (
            self.heading, self.aside, self.pinned, self.spoken, self.words, self.probes, self.next_why,
            self.next_spoken,
        )  # fmt: skip
        for part in parts:
            part.restyle(theme)
        self._editors.restyle(theme)
        self._show_head(not theme.wide_text)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self.viewport()).fillRect(self.viewport().rect(), self._theme.colour("paper"))

    def _arrange(self) -> None:
        """Place everything from the top; what is left over goes to the words, then below the next sentence."""
        width, height = self.viewport().width(), self.viewport().height()
        if width < 50 or self._pending is None:
            return
        side = self._theme.px(12) if self._theme.wide_text else self._theme.px(32 if not self._narrow else 20)
        column = width - side - (side if self._narrow else self._theme.px(24))
        self._heights = (self._editor_height(column), self._below(column))
        needed = self._fit_role(column, height)
        self.canvas.resize(width, max(height, needed))
        self._place(side, column, max(height, needed))

    def _fit_role(self, column: int, height: int) -> int:
        """Set the spoken text as large as fits; the height that everything needs then, in px."""
        needed = 0
        for role in (Role.SPOKEN, Role.PITCH):
            if role is not self._spoken_role:
                self._spoken_role = role
                self.spoken.set_role(role)
            needed = self._fixed_height(column) + self._least_words()
            if needed <= height:
                break
        return needed

    def _spoken_height(self, column: int) -> int:
        """Two lines are always kept, one where a number is pinned above or text is large."""
        kept = 1 if self._theme.wide_text or self._is_pinned() else 2
        return max(self.spoken.heightForWidth(column), kept * self._theme.pitch(Role.SPOKEN))

    def _is_pinned(self) -> bool:
        return self.pinned.isVisibleTo(self.canvas)

    def _gap(self, at_100: int) -> int:
        return self._theme.px(at_100) if not self._theme.wide_text else round(at_100 * 0.8)

    def _editor_height(self, column: int) -> int:
        editor, pending = self.editor, self._pending
        if editor is None or pending is None or pending.shape in {"open", "list"}:
            return 0
        tall = editor.heightForWidth(column) if editor.hasHeightForWidth() else editor.sizeHint().height()
        return tall + self._gap(36)

    def _least_words(self) -> int:
        head = 0 if self._theme.wide_text else self._theme.px(34)
        failure = 0
        return head + failure + self.words.box.minimumSizeHint().height() + self._gap(12)

    def _below(self, column: int) -> int:
        """Room under the words: the strip of probes, the next sentence."""
        strip = self._strip_height(column) if self._narrow else 0
        if not self._next_shown():
            return strip
        lines = min(2, max(1, self.next_spoken.heightForWidth(column) // max(1, self._theme.pitch(Role.NEXT))))
        return strip + self._theme.px(22) + lines * self._theme.pitch(Role.NEXT) + self._gap(16)

    def _next_shown(self) -> bool:
        return not (self._low or self._theme.wide_text)

    def _strip_height(self, column: int) -> int:
        if not self.probes.isVisibleTo(self.canvas):
            return 0
        return self.probes.heightForWidth(column) + self._gap(12)

    def _fixed_height(self, column: int) -> int:
        """Everything but the words box."""
        top = self._top() + self._theme.px(20) + self._gap(8)
        pinned = self.pinned.height_for(column) + self._gap(20) if self._is_pinned() else 0
        return top + pinned + self._spoken_height(column) + self._gap(18) + sum(self._heights)

    def _top(self) -> int:
        return self._theme.px(BANNER) if not self._theme.wide_text else self._theme.px(6)

    def _place(self, side: int, column: int, height: int) -> None:
        px, top = self._theme.px, self._top()
        aside = min(self.aside.sizeHint().width(), column // 2)
        self.heading.setGeometry(side, top, column - aside - px(8), px(20))
        self.aside.setGeometry(side + column - aside, top, aside, px(20))
        top += px(20) + self._gap(8)
        if self._is_pinned():
            tall = self.pinned.height_for(column)
            out = 0 if self._theme.wide_text else px(14)
            self.pinned.setGeometry(side - out, top, column + 2 * out, tall)
            top += tall + self._gap(20)
        tall = self._spoken_height(column)
        self.spoken.setGeometry(side, top, column, tall)
        top += tall + self._gap(18)
        self._place_answer(side, column, top, height)

    def _place_answer(self, side: int, column: int, top: int, height: int) -> None:
        tall, below = self._heights
        if self.editor is not None and tall:
            self.editor.setGeometry(side, top, column, tall - self._gap(36))
            top += tall
        room = height - top - below - self._gap(12)
        hoped = self._theme.px(34) + WORDS_LINES * self.words.box.line_height() + self._theme.px(20)
        tall = min(room, hoped) if self._next_shown() else room
        tall = max(tall, self._least_words() - self._gap(12))
        if isinstance(self.editor, ListEditor):
            head = 0 if self._theme.wide_text else self._theme.px(34)
            self.words.setGeometry(side, top, column, max(1, head - self._theme.px(8)))
            self.editor.setGeometry(QRect(side, top + head, column, tall - head))
        else:
            self.words.setGeometry(side, top, column, tall)
        self._place_below(side, column, top + tall + self._gap(14))

    def _place_below(self, side: int, column: int, top: int) -> None:
        px, next_shown = self._theme.px, self._next_shown()
        if self._narrow:
            strip = self._strip_height(column)
            self.probes.setGeometry(side, top, column, max(0, strip - self._gap(12)))
            top += strip
        self.next_why.setVisible(next_shown)
        self.next_spoken.setVisible(next_shown)
        if next_shown:
            self.next_why.setGeometry(side, top, column, px(20))
            tall = self.next_spoken.heightForWidth(column)
            self.next_spoken.setGeometry(side, top + px(22), column, tall)
