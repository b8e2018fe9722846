"""How far long work is: a thin bar, words with a count, and Cancel once it takes a while."""

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.ui.brush import box, pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

SHOW_MS = 400
CANCEL_MS = 2000


class _Bar(QWidget):
    """The 4 px bar; without a known total a third of it is filled."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._share = 1 / 3
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle(theme)

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        self.setFixedHeight(theme.half(4))
        self.update()

    def set_share(self, share: float) -> None:
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        full = QRectF(self.rect())
        box(painter, full, self._theme.colour("sunk"), radius=2)
        box(painter, QRectF(0, 0, full.width() * self._share, full.height()), self._theme.colour("accent"), radius=2)


class ProgressLine(QWidget):
    """Nothing for 0.4 s, then bar and words, Cancel from 2 s. Keeps its room while hidden."""

    cancelled = Signal()

    def __init__(
        self, theme: Theme, *, show_ms: int = SHOW_MS, cancel_ms: int = CANCEL_MS, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._bar = _Bar(theme)
        self._words = Text("", Role.SMALL, theme, tone="ink2")
        self._cancel = Button("Cancel", theme, Weight.QUIET)
        self._cancel.clicked.connect(self.cancelled)
        self._late = self._single_shot(show_ms, self._on_late)
        self._long = self._single_shot(cancel_ms, self._cancel.show)
        row = QHBoxLayout()
        row.addWidget(self._words)
        row.addStretch(1)
        row.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(self._bar)
        column.addLayout(row)
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.stop()

    def _single_shot(self, after_ms: int, call: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(call)
        return timer

    @property
    def cancel_button(self) -> Button:
        """Shown once the work takes a while."""
        return self._cancel

    def start(self, words: str) -> None:
        """Work has begun."""
        self.say(0, 0, words)
        self._cancel.hide()
        self._late.start()
        self._long.start()

    def say(self, done: int, total: int, words: str) -> None:
        """Tell how far the work is; total 0 means unknown."""
        self._bar.set_share(min(1.0, done / total) if total > 0 else 1 / 3)
        self._words.say(words)
        self.setAccessibleName(words)

    def stop(self) -> None:
        """Work has ended; show nothing."""
        self._late.stop()
        self._long.stop()
        self.hide()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        restyle_children(self, theme)

    def _on_late(self) -> None:
        self.show()
