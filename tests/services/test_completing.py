"""Words of an answer are written to their end after the script has moved on."""

from collections.abc import Callable

import pytest

from interviewer.domain.errors import UserError
from interviewer.domain.interview.words import breaks_off
from interviewer.kit.ids import new_id
from interviewer.services.conducting import Conducting
from interviewer.services.interviewing import Interviewing
from interviewer.services.ports import Draft
from interviewer.services.session_writing import written_interview
from interviewer.services.workspaces import OpenWorkspace

Begin = Callable[..., Conducting]


def halfway(begin: Begin) -> Conducting:
    talk = begin()
    talk.answer("nps", 6)
    talk.answer("nps_why", None, "They came late, and the")
    talk.answer("b_role", None, "I run print.")
    return talk


def words_of(talk: Conducting, question: str = "nps_why") -> str | None:
    return talk.step().transcript.answers[question].words


def test_the_rest_joins_the_answer_and_the_script_stays_where_it_is(begin: Begin) -> None:
    talk = halfway(begin)
    before = talk.step()
    after = talk.complete("nps_why", "They came late, and the part was wrong.")
    assert words_of(talk) == "They came late, and the part was wrong."
    assert after.asked
    assert before.asked
    assert after.asked.question.id == before.asked.question.id
    assert after.transcript.steps == before.transcript.steps


def test_a_number_keeps_its_value_and_its_moment(begin: Begin) -> None:
    talk = begin()
    talk.answer("nps", 6, "well, it")
    before = talk.step().transcript.answers["nps"]
    talk.complete("nps", "well, it depends.")
    after = talk.step().transcript.answers["nps"]
    assert (after.value, after.words, after.at, after.event_id) == (6, "well, it depends.", before.at, before.event_id)


def test_a_list_takes_its_lines(begin: Begin) -> None:
    talk = begin()
    talk.answer("nps", 3)
    step = talk.step()
    question = next(i for i in step.route.ids if step.script.by_id[i].kind == "list")
    talk.answer(question, ("slow", "dear"))
    talk.complete(question, "slow\ndear\nand late")
    answer = talk.step().transcript.answers[question]
    assert (answer.value, answer.words) == (("slow", "dear", "and late"), None)


def test_said_before_and_confirmed_stay_told_apart(begin: Begin) -> None:
    talk = begin()
    talk.answer("nps", 8)
    talk.volunteer("comp_better", "Your rivals are")
    talk.confirm("comp_better")
    talk.complete("comp_better", "Your rivals are cheaper.")
    answer = talk.step().transcript.answers["comp_better"]
    assert (answer.words, answer.volunteered, answer.confirmed) == ("Your rivals are cheaper.", True, True)


def test_the_rest_goes_and_comes_back_with_its_answer(begin: Begin) -> None:
    talk = halfway(begin)
    talk.complete("nps_why", "All of it.")
    talk.undo(2)
    assert "nps_why" not in talk.step().transcript.answers
    talk.redo(2)
    assert words_of(talk) == "All of it."


def test_the_rest_of_an_answer_that_was_taken_back_joins_no_other(begin: Begin) -> None:
    talk = halfway(begin)
    talk.answer("nps_why", None, "Something else, and")
    talk.complete("nps_why", "Something else, and more.")
    talk.undo()
    assert words_of(talk) == "They came late, and the"


@pytest.mark.parametrize("how", ["unanswered", "skipped", "struck", "empty"])
def test_there_must_be_an_answer_and_words(begin: Begin, how: str) -> None:
    talk = halfway(begin)
    if how == "skipped":
        talk.skip("nps_why", "dont_know")
    if how == "struck":
        talk.strike("nps_why")
    question = "sat" if how == "unanswered" else "nps_why"
    with pytest.raises(UserError) as refused:
        talk.complete(question, "  " if how == "empty" else "more")
    assert refused.value.code == ("no_words" if how == "empty" else "nothing_to_complete")


def test_nothing_joins_off_the_record(begin: Begin) -> None:
    talk = halfway(begin)
    talk.begin_off_record()
    with pytest.raises(UserError) as refused:
        talk.complete("nps_why", "more")
    assert refused.value.code == "off_record"


def test_the_draft_is_gone_once_its_words_are_the_answer(begin: Begin) -> None:
    talk = halfway(begin)
    talk.keep_draft("nps_why", "All of it", "verbatim")
    talk.complete("nps_why", "All of it.")
    assert talk.drafts() == list[Draft]()


def test_struck_words_are_erased_at_the_end_in_every_version(begin: Begin, workspace: OpenWorkspace) -> None:
    talk = halfway(begin)
    talk.complete("nps_why", "They came late, and CANARY was there.")
    talk.strike("nps_why")
    talk.break_off("had to leave")
    stored = workspace.interviews.records(talk.step().facts.id)
    assert not [r for r in stored if r.content and ("CANARY" in r.content or "They came" in r.content)]


def test_an_export_tells_the_whole_words(begin: Begin, interviewing: Interviewing) -> None:
    talk = halfway(begin)
    talk.complete("nps_why", "They came late, and more.", "paraphrase")
    talk.answer("b_role", None, "I ran print, and")
    talk.complete("b_role", "I ran print, and more.")
    talk.undo()
    step = talk.step()
    made = written_interview(step.facts, step.script, interviewing.store.records(step.facts.id), new_id)
    assert made.same
    assert {"complete": "nps_why", "words": "They came late, and more.", "as": "paraphrase"} in [
        {name: value for name, value in one.items() if name != "at"} for one in made.steps
    ]
    assert not [one for one in made.steps if one.get("complete") == "b_role"]



def test_an_export_tells_when_each_line_was_begun_and_no_bookmark(begin: Begin, interviewing: Interviewing) -> None:
    talk = begin()
    talk.answer("nps", 6)
    talk.answer("nps_why", None, "late\nand", "verbatim", (61.5, 90.0))
    talk.volunteer("comp_better", "cheaper", lines_at=(95.0,))
    talk.complete("nps_why", "late\nand twice", "verbatim", (61.5, 90.0))
    talk.bookmark("nps_why")
    step = talk.step()
    made = written_interview(step.facts, step.script, interviewing.store.records(step.facts.id), new_id)
    assert made.same
    assert [one["lines_at"] for one in made.steps if "lines_at" in one] == [[61.5, 90.0], [95.0], [61.5, 90.0]]
    assert not [one for one in made.steps if "bookmark" in str(one)]


@pytest.mark.parametrize("words", ["and the", "I suppose,", "It was (more or less)", "“late”", "3", "he said:"])
def test_words_without_an_end_mark_break_off(words: str) -> None:
    assert breaks_off(words)


@pytest.mark.parametrize("words", ["", "  \n", "Late. ", "Why?", "He said “late.”", "So…", "(Late!)", "晚了。"])
def test_words_with_an_end_mark_and_no_words_do_not(words: str) -> None:
    assert not breaks_off(words)
