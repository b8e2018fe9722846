"""A whole talk on the real window over a real encrypted workspace, typed key by key."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.domain.interview.facts import AccountRef, Engagement, Meeting, RespondentRef
from interviewer.domain.script.questions import KINDS
from interviewer.kit.ids import new_id
from interviewer.kit.paths import Folders
from interviewer.kit.resources import resource
from interviewer.services.conducting import Conducting
from interviewer.services.interviewing import Interviewing
from interviewer.services.talk import Makers
from interviewer.services.workspaces import OpenWorkspace
from interviewer.ui.call.aids import NO_AIDS, Aids
from interviewer.ui.call.view import CallPage
from interviewer.ui.fonts import Families, load_fonts
from interviewer.ui.main_window import MainWindow
from interviewer.ui.navigation import Navigation
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme
from interviewer.ui.tokens import LIGHT
from tests.flows.desktop_scene import program

START = datetime(2026, 6, 11, 12, 2, tzinfo=UTC)
NONE = Qt.KeyboardModifier.NoModifier


class HandClock:
    """Stands still until it is moved by hand."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now

    def go(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)


class SilentPrompts(Prompts):
    """Answers the one question that the call page asks, and remembers it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(None, theme)
        self.asked: list[str] = []
        self.answer = True

    def confirm(self, title: str, sentence: str, yes: str, no: str, *, risky: bool = False) -> bool:
        self.asked.append(title)
        return self.answer


class Listener:
    """Hears what a screen reader would say."""

    def __init__(self) -> None:
        self.heard: list[str] = []

    def say(self, words: str, *, at_once: bool = False) -> None:
        self.heard.append(words)


class Desk:
    """One talk, its window, and the fingers on the keys."""

    def __init__(
        self, conducting: Conducting, clock: HandClock, families: Families, aids: Aids = NO_AIDS
    ) -> None:
        self.conducting = conducting
        self.clock = clock
        self.theme = Theme(LIGHT, 100, families)
        self.window = MainWindow(self.theme)
        self.prompts = SilentPrompts(self.theme)
        self.reader = Listener()
        self.ended: list[object] = []
        self.left: list[bool] = []
        self.page = CallPage(conducting, self.theme, self.prompts, None, clock, aids=aids, announcer=self.reader)
        self.page.ended.connect(self.ended.append)
        self.page.left.connect(lambda: self.left.append(True))
        self.page.text_size_changed.connect(lambda size: self.window.restyle(self.theme.with_factor(size)))

    def open(self, qtbot: QtBot) -> "Desk":
        qtbot.addWidget(self.window)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.window.show_page(self.page)
        self.qtbot = qtbot
        return self

    @property
    def focus(self) -> QWidget:
        return QApplication.focusWidget() or self.window

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = NONE) -> None:
        self.qtbot.keyClick(self.focus, key, modifier)

    def ctrl(self, key: Qt.Key) -> None:
        self.key(key, Qt.KeyboardModifier.ControlModifier)

    def ctrl_shift(self, key: Qt.Key) -> None:
        self.key(key, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)

    def alt(self, key: Qt.Key) -> None:
        self.key(key, Qt.KeyboardModifier.AltModifier)

    def type(self, text: str) -> None:
        for letter in text:
            self.qtbot.keyClick(self.focus, letter)

    def enter(self) -> None:
        self.key(Qt.Key.Key_Return)

    @property
    def asked(self) -> str | None:
        asked = self.page.presenter.step.asked
        return asked.question.id if asked else None

    @property
    def words(self) -> str:
        return self.page.talk.question.words.box.words()

    @property
    def banner(self) -> str:
        return self.page.talk.banner.words

    def answer_of(self, question: str) -> tuple[object, str | None]:
        answer = self.conducting.step().transcript.answers[question]
        return answer.value, answer.words


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    """Where the program keeps everything in one test."""
    made = Folders(tmp_path / "data", tmp_path / "config", tmp_path / "state")
    made.make()
    return made


@pytest.fixture
def navigation(qtbot: QtBot, folders: Folders) -> Iterator[Navigation]:
    """The whole program, started."""
    with program(qtbot, folders) as started:
        yield started


@pytest.fixture(scope="session")
def flow_workspace() -> Iterator[OpenWorkspace]:
    with app.temporary_workspace() as made:
        yield made


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def interviewing(flow_workspace: OpenWorkspace, clock: HandClock) -> Interviewing:
    return Interviewing(flow_workspace.interviews, app.script_library(), Makers(clock, new_id))


Begin = Callable[..., Conducting]


@pytest.fixture
def begin(interviewing: Interviewing, clock: HandClock) -> Begin:
    """A talk answered without the window up to a question."""

    def start(upto: str = "a_open", script: str = "client_review_full", **answers: object) -> Conducting:
        asked = interviewing.find_script(script)
        meeting = Meeting(
            Engagement("Tideway", "Rosa Ache", interviewer_name="Jo Lind", interviewer_firm="Plain"),
            AccountRef("aster", "Aster AG"),
            RespondentRef("ana", "Ana Ruiz", "Head of Print", timezone="Europe/Prague"),
        )
        talk = interviewing.begin(interviewing.prepared(asked, meeting, rotation={"E": "proactivity"}), asked)
        while (now := talk.step().asked) is not None and now.question.id != upto:
            clock.go(20)
            answer_plainly(talk, answers)
        return talk

    return start


def answer_plainly(talk: Conducting, answers: dict[str, object]) -> None:
    """Give the question that is asked a plain answer of its kind."""
    asked = talk.step().asked
    assert asked is not None
    question, kind = asked.question, KINDS[asked.question.kind]
    plain: dict[str, object] = {
        "say": "said", "scale": 8, "number": 3, "number_or_no": "no", "list": ("one thing",), "open": None,
    }  # fmt: skip
    first: object = question.options[0] if question.options else None
    first = (first,) if kind.shape == "multi" else first
    value = answers.get(question.id, plain.get(kind.shape, first))
    why = "Because they rang us on 9 February." if question.kind in {"open", "choice_with_why"} else None
    talk.answer(question.id, value, why)


@pytest.fixture(scope="session")
def families(qapp: QApplication) -> Families:
    return load_fonts(resource("fonts"))


@pytest.fixture
def seat(qtbot: QtBot, begin: Begin, clock: HandClock, families: Families) -> Callable[..., Desk]:
    """Opens the window at a question."""

    def sit(
        upto: str = "a_open", script: str = "client_review_full", aids: Aids = NO_AIDS, **answers: object
    ) -> Desk:
        return Desk(begin(upto, script, **answers), clock, families, aids).open(qtbot)

    return sit


@pytest.fixture
def reopen(qtbot: QtBot, interviewing: Interviewing, clock: HandClock, families: Families) -> Callable[[str], Desk]:
    """Opens the window on a stored talk, as after a crash."""

    def again(interview_id: str) -> Desk:
        return Desk(interviewing.go_on(interview_id), clock, families).open(qtbot)

    return again
