"""What papers need from storage and formats: decisions about places, edited sentences, releases; and printing.

Decisions and sentences are only ever added: the latest holds, the earlier ones are the audit log. `programme`
and `wave` are empty for a talk that belongs to none.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal, Protocol, TypeAlias

from interviewer.disclosure.releases import Release
from interviewer.report.blocks import Paper
from interviewer.report.unprintable import Unprintable
from interviewer.services.field_ports import CalendarEntry
from interviewer.services.paper_wishes import Decision, PaperWish


@dataclass(frozen=True)
class KeptDecision:
    """A decision and when the interviewer took it (UTC)."""

    decision: Decision
    at: datetime


@dataclass(frozen=True)
class KeptSentence:
    """A sentence the interviewer wrote, beside what the rule said then; an empty text takes an edit back."""

    paper: str
    """Which paper: its kind and what it is about."""
    slot: str
    text: str
    rule: str
    at: datetime


@dataclass(frozen=True)
class ReleasedPaper:
    """One paper of a release."""

    wish: PaperWish
    file_name: str
    paper_size: str
    digest: str
    """SHA-256 over the bytes of its file, hex."""
    content: str | None = field(repr=False)
    """Its blocks as text; None once something in it was taken back for good."""
    talks: tuple[str, ...] = ()
    """The ids of the talks whose words it may hold."""
    kept: bool = True
    """Whether its blocks are still kept, also where `content` was not read."""


@dataclass(frozen=True)
class ReleaseRecord:
    """A numbered release as it was made."""

    memory: Release
    programme: str
    made_on: date
    digest: str
    """The fingerprint of the interview logs behind it."""
    heads: Mapping[str, str]
    """The last chain value of each of these logs, by interview."""
    figures: Mapping[str, Any] = field(repr=False)
    papers: tuple[ReleasedPaper, ...] = ()


PaperSize: TypeAlias = Literal["A4", "Letter"]
Progress: TypeAlias = Callable[[int, int], None]
"""Sheets done, sheets in all."""
Cancelled: TypeAlias = Callable[[], bool]


Calendar: TypeAlias = Callable[[Sequence[CalendarEntry], datetime], bytes]
"""Appointments as the bytes of a calendar file; the moment is that of the making."""


class PaperWriter(Protocol):
    """Turns a paper into a file of its kind: a PDF, or a Word file for those who must edit."""

    def write(
        self,
        paper: Paper,
        paper_size: PaperSize,
        path: Path,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> None:
        """Write the paper to `path`, whole or not at all. UserError when the place cannot be written to."""


class PaperRenderer(PaperWriter, Protocol):
    """Turns a paper into a PDF, on disk or for looking at."""

    def pdf(
        self,
        paper: Paper,
        paper_size: PaperSize,
        progress: Progress | None = None,
        cancelled: Cancelled | None = None,
    ) -> bytes:
        """The paper as the bytes of a PDF; nothing touches the disk."""

    def unprintable(self, paper: Paper) -> tuple[Unprintable, ...]:
        """Every character of the paper that no font has, with its place, in reading order."""


class PaperStore(Protocol):
    """Storage fulfils it. Every method is one transaction, durable when it returns."""

    def heads(self, programme: str, wave: str) -> Mapping[str, str]:
        """The last chain value of every interview of the wave, by its id; rehearsals aside."""

    def decisions(self, programme: str, wave: str) -> Mapping[str, KeptDecision]:
        """The decision that holds for each key."""

    def keep_decisions(self, programme: str, wave: str, decisions: Sequence[KeptDecision]) -> None:
        """Add these decisions, all or none."""

    def sentences(self, programme: str, wave: str) -> Sequence[KeptSentence]:
        """Every sentence ever written for papers of the wave, oldest first."""

    def keep_sentence(self, programme: str, wave: str, sentence: KeptSentence) -> None:
        """Add this sentence."""

    def keep_release(self, record: ReleaseRecord) -> None:
        """Keep a release for good, with what it disclosed. UserError "release_exists" for a known number."""

    def release(self, programme: str, number: int) -> ReleaseRecord:
        """A release as it was made. UserError "no_such_release"."""

    def releases(self, programme: str) -> Sequence[ReleaseRecord]:
        """Every release of the programme by its number, without the contents of its papers."""

    def release_with(self, digest: str) -> tuple[str, int] | None:
        """Programme and number of the latest release with this fingerprint or with a file of this digest."""

    def has_head(self, chain: str) -> bool:
        """Whether the log of any interview ends with this chain value."""
