"""The only dialogs: ask for a line, confirm, choose or name a file, show an error."""

from pathlib import Path

from PySide6.QtCore import QSettings, Qt, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from interviewer.ui.buttons import Button, Weight
from interviewer.ui.fields import LabelledField
from interviewer.ui.focus_ring import FocusRing
from interviewer.ui.metrics import Role
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

VISITED = ("FileDialog/history", "FileDialog/lastVisited")


def remember_nothing_outside(folder: Path) -> None:
    """What Qt's dialogs note about themselves goes to a folder of ours, where the system lets it."""
    for form in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
        QSettings.setPath(form, QSettings.Scope.UserScope, str(folder))


def forget_visited() -> None:
    """Take out of Qt's notes in which folders the dialogs were: a folder may bear a client's name."""
    notes = QSettings(QSettings.Scope.UserScope, "QtProject")
    for key in VISITED:
        notes.remove(key)
    notes.sync()


class Sheet(QDialog):
    """A small dialog: a heading, a sentence, perhaps a line to type, one or two buttons."""

    def __init__(self, parent: QWidget | None, theme: Theme, title: str, sentence: str) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self.setMinimumWidth(theme.px(440))
        theme.dress(self)
        palette = theme.qpalette()
        palette.setColor(palette.ColorRole.Window, theme.colour("paper"))
        self.setPalette(palette)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(32, 24, 32, 24)
        self._column.setSpacing(12)
        self._column.addWidget(Text(title, Role.HEAD, theme))
        if sentence:
            self._column.addWidget(Text(sentence, Role.BODY, theme, tone="ink2", wraps=True))

    def add_field(self, label: str, text: str) -> LabelledField:
        """Add a line to type; it has the caret."""
        line = LabelledField(label, self._theme)
        line.field.setText(text)
        line.field.selectAll()
        self._column.addWidget(line)
        line.field.setFocus()
        return line

    def add_buttons(self, yes: str, no: str = "", *, risky: bool = False) -> tuple[Button, Button | None]:
        """Add the buttons; a risky one is neither filled nor what Enter presses."""
        go = Button(yes, self._theme, Weight.PLAIN if risky else Weight.FILLED)
        go.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addStretch(1)
        stay: Button | None = None
        if no:
            stay = Button(no, self._theme, Weight.PLAIN)
            stay.clicked.connect(self.reject)
            row.addWidget(stay)
        row.addWidget(go)
        self._column.addSpacing(8)
        self._column.addLayout(row)
        if not risky:
            go.setDefault(True)
        elif stay is not None:
            stay.setDefault(True)
        self._ring = FocusRing(self, self._theme)
        return go, stay


    def fit(self) -> None:
        """As high as all of its sentence asks for; left to itself it would cut a long one."""
        width = max(self.minimumWidth(), self.sizeHint().width())
        self.resize(width, max(self.sizeHint().height(), self._column.totalHeightForWidth(width)))


class Prompts:
    """Dialogs over one window. Hand one object to those who must ask."""

    def __init__(self, window: QWidget | None, theme: Theme) -> None:
        self._window = window
        self._theme = theme

    def restyle(self, theme: Theme) -> None:
        """Take on another theme for the next dialog."""
        self._theme = theme

    def confirm(self, title: str, sentence: str, yes: str, no: str, *, risky: bool = False) -> bool:
        """Ask one question. With `risky`, Enter and Esc both mean `no`."""
        sheet = Sheet(self._window, self._theme, title, sentence)
        go, stay = sheet.add_buttons(yes, no, risky=risky)
        (stay if risky and stay is not None else go).setFocus()
        return self._answer(sheet) == QDialog.DialogCode.Accepted

    def ask(self, title: str, sentence: str, label: str, yes: str, *, text: str = "") -> str | None:
        """Ask for one line. None when it was left; an empty line is not taken."""
        sheet = Sheet(self._window, self._theme, title, sentence)
        line = sheet.add_field(label, text)
        go, _ = sheet.add_buttons(yes, "Leave it")
        go.setEnabled(bool(line.text()))
        line.field.textChanged.connect(lambda: go.setEnabled(bool(line.text())))
        line.field.returnPressed.connect(go.click)
        return line.text() if self._answer(sheet) == QDialog.DialogCode.Accepted else None

    def show_error(self, sentence: str, title: str = "That did not work") -> None:
        """Show one sentence until it was read."""
        sheet = Sheet(self._window, self._theme, title, sentence)
        go, _ = sheet.add_buttons("Go on")
        go.setFocus()
        self._answer(sheet)

    def choose_file(self, title: str, kinds: str, folder: Path | None = None) -> Path | None:
        """Let the person choose a file that exists; `kinds` such as "Workspaces (*.interviewer)"."""
        dialog = self._files(title, kinds, folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        return self._chosen(dialog)

    def choose_folder(self, title: str, folder: Path | None = None) -> Path | None:
        """Let the person choose a folder that exists, or make one there."""
        dialog = self._files(title, "", folder)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        return self._chosen(dialog)

    def save_file(self, title: str, kinds: str, suggested: Path) -> Path | None:
        """Let the person name a file to write; an existing one is asked about."""
        dialog = self._files(title, kinds, suggested.parent)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suggested.suffix.removeprefix("."))
        dialog.selectFile(suggested.name)
        return self._chosen(dialog)

    def _answer(self, sheet: Sheet) -> int:
        """What the person answered; the dialog is gone afterwards."""
        sheet.fit()
        answer = sheet.exec()
        sheet.deleteLater()
        return answer

    def _files(self, title: str, kinds: str, folder: Path | None) -> QFileDialog:
        dialog = QFileDialog(self._window, title, str(folder or Path.home()), kinds)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)  # desktops note what is chosen in theirs
        dialog.setWindowModality(Qt.WindowModality.ApplicationModal)
        dialog.setViewMode(QFileDialog.ViewMode.List)
        dialog.resize(self._theme.half(760), self._theme.half(480))
        return dialog

    def _chosen(self, dialog: QFileDialog) -> Path | None:
        for part in (dialog, *dialog.findChildren(QWidget)):  # its parts take nothing on from it
            part.setFont(self._theme.font(Role.BODY))
            part.setPalette(self._theme.qpalette())
        accepted = dialog.exec() == QDialog.DialogCode.Accepted
        found = dialog.selectedFiles()
        dialog.deleteLater()
        QTimer.singleShot(0, forget_visited)
        return Path(found[0]) if accepted and found else None

    def print_text(self, title: str, text: str) -> bool:
        """Let the person choose a printer and print plain text; False when it was given up."""
        from PySide6.QtGui import QTextDocument
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        dialog = QPrintDialog(QPrinter(), self._window)
        dialog.setWindowTitle(title)
        if not dialog.exec():
            return False
        document = QTextDocument(text)
        document.setDefaultFont(self._theme.font(Role.BODY))
        document.print_(dialog.printer())
        return True
