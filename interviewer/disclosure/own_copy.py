"""What one person gets to see of the data kept about that person: everything said, with other people hidden.

METHOD 5, "Access": all personal data, purposes, recipients, retention and source; other people's data masked. The door
is another one than for papers to the vendor: what was unattributed, parked, never confirmed or not permitted to others
is the person's own and stands here. Struck, undone and sealed matter is gone for everybody, and what the interviewer
noted is the interviewer's own (DESIGN 10).
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, TypeAlias

from interviewer.disclosure.guard.musts import EMAIL
from interviewer.disclosure.guard.people import ALSO_WORDS, HONORIFICS, PARTICLES
from interviewer.disclosure.guard.plain import opens_sentence, plain_words, runs
from interviewer.disclosure.masking import MaskRule, Masks, hide_names
from interviewer.disclosure.permissions import REFERRALS
from interviewer.domain.interview import events as ev
from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.interview.route import Route
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.interview.values import Value
from interviewer.domain.script.script import Script

ANOTHER, ADDRESS = "[another person]", "[an address]"
SHORTEST = 3
State: TypeAlias = Literal["asked", "parked", "not_confirmed", "withdrawn"]


@dataclass(frozen=True)
class OwnAnswer:
    """One answer, as it is kept."""

    question: str
    state: State
    at: datetime
    value: Value | None
    words: str = field(default="", repr=False)
    manner: str = "verbatim"
    """`verbatim`: the person's words; `paraphrase`: the interviewer's rendering."""
    skipped: str = ""
    corrected: bool = False
    before: tuple[str, ...] = field(default=(), repr=False)
    """What was kept before each correction."""
    reasons: tuple[str, ...] = field(default=(), repr=False)
    """Why each correction was made."""


@dataclass(frozen=True)
class Others:
    """Other people, whose names and addresses are hidden in what is handed out."""

    names: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    """Names that may stand: the person's own, the account, the vendor, the interviewer."""
    addresses: frozenset[str] = frozenset()
    """E-mail addresses that may stand."""


def own_answers(
    script: Script, facts: InterviewFacts, transcript: Transcript, route: Route, others: Others
) -> tuple[OwnAnswer, ...]:
    """Everything the person answered in a talk, in the order of the script."""
    hiding = Hiding(others, Masks(tuple(MaskRule(m.text, m.replacement, m.question) for m in transcript.masks)))
    told = dict(_held(transcript, route))
    return tuple(
        _own(question, state, answer, transcript, hiding)
        for question, (state, answer) in sorted(told.items(), key=lambda one: _place(script, one[0]))
        if not answer.struck
    )


def _held(transcript: Transcript, route: Route) -> Iterator[tuple[str, tuple[State, Answer]]]:
    for question, answer in transcript.waiting.items():
        yield question, ("not_confirmed", answer)
    for question, answer in transcript.answers.items():
        parked = question not in route.ids
        state: State = "withdrawn" if question in transcript.withdrawn else "parked" if parked else "asked"
        yield question, (state, answer)


def _place(script: Script, question: str) -> int:
    known = list(script.by_id)
    return known.index(question) if question in script.by_id else len(known)


def _own(question: str, state: State, answer: Answer, transcript: Transcript, hiding: "Hiding") -> OwnAnswer:
    corrections = [
        event.happening for event in transcript.events
        if event.question == question and isinstance(event.happening, ev.Corrected)
    ]  # fmt: skip
    return OwnAnswer(
        question=question,
        state=state,
        at=answer.at,
        value=_value(answer.value, question, hiding),
        words=hiding.hidden(answer.words or "", question),
        manner=answer.manner,
        skipped=answer.skipped or "",
        corrected=answer.corrected,
        before=tuple(hiding.hidden(text, question) for text in _before(question, transcript) if corrections),
        reasons=tuple(hiding.hidden(one.reason, question) for one in corrections),
    )


def _before(question: str, transcript: Transcript) -> Iterator[str]:
    """What was kept before each correction: the last answer of the talk, and the corrections but the last."""
    about = [event for event in transcript.events if event.question == question and event.id not in transcript.dropped]
    given = [event.happening for event in about if isinstance(event.happening, ev.Answered)]
    last = next((n for n in range(len(given) - 1, -1, -1) if not isinstance(given[n], ev.Corrected)), 0)
    for one in given[last:-1]:
        value = "" if one.value is None else f"{one.value}"
        yield " - ".join(part for part in (value, one.words or "") if part)


def _value(value: Value | None, question: str, hiding: "Hiding") -> Value | None:
    if isinstance(value, tuple):
        lines = (hiding.hidden(line, question) if isinstance(line, str) else line for line in value)
        return tuple(lines)  # type: ignore[return-value]
    return value


class Hiding:
    """Hides other people in the words of one person."""

    def __init__(self, others: Others, masks: Masks = Masks()) -> None:  # noqa: B008
        self._masks = masks
        self._own = frozenset(part for name in others.own for part in plain_words(name))
        self._own_names = others.own
        self._addresses = others.addresses
        self._full = [words for name in others.names if len(words := _told(name)) > 1]
        parts = {part for name in others.names for part in _told(name)}
        self._parts = sorted(part for part in parts if len(part) >= SHORTEST and part not in self._own)

    def hidden(self, words: str, question: str | None = None) -> str:
        """The words with names and addresses of others in [brackets]."""
        if not words:
            return ""
        masked = self._masks.applied(words, question)
        if question in REFERRALS:
            masked = hide_names(masked, self._own_names)
        return self._without_names(self._without_addresses(masked))

    def _without_addresses(self, words: str) -> str:
        return EMAIL.sub(lambda found: found[0] if found[0].casefold() in self._addresses else ADDRESS, words)

    def _without_names(self, words: str) -> str:
        for wanted in self._full:
            everyday = ALSO_WORDS.issuperset(wanted)
            for start, end in reversed(list(runs(words, wanted))):
                if not everyday or words[start:end] != words[start:end].lower():
                    words = words[:start] + ANOTHER + words[end:]
        for part in self._parts:
            for start, end in reversed(list(runs(words, (part,)))):
                if _is_name(words, start, part):
                    words = words[:start] + ANOTHER + words[end:]
        return words


def _told(name: str) -> tuple[str, ...]:
    return tuple(part for part in plain_words(name) if part not in HONORIFICS and part not in PARTICLES)


def _is_name(words: str, start: int, part: str) -> bool:
    """A name in part counts with a capital; one that is an everyday word only inside a sentence."""
    return words[start].isupper() and (part not in ALSO_WORDS or not opens_sentence(words, start))


def others_of(names: Iterable[str], own: Iterable[str], addresses: Iterable[str]) -> Others:
    """Everybody named here but the own names."""
    mine = tuple(name for name in own if name.strip())
    mine_plain = {plain_words(name) for name in mine}
    rest = dict.fromkeys(name for name in names if name.strip() and plain_words(name) not in mine_plain)
    return Others(tuple(rest), mine, frozenset(address.casefold() for address in addresses if address))
