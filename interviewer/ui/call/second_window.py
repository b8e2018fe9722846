"""Where the show card opens, when it follows, and when it goes."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from interviewer.services.step import Step
from interviewer.ui.call.card_words import card_words
from interviewer.ui.call.show_card import ShowCard
from interviewer.ui.theme import Theme

Screen = TypeVar("Screen")


def other_screen(here: Screen, screens: Sequence[Screen]) -> Screen | None:
    """The first screen that the interviewer does not look at, if there is one."""
    return next((screen for screen in screens if screen != here), None)


class SecondWindow:
    """The show card of one call page; made when it is first wanted."""

    def __init__(self) -> None:
        self.card: ShowCard | None = None

    @property
    def is_shown(self) -> bool:
        """Whether the respondent can see the card."""
        return self.card is not None and self.card.isVisible()

    def toggle(self, page: QWidget, step: Step, theme: Theme) -> str:
        """Show or hide the card; the words that say what happened."""
        if self.card is not None and self.is_shown:
            self.card.hide()
            return "The show card is hidden."
        if self.card is None:
            self.card = ShowCard(theme)
        self.card.restyle(theme)
        self.card.show_words(card_words(step))
        other = other_screen(page.screen(), QGuiApplication.screens())
        if other is None:
            self.card.show()
            return theme.keys.filled("The show card is open in a window of its own. {show_card} hides it.")
        self.card.setGeometry(other.availableGeometry())
        self.card.setWindowState(Qt.WindowState.WindowFullScreen)
        self.card.show()
        page.activateWindow()  # a window that fills a screen may be handed the keyboard unasked
        return theme.keys.filled("The show card is on the other screen. {show_card} hides it.")

    def follow(self, step: Step) -> None:
        """The talk moved on."""
        if self.card is not None:
            self.card.show_words(card_words(step))

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        if self.card is not None:
            self.card.restyle(theme)

    def close(self) -> None:
        """The page goes, and the card with it."""
        if self.card is not None:
            self.card.close()
            self.card.deleteLater()
            self.card = None
