"""Choice, consent and multi by keys."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewer.ui.editors import Asked, editor_for
from interviewer.ui.editors.choice import ChoiceEditor, ConsentEditor
from interviewer.ui.editors.multi import MultiEditor
from interviewer.ui.editors.option_words import option_words
from interviewer.ui.theme import Theme

NONE = Qt.KeyboardModifier.NoModifier
Show = Callable[[QWidget], QWidget]
TEN = ("results", "people", "trust", "price", "contract", "habit_or_familiarity", "convenience",
       "effort_of_switching", "no_alternative_seen", "other")  # fmt: skip


def asked(kind: str, options: tuple[str, ...]) -> Asked:
    return Asked("q", kind, kind, options, tuple(option_words(option) for option in options))


def test_a_digit_chooses_an_option_and_enter_commits(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    editor = ChoiceEditor(asked("choice", ("below", "level", "above")), theme)
    shown(editor)
    assert editor.value() is None
    qtbot.keyClicks(editor, "2")
    assert editor.value() == "level"
    with qtbot.waitSignal(editor.committed):
        qtbot.keyClick(editor, Qt.Key.Key_Enter)
    assert editor.spoken_state() == "level with it chosen. Enter goes on."


def test_a_digit_without_an_option_is_not_the_editors(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    editor = ChoiceEditor(asked("choice", ("yes", "no")), theme)
    shown(editor)
    qtbot.keyClicks(editor, "3")
    assert editor.value() is None


def test_zero_is_the_tenth(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    editor = MultiEditor(asked("multi", TEN), theme)
    shown(editor)
    qtbot.keyClicks(editor, "0")
    assert editor.value() == ("other",)


def test_arrows_choose_and_backspace_takes_away(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    editor = ChoiceEditor(asked("choice", ("below", "level", "above")), theme)
    shown(editor)
    for _ in range(5):
        qtbot.keyClick(editor, Qt.Key.Key_Down)
    assert editor.value() == "above"
    qtbot.keyClick(editor, Qt.Key.Key_Up)
    assert editor.value() == "level"
    qtbot.keyClick(editor, Qt.Key.Key_Delete)
    assert editor.value() is None


def test_a_consent_has_no_default_and_an_arrow_never_gives_it(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    editor = editor_for(Asked("a", "consent", "choice", ("yes", "no"), ("yes", "no")), theme)
    assert isinstance(editor, ConsentEditor)
    shown(editor)
    qtbot.keyClick(editor, Qt.Key.Key_Down)
    qtbot.keyClick(editor, Qt.Key.Key_Up)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    assert editor.value() is None
    qtbot.keyClicks(editor, "1")
    assert editor.value() == "yes"


def test_ticks_keep_the_order_they_were_given_in(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    editor = MultiEditor(asked("multi", TEN), theme)
    shown(editor)
    qtbot.keyClicks(editor, "3")
    qtbot.keyClick(editor, Qt.Key.Key_Up)
    qtbot.keyClick(editor, Qt.Key.Key_Space)
    assert editor.value() == ("trust", "people")
    qtbot.keyClicks(editor, "3")
    assert editor.value() == ("people",)


def test_ten_options_stand_in_two_columns_where_there_is_room(theme: Theme, shown: Show) -> None:
    editor = MultiEditor(asked("multi", TEN), theme)
    editor.resize(740, 300)
    shown(editor)
    wide = editor.heightForWidth(740)
    assert wide < editor.heightForWidth(300)


def test_an_unknown_value_is_not_shown(theme: Theme, qtbot: QtBot) -> None:
    editor = ChoiceEditor(asked("choice", ("yes", "no")), theme)
    qtbot.addWidget(editor)
    editor.set_value("perhaps")
    assert editor.value() is None


def test_ids_are_shown_as_words() -> None:
    assert option_words("go_ahead") == "go ahead"
    assert option_words("prefer_not_say") == "prefers not to say"
    assert option_words("anonymous").startswith("unattributed")
    assert option_words("some_new_option") == "some new option"


def test_a_stuck_space_ticks_once(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    editor = MultiEditor(asked("multi", TEN), theme)
    shown(editor)
    qtbot.keyClick(editor, Qt.Key.Key_Space)
    ticked = editor.value()
    for _ in range(5):
        QApplication.sendEvent(editor, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Space, NONE, " ", autorep=True))
    assert ticked
    assert editor.value() == ticked
