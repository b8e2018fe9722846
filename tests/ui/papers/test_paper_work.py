"""Leaving the Papers room stops nothing: the paper is written behind, the rail says so, the room tells how it ended."""

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interviewer.domain.errors import UserError
from interviewer.ui.icons import Icons
from interviewer.ui.jobs import Jobs, Progress
from interviewer.ui.papers.paper_work import PaperWork
from interviewer.ui.papers.papers_desk import RoomDesk
from interviewer.ui.papers.papers_page import PapersPage
from interviewer.ui.prompts import Prompts
from interviewer.ui.rail import Rail
from interviewer.ui.rooms import Room
from interviewer.ui.theme import Theme
from tests.ui.papers.conftest import LONG, SPRING
from tests.ui.papers.hands import ready
from tests.ui.papers.sample_papers import SamplePapers, looks

Come = Callable[[], PapersPage]


@pytest.fixture
def work(jobs: Jobs) -> PaperWork:
    return PaperWork(jobs)


@pytest.fixture
def come(
    qtbot: QtBot, papers: SamplePapers, icons: Icons, theme: Theme, prompts: Prompts, jobs: Jobs, work: PaperWork
) -> Iterator[Come]:
    """Comes into the room, a new one each time, over the same work."""

    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1200, 700)
    frame = QVBoxLayout(window)
    window.show()

    def build() -> PapersPage:
        room = RoomDesk(ready(papers), looks(), lambda _programme: "Rosalind Achebe")
        page = PapersPage(room, theme, icons, prompts, jobs, work=work)
        frame.addWidget(page)
        page.show()
        with qtbot.waitSignals([page.listed, page.shown], timeout=LONG):
            page.show_waves([SPRING], SPRING)
        return page

    yield build
    window.close()


def leave(page: QWidget) -> None:
    page.hide()
    page.deleteLater()


def test_a_paper_goes_on_when_the_room_is_left_and_is_told_of_when_one_comes_back(
    come: Come, work: PaperWork, papers: SamplePapers, qtbot: QtBot, tmp_path: Path
) -> None:
    page = come()
    papers.hold = Event()
    notes: list[str] = []
    work.noted.connect(notes.append)
    page.making.make_to(tmp_path / "report.pdf")
    leave(page)
    assert notes[-1] == "making"
    papers.hold.set()
    qtbot.waitUntil(lambda: not work.busy, timeout=LONG)
    assert notes[-1] == "made"
    assert (tmp_path / "report.pdf").exists()
    again = come()
    assert notes[-1] == ""
    assert again.bar.saved.accessibleName() == f"Saved: report.pdf, in {tmp_path}"


def test_coming_back_early_shows_how_far_it_is_and_stops_it_if_wanted(
    come: Come, work: PaperWork, papers: SamplePapers, qtbot: QtBot, tmp_path: Path
) -> None:
    page = come()
    papers.hold = Event()
    page.making.make_to(tmp_path / "report.pdf")
    qtbot.waitUntil(lambda: work.step is not None)
    leave(page)
    again = come()
    assert again.making.busy
    assert not again.bar.pdf.isEnabled()
    qtbot.waitUntil(again.bar.progress.isVisible)
    assert again.bar.progress.accessibleName() == "page 1 of 6"
    again.making.stop()
    papers.hold.set()
    assert again.banner.words == "Stopped. Nothing was written to disk."
    assert work.note == ""


def test_what_failed_meanwhile_is_said_in_the_room(
    come: Come, work: PaperWork, papers: SamplePapers, qtbot: QtBot, tmp_path: Path
) -> None:
    page = come()
    papers.hold, papers.full = Event(), True
    page.making.make_to(tmp_path / "report.pdf")
    leave(page)
    papers.hold.set()
    qtbot.waitUntil(lambda: not work.busy, timeout=LONG)
    assert work.note == "not made"
    again = come()
    assert again.banner.is_error
    assert "the disk is full" in again.banner.words
    assert work.take() is None


def test_the_rail_says_it_in_words_and_to_a_screen_reader(icons: Icons, theme: Theme, qtbot: QtBot) -> None:
    rail = Rail(("today", "papers"), icons, theme)
    qtbot.addWidget(rail)
    rail.set_current("today")
    rail.note_papers("making")
    assert [stop.accessibleName() for stop in rail._stops] == ["Today, here", "Papers, making"]
    rail.note_papers("")
    assert rail._stops[1].accessibleName() == "Papers"


@pytest.mark.parametrize("may", [True, False])
def test_the_window_asks_before_it_goes_while_a_paper_is_written(
    icons: Icons, theme: Theme, qtbot: QtBot, may: bool
) -> None:
    room = Room(QWidget(), Rail(("papers",), icons, theme), lambda: may)
    qtbot.addWidget(room)
    assert room.may_close() is may


def test_a_stop_is_told_to_nobody(work: PaperWork, qtbot: QtBot, jobs: Jobs) -> None:
    go = Event()

    def wait(_progress: Progress) -> tuple[Path, ...]:
        go.wait(20)
        raise UserError("disk_full", "The disk is full.")

    work.run("pdf", "Setting", wait)
    assert work.busy
    work.stop()
    go.set()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=LONG)
    assert (work.busy, work.note, work.take()) == (False, "", None)
