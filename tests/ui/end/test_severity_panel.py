"""How bad each point of trouble is: asked for at the end, said by digits, kept at once, said again."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from interviewer.services.conducting import Conducting
from interviewer.ui.end.end_page import EndPage
from interviewer.ui.end.open_items import opened
from interviewer.ui.end.severity_panel import SeverityPanel
from tests.ui.end.talks import Show, Talks, complete


def severities(talk: Conducting) -> tuple[int, ...]:
    return talk.step().transcript.answers["det_trouble"].severities


def panel_of(page: EndPage) -> SeverityPanel:
    panel = page.said_card.panel
    assert isinstance(panel, SeverityPanel)
    return panel


def asked(talk: Conducting) -> list[str]:
    return [item.sentence for item in opened(talk, talk.step()).items if item.kind == "weigh"]


def test_it_is_asked_for_until_every_point_is_weighed(talk: Talks) -> None:
    made = talk()
    complete(made, weighed=False)
    assert asked(made) == ["Two trouble points: how bad, 1 to 3."]
    made.weigh("det_trouble", [3])
    assert asked(made)
    made.weigh("det_trouble", [3, 1])
    assert asked(made) == []
    made.finish()
    assert opened(made, made.step()).count == 0


def test_it_does_not_hold_the_end_up_and_can_be_done_afterwards(talk: Talks) -> None:
    made = talk()
    complete(made, weighed=False)
    assert opened(made, made.step()).blocking == 0
    made.finish()
    assert asked(made)


def test_digits_weigh_line_by_line_and_are_kept_at_once(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made, weighed=False)
    page = show(made).page
    (button,) = page.open_card.buttons()
    assert button.text() == "Say how bad"
    assert page.finish_card.finish_button.hasFocus()
    qtbot.keyClick(button, Qt.Key.Key_Return)
    rows = panel_of(page).rows
    assert rows.hasFocus()
    assert rows.accessibleName() == "How bad, line 1 of 2: The portal in April, not weighed"
    qtbot.keyClick(rows, Qt.Key.Key_3)
    assert severities(made) == (3, 0)
    qtbot.keyClick(rows, Qt.Key.Key_1)
    qtbot.keyClick(rows, Qt.Key.Key_Up)
    qtbot.keyClick(rows, Qt.Key.Key_2)
    assert severities(made) == (2, 1)
    qtbot.keyClick(rows, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert page.said_card.panel is None
    assert "det_trouble" not in [item.question for item in opened(made, made.step()).items]
    row = next(r for r in page.said_card.rows if r.line.question == "det_trouble")
    assert row.hasFocus()
    assert [mark.words for mark in row.line.marks] == ["how bad: 2, 1"]


def test_a_digit_on_the_passage_opens_it_again(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made, weighed=False)
    made.weigh("det_trouble", [2, 1])
    made.finish()
    page = show(made).page
    row = next(r for r in page.said_card.rows if r.line.question == "det_trouble")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_1)
    rows = panel_of(page).rows
    qtbot.keyClick(rows, Qt.Key.Key_Backspace)
    assert severities(made) == (0, 1)
    qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=rows.cell(1, 3).center())
    assert severities(made) == (0, 3)
    qtbot.mouseClick(rows, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
    assert severities(made) == (0, 3)
    qtbot.keyClick(rows, Qt.Key.Key_Escape)
    assert page.said_card.panel is None


def test_a_digit_on_any_other_passage_does_nothing(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made, weighed=False)
    page = show(made).page
    row = next(r for r in page.said_card.rows if r.line.question == "nps_why")
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_1)
    assert page.said_card.panel is None
