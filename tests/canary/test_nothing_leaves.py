"""The canaries: words planted where nothing may leave are in no byte of anything the program makes for others.

A new command or paper that is not in one of the tables here is a failure: it has to be looked through, too.
"""

import io
import json
import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

import pytest

from interviewer import app
from interviewer.cli.main import COMMANDS, run
from interviewer.domain.errors import UserError
from interviewer.report.papers import MAKERS
from interviewer.services.answer_tables import TableForm, TableWish
from interviewer.services.paper_wishes import PaperForm
from interviewer.services.workspaces import Passphrase
from tests.canary.planted import SECRETS, TOLD, WAVE, planted_programme
from tests.canary.reading import found_in

PASSPHRASE = "four calm words here"
REVIEWED = "read by the interviewer, all places may stand"
LOOKED_THROUGH = {
    "report make", "release make", "release again", "release list", "report verify", "figures", "export",
    "report decide", "programme import", "programme form", "contacts import",
    "workspace create", "workspace check", "workspace info", "workspace backup", "workspace backups",
    "workspace restore", "workspace rescue", "workspace keys", "workspace keychain", "workspace new-sheet",
    "demo", "script check", "interview verify",
    "person consents", "person withdraw", "person restrict", "person object", "person lift", "person hold",
    "person ask", "person answer", "person requests", "person erase", "person access", "person portable",
    "person correct", "person certificate",
    "workspace retention",
}  # fmt: skip
"""Commands whose output may reach others, or tells of the workspace as a whole: nothing planted may be in it."""
OWN = {
    "interview list": "whom the interviewer talked with",
    "person list": "whom the interviewer talked with",
    "person show": "the interviewer's own view of what is kept of a person",
    "interview show": "the interviewer's own view of a talk",
    "interview export": "the interviewer's own copy of a talk",
    "report places": "the words that the interviewer decides about",
    "interview play": "answers with the interviewer's own words",
    "programme export": "the interviewer's own programme, to be brought in elsewhere",
}
"""Commands whose whole purpose is to show the interviewer what was said."""
MINE = (
    "strictly unattributed answer", "volunteered and never confirmed", "remark on the interviewer", "withdrawn quote",
)  # fmt: skip
"""What one person said that others never see: it may stand in what is handed to that very person, and nowhere else."""
PROGRAMME = "Harrow & Pell client review"


@dataclass
class Made:
    """A workspace with the words planted, and everything that was made of it."""

    folder: Path
    files: list[Path] = field(default_factory=list)
    own: list[Path] = field(default_factory=list)
    """What is handed to one person about that person alone."""
    printed: dict[str, str] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)

    def call(self, *words: object) -> str:
        """Run a command on the workspace; what it printed is kept to be looked through."""
        said = [str(word) for word in words]
        out, err = io.StringIO(), io.StringIO()
        code = run([*said, "--workspace", str(self.folder / "w.interviewer")], out, err, ENVIRON)
        name = " ".join(said)
        self.printed[name] = out.getvalue() + err.getvalue()
        if code:
            self.refused[name] = err.getvalue()
        return out.getvalue()


UNATTRIBUTED = "fenwick-anon"
pytestmark = pytest.mark.timeout(300)
"""Everything is made once, before the first test."""
ENVIRON = {"INTERVIEWER_PASSPHRASE": PASSPHRASE}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("canary")
    (folder / "papers").mkdir()
    for name in ("TMPDIR", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        (folder / name).mkdir()
    with pytest.MonkeyPatch.context() as patch:
        for name in ("TMPDIR", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
            patch.setenv(name, str(folder / name))
        found = Made(folder)
        _make_everything(found)
    found.files = [p for p in folder.rglob("*") if p.is_file() and not {"source", "own"}.intersection(p.parts)]
    found.own = list((folder / "own").iterdir())
    return found


def _make_everything(made: Made) -> None:
    made.call("programme", "import", planted_programme(made.folder / "source"))
    made.call("figures", "--wave", WAVE, "--json")
    made.call("interview", "verify", "--all")
    made.call("workspace", "info", "--json")
    made.call("workspace", "new-sheet")
    made.call("workspace", "backup", "--folder", made.folder / "backups")
    _make_papers(made)
    _make_tables(made)
    _make_releases(made)
    _ask_for_rights(made)


def _make_releases(made: Made) -> None:
    """A release, the same again, and what is said of one of its papers."""
    made.call(
        "release", "make", "--wave", WAVE, "--reader", "C. Pell", "--out", made.folder / "out", "--reviewed", REVIEWED
    )
    made.call("release", "again", 1, "--out", made.folder / "again")
    made.call("release", "list")
    made.call("report", "verify", next((made.folder / "out").glob("*chief-executive.pdf")))


def _make_tables(made: Made) -> None:
    """The table of the wave in every form, with words and without; once as a command."""
    out = made.folder / "papers" / "table.json"
    made.call("export", "--wave", WAVE, "--format", "json", "--out", out, "--reviewed", REVIEWED, "--json")
    workspace = app.workspaces().unlock(made.folder / "w.interviewer", Passphrase(PASSPHRASE))
    tables = app.desk_over(workspace).tables
    try:
        for form in get_args(TableForm):
            for name, words in (("table", True), ("coded", False)):
                wish = TableWish(PROGRAMME, WAVE, words)
                tables.write(wish, made.folder / "papers" / f"{name}.{form}", form, reviewed=REVIEWED, over=True)
    finally:
        workspace.close()


def _ask_for_rights(made: Made) -> None:
    """Everything a person may ask for: one person gets a copy, another one is erased."""
    (made.folder / "own").mkdir()
    for ending in ("pdf", "json"):
        made.call("person", "access", "hythe-dan", "--out", made.folder / "own" / f"access.{ending}")
    made.call("person", "portable", "hythe-dan", "--out", made.folder / "own" / "portable.json")
    for ending in ("csv", "json"):
        made.call("person", "consents", "hythe-dan", "--out", made.folder / f"consents.{ending}")
    made.call("person", "consents", "hythe-dan")
    asked = json.loads(made.call("person", "ask", "hythe-dan", "access", "--json"))
    made.call("person", "answer", asked["id"], "--done")
    made.call("person", "requests")
    made.call("person", "withdraw", "hythe-dan", "testimonial", "--notices", made.folder / "withdrawn")
    for words in (("restrict",), ("object",), ("hold", "--reviewer", "Kim")):
        made.call("person", words[0], "hythe-dan", *words[1:], "--reason", "asked by mail")
        made.call("person", "lift", "hythe-dan", words[0], "--reason", "settled")
    made.call("person", "correct", "hythe-dan", "phone", "+44 1632 960001", "--reason", "a typing mistake")
    made.call("workspace", "retention", "--dry-run")
    made.call("workspace", "retention", "--keep", "answers=1d")
    erased = made.call("person", "erase", UNATTRIBUTED, "--certificate", made.folder / "certificate.pdf", "--json",
                       "--notices", made.folder / "erased", "--folder", made.folder / "backups")  # fmt: skip
    made.call("person", "certificate", json.loads(erased)["reference"], "--out", made.folder / "again.pdf")
    made.call("workspace", "retention", "--run", "--certificate", made.folder / "deleted.pdf")


def _make_papers(made: Made) -> None:
    """Every paper that is offered, in every form; one that is refused is noted with its sentence."""
    workspace = app.workspaces().unlock(made.folder / "w.interviewer", Passphrase(PASSPHRASE))
    papers = app.desk_over(workspace).papers
    try:
        made.printed["words that may stand under a theme"] = str(papers.theme_words(PROGRAMME, WAVE))
        for number, offered in enumerate(papers.offered(PROGRAMME, WAVE)):
            for form in get_args(PaperForm):
                path = made.folder / "papers" / f"{offered.wish.kind}-{number}.{form}"
                try:
                    papers.write(offered.wish, path, form=form, reviewed=REVIEWED)
                except UserError as refused:
                    made.refused[path.name] = refused.sentence
                made.printed[f"names of {path.name}"] = f"{offered.name} {offered.note} {offered.refusal}"
    finally:
        workspace.close()
    made.printed.update(made.refused)


def test_no_planted_word_is_in_any_file(made: Made) -> None:
    found = {path.name: words for path in made.files if (words := found_in(path, list(SECRETS.values())))}
    assert found == {}


def test_no_planted_word_is_printed(made: Made) -> None:
    found = {
        name: [word for word in SECRETS.values() if word.lower() in text.lower()] for name, text in made.printed.items()
    }
    assert {name: words for name, words in found.items() if words} == {}


def test_two_unattributed_people_have_no_words_to_tick(made: Made) -> None:
    assert made.printed["words that may stand under a theme"] == "()"


def test_a_person_gets_what_that_person_said_and_nothing_else_that_is_hidden(made: Made) -> None:
    allowed = {SECRETS[place] for place in MINE}
    found = {path.name: found_in(path, list(SECRETS.values())) for path in made.own}
    assert set(found) == {"access.pdf", "access.json", "portable.json"}
    assert {name: words - allowed for name, words in found.items() if words - allowed} == {}
    assert all(allowed <= words for words in found.values())


def test_everything_asked_for_was_done(made: Made) -> None:
    assert [name for name in made.refused if name.startswith(("person", "workspace retention"))] == []
    assert all((made.folder / name).is_file() for name in ("certificate.pdf", "deleted.pdf"))


def test_the_search_finds_what_may_leave(made: Made) -> None:
    for word in TOLD.values():
        endings = {path.suffix for path in made.files if found_in(path, [word])}
        assert {".pdf", ".docx", *(f".{form}" for form in get_args(TableForm))} <= endings, word


def test_every_kind_of_paper_was_made(made: Made) -> None:
    for form in ("pdf", "docx"):
        kinds = {kind for kind in MAKERS if any(p.name.startswith(kind) and p.suffix == f".{form}" for p in made.files)}
        assert set(MAKERS) - kinds == set(), made.refused


def test_the_table_was_made_in_every_form(made: Made) -> None:
    for form in get_args(TableForm):
        assert {f"table.{form}", f"coded.{form}"} <= {path.name for path in made.files}, made.refused


def test_a_refused_paper_left_no_file(made: Made) -> None:
    left = {path.name for path in (made.folder / "papers").iterdir()}
    assert [name for name in left if name.startswith(".") or name.endswith((".new", ".tmp"))] == []
    assert list((made.folder / "TMPDIR").iterdir()) == []


def test_every_command_is_looked_through_or_is_the_interviewers_own() -> None:
    assert set(COMMANDS) == (LOOKED_THROUGH | set(OWN)) & set(COMMANDS)


def test_a_planted_word_is_found_where_it_stands(tmp_path: Path) -> None:
    whole = planted_programme(tmp_path / "source")
    found = set().union(*(found_in(path, list(SECRETS.values())) for path in whole.rglob("*.yaml")))
    assert found == set(SECRETS.values())
    assert os.environ.get("TMPDIR") != str(tmp_path)
