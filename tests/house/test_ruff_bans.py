"""Ruff refuses what the house does not allow: each ban is planted once and seen."""

import subprocess
import sys
from pathlib import Path

import pytest

IN_UI = "interviewer/ui/call/planted.py"
IN_SERVICES = "interviewer/services/planted.py"
SWALLOW = "try:\n    print\nexcept Exception:\n    pass\n"
UNUSED = "import os\n"


def complaints(house: Path, path: str, code: str) -> str:
    """What ruff says of this code as if it stood at the path, under the project's own settings."""
    command = [sys.executable, "-m", "ruff", "check", "--no-cache", "--output-format", "concise"]
    command += ["--stdin-filename", str(house / path), "-"]
    result = subprocess.run(
        command, cwd=house, input=code, capture_output=True, text=True, check=False, timeout=30
    )
    assert result.returncode in (0, 1), result.stderr
    return result.stdout


@pytest.mark.parametrize("dialog", ["QMessageBox", "QInputDialog", "QFileDialog"])
def test_dialogs_are_refused_outside_prompts(house: Path, dialog: str) -> None:
    code = f"from PySide6.QtWidgets import {dialog}\n\nprint({dialog})\n"
    assert "TID251" in complaints(house, IN_UI, code)
    assert "TID251" not in complaints(house, "interviewer/ui/prompts.py", code)


def test_a_static_dialog_is_refused_by_its_full_name_too(house: Path) -> None:
    code = "from PySide6 import QtWidgets\n\nQtWidgets.QMessageBox.warning(None, 'a', 'b')\n"
    assert "TID251" in complaints(house, IN_UI, code)


@pytest.mark.parametrize(
    ("code", "rule"),
    [
        (SWALLOW, "BLE001"),
        ("print(1)\n", "T201"),
        (UNUSED, "F401"),
        ("def keep(into=[]):\n    return into\n", "B006"),
    ],
)
def test_other_habits_are_refused(house: Path, code: str, rule: str) -> None:
    assert rule in complaints(house, IN_SERVICES, code)


def test_a_folder_without_its_package_file_is_refused(house: Path) -> None:
    assert "INP001" in complaints(house, "interviewer/attic/planted.py", "X = 1\n")
