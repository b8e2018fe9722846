"""People from a spreadsheet: choose a file, say what its columns mean, see what would happen, do it, take it back."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from interviewer.domain.errors import UserError
from interviewer.services.contact_list.columns import Mapping
from interviewer.services.contact_list.plan import ImportPlan
from interviewer.services.contact_list.planning import Step
from interviewer.services.contact_list.table import ContactTable, Reading
from interviewer.services.contacts import ContactLists, Imported
from interviewer.ui.clients.import_frame import ImportFrame
from interviewer.ui.clients.import_words import done_sentence
from interviewer.ui.clients.watched_work import StoppedError, WatchedWork
from interviewer.ui.jobs import Jobs
from interviewer.ui.jobs import Step as Shown
from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme

KINDS = "Lists (*.csv *.tsv *.txt *.xlsx);;All files (*)"
STOPPED = "Stopped. Nothing was changed."
TAKEN_BACK = "Taken back: everything the import of {file} had changed."


class ImportPage(ImportFrame):
    """`left` goes back to the clients; `imported` after people came in or went again."""

    left = Signal()
    imported = Signal()

    def __init__(
        self, lists: ContactLists, place: tuple[str, str], theme: Theme, prompts: Prompts, jobs: Jobs,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        """`place` is programme and wave."""
        super().__init__(place, theme, parent)
        self._lists = lists
        self._prompts = prompts
        self._path: Path | None = None
        self._table: ContactTable | None = None
        self._mapping = Mapping()
        self._leaving = False
        self._again = False
        self.work = WatchedWork(jobs, self._on_progress)
        self._connect()
        self._show_start()

    def _connect(self) -> None:
        self.start.choose.clicked.connect(self.choose_file)
        self.start.undo.clicked.connect(self.undo)
        self.start.out.clicked.connect(self.go_back)
        self.other.clicked.connect(self.choose_file)
        self.back.clicked.connect(self.go_back)
        self.columns.changed.connect(self._on_mapping)
        self.columns.reread.connect(self._on_reread)
        self.plan.agreed.connect(self.bring_in)
        self.progress.cancelled.connect(self.work.stop)
        Bindings(self, self._theme.keys, {"leave": self.go_back})
        escape = QShortcut(QKeySequence("Esc"), self)
        escape.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        escape.activated.connect(self._on_escape)

    def focus_first(self) -> None:
        """Where the caret belongs."""
        if self._table is None:
            self.start.choose.setFocus()
        elif self.plan.go.isEnabled():
            self.plan.go.setFocus()
        elif self.columns.choosers:
            self.columns.choosers[0].setFocus()

    # choosing and reading

    def _show_start(self, done: str = "") -> None:
        """The first card: choose a file; after an import what was done, and the way back."""
        last = self._lists.last_import(self._programme)
        self._table = None
        self.start.show_state(done, last.source if last else "")
        self.start.show()
        for part in (self.columns, self.plan, self.other):
            part.hide()

    def choose_file(self) -> None:
        """Let the person choose a list, and read it."""
        path = self._prompts.choose_file("Choose a list of people", KINDS)
        if path is not None:
            self.read(path)

    def read(self, path: Path, reading: Reading | None = None) -> None:
        """Read a list in a thread, then show what its columns mean."""
        if self.work.busy:
            return
        self._path = path
        self.banner.clear()
        self.progress.start("Reading the list")

        def work(step: Step) -> ContactTable:
            step(0, 0)
            table = self._lists.read(path, reading or Reading())
            step(0, 0)
            return table

        self.work.run(work, self._on_read, self._on_failed, "Reading the list")

    def _on_read(self, table: ContactTable) -> None:
        self.progress.stop()
        if self._gone():
            return
        self._table = table
        self._mapping = self._lists.mapping_for(self._programme, table)
        self.start.hide()
        for part in (self.columns, self.plan, self.other):
            part.show()
        self.columns.show_table(table, self._mapping)
        self._look(focus=True)

    def _on_reread(self) -> None:
        if self._path is None or self._table is None:
            return
        if self.work.busy:
            self.work.stop()
        columns, text = self.columns, bool(self._table.encoding)
        reading = Reading(
            sheet="" if text else columns.sheet.current,
            encoding=columns.encoding.current if text else "",
            delimiter=columns.delimiter.current if text else "",
        )
        self.read(self._path, reading)

    def _on_mapping(self, mapping: Mapping) -> None:
        self._mapping = mapping
        self._look()

    # the dry run

    def _look(self, *, focus: bool = False) -> None:
        """Say what would happen with the columns as they are; a look under way is given up."""
        table, mapping = self._table, self._mapping
        if table is None:
            return
        if self.work.busy:
            self._again = True
            self.work.stop()
            return
        self.plan.show_waiting()
        self.progress.start("Looking at the rows")

        def work(step: Step) -> ImportPlan:
            return self._lists.dry_run(self._programme, self._wave, table, mapping, step)

        self.work.run(work, lambda plan: self._on_looked(plan, focus=focus), self._on_failed, "{done} of {total} rows")

    def _on_looked(self, plan: ImportPlan, *, focus: bool) -> None:
        self.progress.stop()
        if self._gone() or self._looks_again():
            return
        self.plan.show_plan(plan)
        if focus:
            self.focus_first()

    def _looks_again(self) -> bool:
        again, self._again = self._again, False
        if again:
            self._look()
        return again

    # doing it

    def bring_in(self) -> None:
        """Import all of it or nothing."""
        table, mapping = self._table, self._mapping
        if table is None or self.work.busy:
            return
        self._freeze(True)
        self.progress.start("Bringing them in")

        def work(step: Step) -> Imported:
            return self._lists.bring_in(self._programme, self._wave, table, mapping, step)

        self.work.run(work, self._on_done, self._on_failed, "{done} of {total} steps")

    def _on_done(self, done: Imported) -> None:
        self.progress.stop()
        self._freeze(False)
        file = self._table.file if self._table else ""
        self._show_start(done_sentence(done.plan, file, self._wave))
        self.imported.emit()
        if not self._gone():
            self.start.out.setFocus()

    def _freeze(self, frozen: bool) -> None:
        """Nothing on the page acts while people come in, but Cancel."""
        for part in (self.columns, self.plan, self.other, self.back):
            part.setEnabled(not frozen)

    def undo(self) -> None:
        """Take the last import back."""
        if self.work.busy:
            return
        self.progress.start("Taking the import back")
        self.work.run(
            lambda _step: self._lists.undo_last(self._programme).source, self._on_undone, self._on_failed, ""
        )

    def _on_undone(self, file: str) -> None:
        self.progress.stop()
        self._show_start()
        self.banner.news(TAKEN_BACK.format(file=file))
        self.imported.emit()
        if not self._gone():
            self.focus_first()

    def _on_failed(self, error: Exception) -> None:
        self.progress.stop()
        self._freeze(False)
        if self._gone():
            return
        if isinstance(error, StoppedError):
            if not self._looks_again():
                self.banner.news(STOPPED)
                self.focus_first()
        elif isinstance(error, UserError):
            self._refuse(error)
        else:
            raise error

    def _refuse(self, error: UserError) -> None:
        if error.code == "columns_missing":
            self.plan.show_refusal(error.sentence)
            self.columns.choosers[0].setFocus()
            return
        self.banner.error(error.sentence)
        if self._table is not None:
            self.columns.show_table(self._table, self._mapping)
        self.focus_first()

    # leaving

    def _on_escape(self) -> None:
        """Stops what is under way."""
        self.work.stop()

    def go_back(self) -> None:
        """To the clients, as soon as what is under way has stopped."""
        if not self.back.isEnabled():
            return
        if self.work.busy:
            self._leaving = True
            self.work.stop()
            return
        self.left.emit()

    def leave(self) -> bool:
        """Whether the window may close: not while people come in."""
        self.work.stop()
        return not self.work.busy

    def _gone(self) -> bool:
        if self._leaving:
            self._leaving = False
            self.left.emit()
            return True
        return False

    def _on_progress(self, step: Shown) -> None:
        self.progress.say(step.done, step.total, step.words)
