"""What was told to be kept is there after a kill, a full disk, a read-only folder, a removed file."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest

from interviewer.domain.errors import UserError
from interviewer.domain.interview.log import event_of, verify
from interviewer.services.workspaces import Passphrase
from interviewer.storage.mending import restore
from interviewer.storage.workspace import Workspace, create_workspace, open_workspace
from tests.storage.samples import PASSPHRASE, QUICK, ROOT, Log, begun, draft, new_workspace

KILLS = int(os.environ.get("INTERVIEWER_KILLS", "20"))
"""By hand: INTERVIEWER_KILLS=1000 python -m pytest tests/storage/test_durability.py -k kill --timeout 3600"""


def run_until_killed(path: Path, lines: int) -> list[str]:
    """Run the writer, read so many lines of its pipe, kill it with -9; everything it told."""
    program = [sys.executable, "-m", "tests.storage.writer", str(path)]
    with subprocess.Popen(program, cwd=ROOT, stdout=subprocess.PIPE, text=True) as writer:
        assert writer.stdout is not None
        told = [writer.stdout.readline().strip() for _ in range(lines)]
        writer.kill()
        return [line for line in told + writer.stdout.read().split("\n") if line]


FRESH_AFTER = 40
"""So many kills on one workspace, then on a new one: a log that only grows would make the test slow."""


@pytest.mark.slow
@pytest.mark.timeout(300 + 8 * KILLS)
def test_kill_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    chance, path = Random(11), tmp_path
    for kill in range(KILLS):
        if kill % FRESH_AFTER == 0:
            path = tmp_path / f"{kill}.interviewer"
            workspace = new_workspace(path)
            begun(workspace)
            workspace.close()
        told = run_until_killed(path, kill % 5 * chance.randrange(12))  # every fifth while it opens
        assert all(line.split()[0] in ("draft", "answer") for line in told)
        look_at_what_is_left(path, told)


def look_at_what_is_left(path: Path, told: list[str]) -> None:
    """Everything that was told is there, in order, and nothing is half there."""
    workspace = open_workspace(path, Passphrase(PASSPHRASE))
    records = workspace.interviews.records("one")
    drafts = workspace.interviews.drafts("one")
    head = workspace.interviews.head("one")
    workspace.close()
    kept = len(records) - 1
    last = int(told[-1].split()[1]) if told else 0
    if not told or told[-1].startswith("answer"):
        assert kept >= last
    elif kept < last:
        assert [d.words for d in drafts] == [f"half of answer {last}"]
    assert head == (records[-1].header.number, records[-1].header.chain)
    assert verify("one", records) == ()
    words = [getattr(event_of(record).happening, "words", None) for record in records[1:]]
    assert words == [f"answer {number}" for number in range(1, kept + 1)]


@contextmanager
def small_disk(megabytes: int) -> Iterator[Path]:
    """A disk of its own that is soon full."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("only root on Linux can mount a small disk")
    with tempfile.TemporaryDirectory() as folder:
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", folder], check=False)
        if mounted.returncode:
            pytest.skip("this machine does not allow mounting")
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", "-l", folder], check=True)


def append_until_refused(workspace: Workspace, log: Log) -> UserError:
    """Answers one after the other; the error that ends them."""
    try:
        while True:
            workspace.interviews.append([log.say("w" * 3000)], state="open")
    except UserError as error:
        return error


def test_full_disk_is_told_and_what_was_kept_stays() -> None:
    with small_disk(2) as disk:
        path = disk / "a.interviewer"
        workspace = new_workspace(path)
        log = begun(workspace)
        filler = disk / "filler"
        with pytest.raises(OSError, match="No space"):
            filler.write_bytes(b"x" * 4_000_000)
        caught = append_until_refused(workspace, log)
        kept = len(log.records) - 1
        assert caught.code == "disk_full"
        assert "The disk is full" in caught.sentence
        assert len(workspace.interviews.records("one")) == kept
        filler.unlink()
        workspace.interviews.append([log.records[-1]], state="open")
        workspace.close()
        workspace = open_workspace(path, Passphrase(PASSPHRASE))
        assert verify("one", workspace.interviews.records("one")) == ()
        assert len(workspace.interviews.records("one")) == kept + 1
        workspace.close()


def test_backup_to_a_full_disk_leaves_no_half_file(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "a.interviewer")
    begun(workspace)
    with small_disk(1) as disk:
        (disk / "filler").write_bytes(b"x" * 980_000)
        with pytest.raises(UserError) as caught:
            workspace.backup_to(disk / "b.interviewer-backup")
        assert caught.value.code == "disk_full"
        assert [file.name for file in disk.iterdir()] == ["filler"]
    workspace.close()


def test_a_workspace_on_a_full_disk_is_not_made_and_leaves_nothing() -> None:
    with small_disk(1) as disk:
        (disk / "filler").write_bytes(b"x" * 980_000)
        with pytest.raises(UserError) as caught:
            new_workspace(disk / "a.interviewer")
        assert caught.value.code == "disk_full"
        assert caught.value.sentence.startswith(f"The disk of {disk} is full, so no workspace was made.")
        assert "answer" not in caught.value.sentence
        assert [file.name for file in disk.iterdir()] == ["filler"]


def test_a_restore_to_a_full_disk_says_what_came_of_it(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "a.interviewer")
    begun(workspace)
    workspace.backup_to(tmp_path / "b.interviewer-backup")
    workspace.close()
    with small_disk(1) as disk:
        (disk / "filler").write_bytes(b"x" * 980_000)
        with pytest.raises(UserError, match="so nothing was restored, and what was there is as it was"):
            restore(tmp_path / "b.interviewer-backup", disk / "a.interviewer", Passphrase(PASSPHRASE))
        assert {file.name for file in disk.iterdir()} <= {"filler", "a.interviewer.lock"}


def test_a_folder_that_cannot_be_written_is_refused_with_a_sentence() -> None:
    if sys.platform == "win32" or os.geteuid() != 0:
        pytest.skip("needs root to become somebody else")
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        place.chmod(0o755)
        new_workspace(place / "a.interviewer").close()
        for file in place.iterdir():
            file.chmod(0o644)
        opening, creating = told_as_nobody(place, open_here, create_here)
        assert opening.startswith("read_only: The workspace cannot be written.")
        assert creating.startswith(f"read_only: The folder {place} cannot be written, so no workspace was made.")


def test_a_backup_into_a_folder_that_cannot_be_written_does_not_blame_the_workspace() -> None:
    if sys.platform == "win32" or os.geteuid() != 0:
        pytest.skip("needs root to become somebody else")
    with tempfile.TemporaryDirectory() as own, tempfile.TemporaryDirectory() as closed:
        Path(own).chmod(0o777)
        Path(closed).chmod(0o755)
        (told,) = told_as_nobody(Path(own), lambda place: back_up_to(place, Path(closed)))
        assert told.startswith(f"read_only: The folder {closed} cannot be written, so no backup was made")
        assert "workspace" not in told


def open_here(place: Path) -> None:
    open_workspace(place / "a.interviewer", Passphrase(PASSPHRASE))


def create_here(place: Path) -> None:
    create_workspace(place / "b.interviewer", PASSPHRASE, QUICK)


def back_up_to(place: Path, folder: Path) -> None:
    new_workspace(place / "c.interviewer").backup_to(folder / "c.interviewer-backup")


def told_as_nobody(place: Path, *acts: Callable[[Path], None]) -> list[str]:
    """What these say in `place` to a user without rights elsewhere."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.setgid(65534)
        os.setuid(65534)
        told = []
        for act in acts:
            try:
                act(place)
                told.append("done")
            except UserError as error:
                told.append(f"{error.code}: {error.sentence}")
        os.write(writing, "\n".join(told).encode())
        os._exit(0)
    os.close(writing)
    os.waitpid(child, 0)
    with os.fdopen(reading) as pipe:
        return pipe.read().splitlines()


@pytest.mark.skipif(sys.platform == "win32", reason="an open file cannot be removed there")
def test_a_file_removed_under_the_program_is_noticed_at_the_next_write(tmp_path: Path) -> None:
    path = tmp_path / "a.interviewer"
    workspace = new_workspace(path)
    log = begun(workspace)
    path.rename(tmp_path / "moved")
    with pytest.raises(UserError) as caught:
        workspace.interviews.append([log.say("lost?")], state="open")
    assert caught.value.code == "workspace_gone"
    with pytest.raises(UserError, match="gone"):
        workspace.interviews.save_draft(draft("lost?"))
    (tmp_path / "moved").rename(path)
    workspace.interviews.append([log.records[-1]], state="open")
    workspace.close()
