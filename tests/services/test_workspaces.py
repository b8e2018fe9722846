"""What a person does with whole workspaces, on real files."""

from pathlib import Path

import pytest

from interviewer.domain.errors import UserError
from interviewer.services.workspaces import Created, Passphrase, Workspaces, hint, same_twice
from interviewer.storage.keys import Cost
from interviewer.storage.shelf import StoredWorkspaces


@pytest.fixture
def workspaces() -> Workspaces:
    """The activity over real storage with quick keys."""
    return Workspaces(StoredWorkspaces(Cost(64, 1, 1)))


def test_create_unlock_change_back_up_restore(workspaces: Workspaces, tmp_path: Path) -> None:
    path, bundle = tmp_path / "a.interviewer", tmp_path / "b"
    created = workspaces.create(path, "one two")
    created.workspace.backup_to(bundle)
    created.workspace.close()
    workspaces.change_passphrase(path, Passphrase("one two"), "three four")
    workspaces.unlock(path, Passphrase("three four")).close()
    kept = workspaces.restore(bundle, path, Passphrase("one two"))
    assert kept is not None
    assert kept.exists()
    opened = workspaces.unlock(path, Passphrase("one two"))
    assert opened.info().workspace_id
    opened.close()


def test_a_refused_change_lets_go_of_the_workspace(workspaces: Workspaces, tmp_path: Path) -> None:
    path = tmp_path / "a.interviewer"
    workspaces.create(path, "one two").workspace.close()
    with pytest.raises(UserError, match="needs a passphrase"):
        workspaces.change_passphrase(path, Passphrase("one two"), "")
    workspaces.unlock(path, Passphrase("one two")).close()


def test_a_writing_command_makes_the_workspace_once(workspaces: Workspaces, tmp_path: Path) -> None:
    path = tmp_path / "a.interviewer"
    first = workspaces.open_or_create(path, "one two")
    assert isinstance(first, Created)
    first.workspace.close()
    second = workspaces.open_or_create(path, "one two")
    assert not isinstance(second, Created)
    second.close()


def test_a_group_of_the_sheet_is_typed_back(workspaces: Workspaces, tmp_path: Path) -> None:
    created = workspaces.create(tmp_path / "a.interviewer", "one two")
    groups = created.recovery_key.split("-")
    assert workspaces.typed_back(created.recovery_key, 3, f" {groups[2].lower()} ")
    assert not workspaces.typed_back(created.recovery_key, 3, groups[3])
    assert not workspaces.typed_back(created.recovery_key, 3, "")
    created.workspace.close()


def test_the_recent_list_shows_what_is_still_there(workspaces: Workspaces, tmp_path: Path) -> None:
    path = tmp_path / "a.interviewer"
    workspaces.create(path, "one two").workspace.close()
    assert workspaces.recent((str(tmp_path / "gone"), str(path), str(tmp_path))) == (path,)


def test_secrets_do_not_show_when_printed(workspaces: Workspaces, tmp_path: Path) -> None:
    created = workspaces.create(tmp_path / "a.interviewer", "one two")
    created.workspace.close()
    assert "one two" not in repr(Passphrase("one two"))
    assert created.recovery_key not in repr(created)


@pytest.mark.parametrize(
    ("passphrase", "strength"),
    [
        ("", "none"), ("abc", "weak"), ("password123", "weak"), ("aaaaaaaaaaaaaaaa", "weak"),
        ("welcome hello", "weak"), ("tangerine37", "fair"), ("tangerine boat", "fair"),
        ("correct horse battery staple", "good"), ("hG7!kq9Zt2#mW4xPb8$v", "good"),
        ("boat boat boat boat", "weak"),
    ],
)  # fmt: skip
def test_the_hint_tells_weak_from_good(passphrase: str, strength: str) -> None:
    told = hint(passphrase)
    assert told.strength == strength
    assert told.sentence.endswith(".")


def test_a_passphrase_is_typed_twice() -> None:
    same_twice("one", "one")
    with pytest.raises(UserError) as error:
        same_twice("one", "One")
    assert error.value.code == "passphrases_differ"
