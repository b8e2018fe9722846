"""The two commands of the README are where it says and are sound shell."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

SCRIPTS = ["packaging/environment.sh", "packaging/run.sh", "packaging/test.sh", ".ci/run"]


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
@pytest.mark.parametrize("script", SCRIPTS)
def test_the_shell_reads_the_script(house: Path, script: str) -> None:
    result = subprocess.run(["bash", "-n", script], cwd=house, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stderr) == (0, "")


def test_the_first_commands_of_the_readme_exist(house: Path) -> None:
    commands = re.findall(r"^bash (\S+)$", (house / "README.md").read_text("utf-8"), re.M)
    assert commands == ["packaging/run.sh", "packaging/test.sh"]
    assert all((house / command).is_file() for command in commands)


@pytest.mark.skipif(shutil.which("bash") is None, reason="no bash here")
def test_two_folders_are_wrong_usage(house: Path) -> None:
    command = ["bash", "packaging/run.sh", "one", "two"]
    result = subprocess.run(command, cwd=house, capture_output=True, text=True, check=False)
    assert result.returncode == 2
    assert "usage:" in result.stderr
