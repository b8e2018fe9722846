"""Making a paper in the Papers room: where, how far, stopped, failed; and how the vendor's papers look."""

from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from pytestqt.qtbot import QtBot

from tests.ui.papers.conftest import LONG, OpenRoom, PreparedPrompts
from tests.ui.papers.hands import press, ready, settle, write
from tests.ui.papers.sample_papers import SamplePapers


def test_the_paper_is_written_where_it_was_asked_for(
    open_room: OpenRoom, papers: SamplePapers, prompts: PreparedPrompts, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_room(ready(papers))
    assert page.bar.words == "It will be called Tideway_programme.pdf."
    prompts.answer = tmp_path / "mine.pdf"
    page.bar.pdf.setFocus()
    with qtbot.waitSignal(page.saved, timeout=LONG):
        press(Qt.Key.Key_Return)
    assert prompts.suggested[0].name == "Tideway_programme.pdf"
    document = QPdfDocument()
    document.load(str(tmp_path / "mine.pdf"))
    assert document.pageCount() == 6
    document.close()
    assert page.bar.saved.accessibleName() == f"Saved: mine.pdf, in {tmp_path}"
    assert page.bar.saved.open_button.hasFocus()


def test_the_word_file_is_suggested_by_its_own_ending(
    open_room: OpenRoom, papers: SamplePapers, prompts: PreparedPrompts
) -> None:
    page = open_room(ready(papers))
    page.bar.docx.click()
    assert prompts.suggested[0].name == "Tideway_programme.docx"
    assert page.bar.pdf.isEnabled()


def test_making_shows_its_count_and_a_stop_leaves_no_file(
    open_room: OpenRoom, papers: SamplePapers, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_room(ready(papers))
    papers.hold = Event()
    page.making.make_to(tmp_path / "report.pdf")
    qtbot.waitUntil(page.bar.progress.isVisible)
    assert page.bar.progress.accessibleName() == "page 1 of 6"
    assert not page.bar.pdf.isEnabled()
    cancel = page.bar.progress.cancel_button
    assert not cancel.isVisible()
    qtbot.waitUntil(cancel.isVisible, timeout=LONG)
    cancel.setFocus()
    press(Qt.Key.Key_Return)
    assert page.banner.words == "Stopped. Nothing was written to disk."
    papers.hold.set()
    settle(page, qtbot)
    assert list(tmp_path.iterdir()) == []
    assert page.bar.pdf.hasFocus()


def test_a_full_disk_is_told_and_the_paper_can_be_made_again(
    open_room: OpenRoom, papers: SamplePapers, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_room(ready(papers))
    papers.full = True
    page.making.make_to(tmp_path / "report.pdf")
    qtbot.waitUntil(lambda: page.banner.is_error, timeout=LONG)
    assert "the disk is full" in page.banner.words
    assert page.bar.pdf.hasFocus()
    assert list(tmp_path.iterdir()) == []


def test_an_edit_under_way_is_in_the_paper_that_is_made_next(
    open_room: OpenRoom, papers: SamplePapers, prompts: PreparedPrompts, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_room(ready(papers))
    prompts.answer = tmp_path / "report.pdf"
    box = page.sentences.rows[0].box
    box.setFocus()
    box.selectAll()
    write(box, "Call Grabowski first")
    with qtbot.waitSignal(page.saved, timeout=LONG):
        page.bar.pdf.setFocus()
        page.bar.pdf.click()
    document = QPdfDocument()
    document.load(str(tmp_path / "report.pdf"))
    assert "Call Grabowski first" in document.getAllText(0).text()
    document.close()
    settle(page, qtbot)


# the look


def test_a_logo_that_is_no_picture_is_refused_beside_it(
    open_room: OpenRoom, prompts: PreparedPrompts, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_room()
    page.options_button.click()
    prompts.answer = tmp_path / "logo.png"
    prompts.answer.write_text("no picture")
    page.options.choose.click()
    qtbot.waitUntil(lambda: "no PNG or JPEG" in page.options._logo_problem.text(), timeout=LONG)
    assert not page.options.drop.isEnabled()
    page.options.accent.setFocus()
    write(page.options.accent, "petrol")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "That is no colour" in page.options._accent_problem.text(), timeout=LONG)
    assert page.options.accent.text() == "petrol"
    page.options.accent.clear()
    write(page.options.accent, "d55e00")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.options.accent.text() == "#D55E00", timeout=LONG)
    assert not page.options._accent_problem.isVisible()
    settle(page, qtbot)
