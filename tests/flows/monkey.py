"""A monkey at the keys: random ones, seeded, over the real window with everything behind it.

After every key it holds: nothing went wrong, whatever is shown and can have the focus has a name for screen readers,
and the words that stood in the words box before stand there still, or are kept: in the log, as a draft, or struck.
"""

import string
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QMenu, QScrollBar, QWidget

from interviewer.domain.interview.words import clean
from interviewer.services.conducting import Conducting
from interviewer.ui.call.view import CallPage
from interviewer.ui.navigation import Navigation
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme
from tests.flows.desktop_scene import practise

NONE, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)  # fmt: skip
LETTERS = tuple(Qt.Key(ord(letter)) for letter in string.ascii_uppercase)
DIGITS = tuple(Qt.Key(ord(digit)) for digit in string.digits)
FUNCTIONS = tuple(Qt.Key(Qt.Key.Key_F1.value + number) for number in range(12))
MOVES = (
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End,
    Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Tab, Qt.Key.Key_Backtab,
)  # fmt: skip
DOING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Escape)
TAKING = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
SIGNS = (
    Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Slash, Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight,
    Qt.Key.Key_Equal, Qt.Key.Key_Period, Qt.Key.Key_Comma,
)  # fmt: skip
KINDS: tuple[tuple[int, tuple[Qt.Key, ...], tuple[Qt.KeyboardModifier, ...]], ...] = (
    (30, LETTERS, (NONE, SHIFT)),
    (14, DIGITS, (NONE,)),
    (16, DOING, (NONE, SHIFT, CTRL)),
    (14, MOVES, (NONE, SHIFT, CTRL, ALT)),
    (5, TAKING, (NONE, CTRL)),
    (7, FUNCTIONS, (NONE, SHIFT)),
    (8, LETTERS, (CTRL, CTRL | SHIFT)),
    (4, DIGITS, (CTRL, ALT)),
    (2, SIGNS, (NONE, CTRL)),
)
"""How often, which keys, with which modifiers. Only keys that write ASCII: others abort the whole process."""
PLACES = ("call", "today", "clients", "papers", "figures", "search")
WANDER = 0.01
"""Chance that a key is none, but a step to another room or into a talk, so that no room is stayed in for ever."""


class Unasked(Prompts):
    """Answers every dialog by chance, without showing it."""

    def __init__(self, theme: Theme, chance: Random, folder: Path) -> None:
        super().__init__(None, theme)
        self._chance = chance
        self._folder = folder
        self.told: list[str] = []

    def confirm(self, title: str, sentence: str, yes: str, no: str, *, risky: bool = False) -> bool:
        return self._chance.random() < 0.4

    def ask(self, title: str, sentence: str, label: str, yes: str, *, text: str = "") -> str | None:
        return self._chance.choice((None, text or "something else", "made by chance"))

    def show_error(self, sentence: str, title: str = "That did not work") -> None:
        self.told.append(sentence)

    def choose_file(self, title: str, kinds: str, folder: Path | None = None) -> Path | None:
        return None

    def choose_folder(self, title: str, folder: Path | None = None) -> Path | None:
        return None

    def save_file(self, title: str, kinds: str, suggested: Path) -> Path | None:
        return self._chance.choice((None, self._folder / suggested.name))

    def print_text(self, title: str, text: str) -> bool:
        return False


@dataclass(frozen=True)
class Written:
    """The words in the words box of a talk before a key."""

    talk: Conducting
    page: CallPage
    question: str
    words: str


@dataclass
class Monkey:
    """Presses keys; `found` says what went wrong, and `trail` the last keys before it."""

    navigation: Navigation
    chance: Random
    keys: int = 0
    talks: int = 0
    letters: int = 0
    places: set[str] = field(default_factory=set)
    found: list[str] = field(default_factory=list)
    trail: list[str] = field(default_factory=list)
    faults: Callable[[], list[str]] = list

    def press(self) -> None:
        """One key, and then a look at everything that must hold."""
        before = self._written()
        if self.chance.random() < WANDER:
            self._wander()
        else:
            self._key()
        settle()
        if before is not None:
            self._check_words(before)
        self._check_names()
        self.found += self.faults()
        self.places.add(type(self._page).__name__)

    @property
    def _page(self) -> QWidget:
        page = self.navigation.window.page
        assert page is not None
        return getattr(page, "page", page)

    def _key(self) -> None:
        _, keys, modifiers = self.chance.choices(KINDS, [kind[0] for kind in KINDS])[0]
        key, modifier = self.chance.choice(keys), self.chance.choice(modifiers)
        target = QApplication.activePopupWidget() or QApplication.focusWidget() or self._page
        self._note(f"{modifier.name} {key.name} at {type(target).__name__} on {type(self._page).__name__}")
        self.keys += 1
        self.letters += key in LETTERS and modifier in (NONE, SHIFT)
        QTest.keyClick(target, key, modifier)

    def _note(self, words: str) -> None:
        self.trail = [*self.trail[-24:], words]

    def _wander(self) -> None:
        """To another room, or into a talk; as the rail and the start of a talk do."""
        for popup in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
            if isinstance(popup, QMenu | QDialog):
                popup.close()
        may_close = getattr(self.navigation.window.page, "may_close", None)
        if may_close is not None and not may_close():
            return
        if self.chance.random() < 0.5:
            self.talks += 1
            self._note("a talk begins")
            self._begin()
        else:
            place = self.chance.choice(PLACES)
            self._note(f"to {place}")
            self.navigation._go(place)

    def _begin(self) -> None:
        interviewing = self.navigation.desk.interviewing
        still_open = [one for one in interviewing.recent() if one.state == "open"]
        if still_open and self.chance.random() < 0.5:
            self.navigation.talks.go_on(self.chance.choice(still_open).id)
        else:
            practise(self.navigation)

    # what must hold

    def _written(self) -> Written | None:
        page = self._page
        if not isinstance(page, CallPage) or page.presenter.pending is None or page.shown_page is not page.talk:
            return None
        pending = page.presenter.pending
        return Written(page.presenter._conducting, page, pending.question.id, clean(pending.words))

    def _check_words(self, before: Written) -> None:
        """Words that are no longer on the screen are kept somewhere."""
        now = self._written()
        if not before.words.strip() or (now is not None and now.question == before.question):
            return
        transcript, question, words = before.talk.step().transcript, before.question, before.words
        drafts = [draft.words for draft in before.talk.drafts() if draft.question == question]
        told = [event.happening for event in transcript.events if event.question == question]
        said = [getattr(what, "words", None) or "" for what in told]
        values = [getattr(what, "value", None) for what in told]
        listed = ["\n".join(map(str, value)) for value in values if isinstance(value, tuple)]
        struck = question in transcript.answers and transcript.answers[question].struck
        lines = "\n".join(line.strip() for line in words.splitlines() if line.strip())
        if not struck and words not in (*drafts, *said) and lines not in listed and transcript.ended is None:
            self.found.append(f"{len(words)} letters of {question} are nowhere")

    def _check_names(self) -> None:
        window = QApplication.activeWindow() or self.navigation.window
        for widget in window.findChildren(QWidget):
            if (
                widget.focusPolicy() & Qt.FocusPolicy.TabFocus
                and widget.isVisible()
                and not widget.accessibleName()
                and not isinstance(widget, QScrollBar)
                and not widget.objectName().startswith("qt_")
            ):
                self.found.append(f"{type(widget).__name__} on {type(self._page).__name__} has no name")


def settle() -> None:
    """What the key set going is done; what was let go is gone."""
    QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
