"""“Packet ready: two keys”: the same-day packet on the end page, as soon as the talk is over."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from interviewer.services.same_day import PacketOffer
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Hairline
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

MAKE, OPEN = "Make the packet", "Open the packet"
NOT_OPENED = "The file could not be opened. It is saved; open it from its folder."


class PacketPanel(QWidget):
    """What the packet is, its key, and where it went. `wanted`: make it now; `failed`: it could not be shown."""

    wanted = Signal()
    failed = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._written: Path | None = None
        self._offer: PacketOffer | None = None
        self._title = Text("Same-day packet", Role.STRONG, theme)
        self._words = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self.button = Button(MAKE, theme, Weight.FILLED, key="{packet}")
        self.button.setObjectName("make_packet")
        self.button.clicked.connect(self.press)
        row = QHBoxLayout()
        row.addWidget(self.button)
        row.addStretch(1)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._title)
        self._column.addWidget(self._words)
        self._column.addLayout(row)
        self._column.addSpacing(theme.px(10))
        self._column.addWidget(Hairline(theme))
        self._column.setContentsMargins(0, theme.px(10), 0, 0)
        self._column.setSpacing(theme.px(4))
        self.hide()

    @property
    def offer(self) -> PacketOffer | None:
        """What is offered now."""
        return self._offer

    @property
    def ready(self) -> bool:
        """Whether a packet can be made, or was made."""
        return self._offer is not None and self._offer.wish is not None

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_offer(self, offer: PacketOffer | None) -> None:
        """Offer it, or say why there is none although a call was allowed; None: nothing to say."""
        self._offer, self._written = offer, None
        self.setVisible(offer is not None)
        if offer is None:
            return
        with_call = ", with the call for a calendar" if offer.with_call else ""
        key = self._theme.keys.first("packet")
        ready = f"Packet ready: two keys, {key} and Enter. One page{with_call}, for this call alone."
        self.button.setVisible(offer.wish is not None)
        self.button.say(MAKE)
        self._say(ready if offer.wish else offer.refusal)

    def show_working(self) -> None:
        """It is being written."""
        self._say("Setting the page.")

    def show_written(self, paths: tuple[Path, ...]) -> None:
        """Say where it went; the button opens it."""
        self._written = paths[0]
        names = " and ".join(path.name for path in paths)
        self.button.say(OPEN)
        self._say(f"Made: {names}, in {paths[0].parent.name}. For this call and for nothing else.")

    def _say(self, words: str) -> None:
        self._words.say(words)
        self.button.setAccessibleDescription(words)
        self.setAccessibleName(f"Same-day packet. {words}")

    def press(self) -> None:
        """Make it, or show the one that was made."""
        if self._written is None:
            if self.ready:
                self.wanted.emit()
        elif not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._written))):
            self.failed.emit(NOT_OPENED)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)


