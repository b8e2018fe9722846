"""Opening has one owner and one order; every refusal is its own sentence."""

import os
import random
import stat
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
import sqlcipher3.dbapi2

from interviewer.domain.errors import UserError
from interviewer.services.workspaces import FromKeychain, Passphrase, RecoveryKey, Unlock
from interviewer.storage.connection import open_engine
from interviewer.storage.integrity import check_due
from interviewer.storage.keys import keys_path, open_with_passphrase, open_with_recovery_key, read_keys
from interviewer.storage.mending import restore
from interviewer.storage.meta import CHECKED_AT, CLOSED, SCHEMA_NUMBER, note
from interviewer.storage.migrations import SCHEMA
from interviewer.storage.workspace import Workspace, create_workspace, open_workspace
from tests.storage.samples import PASSPHRASE, QUICK, ROOT, begun, draft, new_workspace

KNOWN = Passphrase(PASSPHRASE)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the workspace of a test is."""
    return tmp_path / "a.interviewer"


def refusal(act: Callable[[], object]) -> UserError:
    """The error that `act` ends in."""
    with pytest.raises(UserError) as caught:
        act()
    return caught.value


def refused(path: Path, unlock: Unlock = KNOWN) -> str:
    """The code with which opening is refused."""
    return refusal(lambda: open_workspace(path, unlock)).code


def data_key(path: Path) -> bytes:
    """The key of a workspace with the tests' passphrase."""
    return open_with_passphrase(read_keys(keys_path(path)), PASSPHRASE)


def test_what_was_kept_is_there_after_reopening(path: Path) -> None:
    workspace, recovery_key = create_workspace(path, PASSPHRASE, QUICK)
    log = begun(workspace)
    workspace.interviews.save_draft(draft("unfinished"))
    workspace.close()
    for unlock in (KNOWN, RecoveryKey(recovery_key.lower())):
        workspace = open_workspace(path, unlock)
        assert workspace.interviews.records("one") == log.records
        assert workspace.interviews.drafts("one") == [draft("unfinished")]
        workspace.close()
        workspace.close()


def test_all_files_are_for_their_owner_only(tmp_path: Path) -> None:
    if sys.platform == "win32":
        pytest.skip("modes mean nothing there")
    workspace = new_workspace(tmp_path / "new folder" / "a.interviewer")
    begun(workspace)
    workspace.backup_to(tmp_path / "new folder" / "b")
    files = list((tmp_path / "new folder").iterdir())
    assert len(files) == 6
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert stat.S_IMODE((tmp_path / "new folder").stat().st_mode) == 0o700
    workspace.close()


def test_missing_pieces_are_named(path: Path) -> None:
    assert refused(path) == "workspace_missing"
    assert refused(path.parent) == "workspace_missing"
    new_workspace(path).close()
    keys_path(path).rename(path.parent / "elsewhere")
    assert refused(path) == "keys_missing"


def test_wrong_keys_are_told_from_damage(path: Path) -> None:
    new_workspace(path).close()
    assert refused(path, Passphrase("wrong")) == "wrong_passphrase"
    assert refused(path, RecoveryKey("wrong")) == "recovery_key_mistyped"
    keys_path(path).write_text("{}")
    assert refused(path) == "keys_damaged"


def test_the_wrong_passphrase_never_touches_the_file(path: Path) -> None:
    new_workspace(path).close()
    before = path.read_bytes()
    assert refused(path, Passphrase("wrong")) == "wrong_passphrase"
    assert path.read_bytes() == before
    open_workspace(path, KNOWN).close()


def test_an_empty_keychain_says_so_or_that_there_is_none(path: Path) -> None:
    new_workspace(path).close()
    assert refused(path, FromKeychain()) in {"keychain_unavailable", "not_in_keychain"}


def test_any_flipped_bit_is_found_at_opening(path: Path) -> None:
    workspace = new_workspace(path)
    log = begun(workspace)
    workspace.interviews.append([log.say("w" * 9000) for _ in range(20)], state="open")
    workspace.close()
    whole = path.read_bytes()
    chance = random.Random(7)
    for _ in range(60):
        place = chance.randrange(len(whole))
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 1 << chance.randrange(8)]) + whole[place + 1 :])
        assert refused(path) == "damaged", place
    path.write_bytes(whole[: len(whole) // 2])
    assert refused(path) == "damaged"
    path.write_bytes(b"")
    assert refused(path) == "damaged"
    path.write_bytes(whole)
    open_workspace(path, KNOWN).close()


def test_a_newer_workspace_is_refused_and_not_touched(path: Path) -> None:
    new_workspace(path).close()
    engine = open_engine(path, data_key(path))
    note(engine, {SCHEMA_NUMBER: str(SCHEMA.number + 1), "first_version": "1.4"})
    engine.dispose()
    before = path.read_bytes()
    error = refusal(lambda: open_workspace(path, KNOWN))
    assert error.code == "newer_version"
    assert error.sentence == (
        "This workspace was made by a newer version. It was not touched. Install 1.4 or later to open it."
    )
    assert path.read_bytes() == before


def test_a_second_window_is_refused(path: Path) -> None:
    workspace = new_workspace(path)
    error = refusal(lambda: open_workspace(path, KNOWN))
    assert error.code == "already_open"
    assert error.sentence.startswith("This workspace is open in another window. It can only be open once.")
    workspace.close()
    open_workspace(path, KNOWN).close()


def test_a_second_program_is_refused_until_the_first_dies(path: Path) -> None:
    new_workspace(path).close()
    holder = (
        "import sys; from pathlib import Path; from interviewer.storage.lock import WorkspaceLock; "
        "lock = WorkspaceLock(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"
    )
    program = [sys.executable, "-c", holder, str(path)]
    with subprocess.Popen(program, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as first:
        assert first.stdout is not None
        assert first.stdout.readline().strip() == b"held"
        assert refused(path) == "already_open"
        first.kill()
        first.wait()
    open_workspace(path, KNOWN).close()


def test_creating_never_overwrites(path: Path) -> None:
    new_workspace(path).close()
    before = path.read_bytes(), keys_path(path).read_bytes()
    assert refusal(lambda: new_workspace(path)).code == "workspace_exists"
    assert (path.read_bytes(), keys_path(path).read_bytes()) == before
    path.unlink()
    assert refusal(lambda: new_workspace(path)).code == "keys_exist"


def test_a_refused_creation_leaves_nothing(path: Path) -> None:
    assert refusal(lambda: create_workspace(path, "", QUICK)).code == "passphrase_empty"
    assert list(path.parent.iterdir()) == []


def test_the_passphrase_can_be_changed(path: Path) -> None:
    workspace, recovery_key = create_workspace(path, PASSPHRASE, QUICK)
    workspace.change_passphrase("another one")
    workspace.close()
    assert refused(path) == "wrong_passphrase"
    open_workspace(path, Passphrase("another one")).close()
    open_workspace(path, RecoveryKey(recovery_key)).close()


def test_a_new_recovery_key_takes_the_place_of_the_old_one_but_not_in_backups(path: Path, tmp_path: Path) -> None:
    workspace, old = create_workspace(path, PASSPHRASE, QUICK)
    before, after = tmp_path / "before", tmp_path / "after"
    workspace.backup_to(before)
    new = workspace.change_recovery_key()
    workspace.backup_to(after)
    workspace.close()
    assert refusal(lambda: open_workspace(path, RecoveryKey(old))).code == "wrong_recovery_key"
    open_workspace(path, RecoveryKey(new)).close()
    open_workspace(path, Passphrase(PASSPHRASE)).close()
    assert refusal(lambda: restore(before, tmp_path / "b.interviewer", RecoveryKey(new))).code == "wrong_recovery_key"
    restore(before, tmp_path / "b.interviewer", RecoveryKey(old))
    restore(after, tmp_path / "c.interviewer", RecoveryKey(new))


def test_a_new_passphrase_and_a_new_recovery_key_at_once_both_hold(path: Path) -> None:
    workspace, _ = create_workspace(path, PASSPHRASE, QUICK)
    for number in range(5):
        given: list[str] = []
        both = (
            Thread(target=lambda words=f"word {number}": workspace.change_passphrase(words)),
            Thread(target=lambda told=given: told.append(workspace.change_recovery_key())),
        )
        for thread in both:
            thread.start()
        for thread in both:
            thread.join()
        keys = read_keys(keys_path(path))
        assert open_with_passphrase(keys, f"word {number}") == open_with_recovery_key(keys, given[0])
    workspace.close()


def test_connections_are_as_safe_as_they_should_be(path: Path) -> None:
    workspace = new_workspace(path)
    workspace.close()
    engine = open_engine(path, data_key(path))
    asked = ("journal_mode", "synchronous", "foreign_keys", "secure_delete", "busy_timeout")
    with engine.connect() as connection:
        found = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in asked]
        assert found == ["wal", 2, 1, 1, 5000]
    engine.dispose()


def test_reading_never_waits_for_a_writer(path: Path) -> None:
    workspace = new_workspace(path)
    begun(workspace)
    engine = open_engine(path, data_key(path))
    with engine.begin() as writer:
        writer.exec_driver_sql("UPDATE interview SET state = 'finished'")
        assert workspace.interviews.recent(1)[0].state == "open"
    assert workspace.interviews.recent(1)[0].state == "finished"
    engine.dispose()
    workspace.close()


def test_info_counts(path: Path) -> None:
    workspace = new_workspace(path)
    log = begun(workspace)
    workspace.interviews.append([log.say("a")], state="finished")
    begun(workspace, "two")
    found = workspace.info()
    assert (found.interviews, found.open_interviews, found.rehearsals, found.events) == (2, 1, 0, 3)
    assert (found.path, found.schema) == (path, SCHEMA.number)
    assert found.size_bytes > 0
    assert found.created_at.tzinfo is not None
    workspace.close()


def test_a_check_on_demand_finds_damage_in_an_open_workspace(path: Path) -> None:
    workspace = new_workspace(path)
    log = begun(workspace)
    workspace.interviews.append([log.say("w" * 9000) for _ in range(20)], state="open")
    workspace.check()
    workspace.close()
    workspace = open_workspace(path, KNOWN)
    with path.open("r+b") as file:
        file.seek(path.stat().st_size - 2000)
        file.write(os.urandom(16))
    assert refusal(workspace.check).code == "damaged"
    workspace.close()


def test_all_pages_are_read_after_a_bad_end_weekly_and_when_that_is_quick(tmp_path: Path) -> None:
    big, small = tmp_path / "big", tmp_path / "small"
    with big.open("wb") as file:
        file.truncate(64 * 1024 * 1024)
    small.write_bytes(b"x")
    now = datetime(2026, 3, 4, tzinfo=UTC)
    fresh = {CLOSED: "yes", CHECKED_AT: (now - timedelta(days=6)).isoformat()}
    assert check_due(big, fresh, now) == "none"
    assert check_due(small, fresh, now) == "all"
    assert check_due(big, fresh | {CLOSED: "no"}, now) == "pages"
    assert check_due(big, fresh, now + timedelta(days=2)) == "all"
    assert check_due(big, fresh, now - timedelta(days=30)) == "all"
    assert check_due(big, {CLOSED: "yes", CHECKED_AT: "yesterday"}, now) == "all"
    assert check_due(big, {CLOSED: "yes"}, now) == "all"


def test_an_unclosed_workspace_is_noted_as_such(path: Path) -> None:
    workspace = new_workspace(path)
    engine = open_engine(path, data_key(path))
    query = "SELECT value FROM meta WHERE name = 'closed'"
    with engine.connect() as connection:
        assert connection.exec_driver_sql(query).scalar() == "no"
    workspace.close()
    with engine.connect() as connection:
        assert connection.exec_driver_sql(query).scalar() == "yes"
    engine.dispose()


def test_without_the_key_the_file_says_nothing(path: Path) -> None:
    new_workspace(path).close()
    raw = sqlcipher3.dbapi2.connect(str(path))
    with pytest.raises(sqlcipher3.dbapi2.DatabaseError, match="not a database"):
        raw.execute("SELECT * FROM sqlite_schema")
    raw.close()


def test_an_error_of_the_database_never_shows_words(path: Path) -> None:
    workspace: Workspace = new_workspace(path)
    log = begun(workspace)
    record = log.say("canary words")
    with pytest.raises(Exception, match="CHECK constraint") as caught:
        workspace.interviews.append([record], state="no such state")
    assert "canary" not in str(caught.value)
    assert "canary" not in repr(caught.value)
    assert workspace.interviews.head("one")[0] == 1
    workspace.close()
