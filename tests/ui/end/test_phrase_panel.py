"""A turn of phrase that would tell who spoke: chosen in the words, marked by Enter, kept at once, lifted again."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from interviewer.services.conducting import Conducting
from interviewer.ui.end.end_page import EndPage
from interviewer.ui.end.phrase_panel import CHOOSE, PhrasePanel, chosen_words, spans_of
from tests.ui.end.talks import Show, Talks, complete

SHIFT, WORDWISE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
WORDS = "Your support desk answers fast and knows nothing."


def marked(talk: Conducting) -> list[tuple[str, str | None]]:
    return [(one.text, one.question) for one in talk.step().transcript.phrases]


def opened(page: EndPage, qtbot: QtBot, question: str = "tough") -> PhrasePanel:
    """The panel under this passage, by the key T."""
    row = next(one for one in page.said_card.rows if one.line.question == question)
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_T)
    panel = page.said_card.panel
    assert isinstance(panel, PhrasePanel)
    return panel


@pytest.mark.parametrize(
    ("start", "end", "chosen"),
    [(5, 12, "support"), (7, 16, "support desk"), (43, 49, "nothing"), (4, 4, ""), (48, 49, ""), (4, 5, "")],
)
def test_what_is_chosen_is_widened_to_whole_words_without_marks(start: int, end: int, chosen: str) -> None:
    assert chosen_words(WORDS, start, end) == chosen


def test_a_phrase_is_found_however_its_spaces_and_letters_are_written() -> None:
    assert list(spans_of("A dog.  A\nDOG again, not a dogma.", ["a dog"])) == [(0, 5), (8, 13)]


def test_keys_choose_and_enter_marks_and_lifts(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made)
    made.finish()
    page = show(made).page
    panel = opened(page, qtbot)
    assert panel.box.hasFocus()
    qtbot.keyClick(panel.box, Qt.Key.Key_Return)
    assert marked(made) == []
    assert panel.findChild(PhrasePanel) is None
    assert CHOOSE in [text.text() for text in panel.findChildren(type(panel._problem))]
    for _ in range(3):
        qtbot.keyClick(panel.box, Qt.Key.Key_Right, SHIFT | WORDWISE)
    qtbot.keyClick(panel.box, Qt.Key.Key_Return)
    assert marked(made) == [("Your support desk", "tough")]
    assert panel.box.words() == WORDS
    qtbot.keyClick(panel.box, Qt.Key.Key_X)
    assert panel.box.words() == WORDS
    qtbot.keyClick(panel.box, Qt.Key.Key_Home)
    qtbot.keyClick(panel.box, Qt.Key.Key_Return)
    assert marked(made) == []


def test_a_mark_is_counted_on_its_passage_once_the_panel_is_closed(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made)
    made.finish()
    page = show(made).page
    panel = opened(page, qtbot)
    qtbot.keyClick(panel.box, Qt.Key.Key_Right, SHIFT | WORDWISE)
    qtbot.keyClick(panel.box, Qt.Key.Key_Return)
    qtbot.keyClick(panel.box, Qt.Key.Key_Escape)
    assert page.said_card.panel is None
    row = next(one for one in page.said_card.rows if one.line.question == "tough")
    assert "one phrase to ask about" in [mark.words for mark in row.line.marks]
    again = opened(page, qtbot)
    assert again.box.accessibleDescription().endswith("Marked: Your.")


def test_the_lines_of_a_list_can_be_marked_too_and_letters_beyond_the_basic_plane_count_once(
    talk: Talks, show: Show, qtbot: QtBot
) -> None:
    made = talk()
    complete(made)
    made.finish()
    made.correct("det_trouble", ["🦆 ducks in a row", "Nobody rang back"], None, "verbatim", "misheard")
    page = show(made).page
    panel = opened(page, qtbot, "det_trouble")
    cursor = panel.box.textCursor()
    cursor.setPosition(3)
    cursor.setPosition(17, QTextCursor.MoveMode.KeepAnchor)
    panel.box.setTextCursor(cursor)
    qtbot.keyClick(panel.box, Qt.Key.Key_Return)
    assert marked(made) == [("ducks in a row", "det_trouble")]


def test_a_choice_without_words_has_nothing_to_mark(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made)
    page = show(made).page
    row = next(one for one in page.said_card.rows if one.line.question == "sat")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_T)
    assert page.said_card.panel is None
