"""Rehearsals against somebody invented: whole talks, in memory alone, and what the debrief says of them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from interviewer import app
from interviewer.domain.errors import UserError
from interviewer.domain.script.questions import KINDS
from interviewer.formats.persona_file import PersonaFiles, read_persona
from interviewer.kit.resources import resource
from interviewer.services.conducting import Conducting
from interviewer.services.debrief import debrief
from interviewer.services.personas import SHRUG, Persona
from interviewer.services.practising import FULL, SHORT, Practising

PERSONAS = {persona.id: persona for persona in PersonaFiles(resource("personas")).personas()}
SCRIPTS = (FULL, SHORT)
EVERY = [(name, script) for name in sorted(PERSONAS) for script in SCRIPTS]


@pytest.fixture(scope="module", name="desk")
def _desk() -> Iterator[app.Desk]:
    with app.temporary_workspace() as workspace:
        yield app.desk_over(workspace)


@pytest.fixture
def practising(desk: app.Desk) -> Practising:
    return desk.in_call.practising


def take_down(talk: Conducting, persona: Persona, *, probing: bool = False) -> None:
    """Write what is heard at the question that is asked, as a careful interviewer would."""
    step = talk.step()
    assert step.asked is not None
    question = step.asked.question
    if probing and step.asked.probes:
        talk.probe(question.id, step.asked.probes[0])
    reply = persona.reply(question)
    heard = persona.heard(talk.step())
    if KINDS[question.kind].shape in {"open"}:
        talk.answer(question.id, None, heard)
    elif question.kind == "choice_with_why":
        talk.answer(question.id, reply.value, heard)
    else:
        talk.answer(question.id, reply.value)


def play(talk: Conducting, persona: Persona, *, probing: bool = False) -> Conducting:
    while talk.step().asked is not None:
        take_down(talk, persona, probing=probing)
    return talk


def test_the_four_of_the_issue_are_there() -> None:
    assert sorted(PERSONAS) == ["angry", "fine", "hurried", "rambler"]
    assert all(persona.lesson and persona.name for persona in PERSONAS.values())


@pytest.mark.parametrize(("name", "script"), EVERY)
def test_everybody_has_words_of_their_own_for_every_question_on_the_way(
    practising: Practising, name: str, script: str
) -> None:
    persona = PERSONAS[name]
    talk = play(practising.begin(persona, script), persona)
    asked = [step for step in talk.step().route.ids if persona.reply(talk.step().script.by_id[step]).says == SHRUG]
    assert asked == []
    talk.finish()


@pytest.mark.parametrize(("name", "script"), EVERY)
def test_a_probe_brings_a_richer_answer(practising: Practising, name: str, script: str) -> None:
    persona = PERSONAS[name]
    talk = practising.begin(persona, script)
    richer = 0
    while (asked := talk.step().asked) is not None:
        before = persona.reply(asked.question).says
        if asked.probes and persona.reply(asked.question).probed:
            talk.probe(asked.question.id, asked.probes[0])
            richer += persona.heard(talk.step()) != before
        take_down(talk, persona)
    assert richer >= 3


def test_who_says_fine_says_what_is_behind_it_after_one_probe(practising: Practising) -> None:
    persona = PERSONAS["fine"]
    flat = play(practising.begin(persona), persona)
    assert flat.step().route.fine.flag
    probed = play(practising.begin(persona), persona, probing=True)
    assert not probed.step().route.fine.flag


def test_the_angry_one_answers_out_of_order(practising: Practising) -> None:
    early = {question: reply.early for question, reply in PERSONAS["angry"].replies.items() if reply.early}
    order = practising.begin(PERSONAS["angry"]).step().script.by_id
    places = {question: place for place, question in enumerate(order)}
    assert len(early) >= 2
    assert all(places[later] > places[question] for question, later in early.items())


def test_the_hurried_one_says_it_once_the_question_is_answered(practising: Practising) -> None:
    persona = PERSONAS["hurried"]
    talk, heard = practising.begin(persona), []
    while talk.step().asked is not None:
        heard.append(persona.heard(talk.step()))
        take_down(talk, persona)
    assert sum("I only have ten minutes" in words for words in heard) == 1
    assert sum("I really must go" in words for words in heard) == 1


def test_nothing_is_heard_off_the_record_and_while_the_talk_rests(practising: Practising) -> None:
    persona = PERSONAS["rambler"]
    talk = practising.begin(persona)
    take_down(talk, persona)
    assert persona.heard(talk.begin_off_record()) == ""
    talk.end_off_record()
    assert persona.heard(talk.pause()) == ""


def test_no_list_figure_search_backup_or_file_sees_a_rehearsal(tmp_path: Path) -> None:
    with app.temporary_workspace() as workspace:
        desk = app.desk_over(workspace)
        desk.folders.bring_in(resource("samples"))
        before = desk.workspace.info()
        wave = desk.programmes.store.names()[0], "autumn-2026"
        figures = desk.figures.of(*wave)
        persona = PERSONAS["rambler"]
        talk = play(desk.in_call.practising.begin(persona), persona)
        talk.finish()
        after = desk.workspace.info()
        assert (after.interviews, after.rehearsals) == (before.interviews, before.rehearsals)
        assert after.events == before.events
        assert talk.step().facts.id not in desk.interviewing.all_ids()
        assert desk.figures.of(*wave) == figures
        assert not desk.searching.find("Fergus")
        desk.workspace.backup_to(tmp_path / "b.interviewer-backup")
        assert b"Fergus" not in (tmp_path / "b.interviewer-backup").read_bytes()
        with pytest.raises(UserError):
            desk.reporting.suggested_name(talk.step().facts.id)


def test_unfinished_words_are_held_while_one_practises(practising: Practising) -> None:
    talk = practising.begin(PERSONAS["fine"])
    talk.keep_draft("a_open", "half a", "verbatim")
    assert [draft.words for draft in talk.drafts()] == ["half a"]
    talk.keep_draft("a_open", "", "verbatim")
    assert talk.drafts() == []


# the debrief


def test_a_talk_taken_down_at_once_has_nothing_changed(practising: Practising) -> None:
    persona = PERSONAS["rambler"]
    told = debrief(play(practising.begin(persona), persona), persona)
    assert (told.numbers_changed, told.sentences_changed, told.after_read_back, told.probes) == (0, 0, 0, 0)
    assert 20 < told.share < 80
    assert told.questions == len(set(play(practising.begin(persona), persona).step().route.ids))


def test_changes_are_counted_and_those_after_the_read_back_apart(practising: Practising) -> None:
    persona = PERSONAS["fine"]
    talk = practising.begin(persona)
    while (asked := talk.step().asked) is not None and asked.question.id != "j_readback":
        take_down(talk, persona)
        if asked.question.id == "nps_why":
            talk.answer("nps", 7)
            talk.answer("nps", 8)
    talk.answer("nps_why", None, "Since March every visit is somebody else.")
    play(talk, persona)
    told = debrief(talk, persona)
    assert (told.numbers_changed, told.sentences_changed, told.after_read_back) == (2, 1, 1)
    assert "How likely to recommend" in " ".join(told.asked_twice) or told.asked_twice


def test_probes_raise_the_other_one_s_share(practising: Practising) -> None:
    persona = PERSONAS["fine"]
    plain = debrief(play(practising.begin(persona), persona), persona)
    probed = debrief(play(practising.begin(persona), persona, probing=True), persona)
    assert probed.probes > 10
    assert probed.share < plain.share
    assert plain.vague_left
    assert not set(probed.vague_left) & set(plain.vague_left[:2])


def test_what_was_told_early_and_not_filed_was_asked_twice(practising: Practising) -> None:
    persona = PERSONAS["angry"]
    careless = debrief(play(practising.begin(persona), persona), persona)
    assert len(careless.asked_twice) == 2
    talk = practising.begin(persona)
    while (asked := talk.step().asked) is not None and asked.section_id in "AB":
        if asked.question.id == "b_role":
            talk.volunteer("det_trouble", "Your scales have stood still three times since April.")
        if asked.question.id == "b_decision":
            talk.volunteer("det_alt", "I am about to cancel.")
        take_down(talk, persona)
    told = debrief(play(talk, persona), persona)
    assert told.asked_twice == ()


def test_the_advice_is_what_the_persona_is_there_to_teach(practising: Practising) -> None:
    angry, hurried = PERSONAS["angry"], PERSONAS["hurried"]
    assert "{leaving}" in debrief(play(practising.begin(angry), angry), angry).advice[0]
    talk = practising.begin(angry)
    for _ in range(8):
        take_down(talk, angry)
    talk.alert.take("yes_with_points", "this_week")
    assert not any("{leaving}" in line for line in debrief(play(talk, angry), angry).advice)
    assert "{time}" in debrief(play(practising.begin(hurried), hurried), hurried).advice[0]
    talk = practising.begin(hurried)
    for _ in range(8):
        take_down(talk, hurried)
    talk.time.agree(10)
    assert not any("{time}" in line for line in debrief(play(talk, hurried), hurried).advice)


def test_a_debrief_can_be_had_at_any_moment(practising: Practising) -> None:
    talk = practising.begin(PERSONAS["angry"])
    told = debrief(talk, PERSONAS["angry"])
    assert (told.questions, told.share) == (0, 0)
    assert len(told.advice) <= 3


# the file


def test_every_fault_of_a_persona_is_told_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "odd.yaml"
    path.write_text("persona: 1\nid: odd\nneeds: luck\nanswers:\n  nps: {says: Ten, early: gone}\n", "utf-8")
    with pytest.raises(UserError) as refused:
        read_persona(path)
    assert refused.value.code == "bad_persona"
    for told in ("odd.yaml:3: needs is one of", "odd.yaml:5: early names 'gone'", "title is missing"):
        assert told in refused.value.sentence


def test_words_that_became_an_answer_are_no_draft_any_more(practising: Practising) -> None:
    practising.personas()
    talk = practising.begin(PERSONAS["rambler"])
    talk.keep_draft("a_open", "go", "verbatim")
    talk.keep_draft("nps_why", "so", "verbatim")
    talk.answer("a_open", "go_ahead")
    assert [draft.question for draft in talk.drafts()] == ["nps_why"]
