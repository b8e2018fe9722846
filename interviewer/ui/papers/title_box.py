"""A title sentence that is read like text and written like a field once it has the focus."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from interviewer.ui.editors.writing import WritingBox
from interviewer.ui.metrics import RADIUS, Role
from interviewer.ui.theme import Theme

SIDE, TOP = 10, 5
ELSEWHERE = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
"""The focus is with a menu or another program, and comes back."""


class TitleBox(WritingBox):
    """`committed` on Enter; `abandoned` on Esc; `come` and `left` as the focus comes and goes in the window."""

    abandoned = Signal()
    come = Signal()
    left = Signal()

    def __init__(self, name: str, theme: Theme) -> None:
        super().__init__(name, Role.QUOTE, theme)
        self.set_lines(1, 1)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.setInterval(0)
        self._fitting.timeout.connect(self.updateGeometry)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        super().restyle(theme)
        p = theme.palette
        self.setStyleSheet(
            f"QPlainTextEdit {{ background: {p.paper}; color: {p.ink}; border: 1px solid {p.paper};"
            f" border-radius: {RADIUS}px; selection-background-color: {p.soft}; selection-color: {p.on_soft}; }}"
            f" QPlainTextEdit:hover, QPlainTextEdit:focus {{ border: 1px solid {p.edge}; }}"
        )

    def sentence(self) -> str:
        """What was written, on one line."""
        return " ".join(self.words().split())

    def _room_for(self, lines: int) -> int:
        return max(1, lines) * self.line_height() + 2 * self._theme.half(TOP) + 2

    def _set_margins(self) -> None:
        side, top = self._theme.half(SIDE), self._theme.half(TOP)
        self.setViewportMargins(side, top, side, top)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another number of lines; a layout under way does not hear of it."""
        super().resizeEvent(event)
        self._fitting.start()
        if self._written_lines() * self.line_height() <= self.viewport().height():
            self.verticalScrollBar().setValue(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.abandoned.emit()
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() not in ELSEWHERE:
            self.come.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in ELSEWHERE:
            self.left.emit()
