"""Who recommends: said and done, asked or unasked, and when a favour may be asked."""

from collections.abc import Iterable
from datetime import date, timedelta

from interviewer.domain.loyalty.nps import band
from interviewer.domain.loyalty.person import PersonAnswers
from interviewer.domain.loyalty.shares import Share

LADDER: tuple[str, ...] = (
    "not asked",
    "recommends unasked",
    "testimonial in writing",
    "quote with name",
    "reference calls",
    "introductions made",
    "joint story or talk",
)
"""The steps 0-6 of METHOD 3.12, one at a time."""
ASK_EVERY = timedelta(days=90)


def recommended(person: PersonAnswers) -> bool:
    """Whether this person recommended the vendor in the past year."""
    return person.ref_past in ("recommended", "both")


def unasked_share(people: Iterable[PersonAnswers]) -> Share:
    """Unasked among all recommenders; both counts as unasked (METHOD 3.8)."""
    return Share.of(person.ref_asked in ("unasked", "both") for person in people if recommended(person))


def said_and_done(people: Iterable[PersonAnswers]) -> Share:
    """Promoters who recommended in the past year among the promoters who answered that (METHOD 3.8)."""
    asked = (p for p in people if p.nps is not None and band(p.nps) == "promoter" and p.ref_past is not None)
    return Share.of(recommended(person) for person in asked)


def may_ask(today: date, last_ask: date | None, red: bool, repair_open: bool, references_left: int = 1) -> bool:
    """Whether one favour may be asked now (METHOD 3.12): nothing red or under repair, not within 90 days.

    `references_left` is the number left under the person's own ceiling; at 0 no reference call is asked.
    """
    rested = last_ask is None or today - last_ask >= ASK_EVERY
    return rested and not red and not repair_open and references_left > 0
