"""What is really loaded at run time, which no contract on paper can see."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

LOAD_ALL = """
import importlib, json, pkgutil, sys
room = importlib.import_module("interviewer." + sys.argv[1])
for found in pkgutil.walk_packages(getattr(room, "__path__", []), room.__name__ + "."):
    if ".migrations.versions" not in found.name:
        importlib.import_module(found.name)
print(json.dumps(sorted(sys.modules)))
"""
LOAD_WINDOW = """
import json, sys
from interviewer.ui.main_window import MainWindow
print(json.dumps(sorted(sys.modules)))
"""
LOAD_NOTHING = "import json, sys; print(json.dumps(sorted(sys.modules)))"
QT = {"PySide6", "shiboken6", "PyQt5", "PyQt6", "qtpy"}
SQL = {"sqlmodel", "sqlalchemy", "sqlcipher3", "sqlite3", "alembic"}
PAPER = {"reportlab", "PIL", "ruamel", "bidi", "arabic_reshaper"}
SLOW = {"pydantic", "cryptography", "keyring"}


def loaded(house: Path, code: str, *arguments: str) -> set[str]:
    """The top names of all modules that a fresh Python holds after running the code."""
    command = [sys.executable, "-c", code, *arguments]
    result = subprocess.run(command, cwd=house, capture_output=True, text=True, check=False, timeout=60)
    assert result.returncode == 0, result.stderr
    return {name.partition(".")[0] for name in json.loads(result.stdout)}


@pytest.mark.parametrize(
    "room", ["kit", "domain", "disclosure", "report", "services", "formats", "storage", "app", "cli"]
)
def test_nothing_below_the_window_loads_qt(house: Path, room: str) -> None:
    assert loaded(house, LOAD_ALL, room).isdisjoint(QT)


@pytest.mark.parametrize("room", ["kit", "domain", "disclosure", "report", "services"])
def test_what_a_person_can_do_needs_neither_sql_nor_file_formats(house: Path, room: str) -> None:
    assert loaded(house, LOAD_ALL, room).isdisjoint(SQL | PAPER)


def test_the_domain_is_standard_library_only(house: Path) -> None:
    ours = loaded(house, LOAD_ALL, "domain") - loaded(house, LOAD_NOTHING)
    made_for_this_python = {name for name in ours if name.startswith("_sysconfigdata")}
    assert ours - {"interviewer"} - made_for_this_python <= sys.stdlib_module_names


def test_the_window_is_painted_before_anything_heavy_is_loaded(house: Path) -> None:
    assert loaded(house, LOAD_WINDOW).isdisjoint(SQL | PAPER | SLOW)
