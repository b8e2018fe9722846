"""What one question is made of on the screen, and where each part stands; nothing jumps."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from interviewer.ui.brush import pen_for
from interviewer.ui.call.pieces import Line
from interviewer.ui.call.pinned_card import PinnedCard
from interviewer.ui.call.probe_card import ProbeCard
from interviewer.ui.editors.editor import Editor
from interviewer.ui.editors.lines import ListEditor
from interviewer.ui.editors.words_panel import WordsPanel
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

BANNER = 24
WORDS_LINES, ALONE_LINES = 6, 12
HEAD = 34
"""Room for the line above the words box, in px at 100 %."""
AFTER_EDITOR = 36
LEAST_WIDTH = 50
WORDS_ONLY = frozenset({"open", "list"})


class QuestionCanvas(QWidget):
    """Number, sentence, answer, words, probes, next sentence, from the top; the words get what room is left.

    `narrow` puts the probes under the words, `low` drops the next sentence; `alone` leaves out both and what is
    pinned, so that only a sentence and its words stand here.
    """

    def __init__(self, theme: Theme, icons: Icons) -> None:
        super().__init__()
        self._theme = theme
        self._spoken_role = Role.SPOKEN
        self._heights = (0, 0)
        """Room for the editor and for what stands under the words, as last laid out."""
        self.narrow = self.low = self.alone = False
        self.shape = ""
        """The shape of the question's answer; empty before the first."""
        self.editor: Editor | None = None
        self.heading = Line(theme, parent=self)
        self.aside = Line(theme, right=True, parent=self)
        self.pinned = PinnedCard(theme, parent=self)
        self.spoken = Text("", Role.SPOKEN, theme, wraps=True, parent=self)
        self.words = WordsPanel(icons, theme, parent=self)
        self.probes = ProbeCard(theme, parent=self)
        self.next_why = Line(theme, parent=self)
        self.next_spoken = Text("", Role.NEXT, theme, tone="ink2", wraps=True, parent=self)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        parts = (
            self.heading, self.aside, self.pinned, self.spoken, self.words, self.probes, self.next_why,
            self.next_spoken,
        )  # fmt: skip
        for part in parts:
            part.restyle(theme)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("paper"))

    # where things stand

    def arrange(self, width: int, height: int) -> None:
        """Place everything in a room of this size in px; what is left over goes to the words, then to the foot."""
        if width < LEAST_WIDTH or not self.shape:
            return
        side, column = self.margin(), self._column(width)
        self._heights = (self._editor_height(column), self._below(column))
        tall = max(height, self._fit_role(column, height))
        self.resize(width, tall)
        self._place(side, column, tall)

    def margin(self) -> int:
        """Room left of everything, in px."""
        return self._theme.px(12) if self._theme.wide_text else self._theme.px(20 if self.narrow else 32)

    def _column(self, width: int) -> int:
        return width - self.margin() - (self.margin() if self.narrow else self._theme.px(24))

    def needed(self, width: int, lines: int, *, large: bool = True) -> int:
        """The height everything needs with so many lines more than the least for words; `large`: the spoken text."""
        if width < LEAST_WIDTH or not self.shape:
            return 0
        column, role = self._column(width), Role.SPOKEN if large else Role.PITCH
        self._heights = (self._editor_height(column), self._below(column))
        if self._spoken_role is not role:
            self._spoken_role = role
            self.spoken.set_role(role)
        return self._fixed_height(column) + self._least_words() + lines * self.words.box.line_height()

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
        kept = 1 if self._theme.wide_text or self.is_pinned else 2
        return max(self.spoken.heightForWidth(column), kept * self._theme.pitch(Role.SPOKEN))

    @property
    def is_pinned(self) -> bool:
        """Whether the number given before stands above the question."""
        return not (self.pinned.isHidden() or self.alone)

    def _gap(self, at_100: int) -> int:
        return round(at_100 * 0.8) if self._theme.wide_text else self._theme.px(at_100)

    def _head(self) -> int:
        return 0 if self._theme.wide_text else self._theme.px(HEAD)

    def _editor_height(self, column: int) -> int:
        editor = self.editor
        if editor is None or self.shape in WORDS_ONLY:
            return 0
        tall = editor.heightForWidth(column) if editor.hasHeightForWidth() else editor.sizeHint().height()
        return tall + self._gap(AFTER_EDITOR)

    def _least_words(self) -> int:
        red = self.words.failure_height(self._column(self.width()))
        return self._head() + red + self.words.box.minimumSizeHint().height() + self._gap(12)

    def _below(self, column: int) -> int:
        """Room under the words: the strip of probes, the next sentence."""
        strip = self._strip_height(column) if self.narrow else 0
        if not self._next_shown():
            return strip
        pitch = self._theme.pitch(Role.NEXT)
        lines = min(2, max(1, self.next_spoken.heightForWidth(column) // max(1, pitch)))
        return strip + self._theme.px(22) + lines * pitch + self._gap(16)

    def _next_shown(self) -> bool:
        return not (self.low or self.alone or self._theme.wide_text)

    def _strip_height(self, column: int) -> int:
        return 0 if self.probes.isHidden() or self.alone else self.probes.heightForWidth(column) + self._gap(12)

    def _fixed_height(self, column: int) -> int:
        """Everything but the words box."""
        top = self._top() + self._theme.px(20) + self._gap(8)
        pinned = self.pinned.height_for(column) + self._gap(20) if self.is_pinned else 0
        return top + pinned + self._spoken_height(column) + self._gap(18) + sum(self._heights)

    def _top(self) -> int:
        return self._theme.px(6 if self._theme.wide_text else BANNER)

    def _place(self, side: int, column: int, height: int) -> None:
        px, top = self._theme.px, self._top()
        aside = min(self.aside.sizeHint().width(), column // 2)
        self.heading.setGeometry(side, top, column - aside - px(8), px(20))
        self.aside.setGeometry(side + column - aside, top, aside, px(20))
        top += px(20) + self._gap(8)
        if self.is_pinned:
            tall = self.pinned.height_for(column)
            out = 0 if self._theme.wide_text else px(14)
            self.pinned.setGeometry(side - out, top, column + 2 * out, tall)
            top += tall + self._gap(20)
        tall = self._spoken_height(column)
        self.spoken.setGeometry(side, top, column, tall)
        self._place_answer(side, column, top + tall + self._gap(18), height)

    def _place_answer(self, side: int, column: int, top: int, height: int) -> None:
        tall, below = self._heights
        if self.editor is not None and tall:
            self.editor.setGeometry(side, top, column, tall - self._gap(AFTER_EDITOR))
            top += tall
        room = height - top - below - self._gap(12)
        hoped = self._theme.px(HEAD + 20) + WORDS_LINES * self.words.box.line_height()
        hoped += (ALONE_LINES - WORDS_LINES) * self.words.box.line_height() if self.alone else 0
        tall = max(min(room, hoped) if self._next_shown() or self.alone else room, self._least_words() - self._gap(12))
        if isinstance(self.editor, ListEditor):
            head = self._head()
            self.words.setGeometry(side, top, column, max(1, head - self._theme.px(8)))
            self.editor.setGeometry(QRect(side, top + head, column, tall - head))
        else:
            self.words.setGeometry(side, top, column, tall)
        self._place_below(side, column, top + tall + self._gap(14))

    def _place_below(self, side: int, column: int, top: int) -> None:
        px, next_shown = self._theme.px, self._next_shown()
        if self.narrow and not self.alone:
            strip = self._strip_height(column)
            self.probes.setGeometry(side, top, column, max(0, strip - self._gap(12)))
            top += strip
        for part in (self.next_why, self.next_spoken):
            if part.isHidden() == next_shown:
                part.setVisible(next_shown)
        if next_shown:
            self.next_why.setGeometry(side, top, column, px(20))
            tall = self._whole_lines(self.next_spoken.heightForWidth(column), self.height() - top - px(22))
            self.next_spoken.setGeometry(side, top + px(22), column, tall)

    def _whole_lines(self, wanted: int, room: int) -> int:
        """The height of as many lines of the next sentence as stand whole in the room; two at least."""
        pitch = self._theme.pitch(Role.NEXT)
        return min(wanted, max(2, room // pitch) * pitch)
