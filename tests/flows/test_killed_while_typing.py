"""Killed while typing, at any moment: what was kept is there, and at most half a second of letters is gone."""

import os
import signal
import subprocess
import sys
import time
from itertools import pairwise
from pathlib import Path
from random import Random
from select import select

import pytest

from interviewer.domain.interview.log import event_of
from interviewer.services.ports import Draft
from interviewer.services.workspaces import Passphrase
from interviewer.storage.workspace import Workspace, open_workspace
from tests.flows.letters import letter
from tests.storage.samples import PASSPHRASE, ROOT, new_workspace

KILLS = max(4, int(os.environ.get("INTERVIEWER_KILLS", "20")) // 4)
"""By hand, a thousand: INTERVIEWER_KILLS=4000 python -m pytest tests/flows/test_killed_while_typing.py"""
FRESH_AFTER = 50
HALF_A_SECOND = 0.5
BREATH = 0.1
"""Seconds without a sign of life after which the window is taken to have been stopped by the machine."""


class Typing:
    """The program that types, and what it told of itself since it was last begun."""

    def __init__(self, path: Path) -> None:
        environ = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        self._program = subprocess.Popen(
            [sys.executable, "-m", "tests.flows.typing_window", str(path)], cwd=ROOT, env=environ,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, bufsize=0,
        )  # fmt: skip
        self._rest = b""

    def close(self) -> None:
        """Let the program go."""
        self._program.communicate(timeout=20)

    def _lines(self, until: float) -> list[list[str]]:
        """What it tells up to a moment."""
        assert self._program.stdout is not None
        found: list[list[str]] = []
        while (left := until - time.monotonic()) > 0 and select([self._program.stdout], [], [], left)[0]:
            *whole, self._rest = (self._rest + os.read(self._program.stdout.fileno(), 65536)).split(b"\n")
            found += [line.decode().split() for line in whole]
            if {"begun", "dead"} & {line[0] for line in found}:
                break
        return found

    def run(self, seed: int, seconds: float) -> tuple[list[list[str]], float]:
        """Let it type for so long, then kill it; what it told, and when it was killed."""
        assert self._program.stdin is not None
        self._program.stdin.write(f"{seed}\n".encode())
        begun = self._lines(time.monotonic() + 60)
        pid = next(int(line[1]) for line in begun if line[0] == "begun")
        until = time.monotonic() + seconds
        told = [*begun, *self._lines(until)]
        killed = time.monotonic()
        os.kill(pid, signal.SIGKILL)
        while told[-1][0] != "dead":
            told += self._lines(time.monotonic() + 30)
        return told, killed


def kept_words(path: Path) -> str:
    """What stands on the disk: the draft, or else the answer."""
    workspace = open_workspace(path, Passphrase(PASSPHRASE))
    try:
        (one,) = workspace.interviews.recent(1)
        drafts: list[Draft] = workspace.interviews.drafts(one.id)
        said = [draft.words for draft in drafts]
        return said[-1] if said else words_in_log(workspace, one.id)
    finally:
        workspace.close()


def words_in_log(workspace: Workspace, interview: str) -> str:
    """The last words answered."""
    words = [getattr(event_of(record).happening, "words", None) for record in workspace.interviews.records(interview)]
    return next((found for found in reversed(words) if found), "")


def gone(told: list[list[str]], killed: float, kept: int) -> tuple[float, float]:
    """Seconds from the first letter that is gone to the kill, 0 when none is: by the clock, and without the time in
    which the machine let the window do nothing at all."""
    lost = [float(line[2]) for line in told if line[0] == "typed" and int(line[1]) > kept]
    if not lost:
        return 0.0, 0.0
    moments = [float(line[-1]) for line in told if line[0] in {"typed", "alive"} and float(line[-1]) >= min(lost)]
    still = sum(max(0.0, later - earlier - BREATH) for earlier, later in pairwise([*moments, killed]))
    return killed - min(lost), killed - min(lost) - still


@pytest.mark.slow
@pytest.mark.timeout(300 + 20 * KILLS)
def test_a_kill_while_typing_takes_half_a_second_of_letters_at_most(tmp_path: Path) -> None:
    chance, path, typing, most, letters = Random(5), tmp_path, None, list[tuple[float, float]](), 0
    for kill in range(KILLS):
        if kill % FRESH_AFTER == 0:
            if typing is not None:
                typing.close()
            path = tmp_path / f"{kill}.interviewer"
            new_workspace(path).close()
            typing = Typing(path)
        assert typing is not None
        told, killed = typing.run(kill, chance.uniform(0.0, 2.0))
        words = kept_words(path)
        assert words == "".join(map(letter, range(len(words))))
        acknowledged = [int(line[1]) for line in told if line[0] == "kept"]
        assert len(words) >= max(acknowledged, default=0)
        assert len(words) >= int(told[[line[0] for line in told].index("begun")][2])
        letters += sum(line[0] == "typed" for line in told)
        most.append(gone(told, killed, len(words)))
    assert typing is not None
    typing.close()
    clock, ours = sorted(one for one, _ in most), sorted(one for _, one in most)
    late = sum(one >= HALF_A_SECOND for one in clock)
    print(f"{KILLS} kills, {letters} letters; gone: median {clock[KILLS // 2]:.3f} s, most {ours[-1]:.3f} s;")
    print(f"by the clock on the wall most {clock[-1]:.3f} s, {late} times half a second or more")
    assert ours[-1] < HALF_A_SECOND
