"""A program to be killed while it types: for each line on its input, a window that goes on with the talk.

Every letter is told on standard output with the time at which the window had it; so is Enter, once the answer is kept.
Beside them it tells that it is alive: a machine with more to do than it can stops a window for seconds.
The window lives in a fork of this program, so that a thousand kills do not load everything a thousand times.
"""

import os
import sys
import time
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from random import Random

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from interviewer import app
from interviewer.domain.interview.facts import AccountRef, Engagement, Meeting, RespondentRef
from interviewer.kit.ids import new_id
from interviewer.kit.resources import resource
from interviewer.services.interviewing import Interviewing
from interviewer.services.talk import Makers
from interviewer.services.workspaces import Passphrase
from interviewer.storage.workspace import open_workspace
from interviewer.ui.call.view import CallPage
from interviewer.ui.fonts import load_fonts
from interviewer.ui.main_window import MainWindow
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme
from interviewer.ui.tokens import LIGHT
from tests.flows.letters import letter
from tests.storage.samples import PASSPHRASE

QUESTION = "b_role"
ALIVE_MS = 25
"""So often the window tells that it has the processor at all."""
ENTER_EVERY = 60
"""After so many letters the answer is kept, and gone back to."""


def tell(*words: object) -> None:
    """One line, at once."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def begin_or_go_on(interviewing: Interviewing) -> CallPage:
    """The page of the one talk there is, at its question."""
    held = interviewing.recent(1)
    if held:
        talk = interviewing.go_on(held[0].id)
    else:
        script = interviewing.find_script("client_review_full")
        meeting = Meeting(Engagement("Tideway"), AccountRef("aster", "Aster AG"), RespondentRef("ana", "Ana Ruiz"))
        talk = interviewing.begin(interviewing.prepared(script, meeting), script)
        for question, value in (("a_open", "go_ahead"), ("a_participate", "yes"), ("a_record", "no"),
                                ("a_attribution", "named"), ("a_offrecord", "said")):  # fmt: skip
            talk.answer(question, value)
    if QUESTION in talk.step().transcript.answers:
        talk.jump(QUESTION)
    theme = Theme(LIGHT, 100, load_fonts(resource("fonts"), "Source*.ttf"))
    window = MainWindow(theme)
    page = CallPage(talk, theme, Prompts(window, theme), None, lambda: datetime.now(UTC))
    window.show()
    window.show_page(page)
    window.activateWindow()
    return page


def type_for_ever(path: Path, seed: int) -> None:
    """Go on with the words where they stand, until killed."""
    application, chance = QApplication([]), Random(seed)
    workspace = open_workspace(path, Passphrase(PASSPHRASE))
    makers = Makers(lambda: datetime.now(UTC), new_id)
    page = begin_or_go_on(Interviewing(workspace.interviews, app.script_library(), makers))
    box, places = page.talk.question.words.box, None
    timer = QTimer()

    def press() -> None:
        nonlocal places
        if places is None:
            places = count(len(box.words()))
            tell("begun", os.getpid(), len(box.words()))
        place = next(places)
        QTest.keyClick(box, Qt.Key(ord(letter(place).upper())))
        tell("typed", place + 1, time.monotonic())
        if place % ENTER_EVERY == ENTER_EVERY - 1:
            QTest.keyClick(box, Qt.Key.Key_Return)
            tell("kept", place + 1)
            page.presenter.jump(QUESTION)
        timer.start(chance.choice((3, 10, 25, 60, 60, 200)))

    alive = QTimer()
    alive.timeout.connect(lambda: tell("alive", time.monotonic()))
    alive.start(ALIVE_MS)
    timer.setSingleShot(True)
    timer.timeout.connect(press)
    timer.start(0)
    application.exec()


def main(path: Path) -> None:
    """One typing window for each line on the input; "dead" once it is gone."""
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            type_for_ever(path, int(line))
        os.waitpid(child, 0)
        tell("dead")


main(Path(sys.argv[1]))
