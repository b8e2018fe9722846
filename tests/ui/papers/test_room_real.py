"""The Papers room over a whole programme in a real encrypted workspace: every paper, its places, a release."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.app import Desk
from interviewer.services.paper_wishes import Place
from interviewer.ui.icons import Icons
from interviewer.ui.jobs import Jobs
from interviewer.ui.main_window import MainWindow
from interviewer.ui.papers.papers_desk import RoomDesk
from interviewer.ui.papers.papers_page import PapersPage
from interviewer.ui.theme import Theme
from interviewer.ui.today.wave_chooser import WaveChoice
from tests.ui.papers.conftest import PreparedPrompts

NAME, WAVE = "Harrow & Pell client review", "spring-2026"
LONG = 60_000
Open = Callable[[], PapersPage]


@pytest.fixture
def real_desk(house: Path) -> Iterator[Desk]:
    with app.temporary_workspace() as workspace:
        made = app.desk_over(workspace)
        made.folders.bring_in(house / "tests" / "cases" / "programme")
        yield made


@pytest.fixture
def open_real(
    real_desk: Desk, qtbot: QtBot, theme: Theme, icons: Icons, prompts: PreparedPrompts, jobs: Jobs
) -> Iterator[Open]:
    """The room on the real window, once its list and its first paper are there."""

    windows: list[MainWindow] = []

    def build() -> PapersPage:
        window = MainWindow(theme)
        qtbot.addWidget(window)
        room = RoomDesk(real_desk.papers, real_desk.looks, lambda _programme: "Cressida Pell, managing partner")
        page = PapersPage(room, theme, icons, prompts, jobs)
        windows.append(window)
        window.show()
        window.show_page(page)
        page.show_waves([WaveChoice(NAME, WAVE)], WaveChoice(NAME, WAVE))
        rest(page, jobs)
        return page

    yield build
    windows.clear()


def rest(page: PapersPage, jobs: Jobs) -> None:
    """Let the window run by itself until nothing is under way; asking over and over would slow the work down."""
    loop, timer, limit = QEventLoop(), QTimer(), QTimer()
    grown = (page.places, page.themes, page.sentences)
    timer.timeout.connect(lambda: loop.quit() if not jobs.busy and all(card.whole for card in grown) else None)
    limit.timeout.connect(loop.quit)
    timer.start(50)
    limit.start(LONG)
    loop.exec()
    assert not jobs.busy
    assert page.window().isVisible()


def show(page: PapersPage, jobs: Jobs, name: str, skip: int = 0) -> None:
    """Choose the paper of this name."""
    found = [number for number, paper in enumerate(page._papers) if paper.name == name]
    page.show_paper(found[skip])
    rest(page, jobs)


def decide_all(page: PapersPage, jobs: Jobs) -> list[Place]:
    """Leave out whatever is open in the paper that is shown."""
    places = [row.place for row in page.places.rows]
    while page.places.rows:
        left = len(page.places.rows)
        page.places.rows[0].leave_out.click()
        rest(page, jobs)
        assert len(page.places.rows) < left
    return places


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_every_paper_of_the_programme_is_shown_decided_and_released(
    open_real: Open, jobs: Jobs, prompts: PreparedPrompts, tmp_path: Path, real_desk: Desk
) -> None:
    page = open_real()
    names = [paper.name for paper in page._papers]
    assert names[0] == "Report to the chief executive"
    assert {"Advocates", "Ten best clients", "Next-time card", "Account plan: Ashworth Mills"} <= set(names)
    assert page.preview.document.pageCount() == 14
    assert len(page.sentences.rows) >= 14
    anonymous = "Fenwick"
    assert not any(anonymous in name and name.startswith("Talk") for name in names)

    open_places = [paper for paper in page._papers if paper.places]
    assert open_places
    for paper in open_places:
        show(page, jobs, paper.name, skip=[p for p in page._papers if p.name == paper.name].index(
            next(p for p in page._papers if p.wish == paper.wish)
        ))  # fmt: skip
        decide_all(page, jobs)
        assert page.bar.pdf.isEnabled()
    assert not any(paper.places for paper in page._papers)

    page.release.show_folder(tmp_path)
    assert page.release.why_not == ""
    page.release_button.click()
    page.release.go.click()
    rest(page, jobs)
    assert not page.banner.is_error, page.banner.words
    made = sorted((tmp_path / "Release 1").iterdir())
    assert len(made) >= 20
    assert not any(anonymous.lower() in file.name.lower() for file in made)
    assert page.release._number.text() == "Release 2"
    assert real_desk.papers.releases(NAME)[0].reader == "Cressida Pell, managing partner"


@pytest.mark.timeout(300)
def test_the_report_is_edited_dressed_turned_into_german_and_made(
    open_real: Open, jobs: Jobs, prompts: PreparedPrompts, tmp_path: Path
) -> None:
    page = open_real()
    show(page, jobs, "Account plan: Ashworth Mills")
    prompts.answer = tmp_path / "logo.png"
    Image.new("RGB", (300, 80), "teal").save(prompts.answer)
    page.options.choose.click()
    rest(page, jobs)
    assert page.options.drop.isEnabled()
    page.options.accent.setText("#8A5A00")
    page.options.accent.returnPressed.emit()
    rest(page, jobs)
    page.options.language.choose("de")
    rest(page, jobs)
    page.sheet.choose("Letter")
    rest(page, jobs)
    row = page.sentences.rows[0]
    row.box.set_words("Zuerst Ashworth Mills")
    row.box.committed.emit()
    rest(page, jobs)
    assert row.badge.isVisible()
    prompts.answer = tmp_path / "plan.pdf"
    page.bar.pdf.click()
    rest(page, jobs)
    assert not page.banner.is_error, page.banner.words
    document = QPdfDocument()
    document.load(str(tmp_path / "plan.pdf"))
    assert document.pagePointSize(0).height() == 792
    assert "Zuerst Ashworth Mills" in document.getAllText(0).text()
    document.close()
    prompts.answer = tmp_path / "plan.docx"
    page.bar.docx.click()
    rest(page, jobs)
    assert (tmp_path / "plan.docx").read_bytes().startswith(b"PK")
