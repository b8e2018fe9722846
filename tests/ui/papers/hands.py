"""What a person does in the Papers room, for its tests."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewer.ui.papers.papers_page import PapersPage
from tests.ui.papers.conftest import LONG
from tests.ui.papers.sample_papers import SamplePapers


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def write(widget: QWidget, text: str) -> None:
    """Type plain letters where the caret is."""
    QTest.keyClicks(widget, text)


def settle(page: PapersPage, qtbot: QtBot) -> None:
    """Until nothing is under way."""
    qtbot.waitUntil(lambda: not page._keeping._jobs.busy, timeout=LONG)


def spoken(page: PapersPage, row: int) -> str:
    model = page.list.list.model()
    return str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def ready(papers: SamplePapers) -> SamplePapers:
    papers.places = ()
    return papers
