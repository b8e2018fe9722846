"""`interviewer workspace check | rescue | keys`: what a damaged workspace says, and what comes out of it."""

import io
import json
import shutil
from pathlib import Path

import pytest

from interviewer.cli.main import run

ENVIRON = {"INTERVIEWER_PASSPHRASE": "correct horse battery staple"}


def ran(workspace: Path, *words: object) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    code = run([*map(str, words), "--workspace", str(workspace)], out, err, ENVIRON)
    return code, out.getvalue(), err.getvalue()


@pytest.fixture(scope="module", name="kept")
def _kept(house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kept") / "a.interviewer"
    assert ran(path, "programme", "import", house / "tests" / "cases" / "programme")[0] == 0
    assert ran(path, "workspace", "backup")[0] == 0
    return path


@pytest.fixture(name="workspace")
def _workspace(kept: Path, tmp_path: Path) -> Path:
    shutil.copytree(kept.parent, tmp_path / "my work")
    return tmp_path / "my work" / "a.interviewer"


def spoil(path: Path) -> None:
    data = bytearray(path.read_bytes())
    for page in (150, 190, 230):
        data[page * 4096 + 50] ^= 1
    path.write_bytes(bytes(data))


def test_a_damaged_workspace_is_told_with_every_way_out(workspace: Path) -> None:
    spoil(workspace)
    code, out, err = ran(workspace, "workspace", "check")
    assert (code, out) == (1, "")
    assert "The workspace file is damaged. It was not changed." in err
    assert f"interviewer workspace rescue --workspace '{workspace}'" in err
    assert "Restore the backup of " in err
    code, out, _ = ran(workspace, "workspace", "check", "--json")
    told = json.loads(out)
    assert (code, told["whole"], told["trouble"]) == (1, False, "damaged")
    assert {one["way"] for one in told["ways"]} == {"rescue", "restore"}


def test_any_other_command_says_where_the_ways_out_are(workspace: Path) -> None:
    spoil(workspace)
    code, _, err = ran(workspace, "interview", "list")
    assert code == 1
    assert "interviewer workspace check" in err


def test_a_rescue_makes_a_workspace_of_its_own_and_says_what_is_in_it(workspace: Path) -> None:
    spoil(workspace)
    before = workspace.read_bytes()
    code, out, _ = ran(workspace, "workspace", "rescue", "--json")
    told = json.loads(out)
    assert (code, told["complete"], workspace.read_bytes() == before) == (0, False, True)
    assert told["talks"] >= 19
    assert ran(Path(told["workspace"]), "figures", "--wave", "spring-2026")[0] == 0


def test_a_rescue_in_words(workspace: Path) -> None:
    code, out, err = ran(workspace, "workspace", "rescue")
    assert (code, err) == (0, "")
    assert "Nothing is missing." in out
    assert "20 of its 20 talks have their whole log." in out


def test_a_lost_keys_file_is_put_back(workspace: Path) -> None:
    backup = next((workspace.parent / "Backups").iterdir())
    workspace.with_name("a.interviewer.keys").unlink()
    code, _, err = ran(workspace, "workspace", "check")
    assert code == 1
    assert "Put the keys back from the backup of" in err
    assert ran(workspace, "workspace", "keys", backup)[0] == 0
    assert ran(workspace, "workspace", "check")[:2] == (0, f"{workspace} is whole.\n")


def test_without_a_backup_the_folder_is_asked_for(workspace: Path, tmp_path: Path) -> None:
    workspace.with_name("a.interviewer.keys").unlink()
    _, _, err = ran(workspace, "workspace", "check", "--folder", tmp_path / "none")
    assert "Name the folder of backups with --folder." in err
