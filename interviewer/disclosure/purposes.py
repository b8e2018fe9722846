"""Who may be known for one purpose that has a permission of its own: a call back, a favour (METHOD 4).

"Callback: if allowed, then that purpose is named"; a referral, a quote by name, a testimonial or a reference call
"reveals the person for that purpose alone". Nothing else of the paper may use these names.
"""

from dataclasses import replace

from interviewer.disclosure.permissions import Allowed
from interviewer.disclosure.view import CallBack, CallHours, PaperLevel, Person
from interviewer.domain.interview.facts import RespondentRef

NEEDS_THE_PERSON = {
    "adv_quote": ("name_title_company",),
    "adv_testimonial": ("yes", "draft_for_me"),
    "adv_referral": ("yes_will_introduce",),
}


def call_back(allowed: Allowed, level: PaperLevel, who: RespondentRef, hours: CallHours) -> CallBack | None:
    """The call that was allowed, or None.

    Somebody who speaks as the company and wants only a call is not named: the firm puts that call through.
    """
    given = allowed.chosen("det_callback")
    if given not in {"yes_with_points", "yes_call_only"}:
        return None
    with_points = given == "yes_with_points"
    named = with_points or level == "named"
    zone = hours.zone or who.timezone
    within = CallHours(zone, hours.best_from, hours.best_to)
    return CallBack(with_points, _person(who) if named else None, within, bool(allowed.transcript.alerts))


def call_alone(allowed: Allowed, who: RespondentRef, hours: CallHours) -> CallBack | None:
    """The call for which somebody otherwise unattributed released name and points; None for anything less."""
    call = call_back(allowed, "company", who, hours)
    return replace(call, alone=True) if call and call.with_points else None


def advocate(allowed: Allowed, level: PaperLevel, who: RespondentRef) -> Person | None:
    """The person, when the talk is by name or a favour that was allowed needs to know who it is."""
    agreed = any(allowed.chosen(question) in wanted for question, wanted in NEEDS_THE_PERSON.items())
    calls = allowed.chosen("adv_reference")
    return _person(who) if level == "named" or agreed or (isinstance(calls, int | float) and calls > 0) else None


def _person(who: RespondentRef) -> Person:
    return Person(who.name, who.title, who.role or "none")
