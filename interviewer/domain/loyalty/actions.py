"""What follows from an interview: the actions of METHOD 3.12 with owner, due time and tag."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from interviewer.domain.loyalty.classes import contradictions
from interviewer.domain.loyalty.dimensions import DIMENSIONS, gap_class, must_act
from interviewer.domain.loyalty.due import Due
from interviewer.domain.loyalty.health import Health, person_health
from interviewer.domain.loyalty.nps import band
from interviewer.domain.loyalty.person import PersonAnswers

Owner: TypeAlias = Literal["chief executive", "account lead", "manager", "interviewer"]
Tag: TypeAlias = Literal["service", "relationship", "reputation"]

HOURS_48 = Due(48, "clock_hours")
HOURS_4 = Due(4, "working_hours")
TWO_DAYS, FIVE_DAYS, A_FORTNIGHT, A_MONTH = (Due(amount, "days") for amount in (2, 5, 14, 30))
A_WEEK, TWO_WEEKS, FOUR_WEEKS = (Due(amount, "working_days") for amount in (5, 10, 20))
DECIDE_NOW = 3


@dataclass(frozen=True)
class Action:
    """One action: why (`trigger`, a stable id), what to do in a sentence, default owner, due span and tag."""

    trigger: str
    what: str
    owner: Owner
    due: Due
    tag: Tag
    call_list: bool = False
    """Whether the account also goes on the call list."""


@dataclass(frozen=True)
class Seen:
    """What is known besides the person's own words: the team's ratings, its mirror ratings, and the gaps."""

    team: Mapping[str, float] = field(default_factory=dict)
    mirror: Mapping[str, float] = field(default_factory=dict)
    gaps: Mapping[str, float] = field(default_factory=dict)


NOTHING_ELSE = Seen()


def actions(person: PersonAnswers, seen: Seen = NOTHING_ELSE) -> tuple[Action, ...]:
    """Every action one interview triggers, the most pressing first (METHOD 3.12).

    A decision maker with 0-6 triggers the detractor rules here, whatever the account's mean.
    """
    health = person_health(person, seen.gaps)
    found = [
        *_alarms(person),
        *_by_score(person, health),
        *_fine(person, health),
        *_dimensions(person, seen),
        *_contact(person),
        *_future(person, health),
        Action(
            "completed",
            "Send the client a letter: what we heard, what we will do.",
            "interviewer",
            A_MONTH,
            "relationship",
        ),
    ]
    return tuple(sorted(found, key=lambda action: action.due.rough_hours))


def decide_now(person: PersonAnswers, seen: Seen = NOTHING_ELSE) -> tuple[Action, ...]:
    """At most three actions for the "Decide now" box of the individual report, the most pressing first.

    The letter and what the interviewer does are left out: the reader is the vendor's executive.
    """
    theirs = [action for action in actions(person, seen) if action.owner != "interviewer"]
    return tuple(theirs[:DECIDE_NOW])


def _alarms(person: PersonAnswers) -> Iterator[Action]:
    if person.urgency == "this_week" or person.alternatives == "decided_to_leave":
        yield Action(
            "alert",
            "Take this up today: it cannot wait for the week's end.",
            "chief executive",
            HOURS_4,
            "relationship",
        )
    if person.alternatives == "actively_evaluating":
        yield Action(
            "evaluating",
            "Make a 30-day plan and work through the drill sheet: others are being looked at.",
            "account lead",
            TWO_DAYS,
            "relationship",
        )
    if person.dims.get("integrity", 10) <= 4:
        yield Action(
            "integrity",
            "Take part yourself: this client does not rely on what we promise.",
            "chief executive",
            HOURS_48,
            "reputation",
        )


def _by_score(person: PersonAnswers, health: Health) -> Iterator[Action]:
    if person.nps is None:
        return
    match band(person.nps):
        case "detractor":
            yield from _detractor(person.callback)
        case "passive":
            yield from _passive(person)
        case "promoter":
            yield _promoter(person, health)


def _detractor(callback: str | None) -> Iterator[Action]:
    if callback == "yes_with_points":
        yield Action("detractor", "Call and listen, without selling.", "chief executive", HOURS_48, "relationship")
        yield Action("detractor plan", "Agree a 30-day plan with the client.", "account lead", FIVE_DAYS, "service")
    elif callback == "yes_call_only":
        yield Action(
            "detractor",
            "Call; the client will say what it is about.",
            "chief executive",
            HOURS_48,
            "relationship",
        )
    else:
        yield Action(
            "no call",
            "Do not call. Ask once more whether a call is welcome.",
            "interviewer",
            A_FORTNIGHT,
            "relationship",
        )


def _passive(person: PersonAnswers) -> Iterator[Action]:
    if person.pas_doubt is not None and person.pas_doubt <= 6:
        yield Action(
            "doubt",
            "Make a 30-day plan: the client is not sure to stay a year.",
            "account lead",
            FIVE_DAYS,
            "relationship",
        )
    yield Action(
        "passive",
        "Meet to review what the work is worth to them and what a nine or ten needs.",
        "account lead",
        TWO_WEEKS,
        "relationship",
    )
    yield Action("passive change", "Make one change that the client can see.", "account lead", A_MONTH, "service")


def _promoter(person: PersonAnswers, health: Health) -> Action:
    if person.fine or contradictions(person) or health.colour == "red":
        return Action(
            "thin promoter",
            "Say thank you, ask no favour, and look into what does not fit the high score.",
            "account lead",
            TWO_WEEKS,
            "relationship",
        )
    return Action(
        "promoter",
        "Say thank you this week. Then one step of the advocacy ladder.",
        "account lead",
        A_WEEK,
        "reputation",
    )


def _fine(person: PersonAnswers, health: Health) -> Iterator[Action]:
    if person.fine:
        yield Action(
            "fine flag",
            "Talk about the words they used, and ask what they would miss.",
            "account lead",
            TWO_WEEKS,
            "relationship",
            call_list=len(health.reasons) > 1,
        )


def _dimensions(person: PersonAnswers, seen: Seen) -> Iterator[Action]:
    for known in DIMENSIONS:
        name, gap = known.id, gap_class(seen.gaps.get(known.id, 0))
        if gap == "blind spot":
            yield Action(
                f"blind spot: {name}",
                f"Let the team hear the client's words on “{known.phrase}” first.",
                "account lead",
                TWO_WEEKS,
                "relationship",
            )
        if gap == "hidden strength":
            yield Action(
                f"hidden strength: {name}",
                f"Tell the team what the client values: {known.phrase}.",
                "account lead",
                A_MONTH,
                "reputation",
            )
        if must_act(person.dims.get(name), seen.team.get(name), seen.mirror.get(name)):
            yield Action(
                f"under 7: {name}",
                f"Name one repair for “{known.phrase}”.",
                "account lead",
                A_MONTH,
                "service",
            )


def _contact(person: PersonAnswers) -> Iterator[Action]:
    if person.kept_in_silence:
        yield Action(
            "silence",
            "Agree with the client how often you will be in touch.",
            "account lead",
            TWO_WEEKS,
            "relationship",
        )
    if person.ask_or_sell == "mostly_sell":
        yield Action("mostly_sell", "Hold one meeting of questions only.", "account lead", A_MONTH, "relationship")
    if person.comp_hear is not None and person.comp_hear >= 7:
        yield Action(
            "open door",
            "Put this account on the drill list.",
            "account lead",
            Due(0, "next_drill"),
            "relationship",
        )


def _future(person: PersonAnswers, health: Health) -> Iterator[Action]:
    if person.praise_permitted:
        yield Action("praise", "Pass the praise on to the person named.", "manager", FIVE_DAYS, "relationship")
    if person.fut_pass == "yes" and health.colour != "red":
        yield Action(
            "further work",
            "Talk about the work ahead, apart from any repair.",
            "account lead",
            FOUR_WEEKS,
            "service",
        )
