"""What keeps clients, how shut their door is to others, and who else came to it (METHOD 3.8, 3.11, 4b P7)."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from interviewer.domain.loyalty.nps import steady
from interviewer.domain.loyalty.person import ALTERNATIVES, WEAK_STAY_REASONS, PersonAnswers, worst_alternative
from interviewer.domain.loyalty.shares import Share

Door: TypeAlias = Literal["closed", "ajar", "open"]
People: TypeAlias = Sequence[PersonAnswers]

DOORS: tuple[Door, ...] = ("closed", "ajar", "open")
APPROACHED: tuple[str, ...] = ("no", "once_or_twice", "often")
CONTACT: tuple[str, ...] = ("weekly_or_more", "monthly", "quarterly", "less_often", "only_invoices")
"""How often a client hears from the vendor apart from invoices, most often first."""


def door(hear: float) -> Door:
    """The hearing-out number 0-10 as a door: closed 0-2, ajar up to 7, open from 7 (METHOD 1, S1-13 and 14)."""
    if steady(hear) <= 2:
        return "closed"
    return "ajar" if steady(hear) < 7 else "open"


def reasons_of(people: People) -> tuple[str, ...]:
    """Every reason to stay that anyone at the account gave, each once, in the order given."""
    return tuple(dict.fromkeys(reason for person in people for reason in person.stay_reasons))


def only_by_default(people: People) -> bool:
    """Whether the account gave reasons to stay and every one of them is weak (METHOD 3.11)."""
    given = reasons_of(people)
    return bool(given) and set(given) <= WEAK_STAY_REASONS


def stays_by_default(accounts: Iterable[People]) -> Share:
    """Accounts that stay by default alone, among those that gave any reason."""
    return Share.of(only_by_default(people) for people in accounts if reasons_of(people))


def stay_reasons(accounts: Iterable[People]) -> Mapping[str, int]:
    """How many accounts gave each reason, the most frequent first."""
    counted = Counter(reason for people in accounts for reason in reasons_of(people))
    return dict(counted.most_common())


def doors(people: Iterable[PersonAnswers]) -> Mapping[Door, int]:
    """How many people keep the door closed, ajar or open to another supplier."""
    found = [door(person.comp_hear) for person in people if person.comp_hear is not None]
    return {one: found.count(one) for one in DOORS}


def alternatives(accounts: Iterable[People]) -> Mapping[str, int]:
    """Accounts by the most serious answer anyone there gave about other ways, most serious first."""
    worst = [worst_alternative(*(person.alternatives for person in people)) for people in accounts]
    return {answer: worst.count(answer) for answer in ALTERNATIVES}


@dataclass(frozen=True)
class Approaches:
    """People by how often others approached them in the past year, among those who hear from the vendor so often.

    `contact` is empty for all of them together.
    """

    contact: str
    counts: Mapping[str, int]

    @property
    def n(self) -> int:
        """Everyone who answered."""
        return sum(self.counts.values())

    @property
    def approached(self) -> int:
        """Those whom anyone approached."""
        return self.n - self.counts["no"]


def approaches(people: Iterable[PersonAnswers], contact: str = "") -> Approaches:
    """Approaches by others, of everyone or of those with this contact frequency (METHOD 4b, P7)."""
    asked = [p.comp_contact for p in people if p.comp_contact in APPROACHED and contact in ("", p.comm_freq)]
    return Approaches(contact, {answer: asked.count(answer) for answer in APPROACHED})
