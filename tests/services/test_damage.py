"""The ways out of a workspace that does not open: each says what it would cost, the least costly first."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from interviewer import app
from interviewer.domain.errors import UserError
from interviewer.services.backups import Backup, Backups
from interviewer.services.damage import Damage, WayOut, in_words
from interviewer.services.workspaces import Passphrase, Workspaces
from interviewer.storage.shelf import StoredWorkspaces
from tests.storage.samples import PASSPHRASE, QUICK, begun

KNOWN = Passphrase(PASSPHRASE)
NOON = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)


@pytest.fixture(name="shelf")
def _shelf() -> Workspaces:
    return Workspaces(StoredWorkspaces(QUICK))


@pytest.fixture(name="path")
def _path(shelf: Workspaces, tmp_path: Path) -> Path:
    """A workspace with one talk in it, closed."""
    made = shelf.create(tmp_path / "a.interviewer", PASSPHRASE)
    begun(made.workspace)  # type: ignore[arg-type]
    made.workspace.close()
    return tmp_path / "a.interviewer"


def backed_up(shelf: Workspaces, path: Path, at: datetime) -> Backup:
    workspace = shelf.unlock(path, KNOWN)
    made = Backups(workspace, path.parent / "Backups", lambda: at).make()
    workspace.close()
    return made


def damage(shelf: Workspaces, path: Path) -> Damage:
    return Damage(shelf, path, path.parent / "Backups")


def refusal(shelf: Workspaces, path: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        shelf.unlock(path, KNOWN)
    return caught.value


def spoil(path: Path) -> None:
    data = bytearray(path.read_bytes())
    data[len(data) // 4096 * 2 // 3 * 4096 + 50] ^= 1
    path.write_bytes(bytes(data))


def test_a_backup_that_lacks_nothing_is_the_first_choice(shelf: Workspaces, path: Path) -> None:
    made = backed_up(shelf, path, NOON)
    spoil(path)
    ways = damage(shelf, path).ways_out(refusal(shelf, path), KNOWN)
    assert ways == (WayOut("restore", made, 0), WayOut("rescue"))
    assert in_words(ways[0], NOON) == (
        "Restore the backup of 1 July 2026, 12:00. No talk was touched after that; what is there is kept beside it."
    )


def test_what_is_read_out_comes_first_when_a_backup_lacks_talks(shelf: Workspaces, path: Path) -> None:
    made = backed_up(shelf, path, datetime(2026, 1, 1, tzinfo=UTC))
    spoil(path)
    ways = damage(shelf, path).ways_out(refusal(shelf, path), KNOWN)
    assert ways == (WayOut("rescue"), WayOut("restore", made, 1))
    assert "One talk was touched after that" in in_words(ways[1], NOON)


def test_what_cannot_be_counted_is_not_said_to_be_nothing(shelf: Workspaces, path: Path) -> None:
    made = backed_up(shelf, path, NOON)
    path.write_bytes(b"something else " * 1000)
    ways = damage(shelf, path).ways_out(refusal(shelf, path), KNOWN)
    assert ways == (WayOut("restore", made, None), WayOut("rescue"))
    assert "What was written after that is not in it" in in_words(ways[0], NOON)


def test_a_lost_keys_file_costs_nothing_when_there_is_a_backup(shelf: Workspaces, path: Path) -> None:
    made = backed_up(shelf, path, NOON)
    path.with_name("a.interviewer.keys").unlink()
    trouble = damage(shelf, path)
    ways = trouble.ways_out(refusal(shelf, path), KNOWN)
    assert ways == (WayOut("keys", made), WayOut("restore", made))
    assert "No interview is lost" in in_words(ways[0], NOON)
    assert trouble.put_back_keys(made.path, KNOWN) is None
    shelf.unlock(path, KNOWN).close()


def test_a_workspace_that_is_gone_comes_back_from_its_backup(shelf: Workspaces, path: Path) -> None:
    made = backed_up(shelf, path, NOON)
    path.unlink()
    trouble = damage(shelf, path)
    assert trouble.ways_out(refusal(shelf, path), KNOWN) == (WayOut("restore", made),)
    assert trouble.restore(made.path, KNOWN) is not None, "the keys that were left are kept"
    shelf.unlock(path, KNOWN).close()


def test_a_wrong_passphrase_is_no_damage(shelf: Workspaces, path: Path) -> None:
    backed_up(shelf, path, NOON)
    wrong = UserError("wrong_passphrase", "no")
    assert damage(shelf, path).ways_out(wrong, KNOWN) == ()


def test_backups_of_other_workspaces_are_offered_only_when_none_bears_the_name(shelf: Workspaces, path: Path) -> None:
    made = backed_up(shelf, path, NOON)
    other = made.path.with_name(made.path.name.replace("a-", "b-", 1))
    shutil.copy(made.path, other)
    assert [one.path for one in damage(shelf, path).backups()] == [made.path]
    made.path.unlink()
    assert [one.path for one in damage(shelf, path).backups()] == [other]


def test_without_backups_what_can_be_read_is_the_only_way(shelf: Workspaces, path: Path) -> None:
    spoil(path)
    trouble = damage(shelf, path)
    assert trouble.ways_out(refusal(shelf, path), KNOWN) == (WayOut("rescue"),)
    made = trouble.rescue(KNOWN)
    app.desk_over(shelf.unlock(made.path, KNOWN)).close()
    assert path.exists()
