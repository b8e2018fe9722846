"""Storage with 100,000 interviews in it, beside the floor of the same machine in the same run."""

import json
import os
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from interviewer.domain.interview.events import Answered, Started
from interviewer.services.workspaces import Passphrase
from interviewer.storage.connection import SETTINGS, raw_connection
from interviewer.storage.integrity import check_pages
from interviewer.storage.keys import Cost, keys_path, open_with_passphrase, read_keys
from interviewer.storage.workspace import Workspace, create_workspace, open_workspace
from tests.storage.samples import BEGIN, PASSPHRASE, QUICK, SCRIPT, Log, begun, draft, facts, new_workspace

INTERVIEWS = int(os.environ.get("INTERVIEWER_BENCH_INTERVIEWS", "100000"))
EVENTS_EACH = 3
APPENDS = 400
KNOWN = Passphrase(PASSPHRASE)


def filled(path: Path, count: int) -> None:
    """A workspace with so many small interviews, written in bulk."""
    workspace = new_workspace(path)
    begun(workspace, "first")
    workspace.close()
    raw = raw_connection(path, open_with_passphrase(read_keys(keys_path(path)), PASSPHRASE))
    (respondent,) = raw.execute("SELECT id FROM respondent").fetchone()
    raw.execute("PRAGMA synchronous = OFF")
    for start in range(0, count, 5_000):
        raw.execute("BEGIN")
        fill(raw, respondent, range(start, min(start + 5_000, count)))
        raw.execute("COMMIT")
    raw.close()


def fill(raw: Any, respondent: str, numbers: range) -> None:
    """Rows of some interviews; the chain values are placeholders."""
    told = json.dumps({k: v for k, v in asdict(facts("x")).items() if isinstance(v, dict)})
    ids = {number: f"01900000-0000-7000-8000-{number:012d}" for number in numbers}
    when = {number: f"{BEGIN + timedelta(minutes=number):%Y-%m-%d %H:%M:%S}.000000" for number in numbers}
    raw.executemany(
        "INSERT INTO interview (id, respondent_id, script_digest, script_id, script_version, mode, wording, practice,"
        " as_asked, started_at, last_at, state, head_number, head_chain)"
        " VALUES (?, ?, ?, 'full', '1.0', 'phone', 'standard', 0, ?, ?, ?, 'finished', ?, ?)",
        [(ids[n], respondent, SCRIPT.digest, told, when[n], when[n], EVENTS_EACH, "0" * 64) for n in numbers],
    )
    events = [(f"{ids[n]}-{e}", ids[n], e, when[n]) for n in numbers for e in range(1, EVENTS_EACH + 1)]
    raw.executemany(
        "INSERT INTO event (id, interview_id, number, kind, question, at, commitment, chain)"
        f" VALUES (?, ?, ?, 'answered', 'nps_why', ?, '{'0' * 64}', '{'0' * 64}')",
        events,
    )
    content = json.dumps({"value": None, "words": "They look ahead and say so. " * 5, "manner": "verbatim"})
    salt = b"salt" * 4
    raw.executemany("INSERT INTO event_content VALUES (?, ?, ?)", [(row[0], content, salt) for row in events])


@pytest.fixture(scope="module")
def big(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The big workspace, closed."""
    path = tmp_path_factory.mktemp("big") / "a.interviewer"
    filled(path, INTERVIEWS)
    return path


@pytest.fixture
def workspace(big: Path) -> Iterator[Workspace]:
    """The big workspace, open."""
    opened = open_workspace(big, KNOWN)
    yield opened
    opened.close()


def timed(act: Callable[[], object], rounds: int) -> list[float]:
    """Milliseconds of each call, sorted."""
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        act()
        taken.append((time.perf_counter() - start) * 1000)
    return sorted(taken)


def floor(path: Path) -> list[float]:
    """Milliseconds of one bare durable commit of the driver, into a workspace of its own."""
    new_workspace(path).close()
    raw = raw_connection(path, open_with_passphrase(read_keys(keys_path(path)), PASSPHRASE))
    for setting in SETTINGS:
        raw.execute(setting)
    raw.execute("CREATE TABLE floor (id INTEGER PRIMARY KEY, words TEXT)")

    def commit() -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.execute("INSERT INTO floor (words) VALUES (?)", ("They look ahead and say so. " * 5,))
        raw.execute("COMMIT")

    taken = timed(commit, APPENDS)
    raw.close()
    return taken


def test_an_answer_is_kept_in_few_times_a_bare_commit(benchmark: Any, workspace: Workspace, tmp_path: Path) -> None:
    log = Log(f"bench {time.time_ns()}")
    first = log.add(Started(SCRIPT.digest, "phone"))
    workspace.interviews.create(facts(log.interview_id), SCRIPT, [first])

    def answer() -> None:
        record = log.add(Answered(words="They look ahead and say so. " * 5), "nps_why")
        workspace.interviews.append([record], close_draft="nps_why", state="open")

    taken, bare = timed(answer, APPENDS), floor(tmp_path / "floor.interviewer")
    p99 = taken[int(len(taken) * 0.99)]
    ratio = statistics.median(taken) / statistics.median(bare)
    benchmark.extra_info.update(
        interviews=INTERVIEWS, median_ms=round(statistics.median(taken), 2), p99_ms=round(p99, 2),
        floor_ms=round(statistics.median(bare), 2), ratio=round(ratio, 2),
    )  # fmt: skip
    benchmark.pedantic(answer, rounds=50)
    assert ratio < 12
    assert statistics.median(taken) < 8
    assert p99 < 30


def test_a_draft_is_kept_as_quickly(benchmark: Any, workspace: Workspace) -> None:
    begun(workspace, "drafts", practice=True)
    words = iter(range(10**9))
    benchmark.pedantic(
        lambda: workspace.interviews.save_draft(draft(f"word {next(words)}", interview_id="drafts")), rounds=200
    )
    assert benchmark.stats.stats.median < 0.008


def test_the_start_screens_list_does_not_grow_with_the_workspace(
    benchmark: Any, workspace: Workspace, tmp_path: Path
) -> None:
    small_path = tmp_path / "small.interviewer"
    filled(small_path, 100)
    small = open_workspace(small_path, KNOWN)
    few = statistics.median(timed(lambda: small.interviews.recent(20), 50))
    many = statistics.median(timed(lambda: workspace.interviews.recent(20), 50))
    small.close()
    benchmark.extra_info.update(few_ms=round(few, 2), many_ms=round(many, 2), ratio=round(many / few, 2))
    benchmark.pedantic(lambda: workspace.interviews.recent(20), rounds=50)
    assert many / few < 3


def test_opening_after_a_good_end_does_not_read_every_page(benchmark: Any, big: Path) -> None:
    size = big.stat().st_size

    def reopen() -> None:
        open_workspace(big, KNOWN).close()

    reopen()
    usual = statistics.median(timed(reopen, 5))
    workspace = open_workspace(big, KNOWN)
    full = timed(workspace.check, 1)[0]
    workspace.close()
    raw = raw_connection(big, open_with_passphrase(read_keys(keys_path(big)), PASSPHRASE))
    pages = timed(lambda: check_pages(raw), 1)[0]
    raw.close()
    benchmark.extra_info.update(
        megabytes=size // 2**20,
        usual_ms=round(usual, 1),
        after_a_bad_end_ms=round(pages),
        all_ms=round(full),
    )
    benchmark.pedantic(reopen, rounds=5)
    assert usual < pages / 5 or size < 2**26


def test_a_passphrase_takes_long_enough_to_guess(benchmark: Any, tmp_path: Path) -> None:
    path = tmp_path / "slow.interviewer"
    workspace, _ = create_workspace(path, PASSPHRASE, Cost())
    workspace.close()
    keys = read_keys(keys_path(path))
    slow = timed(lambda: open_with_passphrase(keys, PASSPHRASE), 3)[1]
    benchmark.extra_info.update(slow_ms=round(slow))
    benchmark.pedantic(lambda: open_with_passphrase(keys, PASSPHRASE), rounds=2)
    assert 50 < slow < 5_000
    assert QUICK.memory_kib < Cost().memory_kib
