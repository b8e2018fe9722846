"""Writing: keys, input methods, pasted novels, marks, and the switch."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from interviewer.ui.editors import Asked
from interviewer.ui.editors.lines import ListEditor
from interviewer.ui.editors.words_box import WordsBox, qt_offset
from interviewer.ui.editors.words_panel import WordsPanel
from interviewer.ui.editors.writing import cleaned
from interviewer.ui.icons import Icons
from interviewer.ui.theme import Theme

Show = Callable[[QWidget], QWidget]
Compose = Callable[[QWidget, str], None]


@pytest.fixture
def panel(theme: Theme, icons: Icons, shown: Show) -> WordsPanel:
    result = WordsPanel(icons, theme)
    result.resize(740, 240)
    shown(result)
    result.setFocus()
    return result


def test_typing_is_told_and_enter_commits_without_a_new_line(panel: WordsPanel, qtbot: QtBot) -> None:
    told: list[str] = []
    panel.edited.connect(told.append)
    qtbot.keyClicks(panel.box, "Two")
    with qtbot.waitSignal(panel.committed):
        qtbot.keyClick(panel.box, Qt.Key.Key_Return)
    assert told == ["T", "Tw", "Two"]
    assert panel.box.words() == "Two"


def test_shift_enter_is_a_new_line(panel: WordsPanel, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.box, "a")
    qtbot.keyClick(panel.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(panel.box, "b")
    assert panel.box.words() == "a\nb"


@pytest.mark.parametrize("text", ["Příliš žluťoučký", "今日は", "שלום", "مرحبا", "👩🏽‍💻 ok"])
def test_an_input_method_can_write_anything(panel: WordsPanel, compose: Compose, text: str) -> None:
    compose(panel.box, text)
    assert panel.box.words() == text


def test_a_pasted_novel_arrives_whole_and_plain(panel: WordsPanel) -> None:
    novel = "\n".join(f"Line {n} <b>of</b> many words." for n in range(3000))
    mime = QMimeData()
    mime.setHtml("<b>rich</b>")
    mime.setText(novel)
    panel.box.insertFromMimeData(mime)
    assert panel.box.words() == novel


def test_control_characters_and_lone_surrogates_do_not_enter() -> None:
    assert cleaned("a\x00b\x07c\r\nd\u2028e\t") == "abc\nd\ne\t"
    assert "\ud800" not in cleaned("x\ud800y")


def test_a_no_break_space_is_kept(panel: WordsPanel, compose: Compose) -> None:
    compose(panel.box, "80\u00a0%")
    assert panel.box.words() == "80\u00a0%"


def test_control_z_takes_back_typing_only(panel: WordsPanel, qtbot: QtBot) -> None:
    panel.show_words("kept before", "verbatim")
    qtbot.keyClicks(panel.box, "!")
    qtbot.keyClick(panel.box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(panel.box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert panel.box.words() == "kept before"


def test_tab_leaves_the_box(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    page = QWidget()
    box, after = WordsBox(theme), QLineEdit()
    column = QVBoxLayout(page)
    column.addWidget(box)
    column.addWidget(after)
    shown(page)
    box.setFocus()
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert after.hasFocus()
    assert box.words() == ""


def test_marks_count_letters_also_after_an_emoji(panel: WordsPanel, theme: Theme) -> None:
    text = "😀 okay, I suppose"
    panel.show_words(text, "verbatim")
    panel.box.set_spans(((2, 17),))
    (mark,) = panel.box.extraSelections()
    assert mark.cursor.selectedText() == "okay, I suppose"
    assert mark.format.background().color() == theme.colour("nudge")
    assert qt_offset(text, 2) == 3


def test_a_mark_beyond_the_words_does_no_harm(panel: WordsPanel) -> None:
    panel.show_words("ok", "verbatim")
    panel.box.set_spans(((0, 400), (90, 95)))
    assert len(panel.box.extraSelections()) == 1
    panel.grab()


def test_the_switch_changes_the_manner_and_the_type(panel: WordsPanel) -> None:
    told: list[str] = []
    panel.manner_changed.connect(told.append)
    serif = panel.box.font().families()
    panel.toggle_manner()
    assert panel.manner == "paraphrase"
    assert told == ["paraphrase"]
    assert panel.box.font().families() != serif
    assert panel.switch.accessibleName() == "Words: in my words"


def test_showing_words_tells_nobody(panel: WordsPanel) -> None:
    told: list[str] = []
    panel.edited.connect(told.append)
    panel.manner_changed.connect(told.append)
    panel.show_words("as it was", "paraphrase")
    assert told == []
    assert (panel.box.words(), panel.manner) == ("as it was", "paraphrase")


def test_a_failed_write_is_said_in_the_box_until_all_is_kept(panel: WordsPanel) -> None:
    panel.show_failure("The disk is full. What you type now is held in memory.")
    assert panel.kept.words == "held in memory"
    at = datetime(2026, 3, 4, 9, 5, 7, tzinfo=UTC)
    panel.show_kept(at)
    assert panel.kept.words == f"kept {at.astimezone():%H:%M:%S}"


def test_the_box_grows_with_the_words(panel: WordsPanel) -> None:
    before = panel.box.sizeHint().height()
    panel.show_words("\n".join("word" for _ in range(9)), "verbatim")
    assert panel.box.sizeHint().height() > before


@pytest.fixture
def lines(theme: Theme, shown: Show) -> ListEditor:
    editor = ListEditor(Asked("det_trouble", "list", "list"), theme)
    editor.resize(700, 200)
    shown(editor)
    editor.setFocus()
    return editor


def test_enter_makes_the_next_item_and_on_an_empty_one_goes_on(lines: ListEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(lines.box, "slow")
    with qtbot.assertNotEmitted(lines.committed):
        qtbot.keyClick(lines.box, Qt.Key.Key_Return)
    qtbot.keyClicks(lines.box, "dear")
    qtbot.keyClick(lines.box, Qt.Key.Key_Return)
    with qtbot.waitSignal(lines.committed):
        qtbot.keyClick(lines.box, Qt.Key.Key_Return)
    assert lines.value() == ("slow", "dear")


def test_shift_enter_breaks_the_line_within_an_item(lines: ListEditor, qtbot: QtBot) -> None:
    qtbot.keyClicks(lines.box, "one")
    qtbot.keyClick(lines.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(lines.box, "still one")
    assert lines.value() == ("one\nstill one",)


def test_items_are_shown_again_as_they_were(lines: ListEditor) -> None:
    lines.set_value(("a", "b\nc", "d"))
    assert lines.value() == ("a", "b\nc", "d")
    assert [number for number, *_ in lines.box.item_places()] == [1, 2, 3]
    assert lines.spoken_state().startswith("3 items.")


def test_enter_within_the_list_goes_to_the_item_below(lines: ListEditor, qtbot: QtBot) -> None:
    lines.set_value(("a", "b"))
    qtbot.keyClick(lines.box, Qt.Key.Key_Up)
    qtbot.keyClick(lines.box, Qt.Key.Key_End)
    qtbot.keyClick(lines.box, Qt.Key.Key_Return)
    qtbot.keyClicks(lines.box, "!")
    assert lines.value() == ("a", "b!")
