"""Satisfied is not loyal: how many satisfied clients are not, and how many satisfied ones were lost."""

from collections.abc import Iterable, Mapping

from interviewer.domain.loyalty.classes import ClassName
from interviewer.domain.loyalty.nps import steady
from interviewer.domain.loyalty.person import SATISFACTION
from interviewer.domain.loyalty.shares import Share


def is_satisfied(sat: float | None) -> bool:
    """Satisfaction 4-5 on the scale 1-5, of a person or an account mean; False when unknown."""
    return sat is not None and steady(sat) >= 4


def satisfied_not_loyal(accounts: Iterable[tuple[float | None, ClassName]]) -> Share:
    """Among accounts with satisfaction 4-5, those whose class is not loyal (METHOD 3.8)."""
    return Share.of(name != "loyal" for sat, name in accounts if is_satisfied(sat))


def satisfied_yet_lost(last_sats: Iterable[float | None]) -> Share:
    """Among lost accounts with a known last satisfaction, those with 4-5 (METHOD 3.8)."""
    return Share.of(is_satisfied(sat) for sat in last_sats if sat is not None)


def people_by_answer(sats: Iterable[float | None]) -> Mapping[str, int]:
    """How many people gave each of the five answers; unknown ones are left out."""
    given = [sat for sat in sats if sat is not None]
    return {word: given.count(code) for code, word in enumerate(SATISFACTION, start=1)}
