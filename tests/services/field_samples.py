"""A wave with five accounts, its services, and a clock that stands still."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from interviewer import app
from interviewer.domain.programme.account import Account, Outcome
from interviewer.domain.programme.contact import Attempt, Contact
from interviewer.domain.programme.forms import TeamForm
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.domain.script.values import Value
from interviewer.formats.calendar_file import CalendarFiles
from interviewer.kit.i18n import catalog
from interviewer.services.briefing import Briefing
from interviewer.services.do_not_call import DoNotCall
from interviewer.services.programme_store import WholeProgramme
from interviewer.services.scheduling import CaseRef, Scheduling
from interviewer.services.today import TodayService
from interviewer.services.today_view import Today
from interviewer.services.workspaces import OpenWorkspace

NOW = datetime(2026, 6, 11, 9, 42, tzinfo=UTC)
"""A Thursday, 10:42 in London."""
HERE = ZoneInfo("Europe/London")
WAVE, BEFORE = "spring-2026", "spring-2025"
WAVES = (
    Wave(BEFORE, date(2025, 6, 1), date(2025, 6, 30), "client_review_full"),
    Wave(WAVE, date(2026, 6, 1), date(2026, 6, 30), "client_review_full"),
)
ACCOUNTS = (
    Account("schools", "Cwm Rhondda Schools Trust", 36_500_000, renewal=date(2026, 11, 30)),
    Account("shipping", "Halvorsen Shipping", 20_000_000, client_since=date(2018, 1, 1)),
    Account("clinics", "Brightwater Clinics", 15_000_000, client_since=date(2019, 1, 1)),
    Account("print", "Novák Print", 3_000_000, client_since=date(2020, 1, 1)),
    Account("gone", "Marsh Lane", 9_000_000, client_since=date(2016, 1, 1), status="lost"),
)
OUTCOMES = (Outcome("gone", date(2025, 2, 28), "lost"),)


def person(key: str, account: str, name: str, zone: str = "Europe/London", wave: str = WAVE, **more: object) -> Contact:
    """Somebody of an account; decides, unless told otherwise."""
    told = {"role": "decision", "email": f"{key}@{account}.example", "title": "Head of IT", **more}
    return Contact(key, account, name, wave, timezone=zone, **told)  # type: ignore[arg-type]


PEOPLE = (
    person("sian", "schools", "Siân Prosser-Jones"),
    person("ingrid", "shipping", "Ingrid Halvorsen", "Europe/Oslo"),
    person("owen", "clinics", "Dr Owen Bright"),
    person("petra", "print", "Petra Nováková", "Europe/Prague"),
    person("mo", "gone", "Mo Marsh"),
)


def tried(contact: Contact, *tries: tuple[str, str]) -> Contact:
    """The contact with tries, each a moment in UTC and a result."""
    made = (Attempt(datetime.fromisoformat(at).replace(tzinfo=UTC), "phone", result) for at, result in tries)
    return Contact(**{**vars(contact), "attempts": tuple(made)})


def sealed(account: str, at: datetime = NOW - timedelta(days=3)) -> TeamForm:
    """The form of an account's team."""
    answers: dict[str, Value] = {"s_pred_nps": 9, "s_value": ("Year-end off their hands", "One contact")}
    return TeamForm(account, WAVE, "Kim Doe", at, answers)


@dataclass
class Field:
    """The services of field work over one programme; `now` can be moved."""

    workspace: OpenWorkspace
    programme: str
    now: datetime = NOW
    scheduling: Scheduling = field(init=False)
    do_not_call: DoNotCall = field(init=False)
    today: TodayService = field(init=False)
    briefing: Briefing = field(init=False)

    def __post_init__(self) -> None:
        w, words = self.workspace, catalog()
        self.scheduling = Scheduling(w.programmes, w.field_work, self.clock, CalendarFiles(), words)
        self.do_not_call = DoNotCall(w.programmes, w.field_work)
        self.today = TodayService(w.programmes, w.field_work, self.clock, words)
        self.briefing = Briefing(w.programmes, w.field_work, w.interviews, app.script_library(), self.clock, words)

    def clock(self) -> datetime:
        """The moment the services see."""
        return self.now

    def ref(self, contact: str, wave: str = WAVE) -> CaseRef:
        """A case of the programme."""
        return CaseRef(self.programme, wave, contact)

    def look(self, **more: object) -> Today:
        """The Today screen of the wave."""
        return self.today.look(self.programme, WAVE, HERE, **more)  # type: ignore[arg-type]


def field_over(
    workspace: OpenWorkspace,
    name: str,
    people: tuple[Contact, ...] = PEOPLE,
    forms: tuple[TeamForm, ...] = (),
    accounts: tuple[Account, ...] = ACCOUNTS,
) -> Field:
    """A fresh programme with these people, kept in the workspace."""
    came_of = tuple(one for one in OUTCOMES if one.account in {account.id for account in accounts})
    workspace.programmes.keep_whole(
        WholeProgramme(Programme(name, "Tideway"), WAVES, accounts, came_of, people, forms)
    )
    return Field(workspace, name)
