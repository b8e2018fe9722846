"""A person at an account, for one wave, and the tries to reach that person."""

from dataclasses import dataclass
from datetime import datetime


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

    @property
    def person_key(self) -> str:
        """What cooling-off, do-not-call and erasure go by."""
        return self.person or (f"{self.account}:{self.email.casefold()}" if self.email else self.id)
