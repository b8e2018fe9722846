"""`interviewer workspace backup | backups | restore` from the outside, on real files."""

import io
import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from interviewer.cli.main import run

PASSPHRASE = "four calm words here"


@dataclass
class Told:
    code: int
    out: str
    err: str


def call(*words: object) -> Told:
    out, err = io.StringIO(), io.StringIO()
    code = run([str(word) for word in words], out, err, {"INTERVIEWER_PASSPHRASE": PASSPHRASE})
    return Told(code, out.getvalue(), err.getvalue())


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    made = tmp_path / "a.interviewer"
    assert call("workspace", "create", "--workspace", made).code == 0
    return made


def test_one_command_backs_up_and_one_brings_a_day_back(path: Path) -> None:
    made = call("workspace", "backup", "--workspace", path, "--json")
    backup = Path(json.loads(made.out)["backup"])
    assert backup.parent == path.parent / "Backups"
    listed = json.loads(call("workspace", "backups", "--workspace", path, "--json").out)
    assert [one["file"] for one in listed["backups"]] == [str(backup)]
    day = listed["backups"][0]["made_at"][:10]
    back = call("workspace", "restore", "--to", day, "--workspace", path, "--json")
    assert back.code == 0, back.err
    told = json.loads(back.out)
    assert told["backup"] == str(backup)
    assert Path(told["kept"]).exists()
    assert call("workspace", "check", "--workspace", path).code == 0


def test_a_file_of_ones_own_is_written_and_brought_back(path: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "b"
    assert json.loads(call("workspace", "backup", bundle, "--workspace", path, "--json").out)["verified"] is True
    back = call("workspace", "restore", bundle, "--workspace", path)
    assert back.out.startswith(f"Restored b to {path}.\nWhat was there is kept as ")


def test_a_day_before_the_first_backup_is_refused(path: Path) -> None:
    call("workspace", "backup", "--workspace", path)
    told = call("workspace", "restore", "--to", "2020-01-01", "--workspace", path)
    assert told.code == 1
    assert told.err == "There is no backup of 01 January 2020 or before. Choose a later day, or another folder.\n"


def test_wrong_usage_is_told(path: Path) -> None:
    assert call("workspace", "restore", "--workspace", path).code == 2
    assert call("workspace", "restore", "--to", "yesterday", "--workspace", path).code == 2


def test_an_empty_folder_is_told(path: Path, tmp_path: Path) -> None:
    told = call("workspace", "backups", "--folder", tmp_path / "none", "--workspace", path)
    assert told.out == f"There is no backup in {tmp_path / 'none'}.\n"
