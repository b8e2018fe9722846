"""The figures of a wave, beside reading its rows with SQLAlchemy Core on the same machine in the same run."""

import json
import random
import time
from collections.abc import Callable
from dataclasses import asdict
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Select, select

from interviewer import app
from interviewer.domain.interview.snapshot import DIMENSIONS, Snapshot, lists_version, to_text
from interviewer.domain.interview.values import Value
from interviewer.domain.programme.account import Account
from interviewer.domain.programme.contact import Attempt, Contact
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.services.figures import Figures
from interviewer.services.programme_store import WholeProgramme
from interviewer.services.wave_reading import WaveReading
from interviewer.storage.connection import open_engine, raw_connection
from interviewer.storage.figure_tables import SNAPSHOT
from interviewer.storage.keys import keys_path, open_with_passphrase, read_keys
from interviewer.storage.programme_tables import ATTEMPT, CONTACT, WAVE
from interviewer.storage.tables import ACCOUNT, EVENT, EVENT_CONTENT, INTERVIEW, RESPONDENT
from interviewer.storage.workspace import Workspace, open_workspace
from tests.benchmarks.test_storage import KNOWN
from tests.storage.samples import BEGIN, PASSPHRASE, SCRIPT, begun, facts, new_workspace

ANSWERS_EACH = 20
SIZES = (50, 500, 5_000)
"""Interviews; with their answers 1,000, 10,000 and 100,000 rows. Two accounts are there for five interviews."""
MOST = 3.0
JUNE = Wave("june", date(2026, 3, 1), date(2026, 3, 31), "client_review_full")
CHAIN = "0" * 64


def answers(dice: random.Random) -> dict[str, Value]:
    """What somebody may have said."""
    return {
        "nps": dice.randint(2, 10),
        "sat": dice.choice(["dissatisfied", "neither", "satisfied", "very_satisfied"]),
        "next_time": dice.randint(3, 10),
        "comp_hear": dice.randint(0, 9),
        "stay_reason": tuple(dice.sample(["people", "results", "contract", "convenience"], 2)),
        "alt_now": dice.choice(["no", "no", "thinking_about_it"]),
        "comm_freq": dice.choice(["monthly", "quarterly", "less_often"]),
        "ref_past": dice.choice(["recommended", "neither"]),
        "b_decision": dice.choice(["decision", "influencer", "user"]),
        **{f"dim_{name}": dice.randint(4, 10) for name in DIMENSIONS},
    }


def programme(interviews: int) -> WholeProgramme:
    """The list of a wave."""
    count = max(20, interviews * 2 // 5)
    tried = (Attempt(datetime(2026, 3, 4, tzinfo=UTC), "phone", "complete"),)
    return WholeProgramme(
        programme=Programme("Bench", "Northwind Hosting"),
        waves=(JUNE,),
        accounts=tuple(Account(f"a{n}", f"Account {n}", 1_000_00 + n, key=n % 5 == 0) for n in range(count)),
        contacts=tuple(
            Contact(f"c{n}", f"a{n % count}", f"Person {n}", "june", role="user", attempts=tried)
            for n in range(interviews)
        ),
    )


def filled(path: Path, interviews: int) -> None:
    """A workspace with such a wave, its logs written in bulk."""
    workspace = new_workspace(path)
    begun(workspace, "first")
    workspace.programmes.keep_whole(programme(interviews))
    workspace.close()
    raw = raw_connection(path, open_with_passphrase(read_keys(keys_path(path)), PASSPHRASE))
    raw.execute("PRAGMA synchronous = OFF")
    raw.execute("BEGIN")
    fill(raw, random.Random(3))
    raw.execute("COMMIT")
    raw.close()


def fill(raw: Any, dice: random.Random) -> None:
    """One ended interview for each contact, with its log and its snapshot."""
    told = json.dumps({k: v for k, v in asdict(facts("x")).items() if isinstance(v, dict)})
    people = raw.execute("SELECT id, account_id, wave_id, key FROM contact").fetchall()
    raw.executemany(
        "INSERT INTO respondent (id, account_id, key, name, title, role, timezone) VALUES (?, ?, ?, ?, '', 'user', '')",
        [(f"r-{row[0]}", row[1], row[3], row[3]) for row in people],
    )
    raw.executemany(
        "INSERT INTO interview (id, respondent_id, wave_id, contact_id, script_digest, script_id, script_version, mode,"
        " wording, practice, as_asked, started_at, last_at, state, head_number, head_chain)"
        " VALUES (?, ?, ?, ?, ?, 'full', '1.0', 'phone', 'standard', 0, ?, ?, ?, 'finished', ?, ?)",
        [
            (f"i-{row[0]}", f"r-{row[0]}", row[2], row[0], SCRIPT.digest, told, _at(n), _at(n), ANSWERS_EACH, CHAIN)
            for n, row in enumerate(people)
        ],
    )
    for row in people:
        level = dice.choice(["named", "named", "company", "anonymous"])
        said = answers(dice)
        hidden = {question: f"e-{question}" for question in said} if level == "anonymous" else {}
        taken = Snapshot("finished", level, why=True, values=said, hidden=hidden, richness={"both": "vivid"})  # type: ignore[arg-type]
        content = to_text(taken)
        raw.execute("INSERT INTO snapshot VALUES (?, ?, ?, ?)", (f"i-{row[0]}", CHAIN, lists_version(), content))
        events = [(f"e-{row[0]}-{n}", f"i-{row[0]}", n, _at(n), CHAIN, CHAIN) for n in range(1, ANSWERS_EACH + 1)]
        raw.executemany("INSERT INTO event VALUES (?, ?, ?, 'answered', 'nps_why', ?, ?, ?)", events)
        words = '{"value":null,"words":"Two outages in a quarter, and nobody rang us.","manner":"verbatim"}'
        raw.executemany("INSERT INTO event_content VALUES (?, ?, x'00')", [(event[0], words) for event in events])


def _at(number: int) -> str:
    return f"{BEGIN + timedelta(seconds=number):%Y-%m-%d %H:%M:%S}.000000"


def seconds(action: Callable[[], object], rounds: int) -> float:
    """The best processor time of several, so that other work on the machine does not count."""
    times = []
    for _ in range(rounds):
        start = time.process_time()
        action()
        times.append(time.process_time() - start)
    return min(times)


def read_by_core(path: Path, queries: list[Select[Any]]) -> Callable[[], None]:
    """Reads every row of these queries with SQLAlchemy Core."""
    engine = open_engine(path, open_with_passphrase(read_keys(keys_path(path)), PASSPHRASE))

    def read() -> None:
        with engine.connect() as connection:
            for query in queries:
                connection.execute(query).all()

    return read


WAVES_OWN: list[Select[Any]] = [
    select(ACCOUNT),
    select(CONTACT),
    select(ATTEMPT),
    select(WAVE),
    select(INTERVIEW),
    select(RESPONDENT),
]
LOGS: list[Select[Any]] = [select(EVENT, EVENT_CONTENT.c.content).join(EVENT_CONTENT)]


def figures_of(workspace: Workspace) -> Callable[[], object]:
    """Makes the figures once."""
    reading = WaveReading(workspace.programmes, workspace.figures, workspace.interviews, app.script_library())
    figures = Figures(reading, workspace.figures)
    return lambda: figures.of("Bench", "june")


@pytest.mark.timeout(600)
def test_figures_cost_at_most_three_times_reading_the_rows(benchmark: Any, tmp_path: Path) -> None:
    taken: dict[int, float] = {}
    for size in SIZES:
        path = tmp_path / f"wave_{size}.interviewer"
        filled(path, size)
        whole = seconds(read_by_core(path, [*WAVES_OWN, *LOGS]), 3)
        lean = seconds(read_by_core(path, [*WAVES_OWN, select(SNAPSHOT)]), 3)
        workspace = open_workspace(path, KNOWN)
        make = figures_of(workspace)
        taken[size] = seconds(make, 3)
        if size == SIZES[-1]:
            benchmark.pedantic(make, rounds=3)
        workspace.close()
        print(
            f"{size} interviews: figures {taken[size] * 1000:.0f} ms, {taken[size] / whole:.2f} x its rows with logs"
            f" ({whole * 1000:.0f} ms), {taken[size] / lean:.2f} x without logs ({lean * 1000:.0f} ms)"
        )
        assert taken[size] / whole <= MOST or taken[size] < 0.1
    small, large = taken[SIZES[1]], taken[SIZES[2]]
    benchmark.extra_info.update({f"{size} interviews, ms": round(ms * 1000) for size, ms in taken.items()})
    assert large / small < 1.5 * SIZES[2] / SIZES[1]
