"""Interviews on disk: what goes in comes out, in order, once."""

import dataclasses
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interviewer.domain.errors import UserError
from interviewer.domain.interview.events import Answered, Finished, Started
from interviewer.domain.interview.log import verify
from interviewer.storage.workspace import Workspace
from tests.storage.samples import BEGIN, SCRIPT, Log, begun, draft, facts, new_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    """A fresh workspace."""
    made = new_workspace(tmp_path / "a.interviewer")
    yield made
    made.close()


def test_facts_and_script_come_back_as_they_were(workspace: Workspace) -> None:
    begun(workspace)
    assert workspace.interviews.facts("one") == facts("one")
    assert workspace.interviews.script_source(SCRIPT.digest) == SCRIPT.source


def test_the_log_comes_back_in_order_and_verifies(workspace: Workspace) -> None:
    log = begun(workspace)
    workspace.interviews.append([log.say("one"), log.say("two")], state="open")
    workspace.interviews.append([log.add(Answered(value={"a": 1, "b": 2.5}), "pair")], state="open")
    assert workspace.interviews.records("one") == log.records
    assert verify("one", workspace.interviews.records("one")) == ()
    assert workspace.interviews.head("one") == (4, log.records[-1].header.chain)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(words=st.text(st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_words_come_back_unchanged(workspace: Workspace, words: str) -> None:
    name = f"i{len(workspace.interviews.recent(1000))}"
    log = begun(workspace, name)
    workspace.interviews.append([log.say(words)], state="open")
    assert workspace.interviews.records(name)[-1].content == log.records[-1].content


def test_a_record_that_does_not_follow_is_refused_and_nothing_is_written(workspace: Workspace) -> None:
    log = begun(workspace)
    mine = log.say("mine")
    workspace.interviews.append([mine], state="open")
    for late in (mine, dataclasses.replace(mine, header=dataclasses.replace(mine.header, number=4))):
        with pytest.raises(UserError) as error:
            workspace.interviews.append([late], close_draft="nps_why", state="finished")
        assert error.value.code == "log_moved"
    assert workspace.interviews.records("one") == log.records
    assert workspace.interviews.recent(1)[0].state == "open"


def test_a_record_with_a_chain_of_its_own_is_refused(workspace: Workspace) -> None:
    log = begun(workspace)
    mine = log.say("mine")
    forged = dataclasses.replace(mine, header=dataclasses.replace(mine.header, chain="0" * 64))
    with pytest.raises(UserError) as error:
        workspace.interviews.append([forged], state="open")
    assert error.value.code == "log_moved"


def test_an_interview_is_created_once(workspace: Workspace) -> None:
    log = begun(workspace)
    with pytest.raises(UserError) as error:
        workspace.interviews.create(facts("one"), SCRIPT, log.records)
    assert error.value.code == "interview_exists"


def test_unknown_interviews_and_scripts_are_named(workspace: Workspace) -> None:
    for ask in (workspace.interviews.facts, workspace.interviews.head):
        with pytest.raises(UserError) as error:
            ask("nobody")
        assert error.value.code == "no_such_interview"
    with pytest.raises(UserError) as error:
        workspace.interviews.script_source("0" * 64)
    assert error.value.code == "no_such_script"
    with pytest.raises(UserError) as error:
        workspace.interviews.save_draft(draft("words", interview_id="nobody"))
    assert error.value.code == "no_such_interview"
    assert workspace.interviews.records("nobody") == []


def test_erased_content_is_gone_and_the_chain_still_holds(workspace: Workspace) -> None:
    log = begun(workspace)
    secret = log.say("take that back")
    workspace.interviews.append([secret], state="open")
    workspace.interviews.append([log.say("on we go")], erase=[secret.header.id], state="open")
    records = workspace.interviews.records("one")
    assert (records[1].header, records[1].content, records[1].salt) == (secret.header, None, None)
    assert records[2].content == log.records[2].content
    assert verify("one", records) == ()


def test_erasing_reaches_into_no_other_interview(workspace: Workspace) -> None:
    other = begun(workspace, "other")
    log = begun(workspace)
    workspace.interviews.append([log.say("mine")], erase=[other.records[0].header.id], state="open")
    assert workspace.interviews.records("other") == other.records


def test_drafts_are_one_for_each_question_oldest_first(workspace: Workspace) -> None:
    begun(workspace)
    for words, question, second in (("b", "why", 1), ("a", "nps_why", 2), ("a b", "nps_why", 3)):
        workspace.interviews.save_draft(draft(words, question, second=second))
    assert workspace.interviews.drafts("one") == [
        draft("b", "why", second=1), draft("a b", "nps_why", second=3),
    ]  # fmt: skip


def test_empty_words_remove_a_draft(workspace: Workspace) -> None:
    begun(workspace)
    workspace.interviews.save_draft(draft("a"))
    workspace.interviews.save_draft(draft(""))
    assert workspace.interviews.drafts("one") == []


def test_an_answer_closes_the_draft_of_its_question_only(workspace: Workspace) -> None:
    log = begun(workspace)
    workspace.interviews.save_draft(draft("a"))
    workspace.interviews.save_draft(draft("b", "other"))
    workspace.interviews.append([log.say("a")], close_draft="nps_why", state="open")
    assert workspace.interviews.drafts("one") == [draft("b", "other")]
    workspace.interviews.discard_drafts("one")
    assert workspace.interviews.drafts("one") == []


def test_signs_that_no_database_holds_are_left_out_of_drafts(workspace: Workspace) -> None:
    begun(workspace)
    workspace.interviews.save_draft(draft("a\0b\ud800c"))
    assert [kept.words for kept in workspace.interviews.drafts("one")] == ["ab\ufffdc"]


def test_a_lone_surrogate_in_an_answer_is_refused_without_its_words(workspace: Workspace) -> None:
    log = begun(workspace)
    with pytest.raises(UserError) as error:
        workspace.interviews.append([log.say("canary \ud800")], state="open")
    assert error.value.code == "unclean_text"
    assert "canary" not in repr(error.value)
    assert error.value.__suppress_context__
    assert workspace.interviews.head("one")[0] == 1


def test_recent_is_newest_first_without_rehearsals(workspace: Workspace) -> None:
    for minutes, name in enumerate(("a", "b", "c")):
        begun(workspace, name, minutes=minutes)
    begun(workspace, "rehearsal", minutes=9, practice=True)
    log = begun(workspace, "d", minutes=5)
    workspace.interviews.append([log.add(Finished())], state="finished")
    recent = workspace.interviews.recent(3)
    assert [line.id for line in recent] == ["d", "c", "b"]
    first = recent[0]
    assert (first.vendor, first.account, first.respondent) == ("Northwind Hosting", "Aster AG", "Ana Ruiz")
    assert (first.state, first.events, first.started_at) == ("finished", 2, BEGIN + timedelta(minutes=5))
    following = workspace.interviews.page(9, before=(recent[-1].started_at, recent[-1].id))
    assert [line.id for line in following] == ["a"]


def test_a_rehearsal_leaves_no_person_behind(workspace: Workspace) -> None:
    begun(workspace, "rehearsal", practice=True)
    assert workspace.interviews.facts("rehearsal") == facts("rehearsal", practice=True)
    assert workspace.info().interviews == 0
    assert workspace.info().rehearsals == 1


def test_a_person_told_anew_is_renamed_but_earlier_facts_stay(workspace: Workspace) -> None:
    begun(workspace)
    told = facts("two", minutes=1)
    married = dataclasses.replace(told, respondent=dataclasses.replace(told.respondent, name="Ana Berg"))
    first = Log("two").add(Started(SCRIPT.digest, "phone"))
    workspace.interviews.create(married, SCRIPT, [first])
    assert workspace.interviews.facts("two") == married
    assert workspace.interviews.facts("one").respondent.name == "Ana Ruiz"
    assert {line.respondent for line in workspace.interviews.recent(9)} == {"Ana Berg"}


def test_a_moment_without_a_zone_is_refused(workspace: Workspace) -> None:
    begun(workspace)
    naive = dataclasses.replace(draft("a"), at=BEGIN.replace(tzinfo=None))
    with pytest.raises(Exception, match="without a time zone"):
        workspace.interviews.save_draft(naive)
