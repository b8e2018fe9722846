"""The words of one talk on their way into papers: what is found in them, and what a decision makes of them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from interviewer.disclosure.guard.asks import Proper, asks
from interviewer.disclosure.guard.asks.phrases import phrases
from interviewer.disclosure.guard.asks.proper import inside_sentences
from interviewer.disclosure.guard.hits import Hit, key_of
from interviewer.disclosure.guard.musts import Passage, musts
from interviewer.disclosure.guard.people import Circle, Known
from interviewer.disclosure.guard.plain import plain_words, word_set
from interviewer.disclosure.masking import MaskRule, Masks
from interviewer.disclosure.permissions import ROLE
from interviewer.disclosure.view import ReportableInterview, Reported, TeamView
from interviewer.domain.loyalty.dimensions import DIMENSION_IDS

_SEPARATOR = "\x1f"
PART = "part"
ALONE = "a part in the decision that only one person at the account plays"
_GERMAN = word_set("der die das und nicht ich wir ist es ein eine mit auf für sie war dass haben wird uns den")
_GERMAN_SHARE = 0.12


@dataclass(frozen=True)
class Found:
    """Something found in a passage, with the mark that a decision about it bears."""

    key: str
    passage: Passage
    hit: Hit


@dataclass(frozen=True)
class Ruling:
    """What the interviewer decided about something found."""

    do: Literal["mask", "leave_out", "keep"]
    replacement: str = ""


@dataclass(frozen=True)
class Reading:
    """One talk's passages with what was found in each."""

    talk: ReportableInterview
    found: tuple[Found, ...]


def read(talk: ReportableInterview, circle: Circle, speaker: Known | None) -> Reading:
    """Everything in a talk's words that would show who spoke, or may, in the order asked."""
    passages = tuple(_passages(talk, speaker))
    proper = _proper(talk, circle, passages)
    in_words = (found for passage in passages for found in look(passage, circle, proper, talk.phrases))
    return Reading(talk, (*in_words, *_part_played(talk, circle, speaker)))


def _part_played(talk: ReportableInterview, circle: Circle, speaker: Known | None) -> Iterator[Found]:
    """A part in the decision that a paper as the company may tell, though only one person there plays it."""
    role = talk.role or "none"
    if talk.level == "company" and speaker and role != "none" and circle.holds_role_alone(speaker, role):
        passage = Passage(_SEPARATOR.join((talk.interview, PART)), talk.account_id, role, "company", speaker)
        hit = Hit("", ALONE, "[a contact]", must=False)
        yield Found(key_of(passage.origin, role, hit), passage, hit)


def look(passage: Passage, circle: Circle, proper: Proper, marked: Iterable[str] = ()) -> Iterator[Found]:
    """What is found in one passage: what blocks, then what is only asked about, then the phrases that were marked."""
    blocked = list(musts(passage, circle))
    questioned = asks(passage.text, proper) if passage.level == "company" and passage.spoken else ()
    known = [hit.text.casefold() for hit in blocked]
    asked = [hit for hit in questioned if not any(text in hit.text.casefold() for text in known)]
    for hit in (*blocked, *asked, *phrases(passage.text, marked)):
        yield Found(key_of(passage.origin, passage.text, hit), passage, hit)


def _passages(talk: ReportableInterview, speaker: Known | None) -> Iterator[Passage]:
    for answer in talk.answers.values():
        for text in answer.texts:
            origin = _SEPARATOR.join((talk.interview, answer.question))
            yield Passage(origin, talk.account_id, text, answer.level, speaker, ours=not answer.verbatim)
    for line in talk.team.values if talk.team else ():
        yield team_passage(talk.account_id, line)


def team_passage(account: str, line: str) -> Passage:
    """A line of the team's form about an account."""
    return Passage(_SEPARATOR.join(("team", account)), account, line, "named", spoken=False)


def _proper(talk: ReportableInterview, circle: Circle, passages: Iterable[Passage]) -> Proper:
    texts = [passage.text for passage in passages if passage.spoken]
    free = (talk.vendor, talk.account, talk.firm, *circle.own, *DIMENSION_IDS)
    return Proper(
        free=frozenset(word for name in free for word in plain_words(name)),
        staff=circle.staff_parts - frozenset(plain_words(f"{talk.vendor} {talk.account} {talk.interviewer}")),
        elsewhere=inside_sentences(texts),
        nouns_are_capital=_in_german(texts),
    )


def _in_german(texts: Iterable[str]) -> bool:
    said = [word for text in texts for word in plain_words(text)]
    german = sum(word in _GERMAN for word in said)
    return bool(said) and german / len(said) >= _GERMAN_SHARE


def ruled(reading: Reading, rulings: Mapping[str, Ruling]) -> ReportableInterview:
    """The talk as the interviewer's decisions leave it."""
    changes, talk = changes_of(reading, rulings), reading.talk
    if not changes:
        return talk
    answers = {question: _answer(talk.interview, answer, changes) for question, answer in talk.answers.items()}
    kept = {question: answer for question, answer in answers.items() if answer is not None}
    if (_SEPARATOR.join((talk.interview, PART)), talk.role) in changes:
        kept.pop(ROLE, None)
        talk = replace(talk, role=None)
    return replace(talk, answers=kept, team=ruled_team(talk.team, talk.account_id, changes))


Changes = Mapping[tuple[str, str], Sequence[tuple[Found, Ruling]]]
"""What was decided about a passage, by its origin and its words."""


def changes_of(reading: Reading, rulings: Mapping[str, Ruling]) -> Changes:
    """The decisions that change words of this talk, or of its team's form."""
    found: dict[tuple[str, str], list[tuple[Found, Ruling]]] = {}
    for one in reading.found:
        ruling = rulings.get(one.key)
        if ruling is not None and ruling.do != "keep":
            found.setdefault((one.passage.origin, one.passage.text), []).append((one, ruling))
    return found


def _answer(interview: str, answer: Reported, changes: Changes) -> Reported | None:
    """The answer with its words changed; None when nothing is left of it."""
    origin = _SEPARATOR.join((interview, answer.question))
    words = _text(origin, answer.words, changes) if answer.words else answer.words
    lines = tuple(_text(origin, line, changes) for line in answer.lines)
    if words == answer.words and lines == answer.lines:
        return answer
    value = tuple(line for line in lines if line) or None if answer.lines else answer.value
    weights = tuple(weight for weight, line in zip(answer.severities, lines, strict=False) if line)
    kept = replace(answer, words=words or None, value=value, severities=weights)
    return None if value is None and not words else kept


def ruled_team(team: TeamView | None, account: str, changes: Changes) -> TeamView | None:
    """The team's view with its lines changed."""
    if team is None:
        return None
    origin = _SEPARATOR.join(("team", account))
    return replace(team, values=tuple(line for one in team.values if (line := _text(origin, one, changes))))


def _text(origin: str, text: str, changes: Changes) -> str:
    """The text as decided; empty when it is left out."""
    decided = changes.get((origin, text), ())
    if any(ruling.do == "leave_out" for _, ruling in decided):
        return ""
    rules = tuple(MaskRule(found.hit.text, ruling.replacement or found.hit.proposal) for found, ruling in decided)
    return Masks(rules).applied(text, None) if rules else text
