"""`interviewer export`: files or a reason."""

import io
import json
import shutil
from pathlib import Path

import pytest

from interviewer.cli.main import run

ENVIRON = {"INTERVIEWER_PASSPHRASE": "correct horse battery staple"}
WAVE = ("--wave", "spring-2026")


@pytest.fixture(scope="module", name="kept")
def _kept(house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kept") / "a.interviewer"
    words = ["programme", "import", str(house / "tests" / "cases" / "programme"), "--workspace", str(path)]
    assert run(words, io.StringIO(), io.StringIO(), ENVIRON) == 0
    return path


@pytest.fixture(name="workspace")
def _workspace(kept: Path, tmp_path: Path) -> Path:
    for ending in ("", ".keys"):
        shutil.copy(f"{kept}{ending}", tmp_path / f"a.interviewer{ending}")
    return tmp_path / "a.interviewer"


def ran(workspace: Path, *words: object) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    code = run([*map(str, words), "--workspace", str(workspace)], out, err, ENVIRON)
    return code, out.getvalue(), err.getvalue()


def test_a_table_is_refused_with_its_places_and_written_once_they_are_read(workspace: Path, tmp_path: Path) -> None:
    out_file = tmp_path / "t.csv"
    code, out, err = ran(workspace, "export", *WAVE, "--format", "csv", "--out", out_file)
    assert (code, out) == (1, "")
    assert "Row " in err
    assert not out_file.exists()
    code, out, err = ran(workspace, "export", *WAVE, "--format", "csv", "--out", out_file, "--reviewed", "read")
    assert (code, out) == (0, f"{out_file}\n{tmp_path / 't-codebook.csv'}\n")
    assert err == "Some answers are held back.\n"


def test_a_file_that_is_there_is_replaced_only_when_told(workspace: Path, tmp_path: Path) -> None:
    words = ("export", *WAVE, "--format", "json", "--out", tmp_path / "t.json", "--reviewed", "read", "--json")
    code, out, _ = ran(workspace, *words)
    told = json.loads(out)
    assert (code, told["files"], told["cut"], told["held_back"]) == (0, [str(tmp_path / "t.json")], 0, True)
    assert ran(workspace, *words)[0] == 1
    assert ran(workspace, *words, "--replace")[0] == 0


def test_the_places_of_a_table_are_listed_for_the_interviewer(workspace: Path) -> None:
    code, out, _ = ran(workspace, "report", "places", "table", *WAVE)
    assert code == 0
    assert "Row " in out


def test_an_unknown_form_is_wrong_usage(workspace: Path, tmp_path: Path) -> None:
    assert ran(workspace, "export", *WAVE, "--format", "dbf", "--out", tmp_path / "t.dbf")[0] == 2
