"""Backups as rows: the moment here, the size as people say it, and that each was checked."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from interviewer.services.backups import Backup
from interviewer.ui.start.backup_rows import rows_of, size_words


@pytest.mark.parametrize(
    ("count", "words"),
    [(0, "0 bytes"), (2048, "2.0 KB"), (1_130_496, "1.1 MB"), (50 * 2**20, "50 MB"), (3 * 2**30, "3.0 GB")],
)
def test_sizes_are_said_as_people_say_them(count: int, words: str) -> None:
    assert size_words(count) == words


def test_a_row_is_spoken_with_its_time_its_size_and_that_it_was_checked(tmp_path: Path) -> None:
    path = tmp_path / "a-0123abcd-20260701-120000.interviewer-backup"
    path.write_bytes(b"x" * 2048)
    (row,) = rows_of([Backup(path, "0123abcd", datetime(2026, 7, 1, 12, 0, tzinfo=UTC))])
    assert "July 2026" in row.spoken
    assert row.spoken.endswith("2.0 KB, opened and checked when it was made")
    assert row.tip == path.name
