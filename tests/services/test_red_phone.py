"""“They are leaving”: asked at any moment, answered once, kept with its words, and nothing where it is refused."""

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from interviewer import app
from interviewer.disclosure.reportable import reportable
from interviewer.disclosure.view import ReportableInterview
from interviewer.domain.errors import UserError
from interviewer.domain.interview.events import Alerted
from interviewer.domain.interview.snapshot import snapshot_of
from interviewer.kit.ids import new_id
from interviewer.services.alert_time import understood
from interviewer.services.conducting import Conducting
from interviewer.services.session_writing import written_interview
from interviewer.services.spoken_words import words_for
from interviewer.services.workspaces import OpenWorkspace

Begin = Callable[..., Conducting]


def alerts_of(talk: Conducting) -> list[Alerted]:
    return [e.happening for e in talk.step().transcript.events if isinstance(e.happening, Alerted)]


def value_of(talk: Conducting, question: str) -> object:
    return talk.step().transcript.answers[question].value


def ended(talk: Conducting) -> Conducting:
    talk.break_off("had to leave")
    return talk


def view_of(talk: Conducting) -> ReportableInterview:
    step = talk.step()
    return reportable(step.script, step.facts, step.transcript, step.route)


def finished(talk: Conducting) -> Conducting:
    """Close every open question and finish."""
    while (asked := talk.step().asked) is not None:
        answer_somehow(talk, asked.question.id)
    talk.finish()
    return talk


def answer_somehow(talk: Conducting, question: str) -> None:
    values: dict[str, object] = {"nps": 9, "j_confirm": "unchanged", "fut_pass": "no"}
    asked = talk.step().script.by_id[question]
    if question in values:
        talk.answer(question, values[question])
    elif asked.kind == "say":
        talk.answer(question, "said")
    elif asked.kind == "consent":
        talk.answer(question, "no")
    else:
        talk.skip(question, "dont_know")


def test_the_line_is_the_script_s_own_and_is_kept_with_its_version(begin: Begin) -> None:
    talk = begin()
    card = talk.alert.card()
    assert card.asked == talk.peek("det_callback").spoken
    assert "chief executive" in card.asked
    talk.alert.take("yes_with_points", "this_week", "")
    (alert,) = alerts_of(talk)
    assert (alert.asked, alert.version) == (card.asked, "client_review_full 1.0 (en)")
    assert (value_of(talk, "det_callback"), value_of(talk, "det_urgency")) == ("yes_with_points", "this_week")


def test_opening_it_writes_nothing(begin: Begin) -> None:
    talk = begin()
    before = talk.step().transcript.place
    talk.alert.card()
    talk.alert.heard("tomorrow at two")
    assert talk.step().transcript.place == before


def test_the_talk_stands_where_it_stood(begin: Begin) -> None:
    talk = begin()
    talk.answer("nps", 9)
    talk.jump("perf_open")
    talk.alert.take("yes_call_only", "within_a_month")
    asked = talk.step().asked
    assert asked is not None
    assert asked.question.id == "perf_open"


def test_it_stands_there_too_when_earlier_questions_are_still_open(begin: Begin) -> None:
    talk = begin()
    talk.jump("next_time")
    talk.answer("next_time", 8)
    stood = talk.step().asked
    assert stood is not None
    talk.alert.take("yes_call_only", "within_a_month")
    asked = talk.step().asked
    assert asked is not None
    assert asked.question.id == stood.question.id


def test_whoever_answered_it_here_is_not_asked_by_the_script_again(begin: Begin) -> None:
    talk = begin()
    talk.alert.take("yes_call_only", "this_week")
    talk.answer("nps", 3)
    seen = set()
    while (asked := talk.step().asked) is not None and asked.section_id in "ABC":
        seen.add(asked.question.id)
        answer_somehow(talk, asked.question.id)
    assert "det_trouble" in seen
    assert not {"det_urgency", "det_callback"} & seen


def test_what_the_script_asked_before_is_brought_forward_and_not_answered_twice(begin: Begin) -> None:
    talk = begin()
    talk.answer("nps", 2)
    talk.answer("det_urgency", "too_late")
    talk.answer("det_callback", "yes_with_points", "Mornings.", "paraphrase")
    card = talk.alert.card()
    assert (card.callback, card.urgency, card.when, card.asked_before) == (
        "yes_with_points", "too_late", "Mornings.", True,
    )  # fmt: skip
    talk.alert.take("yes_with_points", "too_late", "Mornings.")
    kinds = [e.kind for e in talk.step().transcript.events if e.question in {"det_urgency", "det_callback"}]
    assert kinds == ["answered", "answered", "alerted"]


def test_asked_again_the_later_answer_holds_and_both_times_stand_in_the_log(begin: Begin) -> None:
    talk = begin()
    talk.alert.take("no")
    talk.alert.take("yes_call_only", "this_week")
    assert value_of(talk, "det_callback") == "yes_call_only"
    assert len(alerts_of(talk)) == 2


def test_a_refusal_puts_no_second_question_and_nothing_leaves(begin: Begin) -> None:
    talk = begin()
    step_ids = talk.step().route.ids
    talk.alert.take("no", "", "tomorrow at two")
    step = talk.step()
    assert set(step.route.ids) - set(step_ids) == {"det_callback"}
    assert step.transcript.answers["det_callback"].words is None
    view = view_of(finished(talk))
    assert view.call_back is None
    assert "det_callback" not in view.answers


def test_a_permission_tells_the_paper_that_they_said_it(begin: Begin) -> None:
    talk = begin()
    talk.alert.take("yes_with_points", "within_a_month")
    back = view_of(finished(talk)).call_back
    assert back is not None
    assert back.leaving


def test_a_permission_taken_back_is_gone_and_can_be_given_anew(begin: Begin) -> None:
    talk = begin()
    talk.alert.take("yes_with_points", "this_week")
    talk.withdraw("det_callback")
    assert talk.alert.card().callback == ""
    talk.alert.take("yes_call_only")
    assert talk.alert.card().callback == "yes_call_only"
    back = view_of(finished(talk)).call_back
    assert back is not None
    assert not back.with_points


def test_every_step_of_it_can_be_taken_back_and_put_back(begin: Begin) -> None:
    talk = begin()
    before = talk.step().route.ids
    talk.alert.take("yes_call_only", "this_week")
    talk.undo(3)
    assert talk.step().route.ids == before
    assert talk.alert.card().callback == ""
    talk.redo(3)
    assert talk.alert.card().callback == "yes_call_only"


def test_before_taking_part_it_says_why_it_cannot_be_asked(begin: Begin) -> None:
    talk = begin(level=None)
    assert "Taking part comes first" in talk.alert.card().refusal
    with pytest.raises(UserError) as refused:
        talk.alert.take("yes_call_only")
    assert refused.value.code == "no_alert"
    talk.answer("a_open", "go_ahead")
    talk.answer("a_participate", "yes")
    assert talk.alert.card().refusal == ""


def test_off_the_record_and_after_the_end_nothing_is_taken(begin: Begin) -> None:
    talk = begin()
    talk.begin_off_record()
    assert "off the record" in talk.alert.card().refusal
    talk.end_off_record()
    ended(talk)
    assert talk.alert.card().refusal
    assert alerts_of(talk) == []


def test_the_short_script_takes_how_soon_beside_its_questions(begin: Begin) -> None:
    talk = begin("client_review_short")
    card = talk.alert.card()
    assert card.how_soon.startswith("How soon does this need attention")
    talk.alert.take("yes_with_points", "this_week")
    step = talk.step()
    assert "det_urgency" not in step.transcript.answers
    assert talk.alert.card().urgency == "this_week"
    assert snapshot_of(step.script, step.transcript, step.route).values["det_urgency"] == "this_week"
    assert view_of(finished(talk)).figures.urgency == "this_week"


def test_in_german_the_same_question_is_asked_as_in_the_full_script() -> None:
    library = app.script_library()
    full = library.find("client_review_full_de").by_id["det_urgency"].text
    assert words_for("de").how_soon == full
    assert words_for("en").how_soon == library.find("client_review_full").by_id["det_urgency"].text


@pytest.mark.parametrize("script", ["client_review_full", "client_review_short"])
def test_a_talk_with_alerts_plays_back_the_same(begin: Begin, workspace: OpenWorkspace, script: str) -> None:
    talk = begin(script)
    talk.alert.take("no", "this_week")
    talk.alert.take("yes_call_only", "within_a_month", "tomorrow at two")
    facts = talk.step().facts
    records = workspace.interviews.records(facts.id)
    found = written_interview(facts, talk.step().script, records, new_id)
    assert found.same
    assert [step for step in found.steps if "alert" in step]


def test_a_call_taken_back_takes_how_soon_with_it(begin: Begin, workspace: OpenWorkspace) -> None:
    talk = begin("client_review_short")
    talk.alert.take("yes_with_points", "this_week")
    talk.strike("det_callback", value_too=True)
    assert talk.alert.card().urgency == ""
    finished(talk)
    step = talk.step()
    records = workspace.interviews.records(step.facts.id)
    assert "this_week" not in str([record.content for record in records])
    view = view_of(talk)
    assert (view.call_back, view.figures.urgency) == (None, None)
    assert written_interview(step.facts, step.script, records, new_id).same


THERE = datetime(2026, 6, 11, 15, 30, tzinfo=UTC).astimezone(ZoneInfo("Europe/Prague"))
"""A Thursday, 17:30 there."""


@pytest.mark.parametrize(
    ("words", "written"),
    [
        ("tomorrow at two", "12 June 2026 at 14:00"),
        ("Tomorrow 14:00", "12 June 2026 at 14:00"),
        ("friday 9:30", "12 June 2026 at 09:00"),
        ("10", "12 June 2026 at 10:00"),
        ("19", "11 June 2026 at 19:00"),
        ("2 pm", "12 June 2026 at 14:00"),
        ("18 June after three", "18 June 2026 at 15:00"),
        ("Monday", "15 June 2026"),
        ("2026-06-16 at 11", "16 June 2026 at 11:00"),
    ],
)
def test_a_day_and_an_hour_are_understood(words: str, written: str) -> None:
    found = understood(words, THERE, "en")
    assert found is not None
    assert found.written == written


@pytest.mark.parametrize("words", ["", "whenever", "call my office"])
def test_no_day_and_no_hour_is_made_up(words: str) -> None:
    assert understood(words, THERE, "en") is None


def test_in_german() -> None:
    found = understood("morgen um zwei", THERE, "de")
    assert found is not None
    assert found.written == "12.\N{NO-BREAK SPACE}Juni 2026 um 14:00"


def test_tomorrow_is_kept_as_the_day_it_means(begin: Begin) -> None:
    talk = begin()
    talk.alert.take("yes_call_only", "this_week", "tomorrow at two")
    answer = talk.step().transcript.answers["det_callback"]
    assert answer.words is not None
    assert answer.words.startswith("tomorrow at two (")
    assert answer.manner == "paraphrase"
