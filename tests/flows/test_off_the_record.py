"""Off the record on the real window: keys go nowhere, coming back takes two keys."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt

Seat = Callable[..., Any]


def test_keys_go_nowhere_and_what_was_written_before_is_kept(seat: Seat) -> None:
    desk = seat("b_role")
    desk.type("I run ")
    desk.key(Qt.Key.Key_F9)
    desk.type("a secret 123")
    desk.enter()
    desk.ctrl(Qt.Key.Key_1)
    desk.key(Qt.Key.Key_F2)
    assert desk.conducting.step().transcript.off_record
    assert desk.focus is desk.page.off
    desk.key(Qt.Key.Key_F9)
    desk.enter()
    assert not desk.conducting.step().transcript.off_record
    assert (desk.asked, desk.words) == ("b_role", "I run ")
    assert [d.words for d in desk.conducting.drafts()] == ["I run"]


def test_coming_back_takes_f9_and_then_enter_with_nothing_between(seat: Seat) -> None:
    desk = seat("b_role")
    desk.key(Qt.Key.Key_F9)
    desk.enter()
    desk.key(Qt.Key.Key_F9)
    desk.type("x")
    desk.enter()
    assert desk.conducting.step().transcript.off_record


def test_a_note_off_the_record_is_sealed(seat: Seat) -> None:
    desk = seat("b_role")
    desk.key(Qt.Key.Key_F9)
    desk.ctrl(Qt.Key.Key_N)
    desk.type("call back")
    desk.enter()
    notes = desk.conducting.step().transcript.notes
    assert [(n.text, n.sealed) for n in notes] == [("call back", True)]
    assert desk.page.off.note.text() == ""


def test_a_passage_can_be_struck_while_off_the_record(seat: Seat) -> None:
    desk = seat("nps_ladder", nps=4)
    desk.key(Qt.Key.Key_F9)
    desk.key(Qt.Key.Key_F8)
    desk.key(Qt.Key.Key_Space)
    desk.enter()
    assert desk.conducting.step().transcript.answers["nps_why"].struck
    assert desk.focus is desk.page.off


def test_f9_acts_at_once_also_from_the_sheet_of_keys(seat: Seat) -> None:
    desk = seat("b_role")
    desk.key(Qt.Key.Key_F1)
    desk.type("strike")
    desk.key(Qt.Key.Key_F9)
    assert desk.conducting.step().transcript.off_record
    assert not desk.page.layers.sheet.isVisible()
    assert "Off the record. Not recording. Keys go nowhere." in desk.reader.heard
