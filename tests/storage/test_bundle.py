"""A backup is whole, encrypted and read back; a restore keeps what was there."""

import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from interviewer.domain.errors import UserError
from interviewer.services.workspaces import Passphrase, RecoveryKey, Unlock
from interviewer.storage.mending import restore
from interviewer.storage.workspace import create_workspace, open_workspace
from tests.storage.samples import PASSPHRASE, QUICK, begun, new_workspace

KNOWN = Passphrase(PASSPHRASE)


def code(act: Callable[[], object]) -> str:
    """The code of the error that `act` ends in."""
    with pytest.raises(UserError) as caught:
        act()
    return caught.value.code


def test_backup_restores_elsewhere_with_passphrase_or_recovery_key(tmp_path: Path) -> None:
    workspace, recovery_key = create_workspace(tmp_path / "a.interviewer", PASSPHRASE, QUICK)
    log = begun(workspace)
    bundle = tmp_path / "b.interviewer-backup"
    workspace.backup_to(bundle)
    workspace.close()
    unlocks: list[Unlock] = [KNOWN, RecoveryKey(recovery_key)]
    for number, unlock in enumerate(unlocks):
        target = tmp_path / f"other {number}" / "c.interviewer"
        assert restore(bundle, target, unlock) is None
        restored = open_workspace(target, KNOWN)
        assert restored.interviews.records("one") == log.records
        restored.close()


def test_backup_of_a_workspace_in_use_holds_everything_kept(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "a.interviewer")
    log = begun(workspace)
    done: list[tuple[int, int]] = []
    workspace.interviews.append([log.say("last moment")], state="open")
    workspace.backup_to(tmp_path / "b", lambda *pages: done.append(pages))
    assert done[-1][0] == done[-1][1] > 0
    workspace.interviews.append([log.say("after the backup")], state="open")
    workspace.close()
    kept = restore(tmp_path / "b", tmp_path / "a.interviewer", KNOWN)
    workspace = open_workspace(tmp_path / "a.interviewer", KNOWN)
    assert workspace.interviews.records("one") == log.records[:2]
    workspace.close()
    assert kept is not None
    before = open_workspace(kept, KNOWN)
    assert before.interviews.records("one") == log.records
    before.close()


def test_an_existing_file_is_not_overwritten(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "a.interviewer")
    (tmp_path / "b").write_text("mine")
    assert code(lambda: workspace.backup_to(tmp_path / "b")) == "backup_exists"
    assert (tmp_path / "b").read_text() == "mine"
    workspace.close()


def test_restore_refuses_a_workspace_that_is_open(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "a.interviewer")
    workspace.backup_to(tmp_path / "b")
    assert code(lambda: restore(tmp_path / "b", tmp_path / "a.interviewer", KNOWN)) == "already_open"
    workspace.close()


def test_a_wrong_or_damaged_backup_changes_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.interviewer"
    workspace = new_workspace(path)
    begun(workspace)
    workspace.backup_to(tmp_path / "b")
    workspace.close()
    before = path.read_bytes()
    assert code(lambda: restore(tmp_path / "none", path, KNOWN)) == "backup_missing"
    assert code(lambda: restore(tmp_path / "b", path, Passphrase("x"))) == "wrong_passphrase"
    whole = (tmp_path / "b").read_bytes()
    for name, data in (("cut", whole[:5000]), ("text", b"not a zip"), ("empty", b"")):
        (tmp_path / name).write_bytes(data)
        assert code(partial(restore, tmp_path / name, path, KNOWN)) == "backup_damaged"
    for place in range(2000, len(whole) - 600, 20_011):
        (tmp_path / "flip").write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        assert code(lambda: restore(tmp_path / "flip", path, KNOWN)) in {"backup_damaged", "damaged"}
    assert path.read_bytes() == before
    assert not [file for file in tmp_path.iterdir() if file.is_dir()]


def test_names_inside_a_backup_lead_nowhere(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "evil", "w") as archive:
        archive.writestr("../outside", "x")
        archive.writestr("/tmp/outside", "x")
    place = tmp_path / "in" / "a.interviewer"
    assert code(lambda: restore(tmp_path / "evil", place, KNOWN)) == "backup_damaged"
    assert not (tmp_path / "outside").exists()


def test_a_bomb_is_refused(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "bomb", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("workspace.interviewer", b"\0" * 5_000_000)
        archive.writestr("workspace.interviewer.keys", "{}")
    assert code(lambda: restore(tmp_path / "bomb", tmp_path / "a.interviewer", KNOWN)) == "backup_damaged"


def test_a_left_over_log_of_an_older_workspace_is_kept_aside(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "a.interviewer")
    log = begun(workspace)
    workspace.backup_to(tmp_path / "b")
    workspace.close()
    place = tmp_path / "in"
    place.mkdir()
    (place / "c.interviewer-wal").write_bytes(b"x" * 9000)
    kept = restore(tmp_path / "b", place / "c.interviewer", KNOWN)
    assert kept is not None
    assert kept.with_name(kept.name + "-wal").read_bytes() == b"x" * 9000
    workspace = open_workspace(place / "c.interviewer", KNOWN)
    assert workspace.interviews.records("one") == log.records
    workspace.close()
