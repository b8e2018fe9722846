"""What one person said, as plain answers that scoring can use without knowing the interview."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from interviewer.domain.loyalty.dimensions import DIMENSION_IDS

Role: TypeAlias = Literal["decision", "influencer", "user", "none"]
Richness: TypeAlias = Literal["flat", "some detail", "vivid"]

ROLES: tuple[Role, ...] = ("decision", "influencer", "user", "none")
SATISFACTION: tuple[str, ...] = (
    "very_dissatisfied",
    "dissatisfied",
    "neither",
    "satisfied",
    "very_satisfied",
)
WEAK_STAY_REASONS = frozenset(
    {"habit_or_familiarity", "convenience", "effort_of_switching", "no_alternative_seen", "contract"}
)
ALTERNATIVES: tuple[str, ...] = ("decided_to_leave", "actively_evaluating", "thinking_about_it", "no")
"""Most serious first."""
NON_ANSWERS = frozenset({"dont_know", "prefer_not_say", "not_applicable", "skipped_by_interviewer", "not_asked_time"})


@dataclass(frozen=True)
class PersonAnswers:
    """One person's answers that count (METHOD 3.11-3.13); None or empty where there is none.

    Scores are 0-10, `sat` is 1-5, `dims` maps dimension ids to 0-10. Choices hold the script's option ids.
    """

    role: Role = "none"
    nps: float | None = None
    sat: float | None = None
    next_time: float | None = None
    comp_hear: float | None = None
    pas_doubt: float | None = None
    dims: Mapping[str, float] = field(default_factory=dict)
    stay_reasons: tuple[str, ...] = ()
    alternatives: str | None = None
    """The more serious of `det_alt` and `alt_now`."""
    urgency: str | None = None
    comm_freq: str | None = None
    comm_right: str | None = None
    ask_or_sell: str | None = None
    ref_past: str | None = None
    ref_asked: str | None = None
    ref_comfort: str | None = None
    callback: str | None = None
    fut_pass: str | None = None
    richness: Richness | None = None
    fine: bool = False
    """The fine flag of METHOD 3.10, already cleared where the interviewer cleared it."""
    praise_permitted: bool = False
    """A named person was praised and the praise may be passed on."""
    dim_most: str | None = None
    """The dimension that counts most when deciding to stay."""
    comp_contact: str | None = None
    """Whether others approached in the past year: no, once_or_twice, often."""
    fut_open: str | None = None
    tenure: float | None = None
    """Years as a client, as said."""

    @property
    def rich(self) -> bool:
        """At least two kinds of substance and not vague (METHOD 3.10)."""
        return self.richness == "vivid"

    @property
    def only_weak_reasons(self) -> bool:
        """Stays, and every reason given is a weak one (METHOD 3.11). False when no reason was given."""
        return bool(self.stay_reasons) and set(self.stay_reasons) <= WEAK_STAY_REASONS

    @property
    def kept_in_silence(self) -> bool:
        """Hears only by invoice, or seldom and finds it too little (METHOD 3.13)."""
        seldom = self.comm_freq == "less_often" and self.comm_right == "too_little"
        return self.comm_freq == "only_invoices" or seldom


def sat_code(word: object) -> int | None:
    """The satisfaction word as 1-5, or None for anything else."""
    return SATISFACTION.index(word) + 1 if isinstance(word, str) and word in SATISFACTION else None


def worst_alternative(*given: str | None) -> str | None:
    """The most serious of the answers about looking elsewhere; None when none was given."""
    return next((known for known in ALTERNATIVES if known in given), None)


def person_from(
    values: Mapping[str, object],
    richness: Richness | None = None,
    fine: bool = False,
    role: Role | None = None,
    praise_permitted: bool = False,
) -> PersonAnswers:
    """The answers out of question ids and plain values; missing ids, non-answers and odd types count as None.

    `role` overrides `b_decision`. Ids are those of the shipped scripts.
    """
    said = {name: value for name, value in values.items() if not _is_non_answer(value)}
    return PersonAnswers(
        role=role or _role(said.get("b_decision")),
        nps=_number(said.get("nps")),
        sat=sat_code(said.get("sat")),
        next_time=_number(said.get("next_time")),
        comp_hear=_number(said.get("comp_hear")),
        pas_doubt=_number(said.get("pas_doubt")),
        dims=_dims(said),
        stay_reasons=_several(said.get("stay_reason")),
        alternatives=worst_alternative(_word(said.get("det_alt")), _word(said.get("alt_now"))),
        urgency=_word(said.get("det_urgency")),
        comm_freq=_word(said.get("comm_freq")),
        comm_right=_word(said.get("comm_right")),
        ask_or_sell=_word(said.get("ask_or_sell")),
        ref_past=_word(said.get("ref_past")),
        ref_asked=_word(said.get("ref_asked")),
        ref_comfort=_word(said.get("ref_comfort")),
        callback=_word(said.get("det_callback")),
        fut_pass=_word(said.get("fut_pass")),
        richness=richness,
        fine=fine,
        praise_permitted=praise_permitted,
        dim_most=_word(said.get("dim_most")),
        comp_contact=_word(said.get("comp_contact")),
        fut_open=_word(said.get("fut_open")),
        tenure=_number(said.get("b_tenure")),
    )


def _is_non_answer(value: object) -> bool:
    return value is None or (isinstance(value, str) and value in NON_ANSWERS)


def _dims(said: Mapping[str, object]) -> Mapping[str, float]:
    rated = {name: _number(said.get(f"dim_{name}")) for name in DIMENSION_IDS}
    return {name: value for name, value in rated.items() if value is not None}


def _role(value: object) -> Role:
    return next((role for role in ROLES if role == value), "none")


def _number(value: object) -> float | None:
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _word(value: object) -> str | None:
    return value if isinstance(value, str) else None


def _several(value: object) -> tuple[str, ...]:
    if isinstance(value, str) or not isinstance(value, Sequence):
        return ()
    return tuple(item for item in value if isinstance(item, str) and item not in NON_ANSWERS)
