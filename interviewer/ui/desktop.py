"""Opens the desktop: the window is painted first, everything heavy is loaded behind it."""

import sys

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from interviewer import __version__
from interviewer.kit.log import EventLog
from interviewer.kit.paths import Folders, platform_folders
from interviewer.kit.resources import resource
from interviewer.kit.settings import load_settings
from interviewer.ui.crash import CrashHandler
from interviewer.ui.fonts import load_fonts
from interviewer.ui.icons import Icons
from interviewer.ui.jobs import Jobs
from interviewer.ui.main_window import MainWindow
from interviewer.ui.navigation import Navigation, Tools
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme, palette_for

OWN_FONTS, FALLBACK_FONTS = "Source*.ttf", "Noto*.ttf"
"""What the first paint needs, and what stands in for other scripts."""
ROOMY = 860
"""Height in px from which a window beside others makes sense."""


def open_desktop() -> int:
    """Run the desktop until its window is closed; gives the exit code."""
    application = QApplication(sys.argv[:1])
    application.setApplicationName("Interviewer")
    folders = platform_folders()
    folders.make()
    log = EventLog(folders.log)
    navigation = assemble(folders, log)
    _show(navigation.window)
    QTimer.singleShot(0, lambda: load_fonts(resource("fonts"), FALLBACK_FONTS))
    QTimer.singleShot(0, navigation.warm_up)
    code = application.exec()
    navigation.close()
    log.close()
    return code


def _show(window: MainWindow) -> None:
    """On a small screen the window takes all of it, so that the foot line is never below the edge."""
    if window.screen().availableSize().height() < ROOMY:
        window.showMaximized()
    else:
        window.show()


def assemble(folders: Folders, log: EventLog) -> Navigation:
    """The window with its first page, and everything pages are given."""
    loaded = load_settings(folders.settings)
    settings = loaded.settings
    theme = Theme(palette_for(settings.looks), settings.text_percent, load_fonts(resource("fonts"), OWN_FONTS))
    window = MainWindow(theme)
    prompts = Prompts(window, theme)
    crash = CrashHandler(log.crash, prompts.show_error, window)
    crash.install()
    jobs = Jobs(crash.handle, window)
    tools = Tools(folders, theme, Icons(resource("icons")), prompts, jobs, crash)
    navigation = Navigation(window, tools, settings, __version__)
    if loaded.notice:
        navigation.start_page.show_failure(loaded.notice)
    return navigation
