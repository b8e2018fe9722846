"""Opens the desktop: the window is painted first, everything else is made behind it."""

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from interviewer.kit.paths import Folders, platform_folders
from interviewer.kit.resources import resource
from interviewer.kit.settings import load_settings
from interviewer.ui.collector import Collector
from interviewer.ui.curtain import Curtain
from interviewer.ui.fonts import load_fonts
from interviewer.ui.keys.remembered import keymap_of
from interviewer.ui.main_window import MainWindow
from interviewer.ui.theme import Theme, palette_for

if TYPE_CHECKING:
    from interviewer.ui.navigation import Navigation

OWN_FONTS, FALLBACK_FONTS = "Source*.ttf", "Noto*.ttf"
"""What the first page needs, and what stands in for other scripts."""
ROOMY = 860
"""Height in px from which a window beside others makes sense."""


def open_desktop() -> int:
    """Run the desktop until its window is closed; gives the exit code."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Interviewer")
    desktop = Desktop(platform_folders())
    desktop.show()
    code = application.exec()
    desktop.close()
    return code


class Desktop:
    """The window at once, and a moment later what it is for."""

    def __init__(self, folders: Folders) -> None:
        self._folders = folders
        self._loaded = load_settings(folders.settings)
        settings = self._loaded.settings
        keys, self._keys_told = keymap_of(settings.keys)
        self._theme = Theme(palette_for(settings.looks), settings.text_percent, keys=keys)
        self.window = MainWindow(self._theme)
        self._collector = Collector(self.window)
        self._curtain = Curtain(self._theme)
        self.window.show_page(self._curtain)
        self.navigation: Navigation | None = None

    def show(self) -> None:
        """Show the window; its pages come as soon as it is painted.

        On a small screen it takes all of it, so that the foot line is never below the edge.
        """
        if self.window.screen().availableSize().height() < ROOMY:
            self.window.showMaximized()
        else:
            self.window.show()
        QTimer.singleShot(0, self.furnish)

    def furnish(self) -> "Navigation":
        """Make the pages and what they are given; the rest is loaded behind them."""
        from interviewer import __version__
        from interviewer.kit.log import EventLog
        from interviewer.ui.crash import CrashHandler
        from interviewer.ui.icons import Icons
        from interviewer.ui.jobs import Jobs
        from interviewer.ui.navigation import Navigation
        from interviewer.ui.prompts import Prompts, remember_nothing_outside
        from interviewer.ui.tools import Tools

        self._folders.make()
        remember_nothing_outside(self._folders.state)
        theme = replace(self._theme, families=load_fonts(resource("fonts"), OWN_FONTS))
        prompts, self._log = Prompts(self.window, theme), EventLog(self._folders.log)
        crash = CrashHandler(self._log.crash, prompts.show_error, self.window)
        crash.install()
        tools = Tools(
            self._folders, theme, Icons(resource("icons")), prompts, Jobs(crash.handle, self.window), crash
        )
        self.window.restyle(theme)
        self.navigation = Navigation(self.window, tools, self._loaded.settings, __version__)
        self.window.drop_page(self._curtain)
        if told := " ".join(part for part in (self._loaded.notice, self._keys_told) if part):
            self.navigation.start_page.show_failure(told)
        QTimer.singleShot(0, lambda: load_fonts(resource("fonts"), FALLBACK_FONTS))
        QTimer.singleShot(0, self.navigation.warm_up)
        self.navigation.open_from_keychain()
        return self.navigation

    def close(self) -> None:
        """Let go of everything; call it when the window is gone."""
        if self.navigation is not None:
            self.navigation.close()
            self._log.close()
        self._collector.close()
