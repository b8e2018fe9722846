"""What rights and retention need from storage, as Protocols; storage fulfils them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Protocol

from interviewer.domain.rights.notes import RightsNote
from interviewer.domain.rights.retention import DataKind, Span, Warned

ERASED_NAME = "[erased]"
"""Stands in lists where the name of an erased person stood."""


@dataclass(frozen=True)
class Listing:
    """A row of a contact list: where it stands, and where it came from (the file that was brought in, if any)."""

    wave: str
    contact: str
    source: str = ""
    brought_at: datetime | None = None


@dataclass(frozen=True)
class KnownPerson:
    """One person of a programme: the rows on contact lists, and the talks, all waves together."""

    key: str
    name: str
    account: str
    account_name: str
    title: str = ""
    listings: tuple[Listing, ...] = ()
    talks: tuple[str, ...] = ()
    """Interviews, the earliest first."""
    others_called: int = 0
    """How many other persons of the programme bear the same name."""


@dataclass(frozen=True)
class Mention:
    """A place outside the person's own data where the name or the e-mail stands: what kind, and the id to find it."""

    kind: str
    id: str


@dataclass(frozen=True)
class Erased:
    """What an erasure took away, in numbers."""

    talks: int = 0
    contents: int = 0
    """Contents of events: what was said, noted, marked."""
    drafts: int = 0
    contacts: int = 0
    attempts: int = 0
    appointments: int = 0
    wishes: int = 0
    papers: int = 0
    """Papers of releases whose kept words are gone."""
    sentences: int = 0
    """Edited sentences and reasons of papers."""
    rehearsals: int = 0


@dataclass(frozen=True)
class CopiesCleaned:
    """What became of the copies of a workspace that the program knows of."""

    cleaned: int = 0
    left: tuple[str, ...] = field(default=())
    """Names of files that could not be opened or changed, to be deleted by hand."""


@dataclass(frozen=True)
class KeptTalk:
    """A talk and how much of it is still kept."""

    interview: str
    day: date
    state: str
    """open, finished, broken_off."""
    promised_months: int
    """How long the talk itself said that words are kept."""
    lapsed: int = 0
    """0: all of it is kept; 1: its words were deleted in time; 2: its answers too, the consents alone are kept."""
    recorded: bool = False
    """Whether the interviewer's own device was marked as running."""


@dataclass(frozen=True)
class NotHeard:
    """People of a wave that were never heard."""

    wave: str
    ends: date
    people: int


@dataclass(frozen=True)
class Locks:
    """What may not be used: it is in no report and no figure, and nobody is called."""

    talks: frozenset[str] = frozenset()
    contacts: frozenset[tuple[str, str, str]] = frozenset()
    """Programme, wave and id of rows on contact lists."""

    def of_wave(self, programme: str, wave: str) -> frozenset[str]:
        """The ids on the list of one wave."""
        return frozenset(contact for named, of, contact in self.contacts if (named, of) == (programme, wave))


LockReader = Callable[[], Locks]


def no_locks() -> Locks:
    """Nothing is locked."""
    return Locks()


CopyProgress = Callable[[int, int], None]
"""Copies done, copies in all."""


class RightsStore(Protocol):
    """Each method is one transaction, durable when it returns. UserError "no_such_programme"."""

    def notes(self, programme: str, person: str | None = None) -> Sequence[RightsNote]:
        """What was asked and done, oldest first; of one person, or of everybody."""

    def add_note(self, programme: str, note: RightsNote) -> None:
        """Add one; the earlier ones stay."""

    def own_rules(self, programme: str) -> Mapping[DataKind, Span]:
        """How long the programme keeps what it does not keep by default."""

    def keep_rule(self, programme: str, kind: DataKind, span: Span | None) -> None:
        """A rule of the programme's own, or (None) the default again."""

    def people(self, programme: str) -> Sequence[KnownPerson]:
        """Everybody of the programme who is on a list or was heard, by account and name."""

    def mentions(self, programme: str, person: KnownPerson) -> Sequence[Mention]:
        """Where the full name or the e-mail of this person stands outside the person's own data."""

    def row_of(self, programme: str) -> str:
        """The lasting id of a programme, whose name may change."""

    def parties(self, programme: str) -> tuple[str, str]:
        """The vendor, and the interviewer's firm."""

    def locks(self) -> "Locks":
        """Everything of people who restricted the use of their data or objected to it, in the whole workspace."""

    def erase(
        self, programme: str, person: KnownPerson, alias: str, at: datetime, *, never_again: bool = True
    ) -> Erased:
        """Delete for good everything of this person; headers of logs stay and end with a withdrawal.

        `never_again`: keep one-way hashes, so that the person is not called again.
        """

    def kept_talks(self, programme: str) -> Sequence[KeptTalk]:
        """The talks of the programme, those of erased people aside, the earliest first."""

    def not_heard(self, programme: str) -> Sequence[NotHeard]:
        """For each wave how many people were never heard, if there are any."""

    def forget_not_heard(self, programme: str, wave: str, keep: Sequence[str]) -> int:
        """Delete the people of a wave that were never heard, but those with these person keys; how many."""

    def warned(self) -> Sequence[Warned]:
        """When what was announced as to be deleted."""

    def keep_warned(self, warned: Sequence[Warned]) -> None:
        """Keep these in place of the ones before."""


class CopyKeeper(Protocol):
    """The copies of the open workspace."""

    def clean_copies(
        self, programme: str, person: KnownPerson, alias: str, at: datetime, folders: Sequence[Path],
        progress: CopyProgress | None = None,
    ) -> CopiesCleaned:
        """Erase the person from every backup of this workspace in these folders, and from copies kept beside it.
        `programme`: its lasting id."""
