"""The Papers room: its list, its page, why a paper is not made, its titles, and making it; all by keyboard."""

from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewer.services.paper_wishes import Decision
from interviewer.ui.papers.papers_page import NO_PAGE, NO_WAVE, PapersPage
from interviewer.ui.theme import Theme
from interviewer.ui.tokens import CONTRAST, DARK, LIGHT, Palette
from tests.ui.papers.conftest import LONG, OpenRoom, PreparedPrompts
from tests.ui.papers.sample_papers import NO_SUCH, TITLES, SamplePapers


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def write(widget: QWidget, text: str) -> None:
    """Type plain letters where the caret is."""
    QTest.keyClicks(widget, text)


def settle(page: PapersPage, qtbot: QtBot) -> None:
    """Until nothing is under way."""
    qtbot.waitUntil(lambda: not page._keeping._jobs.busy, timeout=LONG)


def spoken(page: PapersPage, row: int) -> str:
    model = page.list.list.model()
    return str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))


# the list


def test_each_paper_is_listed_with_its_state_in_words(open_room: OpenRoom) -> None:
    page = open_room()
    assert spoken(page, 0) == "Report to the chief executive, 6 pages, not made: two places"
    assert spoken(page, 1) == "Talk: Grabowski, 4 pages · as the company, ready"
    assert spoken(page, 8) == f"Drill: Kestrel Foods, 1 page, there is none, {NO_SUCH}"


def test_arrows_choose_a_paper_once_they_rest_and_enter_goes_to_its_page(
    open_room: OpenRoom, papers: SamplePapers, qtbot: QtBot
) -> None:
    page = open_room()
    assert page.list.list.hasFocus()
    papers.wished.clear()
    with qtbot.waitSignal(page.shown, timeout=LONG):
        for _ in range(3):
            press(Qt.Key.Key_Down)
    assert {wish.interview for wish in papers.wished} == {"n"}
    assert page.preview.document.pageCount() == 1
    press(Qt.Key.Key_Return)
    assert page.preview.view.hasFocus()


def test_a_paper_that_there_is_none_of_says_why_and_cannot_be_made(open_room: OpenRoom, qtbot: QtBot) -> None:
    page = open_room()
    with qtbot.waitSignal(page.shown, timeout=LONG):
        page.show_paper(8)
    assert page.refusal.isVisible()
    assert page.refusal.accessibleName().startswith(NO_SUCH)
    assert page.preview.document.pageCount() == 0
    assert NO_PAGE in page.preview._waiting.text()
    assert not page.bar.pdf.isEnabled()
    assert not page.sentences.isVisible()
    with qtbot.waitSignal(page.shown, timeout=LONG):
        page.show_paper(1)
    assert not page.refusal.isVisible()
    assert page.bar.pdf.isEnabled()


def test_without_a_wave_the_room_says_what_to_do(open_room: OpenRoom) -> None:
    page = open_room(wait=False)
    page.show_waves([], None)
    assert page.preview._waiting.text() == NO_WAVE
    for button in (page.bar.pdf, page.bar.docx, page.options_button, page.release_button):
        assert not button.isEnabled()


def test_a_wave_without_papers_says_when_they_appear(open_room: OpenRoom, papers: SamplePapers, qtbot: QtBot) -> None:
    papers.empty = True
    page = open_room(wait=False)
    with qtbot.waitSignal(page.listed, timeout=LONG):
        page.show_waves([], page._wave.__class__("Tideway", "Spring 2026"))
    assert "No papers yet" in page.preview._waiting.text()
    assert page.release.why_not


# the page


def test_page_keys_turn_pages_from_anywhere_and_the_size_of_the_sheet_changes(
    open_room: OpenRoom, qtbot: QtBot
) -> None:
    page = open_room()
    press(Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: page.preview.words == "Page 2 of 6")
    page.preview.view.setFocus()
    press(Qt.Key.Key_End)
    qtbot.waitUntil(lambda: page.preview.words == "Page 6 of 6")
    page.sheet.setFocus()
    with qtbot.waitSignal(page.shown, timeout=LONG):
        press(Qt.Key.Key_Right)
    assert page.preview.document.pagePointSize(0).height() == 792
    assert page.preview.words == "Page 6 of 6"


def test_plus_and_minus_see_the_page_from_nearer_and_farther(open_room: OpenRoom) -> None:
    page = open_room()
    view = page.preview.view
    view.setFocus()
    whole = view.verticalScrollBar().maximum()
    press(Qt.Key.Key_Plus)
    assert page.preview.zoom.accessibleName() == "Zoom: Width"
    press(Qt.Key.Key_Plus)
    press(Qt.Key.Key_Plus)
    assert page.preview.zoom.current == "close"
    assert view.verticalScrollBar().maximum() > 1.5 * whole
    for _ in range(3):
        press(Qt.Key.Key_Minus)
    assert page.preview.zoom.current == "page"


def test_the_language_of_the_paper_is_not_the_screens(open_room: OpenRoom, papers: SamplePapers, qtbot: QtBot) -> None:
    page = open_room()
    page.options_button.click()
    assert page.options.language.hasFocus()
    with qtbot.waitSignal(page.shown, timeout=LONG):
        press(Qt.Key.Key_Right)
    assert papers.wished[-1].language == "de"
    assert page.sentences._none.text().startswith("The titles")
    page.options.pages.setFocus()
    with qtbot.waitSignal(page.shown, timeout=LONG):
        press(Qt.Key.Key_Right)
    assert (papers.wished[-1].pages, page.preview.document.pageCount()) == ("short", 2)
    with qtbot.waitSignal(page.shown, timeout=LONG):
        page.show_paper(4)
    assert papers.wished[-1].pages == "full"
    press(Qt.Key.Key_Escape)
    assert page.options_button.hasFocus()
    assert page.side.currentIndex() == 0


# the places


def test_each_place_says_where_and_why_and_making_is_off_with_its_reason(open_room: OpenRoom) -> None:
    page = open_room()
    assert page.places.title.text() == "Not made yet: two places would show who spoke"
    assert page.places.accessibleName().endswith("Nothing was written to disk. Your edits are kept.")
    first = page.places.rows[0]
    assert "label printer" in first.accessibleName()
    assert first.take.accessibleName() == "Take the paraphrase: Page 5, second quotation"
    assert not page.bar.pdf.isEnabled()
    assert page.bar.pdf.accessibleDescription() == "It can be made after decisions on the two places above."
    assert page.bar.words == page.bar.pdf.accessibleDescription()


def test_show_goes_to_the_page_of_the_place(open_room: OpenRoom, qtbot: QtBot) -> None:
    page = open_room()
    page.places.rows[0].show_button.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.preview.words == "Page 5 of 6")


def test_places_are_settled_one_after_the_other_and_then_the_paper_can_be_made(
    open_room: OpenRoom, papers: SamplePapers, qtbot: QtBot
) -> None:
    page = open_room()
    page.places.rows[0].take.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(page.places.rows) == 1, timeout=LONG)
    assert papers.decided == [Decision("one", "mask", "[a machine of ours]")]
    qtbot.waitUntil(page.places.rows[0].leave_out.hasFocus)
    assert page.places.title.text() == "Not made yet: one place would show who spoke"
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(page.bar.pdf.hasFocus, timeout=LONG)
    assert papers.decided[1:] == [Decision("two", "leave_out")]
    assert not page.places.isVisible()
    qtbot.waitUntil(lambda: spoken(page, 0).endswith("ready"), timeout=LONG)


def test_the_cut_can_be_edited(open_room: OpenRoom, papers: SamplePapers, qtbot: QtBot) -> None:
    page = open_room()
    row = page.places.rows[0]
    row.cut.setFocus()
    press(Qt.Key.Key_Return)
    field = row._cut_field.field.field
    qtbot.waitUntil(field.hasFocus)
    assert field.text() == "[a machine of ours]"
    field.clear()
    press(Qt.Key.Key_Return)
    assert row.problem.text().startswith("Write what is to stand there")
    write(field, "[a machine]")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: papers.decided == [Decision("one", "mask", "[a machine]")], timeout=LONG)
    settle(page, qtbot)


def test_keeping_a_place_asks_for_a_reason(open_room: OpenRoom, papers: SamplePapers, qtbot: QtBot) -> None:
    page = open_room()
    row = page.places.rows[0]
    row.keep.setFocus()
    press(Qt.Key.Key_Return)
    field = row._keep_field.field.field
    qtbot.waitUntil(field.hasFocus)
    press(Qt.Key.Key_Return)
    assert row.problem.text().startswith("A few words say why")
    assert papers.decided == []
    press(Qt.Key.Key_Escape)
    assert row.keep.hasFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(field.hasFocus)
    write(field, "Printed in their own brochure")
    press(Qt.Key.Key_Return)
    kept = Decision("one", "keep", reason="Printed in their own brochure")
    qtbot.waitUntil(lambda: papers.decided == [kept], timeout=LONG)
    settle(page, qtbot)


# the titles


def test_a_title_is_edited_in_place_and_taken_back(open_room: OpenRoom, papers: SamplePapers, qtbot: QtBot) -> None:
    page = open_room()
    row = page.sentences.rows[3]
    row.box.setFocus()
    qtbot.waitUntil(lambda: page.preview.words == "Page 4 of 6")
    row.box.selectAll()
    write(row.box, "Looking ahead is weakest, at 6.1 of 10")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(row.badge.isVisible, timeout=LONG)
    assert papers.edits == {("programme", "page-4"): "Looking ahead is weakest, at 6.1 of 10"}
    assert row._rule.text() == "The rule said: “…the weakest of the six dimensions, at 6.1 of 10”"
    assert page.sentences._counts.text() == "6 pages, one edited"
    settle(page, qtbot)
    row.back.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: not row.badge.isVisible(), timeout=LONG)
    assert row.box.sentence() == TITLES[3]
    assert papers.edits == {}
    settle(page, qtbot)


def test_an_emptied_title_is_refused_kindly_and_the_one_before_stands(open_room: OpenRoom, qtbot: QtBot) -> None:
    page = open_room()
    row = page.sentences.rows[1]
    row.box.setFocus()
    row.box.selectAll()
    press(Qt.Key.Key_Delete)
    press(Qt.Key.Key_Tab)
    qtbot.waitUntil(row.problem.isVisible, timeout=LONG)
    assert row.problem.text() == "A page needs its sentence. The one before is kept."
    assert row.box.sentence() == TITLES[1]
    row.box.setFocus()
    write(row.box, "!")
    assert not row.problem.isVisible()
    press(Qt.Key.Key_Escape)
    assert row.box.sentence() == TITLES[1]


def test_two_edits_in_quick_succession_are_both_kept(open_room: OpenRoom, papers: SamplePapers, qtbot: QtBot) -> None:
    page = open_room()
    for number in (0, 1):
        box = page.sentences.rows[number].box
        box.setFocus()
        box.selectAll()
        write(box, f"Title {number}")
    press(Qt.Key.Key_Return)
    settle(page, qtbot)
    assert papers.edits == {("programme", "page-1"): "Title 0", ("programme", "page-2"): "Title 1"}


def test_a_title_being_written_is_kept_when_the_window_is_closed(
    open_room: OpenRoom, papers: SamplePapers
) -> None:
    page = open_room()
    box = page.sentences.rows[0].box
    box.setFocus()
    box.selectAll()
    write(box, "Call Grabowski first")
    assert page.may_close()
    assert papers.edits == {("programme", "page-1"): "Call Grabowski first"}


# making


def ready(papers: SamplePapers) -> SamplePapers:
    papers.places = ()
    return papers


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


# by keyboard, for screen readers, in every looks


def test_f6_goes_from_region_to_region_and_round(open_room: OpenRoom) -> None:
    page = open_room()
    passed = []
    for _ in range(4):
        press(Qt.Key.Key_F6)
        focused = QApplication.focusWidget()
        assert focused is not None
        passed.append(focused)
    assert passed == [page.preview.view, page.places.rows[0].first_button, page.options_button, page.list.list]


def test_tab_goes_through_the_room_in_the_order_it_is_read(open_room: OpenRoom) -> None:
    page = open_room()
    seen: list[QWidget] = []
    for _ in range(40):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused in seen:
            break
        seen.append(focused)
        press(Qt.Key.Key_Tab)
    order: list[QWidget] = [
        page.list.list, page.sheet, page.preview.zoom, page.preview.view, page.places.rows[0].show_button,
        page.places.rows[0].take, page.places.rows[0].keep, page.places.rows[1].leave_out,
        page.sentences.rows[0].box, page.sentences.rows[5].box, page.bar.again, page.options_button,
        page.release_button, page.chooser,
    ]  # fmt: skip
    assert [one for one in seen if one in order] == order


def test_everything_that_takes_the_focus_has_a_name(open_room: OpenRoom, papers: SamplePapers) -> None:
    papers.edits["programme", "page-1"] = "Edited"
    page = open_room()
    for number in range(3):
        page.side.setCurrentIndex(number)
        stops = [w for w in page.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
        assert len(stops) > 10
        assert [stop for stop in stops if not stop.accessibleName()] == []


@pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST], ids=lambda one: one.name)
@pytest.mark.parametrize("factor", [100, 125, 150, 200])
def test_nothing_is_cut_off_in_any_looks(open_room: OpenRoom, theme: Theme, palette: Palette, factor: int) -> None:
    page = open_room(looks_as=theme.with_palette(palette).with_factor(factor))
    assert (page.width(), page.height()) == (1282, 768)
    for widget in (page.list, page.preview, page.side, page.bar, page.frame.chooser, page.bar.pdf, page.bar.again):
        if widget.isVisible():
            corner = widget.mapTo(page, QPoint(widget.width(), widget.height()))
            assert corner.x() <= page.width(), widget.accessibleName()
            assert corner.y() <= page.height(), widget.accessibleName()
    assert page.frame.chooser.isVisible() == (factor >= 125)
    for row in page.places.rows:
        right = row.keep.mapTo(page.places, QPoint(row.keep.width(), 0)).x()
        assert right <= page.places.width()


def test_the_chooser_stands_in_for_the_list_where_text_is_large(
    open_room: OpenRoom, theme: Theme, qtbot: QtBot
) -> None:
    page = open_room(looks_as=theme.with_factor(200))
    chooser = page.frame.chooser
    assert chooser.hasFocus()
    assert chooser.accessibleName() == "Paper: Report to the chief executive · 6 pages · not made: two places"
    with qtbot.waitSignal(page.shown, timeout=LONG):
        press(Qt.Key.Key_Right)
    assert page.preview.document.pageCount() == 1


def test_the_text_grows_while_the_room_is_shown(open_room: OpenRoom, theme: Theme) -> None:
    page = open_room()
    page.restyle(theme.with_factor(200))
    QApplication.processEvents()
    assert page.frame.chooser.isVisible()
    assert not page.list.isVisible()
    page.restyle(theme)
    QApplication.processEvents()
    assert page.list.isVisible()


def test_leaving_keeps_no_page_and_drops_what_is_under_way(
    open_room: OpenRoom, papers: SamplePapers, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_room(ready(papers))
    papers.hold = Event()
    page.making.make_to(tmp_path / "report.pdf")
    page.hide()
    papers.hold.set()
    settle(page, qtbot)
    assert page.preview.document.pageCount() == 0
    assert list(tmp_path.iterdir()) == []
