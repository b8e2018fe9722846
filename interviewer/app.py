"""Composition root: builds the services over an open workspace.

Storage and formats are imported only when a workspace is opened, so that a window can paint before.
"""

import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC
from pathlib import Path

from interviewer.kit.clock import SteadyClock, utc_now
from interviewer.kit.i18n import catalog
from interviewer.kit.ids import new_id
from interviewer.kit.leftovers import sweep
from interviewer.kit.resources import resource
from interviewer.services.answer_tables import AnswerTables, TableForm, TableWriter
from interviewer.services.blind_spots import BlindSpots
from interviewer.services.brief_beside import BriefBeside, InCall
from interviewer.services.briefing import Briefing
from interviewer.services.call_hours import CallHoursBook
from interviewer.services.calling import Calling
from interviewer.services.contacts import ContactLists
from interviewer.services.do_not_call import DoNotCall
from interviewer.services.figures import Figures
from interviewer.services.forms import TeamForms
from interviewer.services.interviewing import Interviewing
from interviewer.services.matching import Matching
from interviewer.services.paper_making import PaperMaking
from interviewer.services.paper_ports import PaperWriter
from interviewer.services.papers import Papers
from interviewer.services.ports import Clock, ScriptReader
from interviewer.services.practising import Practising
from interviewer.services.programme_files import ProgrammeFolders
from interviewer.services.programmes import Programmes
from interviewer.services.recalls import Recalls
from interviewer.services.releasing import Releasing
from interviewer.services.reporting import Reporting
from interviewer.services.rights.affected import AffectedReleases
from interviewer.services.rights.consents import ConsentLog
from interviewer.services.rights.correcting import Correcting
from interviewer.services.rights.desk import RightsDesk
from interviewer.services.rights.erasing import PersonErasing
from interviewer.services.rights.own import OwnSources, PersonsOwn
from interviewer.services.rights.papers import RightsPapers
from interviewer.services.rights.people import People
from interviewer.services.rights.register import Register
from interviewer.services.rights.retention import Retention
from interviewer.services.rights.terms import Terms
from interviewer.services.rights.withdrawing import Withdrawing
from interviewer.services.scheduling import Scheduling
from interviewer.services.script_library import ScriptLibrary
from interviewer.services.searching import Searching
from interviewer.services.talk import Makers
from interviewer.services.today import TodayService
from interviewer.services.vendor_looks import VendorLooks
from interviewer.services.verifying import Verifying
from interviewer.services.wave_papers import WavePapers
from interviewer.services.wave_reading import WaveReading
from interviewer.services.workspaces import OpenWorkspace, Workspaces


@dataclass(frozen=True)
class Desk:
    """One open workspace and everything a person can do in it."""

    workspace: OpenWorkspace
    interviewing: Interviewing
    reporting: Reporting
    programmes: Programmes
    forms: TeamForms
    folders: ProgrammeFolders
    figures: Figures
    papers: Papers
    tables: AnswerTables
    looks: VendorLooks
    contacts: ContactLists
    scheduling: Scheduling
    do_not_call: DoNotCall
    today: TodayService
    calling: Calling
    in_call: InCall
    searching: Searching
    matching: Matching
    rights: RightsDesk

    @property
    def briefing(self) -> Briefing:
        """The page before the call."""
        return self.in_call.brief.briefing

    def close(self) -> None:
        """Let go of the workspace."""
        self.workspace.close()


def workspaces() -> Workspaces:
    """What can be done with workspaces as a whole. Imports storage."""
    from interviewer.storage.shelf import StoredWorkspaces

    return Workspaces(StoredWorkspaces())


def script_reader() -> ScriptReader:
    """Reads and checks a script file. Imports the reader."""
    from interviewer.formats.script_file import ScriptFiles

    return ScriptFiles()


def script_library() -> ScriptLibrary:
    """The shipped scripts. Imports the reader."""
    return ScriptLibrary(script_reader(), resource("scripts"))


def desk_over(
    workspace: OpenWorkspace, *, clock: Clock | None = None, language: str = "en", makers: Makers | None = None
) -> Desk:
    """The services over this workspace; by default talks have a clock that is never set back. Imports formats."""
    from interviewer.formats.calendar_file import CalendarFiles, calendar
    from interviewer.formats.logo import read_logo

    library, words, locks = script_library(), catalog(language), workspace.rights.locks
    talking, clock = clock or SteadyClock(), clock or utc_now
    interviewing = Interviewing(workspace.interviews, library, makers or Makers(talking, new_id))
    forms = TeamForms(workspace.programmes, interviewing, workspace.rehearsals)
    reading = WaveReading(workspace.programmes, workspace.figures, workspace.interviews, library, locks)
    field, programmes, looks = workspace.field_work, workspace.programmes, VendorLooks(workspace.looks, read_logo)
    scheduling = Scheduling(programmes, field, clock, CalendarFiles(), words)
    figures, hours = Figures(reading, workspace.figures), CallHoursBook(programmes, field)
    waves = WavePapers(programmes, workspace.interviews, workspace.papers, library, reading, figures, hours, locks)
    making = PaperMaking(waves, forms, workspace.papers, calendar, catalog, clock, looks.dressed)
    papers = _papers(workspace, waves, making, clock)
    briefs = BriefBeside(Briefing(programmes, field, workspace.interviews, library, clock, words))
    return Desk(
        workspace=workspace,
        interviewing=interviewing,
        reporting=Reporting(papers, language),
        programmes=Programmes(programmes, workspace.interviews, library),
        forms=forms,
        folders=_folders(workspace, library, interviewing.makers),
        figures=figures,
        papers=papers,
        tables=AnswerTables(waves, making, workspace.papers, _table_writer, clock),
        looks=looks,
        contacts=contact_lists(workspace, clock),
        scheduling=scheduling,
        do_not_call=DoNotCall(programmes, field),
        today=TodayService(programmes, field, clock, words, locks=locks),
        calling=Calling(programmes, interviewing, scheduling, locks),
        in_call=InCall(BlindSpots(forms, programmes), briefs, _practising(library, interviewing.makers)),
        searching=Searching(workspace.search, workspace.interviews, library),
        matching=Matching(programmes, workspace.interviews, forms),
        rights=_rights(workspace, interviewing, figures, reading, clock),
    )


def _rights(
    workspace: OpenWorkspace, interviewing: Interviewing, figures: Figures, reading: WaveReading, clock: Clock
) -> RightsDesk:
    """What people may ask about their data. Imports the printer."""
    from interviewer.formats.consent_table import csv_table
    from interviewer.formats.pdf.renderer import PdfRenderer

    register = Register(workspace.rights, clock, new_id)
    affected, terms = AffectedReleases(workspace.papers), Terms(workspace.rights, workspace.programmes)
    consents = ConsentLog(workspace.interviews, interviewing.library, csv_table)
    sources = OwnSources(
        workspace.rights, workspace.programmes, workspace.field_work, workspace.interviews, interviewing.library
    )
    return RightsDesk(
        people=People(workspace.rights),
        register=register,
        consents=consents,
        withdrawing=Withdrawing(interviewing, affected, register, clock),
        correcting=Correcting(Programmes(workspace.programmes, workspace.interviews, interviewing.library), register),
        affected=affected,
        erasing=PersonErasing(
            workspace.rights, workspace, interviewing, affected, register, figures, reading, clock
        ),
        papers=RightsPapers(workspace.programmes, PdfRenderer(), catalog, clock),
        own=PersonsOwn(sources, register, consents, affected, terms, PdfRenderer(), catalog, clock),
        terms=terms,
        retention=Retention(
            workspace.rights, workspace.programmes, workspace.papers, interviewing, register, terms, clock
        ),
    )


def _practising(library: ScriptLibrary, makers: Makers) -> Practising:
    """Rehearsals with somebody invented. Imports the reader."""
    from interviewer.formats.persona_file import PersonaFiles

    return Practising(PersonaFiles(resource("personas")), library, makers)


def _papers(workspace: OpenWorkspace, waves: WavePapers, making: PaperMaking, clock: Clock) -> Papers:
    """Papers and their releases. Imports the printer."""
    from interviewer.formats.pdf.renderer import PdfRenderer

    store, renderer, recalls = workspace.papers, PdfRenderer(), Recalls(waves, workspace.interviews)
    releasing = Releasing(making, store, renderer, _sheets_of, catalog, recalls, clock)
    verifying = Verifying(waves, store, recalls, _read_paper, _keywords_of)
    return Papers(making, store, renderer, _word_files, releasing, verifying, clock)


def _sheets_of(data: bytes) -> int:
    """How many sheets a PDF has. Imports the reader."""
    from interviewer.formats.pdf.reading import sheets_of

    return sheets_of(data)


def _keywords_of(data: bytes) -> str:
    """What a PDF says about itself. Imports the reader."""
    from interviewer.formats.pdf.reading import keywords_of

    return keywords_of(data)


def _read_paper(path: Path) -> bytes:
    """The bytes of a file that may be a paper. Imports the reader."""
    from interviewer.formats.pdf.reading import read_file

    return read_file(path)


def _word_files() -> PaperWriter:
    """Writes papers as Word files. Imports the writer."""
    from interviewer.formats.docx.renderer import DocxRenderer

    return DocxRenderer()


def _table_writer(form: TableForm) -> TableWriter:
    """Writes tables of this form. Imports the writers."""
    from interviewer.formats.answer_tables import table_writer

    return table_writer(form)


def contact_lists(workspace: OpenWorkspace, clock: Clock = utc_now) -> ContactLists:
    """Contact lists for this workspace. Imports the readers."""
    from interviewer.formats.contacts import ContactFiles

    return ContactLists(workspace.programmes, ContactFiles(), clock, new_id, workspace.contact_columns)


def _folders(workspace: OpenWorkspace, library: ScriptLibrary, makers: Makers) -> ProgrammeFolders:
    from interviewer.formats.programme_file import ProgrammeFolderFiles

    return ProgrammeFolders(workspace.programmes, workspace.interviews, library, ProgrammeFolderFiles(), makers)


@contextmanager
def temporary_workspace() -> Iterator[OpenWorkspace]:
    """An encrypted workspace in a folder that is gone afterwards; nobody knows its passphrase."""
    sweep(Path(tempfile.gettempdir()), "interviewer-*")
    with tempfile.TemporaryDirectory(prefix="interviewer-") as folder:
        made = workspaces().create(Path(folder) / "temporary.interviewer", secrets.token_urlsafe(32))
        try:
            yield made.workspace
        finally:
            made.workspace.close()


def rehearse(desk: Desk) -> None:
    """Ask once what the Today screen asks, and let the answer go: the statements are then built and the pages of the
    file read and decrypted while nobody waits for the screen. For a worker thread."""
    store = desk.programmes.store
    waves = [(wave.starts, name, wave.name) for name in store.names() for wave in store.waves(name)]
    if waves:
        _, programme, wave = max(waves)
        desk.today.look(programme, wave, UTC)


def play_samples(desk: Desk) -> None:
    """Bring the sample programme into a workspace: its accounts, its sealed team forms, its talks."""
    desk.folders.bring_in(resource("samples"))
