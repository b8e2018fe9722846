"""The rooms of the rail over one open workspace: Today, Clients, Call, Papers, Figures, Search and what leads off."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from interviewer.domain.errors import UserError
from interviewer.ui.jobs import Job
from interviewer.ui.papers.paper_work import PaperWork
from interviewer.ui.rail import Rail
from interviewer.ui.rights.room import RightsRoom
from interviewer.ui.theme import Theme, restyle_children
from interviewer.ui.today.wave_chooser import WaveChoice
from interviewer.ui.tools import Tools

if TYPE_CHECKING:
    from interviewer.app import Desk
    from interviewer.services.conducting import Conducting
    from interviewer.services.programme_files import Brought
    from interviewer.services.scheduling import CaseRef
    from interviewer.ui.today.find_field import FoundPerson
    from interviewer.ui.today.today_page import TodayPage

PLACES = ("today", "clients", "call", "papers", "figures", "search", "settings")
MOST_FOUND = 8


class Room(QWidget):
    """A page with the rail at its left."""

    def __init__(self, page: QWidget, rail: Rail, may_stop: Callable[[], bool] = lambda: True) -> None:
        """`may_stop`: whether what goes on behind the rooms may be stopped, when the window is closed."""
        super().__init__()
        self.page = page
        self._may_stop = may_stop
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(rail)
        row.addWidget(page, 1)
        rail.hear_keys_of(self)

    def focus_first(self) -> None:
        """The caret goes where the page wants it."""
        welcome = getattr(self.page, "focus_first", None)
        (welcome or self.page.setFocus)()

    def may_close(self) -> bool:
        """Whether the window may go: the page keeps what is on it before."""
        keep = getattr(self.page, "may_close", None)
        return (keep is None or bool(keep())) and self._may_stop()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        restyle_children(self, theme)


class Rooms(QObject):
    """Makes the pages of one desk and remembers which wave is looked at."""

    page_wanted = Signal(QWidget)
    talk_wanted = Signal(object)
    """A Conducting to call with."""
    interview_wanted = Signal(str)
    passage_wanted = Signal(str, str)
    """An interview, and the question to be shown of it."""
    search_left = Signal()
    place_wanted = Signal(str)
    practice_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, desk: "Desk", tools: Tools, theme: Callable[[], Theme], parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tools = tools
        self._theme = theme
        self.paper_work = PaperWork(tools.jobs, self)
        """What is being written of papers, whichever room is shown."""
        self._wave: WaveChoice | None = None
        self._looking_for: Job | None = None
        self._brought: Brought | None = None
        """The folder brought in last, as long as it can be taken back."""
        self._rights = RightsRoom(desk, tools, theme, self.show_room, self.go, self)
        self.searched = ""
        """What was looked for, as long as the person is in a talk that was found by it."""

    def tell_kept(self) -> None:
        """Retention did its daily work: say on Today what came of it."""
        self._rights.tell_again()

    def choices(self) -> list[WaveChoice]:
        """Every wave there is, the latest first."""
        store = self._desk.programmes.store
        waves = [(wave.starts, WaveChoice(name, wave.name)) for name in store.names() for wave in store.waves(name)]
        return [choice for _, choice in sorted(waves, key=lambda pair: pair[0], reverse=True)]

    def go(self, place: str) -> None:
        """Show a room."""
        rooms: dict[str, Callable[[], object]] = {
            "today": self._today, "clients": self._clients, "papers": self._papers, "figures": self._figures,
        }  # fmt: skip
        words, self.searched = self.searched, ""
        if place == "search":
            self._search(words)
            return
        rooms[place]()

    def show_room(self, place: str, page: QWidget) -> None:
        """Show this page with the rail beside it."""
        rail = Rail(PLACES, self._tools.icons, self._theme())
        rail.set_current(place)
        rail.chosen.connect(self.place_wanted)
        rail.lock_requested.connect(self.lock_wanted)
        self.paper_work.noted.connect(rail.note_papers)
        rail.note_papers(self.paper_work.note)
        self.page_wanted.emit(Room(page, rail, self._may_stop))

    def _may_stop(self) -> bool:
        """Ask before the window goes while a paper is being written."""
        return not self.paper_work.busy or self._tools.prompts.confirm(
            "A paper is still being made", "Closing now stops it. Nothing of it is left on disk.",
            "Close and stop it", "Wait for it", risky=True,
        )  # fmt: skip

    def _current(self, choices: Sequence[WaveChoice]) -> WaveChoice | None:
        if self._wave not in choices:
            self._wave = choices[0] if choices else None
        return self._wave

    def _on_wave(self, programme: str, wave: str) -> None:
        if wave:
            self._wave = WaveChoice(programme, wave)

    def _ref(self, contact: str) -> "CaseRef":
        from interviewer.services.scheduling import CaseRef

        if self._wave is None:
            raise UserError("no_wave", "There is no wave yet. Make one under Clients.")
        return CaseRef(self._wave.programme, self._wave.wave, contact)

    # Today

    def _log_try(self, contact: str, name: str) -> None:
        self._today().begin_try(contact, name)

    def _today(self) -> "TodayPage":
        from interviewer.ui.today.field_desk import FieldDesk
        from interviewer.ui.today.today_page import TodayPage

        desk, tools = self._desk, self._tools
        field = FieldDesk(desk.today, desk.scheduling, desk.do_not_call, self._find, _here())
        page = TodayPage(field, self._theme(), tools.icons, tools.prompts)
        page.start_requested.connect(self._start)
        page.brief_requested.connect(self._brief)
        page.open_requested.connect(self.interview_wanted)
        page.practise_requested.connect(self.practice_wanted)
        page.place_requested.connect(self.place_wanted)
        page.kept_requested.connect(lambda: self._rights.overview("today"))
        page.destroyed.connect(self._rights.forget_line)
        self._rights.tell(page.waiting.say_kept)
        page.wave_chosen.connect(self._on_wave)
        page.wave_chosen.connect(lambda *_: page.show_waves(self.choices(), self._wave))
        page.destroyed.connect(self._stop_looking)
        choices = self.choices()
        page.show_waves(choices, self._current(choices))
        self.show_room("today", page)
        return page

    def _find(
        self, programme: str, wave: str, letters: str, then: "Callable[[Sequence[FoundPerson]], None]"
    ) -> None:
        from interviewer.ui.today.find_field import FoundPerson

        def look(_progress: object) -> "list[FoundPerson]":
            found = self._desk.programmes.store.find_contacts(programme, wave, letters, MOST_FOUND)
            return [FoundPerson(one.id, one.name, one.account) for one in found]

        self._stop_looking()
        self._looking_for = self._tools.jobs.run(look, then)

    def _stop_looking(self) -> None:
        """Nobody waits for what is being looked for."""
        if self._looking_for is not None:
            self._looking_for.cancel()

    def _start(self, contact: str) -> None:
        self.talk_wanted.emit(self._desk.calling.begin(self._ref(contact)))

    def _brief(self, contact: str) -> None:
        from interviewer.ui.brief.brief_page import BriefPage

        tools, here = self._tools, _here()
        page = BriefPage(self._desk.briefing, here, self._theme(), tools.icons, tools.prompts)
        page.start_requested.connect(self._start)
        page.practise_requested.connect(lambda _contact: self.practice_wanted.emit())
        page.try_requested.connect(self._log_try)
        page.left.connect(lambda: self.go("today"))
        page.show_brief(self._desk.briefing.brief(self._ref(contact), here))
        self.show_room("today", page)

    # Clients

    def _clients(self) -> None:
        from interviewer.kit.ids import new_id
        from interviewer.ui.clients.clients_page import ClientsPage
        from interviewer.ui.clients.keeping import ClientsDesk

        interviewing = self._desk.interviewing
        desk = self._desk
        clients = ClientsDesk(
            desk.programmes, desk.forms, desk.do_not_call, interviewing.library, interviewing.makers.clock, new_id,
            desk.workspace.rights.locks,
        )  # fmt: skip
        page = ClientsPage(clients, self._theme(), self._tools.prompts)
        page.import_requested.connect(self._import)
        page.team_form_requested.connect(self._team_form)
        page.company_form_requested.connect(self._company_form)
        page.form_requested.connect(lambda form: self._form(desk.forms.go_on(form)))
        page.folders_requested.connect(self._folders)
        page.rights_requested.connect(self._rights.of_contact)
        page.kept_requested.connect(lambda: self._rights.overview("clients"))
        page.place_chosen.connect(self._on_wave)
        self.show_room("clients", page)

    def _import(self, programme: str, wave: str) -> None:
        from interviewer.ui.clients.import_page import ImportPage

        tools = self._tools
        page = ImportPage(self._desk.contacts, (programme, wave), self._theme(), tools.prompts, tools.jobs)
        page.left.connect(lambda: self.go("clients"))
        page.imported.connect(lambda: self._desk.do_not_call.after_import(programme, wave))
        self.show_room("clients", page)

    def _folders(self, programme: str) -> None:
        from interviewer.ui.clients.folder_page import FolderPage

        tools = self._tools
        page = FolderPage(self._desk.folders, programme, self._brought, self._theme(), tools.prompts, tools.jobs)
        page.left.connect(lambda: self.go("clients"))
        page.brought.connect(self._on_brought)
        self.show_room("clients", page)

    def _on_brought(self, brought: "Brought | None") -> None:
        self._brought = brought
        self._wave = None

    def _team_form(self, programme: str, wave: str, account: str, by: str) -> None:
        self._form(self._desk.forms.begin(programme, wave, account, by))

    def _company_form(self, programme: str) -> None:
        self._form(self._desk.forms.begin_company(programme))

    def _form(self, talk: "Conducting") -> None:
        from interviewer.ui.clients.form_page import FormPage

        page = FormPage(talk, self._desk.forms, self._desk.programmes, self._theme(), self._tools.prompts)
        page.left.connect(lambda: self.go("clients"))
        self.show_room("clients", page)

    # Papers

    def _papers(self) -> None:
        from interviewer.ui.papers.papers_desk import RoomDesk
        from interviewer.ui.papers.papers_page import PapersPage

        desk, tools = self._desk, self._tools
        room = RoomDesk(desk.papers, desk.looks, self._reader)
        page = PapersPage(room, self._theme(), tools.icons, tools.prompts, tools.jobs, work=self.paper_work)
        page.wave_chosen.connect(self._on_wave)
        choices = self.choices()
        page.show_waves(choices, self._current(choices))
        self.show_room("papers", page)

    def _reader(self, programme: str) -> str:
        about = self._desk.programmes.store.programme(programme)
        return ", ".join(part for part in (about.vendor_executive, about.executive_title) if part)

    # Figures

    def _figures(self) -> None:
        from interviewer.ui.figures.figures_page import FiguresPage
        from interviewer.ui.figures.hand_out import HandOut
        from interviewer.ui.figures.source import provider_over

        tools = self._tools
        page = FiguresPage(provider_over(self._desk.figures), self._theme(), tools.icons, tools.jobs)
        out = HandOut(self._desk.tables, tools.prompts, tools.jobs, page)
        page.hand_out_wanted.connect(out.begin)
        out.told.connect(page.banner.news)
        out.refused.connect(page.banner.error)
        page.wave_chosen.connect(self._on_wave)
        choices = self.choices()
        page.show_waves(choices, self._current(choices))
        self.show_room("figures", page)

    # Search

    def _search(self, words: str) -> None:
        from interviewer.ui.search.search_page import SearchPage

        desk, tools = self._desk, self._tools
        any_talks = bool(desk.interviewing.recent(1))
        page = SearchPage(desk.searching, self._theme(), tools.icons, tools.jobs, _here(), any_talks=any_talks)
        page.left.connect(self.search_left)
        page.opened.connect(lambda interview, question: self._passage(page.field.text(), interview, question))
        self.show_room("search", page)
        page.begin(words)

    def _passage(self, words: str, interview: str, question: str) -> None:
        self.passage_wanted.emit(interview, question)
        self.searched = words


def _here() -> tzinfo:
    return datetime.now().astimezone().tzinfo or UTC
