"""Garbage is collected on the main thread alone, and thoroughly only while the hands rest."""

import gc

from PySide6.QtCore import QObject, QTimer

LOOK_MS = 1000
"""How often it is looked whether there is anything to collect."""
STIR = 100
"""So many new containers between two looks, or fewer, mean that nothing is going on."""


class Collector(QObject):
    """Takes the collecting of garbage over from Python, until it is closed.

    Python collects on whichever thread happens to make an object, in the middle of whatever that is. A widget that is
    taken apart beside the main thread brings the program down, and a full look at a long talk's objects takes a tenth
    of a second. Here the main thread collects: the youngest objects at every look, the others when nothing goes on.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._usual = gc.isenabled()
        self._seen = 0
        gc.disable()
        self._looks = QTimer(self)
        self._looks.timeout.connect(self.look)
        self._looks.start(LOOK_MS)

    def look(self) -> None:
        """Collect what is due now."""
        young, middle, old = gc.get_count()
        at_rest = young - self._seen <= STIR
        most_young, most_middle, most_old = gc.get_threshold()
        if at_rest and old > most_old:
            gc.collect(2)
        elif at_rest and middle > most_middle:
            gc.collect(1)
        elif young > most_young:
            gc.collect(0)
        self._seen = gc.get_count()[0]

    def close(self) -> None:
        """Give the collecting back to Python, if it had it."""
        self._looks.stop()
        if self._usual:
            gc.enable()
