"""Telling vague answers from answers with substance, so that the interviewer probes once more (METHOD 3.10).

It never changes a rating and never names a client at risk by itself. Everything is local and quick: only the
first 4,000 characters of an answer are looked at, since an answer of more than 25 words is never vague.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from interviewer.domain.interview.vagueness.english import ENGLISH
from interviewer.domain.interview.vagueness.lists import WordLists
from interviewer.domain.interview.vagueness.reading import Reading, Span

VerdictKind: TypeAlias = Literal["vague", "specific", "negative", "none", "empty"]
Strength: TypeAlias = Literal["strong", "mild"]
RichnessWords: TypeAlias = Literal["flat", "some detail", "vivid"]

SUBSTANCE_KINDS = ("number", "moment", "reason", "contrast", "name", "detail")
LONGEST_VAGUE = 25
SHORT = 8
DETAIL_FROM = 9


REMEMBERED = 512
"""Verdicts kept: the route asks for the same ones after every answer of a talk."""


@dataclass(frozen=True)
class Verdict:
    """What an answer is; `spans` are the places in the words (start, end) that made it vague, for marking.

    `level` is given for vague answers only; `list_a` says that a red-flag word of list A is among them.
    """

    kind: VerdictKind
    level: Strength | None = None
    list_a: bool = False
    spans: tuple[Span, ...] = ()


@lru_cache(maxsize=REMEMBERED)
def judge(words: str, vendor: str = "", lists: WordLists = ENGLISH) -> Verdict:
    """The verdict on one answer in the respondent's own words (METHOD 3.10, steps 1 to 6).

    Judge the whole answer again after a probe. Texts of any length and script are accepted.
    """
    reading = Reading(words, vendor, lists)
    if not reading.tokens:
        return Verdict("empty")
    if reading.negative:
        return Verdict("negative")
    solid = _has_substance(reading)
    causes = () if solid else _vague_spans(reading)
    if causes:
        strong = bool(reading.flat) and len(reading.tokens) <= SHORT
        return Verdict("vague", "strong" if strong else "mild", bool(reading.flat), causes)
    return Verdict("specific" if solid else "none")


def substance(words: str, vendor: str = "", lists: WordLists = ENGLISH) -> frozenset[str]:
    """The kinds of substance in an answer, of the six in `SUBSTANCE_KINDS` (METHOD 3.10, step 5)."""
    return _kinds(Reading(words, vendor, lists))


def richness(perf_words: str, why_words: str, vendor: str = "", lists: WordLists = ENGLISH) -> RichnessWords:
    """How much `perf_open` and `nps_why` hold together: vivid is METHOD's "rich" (two kinds, not vague)."""
    both = Reading(f"{perf_words}\n{why_words}", vendor, lists)
    kinds = len(_kinds(both))
    if not kinds or judge(both.words, vendor, lists).kind == "vague":
        return "flat"
    return "vivid" if kinds >= 2 else "some detail"


def fine_flag(
    perf: str | None,
    why: str | None,
    other_required: Sequence[str],
    vendor: str = "",
    lists: WordLists = ENGLISH,
) -> tuple[bool, tuple[str, ...]]:
    """Whether the fine flag is set on an interview, and by what: "perf_open", "nps_why", "other answers".

    Give the whole answers after probing, None where there is none; `other_required` are the words of
    the other required open answers. A flag that the interviewer cleared is the caller's to leave out.
    """
    reasons = []
    on_perf = judge(perf or "", vendor, lists)
    if on_perf.kind == "vague" and on_perf.list_a:
        reasons.append("perf_open")
    if judge(why or "", vendor, lists).kind == "vague":
        reasons.append("nps_why")
    verdicts = [judge(words, vendor, lists) for words in other_required]
    if sum(verdict.kind == "vague" and verdict.list_a for verdict in verdicts) >= 2:
        reasons.append("other answers")
    return bool(reasons), tuple(reasons)


def _vague_spans(reading: Reading) -> tuple[Span, ...]:
    """The words that make an answer without substance vague; none when it is not vague."""
    count = len(reading.tokens)
    if count > LONGEST_VAGUE:
        return ()
    if reading.flat or reading.shut:
        return tuple(sorted((*reading.flat, *reading.shut)))
    if reading.warm and count <= SHORT and len(reading.content) <= 1:
        return reading.warm
    if count <= 2 and not reading.content:
        return ((reading.tokens[0].start, reading.tokens[-1].end),)
    return ()


def _has_substance(reading: Reading) -> bool:
    return bool(_kinds(reading)) or _more_than_look_alike(reading)


def _more_than_look_alike(reading: Reading) -> bool:
    inside = reading.look_alikes
    return bool(inside) and any(not any(start <= word.start < end for start, end in inside) for word in reading.content)


def _kinds(reading: Reading) -> frozenset[str]:
    held = {
        "number": reading.lists.number.search(reading.text) is not None,
        "moment": reading.lists.moment.search(reading.text) is not None,
        "reason": _carried(reading, reading.lists.reason),
        "contrast": _carried(reading, reading.lists.contrast),
        "name": bool(reading.names),
        "detail": len(reading.content) >= DETAIL_FROM,
    }
    return frozenset(kind for kind, holds in held.items() if holds)


def _carried(reading: Reading, pattern: re.Pattern[str]) -> bool:
    """Whether a word of the pattern has two content words after it, or three before it."""
    places = [word.start for word in reading.content]
    for match in pattern.finditer(reading.text):
        before, after = bisect_left(places, match.start()), bisect_left(places, match.end())
        if len(places) - after >= 2 or before >= 3:
            return True
    return False
