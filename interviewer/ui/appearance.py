"""How the window looks and which keys it hears: what a person changes there is worn at once and remembered."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from interviewer.kit.settings import Motion
from interviewer.ui.kept_settings import KeptSettings
from interviewer.ui.keys.keymap import Keymap
from interviewer.ui.keys.remembered import lines_of
from interviewer.ui.main_window import MainWindow
from interviewer.ui.motion import Stillness
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme, next_factor, palette_for

if TYPE_CHECKING:
    from interviewer.ui.key_page.key_page import KeyPage

PLAIN_PERCENT = 100
"""The text size that nobody chose."""


class Appearance(QObject):
    """Looks, size of text, motion and keys of one window. `keys_changed`: what is shown hears other keys now."""

    keys_changed = Signal()

    def __init__(self, window: MainWindow, prompts: Prompts, theme: Theme, kept: KeptSettings) -> None:
        super().__init__(window)
        self.theme = theme
        self._window = window
        self._prompts = prompts
        self._kept = kept
        self._key_page: KeyPage | None = None
        application = QApplication.instance()
        self._stillness = (
            Stillness(application, kept.now.motion, self) if isinstance(application, QApplication) else None
        )

    def set_text_size(self, factor: int) -> None:
        """Show everything at this text size, in percent."""
        self._wear(self.theme.with_factor(factor))
        self._kept.change(text_percent=self.theme.factor)

    def make_larger(self) -> None:
        """The next larger text size."""
        self.set_text_size(next_factor(self.theme.factor, 1))

    def make_smaller(self) -> None:
        """The next smaller text size."""
        self.set_text_size(next_factor(self.theme.factor, -1))

    def make_plain(self) -> None:
        """The usual text size."""
        self.set_text_size(PLAIN_PERCENT)

    def set_looks(self, looks: str) -> None:
        """Light, dark, of high contrast, or as the system; another word changes nothing."""
        for known in ("system", "light", "dark", "contrast"):
            if known == looks:
                self._wear(self.theme.with_palette(palette_for(known)))
                self._kept.change(looks=known)

    def set_motion(self, motion: str) -> None:
        """Whether anything moves: "still", or as the system wishes."""
        wish: Motion = "still" if motion == "still" else "system"
        if self._stillness is not None:
            self._stillness.wish(wish)
        self._kept.change(motion=wish)

    def show_keys(self) -> None:
        """The page of keys, on top of the page that is shown."""
        from interviewer.ui.key_page.key_page import KeyPage

        if self._key_page is None:
            self._key_page = KeyPage(self.theme, self._window)
            self._key_page.changed.connect(self._on_keys)
        if not self._key_page.isVisible():
            self._key_page.open_over(self._window.focusWidget())

    def hide_keys(self) -> None:
        """Away with the page of keys, as another page is shown."""
        if self._key_page is not None:
            self._key_page.hide()

    def _on_keys(self, keys: Keymap) -> None:
        self._wear(self.theme.with_keys(keys))
        self.keys_changed.emit()
        self._kept.change(keys=lines_of(keys))

    def _wear(self, theme: Theme) -> None:
        self.theme = theme
        self._prompts.restyle(theme)
        self._window.restyle(theme)
