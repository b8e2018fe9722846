"""When words are nudged (METHOD 3.10)."""

from datetime import UTC, datetime, timedelta

import pytest

from interviewer.domain.script.script import Question
from interviewer.services.spoken_words import words_for
from interviewer.ui.call.nudge import Nudger

NOW = datetime(2026, 6, 11, tzinfo=UTC)
OPEN = Question("nps_why", "open", "?")


def test_two_probes_are_offered_also_when_the_question_has_none() -> None:
    nudge = Nudger().judged(OPEN, "Fine.", (), "Tideway", NOW, None)
    assert nudge is not None
    assert nudge.probes == words_for("en").probes[:2]


def test_the_phrases_are_the_marked_words() -> None:
    nudge = Nudger().judged(OPEN, "It is okay, I suppose.", (), "Tideway", NOW, None)
    assert nudge is not None
    assert [text.lower() for text in nudge.phrases] == ["okay", "i suppose"]


def test_once_per_question_unless_it_still_stands() -> None:
    nudger = Nudger()
    first = nudger.judged(OPEN, "Fine.", (), "", NOW, None)
    later = NOW + timedelta(minutes=5)
    assert nudger.judged(OPEN, "Fine, okay.", (), "", later, first) is not None
    assert nudger.judged(OPEN, "Fine.", (), "", later, None) is None


def test_a_question_put_aside_is_not_nudged() -> None:
    nudger = Nudger()
    nudger.put_aside("nps_why")
    assert nudger.judged(OPEN, "Fine.", (), "", NOW, None) is None


@pytest.mark.parametrize("kind", ["choice", "scale_0_10", "say", "number"])
def test_only_words_that_are_the_answer_are_judged(kind: str) -> None:
    assert Nudger().judged(Question("q", kind, "?"), "Fine.", (), "", NOW, None) is None


@pytest.mark.parametrize("words", ["", "   ", "Because they ring us before every busy week since March."])
def test_silence_and_substance_bring_nothing(words: str) -> None:
    assert Nudger().judged(OPEN, words, (), "", NOW, None) is None


def test_a_german_talk_is_nudged_by_german_words_and_with_german_probes() -> None:
    nudge = Nudger().judged(OPEN, "Passt schon.", (), "", NOW, None, "de")
    assert nudge is not None
    assert (nudge.phrases, nudge.probes) == (("Passt schon",), words_for("de").probes[:2])
    assert Nudger().judged(OPEN, "Passt schon.", (), "", NOW, None) is None
    negative = Nudger().judged(OPEN, "Wir sind nicht zufrieden.", (), "", NOW, None, "de")
    assert negative is not None
    assert negative.probes == ("Was ist passiert?",)
