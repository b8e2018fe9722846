"""Search over real talks in a real workspace: what was said is found, what was taken back is in no page."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from interviewer import app
from interviewer.kit.resources import resource
from interviewer.services.searching import Hit, query_of
from interviewer.storage.workspace import Workspace
from tests.storage.samples import new_workspace


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Workspace, app.Desk]]:
    workspace = new_workspace(tmp_path_factory.mktemp("search") / "a.interviewer")
    desk = app.desk_over(workspace)
    app.play_samples(desk)
    yield workspace, desk
    workspace.close()


def texts(hits: tuple[Hit, ...]) -> list[str]:
    """The words around each place."""
    return ["".join(text for text, _ in hit.found.extract) for hit in hits]


def said(desk: app.Desk) -> tuple[str, str, str]:
    """Some words of a finished talk: its id, the question, a rare long word."""
    talk = desk.workspace.interviews.recent(1)[0]
    passages = desk.interviewing.go_on(talk.id).passages()
    passage = max((one for one in passages if one.words), key=lambda one: len(one.words or ""))
    return talk.id, passage.question, max((passage.words or "").strip(".").split(), key=len).strip(",.;:'\"")


def test_a_word_finds_its_passage_with_its_question(played: tuple[Workspace, app.Desk]) -> None:
    _, desk = played
    interview, question, word = said(desk)
    hits = desk.searching.find(word.upper())
    assert (interview, question) in {(hit.found.interview, hit.found.question) for hit in hits}
    marked = [part.casefold() for hit in hits for part, looked_for in hit.found.extract if looked_for]
    assert marked
    assert all(part.startswith(word.casefold()[:3]) for part in marked)
    assert all(hit.label for hit in hits)


def test_a_begun_word_is_enough_and_signs_mean_nothing(played: tuple[Workspace, app.Desk]) -> None:
    _, desk = played
    word = said(desk)[2]
    assert desk.searching.find(f'"({word[:4]}*') != ()
    for odd in ("", "   ", '"', "*", "AND", "NEAR(", "a:b", "\x00", "-", "(" * 50):
        desk.searching.find(odd)
    assert query_of('say "x" OR y*') == '"say"* "x"* "OR"* "y"*'


def test_nothing_is_indexed_twice(played: tuple[Workspace, app.Desk]) -> None:
    _, desk = played
    desk.searching.catch_up()
    assert desk.searching.catch_up() == 0


def test_an_index_run_can_be_broken_off(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "b.interviewer")
    desk = app.desk_over(workspace)
    app.play_samples(desk)
    answers = iter([False, True])
    assert desk.searching.catch_up(lambda: next(answers)) == 1
    assert desk.searching.catch_up() >= 1
    workspace.close()


def struck_in_samples() -> list[str]:
    """Words of the sample talks that were taken back, the longest of each."""
    found = []
    for path in resource("samples", "sessions").glob("*.yaml"):
        steps = YAML(typ="safe", pure=True).load(path.read_text("utf-8"))["steps"]
        struck = {step["strike"] for step in steps if "strike" in step}
        said_there = [str(step.get("words", "")) for step in steps if step.get("answer") in struck]
        found += [max(words.split(), key=len).strip(".,") for words in said_there if words]
    return found


def test_struck_words_are_not_found(played: tuple[Workspace, app.Desk]) -> None:
    _, desk = played
    words = struck_in_samples()
    assert words
    for word in words:
        assert not any(word in text for text in texts(desk.searching.find(word)))
