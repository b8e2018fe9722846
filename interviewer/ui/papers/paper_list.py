"""The list of a wave's papers: each with its name, what it is, and its state in words and by an icon."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect, QRectF, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout

from interviewer.services.paper_wishes import Offered
from interviewer.ui.end.names import capital, counted
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Hairline, Heading
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme
from interviewer.ui.today.drawing import put, two_lines
from interviewer.ui.today.painted_list import PaintedList

ROW = 59
PAUSE_MS = 150
"""Arrows pass rows quickly: a paper is set when they have rested so long."""
NO_OWN_PAPER = "Unattributed talks have no paper of their own."
EMPTY = "No papers yet. They appear when a talk of this wave is finished."


@dataclass(frozen=True)
class PaperState:
    """How far a paper is: in words, by an icon, and the icon's colour."""

    words: str
    icon: str
    tone: str


def state_of(offered: Offered) -> PaperState:
    """The most binding first: there is none, places are open, sentences are edited, ready."""
    if offered.refusal:
        return PaperState("there is none", "none", "ink3")
    if offered.places:
        return PaperState(f"not made: {counted(offered.places, 'place', 'places')}", "warning", "error")
    if offered.edited:
        return PaperState(f"{counted(offered.edited, 'sentence', 'sentences')} edited", "write", "ink2")
    return PaperState("ready", "kept", "kept")


def line_of(offered: Offered) -> str:
    """What stands under the name: the state first, so that it is never what is cut off."""
    state = capital(state_of(offered).words)
    return state if offered.refusal or not offered.note else f"{state} · {offered.note}"


@dataclass(frozen=True)
class PaperRow:
    """One paper, drawn."""

    offered: Offered
    icons: Icons

    @property
    def spoken(self) -> str:
        """The name first, then what it is and its state; last why there is none."""
        parts = (self.offered.name, self.offered.note, state_of(self.offered).words, self.offered.refusal)
        return ", ".join(part for part in parts if part)

    @property
    def tip(self) -> str:
        """What may be cut off in the row."""
        return self.spoken

    def paint(self, painter: QPainter, room: QRect, theme: Theme, *, held: bool) -> None:
        """Draw the row; the one that is shown has a petrol bar."""
        state, side = state_of(self.offered), theme.px(17)
        contrast = theme.palette.name == "contrast"
        ink = "on_soft" if held else ("ink2" if self.offered.refusal else "ink")
        if held:
            painter.fillRect(room.left(), room.top(), 4, room.height(), theme.colour("accent"))
        inner = room.adjusted(theme.px(20), 0, -theme.px(16) - side - theme.px(8), 0)
        upper, lower = two_lines(inner, Role.STRONG, Role.SMALL, theme)
        put(painter, upper, self.offered.name, Role.STRONG, ink, theme)
        put(painter, lower, line_of(self.offered), Role.SMALL, "on_soft" if held and contrast else "ink2", theme)
        at = QRectF(room.right() - theme.px(16) - side, upper.center().y() - side / 2 + 1, side, side)
        tone = "on_soft" if held and contrast else state.tone
        self.icons.paint(painter, state.icon, at, theme.colour(tone))


class PaperList(Card):
    """`chosen` carries the number of another paper, `entered` says that Enter was pressed on it."""

    chosen = Signal(int)
    entered = Signal()

    def __init__(self, icons: Icons, theme: Theme) -> None:
        super().__init__("Papers", theme)
        self._icons = icons
        self._at = -1
        self.list = PaintedList("Papers of this wave", theme, ROW)
        self.list.setObjectName("papers")
        self.list.always_held, self.list.open_end, self.list.seen = True, True, 30
        self.list.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._wave = Text("", Role.SMALL, theme, tone="ink2")
        self._foot = Text(NO_OWN_PAPER, Role.SMALL, theme, tone="ink2", wraps=True)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(PAUSE_MS)
        self._rest.timeout.connect(self._choose)
        self._build()
        self.list.selectionModel().currentChanged.connect(self._on_current)
        self.list.picked.connect(self._on_picked)

    def _build(self) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setContentsMargins(px(20), px(14), px(16), px(12))
        head.addWidget(Heading("Papers", self._theme), 1)
        head.addWidget(self._wave)
        foot = QHBoxLayout()
        foot.setContentsMargins(px(20), px(10), px(16), px(12))
        foot.addWidget(self._foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(Hairline(self._theme))
        column.addWidget(self.list, 1)
        column.addWidget(Hairline(self._theme))
        column.addLayout(foot)
        column.addStretch(0)

    @property
    def at(self) -> int:
        """The number of the paper that is shown; -1 for none."""
        return self._at

    def show_wave(self, wave: str) -> None:
        """Name the wave."""
        self._wave.say(wave)

    def show_papers(self, papers: Sequence[Offered], at: int) -> None:
        """List these; the one at `at` is the one that is shown."""
        rows = [PaperRow(offered, self._icons) for offered in papers]
        self._at = at if papers else -1
        self.list.selectionModel().blockSignals(True)
        self.list.show_rows(len(rows), rows.__getitem__)
        self.list.selectionModel().blockSignals(False)
        self.show_at(self._at)
        self._foot.say(NO_OWN_PAPER if papers else EMPTY)

    def show_at(self, at: int) -> None:
        """Mark another paper without telling anybody."""
        self._at = at
        if at >= 0:
            self.list.setCurrentIndex(self.list.rows.index(at))
        self._rest.stop()

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid() and index.row() != self._at:
            self._rest.start()

    def _on_picked(self, row: int) -> None:
        already = row == self._at
        self._choose()
        if already:
            self.entered.emit()

    def _choose(self) -> None:
        self._rest.stop()
        row = self.list.currentIndex().row()
        if row >= 0 and row != self._at:
            self._at = row
            self.chosen.emit(row)
