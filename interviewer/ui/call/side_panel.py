"""The right side, for the interviewer only: instruction, nudge or probes, standing probes, rare keys."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from interviewer.services.blind_spots import BlindSpot
from interviewer.services.step import AskedNow
from interviewer.ui.brush import pen_for
from interviewer.ui.call.nudge import Nudge
from interviewer.ui.call.pieces import Line, Piece
from interviewer.ui.call.probe_card import ProbeCard
from interviewer.ui.call.side_keys import RareKeys, Standing
from interviewer.ui.call.spot_card import SpotCard
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

WIDTH = 324
PATIENCE = "Read it once, then wait three to five seconds. Silence is the first probe."


class SidePanel(QWidget):
    """The right column, placed from the top. What does not fit goes: first the rare keys, then the standing probes."""

    probed = Signal(int)
    stood = Signal(int)
    spotted = Signal()
    """The neutral probe of a blind spot was asked."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = theme
        self.heading = Line(theme, [Piece("For you", Role.SMALL_STRONG)], parent=self)
        self._instruction = Text("", Role.SMALL, theme, tone="ink2", wraps=True, parent=self)
        self.card = ProbeCard(theme, parent=self)
        self.spots = SpotCard(theme, parent=self)
        self.standing = Standing(theme, parent=self)
        self.rare = RareKeys(theme, parent=self)
        self.card.pressed.connect(self.probed)
        self.standing.pressed.connect(self.stood)
        self.spots.pressed.connect(self.spotted)
        self.setAccessibleName("For you")
        self.restyle(theme)

    @property
    def instruction(self) -> str:
        """The instruction shown."""
        return self._instruction.text()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self.setFixedWidth(theme.px(WIDTH))
        self._place()
        self.update()

    def show_asked(self, asked: AskedNow | None, nudge: Nudge | None) -> None:
        """Show what belongs to the question."""
        self._instruction.say((asked.instruction if asked else "") or PATIENCE)
        self.card.show_probes(asked, nudge)
        if asked:
            self.standing.show_probed(asked.standing, asked.probed)
        self._place()

    def show_spots(self, spots: tuple[BlindSpot, ...]) -> None:
        """Show what is worth one more question, under the question's own probes."""
        if self.spots.show_spots(spots):
            self._place()

    # layout

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), self._theme.px(200))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        px, side = self._theme.px, self._theme.px(20)
        width, top = self.width() - 2 * side, px(18)
        self.heading.setGeometry(side, top, width, px(18))
        top += px(18) + 4
        height = self._instruction.heightForWidth(width)
        self._instruction.setGeometry(side, top, width, height)
        top += height + 18
        if not self.card.isHidden():
            height = self.card.heightForWidth(width)
            self.card.setGeometry(side, top, width, height)
            top += height + 16
        if not self.spots.isHidden():
            height = self.spots.height_for(width)
            self.spots.setGeometry(side, top, width, height)
            top += height + 16
        self._place_keys(side, top, width)

    def _place_keys(self, side: int, top: int, width: int) -> None:
        """Standing probes and rare keys, as far as there is room under `top`."""
        for part, gap in ((self.standing, 14), (self.rare, 0)):
            height = part.height_for(width)
            fits = top + height <= self.height() - self._theme.px(4)
            if part.isHidden() == fits:
                part.setVisible(fits)
            part.setGeometry(side, top, width, height)
            top += height + gap

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = pen_for(self)
        painter.fillRect(self.rect(), self._theme.colour("desk"))
        painter.fillRect(0, 0, 1, self.height(), self._theme.colour("line"))
