"""The papers of a whole programme, over a real workspace: who is in them, what stops them, what is kept."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from interviewer.app import Desk
from interviewer.domain.errors import UserError
from interviewer.report.interview import texts_in
from interviewer.services.paper_wishes import Decision, Place
from tests.services.paper_samples import NAME, WAVE, about, decide_all, desk_of, kept_programme, opened, talk_with


@pytest.fixture(scope="module", name="kept")
def _kept(house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kept_programme(house, tmp_path_factory.mktemp("kept"))


@pytest.fixture(name="desk")
def _desk(kept: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    with desk_of(kept, tmp_path_factory.mktemp("desk")) as desk:
        yield desk


def say(desk: Desk, respondent: str, question: str, words: str) -> None:
    """Put other words into a finished talk."""
    opened(desk, respondent).correct(question, None, words, "verbatim", "misheard")


def hits(places: tuple[Place, ...]) -> set[str]:
    return {place.words for place in places}


def test_the_list_holds_who_may_be_told_of(desk: Desk) -> None:
    offered = desk.papers.offered(NAME, WAVE)
    talks = {line.wish.interview: line for line in offered if line.wish.kind == "interview"}
    assert talk_with(desk, "cobalt-mina") in talks
    assert talk_with(desk, "fenwick-anon") not in talks
    assert talks[talk_with(desk, "brightside-jen")].places == 1
    assert not any("Gwendolyn" in line.name or "Fenwick" in line.name for line in offered if line.wish.interview)


def test_the_report_on_an_unattributed_talk_is_refused_with_its_reason(desk: Desk) -> None:
    with pytest.raises(UserError) as refused:
        desk.papers.compiled(about(desk, "fenwick-anon"))
    assert refused.value.code == "unattributed"


def test_a_late_team_form_is_in_no_paper(desk: Desk) -> None:
    assert "no team form" in str(desk.papers.compiled(about(desk, "eastgate-ruth")).paper)
    assert "no team form" not in str(desk.papers.compiled(about(desk, "cobalt-mina")).paper)


def test_a_refused_paper_names_every_place_and_no_word_and_leaves_no_file(desk: Desk, tmp_path: Path) -> None:
    say(desk, "hythe-lowenna", "tough", "Ask Lowenna, or Marek in Zebrahausen, about May.")
    with pytest.raises(UserError) as refused:
        desk.papers.write(about(desk, "hythe-lowenna"), tmp_path / "a.pdf")
    sentence = refused.value.sentence
    assert refused.value.code == "would_identify"
    assert "part of the name of the person who spoke" in sentence
    assert "asks: a name" in sentence
    assert "asks: a place" in sentence
    assert "asks: a date" in sentence
    assert not any(word in sentence for word in ("Lowenna", "Marek", "Zebra"))
    assert list(tmp_path.iterdir()) == []


def test_each_place_can_be_masked_and_then_nothing_stands_in_the_paper(desk: Desk, tmp_path: Path) -> None:
    say(desk, "hythe-lowenna", "tough", "Ask Lowenna, or Marek in Zebrahausen, about May.")
    wish = about(desk, "hythe-lowenna")
    found = desk.papers.compiled(wish).places
    assert hits(found) == {"Lowenna", "Marek", "Zebrahausen", "May"}
    assert [place.must for place in found if place.words == "Lowenna"] == [True]
    decide_all(desk, found)
    (path,) = desk.papers.write(wish, tmp_path / "a.pdf")
    text = "".join(page.extract_text() for page in PdfReader(path).pages)
    assert not any(word in text for word in ("Lowenna", "Marek", "Zebra"))
    assert "[a person]" in text.replace("\n", " ")


def test_a_passage_can_be_left_out(desk: Desk) -> None:
    say(desk, "hythe-lowenna", "tough", "Ask Marek about it.")
    wish = about(desk, "hythe-lowenna")
    decide_all(desk, desk.papers.compiled(wish).places, "leave_out")
    assert "about it" not in "\n".join(texts_in(desk.papers.compiled(wish).paper))


def test_to_keep_takes_a_reason_and_changed_words_ask_again(desk: Desk) -> None:
    say(desk, "hythe-lowenna", "tough", "Ask Marek about it.")
    wish = about(desk, "hythe-lowenna")
    (place,) = desk.papers.compiled(wish).places
    with pytest.raises(UserError) as refused:
        desk.papers.decide(NAME, WAVE, Decision(place.key, "keep"))
    assert refused.value.code == "no_reason"
    desk.papers.decide(NAME, WAVE, Decision(place.key, "keep", reason="a cartoon figure"))
    assert desk.papers.compiled(wish).places == ()
    kept = desk.workspace.papers.decisions(NAME, WAVE)[place.key]
    assert (kept.decision.reason, kept.at.tzinfo is not None) == ("a cartoon figure", True)
    say(desk, "hythe-lowenna", "tough", "Ask Marek about it, always.")
    assert hits(desk.papers.compiled(wish).places) == {"Marek"}


def test_a_replacement_may_not_name_somebody_itself(desk: Desk) -> None:
    say(desk, "hythe-lowenna", "tough", "Ask Marek about it.")
    (place,) = desk.papers.compiled(about(desk, "hythe-lowenna")).places
    with pytest.raises(UserError) as refused:
        desk.papers.decide(NAME, WAVE, Decision(place.key, "mask", "[Gwendolyn]"))
    assert refused.value.code == "names_somebody"


def test_reviewed_keeps_what_is_asked_and_never_what_blocks(desk: Desk, tmp_path: Path) -> None:
    wish = about(desk, "hythe-lowenna")
    say(desk, "hythe-lowenna", "tough", "Ask Marek about it.")
    (path,) = desk.papers.write(wish, tmp_path / "a.pdf", reviewed="read by two of us")
    assert path.exists()
    assert [k.decision.reason for k in desk.workspace.papers.decisions(NAME, WAVE).values()] == ["read by two of us"]
    say(desk, "hythe-lowenna", "tough", "Ask Lowenna about it.")
    with pytest.raises(UserError):
        desk.papers.write(wish, tmp_path / "b.pdf", reviewed="read by two of us")
    assert not (tmp_path / "b.pdf").exists()


def test_a_colleague_who_spoke_unattributed_is_not_named_by_somebody_else(desk: Desk) -> None:
    say(desk, "cobalt-mina", "tough", "Gwendolyn Fenwick of the print shop said the same.")
    (place,) = desk.papers.compiled(about(desk, "cobalt-mina")).places
    assert (place.words, place.must) == ("Gwendolyn Fenwick", True)


def test_a_title_can_be_edited_and_taken_back_and_the_log_keeps_both(desk: Desk) -> None:
    wish = about(desk, "cobalt-mina")
    first = desk.papers.compiled(wish).sentences[0]
    desk.papers.edit(wish, first.slot, "Cobalt  stays")
    edited = desk.papers.compiled(wish)
    assert (edited.sentences[0].text, edited.sentences[0].rule) == ("Cobalt stays", first.rule)
    assert edited.paper.pages[0].title == "Cobalt stays"
    assert [line.edited for line in desk.papers.offered(NAME, WAVE) if line.wish.interview == wish.interview] == [1]
    desk.papers.edit(wish, first.slot, first.rule)
    assert desk.papers.compiled(wish).sentences[0] == first
    assert [kept.text for kept in desk.papers.history(NAME, WAVE)] == ["Cobalt stays", ""]


@pytest.mark.parametrize(
    ("text", "code"),
    [("  ", "empty_sentence"), ("\u200b \u2060", "empty_sentence"), ("\u3164", "empty_sentence"),
     ("x" * 500, "long_sentence")],
)  # fmt: skip
def test_a_title_edited_to_nothing_or_without_end_is_refused(desk: Desk, text: str, code: str) -> None:
    wish = about(desk, "cobalt-mina")
    with pytest.raises(UserError) as refused:
        desk.papers.edit(wish, desk.papers.compiled(wish).sentences[0].slot, text)
    assert refused.value.code == code


def test_an_edit_in_one_language_is_not_in_another(desk: Desk) -> None:
    wish = about(desk, "cobalt-mina")
    desk.papers.edit(wish, desk.papers.compiled(wish).sentences[0].slot, "Cobalt stays")
    assert desk.papers.compiled(replace(wish, language="de")).paper.pages[0].title != "Cobalt stays"


@pytest.mark.parametrize("name", ["Gwendolyn Fenwick", "Gwendolyn", "Tobias", "Fenwick Print"])
def test_a_name_typed_into_a_title_is_caught(desk: Desk, tmp_path: Path, name: str) -> None:
    wish = about(desk, "cobalt-mina")
    slot = desk.papers.compiled(wish).sentences[0].slot
    desk.papers.edit(wish, slot, f"Cobalt stays, and so does {name}")
    (place,) = desk.papers.compiled(wish).places
    assert (place.where, place.must) == ("Page 1, title", True)
    with pytest.raises(UserError):
        desk.papers.write(wish, tmp_path / "a.pdf", reviewed="yes")
    decide_all(desk, (place,))
    title = desk.papers.compiled(wish).paper.pages[0].title
    assert name not in title
    assert title.startswith("Cobalt stays, and so does [")


def test_the_preview_can_be_seen_while_places_are_open(desk: Desk) -> None:
    say(desk, "hythe-lowenna", "tough", "Ask Marek about it.")
    assert desk.papers.pdf(about(desk, "hythe-lowenna")).startswith(b"%PDF")


def test_papers_wear_the_looks_of_the_vendor(desk: Desk) -> None:
    desk.looks.set_accent(NAME, "#0E5A63")
    assert desk.papers.compiled(about(desk, "cobalt-mina")).paper.accent == "#0E5A63"
