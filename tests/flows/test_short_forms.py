"""Short forms of the programme, written out in the words of an answer while somebody types."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interviewer.domain.programme.glossary import Glossary
from interviewer.kit.paths import Folders
from interviewer.ui.call.aids import Aids
from interviewer.ui.navigation import Navigation
from tests.flows.desktop_scene import made, unlock

Seat = Callable[..., Any]
K = Qt.Key
BOOK = Aids(glossary=Glossary((("ol", "OpsLine"), ("kp", "Kestrel Pro"), ("HQ", "the head office"))))


@pytest.mark.parametrize(
    ("typed", "words"),
    [("ol ", "OpsLine "), ("we use ol, kp.", "we use OpsLine, Kestrel Pro."), ("Kp!", "Kestrel Pro!"),
     ("control ", "control "), ("ol", "ol"), ("hq HQ ", "hq the head office "), ("(ol)", "(OpsLine)")],
)  # fmt: skip
def test_a_short_form_is_written_out_when_its_word_ends(seat: Seat, typed: str, words: str) -> None:
    desk = seat("b_role", aids=BOOK)
    desk.type(typed)
    assert desk.words == words


def test_enter_ends_a_word_and_the_log_keeps_what_was_written_out(seat: Seat) -> None:
    desk = seat("b_role", aids=BOOK)
    desk.type("I run kp")
    desk.enter()
    assert desk.answer_of("b_role") == (None, "I run Kestrel Pro")


def test_backspace_brings_the_short_form_back_once_and_it_is_left_alone(seat: Seat) -> None:
    desk = seat("b_role", aids=BOOK)
    desk.type("my ol ")
    assert desk.words == "my OpsLine "
    desk.key(K.Key_Backspace)
    assert desk.words == "my ol "
    desk.key(K.Key_Backspace)
    desk.type(" is old ol ")
    assert desk.words == "my ol is old OpsLine "


def test_control_z_brings_it_back_too(seat: Seat) -> None:
    desk = seat("b_role", aids=BOOK)
    desk.type("my ol ")
    desk.ctrl(K.Key_Z)
    assert desk.words == "my ol "


def test_backspace_later_on_only_takes_a_letter(seat: Seat) -> None:
    desk = seat("b_role", aids=BOOK)
    desk.type("ol x")
    desk.key(K.Key_Backspace)
    assert desk.words == "OpsLine "
    desk.key(K.Key_Backspace)
    assert desk.words == "OpsLine"


def test_items_of_a_list_are_written_out(seat: Seat) -> None:
    desk = seat("det_trouble", aids=BOOK, nps=3)
    desk.type("late kp")
    desk.enter()
    desk.type("ol is slow")
    assert desk.page.talk.question.editor.value() == ("late Kestrel Pro", "OpsLine is slow")


def test_signs_beyond_the_basic_plane_before_it_move_nothing(seat: Seat) -> None:
    desk = seat("b_role", aids=BOOK)
    desk.page.talk.question.words.box.type_text("🙂🙂 ")
    desk.type("ol ")
    assert desk.words == "🙂🙂 OpsLine "
    desk.key(K.Key_Backspace)
    assert desk.words == "🙂🙂 ol "


def test_a_screen_reader_hears_what_was_written(seat: Seat) -> None:
    desk = seat("b_role", aids=BOOK)
    desk.type("ol ")
    assert desk.reader.heard[-1] == "OpsLine"


def test_notes_stay_as_they_are_typed(seat: Seat) -> None:
    desk = seat("b_role", aids=BOOK)
    desk.ctrl(K.Key_N)
    desk.type("ol ")
    assert desk.page.talk.note.field.text() == "ol "


def test_a_talk_of_a_wave_has_the_short_forms_of_its_programme(
    qtbot: QtBot, folders: Folders, navigation: Navigation
) -> None:
    made(folders, sample=True)
    unlock(qtbot, navigation)
    programmes = navigation.desk.programmes
    (name,) = programmes.names()
    held = programmes.store.programme(name)
    programmes.change(name, replace(held, glossary=(("ol", "OpsLine"),)))
    talk = next(iter(programmes.store.interviews(name, programmes.store.waves(name)[0].name)))
    aids = navigation.talks.aids(navigation.desk.interviewing.go_on(talk.id))
    assert aids.glossary.pairs == (("ol", "OpsLine"),)
