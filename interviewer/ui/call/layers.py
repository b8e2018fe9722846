"""What can lie on top of the call page: the sheet of keys, the strike list, the talk so far."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from interviewer.services.red_phone import AlertCard
from interviewer.services.step import Passage
from interviewer.ui.call.key_sheet import KeySheet
from interviewer.ui.call.overlay import Overlay
from interviewer.ui.call.red_phone import RedPhone
from interviewer.ui.call.so_far import SoFar
from interviewer.ui.call.strike_list import StrikeList
from interviewer.ui.theme import Theme


class Layers:
    """One of them at a time."""

    def __init__(self, theme: Theme, page: QWidget) -> None:
        self.sheet = KeySheet(theme, page)
        self.strikes = StrikeList(theme, page)
        self.so_far = SoFar(theme, page)
        self.red_phone = RedPhone(theme, page)

    @property
    def every(self) -> tuple[Overlay, ...]:
        """All of them."""
        return (self.sheet, self.strikes, self.so_far, self.red_phone)

    def on_top(self) -> Overlay | None:
        """The one that is shown."""
        return next((layer for layer in self.every if layer.isVisible()), None)

    def shown_by(self, deed: str) -> bool:
        """Whether this deed's own sheet is on top, so that doing it again closes it."""
        own = {"sheet": self.sheet, "strike": self.strikes, "so_far": self.so_far, "leaving": self.red_phone}
        return deed in own and self.on_top() is own[deed]

    def open_sheet(self) -> None:
        """F1."""
        self.sheet.open()

    def open_strikes(self, passages: tuple[Passage, ...]) -> None:
        """F8."""
        self.strikes.open(passages)

    def open_so_far(self, passages: tuple[Passage, ...]) -> None:
        """F5 on the map."""
        self.so_far.open(passages)

    def open_red_phone(self, card: AlertCard) -> None:
        """F12."""
        self.red_phone.open(card)

    def place(self, room: QRect) -> None:
        """Lay all of them over this room."""
        for layer in self.every:
            layer.setGeometry(room)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        for layer in self.every:
            layer.restyle(theme)
