"""A scroll that keeps what the keyboard acts on in sight."""

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from interviewer.ui.pieces import Scroll

ROOM = 24


class FollowingScroll(Scroll):
    """Follows the focus while it is shown, however the focus got there."""

    def __init__(self, inner: QWidget, name: str) -> None:
        super().__init__(inner, name)
        self._inner = inner
        self._listening = False

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        app = QApplication.instance()
        if isinstance(app, QApplication) and not self._listening:
            self._listening = True
            app.focusChanged.connect(self._on_focus)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        app = QApplication.instance()
        if isinstance(app, QApplication) and self._listening:
            self._listening = False
            app.focusChanged.disconnect(self._on_focus)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._inner.isAncestorOf(new):
            self.ensureWidgetVisible(new, 0, ROOM)
