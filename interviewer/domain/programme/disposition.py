"""How a try can end, in words, and what it means for the next one (METHOD 3.9, DESIGN 10)."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Literal, TypeAlias

from interviewer.domain.loyalty.rates import CODE_OF

Standing: TypeAlias = Literal["open", "agreed", "away", "held", "heard", "closed"]
"""open: to be tried again. agreed: a time or a call back was agreed. away: to be tried again after a rest.
held: the vendor asked to wait. heard: a talk took place, whole or in part. closed: not to be tried again."""

STANDING_OF: Mapping[str, Standing] = {
    "complete": "heard",
    "partial": "heard",
    "no_answer": "open",
    "voicemail": "open",
    "busy": "open",
    "gatekeeper": "open",
    "assistant_only": "open",
    "appointment": "agreed",
    "callback": "agreed",
    "on_leave": "away",
    "illness": "away",
    "other": "away",
    "vendor_hold": "held",
    "refused": "closed",
    "break_off": "closed",
    "language": "closed",
    "wrong_number": "closed",
    "unknown": "closed",
    "left_firm": "closed",
    "wrong_person": "closed",
    "referred": "closed",
    "not_a_client": "closed",
}
AWAY_DAYS = 14
"""Days of rest after "on leave", "ill" and "other" (a default)."""

RESULT_WORDS: Mapping[str, str] = {
    "complete": "the whole talk",
    "partial": "the talk broke off after the first answers",
    "no_answer": "no answer",
    "voicemail": "a voicemail",
    "busy": "busy",
    "gatekeeper": "not put through",
    "assistant_only": "only the assistant was reached",
    "appointment": "a time was agreed",
    "callback": "asked to be called again",
    "on_leave": "on leave",
    "illness": "ill",
    "other": "another reason",
    "vendor_hold": "the vendor asked to wait",
    "refused": "does not wish to take part",
    "break_off": "broke off before the reason was given",
    "language": "no language in common",
    "wrong_number": "wrong number",
    "unknown": "nobody there knows the name",
    "left_firm": "has left the firm",
    "wrong_person": "the wrong person",
    "referred": "named somebody else to ask",
    "not_a_client": "not a client",
}
BY_HAND: tuple[str, ...] = tuple(result for result in RESULT_WORDS if result not in {"complete", "partial"})
"""Results that are noted by hand; the others come out of a talk."""

KEYS: Mapping[str, str] = {
    "n": "no_answer",
    "v": "voicemail",
    "b": "busy",
    "g": "gatekeeper",
    "a": "assistant_only",
    "t": "appointment",
    "c": "callback",
    "o": "on_leave",
    "i": "illness",
    "h": "vendor_hold",
    "r": "refused",
    "k": "break_off",
    "l": "language",
    "w": "wrong_number",
    "u": "unknown",
    "f": "left_firm",
    "p": "wrong_person",
    "d": "referred",
    "x": "not_a_client",
    "m": "other",
}
"""One key for each result that is noted by hand."""

BESIDE: Mapping[str, str] = {
    "referred": "Do not write the colleague's name down: that person has not agreed to be on a list. "
    "Ask for an introduction, by mail or on the phone.",
    "refused": 'If the person said "never again", mark "do not call" as well: a refusal ends this wave only.',
    "left_firm": "Do not write down who came after; ask the vendor for the new contact.",
    "assistant_only": "Note the hours the assistant gave; the assistant's name is not kept.",
    "vendor_hold": "The person is not offered again until another result is noted.",
    "wrong_number": "Correct the number in the contact, then try again.",
}
"""A sentence that stands beside the field when this result is chosen."""
REACHED = frozenset({"complete", "partial", "refused", "break_off", "callback", "appointment", "language", "referred"})
"""Results at which the person was spoken with."""
NOBODY = frozenset({"no_answer", "voicemail", "busy"})
"""Results at which nobody was reached."""


def standing(result: str, at: datetime | None, now: datetime) -> Standing:
    """What the last result means at a moment; an empty result is a person never tried.

    Someone away is open again after 14 days. KeyError for a result that is not in `CODE_OF`.
    """
    if not result:
        return "open"
    found = STANDING_OF[result]
    if found == "away" and at is not None and now - at >= timedelta(days=AWAY_DAYS):
        return "open"
    return found


def may_be_offered(result: str, at: datetime | None, now: datetime) -> bool:
    """Whether somebody with this last result can be called again now."""
    return standing(result, at, now) in {"open", "agreed"}


OPEN_RESULTS: tuple[str, ...] = tuple(r for r in CODE_OF if STANDING_OF[r] in {"open", "agreed"})
"""Last results after which the ceiling of tries counts."""
