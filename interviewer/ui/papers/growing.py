"""Builds many rows a few at a time, so that the window keeps up: a row with a box costs 4 ms and more."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

T = TypeVar("T")
AT_ONCE = 2
"""Rows built in one turn of the window."""


class Growing(Generic[T]):
    """Adds one row for each item; the first ones before `start` returns, so that the focus can go there.

    It ends with `owner`, which the rows belong to.
    """

    def __init__(self, owner: QObject, add: Callable[[T], None], grown: Callable[[], None]) -> None:
        self._add = add
        self._grown = grown
        self._left: list[T] = []
        self._timer = QTimer(owner)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._step)

    @property
    def busy(self) -> bool:
        """Whether rows are still to come."""
        return bool(self._left)

    def start(self, items: Sequence[T]) -> None:
        """Add rows for these, in place of those still to come."""
        self._left = list(items)
        self._step()

    def _step(self) -> None:
        now, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        for item in now:
            self._add(item)
        if self._left:
            self._timer.start()
        else:
            self._timer.stop()
            self._grown()
