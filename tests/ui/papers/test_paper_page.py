"""The report's preview: its pages, its choices, saving it, and a refusal."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.services.conducting import Conducting
from interviewer.ui.jobs import Jobs
from interviewer.ui.papers.paper_page import PaperPage
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme
from tests.ui.end.talks import Talks, complete

LONG = 20_000
Open = Callable[..., PaperPage]


@pytest.fixture
def open_paper(qtbot: QtBot, desk: app.Desk, theme: Theme) -> Iterator[Open]:
    """Shows the preview of a talk's report and waits until it has pages, or a reason for none."""
    errors: list[BaseException] = []
    jobs = Jobs(errors.append)

    def build(talk: Conducting, looks: Theme = theme) -> PaperPage:
        page = PaperPage(talk.step().facts.id, desk.reporting, looks, Prompts(None, looks), jobs)
        qtbot.addWidget(page)
        page.resize(1282, 768)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(lambda: page.preview.document.pageCount() > 0 or page.refusal.isVisible(), timeout=LONG)
        page.start()
        return page

    yield build
    jobs.close()
    assert errors == []


def finished(talk: Talks, level: str = "named") -> Conducting:
    made = talk(level)
    complete(made)
    made.finish()
    return made


def test_pages_turn_by_page_up_and_page_down(talk: Talks, open_paper: Open, qtbot: QtBot) -> None:
    page = open_paper(finished(talk))
    view = page.preview.view
    assert view.hasFocus()
    assert page.preview.words == f"Page 1 of {page.preview.document.pageCount()}"
    assert page.preview.document.pageCount() >= 4
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: page.preview.words.startswith("Page 2 of "))
    qtbot.keyClick(view, Qt.Key.Key_End)
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    count = page.preview.document.pageCount()
    qtbot.waitUntil(lambda: page.preview.words == f"Page {count} of {count}")
    qtbot.keyClick(view, Qt.Key.Key_Home)
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    qtbot.waitUntil(lambda: page.preview.words.startswith("Page 1 of "))


def test_the_page_is_painted_on_white(talk: Talks, open_paper: Open, qtbot: QtBot) -> None:
    page = open_paper(finished(talk))
    view = page.preview.view

    def white() -> bool:
        picture = view.viewport().grab().toImage()
        return picture.pixelColor(picture.width() // 2, 40).name() == "#ffffff"

    qtbot.waitUntil(white, timeout=LONG)


def test_letter_and_short_change_the_sheet_and_the_count(talk: Talks, open_paper: Open, qtbot: QtBot) -> None:
    page = open_paper(finished(talk))
    full = page.preview.document.pageCount()
    tall = page.preview.document.pagePointSize(0).height()
    page.card.sheet.setFocus()
    qtbot.keyClick(page.card.sheet, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: page.preview.document.pagePointSize(0).height() not in (0, tall), timeout=LONG)
    assert page.preview.document.pagePointSize(0).height() == 792
    qtbot.keyClick(page.card.pages, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: 0 < page.preview.document.pageCount() < full, timeout=LONG)


def test_saving_writes_the_chosen_paper_and_offers_to_open_it(
    talk: Talks, open_paper: Open, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_paper(finished(talk))
    asked: list[str] = []

    def chosen(_prompts: Prompts, _title: str, _kinds: str, suggested: Path) -> Path:
        asked.append(suggested.name)
        return tmp_path / suggested.name

    monkeypatch.setattr(Prompts, "save_file", chosen)
    with qtbot.waitSignal(page.saved, timeout=LONG):
        qtbot.keyClick(page.card.save_button, Qt.Key.Key_Return)
    assert asked[0].endswith(".pdf")
    assert page.path == tmp_path / asked[0]
    document = QPdfDocument()
    document.load(str(page.path))
    assert document.pageCount() == page.preview.document.pageCount()
    document.close()
    assert page.card.open_button.hasFocus()
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    qtbot.keyClick(page.card.open_button, Qt.Key.Key_Return)
    qtbot.keyClick(page.card.folder_button, Qt.Key.Key_Return)
    assert opened == [str(page.path), str(tmp_path)]


def test_a_folder_that_is_not_there_is_said_and_nothing_is_written(
    talk: Talks, open_paper: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_paper(finished(talk))
    page.save_to(tmp_path / "gone" / "report.pdf")
    qtbot.waitUntil(lambda: page.banner.is_error, timeout=LONG)
    assert page.card.save_button.isEnabled()
    assert page.path is None
    assert list(tmp_path.iterdir()) == []


def test_a_stop_leaves_no_file(talk: Talks, open_paper: Open, qtbot: QtBot, tmp_path: Path) -> None:
    page = open_paper(finished(talk))
    page.save_to(tmp_path / "report.pdf")
    page.card.progress.cancelled.emit()
    qtbot.waitUntil(lambda: not page._jobs.busy, timeout=LONG)
    assert list(tmp_path.iterdir()) == []
    assert page.card.save_button.isEnabled()


def test_a_refused_paper_gives_its_reason_and_cannot_be_saved(talk: Talks, open_paper: Open, qtbot: QtBot) -> None:
    page = open_paper(finished(talk, "anonymous"))
    assert page.refusal.title.text().startswith("There is no report on a single unattributed talk")
    assert page.refusal.accessibleName().endswith("Nothing was written to disk.")
    assert not page.card.save_button.isEnabled()
    assert page.preview.document.pageCount() == 0


def test_leaving_keeps_no_page(talk: Talks, open_paper: Open, qtbot: QtBot) -> None:
    page = open_paper(finished(talk))
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert page.preview.document.pageCount() == 0


def test_every_widget_that_takes_the_focus_has_a_name(talk: Talks, open_paper: Open, theme: Theme) -> None:
    page = open_paper(finished(talk), theme.with_factor(200))
    nameless = [
        w for w in page.findChildren(QWidget)
        if w.isVisible() and w.focusPolicy() != Qt.FocusPolicy.NoFocus and not w.accessibleName()
    ]  # fmt: skip
    assert nameless == []
    assert page.width() == 1282


def test_a_talk_with_open_questions_can_be_seen_and_is_not_saved(
    talk: Talks, open_paper: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_paper(finished(talk, "company"))
    assert page.preview.document.pageCount() >= 4
    page.save_to(tmp_path / "a.pdf")
    qtbot.waitUntil(page.banner.isVisible, timeout=LONG)
    assert list(tmp_path.iterdir()) == []
