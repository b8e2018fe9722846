"""The way to the pages about people's data, from Today and from the clients, and the line on Today."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from interviewer.domain.errors import UserError
from interviewer.kit.settings import load_settings
from interviewer.ui.rights.daily import today
from interviewer.ui.theme import Theme
from interviewer.ui.tools import Tools

if TYPE_CHECKING:
    from interviewer.app import Desk
    from interviewer.services.rights_ports import KnownPerson


class RightsRoom(QObject):
    """Makes the pages; `show` puts one beside the rail, `go` leads to a room of the rail."""

    def __init__(
        self,
        desk: "Desk",
        tools: Tools,
        theme: Callable[[], Theme],
        show: Callable[[str, QWidget], None],
        go: Callable[[str], None],
        parent: QObject,
        day: Callable[[], date] = today,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tools = tools
        self._theme = theme
        self._show = show
        self._go = go
        self._day = day
        self._say: Callable[[str], None] | None = None

    def of_contact(self, programme: str, contact: str) -> None:
        """The page of somebody on a list."""
        self._open(programme, self._desk.rights.people.find(programme, contact), "clients")

    def of_person(self, programme: str, key: str) -> None:
        """The page of a person who asked for something."""
        self._open(programme, self._desk.rights.people.find(programme, key), "")

    def _open(self, programme: str, person: "KnownPerson", back: str) -> None:
        from interviewer.ui.rights.person_page import PersonDesk, PersonPage

        desk = PersonDesk(self._desk.rights, programme, person, (self._backups(),), self._day)
        page = PersonPage(desk, self._theme(), self._tools, "Back to the clients" if back else "Back to the requests")
        leave = (lambda: self._go("clients")) if back else (lambda: self.overview("clients"))
        page.left.connect(leave)
        page.erased.connect(lambda sentence: self._on_erased(sentence, leave))
        self._show("clients", page)

    def _on_erased(self, sentence: str, leave: Callable[[], None]) -> None:
        leave()
        self._tools.prompts.show_error(sentence, "Erased")

    def overview(self, back: str) -> None:
        """Requests and retention; leaving it leads back to this room."""
        from interviewer.ui.rights.kept_page import KeptDesk, KeptPage

        names = tuple(self._desk.programmes.names())
        page = KeptPage(KeptDesk(self._desk.rights, names, self._day), self._theme(), self._tools)
        page.left.connect(lambda: self._go(back))
        page.person_wanted.connect(self.of_person)
        self._show(back, page)

    def _backups(self) -> Path:
        """Where backups are kept."""
        from interviewer.services.backups import FOLDER

        chosen = load_settings(self._tools.folders.settings).settings.backup_folder
        return Path(chosen) if chosen else self._desk.workspace.path.parent / FOLDER

    # the line on Today

    def tell(self, say: Callable[[str], None]) -> None:
        """Look at what is due behind the page, and say it there."""
        self._say = say
        self._tools.jobs.run(lambda _progress: self._words(), self._on_words, self._on_untold)

    def forget_line(self) -> None:
        """The page is gone."""
        self._say = None

    def tell_again(self) -> None:
        """Something was deleted: say it where the page is still there."""
        if self._say is not None:
            self.tell(self._say)

    def _words(self) -> str:
        from interviewer.ui.rights.words import outlook_words

        day, rights = self._day(), self._desk.rights
        lines = [line for name in self._desk.programmes.names() for line in rights.register.lines(name)]
        return outlook_words(rights.retention.outlook(), sum(line.request.soon(day) for line in lines))

    def _on_words(self, words: str) -> None:
        if self._say is not None:
            self._say(words)

    def _on_untold(self, error: Exception) -> None:
        """The workspace was closed meanwhile, or is busy: there is no line then."""
        if not isinstance(error, UserError):
            self._tools.crash.handle(error)
