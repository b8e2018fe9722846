"""The key is out of memory when the workspace is closed, as far as Python allows: another program looks for it."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from interviewer.domain.errors import UserError
from interviewer.services.workspaces import Passphrase
from interviewer.storage import unlocking
from interviewer.storage.wiping import wipe
from interviewer.storage.workspace import open_workspace
from tests.storage.samples import PASSPHRASE, ROOT, new_workspace


def test_a_secret_is_overwritten_where_it_stands() -> None:
    secret, same = bytes(range(1, 33)), "x".join(["", "letters", ""])
    also, told = secret, same
    wipe(secret)
    wipe(same)
    assert also == bytes(32)
    assert told == "\0" * 9


@pytest.mark.parametrize("shared", [b"", b"a", "", "a"])
def test_what_everybody_shares_stays(shared: bytes | str) -> None:
    before = shared[:]
    wipe(shared)
    assert shared == before


def count(process: int, needle: bytes) -> int:
    """How often these bytes stand in what a process may write."""
    found = 0
    with open(f"/proc/{process}/maps") as maps, open(f"/proc/{process}/mem", "rb") as memory:
        for line in maps:
            place = re.match(r"([0-9a-f]+)-([0-9a-f]+) rw", line)
            if place is None:
                continue
            start, end = (int(number, 16) for number in place.groups())
            try:
                memory.seek(start)
                found += memory.read(end - start).count(needle)
            except (OSError, ValueError):  # special pages of the system
                continue
    return found


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="looks into /proc")
def test_no_copy_of_the_key_is_left_in_memory_after_closing(tmp_path: Path) -> None:
    new_workspace(tmp_path / "a.interviewer").close()
    program = subprocess.Popen(
        [sys.executable, str(ROOT / "tests" / "storage" / "opened_and_closed.py")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT, env={"PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    with program:
        assert program.stdin is not None
        assert program.stdout is not None
        program.stdin.write(f"{tmp_path / 'a.interviewer'}\n{PASSPHRASE}\n")
        program.stdin.flush()
        key = bytes(byte ^ 0x55 for byte in bytes.fromhex(program.stdout.readline().strip()))
        try:
            while_open = count(program.pid, key)
        except PermissionError:
            pytest.skip("this system lets no program look into another")
        program.stdin.write("\n")
        program.stdin.flush()
        assert program.stdout.readline() == "closed\n"
        left = [count(program.pid, form) for form in (key, key.hex().encode(), key.hex().upper().encode())]
        program.stdin.write("\n")
        program.stdin.flush()
    assert while_open > 0, "the search would find it"
    assert left == [0, 0, 0]


def test_work_that_uses_the_key_goes_on_to_its_end_and_then_the_key_is_gone(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "a.interviewer")
    key = workspace._data_key

    def close_meanwhile(done: int, total: int) -> None:
        workspace.close()

    workspace.backup_to(tmp_path / "b.interviewer-backup", close_meanwhile)
    assert (tmp_path / "b.interviewer-backup").exists()
    assert key == bytes(32)


def test_who_comes_after_the_lock_is_told_that_it_is_locked(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "a.interviewer")
    workspace.close()
    for late in (workspace.check, workspace.info, lambda: workspace.interviews.recent(1)):
        with pytest.raises(UserError) as refused:
            late()
        assert refused.value.code == "locked"


def test_a_key_that_did_not_open_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.interviewer"
    new_workspace(path).close()
    path.write_bytes(bytes(8192))
    seen: list[bytes] = []
    real = unlocking.unlock_in_turn

    def noted(*args: Any) -> bytes:
        seen.append(real(*args))
        return seen[-1]

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("interviewer.storage.workspace.unlock_in_turn", noted)
        with pytest.raises(UserError, match="damaged"):
            open_workspace(path, Passphrase(PASSPHRASE))
    assert seen == [bytes(32)]
