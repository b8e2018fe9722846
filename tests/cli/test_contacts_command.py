"""`interviewer contacts import` from the outside: what it prints equals what is expected, and what it refuses."""

import io
import json
from pathlib import Path
from typing import Any

import pytest

from interviewer.cli.main import run
from tests.services.contact_samples import CASES, EXPECTED, WAVE

COUNTS = ("rows", "imported", "merged", "skipped", "blank")


class Terminal:
    """A workspace and the words typed about it."""

    def __init__(self, folder: Path) -> None:
        self.workspace = folder / "a.interviewer"
        self.out = self.err = ""

    def type(self, *words: object) -> int:
        """Run a command over the workspace; gives the exit code."""
        out, err = io.StringIO(), io.StringIO()
        told = [str(word) for word in words] + ["--workspace", str(self.workspace)]
        code = run(told, out, err, {"INTERVIEWER_PASSPHRASE": "four calm words here"})
        self.out, self.err = out.getvalue(), err.getvalue()
        return code

    def bring(self, file: Path, *words: object) -> Any:
        """What `contacts import --json` prints."""
        assert self.type("contacts", "import", file, "--wave", WAVE, "--json", *words) == 0, self.err
        return json.loads(self.out)


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    """A workspace with the vendor's programme."""
    made = Terminal(tmp_path)
    assert made.type("programme", "import", CASES / "programme") == 0, made.err
    return made


def test_the_shared_lists_print_what_is_expected(terminal: Terminal) -> None:
    messy = terminal.bring(CASES / "messy.csv")
    expected = EXPECTED["messy.csv"]
    assert {key: messy[key] for key in COUNTS} == {key: expected[key] for key in COUNTS}
    assert {key: messy[key] for key in ("merged_lines", "skipped_lines", "blank_lines")} == {
        key: expected[key] for key in ("merged_lines", "skipped_lines", "blank_lines")
    }
    assert all(set(columns) <= set(messy["warnings"][line]) for line, columns in expected["warnings"].items())
    assert (messy["encoding"], messy["delimiter"]) == ("cp1252", ";")
    again = terminal.bring(CASES / "messy.csv")
    assert (again["imported"], again["merged"], again["batch"]) == (0, 35, None)


def test_a_dry_run_prints_the_same_and_changes_nothing(terminal: Terminal) -> None:
    dry = terminal.bring(CASES / "clean.csv", "--dry-run")
    assert {key: dry[key] for key in COUNTS} == EXPECTED["clean.csv"]
    done = terminal.bring(CASES / "clean.csv")
    assert done | {"dry_run": True, "batch": None} == dry
    assert (done["encoding"], done["delimiter"]) == ("utf-8", ",")


def test_in_words_every_skipped_row_stands_with_its_reason(terminal: Terminal) -> None:
    assert terminal.type("contacts", "import", CASES / "messy.csv", "--wave", WAVE, "--dry-run") == 0
    lines = terminal.out.splitlines()
    assert "line 5: skipped, account missing" in lines
    assert "line 17: skipped, name missing" in lines
    assert "line 18: skipped, account not in the programme" in lines
    assert "line 3: the same person as line 2 by e-mail; fills notes" in lines
    assert "line 6: phone: no such number is possible; left empty" in lines
    assert "blank: line 40, 41" in lines
    assert lines[0].startswith("messy.csv: read as cp1252, separated by semicolon. The letters are a guess")
    assert lines[-1] == (
        "33 rows ready, 2 merged with a person who is there, 3 skipped, 2 blank. Nothing has been changed yet."
    )


def test_the_workbook_is_read_and_its_other_sheet_is_named(terminal: Terminal) -> None:
    assert terminal.type("contacts", "import", CASES / "contacts.xlsx", "--wave", WAVE) == 0
    assert "sheet Contacts (not read: Notes)" in terminal.out
    assert terminal.out.endswith("13 rows ready, 1 skipped. Imported.\n")


def test_a_column_can_be_named_by_hand(terminal: Terminal, tmp_path: Path) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("House,Mensch,Colour\ncarrigan,Mick Carrigan,red\n", encoding="utf-8")
    assert terminal.type("contacts", "import", path, "--wave", WAVE) == 1
    assert "no column was found for the account and the person's name" in terminal.err
    done = terminal.bring(path, "--column", "account=house", "--column", "name=Mensch")
    assert (done["imported"], done["columns_left_out"]) == (1, ["Colour"])
    assert terminal.type("contacts", "import", path, "--wave", WAVE, "--column", "colour=Colour") == 1
    assert "a column can mean account, account_name" in terminal.err
    assert terminal.type("contacts", "import", path, "--wave", WAVE, "--column", "name=Wer") == 1
    assert "has the columns House, Mensch, Colour" in terminal.err


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--wave", "winter"], "winter"),
        (["--wave", WAVE, "--programme", "Nobody's"], "Nobody's"),
        (["--wave", WAVE, "--sheet", "Persons"], "has no sheets"),
    ],
)
def test_what_is_not_there_is_refused(terminal: Terminal, words: list[str], says: str) -> None:
    assert terminal.type("contacts", "import", CASES / "clean.csv", *words) == 1
    assert says in terminal.err
    assert terminal.out == ""


def test_a_missing_file_and_a_missing_wave_are_told_apart(terminal: Terminal, tmp_path: Path) -> None:
    assert terminal.type("contacts", "import", tmp_path / "none.csv", "--wave", WAVE) == 1
    assert "There is no file" in terminal.err
    assert terminal.type("contacts", "import", tmp_path / "none.csv") == 2


def test_a_workspace_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    assert terminal.type("contacts", "import", CASES / "clean.csv", "--wave", WAVE) == 1
    assert not terminal.workspace.exists()
