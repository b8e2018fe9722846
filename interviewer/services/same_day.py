"""The same-day packet right after the talk: whether there is one, and writing it with its call for the calendar."""

from dataclasses import dataclass, replace
from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.domain.interview.alert import CALLBACK, REFUSED, WITH_POINTS
from interviewer.kit.i18n import SOURCE_LANGUAGE
from interviewer.services.paper_guard import refuse_open
from interviewer.services.paper_making import NOT_DUE
from interviewer.services.paper_wishes import PaperWish
from interviewer.services.papers import Papers
from interviewer.services.step import Step

BROKEN_OFF = (
    "A call was allowed, but a talk that was broken off makes no papers. Pass on the wish for a call yourself, within "
    "what was allowed."
)
CALL_ALONE = (
    "A call was allowed, and nothing else: this person is otherwise unattributed, and a page would show who it is. Put "
    "the call through yourself."
)
NO_PROGRAMME = (
    "A call was allowed, but this talk belongs to no programme, and a packet needs one. Pass on the wish for a call "
    "yourself, within what was allowed."
)


@dataclass(frozen=True)
class PacketOffer:
    """A packet that can be made now, or why there is none although a call was allowed."""

    wish: PaperWish | None
    file_name: str = ""
    with_call: bool = False
    """Whether a call for the calendar goes with it."""
    refusal: str = ""


class SameDay:
    """The packets of one open workspace."""

    def __init__(self, papers: Papers, language: str = SOURCE_LANGUAGE) -> None:
        self._papers = papers
        self._language = language

    def offered(self, step: Step) -> PacketOffer | None:
        """The packet of a talk that has ended; None where no call was allowed, or nobody is leaving."""
        if not (step.ended and call_allowed(step)) or step.facts.practice:
            return None
        if step.transcript.ended != "finished":
            return PacketOffer(None, refusal=BROKEN_OFF)
        if step.level == "anonymous" and not _with_points(step):
            return PacketOffer(None, refusal=CALL_ALONE)
        report = self._papers.wish_for(step.facts.id)
        if not report.programme:
            return PacketOffer(None, refusal=NO_PROGRAMME)
        wish = replace(report, kind="packet", language=self._language)
        try:
            compiled = self._papers.compiled(wish)
            refuse_open(compiled.places)
        except UserError as error:
            return None if error.code in NOT_DUE else PacketOffer(None, refusal=error.sentence)
        return PacketOffer(wish, compiled.file_name, bool(compiled.attachments))

    def write(self, wish: PaperWish, path: Path) -> tuple[Path, ...]:
        """The packet, and the call beside it. UserError "would_identify" and those of the papers."""
        return self._papers.write(wish, path)


def call_allowed(step: Step) -> bool:
    """Whether the person said yes to a call and has not taken it back."""
    answer = step.transcript.answers.get(CALLBACK)
    held = answer is not None and answer.given and not answer.value_struck and CALLBACK in step.route.ids
    return held and answer is not None and answer.value != REFUSED and CALLBACK not in step.transcript.withdrawn


def _with_points(step: Step) -> bool:
    """Whether the name and the points were released for the call, and not the call alone."""
    return step.transcript.answers[CALLBACK].value == WITH_POINTS
