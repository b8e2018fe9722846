"""From the key that commits an answer to the next question painted, in a workspace of 100,000 interviews.

Measured twice for each answer: until the next question stands on the screen, and until the map and the side stand
with it. Between two answers the program rests for a while, as in a talk, and prepares what comes.
The floor, after each answer of the same run: a bare encrypted commit, and a bare window of that size that paints the
same strings. Wall time holds the disk and what else the machine does; processor time is ours.
"""

import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QEventLoop, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytest_benchmark.fixture import BenchmarkFixture
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.domain.interview.facts import AccountRef, Engagement, Meeting, RespondentRef
from interviewer.domain.script.questions import KINDS
from interviewer.kit.ids import new_id
from interviewer.kit.resources import resource
from interviewer.services.conducting import Conducting
from interviewer.services.interviewing import Interviewing
from interviewer.services.talk import Makers
from interviewer.storage.connection import SETTINGS, raw_connection
from interviewer.storage.keys import keys_path, open_with_passphrase, read_keys
from interviewer.storage.workspace import Workspace, open_workspace
from interviewer.ui.call.view import CallPage
from interviewer.ui.fonts import load_fonts
from interviewer.ui.main_window import MainWindow
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme
from interviewer.ui.tokens import LIGHT
from tests.benchmarks.test_storage import INTERVIEWS, KNOWN, filled
from tests.storage.samples import PASSPHRASE

WORDS = "They rang twice in March because the line was down."
REST_MS = 500
"""Less than anybody takes to answer; the words are a draft on disk by then."""
MEDIAN_MS, P99_MS = 8.0, 30.0


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Workspace]]:
    path = tmp_path_factory.mktemp("big") / "a.interviewer"
    filled(path, INTERVIEWS)
    workspace = open_workspace(path, KNOWN)
    yield path, workspace
    workspace.close()


def begun(workspace: Workspace) -> Conducting:
    interviewing = Interviewing(workspace.interviews, app.script_library(), Makers(lambda: datetime.now(UTC), new_id))
    script = interviewing.find_script("client_review_full")
    meeting = Meeting(Engagement("Tideway"), AccountRef("aster", "Aster AG"), RespondentRef("ana", "Ana Ruiz"))
    return interviewing.begin(interviewing.prepared(script, meeting), script)


@dataclass(frozen=True)
class Taken:
    """Milliseconds, of the wall and of the processor."""

    wall: float
    cpu: float

    def __add__(self, other: "Taken") -> "Taken":
        return Taken(self.wall + other.wall, self.cpu + other.cpu)


def timed(act: Callable[[], object]) -> Taken:
    wall, cpu = time.perf_counter(), time.process_time()
    act()
    return Taken((time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000)


class Seen(QObject):
    """Notes which of some widgets have been painted."""

    def __init__(self, *watched: QWidget) -> None:
        super().__init__()
        self.painted: set[QObject] = set()
        for widget in watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() is QEvent.Type.Paint:
            self.painted.add(watched)
        return False


class Bare(QWidget):
    """A window that paints strings at their places and nothing else."""

    strings: tuple[tuple[QRect, QFont, str], ...] = ()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        for room, font, words in self.strings:
            painter.setFont(font)
            painter.drawText(room, Qt.TextFlag.TextWordWrap, words)

    def take(self, page: CallPage) -> None:
        """Paint what stands on the page now."""
        labels = [label for label in page.findChildren(QLabel) if label.isVisible() and label.text()]
        self.strings = tuple((QRect(label.mapTo(page, label.rect().topLeft()), label.size()), label.font(),
                              label.text()) for label in labels)  # fmt: skip


@dataclass
class Run:
    """What one talk took, answer by answer."""

    question: list[Taken]
    everything: list[Taken]
    commit: list[Taken]
    paint: list[Taken]


def answer_all(page: CallPage, talk: Conducting, bare: Bare, bare_commit: Callable[[], object]) -> Run:
    """Every question of the route answered in the window by the Enter key."""
    run, seen = Run([], [], [], []), Seen(page.talk.question.canvas, page.talk.map)
    while (asked := talk.step().asked) is not None:
        fill_in(page, asked.question)
        rest_a_while()
        seen.painted.clear()
        question = timed(enter_and_paint)
        assert page.talk.question.canvas in seen.painted or talk.step().asked is None
        rest = timed(lambda: until_painted(page, seen))
        assert asked.question.id in talk.step().transcript.answers
        run.question.append(question)
        run.everything.append(question + rest)
        bare.take(page)
        run.commit.append(timed(bare_commit))
        run.paint.append(timed(bare.repaint))
    return run


def fill_in(page: CallPage, question: Any) -> None:
    kind = KINDS[question.kind]
    if kind.shape not in {"open", "list"}:
        value = kind.levels(question)[0]
        page.presenter.choose(value)
        editor = page.talk.question.editor
        assert editor is not None
        editor.set_value(value)
    if kind.shape in {"open", "list"} or kind.name == "choice_with_why":
        page.talk.question.write_letter(WORDS)
    page.talk.question.focus_answer()
    if kind.shape == "list":
        press_enter()


def rest_a_while() -> None:
    """The program waits for the next key, as it does in a talk; what it prepares meanwhile is prepared."""
    waiting = QEventLoop()
    QTimer.singleShot(REST_MS, waiting.quit)
    waiting.exec()


def press_enter() -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Return)


def enter_and_paint() -> None:
    press_enter()
    QApplication.sendPostedEvents()


def until_painted(page: CallPage, seen: Seen) -> None:
    """Whatever is due now: what stands around the question is shown by a timer of no milliseconds."""
    until = time.perf_counter() + 0.5
    while page.talk.map not in seen.painted and time.perf_counter() < until and page.presenter.step.asked:
        QApplication.processEvents()


def bare_commits(path: Path) -> tuple[Callable[[], None], Callable[[], None]]:
    """One encrypted commit by the driver alone into that workspace, and the end of it."""
    raw = raw_connection(path, open_with_passphrase(read_keys(keys_path(path)), PASSPHRASE))
    for setting in SETTINGS:
        raw.execute(setting)

    def once() -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT OR REPLACE INTO meta VALUES ('floor', ?)", (new_id(),))
        raw.execute("COMMIT")

    return once, raw.close


def middle(times: list[Taken]) -> dict[str, float]:
    """Median and 99th percentile of both clocks."""
    wall, cpu = sorted(taken.wall for taken in times), sorted(taken.cpu for taken in times)
    last = int(len(times) * 0.99)
    told = {"median": statistics.median(wall), "p99": wall[last], "cpu": statistics.median(cpu), "cpu_p99": cpu[last]}
    return {name: round(ms, 2) for name, ms in told.items()}


@pytest.mark.timeout(900)
def test_the_next_question_is_there_at_once(
    benchmark: BenchmarkFixture, qtbot: QtBot, big: tuple[Path, Workspace]
) -> None:
    path, workspace = big
    talk, theme = begun(workspace), Theme(LIGHT, 100, load_fonts(resource("fonts"), "Source*.ttf"))
    window, bare = MainWindow(theme), Bare()
    page = CallPage(talk, theme, Prompts(window, theme), None, lambda: datetime.now(UTC))
    for shown in (bare, window):
        qtbot.addWidget(shown)
        shown.resize(1366, 768)
        shown.show()
    window.show_page(page)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    commit, close = bare_commits(path)
    run = answer_all(page, talk, bare, commit)
    close()
    floor = [one + other for one, other in zip(run.commit, run.paint, strict=True)]
    question, everything = middle(run.question), middle(run.everything)
    told = {"question": question, "everything": everything, "floor": middle(floor), "commit": middle(run.commit)}
    benchmark.extra_info.update(interviews=INTERVIEWS, answers=len(run.question), **told)
    print(dict(benchmark.extra_info))
    benchmark(page.grab)
    assert len(run.question) > 50
    assert question["cpu"] < MEDIAN_MS
    assert question["cpu_p99"] < P99_MS
