"""Files for their owner only, replaced in one step."""

import os
import stat
import sys
from pathlib import Path

import pytest

from interviewer.kit.paths import Folders, owner_only_folder, platform_folders, write_owner_only


def mode(path: Path) -> int:
    """The permission bits."""
    return stat.S_IMODE(path.stat().st_mode)


def test_the_folders_belong_to_the_person_and_are_not_made_by_asking() -> None:
    folders = platform_folders()
    assert all(folder.name == "interviewer" for folder in (folders.data, folders.config, folders.state))
    assert not folders.workspace.exists()
    assert folders.workspace == folders.data / "Interviews.interviewer"
    assert folders.settings.suffix == ".toml"
    assert folders.log.parent == folders.state


@pytest.mark.skipif(sys.platform == "win32", reason="modes mean nothing there")
def test_new_folders_and_files_are_for_their_owner_only(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        folders = Folders(tmp_path / "d", tmp_path / "c" / "deep", tmp_path / "s")
        folders.make()
        write_owner_only(folders.data / "file", b"x")
    finally:
        os.umask(before)
    assert {mode(folder) for folder in (folders.data, folders.config, folders.state)} == {0o700}
    assert mode(folders.data / "file") == 0o600


def test_a_folder_that_is_there_keeps_its_rights(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    assert owner_only_folder(tmp_path) == tmp_path
    assert sys.platform == "win32" or mode(tmp_path) == 0o755


def test_a_file_is_replaced_whole_and_nothing_else_is_left(tmp_path: Path) -> None:
    file = tmp_path / "file"
    write_owner_only(file, b"old")
    write_owner_only(file, b"new")
    assert file.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [file]


def test_a_failed_write_keeps_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "folder"
    target.mkdir()
    (target / "inside").write_text("x")
    with pytest.raises(IsADirectoryError):
        write_owner_only(target, b"new")
    assert [file.name for file in tmp_path.iterdir()] == ["folder"]
