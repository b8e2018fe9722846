"""A step back folds a few events anew; what it comes to is what the whole log says."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.domain.interview import transcript
from interviewer.domain.interview.events import (
    Alerted,
    Answered,
    Attributed,
    BlindSpotsShown,
    Bookmarked,
    Completed,
    Confirmed,
    Corrected,
    Erased,
    Event,
    FlagCleared,
    Happening,
    Jumped,
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
    Redone,
    Restored,
    Resumed,
    Revised,
    Skipped,
    Started,
    Struck,
    TimeAgreed,
    Undone,
    Volunteered,
    Weighed,
    Withdrawn,
)
from interviewer.domain.interview.folds import applied
from interviewer.domain.interview.transcript import Transcript

NOON = datetime(2026, 6, 11, 12, tzinfo=UTC)
QUESTIONS = ("nps", "nps_why", "ssc_stop", "det_callback")
NEVER = 10**9
WORDS = st.sampled_from([None, "They rang.", "They rang.\nNobody came."])
VALUES = st.sampled_from([None, 4, 9, "dont_know", ("The portal", "Nobody rang")])
OTHERS = ("back", "forth", "weigh", "match", "complete")
PLAIN: tuple[Happening, ...] = (
    Started("", "phone", "Tideway"), Confirmed(), Restored(), Jumped(), Noted("Tired.", sealed=True), Bookmarked(),
    Probed("What else?"), Struck(value_too=True), Struck(kept=4), Masked("Ana", "[name]"), PhraseMarked("so to speak"),
    Attributed("anonymous"), OffRecordBegun(), OffRecordEnded(), Paused(), Resumed(), RecorderMarked(running=True),
    NudgeDismissed(), FlagCleared("heard"), TimeAgreed(600.0, ("nps",)), Alerted("May I?", "1", "today"),
    BlindSpotsShown(("savvy",)), Withdrawn(), Skipped("refused"), Erased("answered"),
)  # fmt: skip
ANSWERS = st.one_of(*(st.builds(kind, VALUES, WORDS) for kind in (Answered, Revised, Volunteered, Corrected)))
DEEDS = st.one_of(ANSWERS, ANSWERS, st.sampled_from(OTHERS), st.sampled_from(PLAIN))
LOGS = st.lists(st.tuples(DEEDS, st.sampled_from(QUESTIONS)), max_size=60)


def next_event(state: Transcript, deed: Happening | str, question: str) -> Event | None:
    """The event of this deed, if it can be done now."""
    name, at = f"e{state.place}", NOON + timedelta(seconds=state.place)
    answer = state.answers.get(question)
    named = answer.event_id if answer else ""
    if isinstance(deed, Happening):
        return None if isinstance(deed, Restored) and answer is None else Event(name, at, deed, question)
    if deed in {"back", "forth"}:
        steps = state.steps if deed == "back" else state.undone
        return Event(name, at, (Undone if deed == "back" else Redone)(steps[-1])) if steps else None
    said: dict[str, Happening] = {
        "weigh": Weighed((2, 1), named),
        "match": Matched((1, 0), named, "list"),
        "complete": Completed(9, "They rang, and more.", answer=named),
    }
    return Event(name, at, said[deed], question)


@given(LOGS, st.sampled_from([1, 2, 3, 7]))
def test_each_state_is_what_the_whole_log_says(log: list[tuple[Happening | str, str]], every: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(transcript, "KEPT_EVERY", NEVER)
        whole = [Transcript()]
        for deed, question in log:
            event = next_event(whole[-1], deed, question)
            whole += [whole[-1].with_(event)] if event else []
        patch.setattr(transcript, "KEPT_EVERY", every)
        state = Transcript()
        for event, expected in zip(whole[-1].events, whole[1:], strict=True):
            state = state.with_(event)
            assert state == expected


def test_a_step_back_in_a_long_talk_folds_few_events(monkeypatch: pytest.MonkeyPatch) -> None:
    folded: list[str] = []

    def counted(state: Transcript, event: Event) -> Transcript:
        folded.append(event.id)
        return applied(state, event)

    state = Transcript.of(Event(f"e{n}", NOON, Answered(4), f"q{n % 50}") for n in range(2_000))
    monkeypatch.setattr(transcript, "applied", counted)
    for number in range(300):
        folded.clear()
        state = state.with_(Event(f"u{number}", NOON, Undone(state.steps[-1])))
        assert len(folded) < transcript.KEPT_EVERY
    for number in range(300):
        folded.clear()
        state = state.with_(Event(f"r{number}", NOON, Redone(state.undone[-1])))
        assert len(folded) <= transcript.KEPT_EVERY
    assert (len(state.steps), state.undone) == (2_000, ())
