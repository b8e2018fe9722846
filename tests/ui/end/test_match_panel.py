"""Which line of the team a client's line is: asked for after the end, said by keys, kept at once, never preset."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewer.domain.interview.matching import NO_POINT, NOBODY, OPEN, list_mark
from interviewer.services.conducting import Conducting
from interviewer.services.matching import TeamLists
from interviewer.ui.end.end_page import EndPage
from interviewer.ui.end.match_board import MatchBoard
from interviewer.ui.end.match_panel import MatchPanel
from interviewer.ui.end.open_items import opened
from tests.ui.end.talks import Show, Talks, complete

TEAM = TeamLists(("The portal", "The price"), ("Uptime", "Advice", "Audit"))
LISTS = ("det_trouble", "ssc_stop", "ssc_start", "value_recall")


def ended(talk: Talks) -> Conducting:
    """A finished talk with two lines in each of the four lists."""
    made = talk()
    complete(made)
    made.finish()
    return made


def matches(talk: Conducting, question: str = "det_trouble") -> tuple[int, ...]:
    return talk.step().transcript.answers[question].matches


def board_of(page: EndPage) -> MatchBoard:
    panel = page.said_card.panel
    assert isinstance(panel, MatchPanel)
    return panel.board


def asked(talk: Conducting, team: TeamLists = TEAM) -> list[str]:
    return [item.sentence for item in opened(talk, talk.step(), team).items if item.kind == "match"]


def press(qtbot: QtBot, board: MatchBoard, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(board, key)


def test_it_is_asked_for_after_the_end_alone_and_until_every_line_is_settled(talk: Talks) -> None:
    made = talk()
    complete(made)
    assert asked(made) == []
    made.finish()
    assert asked(made) == [
        "6 points of trouble: which had the team foreseen? Two lines of value: which does the team list?"
    ]
    for question in LISTS:
        made.match(question, [1, NOBODY], list_mark(TEAM.beside(question)))
    assert asked(made) == []
    assert asked(made, TeamLists(("Another",), TEAM.value)) == ["6 points of trouble: which had the team foreseen?"]
    assert asked(made, TeamLists()) == []


def test_nothing_of_the_team_is_shown_while_the_talk_runs(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made)
    page = show(made, team=TEAM).page
    row = next(one for one in page.said_card.rows if one.line.question == "det_trouble")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_M)
    assert page.said_card.panel is None
    assert not any(button.text() == "Match" for button in page.open_card.buttons())


def test_keys_match_line_by_line_and_enter_goes_on_to_the_next_list(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = ended(talk)
    page = show(made, team=TEAM).page
    (button,) = [one for one in page.open_card.buttons() if one.text() == "Match"]
    qtbot.keyClick(button, Qt.Key.Key_Return)
    board = board_of(page)
    assert board.hasFocus()
    assert board.verdicts == [OPEN, OPEN]
    assert not any(line.held or line.offered for line in board.listed)
    assert board.accessibleName() == "Line 1 of 2: The portal in April. not matched."
    press(qtbot, board, Qt.Key.Key_1, Qt.Key.Key_N)
    assert matches(made) == (1, NOBODY)
    press(qtbot, board, Qt.Key.Key_Return)
    QApplication.processEvents()
    following = board_of(page)
    assert following is not board
    assert page.step.transcript.answers["det_trouble"].matches == (1, NOBODY)
    assert matches(made, "ssc_stop") == ()


def test_arrows_offer_a_line_and_enter_takes_it(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = ended(talk)
    page = show(made, team=TEAM).page
    page.said_card.matching.emit("det_trouble")
    board = board_of(page)
    press(qtbot, board, Qt.Key.Key_Right, Qt.Key.Key_Right)
    assert [line.offered for line in board.listed] == [False, True, False, False]
    press(qtbot, board, Qt.Key.Key_Return)
    assert matches(made) == (2, OPEN)
    press(qtbot, board, Qt.Key.Key_Left, Qt.Key.Key_Return)
    assert matches(made) == (2, NO_POINT)
    press(qtbot, board, Qt.Key.Key_Backspace, Qt.Key.Key_Up, Qt.Key.Key_X)
    assert matches(made) == (NO_POINT, OPEN)


def test_the_mouse_does_the_same(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = ended(talk)
    page = show(made, team=TEAM).page
    page.said_card.matching.emit("det_trouble")
    board = board_of(page)
    qtbot.mouseClick(board.told[1], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(board.listed[0], Qt.MouseButton.LeftButton)
    assert matches(made) == (OPEN, 1)


def test_a_digit_beyond_the_list_and_x_on_value_do_nothing(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = ended(talk)
    page = show(made, team=TEAM).page
    page.said_card.matching.emit("value_recall")
    board = board_of(page)
    press(qtbot, board, Qt.Key.Key_4, Qt.Key.Key_0, Qt.Key.Key_X)
    assert matches(made, "value_recall") == ()
    press(qtbot, board, Qt.Key.Key_3, Qt.Key.Key_N)
    assert matches(made, "value_recall") == (3, NOBODY)
    assert made.step().transcript.answers["value_recall"].matched_list == list_mark(TEAM.value)


def test_the_passage_shows_what_was_matched_and_m_opens_it_again(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = ended(talk)
    made.match("det_trouble", [2, NOBODY], list_mark(TEAM.trouble))
    page = show(made, team=TEAM).page
    row = next(one for one in page.said_card.rows if one.line.question == "det_trouble")
    assert "matched: 2, N" in [mark.words for mark in row.line.marks]
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_M)
    board = board_of(page)
    assert [line.held for line in board.listed] == [False, True, False, False]
    press(qtbot, board, Qt.Key.Key_Escape)
    assert page.said_card.panel is None
