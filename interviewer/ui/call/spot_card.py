"""One more question, quietly: a dimension where client and team lie apart, and a neutral probe; no number."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interviewer.services.blind_spots import BlindSpot
from interviewer.ui.brush import pen_for
from interviewer.ui.call.pieces import Line, Piece
from interviewer.ui.call.probe_row import ProbeRow
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme, restyle_children

LETTERS = 15
TITLE = "Worth one more question"


class SpotCard(QWidget):
    """The first that was not asked yet; the next one takes its place, and none leaves nothing behind."""

    pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._spots: tuple[BlindSpot, ...] = ()
        self._head = Line(theme, height=20)
        self.row = ProbeRow("{blind_spot}", theme, LETTERS)
        self.row.clicked.connect(lambda _=False: self.pressed.emit())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self._column.addWidget(self._head)
        self._column.addWidget(self.row)
        self.hide()

    @property
    def words(self) -> str:
        """What is shown, in one line; empty when nothing is."""
        return "" if self.isHidden() else f"{self._head.words} {self.row.text()}"

    def show_spots(self, spots: tuple[BlindSpot, ...]) -> bool:
        """Show the first open one; whether what is shown has changed."""
        if spots == self._spots:
            return False
        self._spots = spots
        left = [spot for spot in spots if not spot.asked]
        if left:
            more = f" · {len(left) - 1} more" if len(left) > 1 else ""
            pieces = [Piece(TITLE, Role.SMALL_STRONG), Piece(f" · {left[0].name}{more}", Role.SMALL, "ink2")]
            self._head.show_pieces(pieces)
            self.row.show_probe(left[0].probe, asked=False)
            self.setAccessibleName(f"{TITLE}: {left[0].name}. {left[0].probe}")
        self.setVisible(bool(left))
        return True

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)

    def height_for(self, width: int) -> int:
        """The room it takes, in px."""
        return self._column.totalHeightForWidth(width)

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
