"""What a person gets to see: everything that person said, with the names and addresses of others hidden."""

from datetime import UTC, datetime, timedelta

import pytest

from interviewer.disclosure.own_copy import ANOTHER, Hiding, OwnAnswer, others_of, own_answers
from interviewer.domain.interview import events as ev
from interviewer.domain.interview.facts import AccountRef, Engagement, InterviewFacts, RespondentRef
from interviewer.domain.interview.route import walk
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.script.script import Question, Script, Section

OTHERS = others_of(
    ("Lowenna Tregear", "Bo Christensen", "Will Price", "Ana Ruiz"), ("Ana Ruiz", "Aster AG"), ("ana@aster.example",)
)
SCRIPT = Script(
    "s", "1", "A talk",
    (Section("A", "A", tuple(Question(name, "open", f"{name}?") for name in ("first", "second", "adv_referral"))),),
)  # fmt: skip
BEGIN = datetime(2026, 3, 4, 9, tzinfo=UTC)
FACTS = InterviewFacts(
    "talk", Engagement("Northwind"), AccountRef("aster", "Aster AG"), RespondentRef("ana", "Ana Ruiz"), "phone", "s",
    "1", "d", BEGIN,
)  # fmt: skip


def told(*happenings: tuple[ev.Happening, str | None]) -> dict[str, OwnAnswer]:
    transcript = Transcript.of(
        ev.Event(f"e{n}", BEGIN + timedelta(seconds=n), what, question) for n, (what, question) in enumerate(happenings)
    )
    answers = own_answers(SCRIPT, FACTS, transcript, walk(SCRIPT, transcript), OTHERS)
    return {one.question: one for one in answers}


@pytest.mark.parametrize(
    ("said", "hidden"),
    [
        ("Ask Lowenna Tregear about it.", f"Ask {ANOTHER} about it."),
        ("Tregear, Lowenna knows.", f"{ANOTHER}, {ANOTHER} knows."),
        ("lowenna is a plain word here", "lowenna is a plain word here"),
        ("I will price it.", "I will price it."),
        ("It was Will who said so.", f"It was {ANOTHER} who said so."),
        ("I, Ana Ruiz of Aster AG, say so.", "I, Ana Ruiz of Aster AG, say so."),
        ("Write to bo@dental.example or ana@aster.example.", "Write to [an address] or ana@aster.example."),
        ("", ""),
    ],
)
def test_other_people_are_hidden_and_the_person_is_not(said: str, hidden: str) -> None:
    assert Hiding(OTHERS).hidden(said) == hidden


def test_everything_that_was_said_stands_there_and_nothing_that_was_taken_back() -> None:
    own = told(
        (ev.Started("d", "phone"), None),
        (ev.Answered(words="Too late, says Lowenna."), "first"),
        (ev.Answered(words="gone"), "second"),
        (ev.Struck(), "second"),
        (ev.Noted("Sounded tired."), "first"),
        (ev.Withdrawn(), "first"),
    )
    assert own["first"].words == f"Too late, says {ANOTHER}."
    assert own["first"].state == "withdrawn"
    assert "second" not in own
    assert "tired" not in repr(own)


def test_a_mask_that_hides_somebody_holds_here_too_and_names_in_a_referral_are_hidden() -> None:
    own = told(
        (ev.Started("d", "phone"), None),
        (ev.Answered(words="Marek did it."), "first"),
        (ev.Masked("Marek", "[an engineer]"), "first"),
        (ev.Answered(words="Call my friend Jo Smith."), "adv_referral"),
    )
    assert own["first"].words == "[an engineer] did it."
    assert "Smith" not in own["adv_referral"].words


def test_said_early_and_not_confirmed_is_told_as_such() -> None:
    own = told((ev.Started("d", "phone"), None), (ev.Volunteered(words="By the way."), "second"))
    assert (own["second"].state, own["second"].words) == ("not_confirmed", "By the way.")


def test_a_correction_stands_with_what_was_before_and_why() -> None:
    own = told(
        (ev.Started("d", "phone"), None),
        (ev.Answered(words="First."), "first"),
        (ev.Revised(words="Second."), "first"),
        (ev.Finished(), None),
        (ev.Corrected(words="Third.", reason="misheard"), "first"),
        (ev.Corrected(words="Fourth.", reason="again, says Lowenna"), "first"),
    )
    assert own["first"].words == "Fourth."
    assert own["first"].before == ("Second.", "Third.")
    assert own["first"].reasons == ("misheard", f"again, says {ANOTHER}")


def test_lines_of_a_list_are_hidden_line_by_line() -> None:
    own = told((ev.Started("d", "phone"), None), (ev.Answered(("Bo Christensen left", "Late")), "first"))
    assert own["first"].value == (f"{ANOTHER} left", "Late")
