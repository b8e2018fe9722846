"""What figures need from storage, as a Protocol: the rows of a wave in their leanest form, and past releases."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from interviewer.disclosure.releases import Release


@dataclass(frozen=True)
class StoredSnapshot:
    """A talk's answers that count, as text; `chain` is the last chain value of the log it was taken of."""

    interview: str
    chain: str
    lists: str
    """By which word lists its words were judged."""
    content: str


@dataclass(frozen=True)
class StoredTalk:
    """One interview of a wave with what was kept of it; `content` is None when that is missing or out of date."""

    interview: str
    account: str
    contact: str
    """The id on the list of contacts, otherwise the respondent's own."""
    role: str
    started_at: datetime
    state: str
    """open, finished, broken_off."""
    content: str | None
    lists: str


@dataclass(frozen=True)
class StoredContact:
    """A contact of a wave and the result of the last attempt, empty before the first."""

    id: str
    account: str
    last_result: str


class FigureStore(Protocol):
    """Storage fulfils it. Unknown names give UserError "no_such_programme", "no_such_wave"."""

    def talks(self, programme: str, wave: str) -> Sequence[StoredTalk]:
        """The interviews of a wave in the order of their start, rehearsals aside."""

    def contacts(self, programme: str, wave: str) -> Sequence[StoredContact]:
        """The contacts of a wave by id."""

    def keep_snapshots(self, taken: Iterable[StoredSnapshot]) -> None:
        """Keep each in place of the older one of its interview, unless the log has gone on meanwhile."""

    def releases(self, programme: str, wave: str) -> Sequence[Release]:
        """What all releases of the wave held, in the order of their numbers."""

    def remember(self, programme: str, release: Release) -> None:
        """Keep for good what a release held. UserError "release_exists" for a known number."""

    def next_number(self, programme: str) -> int:
        """The number of the programme's next release, from 1."""
