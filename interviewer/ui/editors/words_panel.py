"""The words box with its head: the switch "as said / in my words" and whether the words are kept."""

from datetime import datetime
from functools import partial
from typing import cast

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from interviewer.domain.interview.values import Manner
from interviewer.ui.brush import box, pen_for, picture
from interviewer.ui.editors.words_box import WordsBox
from interviewer.ui.fields import Segments
from interviewer.ui.icons import Icons
from interviewer.ui.keycaps import KeyCap
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

FAILURE_GAP = 8
HELD, SAVING, KEPT = "held in memory", "saving", "kept"
MANNERS = (("verbatim", "as said"), ("paraphrase", "in my words"))


class KeptLabel(QWidget):
    """Says in words whether everything typed is on disk."""

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._theme = theme
        self._words = Text("", Role.SMALL, theme, tone="ink2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def say(self, words: str) -> None:
        """What is kept gets its tick; anything else stands without. The room is the same whatever it says."""
        if words == self._words.text():
            return
        self._words.say(words)
        self.setAccessibleName(words)
        self.update()

    @property
    def words(self) -> str:
        """What it says now."""
        return self._words.text()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        self._words.restyle(theme)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self._theme.font(Role.SMALL))
        widest = max(metrics.horizontalAdvance(words) for words in (HELD, f"{KEPT} 00:00:00"))
        return QSize(widest + self._theme.px(22), max(metrics.height(), self._theme.px(18)))

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._words.text().startswith(KEPT):
            side = self._theme.px(16)
            left = self.width() - self._words.sizeHint().width() - self._theme.px(20)
            at = QRectF(max(0, left), (self.height() - side) / 2, side, side)
            look, ratio = ("kept", at.left()), self.devicePixelRatio()
            tick = picture(self._theme.drawn, look, self.size(), ratio, partial(self._paint, at))
            pen_for(self).drawPixmap(0, 0, tick)

    def _paint(self, at: QRectF, painter: QPainter) -> None:
        self._icons.paint(painter, "kept", at, self._theme.colour("ink2"))


class _FailureLine(QWidget):
    """The red line across the box when a write failed: what happened, what is kept, what to do."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._words = Text("", Role.SMALL, theme, tone="error", wraps=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 12, 6)
        column.addWidget(self._words)
        self.hide()

    def say(self, sentence: str) -> None:
        self._words.say(sentence)
        self.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

    def restyle(self, theme: Theme) -> None:
        self._theme = theme
        self._words.restyle(theme)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        box(painter, self.rect(), self._theme.colour("error_ground"), self._theme.colour("error"))


class WordsPanel(QWidget):
    """`edited(words)` after each change by hand, `committed` on Enter, `manner_changed` by the switch."""

    edited = Signal(str)
    committed = Signal()
    manner_changed = Signal(str)

    def __init__(self, icons: Icons, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.box = WordsBox(theme)
        self.switch = Segments("Words", MANNERS, theme, dense=True)
        self.kept = KeptLabel(icons, theme)
        self._title = Text("Words", Role.STRONG, theme)
        self._cap = KeyCap("{manner}", theme)
        self._tip = Text("", Role.SMALL, theme, tone="ink2")
        self._with_head = True
        self._failure = _FailureLine(theme)
        self._build()
        self.box.edited.connect(lambda: self.edited.emit(self.box.words()))
        self.box.committed.connect(self.committed)
        self.switch.changed.connect(self._on_manner)
        self.setAccessibleName("Words and how they are meant")
        self.setFocusProxy(self.box)
        self.setTabOrder(self.box, self.switch)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        for part in (self._title, self.switch, self._cap, self._tip):
            head.addWidget(part)
        head.addStretch(1)
        head.addWidget(self.kept)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self._failure)
        column.addWidget(self.box, 1)

    @property
    def manner(self) -> Manner:
        """Whose rendering the words are."""
        return cast(Manner, self.switch.current)

    def show_words(self, words: str, manner: Manner) -> None:
        """Show words without telling anybody."""
        self.switch.blockSignals(True)
        self.switch.choose(manner)
        self.switch.blockSignals(False)
        self._dress_box()
        self.box.set_words(words)
        self.box.set_spans(())

    def toggle_manner(self) -> None:
        """Ctrl+I: as said, or in my words."""
        self.switch.step(1)

    def show_tip(self, words: str) -> None:
        """A small word beside the switch instead of its key, such as "type a letter and you are here"."""
        self._tip.say(words)
        self._cap.setVisible(self._with_head and not words)

    def show_head(self, visible: bool) -> None:
        """The line above the box; large text has no room for it."""
        self._with_head = visible
        for part in (self._title, self.switch, self._tip, self.kept):
            part.setVisible(visible)
        self.show_tip(self._tip.text())

    def show_writing(self) -> None:
        """Typed, not yet on disk; while the disk refuses it is held in memory."""
        if self.kept.words != HELD:
            self.kept.say(SAVING)

    def show_kept(self, at: datetime) -> None:
        """On disk since then; a red line goes away."""
        if self.kept.words == HELD:
            self._failure.say("")
        self.kept.say(f"{KEPT} {at.astimezone():%H:%M:%S}")

    @property
    def is_failing(self) -> bool:
        """Whether the red line is shown."""
        return not self._failure.isHidden()

    def failure_height(self, width: int) -> int:
        """The room that the red line takes at this width, in px."""
        return 0 if self._failure.isHidden() else self._failure.heightForWidth(width) + FAILURE_GAP

    def show_failure(self, sentence: str) -> None:
        """The write failed; typing goes on into memory."""
        self.kept.say(HELD)
        self._failure.say(sentence)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)

    def _on_manner(self, manner: str) -> None:
        self._dress_box()
        self.manner_changed.emit(manner)

    def _dress_box(self) -> None:
        self.box.set_role(Role.WORDS if self.manner == "verbatim" else Role.MY_WORDS)
