"""What each event makes of the state of a talk: one function for each kind, and the table that finds it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.events import (
    Alerted,
    Answered,
    Attributed,
    BlindSpotsShown,
    Bookmarked,
    BrokenOff,
    Completed,
    Confirmed,
    Corrected,
    Erased,
    Event,
    Finished,
    FlagCleared,
    Happening,
    Jumped,
    Lapsed,
    Masked,
    Matched,
    Noted,
    NudgeDismissed,
    OffRecordBegun,
    OffRecordEnded,
    Paused,
    PhraseMarked,
    Probed,
    RecorderMarked,
    Restored,
    Resumed,
    Revised,
    Skipped,
    Started,
    Struck,
    TimeAgreed,
    Volunteered,
    Weighed,
    Withdrawn,
)
from interviewer.domain.interview.lapse import without_words
from interviewer.domain.interview.line_times import carried_times, fitting, spread
from interviewer.domain.interview.matching import carried_matches
from interviewer.domain.interview.severity import carried, lines_of
from interviewer.domain.interview.talk_state import (
    ALERT_ABOUT,
    Alert,
    Bookmark,
    Ended,
    Mask,
    Note,
    Phrase,
    Probing,
    S,
    but,
)
from interviewer.domain.script.script import NON_ANSWERS


def stepped(state: S, event: Event) -> S:
    """The state after a step: it can be taken back, and what was taken back before cannot be put back."""
    question = event.question or ""
    pointer = None if question == state.pointer else state.pointer
    order = {**state.order, question: state.place}
    return but(state, steps=(*state.steps, event.id), undone=(), order=order, pointer=pointer)


def applied(state: S, event: Event) -> S:
    """The state after what an event says."""
    happening = event.happening
    if isinstance(happening, Erased):
        return _erased(state, event)
    fold = _FOLDS.get(type(happening))
    return fold(state, event, happening) if fold else state


def _erased(state: S, event: Event) -> S:
    """What is left of an answer whose content is gone: a closed question, nothing more."""
    question = event.question
    if event.kind in {"finished", "broken_off"}:
        how: Ended = "finished" if event.kind == "finished" else "broken_off"
        return but(state, ended=how, ended_at=event.at, paused=False, emptied=True)
    if event.kind == "alerted":
        return but(state, alerts=(*state.alerts, Alert(event.id, event.at, "", "")))
    if event.kind not in {"answered", "revised", "volunteered", "corrected"} or question is None:
        return state
    gone = Answer(event.id, event.at, struck=True, volunteered=event.kind == "volunteered")
    if gone.volunteered:
        return but(state, waiting={**state.waiting, question: gone})
    return _put(state, question, gone)


def _put(state: S, question: str, answer: Answer) -> S:
    waiting = {q: a for q, a in state.waiting.items() if q != question}
    return but(state, answers={**state.answers, question: answer}, waiting=waiting)


def _started(state: S, event: Event, what: Started) -> S:
    state = but(state, rotation=dict(what.rotation), wording=what.wording, mode=what.mode)
    return but(state, vendor=what.vendor, started_at=event.at)


def _answered(state: S, event: Event, what: Answered) -> S:
    question = event.question or ""
    earlier = state.answers.get(question)
    answer = _as_answer(event, what)
    if earlier is not None:
        answer = _timed(_carried(answer, earlier), earlier)
    if question in state.withdrawn and not isinstance(what, Corrected):
        state = but(state, withdrawn=state.withdrawn - {question})
    return _put(state, question, answer)


def _carried(answer: Answer, earlier: Answer) -> Answer:
    """What was said of the lines of the answer before holds for those that stayed."""
    if earlier.value is None and not earlier.severities and not earlier.matches:
        return answer
    matches, severities = carried_matches(earlier, answer), carried(earlier, answer)
    listed = earlier.matched_list if matches else ""
    return replace(answer, before=earlier.value, severities=severities, matches=matches, matched_list=listed)


def _timed(answer: Answer, earlier: Answer) -> Answer:
    """An answer that tells no times, such as a correction, has those of the lines it left as they were."""
    if answer.lines_at or not earlier.lines_at:
        return answer
    return replace(answer, lines_at=carried_times(earlier.lines, earlier.lines_at, answer.lines))


def _as_answer(event: Event, what: Answered) -> Answer:
    """An option that is a non-answer is kept as that non-answer."""
    skipped = what.value if isinstance(what.value, str) and what.value in NON_ANSWERS else None
    value = None if skipped else what.value
    corrected = isinstance(what, Corrected)
    whole = Answer(event.id, event.at, value, what.words, what.manner, skipped, corrected=corrected)
    if not what.lines_at:
        return whole
    return replace(whole, lines_at=fitting(whole.lines, what.lines_at))


def _completed(state: S, event: Event, what: Completed) -> S:
    """More words for the same answer; how and when it came about stays."""
    question = event.question or ""
    earlier = state.answers.get(question)
    if earlier is None or earlier.event_id != what.answer or earlier.struck:
        return state
    whole = replace(earlier, value=what.value, words=what.words, manner=what.manner)
    matches = carried_matches(earlier, whole)
    matched_list = earlier.matched_list if matches else ""
    whole = replace(whole, severities=carried(earlier, whole), matches=matches, matched_list=matched_list)
    whole = _timed(replace(whole, lines_at=fitting(whole.lines, what.lines_at)), earlier)
    return but(state, answers={**state.answers, question: whole})


def _volunteered(state: S, event: Event, what: Volunteered) -> S:
    answer = Answer(event.id, event.at, what.value, what.words, what.manner, volunteered=True)
    answer = replace(answer, lines_at=fitting(answer.lines, what.lines_at))
    earlier = state.waiting.get(event.question or "")
    if earlier and earlier.words and answer.words:
        times = (*spread(earlier.lines, earlier.lines_at), *spread(answer.lines, answer.lines_at))
        whole = replace(answer, words=f"{earlier.words}\n{answer.words}")
        answer = replace(whole, lines_at=fitting(whole.lines, times))
    return but(state, waiting={**state.waiting, event.question or "": answer})


def _confirmed(state: S, event: Event, _: Confirmed) -> S:
    question = event.question or ""
    answer = state.waiting.get(question)
    return _put(state, question, replace(answer, confirmed=True)) if answer else state


def _skipped(state: S, event: Event, what: Skipped) -> S:
    return _put(state, event.question or "", Answer(event.id, event.at, skipped=what.reason))


def _restored(state: S, event: Event, _: Restored) -> S:
    question = event.question or ""
    answer = replace(state.answers[question], volunteered=True)
    return but(_put(state, question, answer), restored=state.restored | {question})


def _noted(state: S, event: Event, what: Noted) -> S:
    note = Note(event.id, event.at, what.text, event.question, what.sealed)
    return but(state, notes=(*state.notes, note))


def _bookmarked(state: S, event: Event, _: Bookmarked) -> S:
    return but(state, bookmarks=(*state.bookmarks, Bookmark(event.at, event.question)))


def _probed(state: S, event: Event, what: Probed) -> S:
    return but(state, probes=(*state.probes, Probing(event.at, what.text, event.question)))


def _struck(state: S, event: Event, what: Struck) -> S:
    question = event.question or ""
    waiting = {q: a for q, a in state.waiting.items() if q != question}
    phrases = tuple(one for one in state.phrases if one.question != question)
    state, answer = but(state, waiting=waiting, phrases=phrases), state.answers.get(question)
    if what.value_too and question == ALERT_ABOUT:
        state = but(state, alerts=tuple(replace(alert, urgency="") for alert in state.alerts))
    if answer is None:
        return state
    kept = None if what.value_too else what.kept if answer.value is None else answer.value
    gone = replace(answer, words=None, before=None, severities=(), matches=(), matched_list="", lines_at=())
    struck = replace(gone, value=kept, struck=True, value_struck=what.value_too)
    return but(state, answers={**state.answers, question: struck})


def _masked(state: S, event: Event, what: Masked) -> S:
    return but(state, masks=(*state.masks, Mask(what.text, what.replacement, event.question)))


def _phrase_marked(state: S, event: Event, what: PhraseMarked) -> S:
    said = (what.text.casefold(), event.question)
    others = tuple(one for one in state.phrases if (one.text.casefold(), one.question) != said)
    return but(state, phrases=(*others, Phrase(what.text, event.question)) if what.holds else others)


def _attributed(state: S, event: Event, what: Attributed) -> S:
    question = event.question or ""
    order = {**state.order, f"level:{question}": state.place}
    return but(state, levels={**state.levels, question: what.level}, order=order)


def _weighed(state: S, event: Event, what: Weighed) -> S:
    question = event.question or ""
    answer = state.answers.get(question)
    if answer is None or answer.event_id != what.answer or len(what.severities) != len(lines_of(answer)):
        return state
    return but(state, answers={**state.answers, question: replace(answer, severities=what.severities)})


def _matched(state: S, event: Event, what: Matched) -> S:
    question = event.question or ""
    answer = state.answers.get(question)
    if answer is None or answer.event_id != what.answer or len(what.verdicts) != len(lines_of(answer)):
        return state
    matched = replace(answer, matches=what.verdicts, matched_list=what.team_list)
    return but(state, answers={**state.answers, question: matched})


def _jumped(state: S, event: Event, _: Jumped) -> S:
    return but(state, pointer=event.question)


def _off_record(state: S, event: Event, _: Happening) -> S:
    return but(state, off_record=True, off_record_since=event.at)


def _on_record(state: S, event: Event, _: Happening) -> S:
    return but(state, off_record=False, off_record_since=None)


def _alerted(state: S, event: Event, what: Alerted) -> S:
    return but(state, alerts=(*state.alerts, Alert(event.id, event.at, what.asked, what.version, what.urgency)))


def _blind_spots(state: S, _: Event, what: BlindSpotsShown) -> S:
    return but(state, blind_spots=frozenset(what.dimensions) | state.blind_spots)


def _time_agreed(state: S, _: Event, what: TimeAgreed) -> S:
    return but(state, ends_after=what.ends_after, set_aside=frozenset(what.not_asked))


def _ended(state: S, event: Event, what: Happening) -> S:
    how: Ended = "finished" if isinstance(what, Finished) else "broken_off"
    return but(state, ended=how, ended_at=event.at, paused=False)


def _lapsed(state: S, event: Event, what: Lapsed) -> S:
    answers = without_words(dict(state.answers), what)
    return but(state, answers=answers, lapsed=what.snapshot, emptied=not what.snapshot)


def _withdrawn(state: S, event: Event, _: Withdrawn) -> S:
    return but(state, withdrawn=state.withdrawn | {event.question or ""})


_FOLDS: Mapping[type[Happening], Callable[..., Any]] = {
    Started: _started,
    Answered: _answered,
    Revised: _answered,
    Corrected: _answered,
    Completed: _completed,
    Volunteered: _volunteered,
    Confirmed: _confirmed,
    Skipped: _skipped,
    Restored: _restored,
    Noted: _noted,
    Bookmarked: _bookmarked,
    Probed: _probed,
    Struck: _struck,
    Masked: _masked,
    PhraseMarked: _phrase_marked,
    Attributed: _attributed,
    Jumped: _jumped,
    OffRecordBegun: _off_record,
    OffRecordEnded: _on_record,
    Paused: lambda state, _event, _what: but(state, paused=True),
    Resumed: lambda state, _event, _what: but(state, paused=False),
    RecorderMarked: lambda state, _event, what: but(state, recorder=what.running),
    NudgeDismissed: lambda state, event, _what: but(state, dismissed=state.dismissed | {event.question or ""}),
    FlagCleared: lambda state, _event, what: but(state, flag_cleared=what.reason),
    TimeAgreed: _time_agreed,
    Alerted: _alerted,
    BlindSpotsShown: _blind_spots,
    BrokenOff: _ended,
    Finished: _ended,
    Withdrawn: _withdrawn,
    Lapsed: _lapsed,
    Weighed: _weighed,
    Matched: _matched,
}
