"""The index on disk: words that are erased are in no page of it, whatever is indexed again is there once."""

from pathlib import Path

from interviewer.domain.interview.events import Struck
from interviewer.services.searching import Indexed, query_of
from tests.storage.samples import begun, new_workspace
from tests.storage.test_secrecy import key_of, opened_pages

CANARY = "pumpernickel"


def test_erasing_an_answer_takes_its_words_out_of_the_index_for_good(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "a.interviewer")
    log = begun(workspace)
    said = log.say(f"{CANARY} is what they eat")
    workspace.interviews.append([said], state="open")
    workspace.search.index("one", said.header.chain, [Indexed("nps_why", f"{CANARY} is what they eat")])
    (found,) = workspace.search.find(query_of("pumper"), 9)
    assert (found.account, found.respondent, found.question) == ("Aster AG", "Ana Ruiz", "nps_why")
    assert found.extract == ((CANARY, True), (" is what they eat", False))
    assert CANARY.encode() in opened_pages(workspace.path, key_of(workspace))
    workspace.interviews.append([log.add(Struck(), "nps_why")], erase=[said.header.id], state="open")
    assert workspace.search.find(query_of(CANARY), 9) == []
    assert CANARY.encode() not in opened_pages(workspace.path, key_of(workspace))
    assert [name for name, _ in workspace.search.stale(9)] == ["one"]
    workspace.close()


def test_indexing_again_puts_the_new_in_place_of_the_old(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "a.interviewer")
    for name in ("one", "two"):
        begun(workspace, name)
        workspace.search.index(name, "x", [Indexed("nps_why", "quite alike"), Indexed("", "a note")])
    workspace.search.index("one", "y", [Indexed("nps_why", "quite otherwise")])
    assert {found.interview for found in workspace.search.find(query_of("quite"), 9)} == {"one", "two"}
    assert [found.interview for found in workspace.search.find(query_of("alike"), 9)] == ["two"]
    assert [found.interview for found in workspace.search.find(query_of("note"), 9)] == ["two"]
    workspace.search.index("two", "z", [])
    assert workspace.search.find(query_of("alike"), 9) == []
    workspace.close()


def test_accents_and_case_do_not_matter(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "a.interviewer")
    begun(workspace)
    workspace.search.index("one", "x", [Indexed("nps_why", "Große Verspätung in Łódź, 東京")])
    for text in ("verspatung", "GROSSE"[:3], "東京"):
        assert len(workspace.search.find(query_of(text), 9)) == 1, text
    workspace.close()
