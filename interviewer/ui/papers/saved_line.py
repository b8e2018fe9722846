"""Where a paper was saved, with the ways to it."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interviewer.ui.buttons import Button, Weight
from interviewer.ui.end.names import counted
from interviewer.ui.icons import Icons
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Picture
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

NOT_OPENED = "The file could not be opened. It is saved; open it from its folder."
NOT_SHOWN = "The folder could not be shown. The file is in {folder}."


class SavedLine(QWidget):
    """`failed` carries a sentence when the system could not show the file or its folder."""

    failed = Signal(str)

    def __init__(self, icons: Icons, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._path: Path | None = None
        self.words = Text("", Role.SMALL, theme)
        self.open_button = Button("Open it", theme, Weight.QUIET, dense=True)
        self.folder_button = Button("Show in folder", theme, Weight.QUIET, dense=True)
        self.open_button.clicked.connect(self.open_it)
        self.folder_button.clicked.connect(self.show_in_folder)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(Picture(icons, "kept", theme, tone="kept", size=18))
        row.addWidget(self.words, 1)
        row.addWidget(self.open_button)
        row.addWidget(self.folder_button)

    def show_saved(self, paths: tuple[Path, ...]) -> None:
        """Say where they are; the first is the one to open, unless several stand in the folder."""
        self._path = paths[0]
        several = len(paths) > 1
        what = counted(len(paths), "file", "files") if several else paths[0].name
        self.words.say(f"Saved: {what}")
        said = f"Saved: {what}, in {paths[0].parent}"
        self.setAccessibleName(said)
        self.setToolTip(said)
        for button in (self.open_button, self.folder_button):
            button.setAccessibleDescription(said)
        self.open_button.setVisible(not several)
        (self.folder_button if several else self.open_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where room is scarce the words give way: they are the buttons' description and the tip too."""
        super().resizeEvent(event)
        buttons = self.open_button.sizeHint().width() + self.folder_button.sizeHint().width()
        self.words.setVisible(self.width() > buttons + self._theme.px(110))

    def open_it(self) -> None:
        """Show the file in the program the person uses for such files."""
        if self._path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._path))):
            self.failed.emit(NOT_OPENED)

    def show_in_folder(self) -> None:
        """Show where the file is."""
        if self._path is not None:
            folder = self._path.parent
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder))):
                self.failed.emit(NOT_SHOWN.format(folder=folder))

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
