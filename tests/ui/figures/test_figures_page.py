"""The Figures page by keyboard, for screen readers, and in every looks and text size."""

from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewer.app import Desk
from interviewer.domain.errors import UserError
from interviewer.ui.figures.contents.all_cards import ORDER
from interviewer.ui.figures.figures_page import FiguresPage
from interviewer.ui.figures.source import WaveSeen, provider_over, seen
from interviewer.ui.theme import Theme
from interviewer.ui.today.wave_chooser import WaveChoice
from interviewer.ui.tokens import CONTRAST, DARK, LIGHT
from tests.ui.figures.conftest import BEFORE, NAME, SPRING, Open


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def focused_card(page: FiguresPage) -> str:
    return next((name for name, card in page.cards.items() if card.hasFocus()), "")


def test_arrows_go_from_card_to_card_and_stop_at_the_ends(open_page: Open) -> None:
    page = open_page()
    page.start()
    passed = [focused_card(page)]
    for _ in range(len(ORDER)):
        press(Qt.Key.Key_Down)
        passed.append(focused_card(page))
    assert passed == [*ORDER, ORDER[-1]]
    press(Qt.Key.Key_Left)
    assert focused_card(page) == ORDER[-2]


def test_a_card_reached_by_keys_is_within_sight(open_page: Open) -> None:
    page = open_page()
    page.start()
    for _ in range(len(ORDER) - 1):
        press(Qt.Key.Key_Down)
        card = page.cards[focused_card(page)]
        top = card.mapTo(page, QPoint(0, 0)).y()
        assert 0 <= top < page.height() - 40


def test_t_shows_the_table_and_t_or_escape_the_chart(open_page: Open) -> None:
    page = open_page()
    page.start()
    card = page.cards["dimensions"]
    assert (card.shown_as, card.chart.isVisible(), card.table.isVisible()) == ("chart", True, False)
    press(Qt.Key.Key_T)
    assert (card.shown_as, card.chart.isVisible(), card.table.isVisible()) == ("table", False, True)
    assert card.table.hasFocus()
    press(Qt.Key.Key_T)
    assert card.shown_as == "chart"
    assert card.hasFocus()
    press(Qt.Key.Key_T)
    press(Qt.Key.Key_Escape)
    assert card.shown_as == "chart"
    assert card.hasFocus()


def test_arrows_in_a_table_move_from_cell_to_cell_and_each_is_spoken(open_page: Open) -> None:
    page = open_page()
    page.start()
    press(Qt.Key.Key_T)
    table = page.cards["dimensions"].table
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Right)
    assert table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "Proactivity, Clients, 7.4"
    press(Qt.Key.Key_Down)
    assert table.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) == "Recognition, Clients, 7.7"


def test_everything_that_takes_the_focus_has_a_name_and_each_chart_its_sentence(open_page: Open) -> None:
    page = open_page()
    for card in page.cards.values():
        card.show_as("table")
    stops = [w for w in page.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible()]
    assert len(stops) > 2 * len(ORDER)
    assert [stop for stop in stops if not stop.accessibleName()] == []
    for card in page.cards.values():
        assert card.accessibleName().startswith(card.content.title)
        assert card.chart.accessibleDescription() == f"{card.content.title} {card.content.counted}"
        assert card.table.accessibleName() == f"Table: {card.content.title}"


def test_own_counts_are_shown_on_wish_and_cannot_be_copied(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    page.start()
    clipboard = QGuiApplication.clipboard()
    page.copy_table()
    assert clipboard.text() == page.cards["dimensions"].content.table.as_text()
    clipboard.setText("before")
    with qtbot.waitSignal(page.shown, timeout=20_000):
        page.view.choose("own")
    assert page.cards["score"].content.counted == "n = 9 of 12 accounts, indicative"
    page.copy_table()
    assert clipboard.text() == "before"
    assert not page.copy.isEnabled()
    with qtbot.waitSignal(page.shown, timeout=20_000):
        page.view.choose("vendor")
    assert page.cards["score"].content.counted == "n = 7 of 12 accounts, indicative"


def test_another_wave_is_loaded_when_it_is_chosen(qtbot: QtBot, open_page: Open) -> None:
    page = open_page()
    page.cards["score"].show_as("table")
    with qtbot.waitSignals([page.wave_chosen, page.shown], timeout=20_000):
        page.chooser.menu.actions()[1].trigger()
    assert page.cards["score"].content.counted == "n = 6 of 12 accounts, indicative"
    assert page.cards["score"].shown_as == "table"
    assert page.cards["trend"].shown_as == "nothing"


def test_a_refusal_is_told_and_the_page_stays(qtbot: QtBot, open_page: Open) -> None:
    def refuse(_programme: str, wave: str, _own: bool) -> WaveSeen:
        raise UserError("no_such_wave", f"There is no wave {wave}.")

    page = open_page(provider=refuse, wait=False)
    page.show_waves([SPRING], SPRING)
    qtbot.waitUntil(lambda: page.banner.is_error)
    assert page.banner.words == "There is no wave spring-2026."


def test_without_a_wave_the_page_says_what_to_do(open_page: Open) -> None:
    page = open_page(wait=False)
    page.show_waves([], None)
    assert "There is no wave yet." in page._empty.text()
    assert page._empty.isVisible()
    assert not page.copy.isEnabled()


def test_slow_counting_shows_progress_and_the_last_wish_wins(
    qtbot: QtBot, open_page: Open, programme_desk: Desk
) -> None:
    go = Event()

    def slow(programme: str, wave: str, own: bool) -> WaveSeen:
        if wave == "spring-2026":
            go.wait(20)
        return seen(programme_desk.figures, programme, wave, own=own)

    page = open_page(provider=slow, wait=False)
    page.show_waves([SPRING, BEFORE], SPRING)
    assert not page.progress.isVisible()
    qtbot.waitUntil(page.progress.isVisible)
    assert page.progress.accessibleName() == "Counting spring-2026"
    with qtbot.waitSignal(page.shown, timeout=20_000):
        page.show_waves([SPRING, BEFORE], BEFORE)
    go.set()
    qtbot.waitUntil(lambda: not page._jobs.busy)
    assert page.cards["score"].content.counted == "n = 6 of 12 accounts, indicative"
    assert not page.progress.isVisible()


@pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST], ids=lambda one: one.name)
@pytest.mark.parametrize("factor", [100, 150, 200])
def test_nothing_is_cut_off_at_the_side_in_any_looks(
    qtbot: QtBot, open_page: Open, theme: Theme, palette: object, factor: int
) -> None:
    assert isinstance(palette, type(LIGHT))
    looks = theme.with_palette(palette).with_factor(factor)
    page = open_page(looks=looks)
    qtbot.waitUntil(lambda: page.cards["actions"].y() > page.height())
    for card in page.cards.values():
        right = card.mapTo(page, QPoint(card.width(), 0)).x()
        assert right <= page.width(), card.content.id
        if card.content.chart is not None:
            assert card.chart.height() >= card.content.chart.height(looks, card.chart.width()), card.content.id
            assert many_colours(card.chart.grab().toImage()) > 3, card.content.id


def many_colours(image: QImage) -> int:
    return len({image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)})


def test_the_text_grows_while_the_page_is_shown(open_page: Open, theme: Theme) -> None:
    page = open_page()
    before = page.cards["revenue"].chart.height()
    page.restyle(theme.with_factor(200))
    QApplication.processEvents()
    assert page.cards["revenue"].chart.height() > 1.5 * before
    lefts = {card.mapTo(page, QPoint(0, 0)).x() for card in page.cards.values()}
    assert len(lefts) == 1


def test_the_provider_refuses_an_unknown_wave(programme_desk: Desk) -> None:
    with pytest.raises(UserError, match="no wave"):
        provider_over(programme_desk.figures)(NAME, "autumn", False)
    assert WaveChoice(NAME, "autumn") not in (SPRING, BEFORE)
