"""Where a turn of phrase that would tell who spoke is marked: chosen in the words as they stand, never retyped."""

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QTextCursor

from interviewer.disclosure.masking import whole_word
from interviewer.ui.editors.words_box import WordsBox
from interviewer.ui.end.passage_panel import PassagePanel
from interviewer.ui.theme import Theme

CHOOSE = "Choose words first: Shift and the arrows, or the mouse."
HINT = "Shift and arrows choose, Enter marks; Enter inside a mark lifts it"
MOST_LINES = 8
_KEYBOARD = Qt.TextInteractionFlag.TextSelectableByKeyboard | Qt.TextInteractionFlag.TextSelectableByMouse
_TRIMMED = " \t\n.,;:!?\u2026\"'\u201c\u201d\u2018\u2019()"


def spans_of(words: str, marked: Iterable[str]) -> Iterator[tuple[int, int]]:
    """Where the marked phrases stand in the words."""
    for phrase in marked:
        yield from (found.span() for found in re.finditer(whole_word(phrase), words, re.IGNORECASE))


def chosen_words(words: str, start: int, end: int) -> str:
    """What was chosen, widened to whole words and without the marks around it; empty when nothing was."""
    if start >= end:
        return ""
    while start and words[start - 1].isalnum() and words[start].isalnum():
        start -= 1
    while end < len(words) and words[end - 1].isalnum() and words[end].isalnum():
        end += 1
    return " ".join(words[start:end].strip(_TRIMMED).split())


class PhraseBox(WordsBox):
    """The words to choose from; nothing can be written in it."""

    def __init__(self, theme: Theme, name: str, words: str) -> None:
        super().__init__(theme, name)
        self.set_lines(1, 1)
        self.set_words(words)
        self.setTextInteractionFlags(_KEYBOARD)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """All of the words stay in sight, up to a bound: a plain box lays out only what it shows."""
        super().resizeEvent(event)
        room = QRect(0, 0, max(1, self.viewport().width()), MOST_LINES * self.line_height())
        said = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap, self.words())
        lines = min(MOST_LINES, -(-said.height() // self.line_height()))
        self.setFixedHeight(self._room_for(max(1, lines)))

    def place(self) -> tuple[int, int]:
        """Start and end of what is chosen, in letters of `words()`; equal where nothing is."""
        cursor = self.textCursor()
        return self._letters(cursor.selectionStart()), self._letters(cursor.selectionEnd())

    def let_go(self) -> None:
        """Nothing is chosen any more; the caret stands where the choice ended."""
        cursor = self.textCursor()
        cursor.setPosition(cursor.selectionEnd())
        self.setTextCursor(cursor)

    def _letters(self, place: int) -> int:
        """A place in Qt's counting, where a character beyond the basic plane counts twice, as one in letters."""
        whole = self.words().encode("utf-16-le", "surrogatepass")[: 2 * place]
        return len(whole.decode("utf-16-le", "surrogatepass"))


class PhrasePanel(PassagePanel):
    """`marked` carries the phrase and whether the mark holds."""

    marked = Signal(str, bool)
    doing = "marking"
    long_hint = True

    def __init__(self, name: str, words: str, phrases: tuple[str, ...], theme: Theme) -> None:
        box = PhraseBox(theme, f"Words to choose from: {name}", words)
        super().__init__(box, "Which words would tell who spoke?", HINT, "Esc", theme)
        self.box = box
        self.box.committed.connect(self._mark)
        self.keep.clicked.connect(self.left)
        self.show_phrases(phrases)
        self.setAccessibleName(f"Mark a telling turn of phrase: {name}")
        self.setObjectName("phrases")

    def show_phrases(self, phrases: tuple[str, ...]) -> None:
        """Mark these in the words."""
        self._phrases = phrases
        self.box.set_spans(tuple(spans_of(self.box.words(), phrases)))
        self.box.setAccessibleDescription(f"{HINT}. Marked: {'; '.join(phrases) or 'nothing yet'}.")
        self.say_problem("")

    def _mark(self) -> None:
        start, end = self.box.place()
        if phrase := chosen_words(self.box.words(), start, end):
            self.marked.emit(phrase, True)
            self.box.let_go()
        elif held := self._held_at(start):
            self.marked.emit(held, False)
        else:
            self.say_problem(CHOOSE)

    def _held_at(self, place: int) -> str:
        """The marked phrase in which the caret stands."""
        return next(
            (one for one in self._phrases if any(a <= place <= b for a, b in spans_of(self.box.words(), (one,)))), ""
        )
