"""The right card of the preview: which paper, save it, and what to do with it then."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from interviewer.ui.buttons import Button, Weight
from interviewer.ui.end.finish_card import WideButton
from interviewer.ui.fields import Segments
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.papers.choices import LENGTHS, SAID, SIZES, Choice
from interviewer.ui.pieces import Card, Hairline, Picture
from interviewer.ui.progress import ProgressLine
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme


class MakingCard(Card):
    """`chosen`: another paper is wanted; `save`, `open_it`, `show_folder`, `stop` say what to do."""

    chosen = Signal(object)
    save = Signal()
    open_it = Signal()
    show_folder = Signal()
    stop = Signal()

    def __init__(self, icons: Icons, theme: Theme) -> None:
        super().__init__("This paper", theme)
        self.sheet = Segments("Sheet", SIZES, theme)
        self.sheet.setObjectName("paper_size")
        self.pages = Segments("Length", LENGTHS, theme)
        self.pages.setObjectName("paper_pages")
        self.save_button = WideButton("Save the PDF", theme, Weight.FILLED)
        self.save_button.setObjectName("save_pdf")
        self.open_button = Button("Open it", theme, dense=True)
        self.open_button.setObjectName("open_it")
        self.folder_button = Button("Show in folder", theme, Weight.QUIET, dense=True)
        self.folder_button.setObjectName("show_in_folder")
        self.progress = ProgressLine(theme)
        self._about = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self._name = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self._saved_head = Text("Saved", Role.HEAD, theme, tone="kept")
        self._saved_words = Text("", Role.SMALL, theme, tone="ink2", wraps=True)
        self._saved = QWidget()
        self._build(icons)
        self._connect()
        self._on_choice()

    def _build(self, icons: Icons) -> None:
        theme, px = self._theme, self._theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 18)
        column.setSpacing(0)
        column.addWidget(Text("This paper", Role.HEADING, theme))
        column.addSpacing(px(8))
        column.addWidget(Hairline(theme))
        column.addSpacing(px(12))
        for words, switch in (("Sheet", self.sheet), ("Length", self.pages)):
            column.addLayout(self._choice(words, switch))
            column.addSpacing(px(8))
        column.addWidget(self._about)
        column.addSpacing(px(12))
        column.addWidget(Hairline(theme))
        column.addSpacing(px(10))
        column.addWidget(self._name)
        column.addStretch(1)
        column.addWidget(self._saved)
        column.addWidget(self.progress)
        column.addSpacing(px(6))
        column.addWidget(self.save_button)
        self._build_saved(icons)

    def _choice(self, words: str, switch: Segments) -> QBoxLayout:
        row = QHBoxLayout()
        row.addWidget(Text(words, Role.BODY, self._theme), 1)
        row.addWidget(switch)
        return row

    def _build_saved(self, icons: Icons) -> None:
        px = self._theme.px
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(Picture(icons, "kept", self._theme, tone="kept", size=24))
        head.addWidget(self._saved_head, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        buttons.addWidget(self.open_button)
        buttons.addWidget(self.folder_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self._saved)
        column.setContentsMargins(0, 0, 0, px(8))
        column.setSpacing(px(6))
        column.addLayout(head)
        column.addWidget(self._saved_words)
        column.addLayout(buttons)
        self._saved.hide()

    def _connect(self) -> None:
        for switch in (self.sheet, self.pages):
            switch.changed.connect(self._on_choice)
        self.save_button.clicked.connect(self.save)
        self.open_button.clicked.connect(self.open_it)
        self.folder_button.clicked.connect(self.show_folder)
        self.progress.cancelled.connect(self.stop)

    @property
    def choice(self) -> Choice:
        """What is chosen now."""
        return Choice.of(self.sheet.current, self.pages.current)

    def _on_choice(self) -> None:
        self._about.say(SAID[self.pages.current])
        self._saved.hide()
        self.chosen.emit(self.choice)

    def allow(self, *, save: bool, choices: bool = True, name: str = "") -> None:
        """What can be done; `name` is the file's suggested name."""
        self.save_button.setEnabled(save)
        self.sheet.setEnabled(choices)
        self.pages.setEnabled(choices)
        if name:
            self._name.say(f"It will be called {name}. You choose where it goes.")

    def forget_name(self) -> None:
        """There is no paper, so it has no name."""
        self._name.say("")

    def show_saved(self, path: Path) -> None:
        """Say where it is."""
        self._saved_words.say(f"{path.name}\nin {path.parent}")
        self._saved.setAccessibleName(f"Saved as {path.name} in {path.parent}")
        self._saved.show()

    def hide_saved(self) -> None:
        """Saving has begun anew."""
        self._saved.hide()
