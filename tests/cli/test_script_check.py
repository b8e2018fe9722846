"""`script check`: what is printed where, and the exit code."""

import io
import json
from pathlib import Path

import pytest

from interviewer.cli.script_check import script_check
from interviewer.formats.script_file import ScriptFiles
from interviewer.kit.resources import resource

SCRIPTS = Path(__file__).parents[1] / "scripts"


def run(file: Path, *, as_json: bool = False) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    code = script_check(file, as_json=as_json, reader=ScriptFiles(), out=out, err=err)
    return code, out.getvalue(), err.getvalue()


def test_a_sound_script_prints_its_paths_and_minutes() -> None:
    code, out, err = run(resource("scripts", "client_review_full.yaml"))
    assert (code, err) == (0, "")
    assert "questions  92" in out
    assert "paths      23328" in out
    assert "minutes    21.1 to 26.4 (planned 25)" in out


def test_json_holds_the_same() -> None:
    code, out, err = run(SCRIPTS / "good" / "branches.yaml", as_json=True)
    data = json.loads(out)
    assert (code, err) == (0, "")
    assert data["ok"] is True
    assert data["complaints"] == []
    assert (data["id"], data["version"], data["questions"], data["paths"]) == ("branches", "1", 8, 6)
    assert data["minutes"] == {"shortest": 0.5, "longest": 0.8, "planned": 1.0}


@pytest.mark.parametrize("as_json", [False, True])
def test_complaints_go_to_standard_error_as_file_line_reason(as_json: bool) -> None:
    file = SCRIPTS / "bad" / "wording.yaml"
    code, out, err = run(file, as_json=as_json)
    assert code == 1
    assert f"{file}:14: a curly bracket" in err
    if as_json:
        data = json.loads(out)
        assert data["ok"] is False
        assert len(data["complaints"]) == len(err.splitlines())
        assert data["complaints"][0]["line"] == 9
    else:
        assert out == ""


def test_a_missing_file_is_a_sentence(tmp_path: Path) -> None:
    code, out, err = run(tmp_path / "none.yaml", as_json=True)
    assert code == 1
    assert "There is no file" in err
    assert json.loads(out)["ok"] is False
