"""A display of its own, the program really started on it, and the keys of a person by xdotool.

What is missing for that on a machine is told by `missing`. For a letter that is no key of its own, such as ł, xdotool
changes the keyboard for a moment; a window that has not read the change by then gets nothing, whatever the program
does. So such a letter is pressed alone and held long enough.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path

from tests.replay.pace import pause

NEEDED = ("Xvfb", "xdotool", "openbox", "import")
SIZE = "1366x768"
KEPT = ("PATH", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "TZ")
EDGE = 48
"""So many px at the left are looked at."""
STILL = 5
"""So many looks alike, two seconds, are a page that stands still."""
NO_KEY_MS = 200
"""How long the keyboard is another one for a letter that is no key."""
HOUSE = Path(__file__).resolve().parents[2]
FOLDERS = {
    "HOME": "", "XDG_DATA_HOME": "data", "XDG_CONFIG_HOME": "config", "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state", "XDG_RUNTIME_DIR": "run", "TMPDIR": "tmp",
}  # fmt: skip


def missing() -> str:
    """The programs that this machine lacks, in words; empty when a replay can run."""
    lacking = [name for name in NEEDED if shutil.which(name) is None]
    return f"a replay needs {', '.join(lacking)}" if lacking else ""


def environment(home: Path, display: str) -> dict[str, str]:
    """Only its own folders, below `home`, and that display."""
    made = {name: str(home / folder) for name, folder in FOLDERS.items()}
    for folder in made.values():
        Path(folder).mkdir(parents=True, exist_ok=True, mode=0o700)
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    return {
        **kept, **made, "DISPLAY": display, "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "xcb", "NO_AT_BRIDGE": "1",
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",  # else the first one who asks starts a bus, which then stays
    }  # fmt: skip


@contextmanager
def running(command: list[str], environ: Mapping[str, str], trouble: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A program as long as the block lasts; what it says goes into a file."""
    with trouble.open("ab") as told, subprocess.Popen(command, env=environ, cwd=HOUSE, stdout=told, stderr=told) as run:
        try:
            yield run
        finally:
            run.terminate()
            try:
                run.wait(10)
            except subprocess.TimeoutExpired:
                run.kill()


@contextmanager
def display(folder: Path) -> Iterator[str]:
    """A screen of 1366x768 with a window manager; gives its name."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE}x24", "-nolisten", "tcp"]
    with (folder / "x.log").open("wb") as told:
        server = subprocess.Popen(command, pass_fds=(writing,), stdout=told, stderr=told)
    os.close(writing)
    try:
        with os.fdopen(reading) as pipe:
            name = f":{pipe.readline().strip()}"
        environ = environment(folder / "wm", name)
        with running(["openbox"], environ, folder / "wm.log"):
            yield name
    finally:
        server.terminate()
        server.wait(10)


class Hands:
    """Presses keys on one display. Every press is a process of its own, which ends when the server has the keys."""

    def __init__(self, environ: Mapping[str, str], no_key_ms: int = NO_KEY_MS) -> None:
        """`no_key_ms`: longer for a program that is slow to read the keyboard's change."""
        self._environ = environ
        self._no_key_ms = no_key_ms
        self.pressed = 0

    def _say(self, *words: str) -> None:
        subprocess.run(["xdotool", *words], env=self._environ, check=True, capture_output=True)

    def key(self, *keys: str, delay_ms: int = 30) -> None:
        """Keys by name, such as Return or ctrl+r, one after the other."""
        self.pressed += len(keys)
        self._say("key", "--delay", str(delay_ms), *keys)

    def type(self, text: str, delay_ms: int = 60) -> None:
        """Text, letter by letter."""
        self.pressed += len(text)
        for plain, part in groupby(text, key=str.isascii):
            letters = list(part)
            for typed in ["".join(letters)] if plain else letters:
                self._say("type", "--delay", str(delay_ms if plain else self._no_key_ms), "--", typed)

    def look(self) -> str:
        """A fingerprint of the left edge of the screen: every page has its own, whatever is typed on it."""
        command = ["import", "-window", "root", "-crop", f"{EDGE}x700+0+40", "-depth", "8", "rgb:-"]
        shot = subprocess.run(command, env=self._environ, check=True, capture_output=True)
        return hashlib.sha256(shot.stdout).hexdigest()

    def shoot(self, path: Path) -> None:
        """A picture of the screen."""
        subprocess.run(["import", "-window", "root", str(path)], env=self._environ, check=True, capture_output=True)

    def wait_for_page(self, before: str, seconds: float = 120) -> None:
        """Until another page than before is shown, and stands still."""
        until, last, same = time.monotonic() + seconds, before, 0
        while time.monotonic() < until:
            pause(0.4)
            now = self.look()
            same = same + 1 if now == last != before else 0
            if same == STILL:
                return
            last = now
        raise TimeoutError("no other page came")

    def wait_for_window(self, title: str, seconds: float = 60) -> None:
        """Until a window of this title is shown, has the keys, and stands still."""
        search = ["xdotool", "search", "--sync", "--onlyvisible", "--name", title]
        subprocess.run([*search, "windowactivate", "--sync"], env=self._environ, check=True, capture_output=True,
                       timeout=seconds)  # fmt: skip
        self.wait_for_page("")


def program() -> list[str]:
    """The command that opens the window; another installation can be named for a run from outside."""
    return os.environ.get("INTERVIEWER_PROGRAM", f"{sys.executable} -m interviewer").split()
