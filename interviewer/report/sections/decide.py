"""Decide now: at most three actions with owner and day (page 1)."""

from interviewer.domain.loyalty.actions import Action as Due
from interviewer.report.blocks import Action, Column, Decide, Row
from interviewer.report.telling import Telling

CALL = {
    "yes_with_points": "The client agreed to a call, with these points.",
    "yes_call_only": "The client agreed only to a call.",
    "no": "The client does not want a call.",
}


def decide(told: Telling) -> tuple[Row, ...]:
    """The box with the actions and what the client said to a call."""
    if not told.actions:
        return ()
    actions = tuple(Action(told.words.t(a.what), _owner(told, a), _due(told, a)) for a in told.actions)
    call = CALL.get(told.view.consents.callback or "", "")
    box = Decide(told.words.t("Decide now"), actions, told.words.t(call) if call else "")
    return (Row((Column(12, (box,)),), rule="none"),)


def _owner(told: Telling, action: Due) -> str:
    if action.owner == "chief executive":
        return told.view.executive or told.words.t(told.view.executive_title)
    return told.words.t(action.owner)


def _due(told: Telling, action: Due) -> str:
    day = told.due(action)
    return told.words.day(day) if day else told.words.t("next drill")
