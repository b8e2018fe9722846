"""Account health: a colour with its reasons, by rules and never by a weighted number."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from interviewer.domain.loyalty.accounts import account_dims, account_mean, has_override
from interviewer.domain.loyalty.dimensions import DIMENSION_IDS, gap_class
from interviewer.domain.loyalty.nps import band, steady
from interviewer.domain.loyalty.person import PersonAnswers

Colour: TypeAlias = Literal["red", "amber", "green", "grey"]
Test: TypeAlias = Callable[[PersonAnswers], bool]

WORDS: Mapping[Colour, str] = {"red": "At risk", "amber": "Watch", "green": "Solid", "grey": "Not heard"}
SYMBOLS: Mapping[Colour, str] = {"red": "square", "amber": "triangle", "green": "circle", "grey": "ring"}


@dataclass(frozen=True)
class Health:
    """A colour and the ids of its reasons, worst first (METHOD 3.13); no reasons for green and grey."""

    colour: Colour
    reasons: tuple[str, ...] = ()

    @property
    def word(self) -> str:
        """The word that always stands beside the colour."""
        return WORDS[self.colour]

    @property
    def symbol(self) -> str:
        """The shape that always stands beside the colour."""
        return SYMBOLS[self.colour]


RED_TESTS: Mapping[str, Test] = {
    "decided_to_leave": lambda p: p.alternatives == "decided_to_leave",
    "actively_evaluating": lambda p: p.alternatives == "actively_evaluating",
    "urgency": lambda p: p.urgency in ("this_week", "too_late"),
    "satisfaction 1-2": lambda p: p.sat is not None and p.sat <= 2,
    "next_time 0-4": lambda p: p.next_time is not None and p.next_time <= 4,
}
"""Tests of one person that make the account red, after the score and before integrity."""

RED_REASONS = frozenset({"account detractor", "decision maker 0-6", *RED_TESTS, "integrity 0-4"})
"""The reasons that make an account red; all others make it amber."""

AMBER_TESTS: Mapping[str, Test] = {
    "silence": lambda p: p.kept_in_silence,
    "open door": lambda p: p.comp_hear is not None and p.comp_hear >= 7,
    "doubt": lambda p: p.pas_doubt is not None and p.pas_doubt <= 6,
    "stays for weak reasons": lambda p: p.only_weak_reasons,
    "thinking about it": lambda p: p.alternatives == "thinking_about_it",
}
"""Tests of one person that make the account amber, after score, fine flag, dimensions and gaps."""


def account_health(people: Sequence[PersonAnswers], gaps: Mapping[str, float] | None = None) -> Health:
    """The health of an account from those heard there in the last 365 days (METHOD 3.13, DESIGN 10).

    `gaps` maps dimensions to team minus client, where the team has rated. Score, dimensions and gaps go by
    the account's means; every other test holds if any one person meets it. Nobody heard is grey.
    """
    if not people:
        return Health("grey")
    mean, dims = account_mean(people), account_dims(people)
    red, amber = _red(people, mean, dims), _amber(people, mean, dims, gaps or {})
    if red:
        return Health("red", red + amber)
    return Health("amber", amber) if amber else Health("green")


def person_health(person: PersonAnswers, gaps: Mapping[str, float] | None = None) -> Health:
    """The health as one interview alone shows it, for the individual report."""
    return account_health((person,), gaps)


def _red(people: Sequence[PersonAnswers], mean: float | None, dims: Mapping[str, float]) -> tuple[str, ...]:
    integrity = dims.get("integrity")
    reasons = ["account detractor"] if mean is not None and band(mean) == "detractor" else []
    if has_override(people):
        reasons.append("decision maker 0-6")
    reasons += [name for name, test in RED_TESTS.items() if any(map(test, people))]
    if integrity is not None and steady(integrity) <= 4:
        reasons.append("integrity 0-4")
    return tuple(reasons)


def _amber(
    people: Sequence[PersonAnswers], mean: float | None, dims: Mapping[str, float], gaps: Mapping[str, float]
) -> tuple[str, ...]:
    reasons = ["7-8"] if mean is not None and band(mean) == "passive" else []
    if any(person.fine for person in people):
        reasons.append("fine flag")
    reasons += [f"under 7: {name}" for name in DIMENSION_IDS if steady(dims.get(name, 10)) < 7]
    reasons += [f"blind spot: {name}" for name in DIMENSION_IDS if gap_class(gaps.get(name, 0)) == "blind spot"]
    reasons += [name for name, test in AMBER_TESTS.items() if any(map(test, people))]
    return tuple(reasons)


def solid_base(key_accounts: Sequence[Colour]) -> tuple[int, int]:
    """Green key accounts and all key accounts (METHOD 3.13); grey ones count among all."""
    return sum(colour == "green" for colour in key_accounts), len(key_accounts)
