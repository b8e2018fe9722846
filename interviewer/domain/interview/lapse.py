"""When the time of a talk's words is over: the words go for good, numbers and choices stay (METHOD 5, "Retention").

What the talk says in figures is taken once more, from the words, before they go: so that a route or a flag that came
from words does not change a published score. Later withdrawals still count. When the time of the answers is over as
well, only the consents stay, and the talk is in no figure any more.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from interviewer.domain.errors import UserError
from interviewer.domain.interview import events as ev
from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.talk_state import TalkState
from interviewer.domain.interview.values import Value

WORDLESS = frozenset(
    {
        "started", "asked", "confirmed", "skipped", "off_record_begun", "off_record_ended", "struck", "attributed",
        "weighed", "matched", "jumped", "resumed", "undone", "redone", "restored", "recorder_marked",
        "nudge_dismissed", "time_agreed", "alerted", "blind_spots_shown", "finished", "withdrawn", "lapsed",
    }
)  # fmt: skip
"""Events without words of the person or about the person; an alert holds the interviewer's own question."""
ANSWERS = frozenset({"answered", "revised", "volunteered", "corrected", "completed"})
"""Events that hold words only sometimes."""
STAYS = frozenset({"started", "withdrawn", "attributed", "alerted", "undone", "redone"})
"""What stays of a talk beside its consents when the answers go."""
WORDS = frozenset({"noted", "probed", "masked", "phrase_marked", "paused", "flag_cleared", "broken_off", "bookmarked"})


def lapse(transcript: TalkState, snapshot: str) -> ev.Lapsed:
    """The event that stays when the words go. UserError "still_running" for a talk that has not ended."""
    if transcript.ended is None:
        raise UserError("still_running", "The talk has not ended, so its words are not due.")
    gone = set(wordy(transcript.events))
    kept: dict[str, Value] = {}
    skipped: dict[str, str] = {}
    for question, answer in transcript.answers.items():
        if answer.event_id in gone and answer.value is not None and not _is_words(answer.value):
            kept[question] = answer.value
        if answer.event_id in gone and answer.skipped:
            skipped[question] = answer.skipped
    return ev.Lapsed(kept, skipped, snapshot)


def lapse_answers(transcript: TalkState, consents: frozenset[str]) -> tuple[ev.Lapsed, tuple[str, ...]]:
    """The event that stays when the answers go too, and the ids of the events whose content goes with them.

    `consents` are the questions whose answers stay.
    """
    gone = tuple(
        event.id
        for event in transcript.events
        if event.kind not in STAYS
        and not isinstance(event.happening, ev.Erased)
        and not (event.question in consents and event.kind in (*ANSWERS, "skipped"))
    )
    words = tuple(event_id for event_id in wordy(transcript.events) if event_id not in gone)
    went = {*gone, *words}
    held = {question: answer for question, answer in transcript.answers.items() if question in consents}
    from_before = {q: a for q, a in held.items() if a.event_id in went or a.struck}
    kept = {q: a.value for q, a in from_before.items() if a.value is not None and not _is_words(a.value)}
    skipped = {q: a.skipped for q, a in from_before.items() if a.skipped}
    return ev.Lapsed(kept, skipped), (*gone, *words)


def wordy(events: Iterable[ev.Event]) -> Iterator[str]:
    """The ids of the events whose content holds words, those taken back included."""
    for event in events:
        if isinstance(event.happening, ev.Erased) or event.kind in WORDLESS:
            continue
        if not isinstance(event.happening, ev.Answered) or _has_words(event.happening):
            yield event.id


def _has_words(what: ev.Answered) -> bool:
    return bool(what.words) or _is_words(what.value) or bool(getattr(what, "reason", ""))


def _is_words(value: Value | None) -> bool:
    """Lists and tables are words; so is a text that is no option."""
    return not (value is None or isinstance(value, bool | int | float)) and (
        not isinstance(value, str) or " " in value.strip()
    )


def without_words(answers: dict[str, Answer], what: ev.Lapsed) -> dict[str, Answer]:
    """The answers as they stand afterwards: closed, with the number or choice that stays."""
    after = dict(answers)
    for question, answer in answers.items():
        if question in what.kept or question in what.skipped:
            value, skipped = what.kept.get(question), what.skipped.get(question)
            after[question] = replace(answer, value=value, skipped=skipped, struck=True, words=None, lines_at=())
    return after
