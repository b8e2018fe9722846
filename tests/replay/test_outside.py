"""Watched from outside, the program connects to nothing, writes nowhere else, and leaves no word in the clear."""

import base64
import shutil
import sys
from pathlib import Path

import pytest

from tests.replay.outside import looked_through, lying_about, needles, places, typed, watched
from tests.replay.screen import HOUSE, missing

LACKING = missing() or ("" if shutil.which("strace") else "watching system calls needs strace")
SECRET = "Nothing wrong! I had fourteen drivers standing in the yard"


@pytest.mark.slow
@pytest.mark.skipif(bool(LACKING), reason=LACKING)
@pytest.mark.timeout(240)
def test_a_talk_leaves_nothing_that_a_thief_of_the_disk_could_read(tmp_path: Path) -> None:
    found, seen = watched(tmp_path, minutes=0.1, speed=30, short=45, until="b_tenure")
    assert found.good
    assert (seen.sockets, seen.strange_writes, seen.strange_reads) == ([], [], [])
    assert seen.calls > 100
    assert list(lying_about(tmp_path / "home", needles(typed()))) == []


@pytest.mark.parametrize("written", [
    SECRET.encode(), SECRET.encode("utf-16-le"), SECRET.encode("utf-16-be"), base64.b64encode(SECRET.encode()),
    base64.b64encode(b"a" + SECRET.encode()), base64.b64encode(b"ab" + SECRET.encode()),
])  # fmt: skip
def test_the_search_finds_words_in_every_dress(tmp_path: Path, written: bytes) -> None:
    (tmp_path / "leftover").write_bytes(b"before" + written + b"after")
    assert list(lying_about(tmp_path, needles([SECRET])))


def test_the_trace_tells_of_connections_and_of_files_elsewhere(tmp_path: Path) -> None:
    trace = (
        "7 socket(AF_INET, SOCK_STREAM, 0) = 3",
        '7 connect(4, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X1"}) = 0',
        f'7 openat(AT_FDCWD, "{tmp_path}/home/a", O_RDWR|O_CREAT, 0600) = 4',
        '7 openat(AT_FDCWD, "/usr/x", O_RDONLY) = 5',
        '7 openat(AT_FDCWD, "/tmp/copy", O_WRONLY|O_CREAT, 0666) = 6',
        '7 openat(AT_FDCWD, "/home/other/b", O_RDONLY) = 7',
        '7 rename("/tmp/copy", "/tmp/kept") = 0',
        '7 openat(AT_FDCWD, "/gone", O_RDONLY) = -1 ENOENT',
    )
    seen = looked_through(trace, tmp_path / "home", ())
    assert len(seen.sockets) == 1
    assert seen.strange_writes == ["openat /tmp/copy", "rename /tmp/copy", "rename /tmp/kept"]
    assert seen.strange_reads == ["/home/other/b"]


def test_an_installed_program_may_read_itself_and_its_language_but_not_this_tree(tmp_path: Path) -> None:
    (tmp_path / "lang" / "bin").mkdir(parents=True)
    (tmp_path / "lang" / "bin" / "python3").touch()
    (tmp_path / "own" / "bin").mkdir(parents=True)
    (tmp_path / "own" / "bin" / "python").symlink_to(tmp_path / "lang" / "bin" / "python3")
    assert places(str(tmp_path / "own" / "bin" / "interviewer")) == (str(tmp_path / "own"), str(tmp_path / "lang"))
    assert str(HOUSE) in places(sys.executable)
