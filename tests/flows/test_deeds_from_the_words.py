"""A key does its deed from within the words too, where a box of text would use it for itself."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from interviewer.ui.keys.call_deeds import CALL_DEEDS

Seat = Callable[..., Any]
K, M = Qt.Key, Qt.KeyboardModifier
EDITS = (
    QKeySequence.StandardKey.MoveToEndOfDocument, QKeySequence.StandardKey.DeleteEndOfLine,
    QKeySequence.StandardKey.DeleteStartOfWord, QKeySequence.StandardKey.SelectEndOfDocument,
)  # fmt: skip


def test_ctrl_end_leads_to_the_end_with_the_caret_in_the_words(seat: Seat, qtbot: Any) -> None:
    desk = seat("nps_why", nps=4)
    desk.type("They came late.")
    with qtbot.waitSignal(desk.page.ended, timeout=1000):
        desk.key(K.Key_End, M.ControlModifier)


@pytest.mark.parametrize("key", [K.Key_Home, K.Key_Left])
def test_a_key_without_a_deed_moves_the_caret(seat: Seat, key: Qt.Key) -> None:
    desk = seat("nps_why", nps=4)
    desk.type("They came late.")
    desk.key(key, M.ControlModifier)
    desk.type("So ")
    assert not desk.words.endswith("So ")


def test_every_deed_with_a_key_that_edits_is_known(seat: Seat) -> None:
    """A new one among the keys as they come wants a look: what it does to text is lost in a call."""
    editing = {way.toString() for kind in EDITS for way in QKeySequence.keyBindings(kind)}
    taken = {key for deed in CALL_DEEDS for key in deed.keys}
    assert taken & editing == {"Ctrl+End"}
