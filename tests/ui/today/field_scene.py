"""A small wave in a real workspace, with real services over it, at one standing moment."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from interviewer import app
from interviewer.domain.programme.account import Account
from interviewer.domain.programme.appointment import Appointment
from interviewer.domain.programme.contact import Attempt, Contact
from interviewer.domain.programme.forms import TeamForm
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.domain.programme.wish import Wish
from interviewer.formats.calendar_file import CalendarFiles
from interviewer.kit.i18n import catalog
from interviewer.services.brief_view import Promise
from interviewer.services.briefing import Briefing
from interviewer.services.do_not_call import DoNotCall
from interviewer.services.scheduling import CaseRef, Scheduling
from interviewer.services.today import TodayService
from interviewer.services.workspaces import OpenWorkspace
from interviewer.ui.today.field_desk import FieldDesk
from interviewer.ui.today.find_field import FoundPerson

NOW = datetime(2026, 6, 11, 9, 42, tzinfo=UTC)
LONDON = ZoneInfo("Europe/London")
PROGRAMME, WAVE = "Tideway", "Spring 2026"

ACCOUNTS = (
    Account("cwm", "Cwm Rhondda Schools Trust", 36_500_000, renewal=date(2026, 11, 30), client_since=date(2017, 3, 1)),
    Account("halvorsen", "Halvorsen Shipping", 30_000_000, client_since=date(2015, 1, 1), owner="Rosa Ache"),
    Account("bright", "Brightwater Clinics", 20_000_000, client_since=date(2016, 1, 1)),
    Account("novak", "Novák Print", 10_000_000, client_since=date(2019, 5, 1)),
    Account("lindner", "Lindner & Sohn", 9_000_000, client_since=date(2012, 5, 1)),
)
PEOPLE = (
    Contact(
        "sian", "cwm", "Siân Prosser-Jones", WAVE, "Operations Manager", "influencer", "sian@cwm.example",
        "+44 1443 000000", "Europe/London", "en",
        attempts=(
            Attempt(datetime(2026, 6, 8, 14, 5, tzinfo=UTC), "phone", "no_answer"),
            Attempt(datetime(2026, 6, 9, 14, 10, tzinfo=UTC), "phone", "no_answer"),
        ),
        notes="Talks fast, likes to be asked about the schools first. Budget closes on 31 July.",
    ),
    Contact(
        "ingrid", "halvorsen", "Ingrid Halvorsen", WAVE, "Owner", "decision", "ingrid@halvorsen.example", "",
        "Europe/Oslo", attempts=(Attempt(datetime(2026, 6, 9, 8, 0, tzinfo=UTC), "phone", "callback"),),
    ),
    Contact("owen", "bright", "Dr Owen Bright", WAVE, "Head of Clinics", "decision", "owen@bright.example", "",
            "Europe/London"),
    Contact(
        "petra", "novak", "Petra Nováková", WAVE, "Managing Director", "decision", "petra@novak.example", "",
        "Europe/Prague", appointments=(Appointment(datetime(2026, 6, 11, 12, 0, tzinfo=UTC), "Europe/Prague"),),
    ),
    Contact("anke", "lindner", "Anke Lindner", WAVE, "Buyer", "user", "anke@lindner.example"),
)  # fmt: skip
VALUES = ("Two depots moved without a day lost", "The portal now shows every job")


@dataclass
class Clock:
    """Stands still until moved."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now


@dataclass(frozen=True)
class Scene:
    """The workspace with its services."""

    workspace: OpenWorkspace
    clock: Clock
    field: FieldDesk
    briefing: Briefing

    def attempts(self, contact: str) -> list[str]:
        """The results noted for somebody, in the order of time."""
        found = self.workspace.programmes.contact(PROGRAMME, WAVE, contact)
        return [attempt.result for attempt in found.attempts]

    def appointments(self, contact: str) -> list[datetime]:
        """The times agreed with somebody, on the interviewer's clock."""
        kept = self.workspace.programmes.appointments(PROGRAMME, WAVE)
        return [one.at.astimezone(LONDON) for who, one in kept if who == contact]


def fill(workspace: OpenWorkspace, people: Sequence[Contact] = PEOPLE) -> None:
    """Put the programme, its accounts, people, a wish and two sealed forms into the workspace."""
    store = workspace.programmes
    store.add_programme(Programme(PROGRAMME, "Tideway", "Rosa Ache"))
    store.put_wave(PROGRAMME, Wave(WAVE, date(2026, 4, 1), date(2026, 7, 31), "client_review_full"))
    store.put_accounts(PROGRAMME, ACCOUNTS)
    store.add_contacts(PROGRAMME, people)
    sealed = datetime(2026, 6, 8, 8, 0, tzinfo=UTC)
    store.add_team_form(PROGRAMME, TeamForm("cwm", WAVE, "Rosa", sealed, {"s_value": VALUES}))
    if people:
        wish = Wish("Sharn PROSS-er Jones", "not when a colleague is in the room", "video", 25, None, 11)
        workspace.field_work.put_wish(PROGRAMME, people[0].person_key, wish)


def scene_over(workspace: OpenWorkspace) -> Scene:
    """The services over a filled workspace."""
    clock, words = Clock(), catalog()
    programmes, field_work = workspace.programmes, workspace.field_work
    today = TodayService(programmes, field_work, clock, words)
    scheduling = Scheduling(programmes, field_work, clock, CalendarFiles(), words)

    def find(programme: str, wave: str, letters: str, then: Callable[[Sequence[FoundPerson]], None]) -> None:
        found = programmes.find_contacts(programme, wave, letters, 8)
        then([FoundPerson(one.id, one.name, one.account) for one in found])

    def promises(ref: CaseRef) -> tuple[Promise, ...]:
        told = date(2025, 11, 4)
        return (
            Promise("A date for the Wi-Fi at Treorchy", told, "vendor says done"),
            Promise("One number to ring instead of four", told, "no word since"),
        ) if ref.contact == "sian" else ()  # fmt: skip

    library = app.script_library()
    briefing = Briefing(programmes, field_work, workspace.interviews, library, clock, words, promises=promises)
    desk = FieldDesk(today, scheduling, DoNotCall(programmes, field_work), find, LONDON)
    return Scene(workspace, clock, desk, briefing)


def later(scene: Scene, minutes: int) -> None:
    """Let time pass."""
    scene.clock.now += timedelta(minutes=minutes)
