"""The Papers room by keyboard, for screen readers, and in every looks and text size."""


import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewer.ui.theme import Theme
from interviewer.ui.tokens import CONTRAST, DARK, LIGHT, Palette
from tests.ui.papers.conftest import LONG, OpenRoom
from tests.ui.papers.hands import press, ready, settle
from tests.ui.papers.sample_papers import SamplePapers


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
        page.side.show_part(number)
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
    assert chooser.accessibleName() == "Paper: Report to the chief executive · Not made: two places · 6 pages"
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


def test_leaving_keeps_no_page(open_room: OpenRoom, papers: SamplePapers, qtbot: QtBot) -> None:
    page = open_room(ready(papers))
    assert page.preview.document.pageCount() > 0
    page.hide()
    settle(page, qtbot)
    assert page.preview.document.pageCount() == 0
