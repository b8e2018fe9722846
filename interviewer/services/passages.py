"""What was said, passage by passage, for the interviewer's own eyes."""

from datetime import datetime, timedelta

from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.route import Route
from interviewer.domain.interview.signals import judge
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.interview.vagueness.languages import lists_of
from interviewer.domain.script.script import Question, Script
from interviewer.services.labels import label, option_words, value_words
from interviewer.services.step import Passage
from interviewer.services.talk_map import state_of

JUDGED_KINDS = ("open", "list", "choice_with_why")


def passages_of(script: Script, transcript: Transcript, route: Route) -> tuple[Passage, ...]:
    """Every answered question on the route, in order, read-aloud texts left out."""
    return tuple(
        _passage(script, transcript, script.by_id[i], transcript.answers[i])
        for i in route.ids
        if i in transcript.answers and script.by_id[i].kind != "say"
    )


def _passage(script: Script, transcript: Transcript, question: Question, answer: Answer) -> Passage:
    value = option_words(answer.skipped) if answer.skipped else value_words(answer.value)
    lists = lists_of(script.language)
    judged = question.kind in JUDGED_KINDS and answer.words and not answer.skipped
    return Passage(
        question=question.id,
        section_id=script.section_by_question[question.id].id,
        label=label(script, question),
        value=value,
        words=answer.words,
        manner=answer.manner,
        at=answer.at,
        state=state_of(transcript, question.id),
        changed_from=value_words(answer.before) if answer.before != answer.value else None,
        corrected=answer.corrected,
        times=tuple(_moment(transcript, seconds) for seconds in answer.lines_at),
        bookmarks=tuple(mark.at for mark in transcript.bookmarks if mark.question == question.id),
        flat=bool(judged and judge(answer.words or "", transcript.vendor, lists).kind == "vague"),
    )


def _moment(transcript: Transcript, seconds: float | None) -> datetime | None:
    start = transcript.started_at
    return None if seconds is None or start is None else start + timedelta(seconds=seconds)
