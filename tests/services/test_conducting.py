"""What a person can and cannot do in a talk."""

from collections.abc import Callable

import pytest

from interviewer.domain.errors import UserError
from interviewer.domain.interview.log import event_of
from interviewer.services.conducting import Conducting
from interviewer.services.interviewing import Interviewing
from interviewer.services.results import result_of
from interviewer.services.workspaces import OpenWorkspace

Begin = Callable[..., Conducting]


def code_of(call: Callable[[], object]) -> str:
    with pytest.raises(UserError) as refused:
        call()
    return refused.value.code


def answers_of(talk: Conducting) -> dict[str, dict[str, object]]:
    found = result_of(talk.step())["answers"]
    assert isinstance(found, dict)
    return found


@pytest.mark.parametrize("raw", [11, -1, "nine", 7.5, True])
def test_a_score_is_a_whole_number_from_0_to_10(begin: Begin, raw: object) -> None:
    talk = begin()
    assert code_of(lambda: talk.answer("nps", raw)) == "bad_answer"
    assert "nps" not in talk.step().transcript.answers


def test_nothing_is_answered_before_consent(begin: Begin) -> None:
    talk = begin(level=None)
    assert code_of(lambda: talk.answer("nps", 9)) in {"off_route", "gate"}
    talk.answer("a_open", "go_ahead")
    assert code_of(lambda: talk.answer("b_role", None, "Head of IT")) == "gate"


@pytest.mark.parametrize("question", ["a_open", "a_participate", "a_record", "a_attribution"])
def test_gates_consents_and_attribution_cannot_be_skipped(begin: Begin, question: str) -> None:
    talk = begin()
    assert code_of(lambda: talk.skip(question, "dont_know")) == "not_skippable"


def test_a_refusal_at_the_start_ends_the_route(begin: Begin) -> None:
    talk = begin(level=None)
    step = talk.answer("a_open", "declines")
    assert step.route.ids == ("a_open",)
    assert talk.finish().ended


def test_who_has_less_time_is_asked_the_short_script(begin: Begin, interviewing: Interviewing) -> None:
    talk = begin(level=None)
    assert interviewing.short_version(talk) is None
    talk.answer("a_open", "short_version")
    shorter = interviewing.short_version(talk)
    assert shorter is not None
    facts = shorter.step().facts
    assert (facts.script_id, facts.respondent.id) == ("client_review_short", "ana")
    assert talk.step().transcript.ended == "broken_off"


def test_a_changed_answer_parks_what_hung_on_it_and_says_so(begin: Begin) -> None:
    talk = begin()
    talk.answer("nps", 9)
    talk.answer("nps_why", None, "They pick up the phone at night.")
    talk.answer("adv_story", None, "In March they drove over with a spare line.")
    step = talk.answer("nps", 7)
    assert step.route.parked == ("adv_story",)
    assert step.message == "How likely to recommend is now 7. One answer that hung on it is parked, not lost."
    assert "adv_story" not in answers_of(talk)
    assert "pas_ten" in step.route.ids


def test_a_parked_answer_comes_back_as_volunteered(begin: Begin) -> None:
    talk = begin()
    talk.answer("nps", 9)
    talk.answer("adv_story", None, "In March they drove over with a spare line.")
    talk.answer("nps", 7)
    step = talk.restore("adv_story")
    assert step.route.parked == ()
    assert answers_of(talk)["adv_story"]["volunteered"] is True


def test_undo_takes_back_answers_and_not_notes(begin: Begin) -> None:
    talk = begin()
    talk.answer("nps", 9)
    talk.answer("nps", 4)
    talk.note("sounded tired", "nps")
    step = talk.undo()
    assert step.message == "Taken back: How likely to recommend 4."
    assert step.transcript.answers["nps"].value == 9
    assert len(step.transcript.notes) == 1
    assert talk.redo().transcript.answers["nps"].value == 4


def test_undo_past_the_beginning_is_refused(begin: Begin) -> None:
    talk = begin(level=None)
    assert code_of(talk.undo) == "nothing_to_undo"


def test_off_the_record_takes_no_answers_and_seals_notes(
    begin: Begin, workspace: OpenWorkspace, interviewing: Interviewing
) -> None:
    talk = begin(script="client_review_short")
    talk.begin_off_record()
    assert code_of(lambda: talk.answer("b_decision", "user")) == "off_record"
    assert code_of(lambda: talk.skip("b_decision", "dont_know")) == "off_record"
    step = talk.note("canary-sealed")
    assert step.transcript.notes[-1].sealed
    talk.end_off_record()
    talk.break_off("left")
    stored = workspace.interviews.records(step.facts.id)
    assert not any("canary-sealed" in (r.content or "") for r in stored)
    assert interviewing.verify(step.facts.id) == ()


def test_a_strike_removes_words_and_keeps_the_number(begin: Begin, workspace: OpenWorkspace) -> None:
    talk = begin()
    talk.answer("nps", 6, "canary-words")
    step = talk.strike("nps")
    assert answers_of(talk)["nps"] == {"value": 6, "words": None, "as": None, "struck": True}
    assert "nps_why" in step.route.ids
    talk.break_off()
    stored = workspace.interviews.records(step.facts.id)
    assert not any("canary-words" in (r.content or "") for r in stored)
    assert answers_of(talk)["nps"]["value"] == 6


def test_a_struck_talk_reads_the_same_when_taken_up_again(begin: Begin, interviewing: Interviewing) -> None:
    talk = begin()
    talk.answer("nps", 6, "canary-words")
    talk.strike("nps")
    talk.break_off()
    again = interviewing.go_on(talk.step().facts.id)
    assert result_of(again.step()) == result_of(talk.step())


@pytest.mark.parametrize("confirmed", [True, False])
def test_struck_volunteered_words_read_the_same_when_taken_up_again(
    begin: Begin, interviewing: Interviewing, confirmed: bool
) -> None:
    talk = begin()
    talk.volunteer("tough", "canary-early")
    if confirmed:
        talk.confirm("tough")
    talk.strike("tough")
    talk.break_off()
    again = interviewing.go_on(talk.step().facts.id)
    assert result_of(again.step()) == result_of(talk.step())
    assert ("tough" in answers_of(again)) is confirmed


def test_a_strike_with_its_value_parks_what_hung_on_it(begin: Begin) -> None:
    talk = begin()
    talk.answer("nps", 6)
    talk.answer("det_effect", None, "It cost us a week.")
    step = talk.strike("nps", value_too=True)
    assert "det_effect" in step.route.parked
    assert answers_of(talk)["nps"]["value"] is None
    assert "nps" not in step.route.open


def test_a_list_is_words_and_is_struck_whole(begin: Begin) -> None:
    talk = begin()
    talk.answer("ssc_start", ["canary-one", "canary-two"])
    talk.strike("ssc_start")
    assert answers_of(talk)["ssc_start"] == {"value": None, "words": None, "as": None, "struck": True}


def test_striking_a_reason_leaves_what_was_asked_after_it_in_place(begin: Begin) -> None:
    talk = begin()
    talk.answer("nps", 6)
    talk.answer("nps_why", None, "canary-why")
    talk.answer("nps_ladder", None, "Because of the trucks.")
    step = talk.strike("nps_why")
    assert step.route.parked == ()
    assert answers_of(talk)["nps_why"] == {"value": None, "words": None, "as": None, "struck": True}


def test_a_strike_can_be_taken_back_until_the_end(begin: Begin) -> None:
    talk = begin()
    talk.answer("nps", 6, "Six, I would say.")
    talk.strike("nps")
    talk.unstrike("nps")
    assert answers_of(talk)["nps"]["words"] == "Six, I would say."


@pytest.mark.parametrize("end", ["finish", "break_off"])
def test_a_strike_after_the_end_deletes_the_words_at_once_and_keeps_the_number(
    begin: Begin, interviewing: Interviewing, workspace: OpenWorkspace, end: str
) -> None:
    talk = begin("client_review_short")
    talk.answer("b_decision", "user")
    talk.answer("nps", 6, "canary-first")
    talk.answer("nps", 5, "canary-second")
    _rest_skipped(talk)
    talk.answer("j_confirm", "unchanged") if end == "finish" else None
    talk.answer("j_thanks", "said") if end == "finish" else None
    getattr(talk, end)()
    talk.correct("nps", 4, "canary-third", "verbatim", "misheard")
    step = talk.strike("nps")
    assert answers_of(talk)["nps"].items() >= {"value": 4, "words": None, "as": None, "struck": True}.items()
    stored = workspace.interviews.records(step.facts.id)
    assert not any("canary" in (record.content or "") for record in stored)
    assert interviewing.verify(step.facts.id) == ()
    assert result_of(interviewing.go_on(step.facts.id).step()) == result_of(talk.step())
    assert code_of(lambda: talk.unstrike("nps")) == "already_ended"


def test_undo_of_a_revision_under_a_strike_does_not_bring_words_back(begin: Begin) -> None:
    talk = begin()
    talk.answer("nps", 6, "first words")
    talk.answer("nps", 3, "second words")
    talk.strike("nps")
    talk.undo()
    assert answers_of(talk)["nps"] == {"value": 6, "words": None, "as": None, "struck": True}


def test_finish_names_what_is_open(begin: Begin) -> None:
    talk = begin()
    with pytest.raises(UserError) as refused:
        talk.finish()
    assert "nps" in refused.value.sentence
    assert not talk.step().ended


def test_a_changed_mind_needs_the_attribution_again(begin: Begin) -> None:
    talk = begin("client_review_short")
    _rest_skipped(talk)
    talk.answer("j_confirm", "changed")
    talk.answer("j_thanks", "said")
    assert code_of(talk.finish) == "attribution_again"
    talk.answer("a_attribution", "company")
    assert talk.finish().ended


def _rest_skipped(talk: Conducting) -> None:
    while (step := talk.step()).asked is not None and step.asked.question.id != "j_confirm":
        question = step.asked.question
        if question.kind == "consent":
            talk.answer(question.id, "no")
        else:
            talk.skip(question.id, "dont_know")


def test_a_correction_comes_after_the_end_and_needs_a_reason(begin: Begin) -> None:
    talk = begin("client_review_short")
    assert code_of(lambda: talk.correct("nps", 6, None, "verbatim", "misheard")) == "still_running"
    _rest_skipped(talk)
    talk.answer("j_confirm", "unchanged")
    talk.answer("j_thanks", "said")
    talk.finish()
    assert code_of(lambda: talk.correct("b_decision", "user", None, "verbatim", " ")) == "no_reason"
    talk.correct("b_decision", "user", None, "verbatim", "misheard")
    assert answers_of(talk)["b_decision"]["value"] == "user"
    assert code_of(lambda: talk.answer("b_decision", "decision")) == "already_ended"


def test_only_permissions_can_be_withdrawn(begin: Begin) -> None:
    talk = begin()
    talk.answer("nps", 9)
    assert code_of(lambda: talk.withdraw("nps")) == "not_a_permission"
    assert "a_record" in talk.withdraw("a_record").transcript.withdrawn


def test_after_taking_part_was_withdrawn_nothing_more_is_written(begin: Begin) -> None:
    talk = begin()
    talk.withdraw("a_participate")
    assert code_of(lambda: talk.answer("nps", 9)) == "withdrawn"
    assert talk.break_off("asked to stop").ended


def test_an_answers_own_level_holds_until_the_whole_is_made_stricter(begin: Begin) -> None:
    talk = begin(level="named")
    talk.answer("nps", 9)
    talk.attribute("nps", "company")
    assert talk.step().transcript.level_of("nps") == "company"
    talk.attribute("nps", "named")
    talk.answer("a_attribution", "company")
    assert talk.step().transcript.level_of("nps") == "company"


def test_what_was_volunteered_waits_until_it_is_confirmed(begin: Begin) -> None:
    talk = begin()
    talk.volunteer("tough", "They never ring back.")
    assert "tough" in talk.step().route.open
    talk.confirm("tough")
    found = answers_of(talk)["tough"]
    assert (found["volunteered"], found["confirmed"]) == (True, True)


def test_a_non_answer_option_counts_as_that_non_answer(begin: Begin) -> None:
    talk = begin()
    talk.answer("nps", 5)
    step = talk.answer("det_alt", "prefer_not_say", "I would rather not.")
    assert answers_of(talk)["det_alt"]["value"] == "prefer_not_say"
    assert "alt_who" not in step.route.ids
    assert "det_alt" not in step.route.open


def test_flat_words_make_the_alternatives_compulsory(begin: Begin) -> None:
    talk = begin()
    talk.skip("nps", "prefer_not_say")
    assert "alt_now" not in talk.step().route.ids
    step = talk.answer("perf_open", None, "It's fine.")
    assert step.route.fine.flag
    assert "alt_now" in step.route.ids
    assert code_of(lambda: talk.skip("alt_now", "skipped_by_interviewer")) == "compulsory"
    assert not talk.clear_flag("second language").route.fine.flag


def test_control_characters_are_left_at_the_door(begin: Begin) -> None:
    talk = begin()
    talk.answer("b_role", None, "a\x00b\ud800c\r\nd")
    assert answers_of(talk)["b_role"]["words"] == "abc\nd"


def test_the_spoken_text_carries_the_names_and_the_number_just_given(begin: Begin) -> None:
    talk = begin()
    assert "Ana Ruiz" in talk.peek("a_open").spoken
    talk.answer("dim_savvy", 3)
    talk.jump("dim_integrity")
    talk.answer("dim_integrity", 4)
    assert talk.peek("dim_integrity_low").spoken.startswith("What brought that to 4?")


def test_the_next_question_says_why_it_comes(begin: Begin) -> None:
    talk = begin()
    talk.jump("dim_proactivity")
    talk.answer("dim_proactivity", 4)
    step = talk.step()
    assert step.asked is not None
    assert step.asked.question.id == "dim_proactivity_open"
    assert step.pinned is not None
    assert step.pinned.value == 4
    assert step.next is not None
    assert (step.next.question, step.next.because) == ("dim_proactivity_low", "4 is below 7")


def test_the_dimensions_start_one_further_than_last_time(interviewing: Interviewing, begin: Begin) -> None:
    script = interviewing.find_script("client_review_full")
    begin(rotation={"E": "chemistry"}, started_at=interviewing.makers.clock())
    assert interviewing.next_rotation(script) == {"E": "integrity"}
    talk = begin(rotation={"E": "savvy"})
    ids = talk.step().route.ids
    assert ids.index("dim_savvy") < ids.index("dim_chemistry") < ids.index("dim_integrity")
    assert ids.index("e_intro") < ids.index("dim_savvy")


def test_the_log_tells_the_same_story_when_read_again(begin: Begin, workspace: OpenWorkspace) -> None:
    talk = begin()
    talk.answer("nps", 8, "Eight.")
    stored = workspace.interviews.records(talk.step().facts.id)
    assert tuple(event_of(r) for r in stored) == talk.step().transcript.events


def test_points_of_trouble_are_weighed_during_the_talk_and_after_it(begin: Begin) -> None:
    talk = begin()
    talk.answer("nps", 4)
    talk.answer("nps_why", None, "The portal froze in April.")
    talk.answer("det_trouble", ["The portal", "Nobody rang"])
    talk.weigh("det_trouble", [3])
    count = len(talk.weigh("det_trouble", [3, 0]).transcript.events)
    assert talk.step().transcript.answers["det_trouble"].severities == (3, 0)
    assert len(talk.weigh("det_trouble", [3]).transcript.events) == count
    talk.break_off()
    assert talk.weigh("det_trouble", [2, 1]).transcript.answers["det_trouble"].severities == (2, 1)
    corrected = talk.correct("det_trouble", ["The portal", "No call"], None, "verbatim", "misheard")
    assert corrected.transcript.answers["det_trouble"].severities == (2, 0)


def test_points_are_matched_after_the_talk_alone(begin: Begin) -> None:
    talk = begin()
    talk.answer("nps", 4)
    talk.answer("nps_why", None, "The portal froze in April.")
    talk.answer("det_trouble", ["The portal", "Nobody rang"])
    with pytest.raises(UserError) as refused:
        talk.match("det_trouble", [1, 0], "abc")
    assert refused.value.code == "still_sealed"
    talk.break_off()
    count = len(talk.match("det_trouble", [1, 0], "abc").transcript.events)
    assert talk.step().transcript.answers["det_trouble"].matches == (1, 0)
    assert len(talk.match("det_trouble", [1, 0], "abc").transcript.events) == count
    corrected = talk.correct("det_trouble", ["The portal", "No call"], None, "verbatim", "misheard")
    assert corrected.transcript.answers["det_trouble"].matches == (1, -2)


def test_nothing_is_weighed_off_the_record(begin: Begin) -> None:
    talk = begin()
    talk.answer("nps", 4)
    talk.answer("det_trouble", ["The portal"])
    talk.begin_off_record()
    with pytest.raises(UserError) as refused:
        talk.weigh("det_trouble", [3])
    assert refused.value.code == "off_record"
