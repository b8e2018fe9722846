"""The search page by keyboard: typing finds, arrows choose, Enter opens, Esc clears and leaves."""

from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewer.app import Desk
from interviewer.domain.errors import UserError
from interviewer.services.searching import Hit, Told
from interviewer.ui.jobs import Jobs
from interviewer.ui.search.extract import laid_out
from interviewer.ui.search.sayings import BEGIN, NO_TALKS, NOTHING, found_words, indexing_words
from interviewer.ui.search.search_page import SearchPage
from interviewer.ui.theme import Theme
from interviewer.ui.tokens import CONTRAST, DARK, LIGHT
from tests.ui.search.conftest import Listener, Open

WAIT = 10_000


def rest(qtbot: QtBot, page: SearchPage) -> None:
    qtbot.waitUntil(lambda: not page.looking.busy, timeout=WAIT)


def type_words(qtbot: QtBot, page: SearchPage, words: str) -> None:
    qtbot.keyClicks(page.field, words)
    rest(qtbot, page)


@pytest.fixture
def word(desk: Desk) -> str:
    """A word that several passages of the samples have."""
    words = ("the", "and", "they", "that")
    return next(one for one in words if len(desk.searching.find(one)) > 3)


def test_it_opens_with_the_caret_and_says_what_is_searched(open_page: Open) -> None:
    page = open_page()
    assert page.field.hasFocus()
    assert page.hits.sentence.text() == BEGIN
    assert not page.hits.list.isVisible()


def test_without_a_talk_it_says_so(open_page: Open) -> None:
    assert open_page(any_talks=False).hits.sentence.text() == NO_TALKS


def test_typing_finds_and_every_row_speaks(
    qtbot: QtBot, open_page: Open, word: str, desk: Desk, listener: Listener
) -> None:
    page = open_page()
    type_words(qtbot, page, word)
    hits = desk.searching.find(word)
    assert [row.hit for row in page.hits.rows] == list(hits)
    assert page.state.text() == found_words(hits) == listener.heard[-1]
    first, found = page.hits.rows[0], hits[0].found
    for part in (found.account, found.respondent, str(found.started_at.year), first.words):
        assert part in first.spoken
    model = page.hits.list.rows
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == first.spoken


def test_arrows_choose_from_the_field_and_enter_opens(
    qtbot: QtBot, open_page: Open, word: str, listener: Listener
) -> None:
    page = open_page()
    type_words(qtbot, page, word)
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    second = page.hits.rows[1]
    assert page.hits.current is second
    assert listener.heard[-1] == second.spoken
    qtbot.keyClick(page.field, Qt.Key.Key_Up)
    qtbot.keyClick(page.field, Qt.Key.Key_Up)
    assert page.hits.current is page.hits.rows[0]
    qtbot.keyClick(page.field, Qt.Key.Key_PageDown)
    qtbot.keyClick(page.field, Qt.Key.Key_PageUp)
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(page.opened) as opened:
        qtbot.keyClick(page.field, Qt.Key.Key_Return)
    assert opened.args == [second.hit.found.interview, second.hit.found.question]


def test_enter_before_the_answer_opens_its_first_passage(qtbot: QtBot, open_page: Open, word: str) -> None:
    page = open_page()
    qtbot.keyClicks(page.field, word)
    with qtbot.waitSignal(page.opened, timeout=WAIT):
        qtbot.keyClick(page.field, Qt.Key.Key_Return)


def test_nothing_found_is_said(qtbot: QtBot, open_page: Open, listener: Listener) -> None:
    page = open_page()
    type_words(qtbot, page, "zyxwvut")
    assert page.hits.sentence.text() == NOTHING == listener.heard[-1]
    assert page.state.text() == "Nothing found"


def test_esc_clears_then_leaves(qtbot: QtBot, open_page: Open, word: str) -> None:
    page = open_page()
    type_words(qtbot, page, word)
    page.hits.list.setFocus()
    with qtbot.assertNotEmitted(page.left):
        qtbot.keyClick(page.hits.list, Qt.Key.Key_Escape)
    assert (page.field.text(), page.hits.rows, page.hits.sentence.text()) == ("", (), BEGIN)
    assert page.field.hasFocus()
    with qtbot.waitSignal(page.left):
        qtbot.keyClick(page.field, Qt.Key.Key_Escape)


class SlowFinder:
    """Holds the first search until `go` is set, and indexes some talks before."""

    def __init__(self, hits: tuple[Hit, ...], talks: int = 0) -> None:
        self.hits, self.talks = hits, talks
        self.asked: list[str] = []
        self.go = Event()
        self.broken_off = False

    def find(self, text: str, *, cancelled: Callable[[], bool], told: Told) -> tuple[Hit, ...]:
        self.asked.append(text)
        if self.talks:
            told(self.talks)
        if len(self.asked) > 1:
            return self.hits
        self.go.wait(5)
        self.broken_off = cancelled()
        return ()


def test_typing_on_breaks_off_and_a_stale_answer_is_dropped(
    qtbot: QtBot, open_page: Open, desk: Desk, word: str, listener: Listener, jobs: Jobs
) -> None:
    finder = SlowFinder(desk.searching.find(word))
    page = open_page(finder)
    qtbot.keyClicks(page.field, word[:2])
    qtbot.waitUntil(lambda: finder.asked == [word[:2]])
    type_words(qtbot, page, word[2:])
    assert finder.asked == [word[:2], word]
    finder.go.set()
    qtbot.waitUntil(lambda: not jobs.busy, timeout=WAIT)
    assert finder.broken_off
    assert len(page.hits.rows) == len(finder.hits)
    assert NOTHING not in listener.heard


def test_indexing_is_told_in_words(qtbot: QtBot, open_page: Open, listener: Listener) -> None:
    finder = SlowFinder((), talks=3)
    page = open_page(finder)
    qtbot.keyClicks(page.field, "order")
    qtbot.waitUntil(lambda: page.hits.sentence.text() == indexing_words(3))
    assert listener.heard[-1] == indexing_words(3)
    finder.go.set()
    rest(qtbot, page)
    assert page.hits.sentence.text() == NOTHING


def test_a_refusal_is_shown_in_the_banner(qtbot: QtBot, open_page: Open) -> None:
    class Gone:
        def find(self, text: str, **_: object) -> tuple[Hit, ...]:
            raise UserError("gone", "The workspace is gone. Bring it back.")

    page = open_page(Gone())
    type_words(qtbot, page, "order")
    assert page.banner.is_error
    assert page.banner.words == "The workspace is gone. Bring it back."


def test_how_many_talks_are_indexed_is_said_in_words() -> None:
    assert indexing_words(1).startswith("Indexing one talk that has gone on")
    assert indexing_words(230).startswith("Indexing 230 talks that have gone on")


def test_the_word_looked_for_stays_in_sight_when_there_is_no_room(theme: Theme) -> None:
    parts = [("far away words " * 20, False), ("precious", True), (" and more words" * 20, False)]
    layout = laid_out(parts, 300, 2, theme)
    assert layout.lineCount() <= 2
    assert "precious" in layout.text()
    assert layout.text().startswith("... ")
    assert layout.text().endswith("...")
    strong = layout.formats()[0]
    assert layout.text()[strong.start : strong.start + strong.length].strip() == "precious"


@pytest.mark.parametrize("palette", [LIGHT, DARK, CONTRAST], ids=lambda one: one.name)
@pytest.mark.parametrize("factor", [100, 200])
def test_every_widget_is_named_and_nothing_is_wider_than_the_window(
    qtbot: QtBot, open_page: Open, word: str, theme: Theme, palette: object, factor: int
) -> None:
    looks = theme.with_palette(palette).with_factor(factor)  # type: ignore[arg-type]
    page = open_page(looks=looks)
    type_words(qtbot, page, word)
    for part in page.findChildren(QWidget):
        if part.focusPolicy() != Qt.FocusPolicy.NoFocus and part.isVisible() and part.parent() is not page.hits.list:
            assert part.accessibleName(), part
    assert page.width() <= page.window().width() == 1366
    assert page.hits.list.isVisible()
    assert QApplication.focusWidget() is page.field
