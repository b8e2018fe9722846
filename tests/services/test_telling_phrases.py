"""A turn of phrase that the interviewer marked stops every paper it would stand in, until it is decided."""

from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from interviewer import app
from interviewer.disclosure.guard.asks.phrases import MARKED, OTHERWISE, phrases
from interviewer.domain.errors import UserError
from interviewer.domain.interview import events as ev
from interviewer.domain.interview.log import event_of
from interviewer.kit.ids import new_id
from interviewer.services.conducting import Conducting
from interviewer.services.paper_wishes import Decision, PaperWish, Place
from interviewer.services.session_writing import written_interview
from interviewer.services.workspaces import OpenWorkspace

WAVE = "autumn-2026"
PHRASE = "the laboratory is only half"
Begin = Callable[..., Conducting]


@pytest.fixture(name="desk")
def _desk() -> Iterator[app.Desk]:
    with app.temporary_workspace() as workspace:
        desk = app.desk_over(workspace)
        app.play_samples(desk)
        yield desk


def talk_at(desk: app.Desk, account: str) -> Conducting:
    store = desk.workspace.programmes
    (programme,) = store.names()
    (talk,) = [one for one in store.interviews(programme, WAVE) if one.account == account]
    return desk.interviewing.go_on(talk.id)


def wishes(desk: app.Desk) -> tuple[PaperWish, PaperWish]:
    """The report on the talk at the dyeworks, which goes as the company, and the report to the chief executive."""
    (programme,) = desk.programmes.names()
    talk = talk_at(desk, "verhoeve").step().facts.id
    return PaperWish(programme, WAVE, "interview", "verhoeve", talk), PaperWish(programme, WAVE, "programme")


def marked(desk: app.Desk, wish: PaperWish) -> list[Place]:
    return [place for place in desk.papers.compiled(wish).places if place.why == MARKED]


def printed(desk: app.Desk, wish: PaperWish) -> str:
    pages = PdfReader(BytesIO(desk.papers.pdf(wish))).pages
    return " ".join(" ".join(page.extract_text().split()) for page in pages)


def test_every_paper_that_would_print_it_asks_with_a_bracketed_proposal(desk: app.Desk, tmp_path: Path) -> None:
    talk, report = wishes(desk)
    assert marked(desk, talk) == marked(desk, report) == []
    talk_at(desk, "verhoeve").mark_phrase("The laboratory  is only half", "tough")
    for wish in (talk, report):
        (place,) = marked(desk, wish)
        assert (place.words, place.proposal, place.must) == (PHRASE, OTHERWISE, False)
        assert place.page > 0
        assert PHRASE in printed(desk, wish)
        with pytest.raises(UserError) as refused:
            desk.papers.write(wish, tmp_path / "out.pdf")
        assert refused.value.code == "would_identify"
        assert PHRASE not in refused.value.sentence
        assert not (tmp_path / "out.pdf").exists()


def test_one_decision_holds_in_every_paper_of_the_wave(desk: app.Desk) -> None:
    talk_at(desk, "verhoeve").mark_phrase(PHRASE, "tough")
    talk, report = wishes(desk)
    (place,) = marked(desk, talk)
    desk.papers.decide(talk.programme, WAVE, Decision(place.key, "mask", OTHERWISE))
    for wish in (talk, report):
        assert marked(desk, wish) == []
        assert PHRASE not in printed(desk, wish)
        assert OTHERWISE in printed(desk, wish)


def test_a_title_that_the_interviewer_wrote_with_it_asks_too(desk: app.Desk) -> None:
    _, report = wishes(desk)
    sentence = desk.papers.compiled(report).sentences[0]
    desk.papers.edit(report, sentence.slot, f"For them {PHRASE}")
    assert marked(desk, report) == []
    talk_at(desk, "verhoeve").mark_phrase(PHRASE, "tough")
    assert len(marked(desk, report)) == 2


def test_a_lifted_mark_asks_no_more(desk: app.Desk) -> None:
    talk = talk_at(desk, "verhoeve")
    talk.mark_phrase(PHRASE, "tough")
    count = len(talk.mark_phrase(PHRASE.upper(), "tough").transcript.events)
    assert len(talk.step().transcript.events) == count
    talk.mark_phrase(PHRASE, "tough", holds=False)
    assert talk.step().transcript.phrases == ()
    assert marked(desk, wishes(desk)[0]) == []


def test_a_folder_handed_out_and_brought_in_again_keeps_the_marks(desk: app.Desk, tmp_path: Path) -> None:
    talk_at(desk, "verhoeve").mark_phrase(PHRASE, "tough")
    (programme,) = desk.programmes.names()
    desk.folders.hand_out(tmp_path / "out", programme)
    with app.temporary_workspace() as other:
        again = app.desk_over(other)
        again.folders.bring_in(tmp_path / "out")
        assert [place.words for place in marked(again, wishes(again)[0])] == [PHRASE]


def test_marks_and_lifted_marks_are_steps_of_the_file(begin: Begin, workspace: OpenWorkspace) -> None:
    talk = begin()
    talk.answer("nps", 9)
    talk.answer("nps_why", None, "They are a lighthouse with wheels.")
    talk.mark_phrase("lighthouse", "nps_why")
    talk.mark_phrase("a lighthouse with wheels", "nps_why")
    talk.mark_phrase("lighthouse", "nps_why", holds=False)
    talk.break_off()
    facts = talk.step().facts
    found = written_interview(facts, talk.step().script, workspace.interviews.records(facts.id), new_id)
    told = [{name: value for name, value in step.items() if name != "at"} for step in found.steps]
    assert found.same
    assert told[-2] == {"telling": "lighthouse", "on": "nps_why", "lifted": True}
    assert {"telling": "a lighthouse with wheels", "on": "nps_why"} in told


def test_a_phrase_of_struck_words_goes_with_them_for_good(begin: Begin, workspace: OpenWorkspace) -> None:
    talk = begin()
    talk.answer("nps", 9)
    talk.answer("nps_why", None, "They are a lighthouse with wheels.")
    talk.mark_phrase("lighthouse with wheels", "nps_why")
    talk.strike("nps_why")
    assert talk.step().transcript.phrases == ()
    talk.break_off()
    events = [event_of(record) for record in workspace.interviews.records(talk.step().facts.id)]
    assert "lighthouse" not in str([event.happening for event in events])
    assert not any(isinstance(event.happening, ev.PhraseMarked) for event in events)


@pytest.mark.parametrize("words", ["", "  ", "...", "\u201d"])
def test_nothing_cannot_be_marked(begin: Begin, words: str) -> None:
    with pytest.raises(UserError) as refused:
        begin().mark_phrase(words, "nps_why")
    assert refused.value.code == "empty_phrase"


def test_nothing_is_marked_off_the_record(begin: Begin) -> None:
    talk = begin()
    talk.begin_off_record()
    with pytest.raises(UserError) as refused:
        talk.mark_phrase("lighthouse", "nps_why")
    assert refused.value.code == "off_record"


def test_what_stands_in_brackets_is_asked_about_no_more() -> None:
    assert list(phrases("They are [a lighthouse with wheels].", ["lighthouse"])) == []
    (hit,) = phrases("A Lighthouse, a lighthouse.", ["lighthouse", ""])
    assert (hit.text, hit.must) == ("Lighthouse", False)
