"""What is wished of the papers of a wave, and what comes back: plain values between the services and those who ask."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from interviewer.report.blocks import Paper
from interviewer.report.interview import Pages
from interviewer.report.papers import PaperKind

PaperForm: TypeAlias = Literal["pdf", "docx"]


@dataclass(frozen=True)
class PaperWish:
    """One paper of a wave. `account` and `interview` are ids, empty where the kind needs none."""

    programme: str
    wave: str
    kind: PaperKind
    account: str = ""
    interview: str = ""
    pages: Pages = "full"
    language: str = "en"
    """The language of the paper (BCP 47), whatever the screen's is."""


@dataclass(frozen=True)
class Offered:
    """A line of the list of papers. `note` says what it is in a few words; `refusal` why there is none."""

    wish: PaperWish
    name: str
    note: str
    refusal: str = ""
    places: int = 0
    """Places that are still open: while there are any, the paper is not made."""
    edited: int = 0
    """Sentences the interviewer wrote instead of the program's."""


@dataclass(frozen=True)
class Place:
    """A passage that might show who spoke. `passage` is for the interviewer's own screen only.

    `must`: it would identify, and blocks; otherwise it only asks. `page` is counted from 1, 0 where it is not known.
    """

    key: str
    where: str
    passage: str = field(repr=False)
    why: str
    proposal: str = field(repr=False)
    """What could stand in its place; empty where there is nothing but leaving it out."""
    must: bool
    page: int = 0
    words: str = field(default="", repr=False)
    """The very words in the passage that are meant; empty where it is about something else."""


@dataclass(frozen=True)
class Sentence:
    """The title sentence of a page: what the rule said, and what stands there now."""

    slot: str
    page: int
    rule: str
    text: str
    about: str = ""
    """Whom it is about, where that must be said to tell it from others."""

    @property
    def edited(self) -> bool:
        """Whether the interviewer wrote it."""
        return self.text != self.rule


@dataclass(frozen=True)
class Compiled:
    """A paper with the decisions and edits kept so far. Open places are still in it."""

    paper: Paper
    places: tuple[Place, ...]
    sentences: tuple[Sentence, ...]
    file_name: str
    """A suggestion; it never names an unattributed person."""
    attachments: Mapping[str, bytes] = field(default_factory=dict)
    """Files that go with it, by name, such as an appointment."""


@dataclass(frozen=True)
class Decision:
    """What is done about a place. `keep` needs a reason, which is kept with it."""

    key: str
    do: Literal["mask", "leave_out", "keep"]
    replacement: str = field(default="", repr=False)
    reason: str = field(default="", repr=False)
