"""A paper is written whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from interviewer.domain.errors import UserError
from interviewer.formats.pdf import PrintingCancelled, render, write_pdf
from interviewer.report.blocks import Paper


def test_the_file_holds_the_rendered_bytes_and_nothing_else_is_left(paper: Paper, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    write_pdf(paper, "A4", path)
    assert path.read_bytes() == render(paper, "A4")
    assert list(tmp_path.iterdir()) == [path]


def test_a_missing_folder_is_told_and_nothing_is_made(paper: Paper, tmp_path: Path) -> None:
    with pytest.raises(UserError) as told:
        write_pdf(paper, "A4", tmp_path / "gone" / "paper.pdf")
    assert told.value.code == "paper_not_written"
    assert "gone" in told.value.sentence
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_keeps_the_older_file_and_leaves_no_part(
    paper: Paper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(b"older")

    def full(handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UserError, match="No space left"):
        write_pdf(paper, "A4", path)
    assert [entry.read_bytes() for entry in tmp_path.iterdir()] == [b"older"]


def test_a_stopped_printing_leaves_nothing(paper: Paper, tmp_path: Path) -> None:
    with pytest.raises(PrintingCancelled):
        write_pdf(paper, "A4", tmp_path / "paper.pdf", cancelled=lambda: True)
    assert list(tmp_path.iterdir()) == []
