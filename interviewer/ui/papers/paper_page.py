"""The preview of one talk's report: look at it, choose the sheet, save it, open it; or why there is none."""

from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QFocusEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from interviewer.domain.errors import UserError
from interviewer.kit.resources import resource
from interviewer.services.reporting import Reporting
from interviewer.ui.banner import Banner
from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button
from interviewer.ui.icons import Icons
from interviewer.ui.jobs import Job, Jobs, Step
from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.metrics import Role
from interviewer.ui.papers.choices import Choice
from interviewer.ui.papers.making_card import MakingCard
from interviewer.ui.papers.preview import Preview
from interviewer.ui.papers.printed import Printed, made, printed
from interviewer.ui.papers.refusal import Refusal
from interviewer.ui.pieces import Scroll
from interviewer.ui.prompts import Prompts
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

NARROW = 900
STOPPED = "Stopped. Nothing was written to disk."


class PaperPage(QWidget):
    """Everything a paper may not say is refused by the service before a page is shown or written."""

    left = Signal()
    saved = Signal(object)
    """The Path of the file that was written."""

    def __init__(
        self, interview_id: str, reporting: Reporting, theme: Theme, prompts: Prompts, jobs: Jobs, *,
        icons: Icons | None = None, parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._interview_id = interview_id
        self._reporting = reporting
        self._theme = theme
        self._prompts = prompts
        self._jobs = jobs
        self._job: Job | None = None
        self._turn = 0
        self._name = ""
        self._path: Path | None = None
        pictures = icons or Icons(resource("icons"))
        self.preview = Preview(theme)
        self.refusal = Refusal(pictures, theme)
        self.card = MakingCard(pictures, theme)
        self.banner = Banner(theme)
        self.back = Button("Back to the talk", theme, key="{leave}")
        self.back.setObjectName("back")
        self._build()
        self._connect()
        self.setAccessibleName("The report on this talk")
        self._lay()
        self.make_preview()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(28, 0, 28, 0)
        head.setSpacing(16)
        head.addWidget(Text("Report on this talk", Role.TITLE, self._theme))
        self._aside = Text("look it over, then save it", Role.BODY, self._theme, tone="ink2")
        head.addWidget(self._aside, 1)
        head.addWidget(self.back)
        band = QHBoxLayout()
        band.setContentsMargins(28, 0, 28, 0)
        band.addWidget(self.banner)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(band)
        column.addWidget(self._build_desk(), 1)

    def _build_desk(self) -> Scroll:
        self._desk, side = QWidget(), QVBoxLayout()
        side.setSpacing(16)
        side.addWidget(self.refusal)
        side.addWidget(self.card, 1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._desk)
        self._columns.setContentsMargins(28, 0, 28, 24)
        self._columns.setSpacing(16)
        self._columns.addWidget(self.preview, 850)
        self._columns.addLayout(side, 360)
        self._scroll = Scroll(self._desk, "The report on this talk")
        return self._scroll

    def _connect(self) -> None:
        self.back.clicked.connect(self.leave)
        self.card.chosen.connect(lambda _choice: self.make_preview())
        self.card.save.connect(self.save)
        self.card.stop.connect(self._stop)
        self.card.open_it.connect(self.open_it)
        self.card.show_folder.connect(self.show_in_folder)
        turn = self.preview.view.turn
        Bindings(self, self._theme.keys, {
            "leave": self.leave,
            "page_on": lambda: turn(Qt.Key.Key_PageDown), "page_back": lambda: turn(Qt.Key.Key_PageUp),
        })  # fmt: skip
        self.setTabOrder(self.preview.view, self.card.sheet)
        for before, after in (
            (self.card.sheet, self.card.pages), (self.card.pages, self.card.open_button),
            (self.card.open_button, self.card.folder_button), (self.card.folder_button, self.card.save_button),
            (self.card.save_button, self.back),
        ):  # fmt: skip
            self.setTabOrder(before, after)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    # what is made

    def start(self) -> None:
        """Put the focus on the pages, or on the reason why there are none."""
        target = self.refusal if self.refusal.isVisibleTo(self) else self.preview.view
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def choice(self) -> Choice:
        """The sheet and length chosen."""
        return self.card.choice

    @property
    def path(self) -> Path | None:
        """Where the report was saved; None before."""
        return self._path

    def make_preview(self) -> None:
        """Print the chosen paper in memory and show it."""
        self._stop_job()
        choice, turn = self.choice, self._turn
        self.card.allow(save=False)
        if not self.preview.document.pageCount():
            self.preview.show_words("Setting the pages.")
        self._job = self._jobs.run(
            lambda _progress: printed(self._reporting, self._interview_id, choice),
            lambda found: self._show(found, choice),
            lambda error: self._refuse(error, turn),
        )

    def _show(self, found: Printed, choice: Choice) -> None:
        first, self._job = not self._name, None
        self._name = found.name
        self.refusal.hide()
        self.card.allow(save=True, name=found.name)
        self.preview.show_pdf(found.data, choice.size)
        if first:
            self.start()

    def _refuse(self, error: Exception, turn: int) -> None:
        """A refusal is no failure: the reason takes the first place and nothing can be saved."""
        if turn != self._turn:
            return
        self._job = None
        if not isinstance(error, UserError):
            self.preview.show_words("The pages could not be set.")
            raise error
        self.preview.clear()
        self.preview.show_words("There is no page to show.")
        self.card.allow(save=False, choices=False)
        self.card.forget_name()
        self.refusal.show_reason(error.sentence)
        self.refusal.setFocus(Qt.FocusReason.OtherFocusReason)

    # saving

    def save(self) -> None:
        """Ask where, then write the paper whole or not at all."""
        place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(place) if place and Path(place).is_dir() else Path.home()
        path = self._prompts.save_file("Save the report", "PDF (*.pdf)", folder / self._name)
        if path is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the paper to this path in the background."""
        self._stop_job()
        choice, turn = self.choice, self._turn
        self.banner.clear()
        self.card.hide_saved()
        self.card.allow(save=False, choices=False)
        self.card.progress.start("Setting the pages")
        self._job = self._jobs.run(
            lambda progress: made(self._reporting, self._interview_id, path, choice, progress),
            self._saved,
            lambda error: self._save_failed(error, turn),
            lambda step: self._tell(step, turn),
        )

    def _tell(self, step: Step, turn: int) -> None:
        if turn == self._turn:
            self.card.progress.say(step.done, step.total, step.words)

    def _saved(self, path: Path) -> None:
        self._end_save()
        self._path = path
        self.card.show_saved(path)
        self.card.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.saved.emit(path)

    def _save_failed(self, error: Exception, turn: int) -> None:
        if turn != self._turn:
            return
        self._end_save()
        self.card.save_button.setFocus(Qt.FocusReason.OtherFocusReason)
        if not isinstance(error, UserError):
            raise error
        self.banner.error(error.sentence)

    def _end_save(self) -> None:
        self._job = None
        self.card.progress.stop()
        self.card.allow(save=True)

    def _stop(self) -> None:
        self._stop_job()
        self._end_save()
        self.card.save_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.banner.news(STOPPED)

    def _stop_job(self) -> None:
        """Whatever the work under way still says is not heard any more."""
        self._turn += 1
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def open_it(self) -> None:
        """Show the saved file in the program the person uses for such files."""
        if self._path is not None:
            self._ask_system(self._path, "The file could not be opened. It is saved; open it from its folder.")

    def show_in_folder(self) -> None:
        """Show where the saved file is."""
        if self._path is not None:
            self._ask_system(self._path.parent, f"The folder could not be shown. The file is in {self._path.parent}.")

    def _ask_system(self, path: Path, otherwise: str) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.banner.error(otherwise)

    # the page itself

    def leave(self) -> None:
        """Back to where the report was asked for; work under way is stopped, no page stays in memory."""
        self._stop_job()
        self.preview.clear()
        self.left.emit()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._lay()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.start()

    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and self._desk.isAncestorOf(new):
            self._scroll.ensureWidgetVisible(new, 0, self._theme.px(16))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def _lay(self) -> None:
        """The pages beside the choices, or above them when there is no room."""
        stacked = self._theme.wide_text or self.width() < self._theme.px(NARROW)
        way = QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(way)
        self.preview.setMinimumHeight(max(240, self._scroll.viewport().height() - 48) if stacked else 0)
        self._aside.setVisible(not self._theme.wide_text)

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
