"""The foot of the room: make the paper, check again; how far it is, where it is, or why it cannot be made."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from interviewer.ui.buttons import Button, Weight
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.papers.flow_row import FlowRow
from interviewer.ui.papers.saved_line import SavedLine
from interviewer.ui.progress import ProgressLine
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children


class MakingBar(QWidget):
    """`make` carries the form, "pdf" or "docx". The line over the buttons keeps its room whatever it says."""

    make = Signal(str)
    check = Signal()
    stop = Signal()

    def __init__(self, icons: Icons, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.pdf = Button("Make the PDF", theme, Weight.FILLED)
        self.pdf.setObjectName("make_pdf")
        self.docx = Button("Make the Word file", theme)
        self.docx.setObjectName("make_docx")
        self.again = Button("Check again", theme)
        self.again.setObjectName("check_again")
        self.progress = ProgressLine(theme)
        self.saved = SavedLine(icons, theme)
        self._words = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self._line = QStackedWidget()
        self._line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._about, self._under_way = _holding(self._words), _holding(self.progress)
        for part in (self._about, self._under_way, self.saved):
            self._line.addWidget(part)
        self._way = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._way.setContentsMargins(0, 0, 0, 0)
        self._way.setSpacing(theme.px(6))
        self._way.addWidget(self._line, 1)
        self._buttons = FlowRow((self.pdf, self.docx, self.again), theme)
        self._way.addWidget(self._buttons)
        self.pdf.clicked.connect(lambda: self.make.emit("pdf"))
        self.docx.clicked.connect(lambda: self.make.emit("docx"))
        self.again.clicked.connect(self.check)
        self.progress.cancelled.connect(self.stop)
        self._fit()

    def lay(self, *, across: bool) -> None:
        """Words and buttons side by side where the bar has the whole width, else under each other."""
        ways = QBoxLayout.Direction
        self._way.setDirection(ways.LeftToRight if across else ways.TopToBottom)
        self._way.setSpacing(self._theme.px(16 if across else 6))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """What takes the focus, in order."""
        saved = (self.saved.open_button, self.saved.folder_button)
        return (self.progress.cancel_button, *saved, self.pdf, self.docx, self.again)

    @property
    def words(self) -> str:
        """What the line over the buttons says while nothing is under way."""
        return self._words.text()

    def allow(self, *, make: bool, why_not: str = "", name: str = "") -> None:
        """Whether the paper can be made; else why not, in words within sight."""
        for button in (self.pdf, self.docx):
            button.setEnabled(make)
            button.setAccessibleDescription(why_not)
        self._words.say(why_not if not make else (f"It will be called {name}." if name else ""))
        self._words.setToolTip(self._words.text())

    def show_buttons(self, shown: bool) -> None:
        """Whether the buttons, and what is said about them, are of use beside what else the room shows."""
        self._buttons.setVisible(shown)
        self._words.setVisible(shown)

    def begin(self, words: str) -> None:
        """Work has begun."""
        self._line.setCurrentWidget(self._under_way)
        self.progress.start(words)

    def end(self) -> None:
        """Work has ended."""
        self.progress.stop()
        self._line.setCurrentWidget(self._about)

    def show_saved(self, paths: tuple[Path, ...]) -> None:
        """Say where the paper is now."""
        self.end()
        self._line.setCurrentWidget(self.saved)
        self.saved.show_saved(paths)

    def _fit(self) -> None:
        self._line.setFixedHeight(self._theme.px(42))

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._fit()


def _holding(inner: QWidget) -> QWidget:
    """A page of the line that may be empty: a page itself is always shown when its turn comes."""
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(inner)
    return page
