"""Wrong passphrases slow down, over restarts too, and the right one forgets them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from interviewer.domain.errors import UserError
from interviewer.services.workspaces import Passphrase
from interviewer.storage.tries import LONGEST_SECONDS, Tries, tries_path
from interviewer.storage.workspace import open_workspace
from tests.storage.samples import PASSPHRASE, new_workspace

NOW = datetime(2026, 11, 29, 15, 30, tzinfo=UTC)


def code(path: Path, passphrase: str, now: datetime) -> str:
    """What opening says."""
    try:
        open_workspace(path, Passphrase(passphrase), now=now).close()
    except UserError as error:
        return error.code
    return "opened"


def test_three_are_free_then_each_waits_longer(tmp_path: Path) -> None:
    path = tmp_path / "a.interviewer"
    new_workspace(path).close()
    assert [code(path, "wrong", NOW) for _ in range(4)] == ["wrong_passphrase"] * 3 + ["wait"]
    assert code(path, PASSPHRASE, NOW + timedelta(seconds=1)) == "wait"
    later = NOW + timedelta(seconds=2)
    assert code(path, "wrong", later) == "wrong_passphrase"
    assert code(path, "wrong", later + timedelta(seconds=3)) == "wait"
    assert code(path, PASSPHRASE, later + timedelta(seconds=4)) == "opened"
    assert not tries_path(path).exists()
    assert [code(path, "wrong", NOW) for _ in range(3)] == ["wrong_passphrase"] * 3


def test_the_sentence_says_how_long(tmp_path: Path) -> None:
    path = tmp_path / "a.interviewer"
    new_workspace(path).close()
    for _ in range(3):
        code(path, "wrong", NOW)
    with pytest.raises(UserError, match="Wait 2 seconds, then try again"):
        open_workspace(path, Passphrase("wrong"), now=NOW)


@pytest.mark.parametrize("wrong", [3, 5, 8, 30, 10**9])
def test_the_wait_grows_to_a_minute_and_a_clock_set_back_adds_nothing(wrong: int) -> None:
    pause = Tries(wrong, NOW).wait_seconds(NOW)
    assert 2 <= pause <= LONGEST_SECONDS
    assert Tries(wrong, NOW).wait_seconds(NOW - timedelta(days=9)) == pause
    assert Tries(wrong, NOW).wait_seconds(NOW + timedelta(minutes=2)) == 0


@pytest.mark.parametrize("told", [b"", b"{", b"[]", b'{"wrong": 9}', b'{"wrong": 9, "last": "2026"}', b"[" * 9000])
def test_a_broken_count_stops_nobody(tmp_path: Path, told: bytes) -> None:
    path = tmp_path / "a.interviewer"
    new_workspace(path).close()
    tries_path(path).write_bytes(told)
    assert code(path, PASSPHRASE, NOW) == "opened"
