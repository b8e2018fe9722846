"""What must not stand in any text file of the project."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SKIPPED_FOLDERS = {".git", ".venv", "out", "build", "dist", "__pycache__", "interviewer.egg-info"}
BINARY = {".png", ".ttf", ".pdf", ".interviewer", ".keys", ".db", ".zip", ".pyc"}
LOCK_FILES = {"poetry.lock", "uv.lock", "Pipfile.lock", "package-lock.json", "pdm.lock", "yarn.lock"}
ADDRESS = re.compile(r"\b(?:https?|ftp|git|ssh)://([\w.-]+)")
NUMERIC_ADDRESS = re.compile(r"(?<![\w.])(?:\d{1,3}\.){3}\d{1,3}(?![\w.])")
# The name of a namespace in drawings, never called.
ALLOWED_HOSTS = {"www.w3.org"}
UNFINISHED = re.compile(r"\b(?:" + "|".join(["TO" + "DO", "FIX" + "ME", "XX" + "X", "HA" + "CK"]) + r")\b")
SLEEP = re.compile(r"\b(?:time\.sleep|sleep|qWait)\(")


def text_files(house: Path) -> Iterator[Path]:
    """Every text file a person would commit."""
    for folder, subfolders, names in os.walk(house):
        subfolders[:] = [s for s in subfolders if s not in SKIPPED_FOLDERS and not s.endswith("_cache")]
        yield from (Path(folder) / name for name in sorted(names) if Path(name).suffix not in BINARY)


def lines_with(
    house: Path, pattern: re.Pattern[str], folder: str = "", ending: str = ""
) -> list[tuple[str, str]]:
    """(place, match) of every match below the folder."""
    return [
        (f"{path.relative_to(house)}:{number}", match.group(match.lastindex or 0))
        for path in text_files(house / folder)
        if path.name.endswith(ending)
        for number, line in enumerate(path.read_text("utf-8", errors="replace").splitlines(), 1)
        for match in pattern.finditer(line)
    ]


def test_nothing_is_left_for_later(house: Path) -> None:
    assert lines_with(house, UNFINISHED, ending=".py") == []


def test_no_address_of_a_host_is_in_the_tree(house: Path) -> None:
    # A licence has to be shipped with the addresses its authors put in it.
    found = [
        (place, host)
        for place, host in lines_with(house, ADDRESS)
        if not place.startswith("resources/fonts/")
    ]
    assert [(place, host) for place, host in found if host not in ALLOWED_HOSTS] == []


def test_no_numeric_address_is_in_the_code(house: Path) -> None:
    found = [
        *lines_with(house, NUMERIC_ADDRESS, "interviewer"),
        *lines_with(house, NUMERIC_ADDRESS, "packaging", "sh"),
    ]
    assert [hit for hit in found if not hit[1].startswith("127.")] == []


def test_no_lock_file_is_in_the_tree(house: Path) -> None:
    assert [path for path in text_files(house) if path.name in LOCK_FILES] == []


def test_the_constraints_hold_names_and_versions_only(house: Path) -> None:
    lines = (house / "packaging" / "constraints.txt").read_text("utf-8").splitlines()
    pins = [line for line in lines if not line.startswith("#")]
    assert len(pins) > 20
    assert [pin for pin in pins if not re.fullmatch(r"[\w.-]+==[\w.+]+", pin)] == []


def test_every_dependency_is_pinned(house: Path) -> None:
    pinned = (house / "packaging" / "constraints.txt").read_text("utf-8").lower().replace("_", "-")
    wanted = re.findall(r'^    "([\w.-]+)>=', (house / "pyproject.toml").read_text("utf-8"), re.M)
    assert len(wanted) > 10
    assert [name for name in wanted if f"\n{name.lower()}==" not in pinned] == []


def test_no_test_waits_by_sleeping(house: Path) -> None:
    found = lines_with(house, SLEEP, "tests", ".py")
    assert [place for place, _ in found if not place.startswith("tests/replay/pace.py:")] == []


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (ADDRESS, "see https" + "://example.org/x"),
        (NUMERIC_ADDRESS, "10.1." + "2.3"),
        (UNFINISHED, "# TO" + "DO later"),
        (SLEEP, "time.sle" + "ep(1)"),
    ],
)
def test_the_search_finds_what_it_looks_for(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)
