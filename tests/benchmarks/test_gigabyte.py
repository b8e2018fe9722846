"""A large workspace: opening it with and without its check, backing it up, restoring it; and what encryption costs.

By hand: INTERVIEWER_BENCH_MEGABYTES=1024 python -m pytest -s --benchmark-only tests/benchmarks/test_gigabyte.py
Figures hold the disk, and what it holds in memory: the file was just written.
"""

import json
import os
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from random import Random
from typing import Any

import pytest
import sqlcipher3.dbapi2
from sqlalchemy import Engine, create_engine, event
from sqlalchemy.pool import QueuePool

from interviewer.domain.interview.events import Answered
from interviewer.kit.clock import utc_now
from interviewer.kit.ids import new_id
from interviewer.services.workspaces import Passphrase
from interviewer.storage.connection import SETTINGS, open_engine, raw_connection
from interviewer.storage.interviews import StoredInterviews
from interviewer.storage.keys import keys_path, open_with_passphrase, read_keys
from interviewer.storage.mending import restore
from interviewer.storage.meta import CHECKED_AT, CLOSED
from interviewer.storage.migrations import SCHEMA
from interviewer.storage.migrations.runner import make_tables
from interviewer.storage.workspace import open_workspace
from tests.benchmarks.test_storage import KNOWN, fill
from tests.storage.samples import PASSPHRASE, SCRIPT, Log, begun, facts, new_workspace

MEGABYTES = int(os.environ.get("INTERVIEWER_BENCH_MEGABYTES", "24"))
WORDS_EACH = 2_400
"""Letters of an answer: with its header and index about 3 kB on the disk."""
ANSWERS = 300


def _key(path: Path) -> bytes:
    return open_with_passphrase(read_keys(keys_path(path)), PASSPHRASE)


def grown(path: Path) -> None:
    """A workspace of at least so many megabytes, of interviews with long answers."""
    workspace = new_workspace(path)
    begun(workspace, "first")
    workspace.close()
    with closing(raw_connection(path, _key(path))) as raw:
        (respondent,) = raw.execute("SELECT id FROM respondent").fetchone()
        raw.execute("PRAGMA synchronous = OFF")
        words, start = Random(1).randbytes(WORDS_EACH // 2).hex(), 0
        content = json.dumps({"value": None, "words": words, "manner": "verbatim"})
        while path.stat().st_size < MEGABYTES * 2**20:
            raw.execute("BEGIN")
            fill(raw, respondent, range(start, start + 2_000))
            raw.execute(
                "UPDATE event_content SET content = ? WHERE event_id IN (SELECT id FROM event WHERE interview_id >= ?)",
                (content, f"01900000-0000-7000-8000-{start:012d}"),
            )
            raw.execute("COMMIT")
            raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            start += 2_000


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("large") / "large.interviewer"
    grown(path)
    yield path
    path.unlink()


def seconds(act: Callable[[], object]) -> float:
    start = time.perf_counter()
    act()
    return round(time.perf_counter() - start, 2)


def noted(path: Path, name: str, value: str) -> None:
    """Let the workspace have noted this of itself."""
    with closing(raw_connection(path, _key(path))) as raw:
        raw.execute("UPDATE meta SET value = ? WHERE name = ?", (value, name))


@pytest.mark.slow
@pytest.mark.timeout(3600)
def test_a_large_workspace_opens_is_backed_up_and_comes_back(benchmark: Any, large: Path, tmp_path: Path) -> None:
    told: dict[str, float] = {"megabytes": large.stat().st_size // 2**20}

    def reopen() -> None:
        open_workspace(large, KNOWN).close()

    told["opening after a good end"] = seconds(reopen)
    noted(large, CLOSED, "no")
    told["opening after a bad end, every page checked"] = seconds(reopen)
    noted(large, CHECKED_AT, "2026-01-01T00:00:00+00:00")
    told["opening once a week, everything checked"] = seconds(reopen)
    workspace, bundle = open_workspace(large, KNOWN), tmp_path / "b.interviewer-backup"
    told["backup, read back"] = seconds(lambda: workspace.backup_to(bundle))
    workspace.close()
    target = tmp_path / "restored.interviewer"
    told["restore"] = seconds(lambda: restore(bundle, target, Passphrase(PASSPHRASE)))
    told["opening what was restored"] = seconds(lambda: open_workspace(target, KNOWN).close())
    for name, value in told.items():
        print(f"{name:50} {value}")
    benchmark.extra_info.update(told)
    benchmark.pedantic(reopen, rounds=3)
    assert target.stat().st_size > 0.9 * large.stat().st_size
    assert told["opening after a good end"] < 2
    assert told["restore"] < 60 + MEGABYTES / 5


def plain_engine(path: Path) -> Engine:
    """As the real one, without a key: the same library, the same settings."""

    def connect() -> Any:
        connection = sqlcipher3.dbapi2.connect(str(path), isolation_level=None, check_same_thread=False)
        for setting in SETTINGS:
            connection.execute(setting)
        return connection

    engine = create_engine(
        "sqlite://", creator=connect, module=sqlcipher3.dbapi2, poolclass=QueuePool, hide_parameters=True
    )
    event.listen(engine, "begin", lambda connection: connection.connection.cursor().execute("BEGIN IMMEDIATE"))
    with engine.begin() as connection:
        make_tables(connection, SCHEMA)
    return engine


def answers_ms(encrypted: StoredInterviews, plain: StoredInterviews) -> tuple[list[float], list[float]]:
    """Milliseconds of each answer, one in each store in turn."""
    taken: tuple[list[float], list[float]] = ([], [])
    logs = [Log(f"{name} {utc_now()}") for name in ("encrypted", "plain")]
    for store, log in zip((encrypted, plain), logs, strict=True):
        store.create(facts(log.interview_id), SCRIPT, [log.say("first")])
    for number in range(ANSWERS):
        for place in (0, 1) if number % 2 else (1, 0):
            store, log = (encrypted, plain)[place], logs[place]
            record = log.add(Answered(words="They look ahead and say so. " * 5), "nps_why")
            start = time.perf_counter()
            store.append([record], close_draft="nps_why", state="open")
            taken[place].append((time.perf_counter() - start) * 1000)
    return taken


def test_what_encryption_costs_an_answer(benchmark: Any, tmp_path: Path) -> None:
    path = tmp_path / "a.interviewer"
    new_workspace(path).close()
    safe, bare_engine = open_engine(path, _key(path)), plain_engine(tmp_path / "plain.db")
    try:
        encrypted, plain = answers_ms(StoredInterviews(safe, new_id), StoredInterviews(bare_engine, new_id))
    finally:
        safe.dispose()
        bare_engine.dispose()
    costs, bare = statistics.median(encrypted), statistics.median(plain)
    told = {"encrypted_ms": round(costs, 3), "plain_ms": round(bare, 3), "ratio": round(costs / bare, 3)}
    print(told)
    benchmark.extra_info.update(told)
    benchmark.pedantic(lambda: None, rounds=1)
    assert costs / bare < 1.5
