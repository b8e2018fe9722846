"""The whole program watched from outside: what it connects to, what it opens, and what of the words lies where.

It runs under strace through a whole talk, typed by keys. Afterwards every connection and every opened file is looked
at, and every byte it left, as somebody would who has stolen the disk, is searched for the words that were typed.

By hand, with the program as it was installed:
    INTERVIEWER_PROGRAM=/opt/interviewer/bin/interviewer python -m tests.replay.outside FOLDER
"""

import argparse
import base64
import json
import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from interviewer.formats.session_file import SessionFiles
from tests.replay.replay import PASSPHRASE, TALK, Found, replay
from tests.replay.screen import HOUSE, missing, program

FILES = (
    "open", "openat", "creat", "rename", "renameat", "renameat2", "mkdir", "mkdirat", "link", "linkat", "symlink",
    "symlinkat",
)  # fmt: skip
WATCH = ("strace", "-f", "--seccomp-bpf", "-s", "300", "-e", f"trace=%network,{','.join(FILES)}", "-o")
FAMILY = re.compile(r"AF_(?!UNIX\b|LOCAL\b|UNSPEC\b)[A-Z0-9]+")
PATHS = re.compile(r'"((?:[^"\\]|\\.)*)"')
WRITES = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_APPEND")
CALL = re.compile(r"^\d+ +(?P<name>\w+)\((?P<rest>.*)")
SYSTEM = ("/usr/", "/lib", "/etc/", "/proc/", "/sys/", "/dev/", "/run/", "/var/cache/fontconfig", "/var/lib/", "/opt/")
DEVICES = ("/dev/null", "/dev/tty", "/dev/shm/", "/proc/self/", "/proc/")
LEAST = 14
"""Letters of a piece of text that is searched for: no piece of chance is so long."""


@dataclass
class Seen:
    """What the program did, in short."""

    sockets: list[str] = field(default_factory=list)
    """Connections of any kind but between programs of one computer."""
    strange_reads: list[str] = field(default_factory=list)
    strange_writes: list[str] = field(default_factory=list)
    calls: int = 0


def needles(texts: Iterable[str]) -> dict[bytes, str]:
    """Every piece to search for, with what it is: plain, in both kinds of UTF-16, in base64 at each of its places."""
    found: dict[bytes, str] = {}
    for text in texts:
        for piece in pieces(text):
            plain = piece.encode()
            found[plain] = f"{piece!r} plain"
            found[piece.encode("utf-16-le")] = f"{piece!r} in UTF-16"
            found[piece.encode("utf-16-be")] = f"{piece!r} in UTF-16, the other way round"
            for shift in range(3):
                whole = base64.b64encode(b"x" * shift + plain)
                found[whole[4 if shift else 0 : len(whole) // 4 * 4 - 4]] = f"{piece!r} in base64"
    return found


def pieces(text: str) -> list[str]:
    """Parts of a text, each long enough to be nobody else's."""
    words = text.split(" ")
    parts = (" ".join(words[at : at + 4]) for at in range(0, len(words), 4))
    return [part for part in parts if len(part) >= LEAST]


def lying_about(folder: Path, sought: dict[bytes, str]) -> Iterator[str]:
    """Each piece that lies in a file, or in a file's name, below a folder."""
    for path in sorted(folder.rglob("*")):
        content = path.read_bytes() if path.is_file() and not path.is_symlink() else b""
        name = str(path.relative_to(folder)).encode()
        yield from (f"{path}: {what}" for needle, what in sought.items() if needle in content or needle in name)


def looked_through(trace: Iterable[str], own: Path, around: tuple[str, ...]) -> Seen:
    """What a trace tells. `own`: the folder that is the program's; `around`: where it and its language lie."""
    seen = Seen()
    for line in trace:
        found = CALL.match(line)
        if found is None:
            continue
        seen.calls += 1
        name, rest = found["name"], found["rest"]
        if FAMILY.search(rest):
            seen.sockets.append(line.strip())
            continue
        if name not in FILES or " = -1 " in rest:
            continue
        writes = name not in {"open", "openat"} or WRITES.search(rest)
        for path in PATHS.findall(rest):
            if not path.startswith("/") or path.startswith(str(own)):
                continue
            if writes and not path.startswith(DEVICES):
                seen.strange_writes.append(f"{name} {path}")
            elif not writes and not path.startswith((*SYSTEM, *around)):
                seen.strange_reads.append(path)
    return seen


def typed() -> list[str]:
    """Every text of the talk, with the passphrase."""
    session = SessionFiles().read(TALK)
    texts = [PASSPHRASE, session.meeting.respondent.name, session.meeting.account.name]
    for step in session.steps:
        value = step.details.get("value")
        texts += [str(step.details.get("words") or "")]
        texts += map(str, value) if isinstance(value, list | tuple) else []
        texts += [str(step.target)] if step.action == "note" else []
    return [text for text in texts if text]


def watched(folder: Path, *, minutes: float, speed: float, short: int | None, until: str) -> tuple[Found, Seen]:
    """Play the talk under strace; what the log and the trace say."""
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    trace = folder / "trace"
    found = replay(folder, minutes=minutes, speed=speed, short=short, until=until, under=(*WATCH, str(trace)))
    with trace.open(encoding="utf-8", errors="replace") as lines:
        return found, looked_through(lines, folder / "home", places(program()[0]))


def places(started: str) -> tuple[str, ...]:
    """Where the program and its language lie. One that was installed has no business in this tree."""
    if started == sys.executable:
        return (str(HOUSE), sys.prefix, sys.base_prefix, *(str(Path(part).parent) for part in sys.path if part))
    installed = Path(started).absolute().parents[1]
    return (str(installed), str((installed / "bin" / "python").resolve().parents[1]))


def main() -> int:
    """Exit code 0 when nothing was connected to, opened or left that should not be."""
    words = argparse.ArgumentParser(description=__doc__)
    words.add_argument("folder", type=Path)
    words.add_argument("--speed", type=float, default=20.0)
    asked = words.parse_args()
    if lacking := missing() or ("" if shutil.which("strace") else "strace is missing"):
        print(lacking)
        return 2
    asked.folder.mkdir(parents=True, exist_ok=True)
    found, seen = watched(asked.folder, minutes=5, speed=asked.speed, short=None, until="")
    left = list(lying_about(asked.folder / "home", needles(typed())))
    files = sum(path.is_file() for path in (asked.folder / "home").rglob("*"))
    told = {**vars(found), **vars(seen), "files left": files, "pieces searched": len(needles(typed())), "found": left}
    print(json.dumps(told, indent=1, ensure_ascii=False))
    return 0 if found.good and not (seen.sockets or seen.strange_reads or seen.strange_writes or left) else 1


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main())
