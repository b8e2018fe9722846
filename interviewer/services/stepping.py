"""From the state of a talk to what the screen shows. Pure; nothing here writes."""

import re
from dataclasses import replace
from datetime import datetime

from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.interview.pace import elapsed_seconds, pace
from interviewer.domain.interview.route import Route, current, walk
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.script.script import Question, Script
from interviewer.services.labels import section_title, value_words
from interviewer.services.spoken import filled, text_of
from interviewer.services.spoken_words import words_for
from interviewer.services.step import AskedNow, NextUp, Pinned, Step

SCALE = "scale_0_10"
_SIMPLE = re.compile(r"(?P<name>\w+) *(?P<op><=|>=|<|>|==|in) *(?P<rest>.+)")


def step_of(
    facts: InterviewFacts,
    script: Script,
    transcript: Transcript,
    route: Route,
    now: datetime,
    message: str | None = None,
) -> Step:
    """Everything the call screen shows for this state."""
    question = None if transcript.ended else current(script, transcript, route)
    asked = asked_now(facts, script, transcript, route, question) if question else None
    elapsed = elapsed_seconds(transcript.events, now)
    consent = transcript.answers.get("a_record")
    return Step(
        facts=facts,
        script=script,
        transcript=transcript,
        route=route,
        asked=asked,
        pinned=_pinned(facts, script, transcript, route, question),
        next=_next(facts, script, transcript, question),
        pace=pace(
            route,
            transcript.answers.keys() | transcript.set_aside,
            script.by_id,
            elapsed,
            script.planned_minutes * 60 if transcript.ends_after is None else transcript.ends_after,
        ),
        level=transcript.level,
        recording_consent=consent.at if consent and _may_record(transcript) else None,
        can_undo=bool(transcript.steps) and not transcript.ended,
        can_redo=bool(transcript.undone) and not transcript.ended,
        message=message,
    )


def _may_record(transcript: Transcript) -> bool:
    consent = transcript.answers.get("a_record")
    return bool(consent and consent.value == "yes" and "a_record" not in transcript.withdrawn)


def asked_now(
    facts: InterviewFacts, script: Script, transcript: Transcript, route: Route, question_id: str
) -> AskedNow:
    """A question as it is asked in this talk."""
    question, section = script.by_id[question_id], script.section_by_question[question_id]

    def say(text: str) -> str:
        return filled(text, script, facts, transcript, route, question_id) if "{" in text else text

    group = script.group_by_question.get(question_id)
    return AskedNow(
        question=question,
        section_id=section.id,
        section_title=section_title(section.title),
        group=group,
        group_place=_place(script, transcript, section.id, group) if group else None,
        spoken=say(text_of(script, question, transcript.wording)),
        instruction=say(question.instruction),
        probes=tuple(say(p) for p in question.probes),
        probed=tuple(p.text for p in transcript.probes if p.question == question_id),
        answer=transcript.answers.get(question_id),
        volunteered=transcript.waiting.get(question_id),
        compulsory=question.required or question_id in route.compulsory,
        standing=words_for(script.language).probes,
    )


def _place(script: Script, transcript: Transcript, section_id: str, group: str) -> tuple[int, int]:
    section = next(s for s in script.sections if s.id == section_id)
    start = transcript.rotation.get(section_id, section.rotate[0])
    shift = section.rotate.index(start) if start in section.rotate else 0
    count = len(section.rotate)
    return (section.rotate.index(group) - shift) % count + 1, count


def _pinned(
    facts: InterviewFacts, script: Script, transcript: Transcript, route: Route, question: str | None
) -> Pinned | None:
    """The scale that the question's condition names, when it is the last one answered before it."""
    if question is None or question not in route.ids:
        return None
    scales = [i for i in route.ids[: route.ids.index(question)] if script.by_id[i].kind == SCALE]
    if not scales or scales[-1] not in script.by_id[question].when.names:
        return None
    answer = transcript.answers.get(scales[-1])
    if answer is None or not answer.given:
        return None
    scale = script.by_id[scales[-1]]
    text = text_of(script, scale, transcript.wording)
    return Pinned(scale, filled(text, script, facts, transcript, route, scale.id), answer.value)


def _next(facts: InterviewFacts, script: Script, transcript: Transcript, question: str | None) -> NextUp | None:
    """What comes after this question when it is simply answered."""
    if question is None:
        return None
    supposed = transcript
    if question not in transcript.answers:
        answer = Answer("", transcript.started_at or facts.started_at)
        supposed = replace(transcript, answers={**transcript.answers, question: answer}, pointer=None)
    route = walk(script, supposed)
    after = route.ids[route.ids.index(question) + 1 :] if question in route.ids else route.ids
    following = next((i for i in after if i not in supposed.answers and i not in supposed.set_aside), None)
    if following is None:
        return None
    text = text_of(script, script.by_id[following], transcript.wording)
    spoken = filled(text, script, facts, transcript, route, following)
    return NextUp(following, spoken, because(script.by_id[following], transcript))


def because(question: Question, transcript: Transcript) -> str | None:
    """Why a question comes, when one plain comparison with a given answer brought it: "4 is below 7"."""
    found = _SIMPLE.fullmatch(question.when.source.strip())
    answer = transcript.answers.get(found["name"]) if found else None
    if found is None or answer is None or not answer.given or answer.value is None:
        return None
    value, rest = value_words(answer.value), found["rest"]
    match found["op"]:
        case "<=" if rest.isdigit():
            return f"{value} is below {int(rest) + 1}"
        case "<":
            return f"{value} is below {rest}"
        case ">=":
            return f"{value} is {rest} or more"
        case ">":
            return f"{value} is above {rest}"
        case _:
            return f"the answer was {value}"
