"""Power cuts on paper: what a real program told the disk is recorded, then cut off at any moment.

The system calls of the writer are recorded with strace. A cut takes everything up to one call; of what was written
after the last sync of a file, each sector may have arrived or not, in any order.
"""

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.storage.samples import ROOT

SECTOR = 512
CALLS = "openat,pwrite64,write,fsync,fdatasync,ftruncate,unlink,close"
_CALL = re.compile(r"^\d+ +(\w+)\((.*)\) += (-?\d+)")
_PATH = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')


@dataclass(frozen=True)
class Call:
    """One call that matters: `kind` write, sync, truncate, unlink or told; `file` is the name in the folder."""

    kind: str
    file: str = ""
    data: bytes = b""
    offset: int = 0


def record_calls(path: Path, answers: int, trace: Path) -> list[Call]:
    """Run the writer on a workspace for so many answers; everything it asked of the disk, in order."""
    writer = [sys.executable, "-m", "tests.storage.writer", str(path), str(answers)]
    strace = ["strace", "-f", "-e", f"trace={CALLS}", "-e", "signal=none", "-xx", "-s", "200000", "-o", str(trace)]
    subprocess.run([*strace, *writer], cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
    return list(_calls(trace, path.parent))


def _calls(trace: Path, folder: Path) -> Iterator[Call]:
    names: dict[str, str] = {}
    with trace.open(encoding="ascii") as lines:
        for line in lines:
            found = _CALL.match(line)
            if found is None or found[3].startswith("-"):
                continue
            name, words, result = found.groups()
            if name == "openat":
                place = Path(_bytes(words).decode())
                names.pop(result, None)
                if place.parent == folder and not place.name.endswith("-shm"):
                    names[result] = place.name
            elif name == "unlink":
                yield Call("unlink", Path(_bytes(words).decode()).name)
            else:
                yield from _on_file(name, words, names)


def _on_file(name: str, words: str, names: dict[str, str]) -> Iterator[Call]:
    handle = words.split(",", maxsplit=1)[0]
    if name == "write" and handle == "1":
        yield Call("told", data=_bytes(words))
    if handle not in names:
        return
    file = names[handle]
    match name:
        case "pwrite64":
            yield Call("write", file, _bytes(words), int(words.rsplit(",", 1)[1]))
        case "fsync" | "fdatasync":
            yield Call("sync", file)
        case "ftruncate":
            yield Call("truncate", file, offset=int(words.rsplit(",", 1)[1]))
        case "close":
            del names[handle]


def _bytes(words: str) -> bytes:
    found = _PATH.search(words)
    return bytes.fromhex(found[1].replace("\\x", "")) if found else b""


@dataclass
class Disk:
    """The files of a folder as the platter has them, and what is still on its way."""

    files: dict[str, bytearray]
    on_the_way: dict[str, list[Call]] = field(default_factory=dict)

    def take(self, call: Call) -> None:
        """One call of the program."""
        match call.kind:
            case "write" | "truncate":
                self.files.setdefault(call.file, bytearray())
                self.on_the_way.setdefault(call.file, []).append(call)
            case "sync":
                for arrived in self.on_the_way.pop(call.file, []):
                    _apply(self.files[call.file], arrived)
            case "unlink":
                self.on_the_way.pop(call.file, None)
                self.files.pop(call.file, None)

    def cut(self, chance: Random) -> dict[str, bytes]:
        """The files after the power went: of what was on its way, any sectors, in any order."""
        left = {name: bytearray(data) for name, data in self.files.items()}
        for name, calls in self.on_the_way.items():
            parts = [part for call in calls for part in _sectors(call) if chance.random() < chance.choice((0.1, 0.9))]
            chance.shuffle(parts)
            for part in parts:
                _apply(left[name], part)
        return {name: bytes(data) for name, data in left.items()}


def _sectors(call: Call) -> Iterator[Call]:
    if call.kind == "truncate":
        yield call
        return
    at = 0
    while at < len(call.data):
        end = SECTOR - (call.offset + at) % SECTOR + at
        yield Call("write", call.file, call.data[at:end], call.offset + at)
        at = end


def _apply(content: bytearray, call: Call) -> None:
    if call.kind == "truncate":
        del content[call.offset :]
        return
    if len(content) < call.offset:
        content.extend(bytes(call.offset - len(content)))
    content[call.offset : call.offset + len(call.data)] = call.data


def cuts(start: Path, calls: list[Call], count: int, chance: Random) -> Iterator[tuple[dict[str, bytes], list[str]]]:
    """So many cuts at moments by chance: the files then on the platter, and what the program had told by then."""
    moments = sorted(chance.sample(range(len(calls)), min(count, len(calls))))
    disk = Disk({file.name: bytearray(file.read_bytes()) for file in start.iterdir()})
    told = b""
    at = 0
    for moment in moments:
        for call in calls[at:moment]:
            disk.take(call)
            told += call.data if call.kind == "told" else b""
        at = moment
        yield disk.cut(chance), [line for line in told.decode().split("\n")[:-1] if line]


def lay_out(files: dict[str, bytes], folder: Path) -> None:
    """Write the files of a platter into an empty folder."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name, data in files.items():
        (folder / name).write_bytes(data)
