"""The window: it stacks pages and nothing else.

A page may offer `may_close() -> bool`: it keeps what is on it before the window goes, False when it could not.
"""

from typing import Protocol, runtime_checkable

from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from interviewer.ui.focus_ring import FocusRing
from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.stuck_keys import StuckKeys
from interviewer.ui.theme import Theme, restyle_children

SIZE = (1366, 768)
LEAST_PX = 320
GEOMETRY = "window/geometry"


class Settings(Protocol):
    """Where a value is remembered between starts, such as a QSettings."""

    def value(self, key: str) -> object: ...

    def setValue(self, key: str, value: object) -> None: ...


@runtime_checkable
class Welcoming(Protocol):
    """A page that knows where the caret belongs when it is come to."""

    def focus_first(self) -> None: ...


class _Pages(QStackedWidget):
    """A page gives way to the window and never pushes it beyond the screen."""

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_PX, LEAST_PX)


class MainWindow(QMainWindow):
    """Shows one page at a time, with the focus ring above all of them."""

    def __init__(self, theme: Theme, settings: Settings | None = None) -> None:
        super().__init__()
        self._settings = settings
        self._theme = theme
        self._stuck: StuckKeys | None = None
        self._stack = _Pages()
        self.setCentralWidget(self._stack)
        self.setWindowTitle("Interviewer")
        self.resize(*SIZE)
        self._restore()
        theme.dress(self)
        self._ring = FocusRing(self, theme)

    @property
    def page(self) -> QWidget | None:
        """The page shown now."""
        return self._stack.currentWidget()

    def show_page(self, page: QWidget) -> None:
        """Show a page; the window owns it from now on."""
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        if isinstance(page, Welcoming):
            page.focus_first()
        else:
            page.setFocus()
        self._ring.follow()

    def drop_page(self, page: QWidget) -> None:
        """Forget a page that will not be shown again."""
        self._stack.removeWidget(page)
        page.deleteLater()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme, with every page."""
        self._theme = theme
        theme.dress(self)
        restyle_children(self, theme)
        for bindings in self.findChildren(Bindings):
            bindings.follow(theme.keys)

    def _restore(self) -> None:
        remembered = self._settings.value(GEOMETRY) if self._settings else None
        if isinstance(remembered, QByteArray):
            self.restoreGeometry(remembered)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        handle = self.windowHandle()
        if self._stuck is None and handle is not None:
            self._stuck = StuckKeys(handle)

    def closeEvent(self, event: QCloseEvent) -> None:
        may_close = getattr(self.page, "may_close", None)
        if may_close is not None and not may_close():
            event.ignore()
            return
        if self._settings is not None:
            self._settings.setValue(GEOMETRY, self.saveGeometry())
        super().closeEvent(event)
