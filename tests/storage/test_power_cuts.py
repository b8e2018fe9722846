"""The power goes at any moment, sectors arrive torn and out of order: nothing told is lost, nothing is damaged.

By hand: INTERVIEWER_CUTS=300 python -m pytest tests/storage/test_power_cuts.py
"""

import os
import shutil
from pathlib import Path
from random import Random

import pytest

from interviewer.domain.interview.log import event_of, verify
from interviewer.services.workspaces import Passphrase
from interviewer.storage.workspace import open_workspace
from tests.storage.power_cuts import Call, Disk, cuts, lay_out, record_calls
from tests.storage.samples import PASSPHRASE, begun, new_workspace

CUTS = int(os.environ.get("INTERVIEWER_CUTS", "40"))
ANSWERS = 120
"""Enough for the write-ahead log to be emptied into the database on the way, and once at the end."""


def standing(path: Path, told: list[str]) -> None:
    """The workspace opens, and everything told is in it."""
    workspace = open_workspace(path, Passphrase(PASSPHRASE))
    records, drafts = workspace.interviews.records("one"), workspace.interviews.drafts("one")
    workspace.close()
    assert verify("one", records) == ()
    words = [getattr(event_of(one).happening, "words", None) for one in records[1:]]
    assert words == [f"answer {number}" for number in range(1, len(records))]
    answered = [int(line.split()[1]) for line in told if line.startswith("answer")]
    assert len(words) >= max(answered, default=0)
    if told and told[-1] == f"draft {len(records)}":
        assert [draft.words for draft in drafts] == [f"half of answer {len(records)}"]


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(shutil.which("strace") is None, reason="recording system calls needs strace")
def test_a_power_cut_loses_nothing_that_was_told(tmp_path: Path) -> None:
    start, live = tmp_path / "start", tmp_path / "live"
    start.mkdir()
    workspace = new_workspace(start / "a.interviewer")
    begun(workspace)
    workspace.close()
    shutil.copytree(start, live)
    calls = record_calls(live / "a.interviewer", ANSWERS, tmp_path / "trace")
    assert sum(call.kind == "told" for call in calls) >= 2 * ANSWERS
    assert any(call.kind == "sync" and call.file == "a.interviewer" for call in calls)
    survived = 0
    for files, told in cuts(start, calls, CUTS, Random(7)):
        lay_out(files, tmp_path / "after")
        standing(tmp_path / "after" / "a.interviewer", told)
        survived += 1
    assert survived == CUTS


def test_what_was_not_synced_may_be_torn_and_what_was_synced_stays() -> None:
    disk = Disk({"a": bytearray(b"old" * 1000)})
    disk.take(Call("write", "a", b"kept", 0))
    disk.take(Call("sync", "a"))
    disk.take(Call("write", "a", b"n" * 2048, 100))
    left = [disk.cut(Random(seed))["a"] for seed in range(20)]
    assert all(data.startswith(b"kept") for data in left)
    assert len({bytes(data) for data in left}) > 5
    assert any(0 < data.count(b"n") < 2048 for data in left)
