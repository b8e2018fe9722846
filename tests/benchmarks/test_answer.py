"""From the key that commits an answer to the next question on the screen, in a big workspace.

The floor beside it, in the same run: one bare encrypted commit and the repaint of a bare window of that size.
"""

import statistics
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
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
from interviewer.ui.call.view import SPARE_MS, CallPage
from interviewer.ui.fonts import load_fonts
from interviewer.ui.main_window import MainWindow
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme
from interviewer.ui.tokens import LIGHT
from tests.benchmarks.test_storage import INTERVIEWS, KNOWN, filled
from tests.storage.samples import PASSPHRASE

WORDS = "They rang twice in March because the line was down."


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


def milliseconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return (time.perf_counter() - start) * 1000


def answer_all(page: CallPage, talk: Conducting, qtbot: QtBot) -> list[float]:
    """Every question of the route answered in the window; the milliseconds of each commit and repaint."""
    times = []
    while (asked := talk.step().asked) is not None:
        kind = KINDS[asked.question.kind]
        read_the_question()
        if kind.shape not in {"open", "list"}:
            page.presenter.choose(kind.levels(asked.question)[0])
        if kind.shape in {"open", "list"} or kind.name == "choice_with_why":
            page.presenter.write(WORDS)
        QApplication.processEvents()

        def commit() -> None:
            page.presenter.commit()
            QApplication.processEvents()

        times.append(milliseconds(commit))
        assert asked.question.id in talk.step().transcript.answers
    return times


def read_the_question() -> None:
    """Nobody answers in less: meanwhile the window prepares what comes next.

    The processor is kept busy, so that its waking up from a rest is not measured along.
    """
    until = time.perf_counter() + 2 * SPARE_MS / 1000
    while time.perf_counter() < until:
        QApplication.processEvents()


def commit_floor(path: Path) -> float:
    """The median of a bare encrypted commit, in milliseconds."""
    raw = raw_connection(path, open_with_passphrase(read_keys(keys_path(path)), PASSPHRASE))
    for setting in SETTINGS:
        raw.execute(setting)

    def once() -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT OR REPLACE INTO meta VALUES ('floor', ?)", (new_id(),))
        raw.execute("COMMIT")

    found = statistics.median(milliseconds(once) for _ in range(60))
    raw.close()
    return found


def paint_floor(qtbot: QtBot) -> float:
    """The median repaint of a bare window of the same size, in milliseconds."""
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1366, 768)
    QLabel(WORDS, window)
    window.show()
    return statistics.median(milliseconds(window.repaint) for _ in range(60))


@pytest.mark.timeout(900)
def test_the_next_question_is_there_at_once(
    benchmark: BenchmarkFixture, qtbot: QtBot, big: tuple[Path, Workspace]
) -> None:
    path, workspace = big
    talk = begun(workspace)
    theme = Theme(LIGHT, 100, load_fonts(resource("fonts"), "Source*.ttf"))
    window = MainWindow(theme)
    page = CallPage(talk, theme, Prompts(window, theme), None, lambda: datetime.now(UTC))
    qtbot.addWidget(window)
    window.show()
    window.show_page(page)
    times = sorted(answer_all(page, talk, qtbot))
    benchmark.extra_info.update(
        interviews=INTERVIEWS,
        answers=len(times),
        median_ms=round(statistics.median(times), 2),
        p99_ms=round(times[int(len(times) * 0.99)], 2),
        bare_commit_ms=round(commit_floor(path), 2),
        bare_paint_ms=round(paint_floor(qtbot), 2),
    )
    benchmark(page.grab)
    assert len(times) > 50
