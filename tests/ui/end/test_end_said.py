"""The middle of the end page: what was said, found again, and corrected with a reason."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewer.services.conducting import Conducting
from interviewer.ui.end.correction import NO_REASON, CorrectionPanel
from interviewer.ui.end.end_page import EndPage
from interviewer.ui.end.passage_row import PassageRow
from interviewer.ui.end.said import SaidLine, said_lines
from tests.ui.end.talks import Show, Talks, complete

SECRET = "Kestrel pays our buyer"
Compose = Callable[[QWidget, str], None]


def lines(talk: Conducting) -> dict[str, SaidLine]:
    return {line.question: line for line in said_lines(talk, talk.step())}


def opened(page: EndPage, question: str, qtbot: QtBot) -> CorrectionPanel:
    row = next(r for r in page.said_card.rows if r.line.question == question)
    row.setFocus()
    qtbot.keyClick(row, Qt.Key.Key_Return)
    panel = page.said_card.panel
    assert isinstance(panel, CorrectionPanel)
    return panel


def rewritten(panel: CorrectionPanel, words: str, qtbot: QtBot) -> None:
    box = panel.box
    assert box is not None
    qtbot.keyClick(box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(box, words)


def test_numbers_stand_apart_and_choices_are_words(talk: Talks) -> None:
    made = talk()
    complete(made)
    found = lines(made)
    assert (found["nps"].number, found["nps"].choice) == ("5", "")
    assert found["sat"].choice == "very dissatisfied"
    assert found["det_trouble"].words == "The portal in April\nNobody rang back"
    assert found["det_trouble"].numbered


def test_marks_tell_a_changed_number_and_a_flat_answer(talk: Talks) -> None:
    made = talk()
    complete(made)
    made.answer("nps", 7)
    made.answer("nps", 5)
    made.probe("dim_proactivity_open", "What was the last surprise?")
    found = lines(made)
    assert [m.words for m in found["nps"].marks] == ["changed from 7"]
    assert [(m.words, m.tone) for m in found["dim_proactivity_open"].marks] == [("flat after one probe", "nudge")]


def test_struck_and_off_record_are_one_line_without_content(talk: Talks) -> None:
    made = talk()
    complete(made)
    made.answer("comp_better", None, SECRET)
    made.strike("comp_better")
    made.begin_off_record()
    made.note(SECRET)
    made.end_off_record()
    shown = said_lines(made, made.step())
    assert not any(SECRET in line.spoken for line in shown)
    assert [line.hidden[:17] for line in shown if line.hidden] == ["Struck on request", "Off the record at"]
    assert not any(line.editable for line in shown if line.hidden)
    made.finish()
    assert lines(made)["comp_better"].hidden.startswith("Struck on request, ")


def test_a_struck_number_is_hidden_too(talk: Talks) -> None:
    made = talk()
    complete(made)
    made.strike("nps")
    assert lines(made)["nps"].number == ""


def test_arrows_move_and_only_one_passage_takes_tab(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made)
    page = show(made).page
    rows = page.said_card.rows
    rows[0].setFocus()
    qtbot.keyClick(rows[0], Qt.Key.Key_Down)
    assert rows[1].hasFocus()
    qtbot.keyClick(rows[1], Qt.Key.Key_End)
    assert rows[-1].hasFocus()
    assert [r for r in rows if r.focusPolicy() & Qt.FocusPolicy.TabFocus] == [rows[-1]]


def test_find_shows_only_what_has_the_letters(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made)
    shown = show(made)
    qtbot.keyClick(shown.page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    field = shown.page.said_card.search
    assert field.hasFocus()
    qtbot.keyClicks(field, "PORTAL FROZE")
    visible = [r.line.question for r in shown.page.said_card.rows if r.isVisible()]
    assert visible == ["nps_why"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert cast(PassageRow, shown.window.focusWidget()).line.question == "nps_why"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert all(r.isVisible() for r in shown.page.said_card.rows)


def test_a_correction_without_a_reason_is_not_kept(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made)
    before = made.step().transcript.place
    page = show(made).page
    panel = opened(page, "nps_why", qtbot)
    rewritten(panel, "The portal froze twice.", qtbot)
    qtbot.keyClick(cast(QWidget, panel.box), Qt.Key.Key_Return)
    assert panel.findChildren(QWidget)
    assert any(getattr(w, "text", str)() == NO_REASON for w in panel.findChildren(QWidget))
    assert panel.reason.hasFocus()
    assert made.step().transcript.place == before


def test_before_the_end_a_correction_revises_and_its_reason_is_a_note(
    talk: Talks, show: Show, qtbot: QtBot
) -> None:
    made = talk()
    complete(made)
    page = show(made).page
    panel = opened(page, "nps_why", qtbot)
    rewritten(panel, "The portal froze, and I heard it from my own printers.", qtbot)
    qtbot.keyClick(cast(QWidget, panel.box), Qt.Key.Key_Tab)
    assert panel.reason.hasFocus()
    qtbot.keyClick(panel.reason, Qt.Key.Key_Right)
    qtbot.keyClick(panel.reason, Qt.Key.Key_Right)
    assert panel.reason.current == "heard again"
    qtbot.keyClick(panel.keep, Qt.Key.Key_Return)
    transcript = made.step().transcript
    assert transcript.answers["nps_why"].words == "The portal froze, and I heard it from my own printers."
    assert [n.text for n in transcript.notes] == ["Wording corrected: heard again."]
    assert [m.words for m in lines(made)["nps_why"].marks] == ["reworded"]
    assert page.said_card.panel is None


def test_after_the_end_a_correction_says_its_reason(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made)
    made.finish()
    page = show(made).page
    panel = opened(page, "nps", qtbot)
    assert panel.editor is not None
    assert panel.box is None
    qtbot.keyClick(panel.editor, "1")
    qtbot.keyClick(panel.editor, "0")
    panel.reason.setFocus()
    qtbot.keyClick(panel.reason, Qt.Key.Key_Left)
    assert panel.own.hasFocus()
    qtbot.keyClicks(panel.own, "the person wrote")
    qtbot.keyClick(panel.own, Qt.Key.Key_Return)
    answer = made.step().transcript.answers["nps"]
    assert (answer.value, answer.corrected) == (10, True)
    assert [m.words for m in lines(made)["nps"].marks] == ["corrected: the person wrote"]


def test_what_was_written_and_not_kept_is_there_again(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made)
    page = show(made).page
    panel = opened(page, "nps_why", qtbot)
    rewritten(panel, "The portal froze twice.", qtbot)
    qtbot.keyClick(cast(QWidget, panel.box), Qt.Key.Key_Escape)
    assert page.said_card.panel is None
    again = opened(page, "nps_why", qtbot)
    assert again.box is not None
    assert again.box.words() == "The portal froze twice."


def test_a_refused_value_is_said_in_place_and_nothing_is_lost(
    talk: Talks, show: Show, qtbot: QtBot, compose: Compose
) -> None:
    made = talk()
    complete(made)
    page = show(made).page
    panel = opened(page, "tough", qtbot)
    assert panel.box is not None
    qtbot.keyClick(panel.box, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.box, Qt.Key.Key_Backspace)
    qtbot.keyClick(panel.reason, Qt.Key.Key_Right)
    qtbot.keyClick(panel.keep, Qt.Key.Key_Return)
    assert page.said_card.panel is panel
    assert made.step().transcript.answers["tough"].words
    compose(panel.box, "Żółć 日本")
    qtbot.keyClick(panel.keep, Qt.Key.Key_Return)
    assert made.step().transcript.answers["tough"].words == "Żółć 日本"


def test_every_widget_that_takes_the_focus_has_a_name(talk: Talks, show: Show, qtbot: QtBot) -> None:
    made = talk()
    complete(made, leaving=("tough",))
    page = show(made).page
    opened(page, "nps", qtbot)
    QApplication.processEvents()
    nameless = [
        w for w in page.findChildren(QWidget)
        if w.isVisible() and w.focusPolicy() != Qt.FocusPolicy.NoFocus and not w.accessibleName()
    ]  # fmt: skip
    assert nameless == []
