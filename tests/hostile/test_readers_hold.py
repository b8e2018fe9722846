"""Whatever a file holds, it is read or refused with a sentence: no crash, no hang, no file outside its folder.

By hand, longer: INTERVIEWER_FUZZ_INPUTS=20000 python -m pytest tests/hostile --timeout 36000
"""

import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.hostile.mutations import changed
from tests.hostile.readers import READERS

INPUTS = int(os.environ.get("INTERVIEWER_FUZZ_INPUTS", "80"))
LONGEST_SECONDS = 5.0
"""Of processor time for one file of ordinary size; a hang takes longer."""
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Watch:
    """Notes every file opened for writing outside one folder, while it is on."""

    def __init__(self) -> None:
        self.folder: Path | None = None
        self.strays: list[str] = []

    def __call__(self, happening: str, details: tuple[object, ...]) -> None:
        if self.folder is None or happening != "open":
            return
        path, _, flags = details
        if isinstance(path, str) and isinstance(flags, int) and flags & WRITING and path != os.devnull:
            place = Path(path).absolute()
            if not place.is_relative_to(self.folder):
                self.strays.append(str(place))


WATCH = Watch()
sys.addaudithook(WATCH)


@contextmanager
def watching(folder: Path) -> Iterator[None]:
    """Note strays while the block runs."""
    WATCH.folder = folder
    try:
        yield
    finally:
        WATCH.folder = None


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[bytes, ...]]:
    return {name: reader.seeds(tmp_path_factory.mktemp("seeds")) for name, reader in READERS.items()}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = tmp_path / "reading"
    place.mkdir()
    WATCH.strays = []
    return place


def read_one(name: str, data: bytes, folder: Path) -> None:
    """Read one file in an empty folder, and look at what it cost and touched."""
    shutil.rmtree(folder)
    folder.mkdir()
    began = time.process_time()
    with watching(folder):
        READERS[name].read(data, folder)
    assert time.process_time() - began < LONGEST_SECONDS
    assert WATCH.strays == []


@pytest.mark.slow
@pytest.mark.timeout(60 + INPUTS * 6)
@pytest.mark.parametrize("name", READERS)
def test_a_changed_file_is_read_or_refused(name: str, seeds: dict[str, tuple[bytes, ...]], folder: Path) -> None:
    chance = Random(f"{name} 2026")
    for _ in range(INPUTS // READERS[name].weight):
        data = changed(chance.choice(seeds[name]), chance)
        read_one(name, data, folder)


@pytest.mark.slow
@pytest.mark.parametrize("name", READERS)
def test_any_bytes_are_refused_or_read(name: str, folder: Path) -> None:
    @settings(max_examples=max(20, INPUTS // 2 // READERS[name].weight), deadline=None, database=None)
    @given(st.one_of(st.binary(max_size=400), st.text(max_size=200).map(lambda text: text.encode("utf-8"))))
    def hold(data: bytes) -> None:
        read_one(name, data, folder)

    hold()


@pytest.mark.parametrize("name", READERS)
def test_a_good_file_is_read(name: str, seeds: dict[str, tuple[bytes, ...]], folder: Path) -> None:
    for data in seeds[name]:
        read_one(name, data, folder)


def test_a_workbook_with_a_name_that_is_no_text_is_refused(folder: Path, seeds: dict[str, tuple[bytes, ...]]) -> None:
    # Found by the guided fuzzer: the name of a part marked as UTF-8 that is not.
    whole = seeds["workbook"][0]
    part = whole.index(b"xl/workbook.xml", whole.index(b"PK\x01\x02"))
    flags = whole.rindex(b"PK\x01\x02", 0, part) + 8
    broken = bytearray(whole)
    broken[flags + 1] |= 0x08
    broken[part : part + 2] = b"\xd0x"
    read_one("workbook", bytes(broken), folder)


@pytest.mark.parametrize("name", ["workbook", "backup"])
def test_a_part_before_the_beginning_of_its_file_is_refused(
    name: str, folder: Path, seeds: dict[str, tuple[bytes, ...]]
) -> None:
    # Found by the guided fuzzer: the directory at the end is cut, so that every place counts from too far ahead.
    whole = seeds[name][0]
    directory = whole.index(b"PK\x01\x02")
    for cut in (1, 40, 400):
        read_one(name, whole[cut:directory] + whole[directory:], folder)


def test_the_watch_sees_a_stray_file(folder: Path, tmp_path: Path) -> None:
    with watching(folder):
        (tmp_path / "stray").write_text("x")
        (folder / "within").write_text("x")
    assert WATCH.strays == [str(tmp_path / "stray")]
