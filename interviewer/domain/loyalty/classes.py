"""Loyal or only satisfied: the loyalty class, the tests it missed, and answers that contradict each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Literal, TypeAlias

from interviewer.domain.loyalty.accounts import account_dims, account_mean, account_sat, weighted_mean
from interviewer.domain.loyalty.nps import steady
from interviewer.domain.loyalty.person import PersonAnswers, Richness, worst_alternative

ClassName: TypeAlias = Literal["at_risk", "unclassified", "loyal", "leaning_loyal", "transactional"]

CLASS_WORDS: Mapping[ClassName, str] = {
    "at_risk": "at risk",
    "unclassified": "not classed",
    "loyal": "loyal",
    "leaning_loyal": "leaning loyal",
    "transactional": "transactional",
}
MISSED_WORDS: Mapping[str, str] = {
    "dimensions": "the six dimensions",
    "next_time": "would come back next time",
    "rich": "words with substance",
    "stay_reasons": "stays for strong reasons",
    "fine flag": "more than “fine”",
}
LEAVING = ("actively_evaluating", "decided_to_leave")
WORST_FIRST: tuple[ClassName, ...] = ("at_risk", "transactional", "leaning_loyal", "loyal", "unclassified")
DIMENSIONS_NEEDED = 5


@dataclass(frozen=True)
class LoyaltyClass:
    """The class, and for leaning_loyal the tests missed, in METHOD's order (ids of `MISSED_WORDS`)."""

    name: ClassName
    missed: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """The class in words."""
        return CLASS_WORDS[self.name]


def classify(person: PersonAnswers) -> LoyaltyClass:
    """The loyalty class of one person's answers (METHOD 3.11); the first match wins."""
    if _at_risk(person):
        return LoyaltyClass("at_risk")
    if person.nps is None and person.sat is None:
        return LoyaltyClass("unclassified")
    if person.nps is None or steady(person.nps) < 9:
        return LoyaltyClass("transactional")
    missed = missed_tests(person)
    return LoyaltyClass("leaning_loyal", missed) if missed else LoyaltyClass("loyal")


def _at_risk(person: PersonAnswers) -> bool:
    return (
        (person.nps is not None and steady(person.nps) < 7)
        or person.alternatives in LEAVING
        or (person.sat is not None and person.sat <= 2)
        or (person.next_time is not None and person.next_time <= 4)
    )


def missed_tests(person: PersonAnswers) -> tuple[str, ...]:
    """The tests of class loyal that these answers miss, the score itself apart (METHOD 3.10, 3.11)."""
    ratings = list(person.dims.values())
    solid = len(ratings) >= DIMENSIONS_NEEDED and steady(fmean(ratings)) >= 8 and steady(min(ratings)) >= 7
    held = {
        "dimensions": solid,
        "next_time": person.next_time is not None and steady(person.next_time) >= 9,
        "rich": person.rich,
        "stay_reasons": not person.only_weak_reasons,
        "fine flag": not person.fine,
    }
    return tuple(name for name, holds in held.items() if not holds)


def contradictions(person: PersonAnswers) -> tuple[str, ...]:
    """Answers that do not fit together, in words; shown, not resolved (METHOD 3.11)."""
    if person.nps is None:
        return ()
    high, low = person.nps >= 9, person.nps < 7
    held = {
        "high score, may not come back": high and person.next_time is not None and person.next_time <= 6,
        "low score, yet satisfied": low and person.sat is not None and person.sat >= 4,
        "high score, not comfortable to introduce": high and person.ref_comfort == "not_comfortable",
        "high score, a dimension at 0-3": high and any(rating <= 3 for rating in person.dims.values()),
    }
    return tuple(name for name, holds in held.items() if holds)


def account_class(people: Sequence[PersonAnswers]) -> LoyaltyClass:
    """The worst class among the decision makers, otherwise that of the account's means (METHOD 3.11)."""
    deciders = [classify(person) for person in people if person.role == "decision"]
    classed = [found for found in deciders if found.name != "unclassified"]
    if not classed:
        return classify(as_one(people))
    worst = min(classed, key=lambda found: WORST_FIRST.index(found.name)).name
    missed = {test for found in classed if found.name == worst for test in found.missed}
    return LoyaltyClass(worst, tuple(test for test in MISSED_WORDS if test in missed))


def as_one(people: Sequence[PersonAnswers]) -> PersonAnswers:
    """The account as one voice: role-weighted means, worst alternative, all stay reasons, best words."""
    richness: tuple[Richness, ...] = ("vivid", "some detail", "flat")
    return PersonAnswers(
        nps=account_mean(people),
        sat=account_sat(people),
        next_time=weighted_mean((person.next_time, person.role) for person in people),
        dims=account_dims(people),
        stay_reasons=tuple(reason for person in people for reason in person.stay_reasons),
        alternatives=worst_alternative(*(person.alternatives for person in people)),
        richness=next((r for r in richness if any(p.richness == r for p in people)), None),
        fine=any(person.fine for person in people),
    )
