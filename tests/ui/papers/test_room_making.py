"""Making a paper in the Papers room: where, how far, stopped, failed; and how the vendor's papers look."""

from pathlib import Path
from threading import Event

from PySide6.QtCore import Qt, QTimer
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
    papers.slow_edit = Event()
    QTimer.singleShot(500, papers.slow_edit.set)
    with qtbot.waitSignal(page.saved, timeout=LONG):
        page.bar.pdf.setFocus()
        page.bar.pdf.click()
    document = QPdfDocument()
    document.load(str(tmp_path / "report.pdf"))
    assert "Call Grabowski first" in document.getAllText(0).text()
    document.close()
    settle(page, qtbot)


# a release


def test_a_release_says_what_it_waits_for(open_room: OpenRoom) -> None:
    page = open_room()
    page.release_button.setFocus()
    press(Qt.Key.Key_Return)
    assert page.release.reader.field.hasFocus()
    assert page.release.reader.text() == "Rosalind Achebe, chief executive"
    assert page.release._number.text() == "Release 1"
    assert page.release._what.text() == (
        "8 papers: one report to the chief executive, three reports on talks, one account plan, one list of advocates,"
        " one sheet of the ten best clients, one next-time card. One paper of the list cannot be made; it says why."
    )
    assert page.release.why_not == "Waits for one paper with open places: Report to the chief executive."
    assert not page.release.go.isEnabled()
    assert page.release.go.accessibleDescription() == page.release.why_not
    press(Qt.Key.Key_Escape)
    assert page.release_button.hasFocus()


def test_a_release_makes_all_papers_in_a_folder_of_its_own(
    open_room: OpenRoom, papers: SamplePapers, prompts: PreparedPrompts, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_room(ready(papers))
    page.release_button.click()
    assert page.release.why_not == "No folder chosen yet."
    prompts.answer = tmp_path
    page.release.choose.click()
    page.release.reader.field.clear()
    assert page.release.why_not.startswith("Write for whom")
    write(page.release.reader.field, "Dana Ito")
    page.release.go.setFocus()
    with qtbot.waitSignal(page.saved, timeout=LONG):
        press(Qt.Key.Key_Return)
    assert [wish.reader for wish in papers.released] == ["Dana Ito"]
    assert len(list((tmp_path / "Release 1").iterdir())) == 8
    assert page.banner.words == "Release 1 to Dana Ito is made: 8 files in Release 1."
    assert page.bar.saved.folder_button.hasFocus()
    qtbot.waitUntil(lambda: page.release._number.text() == "Release 2", timeout=LONG)
    settle(page, qtbot)


def test_a_stopped_release_leaves_nothing(
    open_room: OpenRoom, papers: SamplePapers, prompts: PreparedPrompts, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_room(ready(papers))
    page.release_button.click()
    page.release.show_folder(tmp_path)
    papers.hold = Event()
    page.release.go.click()
    qtbot.waitUntil(page.bar.progress.isVisible)
    assert page.bar.progress.accessibleName() == "paper 1 of 8"
    page.bar.progress.cancelled.emit()
    papers.hold.set()
    settle(page, qtbot)
    assert list(tmp_path.iterdir()) == []
    assert page.banner.words == "Stopped. Nothing was written to disk."
    assert page.release.go.hasFocus()


def test_a_refused_release_is_told(
    open_room: OpenRoom, papers: SamplePapers, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_room(ready(papers))
    page.release_button.click()
    (tmp_path / "Release 1").mkdir()
    page.release.show_folder(tmp_path)
    page.release.go.click()
    qtbot.waitUntil(lambda: page.banner.is_error, timeout=LONG)
    assert "not empty" in page.banner.words
    assert page.release.go.isEnabled()


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
