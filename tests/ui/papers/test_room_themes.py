"""Words of people who are not named: ticked one by one in the room, refused with the reason, taken back."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interviewer.services.theme_quotes import ThemePlace
from interviewer.ui.papers.themes_card import AGAIN, TICK, ThemeRow
from interviewer.ui.text import Text
from tests.ui.papers.conftest import OpenRoom
from tests.ui.papers.hands import press, ready, settle
from tests.ui.papers.sample_papers import SamplePapers

MAY = ThemePlace("k1", "savvy", 3, "In May they came twice.", "In [a month] they came twice.")
BUSY = "They have no idea when our busy time is."
QUIET = ThemePlace("k2", "savvy", 3, BUSY, BUSY)


def words_of(row: ThemeRow) -> str:
    return "\n".join(text.text() for text in row.findChildren(Text) if not text.isHidden())


def test_nothing_is_offered_where_nothing_may_be(open_room: OpenRoom, papers: SamplePapers) -> None:
    assert not open_room(ready(papers)).themes.isVisible()


def test_a_passage_is_ticked_refused_and_taken_back(open_room: OpenRoom, papers: SamplePapers, qtbot: QtBot) -> None:
    papers.themes = (MAY, QUIET)
    page = open_room(ready(papers))
    qtbot.waitUntil(lambda: page.themes.whole)
    first, second = page.themes.rows
    assert "Savvy, raised in three accounts" in words_of(first)
    assert "As said: In May they came twice." in words_of(first)
    assert "As said" not in words_of(second)
    assert first.box.sentence() == MAY.proposal
    assert first.tick.text() == TICK
    first.box.set_words(MAY.said)
    first.tick.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(first.problem.isVisible)
    assert "a day" in first.problem.text()
    assert papers.ticked == {}
    first.box.set_words(MAY.proposal)
    first.box.setFocus()
    press(Qt.Key.Key_Return)
    settle(page, qtbot)
    qtbot.waitUntil(lambda: page.themes.whole and page.themes.rows[0].place.ticked)
    row = page.themes.rows[0]
    assert papers.ticked == {"k1": MAY.proposal}
    assert "printed" in words_of(row)
    assert row.tick.text() == AGAIN
    row.back.click()
    settle(page, qtbot)
    qtbot.waitUntil(lambda: not page.themes.rows[0].place.ticked)
    assert papers.ticked == {}


def test_what_was_ticked_and_is_not_printed_any_more_says_why(open_room: OpenRoom, papers: SamplePapers) -> None:
    papers.themes = (ThemePlace("k3", "savvy", 3, "Katrin knows.", "Katrin knows.", True, "a name stands there"),)
    papers.ticked = {"k3": "Katrin knows."}
    page = open_room(ready(papers))
    (row,) = page.themes.rows
    assert row.problem.text() == "Not printed any more: a name stands there."


def test_only_the_report_to_the_chief_executive_has_them(
    open_room: OpenRoom, papers: SamplePapers, qtbot: QtBot
) -> None:
    papers.themes = (QUIET,)
    page = open_room(ready(papers))
    assert page.themes.isVisible()
    with qtbot.waitSignal(page.shown):
        page.show_paper(1)
    assert not page.themes.isVisible()
