"""A window that works for hours must not use up Python's None."""

import sys

import interviewer.ui
from PySide6.QtCore import QObject


def test_many_calls_without_a_result_leave_none_alive() -> None:
    assert interviewer.ui is not None
    thing = QObject()
    for _ in range(100_000):
        thing.setObjectName("x")
    assert sys.version_info >= (3, 12) or sys.getrefcount(None) > 1_000_000_000
