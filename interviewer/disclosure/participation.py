"""Who counts as heard: the disposition of each contact, with hidden participation hidden (METHOD 3.9, 3.15.8)."""

from collections.abc import Iterable
from dataclasses import dataclass

from interviewer.disclosure.voices import Talk
from interviewer.domain.interview.snapshot import SCORE
from interviewer.domain.loyalty.rates import CODE_OF, CODES, Code, break_off


@dataclass(frozen=True)
class Listed:
    """A contact of the wave: the results of the attempts, in the order of time."""

    contact: str
    account: str
    results: tuple[str, ...] = ()


def codes(contacts: Iterable[Listed], talks: Iterable[Talk], hidden: frozenset[str]) -> tuple[Code, ...]:
    """One code for each contact, and for each talk with somebody who is not on the list of contacts.

    `hidden` are the ids of talks that count as never held: their people were never reached.
    """
    held: dict[str, list[Talk]] = {}
    for talk in talks:
        held.setdefault(talk.contact or talk.interview, []).append(talk)
    listed = [_code(one, held.pop(one.contact, []), hidden) for one in contacts]
    return (*listed, *(code for code in (_of_talks(rest, hidden) for rest in held.values()) if code))


def _code(contact: Listed, held: list[Talk], hidden: frozenset[str]) -> Code:
    """The talk decides where one has ended, otherwise the last attempt; an unknown result is "other"."""
    if any(talk.interview in hidden for talk in held):
        return "NC"
    last: Code = CODE_OF.get(contact.results[-1], "O") if contact.results else "NC"
    return _of_talks(held, hidden) or last


def _of_talks(held: list[Talk], hidden: frozenset[str]) -> Code | None:
    found = {_ended(talk, hidden) for talk in held}
    return next((code for code in CODES if code in found), None)


def _ended(talk: Talk, hidden: frozenset[str]) -> Code | None:
    taken = talk.taken
    if talk.interview in hidden:
        return None
    if taken.left:
        return "R"
    if taken.ended == "finished":
        return "I"
    return break_off(SCORE in taken.values, taken.why) if taken.ended == "broken_off" else None
