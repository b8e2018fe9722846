"""The Papers room: its list, its page, why a paper is not made, its titles, and making it; all by keyboard."""


from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interviewer.services.paper_wishes import Decision, Sentence
from interviewer.ui.papers.papers_page import NO_PAGE, NO_WAVE
from interviewer.ui.papers.sentence_row import place_of
from tests.ui.papers.conftest import LONG, SPRING, OpenRoom
from tests.ui.papers.hands import press, settle, spoken, write
from tests.ui.papers.sample_papers import NO_SUCH, TITLES, SamplePapers

# the list


def test_each_paper_is_listed_with_its_state_in_words(open_room: OpenRoom) -> None:
    page = open_room()
    assert spoken(page, 0) == "Report to the chief executive, 6 pages, not made: two places"
    assert spoken(page, 1) == "Talk: Grabowski, 4 pages · as the company, ready"
    assert spoken(page, 8) == f"Drill: Kestrel Foods, 1 page, there is none, {NO_SUCH}"


def test_the_list_gets_the_focus_once_it_is_there(open_room: OpenRoom, qtbot: QtBot) -> None:
    page = open_room(wait=False)
    page.focus_first()
    assert page.chooser.hasFocus() or not page.chooser.isEnabled()
    page.show_waves([SPRING], SPRING)
    page.focus_first()
    with qtbot.waitSignal(page.shown, timeout=LONG):
        pass
    assert page.list.list.hasFocus()


def test_a_slot_that_only_counts_pages_is_not_named() -> None:
    def at(slot: str) -> str:
        return place_of(Sentence(slot, 2, "", ""))

    assert [at("page-2"), at("programme.p2"), at("plan.aster.title")] == ["Page 2"] * 3
    assert at("plan.aster.will_not") == "Page 2, will not"


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
    assert page.side.at == 0


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
