"""The Today screen with 100,000 people in one wave, beside the floor of the same machine in the same run."""

import os
import statistics
import time
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from interviewer.domain.programme.account import Account
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.kit.i18n import catalog
from interviewer.services.programme_store import WholeProgramme
from interviewer.services.today import TodayService
from interviewer.services.workspaces import Passphrase
from interviewer.storage.connection import raw_connection
from interviewer.storage.keys import keys_path, open_with_passphrase, read_keys
from interviewer.storage.workspace import Workspace, open_workspace
from tests.storage.samples import PASSPHRASE, new_workspace

CONTACTS = int(os.environ.get("INTERVIEWER_BENCH_CONTACTS", "100000"))
BIG = 100_000
"""The floor of a smaller list is too small to be compared with."""
EACH = 20
"""People of one account."""
NOW = datetime(2026, 6, 11, 9, 42, tzinfo=UTC)
HERE = ZoneInfo("Europe/London")
ZONES = ("Europe/London", "Europe/Prague", "America/New_York", "Asia/Tokyo", "")
RESULTS = ("no_answer", "voicemail", "complete", "gatekeeper", "refused", "callback", "on_leave", "vendor_hold")


def filled(path: Path, contacts: int) -> None:
    """A workspace with one wave of so many people, a tenth of them tried, a tenth of those heard."""
    workspace = new_workspace(path)
    accounts = tuple(
        Account(f"a{n:05d}", f"Account {n}", (n * 7919 % 100_000) * 100, key=n % 9 == 0,
                renewal=date(2026, 6, 1) + timedelta(days=n % 365))
        for n in range(contacts // EACH)
    )  # fmt: skip
    waves = (
        Wave("spring-2025", date(2025, 6, 1), date(2025, 6, 30), "client_review_full"),
        Wave("spring-2026", date(2026, 6, 1), date(2026, 6, 30), "client_review_full"),
    )
    workspace.programmes.keep_whole(WholeProgramme(Programme("Big", "Tideway"), waves, accounts))
    workspace.close()
    raw = raw_connection(path, open_with_passphrase(read_keys(keys_path(path)), PASSPHRASE))
    raw.execute("PRAGMA synchronous = OFF")
    fill(raw, contacts)
    raw.close()


def fill(raw: Any, contacts: int) -> None:
    """Rows of the people and of their tries."""
    (wave,) = raw.execute("SELECT id FROM wave WHERE name = 'spring-2026'").fetchone()
    accounts = [row[0] for row in raw.execute("SELECT id FROM account ORDER BY id")]
    roles = ("decision", "influencer", "user", "none")
    raw.execute("BEGIN")
    raw.executemany(
        "INSERT INTO contact (id, wave_id, account_id, key, name, title, role, email, phone, timezone, language,"
        " person, person_key, notes, batch_id) VALUES (?, ?, ?, ?, ?, 'Head of IT', ?, ?, ?, ?, 'en', '', ?, '', NULL)",
        [
            (f"0190-{n:09d}", wave, accounts[n // EACH], f"p{n:06d}", f"Person Number{n}", roles[n % 4],
             f"p{n}@example.org", f"+44 1632 {n:06d}", ZONES[n % 5], f"p{n}@example.org")
            for n in range(contacts)
        ],
    )  # fmt: skip
    raw.executemany(
        "INSERT INTO attempt (id, contact_id, at, mode, result) VALUES (?, ?, ?, 'phone', ?)",
        [
            (f"try-{n}-{t}", f"0190-{n:09d}", f"2026-06-{t + 2:02d} 13:10:00.000000", RESULTS[n // 10 % len(RESULTS)])
            for n in range(0, contacts, 10) for t in range(n // 10 % 3 + 1)
        ],
    )  # fmt: skip
    raw.execute("COMMIT")
    raw.execute("ANALYZE")


def opened(folder: Path, contacts: int) -> Workspace:
    """The workspace with so many people, made when it is not there."""
    path = folder / f"people-{contacts}.interviewer"
    if not path.exists():
        filled(path, contacts)
    return open_workspace(path, Passphrase(PASSPHRASE))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the big workspaces lie."""
    return tmp_path_factory.mktemp("today")


@pytest.fixture
def workspace(folder: Path) -> Iterator[Workspace]:
    """The big workspace, open."""
    made = opened(folder, CONTACTS)
    yield made
    made.close()


def service(workspace: Workspace) -> TodayService:
    """The screen's service at one moment."""
    return TodayService(workspace.programmes, workspace.field_work, lambda: NOW, catalog())


def look_ms(workspace: Workspace, rounds: int) -> list[float]:
    """Milliseconds of each look, the first one included."""
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        service(workspace).look("Big", "spring-2026", HERE)
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def floor_ms(path: Path) -> float:
    """Milliseconds of the bare driver for every account's row and a count of the wave's people."""
    raw = raw_connection(path, open_with_passphrase(read_keys(keys_path(path)), PASSPHRASE))
    (wave,) = raw.execute("SELECT id FROM wave WHERE name = 'spring-2026'").fetchone()
    taken = []
    for _ in range(20):
        start = time.perf_counter()
        raw.execute("SELECT id, name, revenue_minor, renewal FROM account").fetchall()
        raw.execute("SELECT count(*) FROM contact WHERE wave_id = ?", (wave,)).fetchall()
        taken.append((time.perf_counter() - start) * 1000)
    raw.close()
    return statistics.median(taken)


def test_today_opens_in_a_tenth_of_a_second(benchmark: Any, workspace: Workspace) -> None:
    first, *later = look_ms(workspace, 20)
    bare = floor_ms(workspace.path)
    usual = statistics.median(later)
    benchmark.extra_info.update(contacts=CONTACTS, first_ms=round(first, 1), median_ms=round(usual, 1),
                                floor_ms=round(bare, 1), ratio=round(usual / bare, 2))  # fmt: skip
    benchmark.pedantic(lambda: service(workspace).look("Big", "spring-2026", HERE), rounds=10)
    assert usual < 100
    assert CONTACTS < BIG or usual / bare < 8


@pytest.mark.parametrize("contacts", [1_000, 10_000, 100_000])
def test_a_look_grows_no_faster_than_the_list(benchmark: Any, folder: Path, contacts: int) -> None:
    workspace = opened(folder, contacts)
    look_ms(workspace, 1)
    usual = statistics.median(look_ms(workspace, 10))
    benchmark.extra_info.update(contacts=contacts, median_ms=round(usual, 1))
    benchmark.pedantic(lambda: service(workspace).look("Big", "spring-2026", HERE), rounds=5)
    workspace.close()
    assert usual < 30 + contacts / 1_000
