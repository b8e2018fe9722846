"""A person at an account, for one wave, and the tries to reach that person."""

from dataclasses import dataclass
from datetime import datetime

from interviewer.domain.loyalty.rates import CODE_OF, Code, disposition
from interviewer.domain.programme.appointment import Appointment

RESULTS: tuple[str, ...] = tuple(CODE_OF)
"""How an attempt can end (DESIGN 10)."""
ATTEMPT_MODES = ("phone", "in_person", "video", "email", "other")


@dataclass(frozen=True)
class Attempt:
    """One try: when (UTC), how, and how it ended (a word of METHOD 3.9 and DESIGN 10)."""

    at: datetime
    mode: str
    result: str


@dataclass(frozen=True)
class Contact:
    """A person to be interviewed in one wave; a person met again has a row, and an id, per wave."""

    id: str
    account: str
    name: str
    wave: str
    title: str = ""
    role: str = "none"
    email: str = ""
    phone: str = ""
    timezone: str = ""
    """IANA name; empty when it is not known."""
    language: str = ""
    person: str = ""
    """The same for one person over all waves; empty: the same e-mail at the same account is the same person."""
    notes: str = ""
    attempts: tuple[Attempt, ...] = ()
    """In the order of time."""
    appointments: tuple[Appointment, ...] = ()

    @property
    def person_key(self) -> str:
        """What cooling-off, do-not-call and erasure go by."""
        return self.person or (f"{self.account}:{self.email.casefold()}" if self.email else self.id)

    @property
    def code(self) -> Code:
        """The disposition of the attempts alone: the last decides, none is NC (METHOD 3.9)."""
        return disposition([attempt.result for attempt in self.attempts])
