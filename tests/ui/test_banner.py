"""News goes by itself, an error stays; progress appears late and can be cancelled."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from interviewer.ui.banner import Banner
from interviewer.ui.buttons import Button
from interviewer.ui.progress import ProgressLine
from interviewer.ui.theme import Theme

Show = Callable[[QWidget], QWidget]


def test_news_goes_after_its_time(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    banner = Banner(theme, news_ms=10)
    shown(banner)
    banner.news("Taken back: Proactivity 4.")
    with qtbot.waitSignal(banner.closed):
        assert banner.words == "Taken back: Proactivity 4."
    assert banner.words == ""


def test_an_error_stays_until_acted_on_and_news_does_not_push_it_away(
    theme: Theme, shown: Show, qtbot: QtBot
) -> None:
    banner = Banner(theme, news_ms=1)
    shown(banner)
    banner.news("Something small.")
    banner.error("The disk is full.")
    banner.news("Something small.")
    qtbot.wait(10)
    assert banner.words == "The disk is full."
    banner.setFocus()
    qtbot.keyClick(banner, Qt.Key.Key_Return)
    assert banner.words == ""


def test_the_room_is_kept_when_there_is_nothing_to_say(theme: Theme, qtbot: QtBot) -> None:
    banner = Banner(theme)
    qtbot.addWidget(banner)
    assert banner.height() == 24
    banner.error("x")
    assert banner.height() == 24


def test_progress_is_silent_at_first_and_can_be_cancelled_later(theme: Theme, shown: Show, qtbot: QtBot) -> None:
    window = QWidget()
    line = ProgressLine(theme, show_ms=5, cancel_ms=10, parent=window)
    shown(window)
    line.start("page 1 of 14")
    assert not line.isVisible()
    (cancel,) = line.findChildren(Button)
    qtbot.waitUntil(cancel.isVisible)
    with qtbot.waitSignal(line.cancelled):
        qtbot.mouseClick(cancel, Qt.MouseButton.LeftButton)
    line.stop()
    assert not line.isVisible()
