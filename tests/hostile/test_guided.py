"""The fuzzer that looks at coverage, for a few seconds each; by hand: INTERVIEWER_FUZZ_SECONDS=600."""

import os
import re
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

SECONDS = int(os.environ.get("INTERVIEWER_FUZZ_SECONDS", "4"))
TARGETS = ("script", "session", "list", "workbook", "backup", "keys", "settings")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(90 + SECONDS * 2),
    pytest.mark.skipif(find_spec("atheris") is None, reason="atheris is not on this platform"),
]


@pytest.mark.parametrize("name", TARGETS)
def test_the_guided_fuzzer_finds_nothing_but_refusals(house: Path, name: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.hostile.guided", name, str(tmp_path / "fuzz"), str(SECONDS)]
    done = subprocess.run(command, cwd=house, capture_output=True, text=True, errors="replace", check=False)
    told = done.stderr + done.stdout
    assert done.returncode == 0, told[-3000:]
    runs = re.search(r"number_of_executed_units:\s*(\d+)", told)
    assert runs is not None
    assert int(runs[1]) > 20
