"""The ring around what the keyboard acts on: one per window, always drawn, above everything."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from shiboken6 import isValid

from interviewer.ui.brush import box, pen_for
from interviewer.ui.metrics import RADIUS
from interviewer.ui.theme import Theme

_GAP = 1


_MOVE, _RESIZE, _SHOW, _HIDE = QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide
"""Events after which the focused widget may stand elsewhere; compared as they are, since this hears every event."""
_PAINT = QEvent.Type.Paint


class FocusRing(QWidget):
    """Follows the focus within `window`. A widget may offer `ring_rect()`, the part of itself to go around.

    Make one per window after its content; call `follow` when content moves."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._window = window
        self._theme = theme
        self._watched: list[QWidget] = []
        self._frames: list[QWidget] = []
        """What the focused widget is scrolled in: the ring is cut where they end."""
        self._focused: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        self._listening = False
        window.installEventFilter(self)
        if window.isVisible():
            self._listen()

    def _listen(self) -> None:
        app = QApplication.instance()
        if isinstance(app, QApplication) and not self._listening:
            self._listening = True
            app.focusChanged.connect(self._on_focus_changed)
            self._on_focus_changed(None, self._window.focusWidget())

    def release(self) -> None:
        """Let go of the focus; a window that is hidden or about to go does so by itself."""
        app = QApplication.instance()
        if isinstance(app, QApplication) and self._listening:
            self._listening = False
            app.focusChanged.disconnect(self._on_focus_changed)
        self._watch(None)
        self.hide()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self.follow()

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and (new is self._window or not self._window.isAncestorOf(new)):
            new = None
        self._watch(new)
        self.follow()

    def _watch(self, widget: QWidget | None) -> None:
        """Hear of every move of the widget and of what it stands in."""
        for known in self._watched:
            if isValid(known):
                known.removeEventFilter(self)
        self._watched, self._frames = [], []
        self._focused = widget
        while widget is not None and widget is not self._window:
            widget.installEventFilter(self)
            self._watched.append(widget)
            around = widget.parentWidget()
            if isinstance(around, QAbstractScrollArea) and around.viewport() is widget:
                self._frames.append(widget)
            widget = around

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if watched is self._window:
            self._on_window_event(kind)
        elif kind is _PAINT:
            if watched is self._focused:
                self.follow()
        elif kind is _MOVE or kind is _RESIZE or kind is _SHOW or kind is _HIDE:
            self.follow()
        return False

    def _on_window_event(self, kind: QEvent.Type) -> None:
        if kind is _SHOW:
            self._listen()
        elif kind is _HIDE:
            self.release()

    def follow(self) -> None:
        """Lay the ring around the focused widget where it stands now."""
        rect = self._target()
        if rect is None or rect.isEmpty():
            self.hide()
            return
        if rect == self.geometry() and self.isVisible():
            return
        self.setGeometry(rect)
        self.show()
        self.raise_()

    def _target(self) -> QRect | None:
        widget = self._focused
        if widget is None or not isValid(widget) or not widget.isVisibleTo(self._window):
            return None
        inner: QRect = getattr(widget, "ring_rect", widget.rect)()
        outer = self._theme.ring + _GAP
        rect = QRect(widget.mapTo(self._window, inner.topLeft()), inner.size()).adjusted(-outer, -outer, outer, outer)
        for frame in self._frames:
            seen = QRect(frame.mapTo(self._window, QPoint()), frame.size())
            rect = rect.intersected(seen.adjusted(-outer, -outer, outer, outer))
        return rect

    def paintEvent(self, event: QPaintEvent) -> None:
        width = self._theme.ring
        box(pen_for(self), self.rect(), None, self._theme.colour("accent"), width=width, radius=RADIUS + width)
