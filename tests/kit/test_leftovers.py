"""What a program that died left behind goes, nothing else."""

import os
import time
from pathlib import Path

import pytest

from interviewer.kit.leftovers import OLD_SECONDS, sweep
from interviewer.kit.paths import write_owner_only


def aged(path: Path) -> Path:
    os.utime(path, (time.time() - OLD_SECONDS - 60,) * 2, follow_symlinks=False)
    return path


def test_old_files_and_rooms_go_and_fresh_or_other_ones_stay(tmp_path: Path) -> None:
    (tmp_path / ".room-1").mkdir()
    (tmp_path / ".room-1" / "words").write_text("what somebody said")
    aged(tmp_path / ".room-1")
    (tmp_path / ".room-2").write_text("old")
    aged(tmp_path / ".room-2")
    (tmp_path / ".room-3").write_text("fresh")
    (tmp_path / "mine").write_text("old")
    aged(tmp_path / "mine")
    sweep(tmp_path, ".room-*")
    assert {path.name for path in tmp_path.iterdir()} == {".room-3", "mine"}


@pytest.mark.skipif(os.name == "nt", reason="links need rights there")
def test_a_link_goes_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "file").write_text("x")
    (tmp_path / ".room-1").symlink_to(tmp_path / "kept")
    aged(tmp_path / ".room-1")
    sweep(tmp_path, ".room-*")
    assert [path.name for path in tmp_path.iterdir()] == ["kept"]
    assert (tmp_path / "kept" / "file").exists()


def test_a_folder_that_is_not_there_is_no_trouble(tmp_path: Path) -> None:
    sweep(tmp_path / "none", "*")


def test_writing_a_file_again_takes_away_what_a_crash_left_of_it(tmp_path: Path) -> None:
    left = tmp_path / ".paper.pdf.99999.new"
    left.write_text("half a paper")
    aged(left)
    other = aged_other(tmp_path)
    write_owner_only(tmp_path / "paper.pdf", b"whole")
    assert {path.name for path in tmp_path.iterdir()} == {"paper.pdf", other.name}


def aged_other(folder: Path) -> Path:
    other = folder / ".other.pdf.99999.new"
    other.write_text("half another")
    return aged(other)
