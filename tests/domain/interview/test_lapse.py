"""When words go in time: every kind of event is known to hold words or none, and what stays counts as before."""

from datetime import UTC, datetime, timedelta

import pytest

from interviewer.domain.errors import UserError
from interviewer.domain.interview import events as ev
from interviewer.domain.interview.lapse import ANSWERS, STAYS, WORDLESS, WORDS, lapse, lapse_answers, wordy
from interviewer.domain.interview.transcript import Transcript

BEGIN = datetime(2026, 3, 4, 9, tzinfo=UTC)


def told(*happenings: tuple[ev.Happening, str | None], gone: tuple[int, ...] = ()) -> Transcript:
    """A talk of these happenings; the contents of those at `gone` are erased."""
    return Transcript.of(
        ev.Event(f"e{n}", BEGIN + timedelta(seconds=n), ev.Erased(what.kind) if n in gone else what, question)
        for n, (what, question) in enumerate(happenings)
    )


TALK: tuple[tuple[ev.Happening, str | None], ...] = (
    (ev.Started("d", "phone"), None),
    (ev.Answered("yes"), "a_participate"),
    (ev.Answered(6, "Two outages."), "nps"),
    (ev.Answered(words="They said nothing."), "nps_why"),
    (ev.Noted("Sounded tired."), "nps_why"),
    (ev.Answered("dont_know", "Not my field."), "sat"),
    (ev.Answered(("Slow", "Late")), "det_trouble"),
    (ev.Answered("company_only", "Ask first."), "adv_quote"),
    (ev.BrokenOff("had to leave"), None),
)
GONE = (2, 3, 4, 5, 6, 7, 8)


def test_every_kind_of_event_is_known_to_hold_words_or_none() -> None:
    assert set(ev.HAPPENINGS) == (WORDLESS | ANSWERS | WORDS) & set(ev.HAPPENINGS)
    assert WORDLESS.isdisjoint(ANSWERS | WORDS)
    assert STAYS <= WORDLESS


def test_what_holds_words_goes_and_what_holds_a_choice_stays() -> None:
    assert list(wordy(told(*TALK).events)) == [f"e{n}" for n in GONE]


def test_numbers_choices_and_non_answers_stand_after_their_words_went() -> None:
    happening = lapse(told(*TALK), "{}")
    after = told(*TALK, (happening, None), gone=GONE)
    assert after.answers["nps"].value == 6
    assert after.answers["nps"].words is None
    assert after.answers["nps_why"].given
    assert after.answers["sat"].skipped == "dont_know"
    assert after.answers["det_trouble"].value is None
    assert after.ended == "broken_off"
    assert (after.lapsed, after.emptied, after.notes) == ("{}", False, ())


def test_only_consents_stay_when_the_answers_go() -> None:
    happening, gone = lapse_answers(told(*TALK), frozenset({"a_participate", "adv_quote"}))
    assert set(gone) == {f"e{n}" for n in GONE}
    after = told(*TALK, (happening, None), gone=GONE)
    assert after.answers["a_participate"].value == "yes"
    assert after.answers["adv_quote"].value == "company_only"
    assert after.answers["nps"].value is None
    assert (after.ended, after.emptied) == ("broken_off", True)


def test_consents_stay_too_when_their_words_went_before() -> None:
    first = lapse(told(*TALK), "{}")
    between = told(*TALK, (first, None), gone=GONE)
    second, gone = lapse_answers(between, frozenset({"a_participate", "adv_quote"}))
    assert gone == ("e9",)
    after = told(*TALK, (first, None), (second, None), gone=(*GONE, 9))
    assert after.answers["adv_quote"].value == "company_only"
    assert after.answers["nps"].value is None


def test_the_words_of_a_running_talk_are_not_due() -> None:
    with pytest.raises(UserError):
        lapse(told(*TALK[:-1]), "{}")


def test_content_of_a_talk_is_read_back_as_it_was_written() -> None:
    happening = lapse(told(*TALK), "{}")
    assert ev.happening_from("lapsed", ev.content_of(happening)) == happening
