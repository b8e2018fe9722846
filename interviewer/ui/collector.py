"""Garbage is collected on the main thread alone, and thoroughly only while the hands rest."""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 1000
"""How often it is looked whether there is anything to collect."""
STIR = 100
"""So many new containers between two looks, or fewer, mean that nothing is going on."""
YOUNG, MIDDLE, OLD = 700, 7_000, 70_000
"""After so many new containers the youngest, the younger and all objects are looked through, as Python would."""


class Collector(QObject):
    """Takes the collecting of garbage over from Python, until it is closed.

    Python collects on whichever thread happens to make an object, in the middle of whatever that is. A widget that is
    taken apart beside the main thread brings the program down, and a full look at a long talk's objects takes a tenth
    of a second. Here the main thread collects, and looks through all objects only when nothing goes on.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._usual = gc.isenabled()
        self._seen = self._since_middle = self._since_old = 0
        gc.disable()
        self._looks = QTimer(self)
        self._looks.timeout.connect(self.look)
        self._looks.start(LOOK_MS)

    def look(self) -> None:
        """Collect what is due now."""
        young = gc.get_count()[0]
        if self._since_old > OLD and young - self._seen <= STIR:
            gc.collect()
            self._since_middle = self._since_old = 0
        elif self._since_middle > MIDDLE:
            gc.collect(1)
            self._since_middle = 0
            self._since_old += young
        elif young > YOUNG:
            gc.collect(0)
            self._since_middle += young
            self._since_old += young
        self._seen = gc.get_count()[0]

    def close(self) -> None:
        """Give the collecting back to Python, if it had it."""
        self._looks.stop()
        if self._usual:
            gc.enable()
