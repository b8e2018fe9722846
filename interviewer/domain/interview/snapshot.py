"""What an ended talk says in figures: the answers that count, in one small text, without any words.

Derived from the log and made anew from it at any time; it counts only while its chain value is the log's last.
"""

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, replace
from functools import lru_cache
from typing import cast

from interviewer.domain.interview.alert import URGENCY
from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.matching import OPEN, TEAM_LIST
from interviewer.domain.interview.route import Route
from interviewer.domain.interview.severity import lines_of
from interviewer.domain.interview.signals import judge, richness
from interviewer.domain.interview.transcript import Ended, Transcript
from interviewer.domain.interview.vagueness.languages import LISTS, lists_of
from interviewer.domain.interview.vagueness.lists import WordLists
from interviewer.domain.interview.values import Level, Value, frozen
from interviewer.domain.script.script import ATTRIBUTION, Question, Script

OPENING, PARTICIPATE, SCORE, WHY, PERFORMANCE = "a_open", "a_participate", "nps", "nps_why", "perf_open"
ANOTHER_CALL = ("reschedule", "short_version")
DIMENSIONS = ("integrity", "competency", "recognition", "proactivity", "savvy", "chemistry")
MEASURES: tuple[str, ...] = (
    "b_decision", SCORE, "pas_doubt", "det_alt", "det_urgency", "det_callback", "sat",
    *(f"dim_{name}" for name in DIMENSIONS), "comm_freq", "comm_right", "ask_or_sell", "stay_reason", "next_time",
    "alt_now", "comp_hear", "ref_past", "ref_asked", "ref_comfort", "fut_pass",
    "dim_most", "comp_contact", "fut_open", "b_tenure",
)  # fmt: skip
"""The questions that METHOD 3 counts."""
OPENED = {"both": (PERFORMANCE, WHY), PERFORMANCE: (PERFORMANCE,), WHY: (WHY,)}
"""Which of the two open answers a richness was judged on."""
RULES_VERSION = 3
"""To be raised when `MEASURES` or the rules of `signals` change; changed word lists are noticed by themselves."""
SHORT = 12
KNOWS_NONE = "dont_know"
"""Asked for a list, the person can name nothing."""


@dataclass(frozen=True)
class Snapshot:
    """One talk's answers that count: on the route, standing, not withdrawn."""

    ended: Ended | None = None
    level: Level | None = None
    """How the talk may be passed on; None when it was never said, which counts as unattributed."""
    left: bool = False
    """The person declined, or took back the consent to take part."""
    why: bool = False
    """Whether the reason for the score was given."""
    values: Mapping[str, Value] = field(default_factory=dict)
    """Question id to value, of `MEASURES` only."""
    hidden: Mapping[str, str] = field(default_factory=dict)
    """Questions answered unattributed, each with the id of the event that gave the answer."""
    richness: Mapping[str, str] = field(default_factory=dict)
    """How much the words hold (METHOD 3.10), judged on the open answers named in `OPENED`."""
    flat: tuple[str, ...] = ()
    """Questions whose words count toward the fine flag; empty when the interviewer lifted it."""

    points: Mapping[str, tuple[str, tuple[int, ...]]] = field(default_factory=dict)
    """The lists of `TEAM_LIST` that were told: the mark of the team's list, and the verdict on each line; no lines
    where the person knew of nothing to tell."""

    @property
    def counts(self) -> bool:
        """Whether the talk is in scores at all (DESIGN 10)."""
        return self.ended == "finished" and not self.left

    @property
    def unattributed(self) -> bool:
        """Whether nothing of the talk may be tied to the person or the account."""
        return self.level is None or self.level == "anonymous"


def snapshot_of(script: Script, transcript: Transcript, route: Route) -> Snapshot:
    """The answers of a talk that count, as it stands now (METHOD 3.10, 3.15.9)."""
    if transcript.lapsed:
        return _as_taken(from_text(transcript.lapsed), transcript)
    standing = dict(_standing(transcript, route))
    if beside := _urgency(script, transcript):
        standing[URGENCY] = beside
    hidden = {q: a.event_id for q, a in standing.items() if _level(transcript, q) == "anonymous"}
    points = dict(_points(transcript, route, standing))
    said = {q: a.words for q, a in standing.items() if a.words and a.manner == "verbatim" and not a.struck}
    return Snapshot(
        ended=None if transcript.emptied or _put_off(transcript, route) else transcript.ended,
        level=transcript.level,
        left=PARTICIPATE in transcript.withdrawn or route.ended,
        why=WHY in standing,
        values={q: a.value for q, a in standing.items() if q in MEASURES and a.value is not None},
        hidden={q: mark for q, mark in hidden.items() if q in MEASURES or q in said or q in points},
        richness=_richness(said, transcript.vendor, lists_of(script.language)),
        flat=() if transcript.flag_cleared is not None else tuple(_flat(script, said, transcript.vendor)),
        points=points,
    )


def _as_taken(taken: Snapshot, transcript: Transcript) -> Snapshot:
    """What was taken before the words were deleted, less what was withdrawn since."""
    gone = transcript.withdrawn
    return replace(
        taken,
        level="anonymous" if ATTRIBUTION in gone and taken.level is not None else taken.level,
        left=taken.left or PARTICIPATE in gone,
        values={question: value for question, value in taken.values.items() if question not in gone},
    )


def _urgency(script: Script, transcript: Transcript) -> Answer | None:
    """How soon, as an alert heard it in a script without a question for that."""
    heard = next((alert for alert in reversed(transcript.alerts) if alert.urgency), None)
    if heard is None or URGENCY in script.by_id:
        return None
    return Answer(heard.event_id, heard.at, heard.urgency)


def _put_off(transcript: Transcript, route: Route) -> bool:
    """Whether the call only led to another one: later, or with another script."""
    opened = transcript.answers.get(OPENING)
    return route.ended and opened is not None and opened.value in ANOTHER_CALL


def _standing(transcript: Transcript, route: Route) -> Iterator[tuple[str, Answer]]:
    """The answers on the route that were given and not taken back, volunteered ones once they were taken in."""
    for question in route.ids:
        answer = transcript.answers.get(question)
        if answer is None or not answer.given or question in transcript.withdrawn:
            continue
        if not answer.volunteered or answer.confirmed or question in transcript.restored:
            yield question, answer


def _points(
    transcript: Transcript, route: Route, standing: Mapping[str, Answer]
) -> Iterator[tuple[str, tuple[str, tuple[int, ...]]]]:
    """What the interviewer said of each line of the lists that are matched with the team's (METHOD 3.8)."""
    for question in TEAM_LIST:
        answer = standing.get(question)
        if lines := lines_of(answer):
            verdicts = answer.matches if answer and answer.matches else (OPEN,) * len(lines)
            yield question, (answer.matched_list if answer else "", verdicts)
        elif question in route.ids and _knew_of_none(transcript.answers.get(question)):
            yield question, ("", ())


def _knew_of_none(answer: Answer | None) -> bool:
    return answer is not None and answer.skipped == KNOWS_NONE


def _level(transcript: Transcript, question: str) -> Level:
    return transcript.level_of(question) or "anonymous"


def _richness(said: Mapping[str, str], vendor: str, lists: WordLists) -> Mapping[str, str]:
    held = {name: [said.get(q, "") if q in among else "" for q in OPENED["both"]] for name, among in OPENED.items()}
    return {name: richness(perf, why, vendor, lists) for name, (perf, why) in held.items() if perf or why}


def _flat(script: Script, said: Mapping[str, str], vendor: str) -> Iterator[str]:
    for question, words in said.items():
        if _is_judged(script.by_id[question]):
            verdict = judge(words, vendor, lists_of(script.language))
            if verdict.kind == "vague" and (verdict.list_a or question == WHY):
                yield question


def _is_judged(question: Question) -> bool:
    required_open = question.required and question.kind == "open" and question.report != "none"
    return question.id in OPENED["both"] or required_open


@lru_cache(maxsize=1)
def lists_version() -> str:
    """A short mark of the rules and word lists, of all languages, that richness and fine flags are judged by."""
    parts = [[_plain(getattr(lists, known.name)) for known in fields(lists)] for lists in LISTS.values()]
    told = json.dumps([RULES_VERSION, parts], sort_keys=True)
    return hashlib.sha256(told.encode()).hexdigest()[:SHORT]


def _plain(held: object) -> object:
    if isinstance(held, re.Pattern):
        return held.pattern
    if isinstance(held, tuple):
        return [_plain(one) for one in held]
    return sorted(held) if isinstance(held, frozenset) else str(held)


def to_text(taken: Snapshot) -> str:
    """The snapshot as JSON."""
    told = {known.name: getattr(taken, known.name) for known in fields(taken)}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"), default=dict)


def from_text(text: str) -> Snapshot:
    """A snapshot out of its JSON."""
    told = json.loads(text)
    values = {q: v if isinstance(v, str | int | float) else cast("Value", frozen(v)) for q, v in told["values"].items()}
    points = {question: (mark, tuple(verdicts)) for question, (mark, verdicts) in told.get("points", {}).items()}
    return Snapshot(**(told | {"values": values, "flat": tuple(told["flat"]), "points": points}))
