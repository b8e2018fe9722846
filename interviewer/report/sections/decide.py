"""Decide now: at most three actions with owner and day (page 1)."""

from interviewer.domain.loyalty.actions import Action as Due
from interviewer.domain.loyalty.dimensions import dimension
from interviewer.report.blocks import Action, Column, Decide, Row
from interviewer.report.phrases import unquoted
from interviewer.report.telling import Telling

CALL = {
    "yes_with_points": "The client agreed to a call, with these points.",
    "yes_call_only": "The client agreed only to a call.",
    "no": "The client does not want a call.",
}

OF_A_DIMENSION = {
    "under 7": "Name one repair for {name}.",
    "blind spot": "Let the team hear the client’s words on {name} first.",
    "hidden strength": "Tell the team that the client values {name}.",
}


def decide(told: Telling) -> tuple[Row, ...]:
    """The box with the actions and what the client said to a call."""
    if not told.actions:
        return ()
    actions = tuple(Action(_what(told, a), _owner(told, a), _due(told, a)) for a in told.actions)
    call = CALL.get(told.view.consents.callback or "", "")
    box = Decide(told.words.t("Decide now"), actions, told.words.t(call) if call else "")
    return (Row((Column(12, (box,)),), rule="none"),)


def _what(told: Telling, action: Due) -> str:
    """The action in a sentence without quotation marks, which are kept for words as said."""
    kind, _, name = action.trigger.partition(": ")
    if kind in OF_A_DIMENSION and name:
        return told.words.t(OF_A_DIMENSION[kind], name=told.words.t(dimension(name).name))
    return unquoted(told.words.t(action.what))


def _owner(told: Telling, action: Due) -> str:
    if action.owner == "chief executive":
        return told.view.executive or told.words.t(told.view.executive_title)
    return told.words.t(action.owner)


def _due(told: Telling, action: Due) -> str:
    day = told.due(action)
    return told.words.day(day) if day else told.words.t("next drill")
