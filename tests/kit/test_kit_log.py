"""The log cannot hold words."""

import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from interviewer.kit.log import KEPT_FILES, LIMIT_BYTES, EventLog


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the log of a test is."""
    return tmp_path / "state" / "interviewer.log"


@pytest.fixture
def log(path: Path) -> Iterator[EventLog]:
    """An open log."""
    opened = EventLog(path)
    yield opened
    opened.close()


def test_events_and_codes_are_written(log: EventLog, path: Path) -> None:
    log.event("workspace_opened", full_check=True, ms=41.5, version="0.1.0")
    log.refused("wrong_passphrase")
    first, second = path.read_text().splitlines()
    assert first.endswith("INFO workspace_opened full_check=yes ms=41.5 version=0.1.0")
    assert second.endswith("WARNING refused code=wrong_passphrase")


@pytest.mark.parametrize("words", ["Two outages", "Ana", "a@b.example", "x" * 65, "line\nbreak", "", None, ["a"]])
def test_words_are_held_back(log: EventLog, path: Path, words: object) -> None:
    log.event("answered", what=words)
    assert path.read_text().endswith("answered what=?\n")


def test_a_crash_is_told_as_it_was_scrubbed(log: EventLog, path: Path) -> None:
    log.crash("builtins.ValueError\n  interviewer/app.py:3 main")
    assert path.read_text().endswith("ERROR crash\nbuiltins.ValueError\n  interviewer/app.py:3 main\n")


@pytest.mark.skipif(sys.platform == "win32", reason="modes mean nothing there")
def test_the_log_is_for_its_owner_and_does_not_grow_without_end(log: EventLog, path: Path) -> None:
    for _ in range(LIMIT_BYTES * (KEPT_FILES + 2) // 500):
        log.event("x", **{f"k{number}": "y" * 60 for number in range(7)})
    files = list(path.parent.iterdir())
    assert len(files) == KEPT_FILES + 1
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert max(file.stat().st_size for file in files) <= LIMIT_BYTES
