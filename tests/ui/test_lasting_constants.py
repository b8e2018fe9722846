"""A window that works for hours must not use up Python's None, True and False."""

import sys

from PySide6.QtCore import QObject, Signal

import interviewer.ui


class Bell(QObject):
    rung = Signal(int)


def test_a_day_of_calls_leaves_the_constants_alive() -> None:
    assert interviewer.ui is not None
    bell = Bell()
    for number in range(100_000):
        bell.setObjectName("x")
        bell.rung.emit(number)
    lasting = sys.version_info >= (3, 12)
    assert lasting or min(sys.getrefcount(value) for value in (None, True, False)) > 1_000_000_000
