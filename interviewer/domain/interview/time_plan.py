"""What still fits when the respondent has only so many minutes: an exact choice, never a guess.

Each open question has a worth and takes so many seconds; a follow-up is worth asking only with the question it hangs
on. What must be asked is kept first; of the rest the choice with the most worth in the time left is kept. Worth is a
setting of this module, in whole points: a required question weighs more than an optional one.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.route import Route
from interviewer.domain.script.script import ATTRIBUTION, CONFIRM, Question, Script

MUST_ASK = frozenset(
    {ATTRIBUTION, CONFIRM, "nps", "nps_why", "tough", "j_readback", "j_thanks"}
    | {"det_alt", "det_urgency", "det_callback"}
)
"""Never dropped, beside consents and what the fine flag makes compulsory."""
REQUIRED, OPTIONAL, RATING = 10, 3, 12
"""Worth in points: a required question, an optional one, one of the six ratings."""


@dataclass(frozen=True)
class Item:
    """One question still to ask: its seconds, its worth, the place of the one it hangs on (None: of none)."""

    question: str
    seconds: int
    worth: int
    parent: int | None = None
    must: bool = False


@dataclass(frozen=True)
class TimePlan:
    """What is kept and what is dropped, in the order of the route, and how long the kept ones take."""

    kept: tuple[str, ...]
    dropped: tuple[str, ...]
    seconds: int
    over: int = 0
    """Seconds by which what must be asked alone is more than the time there is."""


def plan(items: Sequence[Item], seconds: int) -> TimePlan:
    """The choice with the most worth that fits into so many seconds; among equals the one that asks earlier ones.

    Items stand in the order of the route, each after the one it hangs on (ValueError otherwise). What must be asked
    is kept with all that it hangs on, also when it does not fit. Time and space go with items times seconds.
    """
    must = _closed_upwards(items)
    used = sum(items[place].seconds for place in must)
    chosen = must | _best(items, must, seconds - used)
    kept = tuple(item.question for place, item in enumerate(items) if place in chosen)
    dropped = tuple(item.question for place, item in enumerate(items) if place not in chosen)
    taken = sum(items[place].seconds for place in chosen)
    return TimePlan(kept, dropped, taken, max(0, used - seconds))


def _closed_upwards(items: Sequence[Item]) -> frozenset[int]:
    """The places of what must be asked and of everything it hangs on."""
    found: set[int] = set()
    for place, item in enumerate(items):
        if item.parent is not None and item.parent >= place:
            raise ValueError(f"{item.question} stands before what it hangs on")
        at: int | None = place if item.must else None
        while at is not None and at not in found:
            found.add(at)
            at = items[at].parent
    return frozenset(found)


def _best(items: Sequence[Item], must: frozenset[int], room: int) -> frozenset[int]:
    """The best choice among the others, by the worth that each place and time left can still bring."""
    if room < 0:
        return frozenset()
    order, after = _open_order(items, must)
    best = [[0] * (room + 1) for _ in range(len(order) + 1)]
    for at in range(len(order) - 1, -1, -1):
        item, without, with_it = items[order[at]], best[after[at]], best[at + 1]
        row, seconds, worth = best[at], item.seconds, item.worth
        row[:seconds] = without[:seconds]
        row[seconds:] = [max(one, worth + other) for one, other in zip(without[seconds:], with_it, strict=False)]
    chosen, at, left = set[int](), 0, room
    while at < len(order):
        item = items[order[at]]
        if item.seconds <= left and item.worth + best[at + 1][left - item.seconds] == best[at][left]:
            chosen.add(order[at])
            left -= item.seconds
            at += 1
        else:
            at = after[at]
    return frozenset(chosen)


def _open_order(items: Sequence[Item], must: frozenset[int]) -> tuple[list[int], list[int]]:
    """The others, each followed at once by what hangs on it, and for each where the next stands that does not."""
    below: dict[int | None, list[int]] = {}
    for place, item in enumerate(items):
        if place not in must:
            below.setdefault(None if item.parent in must else item.parent, []).append(place)
    order: list[int] = []
    after: list[int] = []

    def take(place: int) -> None:
        at = len(order)
        order.append(place)
        after.append(0)
        for child in below.get(place, ()):
            take(child)
        after[at] = len(order)

    for root in below.get(None, ()):
        take(root)
    return order, after


def open_items(
    script: Script, route: Route, answers: Mapping[str, Answer], own_seconds: Mapping[str, float]
) -> tuple[Item, ...]:
    """The questions still to ask, with the interviewer's own median seconds where there are any, else the script's."""
    left = [question for question in route.ids if question not in answers]
    places = {question: place for place, question in enumerate(left)}
    return tuple(_item(script, route, script.by_id[question], places, own_seconds) for question in left)


def _item(
    script: Script, route: Route, question: Question, places: Mapping[str, int], own_seconds: Mapping[str, float]
) -> Item:
    must = question.id in MUST_ASK | route.compulsory or question.kind == "consent" or question.id in script.gates
    hangs_on = [places[name] for name in question.when.names if places.get(name, len(places)) < places[question.id]]
    return Item(
        question.id,
        math.ceil(own_seconds.get(question.id, question.seconds)),
        _worth(script, question),
        max(hangs_on, default=None),
        must,
    )


def _worth(script: Script, question: Question) -> int:
    if question.kind == "scale_0_10" and question.id in script.group_by_question:
        return RATING
    return REQUIRED if question.required else OPTIONAL
