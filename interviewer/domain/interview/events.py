"""What can happen in an interview. Everything else is computed from these.

A new event is one class here with a `kind` of its own; the table below finds it.
"""

from dataclasses import asdict, dataclass, field, fields
from datetime import datetime
from typing import ClassVar, TypeAlias, cast

from interviewer.domain.interview.line_times import Times
from interviewer.domain.interview.values import Level, Manner, Value, frozen


@dataclass(frozen=True)
class Happening:
    """The content of an event; the question it is about stands in the event's header."""

    kind: ClassVar[str] = ""


@dataclass(frozen=True)
class Started(Happening):
    """The talk begins: the script version asked, how, and where each rotated section starts."""

    kind: ClassVar[str] = "started"
    script_digest: str
    mode: str
    vendor: str = ""
    wording: str = "standard"
    rotation: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Asked(Happening):
    """The question was shown to be read aloud."""

    kind: ClassVar[str] = "asked"


@dataclass(frozen=True)
class Answered(Happening):
    """A first answer: a value, words, or both."""

    kind: ClassVar[str] = "answered"
    value: Value | None = None
    words: str | None = None
    manner: Manner = "verbatim"
    lines_at: Times = field(default=(), kw_only=True)
    """When each line was begun, in seconds from the start of the talk."""


@dataclass(frozen=True)
class Revised(Answered):
    """Another answer in place of an earlier one, before the end."""

    kind: ClassVar[str] = "revised"


@dataclass(frozen=True)
class Volunteered(Answered):
    """Said before it was asked."""

    kind: ClassVar[str] = "volunteered"


@dataclass(frozen=True)
class Completed(Answered):
    """The words of an answer written to their end after the script had moved on: the same answer, with all its words.

    It is no step: it goes and comes back with the answer it belongs to.
    """

    kind: ClassVar[str] = "completed"
    answer: str = ""
    """The id of the event that gave the answer: no other answer takes these words."""


@dataclass(frozen=True)
class Corrected(Answered):
    """A correction after the end, with its reason; the first version stays in the log."""

    kind: ClassVar[str] = "corrected"
    reason: str = ""


@dataclass(frozen=True)
class Confirmed(Happening):
    """What was volunteered was read back and stands."""

    kind: ClassVar[str] = "confirmed"


@dataclass(frozen=True)
class Skipped(Happening):
    """Not answered, and why (one of the script's non-answers)."""

    kind: ClassVar[str] = "skipped"
    reason: str


@dataclass(frozen=True)
class Noted(Happening):
    """The interviewer's own observation; it never leaves. A sealed one is deleted at the end."""

    kind: ClassVar[str] = "noted"
    text: str
    sealed: bool = False


@dataclass(frozen=True)
class Bookmarked(Happening):
    """The interviewer marked this moment, to find it again; it says nothing and never leaves."""

    kind: ClassVar[str] = "bookmarked"


@dataclass(frozen=True)
class Probed(Happening):
    """A probe was asked, in the script's words."""

    kind: ClassVar[str] = "probed"
    text: str


@dataclass(frozen=True)
class OffRecordBegun(Happening):
    """From here nothing is written or kept."""

    kind: ClassVar[str] = "off_record_begun"


@dataclass(frozen=True)
class OffRecordEnded(Happening):
    """Back on the record."""

    kind: ClassVar[str] = "off_record_ended"


@dataclass(frozen=True)
class Struck(Happening):
    """"Can I take that back?": the words are gone everywhere; `kept` is the value that stays, if any."""

    kind: ClassVar[str] = "struck"
    kept: Value | None = None
    value_too: bool = False


@dataclass(frozen=True)
class Masked(Happening):
    """In everything that leaves, `text` reads `replacement`."""

    kind: ClassVar[str] = "masked"
    text: str
    replacement: str


@dataclass(frozen=True)
class PhraseMarked(Happening):
    """Words so much this person's own that each paper asks before it prints them; `holds` False: no longer."""

    kind: ClassVar[str] = "phrase_marked"
    text: str
    holds: bool = True


@dataclass(frozen=True)
class Attributed(Happening):
    """This one answer is passed on at its own level."""

    kind: ClassVar[str] = "attributed"
    level: Level


@dataclass(frozen=True)
class Weighed(Happening):
    """How bad each line of an answer is, as the interviewer sees it: 1 to 3 by place, 0 for a line not weighed."""

    kind: ClassVar[str] = "weighed"
    severities: tuple[int, ...] = ()
    answer: str = ""
    """The id of the event that gave those lines: other lines are not weighed by it."""


@dataclass(frozen=True)
class Matched(Happening):
    """Which line of the team's list each line of an answer is, as the interviewer says after the talk (`matching`)."""

    kind: ClassVar[str] = "matched"
    verdicts: tuple[int, ...] = ()
    answer: str = ""
    """The id of the event that gave those lines: other lines are not matched by it."""
    team_list: str = ""
    """The mark of the team's list; empty for whichever there is."""


@dataclass(frozen=True)
class Jumped(Happening):
    """The interviewer went to this question by hand."""

    kind: ClassVar[str] = "jumped"


@dataclass(frozen=True)
class Paused(Happening):
    """The talk rests."""

    kind: ClassVar[str] = "paused"
    reason: str = ""


@dataclass(frozen=True)
class Resumed(Happening):
    """The talk goes on."""

    kind: ClassVar[str] = "resumed"


@dataclass(frozen=True)
class Undone(Happening):
    """The step with this event id is taken back."""

    kind: ClassVar[str] = "undone"
    event_id: str


@dataclass(frozen=True)
class Redone(Happening):
    """The step with this event id holds again."""

    kind: ClassVar[str] = "redone"
    event_id: str


@dataclass(frozen=True)
class Restored(Happening):
    """A parked answer is taken back in as volunteered."""

    kind: ClassVar[str] = "restored"


@dataclass(frozen=True)
class RecorderMarked(Happening):
    """The interviewer's own device is on or off; the app itself records no sound."""

    kind: ClassVar[str] = "recorder_marked"
    running: bool


@dataclass(frozen=True)
class NudgeDismissed(Happening):
    """The yellow mark was put aside."""

    kind: ClassVar[str] = "nudge_dismissed"


@dataclass(frozen=True)
class FlagCleared(Happening):
    """The fine flag was lifted by hand, with a reason (METHOD 3.10)."""

    kind: ClassVar[str] = "flag_cleared"
    reason: str


@dataclass(frozen=True)
class TimeAgreed(Happening):
    """The respondent has only so long: the talk ends after `ends_after` seconds, and these are not asked for time."""

    kind: ClassVar[str] = "time_agreed"
    ends_after: float
    not_asked: tuple[str, ...] = ()


@dataclass(frozen=True)
class Alerted(Happening):
    """They say they are leaving: whether somebody may call the same day was asked, beside the script if need be.

    The consent itself is the answer that follows; here stand the words it was asked in and their version.
    """

    kind: ClassVar[str] = "alerted"
    asked: str = ""
    version: str = ""
    """Script, version and language of those words."""
    urgency: str = ""
    """How soon it needs attention, where the script has no question for it; else that question is answered."""


@dataclass(frozen=True)
class BlindSpotsShown(Happening):
    """After all six ratings: these dimensions were marked as worth a neutral probe. No number, no direction."""

    kind: ClassVar[str] = "blind_spots_shown"
    dimensions: tuple[str, ...] = ()


@dataclass(frozen=True)
class BrokenOff(Happening):
    """The talk ended early."""

    kind: ClassVar[str] = "broken_off"
    reason: str = ""


@dataclass(frozen=True)
class Finished(Happening):
    """The talk is complete."""

    kind: ClassVar[str] = "finished"


@dataclass(frozen=True)
class Withdrawn(Happening):
    """A consent or permission was taken back."""

    kind: ClassVar[str] = "withdrawn"


@dataclass(frozen=True)
class Lapsed(Happening):
    """The time of the words is over: they are deleted; numbers, choices and what they said in figures stay."""

    kind: ClassVar[str] = "lapsed"
    kept: dict[str, Value] = field(default_factory=dict)
    """Question to the number or choice whose words went."""
    skipped: dict[str, str] = field(default_factory=dict)
    snapshot: str = ""
    """What the talk said in figures, as text (see `snapshot`); empty once the answers are gone as well."""


@dataclass(frozen=True)
class Erased(Happening):
    """The content of an event that was deleted for good; only its header is left."""

    kind: ClassVar[str] = "erased"
    was: str = ""


HAPPENINGS: dict[str, type[Happening]] = {
    h.kind: h
    for h in (
        Started, Asked, Answered, Revised, Volunteered, Corrected, Completed, Confirmed, Skipped, Noted,
        Bookmarked, Probed,
        OffRecordBegun, OffRecordEnded, Struck, Masked, Attributed, Jumped, Paused, Resumed, Undone, Redone,
        Restored, RecorderMarked, NudgeDismissed, FlagCleared, TimeAgreed, BrokenOff, Finished, Withdrawn, Weighed,
        Matched, PhraseMarked, Alerted, BlindSpotsShown, Lapsed,
    )
}  # fmt: skip

STEPS = (Answered, Skipped, Confirmed, Restored, Alerted)
"""What undo takes back: answers in every form before the end, and skips. Notes and marks are not answers."""
NO_STEPS = (Corrected, Completed)
"""Answers that undo does not take back by themselves."""


@dataclass(frozen=True)
class Event:
    """One thing that happened, at a moment (UTC, aware), perhaps about a question."""

    id: str
    at: datetime
    happening: Happening
    question: str | None = None

    @property
    def is_step(self) -> bool:
        """Whether undo can take it back."""
        return isinstance(self.happening, STEPS) and not isinstance(self.happening, NO_STEPS)

    @property
    def kind(self) -> str:
        """The stable name of what happened, also of content that is gone."""
        return self.happening.was if isinstance(self.happening, Erased) else self.happening.kind


Content: TypeAlias = dict[str, object]


def content_of(happening: Happening) -> Content:
    """The content as plain JSON values."""
    return asdict(happening)


def happening_from(kind: str, content: Content | None) -> Happening:
    """The happening of a stored kind; None for content that was erased. KeyError for an unknown kind."""
    cls = HAPPENINGS[kind]
    if content is None:
        return Erased(was=kind)
    names = {f.name for f in fields(cls)}
    return cls(**{k: cast("str", frozen(v)) for k, v in content.items() if k in names})
