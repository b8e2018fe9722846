"""The staircase of imports holds, and each contract catches what it forbids."""

import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

LINT = "from importlinter.cli import lint_imports_command as run; run()"
STAIRS = "The house is one staircase"
WINDOW = "The window knows services, domain and kit, never storage or formats"
PAPERS = "Papers see only what disclosure let through"
UPWARD_FOR_TYPES = "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import interviewer.services\n"


@dataclass(frozen=True)
class Plant:
    """Lines put at the end of files, so that one contract breaks."""

    breaks: str
    lines: dict[str, str]


PLANTS = {
    "an upward import": Plant(STAIRS, {"domain/errors.py": "import interviewer.services\n"}),
    "an upward import for types only": Plant(STAIRS, {"kit/resources.py": UPWARD_FOR_TYPES}),
    "neighbours on one step": Plant(STAIRS, {"storage/__init__.py": "import interviewer.formats\n"}),
    "a room that is on no step": Plant(STAIRS, {"attic/__init__.py": '"""Nobody asked for this."""\n'}),
    "storage in the window": Plant(WINDOW, {"ui/__init__.py": "import interviewer.storage\n"}),
    "formats in the window": Plant(WINDOW, {"ui/call/__init__.py": "import interviewer.formats\n"}),
    "a raw interview in a report": Plant(
        PAPERS, {"report/__init__.py": "import interviewer.domain.interview.events\n"}
    ),
    "storage in a paper": Plant(PAPERS, {"formats/pdf/__init__.py": "import interviewer.storage\n"}),
    "Qt below ui": Plant("Qt lives only in ui", {"services/__init__.py": "import PySide6.QtCore\n"}),
    "another Qt below ui": Plant("Qt lives only in ui", {"app.py": "import PyQt6\n"}),
    "SQL outside storage": Plant("SQL lives only in storage", {"formats/__init__.py": "import sqlmodel\n"}),
    "a second SQLite": Plant("SQL lives only in storage", {"services/__init__.py": "import sqlite3\n"}),
    "YAML in a service": Plant(
        "File formats live only in formats", {"services/__init__.py": "import ruamel.yaml\n"}
    ),
    "a knot of two neighbours": Plant(
        "No cycles between neighbours",
        {
            "domain/script/script.py": "import interviewer.domain.loyalty\n",
            "domain/loyalty/__init__.py": "import interviewer.domain.script.script\n",
        },
    ),
}


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs import-linter over the package in this folder, with the contracts that lie beside it."""
    command = [sys.executable, "-c", LINT, "--no-cache"]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=90)


@pytest.fixture(scope="module")
def twin(house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the package and its contracts that may be spoiled."""
    folder = tmp_path_factory.mktemp("twin")
    shutil.copytree(
        house / "interviewer", folder / "interviewer", ignore=shutil.ignore_patterns("__pycache__")
    )
    shutil.copy(house / "pyproject.toml", folder)
    return folder


@pytest.fixture
def planted(twin: Path, request: pytest.FixtureRequest) -> Iterator[Plant]:
    """One plant in the copy, taken out again afterwards."""
    plant = PLANTS[request.param]
    before: dict[Path, str | None] = {}
    for name, lines in plant.lines.items():
        path = twin / "interviewer" / name
        before[path] = path.read_text("utf-8") if path.exists() else None
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{before[path] or ''}\n{lines}", "utf-8")
    yield plant
    for path, text in before.items():
        _put_back(path, text)


def _put_back(path: Path, text: str | None) -> None:
    if text is not None:
        path.write_text(text, "utf-8")
        return
    path.unlink()
    if not any(path.parent.iterdir()):
        path.parent.rmdir()


def test_every_contract_holds(house: Path) -> None:
    result = lint(house)
    assert result.returncode == 0, result.stdout + result.stderr
    assert "0 broken" in result.stdout


@pytest.mark.parametrize("planted", PLANTS, indirect=True)
def test_a_planted_violation_is_caught(twin: Path, planted: Plant) -> None:
    result = lint(twin)
    assert result.returncode == 1, result.stdout + result.stderr
    assert f"{planted.breaks} BROKEN" in result.stdout


def test_every_contract_has_a_planted_violation(house: Path) -> None:
    settings = tomllib.loads((house / "pyproject.toml").read_text("utf-8"))
    contracts = {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}
    assert contracts == {plant.breaks for plant in PLANTS.values()}
