"""The demo's own talks run through the real engine to their end."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

OUTCOMES = {"brannock": (9, set()), "verhoeve": (7, {"adv_story", "adv_fall"}), "calderbeck": (5, set())}


@pytest.mark.parametrize("name", OUTCOMES)
def test_a_sample_talk_plays_to_its_end(house: Path, name: str) -> None:
    file = house / "resources" / "samples" / "sessions" / f"{name}.yaml"
    command = [sys.executable, "-m", "interviewer", "interview", "play", str(file), "--json"]
    result = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    assert result.returncode == 0, result.stderr
    played = json.loads(result.stdout)
    score, parked = OUTCOMES[name]
    assert played["finished"] is True
    assert played["open"] == []
    assert played["answers"]["nps"]["value"] == score
    assert set(played["parked"]) == parked
