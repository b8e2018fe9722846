"""The shape of the tree: rooms, names and sizes."""

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

BANNED_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager", "base"}
BANNED_CLASS_ENDINGS = ("Manager", "Helper", "Helpers", "Utils", "Util")
LONGEST_FILE = 500
LONGEST_FUNCTION = 40


def sources(*folders: Path) -> Iterator[Path]:
    """Every Python file below these folders."""
    for folder in folders:
        yield from sorted(folder.rglob("*.py"))


def definitions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef]:
    """Every function and class in the file, at any depth."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node


def test_every_folder_of_the_package_is_a_package(house: Path) -> None:
    folders = [f for f in (house / "interviewer").rglob("*") if f.is_dir() and f.name != "__pycache__"]
    assert len(folders) > 10
    assert [f for f in folders if not (f / "__init__.py").exists()] == []


def test_only_the_package_is_a_package(house: Path) -> None:
    # packaging/__init__.py would hide the library of that name; tests are imported by path.
    strays = [
        p for folder in ("packaging", "tests", "resources") for p in (house / folder).rglob("__init__.py")
    ]
    assert strays == []


def test_names_say_what_a_thing_is(house: Path) -> None:
    parts = {
        part: path
        for path in sources(house / "interviewer", house / "tests")
        for part in path.stem.split("_")
    }
    parts |= {f.name: f for f in (house / "interviewer").rglob("*") if f.is_dir()}
    assert {part: path for part, path in parts.items() if part in BANNED_NAMES} == {}


def test_classes_say_what_they_are(house: Path) -> None:
    classes = [
        f"{path.name}: {node.name}"
        for path in sources(house / "interviewer")
        for node in definitions(path)
        if isinstance(node, ast.ClassDef) and node.name.endswith(BANNED_CLASS_ENDINGS)
    ]
    assert classes == []


def test_files_stay_readable(house: Path) -> None:
    lengths = {
        path: len(path.read_text("utf-8").splitlines())
        for path in sources(house / "interviewer", house / "tests")
    }
    assert {str(path): lines for path, lines in lengths.items() if lines > LONGEST_FILE} == {}


def test_functions_stay_readable(house: Path) -> None:
    long = [
        f"{path.relative_to(house)}: {node.name} has {lines} lines"
        for path in sources(house / "interviewer")
        for node in definitions(path)
        if not isinstance(node, ast.ClassDef)
        and (lines := (node.end_lineno or 0) - node.lineno + 1) > LONGEST_FUNCTION
    ]
    assert long == []


def test_every_module_says_what_it_is_for(house: Path) -> None:
    silent = [
        str(path.relative_to(house))
        for path in sources(house / "interviewer")
        if path.read_text("utf-8").strip() and not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    assert silent == []


def test_test_files_have_names_of_their_own(house: Path) -> None:
    counts = Counter(path.name for path in sources(house / "tests"))
    assert [name for name, count in counts.items() if count > 1 and name != "conftest.py"] == []
