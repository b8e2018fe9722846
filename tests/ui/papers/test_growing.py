"""Rows come a few in a turn: the first at once, the rest while the window stays awake, the older ones never."""

from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from interviewer.ui.papers.growing import AT_ONCE, Growing


def test_the_first_rows_are_there_at_once_and_the_rest_come_in_turns(qtbot: QtBot) -> None:
    made: list[int] = []
    ends: list[int] = []
    owner = QObject()
    growing = Growing(owner, made.append, lambda: ends.append(len(made)))
    growing.start(range(7))
    assert made == list(range(AT_ONCE))
    assert growing.busy
    assert ends == []
    qtbot.waitUntil(lambda: not growing.busy)
    assert made == list(range(7))
    assert ends == [7]


def test_a_new_list_puts_what_was_still_to_come_aside(qtbot: QtBot) -> None:
    made: list[str] = []
    ends: list[None] = []
    owner = QObject()
    growing = Growing(owner, made.append, lambda: ends.append(None))
    growing.start(["old"] * 9)
    growing.start(["new"] * 3)
    qtbot.waitUntil(lambda: not growing.busy)
    qtbot.wait(20)
    assert made == ["old"] * AT_ONCE + ["new"] * 3
    assert len(ends) == 1


def test_nothing_to_build_is_done_at_once(qtbot: QtBot) -> None:
    ends: list[None] = []
    owner = QObject()
    Growing(owner, lambda _one: None, lambda: ends.append(None)).start([])
    assert len(ends) == 1


def test_it_ends_with_what_the_rows_belong_to(qtbot: QtBot) -> None:
    made: list[int] = []
    owner = QObject()
    growing = Growing(owner, made.append, lambda: None)
    growing.start(range(9))
    owner.deleteLater()
    qtbot.wait(30)
    assert growing.busy
    assert len(made) < 9
