"""The unattributed answers a figure would hold, account by account, as the gate wants to see them.

Two figures count an account with one voice alike, so their sets may be compared; with several voices each way of
counting is a thing of its own: the mean less the single answers would give one of them back.
"""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeAlias

from interviewer.disclosure.suppression import Part, band_side, satisfied_side, scale_side
from interviewer.disclosure.voices import Group, Voice
from interviewer.domain.loyalty.accounts import account_mean, account_sat, decision_maker_first, weighted_mean
from interviewer.domain.loyalty.advocacy import recommended
from interviewer.domain.loyalty.person import PersonAnswers

Parts: TypeAlias = list[Part]
People: TypeAlias = Sequence[PersonAnswers]
Value: TypeAlias = Callable[[PersonAnswers], float | None]
Side: TypeAlias = Callable[[float], str]

CLASS_INPUTS: tuple[str, ...] = (
    "nps", "sat", "next_time", "stay_reason", "det_alt", "alt_now", "nps_why", "perf_open",
    *(f"dim_{name}" for name in ("integrity", "competency", "recognition", "proactivity", "savvy", "chemistry")),
)  # fmt: skip
"""The questions a loyalty class comes from (METHOD 3.11)."""
RECOMMENDING = ("ref_past", "ref_asked")
MIXED = "mixed"


def score_parts(groups: Iterable[Group]) -> Parts:
    """Of the score by account."""
    return _by_account(groups, "nps", lambda p: p.nps, account_mean, band_side, "mean")


def first_parts(groups: Iterable[Group]) -> Parts:
    """Of the score that goes by the highest role."""
    return _by_account(groups, "nps", lambda p: p.nps, decision_maker_first, band_side, "first")


def respondent_parts(groups: Iterable[Group]) -> Parts:
    """Of the score by person."""
    return _by_person(groups, "nps", lambda p: p.nps, band_side)


def rating_parts(groups: Iterable[Group], dimension: str) -> Parts:
    """Of the mean of one dimension by account."""

    def mean(people: People) -> float | None:
        return weighted_mean((person.dims.get(dimension), person.role) for person in people)

    return _by_account(groups, f"dim_{dimension}", lambda p: p.dims.get(dimension), mean, scale_side, "mean")


def satisfaction_parts(groups: Iterable[Group]) -> dict[str, Parts]:
    """Of satisfied accounts and their classes."""
    asked = [group for group in groups if any(person.sat is not None for person in group.full)]
    return {
        "sat": _by_account(asked, "sat", lambda p: p.sat, account_sat, satisfied_side, "mean"),
        "nps": score_parts(asked),
        "class": [_part(group, CLASS_INPUTS, "class", "") for group in asked if group.hides(*CLASS_INPUTS)],
    }


def sat_parts(groups: Iterable[Group]) -> Parts:
    """Of satisfaction by person."""
    return _by_person(groups, "sat", lambda p: p.sat, satisfied_side)


def advocacy_parts(groups: Iterable[Group]) -> dict[str, Parts]:
    """Of who recommended, asked or unasked, and with which score."""
    told = [Group(group.account, tuple(v for v in group.voices if v.full.ref_past)) for group in groups]
    hiding = [group for group in told if group.hides(*RECOMMENDING)]
    return {
        "ref_past": [_part(group, RECOMMENDING, "each", _recommended_side(group)) for group in hiding],
        "nps": respondent_parts(told),
    }


def _recommended_side(group: Group) -> str:
    hiding = (voice for voice in group.voices if voice.hides(*RECOMMENDING))
    return _one({"yes" if recommended(voice.full) else "no" for voice in hiding})


def _by_account(
    groups: Iterable[Group],
    question: str,
    value: Value,
    whole: Callable[[People], float | None],
    side: Side,
    counted: str,
) -> Parts:
    found: Parts = []
    for group in groups:
        if len(group.voices) == 1:
            found += _of_one(group.account, group.voices[0], question, value, side)
            continue
        hidden = _hiding(group, question, value)
        mean = whole(group.full) if hidden else None
        own = whole([voice.full for voice in hidden])
        if mean is not None and own is not None:
            found.append(_part(group, (question,), counted, side(mean), side(own), value))
    return found


def _by_person(groups: Iterable[Group], question: str, value: Value, side: Side) -> Parts:
    found: Parts = []
    for group in groups:
        if len(group.voices) == 1:
            found += _of_one(group.account, group.voices[0], question, value, side)
            continue
        hidden = [given for voice in _hiding(group, question, value) if (given := value(voice.full)) is not None]
        if hidden:
            found.append(_part(group, (question,), "each", _one({side(given) for given in hidden}), "", value))
    return found


def _of_one(account: str, voice: Voice, question: str, value: Value, side: Side) -> Parts:
    """The share of an account with one voice, the same in every way of counting."""
    given = value(voice.full) if question in voice.hidden else None
    return [] if given is None else [Part(account, voice.hidden[question], side(given))]


def _hiding(group: Group, question: str, value: Value) -> list[Voice]:
    if not group.hides(question):
        return []
    return [voice for voice in group.voices if voice.hides(question) and value(voice.full) is not None]


def _one(sides: set[str]) -> str:
    return sides.pop() if len(sides) == 1 else MIXED


def _part(
    group: Group, questions: Sequence[str], counted: str, side: str, own: str = "", value: Value | None = None
) -> Part:
    """The account's share; with several voices the mark also says how they are counted and what the others said."""
    marks = sorted(mark for voice in group.voices for mark in voice.marks(questions))
    if value is None:
        several, others = len(group.voices) > 1, [repr(person) for person in group.open]
    else:
        given = [voice for voice in group.voices if value(voice.full) is not None]
        several = len(given) > 1
        others = [repr(value(v.open)) for v in given if v.open is not None and not v.hides(*questions)]
    told = [counted, *sorted(others)] if several else []
    return Part(group.account, "|".join([*marks, *told]), side, own)
