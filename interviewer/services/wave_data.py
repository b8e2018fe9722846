"""A wave as figures, screens and papers read it: one value, put together once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from interviewer.domain.loyalty.rates import Code
from interviewer.domain.programme.account import Account, Outcome
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.forms import CompanyForm, TeamForm
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.domain.programme.wording import WordingChange
from interviewer.services.programme_store import WaveInterview


@dataclass(frozen=True)
class WaveForm:
    """A sealed team form, and whether it was sealed after the first talk at its account began."""

    form: TeamForm
    late: bool


@dataclass(frozen=True)
class Case:
    """One contact of the wave, how the tries stand (METHOD 3.9), and the interviews, if any."""

    contact: Contact
    code: Code
    interviews: tuple[str, ...] = ()


@dataclass(frozen=True)
class WaveData:
    """Everything about a wave but the answers; those stand in the interviews named here."""

    programme: Programme
    wave: Wave
    waves: tuple[Wave, ...]
    """All waves of the programme, in the order of their start."""
    wording_changes: tuple[WordingChange, ...]
    listed: tuple[Account, ...]
    """The list N: clients by the end of the wave, not gone before its start (DESIGN 10)."""
    accounts: Mapping[str, Account]
    """Every account of the programme by id, also those that are gone."""
    outcomes: tuple[Outcome, ...]
    cases: tuple[Case, ...]
    forms: tuple[WaveForm, ...]
    company_form: CompanyForm | None
    interviews: tuple[WaveInterview, ...]
    """In the order of their start."""
    first_interview_at: Mapping[str, datetime]
    """When the first talk at each account began."""

    @property
    def interview_ids(self) -> tuple[str, ...]:
        """The interviews of the wave, in the order of their start."""
        return tuple(interview.id for interview in self.interviews)
