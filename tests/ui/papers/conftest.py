"""The same talks and workspace as for the end page, and the Papers room over papers in memory."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interviewer.ui.focus_ring import FocusRing
from interviewer.ui.icons import Icons
from interviewer.ui.jobs import Jobs
from interviewer.ui.papers.papers_desk import PapersDesk, RoomDesk
from interviewer.ui.papers.papers_page import PapersPage
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme
from interviewer.ui.today.wave_chooser import WaveChoice
from tests.ui.end.conftest import desk, talk, workspace
from tests.ui.papers.sample_papers import VENDOR, WAVE, SamplePapers, looks

__all__ = ["desk", "talk", "workspace"]

LONG = 20_000
SPRING = WaveChoice(VENDOR, WAVE)
OpenRoom = Callable[..., PapersPage]


class PreparedPrompts(Prompts):
    """Answers with a prepared path, and remembers what was suggested."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(None, theme)
        self.answer: Path | None = None
        self.suggested: list[Path] = []

    def save_file(self, title: str, kinds: str, suggested: Path) -> Path | None:
        self.suggested.append(suggested)
        return self.answer

    def choose_file(self, title: str, kinds: str, folder: Path | None = None) -> Path | None:
        return self.answer

    def choose_folder(self, title: str, folder: Path | None = None) -> Path | None:
        return self.answer


@pytest.fixture
def papers() -> SamplePapers:
    return SamplePapers()


@pytest.fixture
def prompts(theme: Theme) -> PreparedPrompts:
    return PreparedPrompts(theme)


@pytest.fixture
def jobs() -> Iterator[Jobs]:
    errors: list[BaseException] = []
    made = Jobs(errors.append)
    yield made
    made.close()
    assert errors == []


@pytest.fixture
def open_room(
    qtbot: QtBot, papers: SamplePapers, icons: Icons, theme: Theme, prompts: PreparedPrompts, jobs: Jobs
) -> OpenRoom:
    """Shows the room in a window of its own and waits for its list and the first paper."""

    def build(
        desk: PapersDesk = papers, *, looks_as: Theme = theme, size: tuple[int, int] = (1282, 768),
        wave: WaveChoice | None = SPRING, wait: bool = True,
    ) -> PapersPage:  # fmt: skip
        window = QWidget()
        looks_as.dress(window)
        room = RoomDesk(desk, looks(), lambda _programme: "Rosalind Achebe, chief executive")
        page = PapersPage(room, looks_as, icons, prompts, jobs)
        frame = QVBoxLayout(window)
        frame.setContentsMargins(0, 0, 0, 0)
        frame.addWidget(page)
        page.ring = FocusRing(window, looks_as)  # type: ignore[attr-defined]
        window.resize(*size)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        if wait:
            with qtbot.waitSignals([page.listed, page.shown], timeout=LONG):
                page.show_waves([wave] if wave else [], wave)
            qtbot.waitUntil(lambda: page.places.whole and page.sentences.whole)
            qtbot.waitUntil(lambda: all(row.box.isVisible() for row in page.sentences.rows))
            page.focus_first()
        return page

    return build
