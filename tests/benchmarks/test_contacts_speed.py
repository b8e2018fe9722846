"""Importing contacts, beside the driver writing the same rows on the same machine in the same run.

The bound of an import is four times the bare writing, plus reading the file.
"""

import csv
import random
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import pytest

from interviewer.domain.programme.account import Account
from interviewer.domain.programme.contact import Contact
from interviewer.formats.contacts import ContactFiles
from interviewer.kit.clock import utc_now
from interviewer.kit.ids import new_id
from interviewer.services.contact_list.table import ContactTable
from interviewer.services.contacts import ContactLists
from interviewer.storage.connection import SETTINGS, raw_connection
from interviewer.storage.keys import keys_path, open_with_passphrase, read_keys
from interviewer.storage.workspace import Workspace
from tests.services.contact_samples import WAVE, programme, wave
from tests.storage.samples import PASSPHRASE, new_workspace

SIZES = {1_000: 5, 10_000: 3, 100_000: 2}
"""Rows, and how often each is done."""
MOST = 4.0
PEOPLE_EACH = 50
NAME = programme().name
FIRST = ("Jürgen", "Anna", "Peter", "Petra", "Mária", "João", "Zoë", "Åse", "Ruben", "Loes", "Nerys", "Siobhan", "Theo")
LAST = ("Faßbender", "Krüger", "Müller", "Castaño", "Llewellyn", "Rees", "Conceição", "Žák", "Boyle", "Tømmerdal")
PERSON = ("name", "title", "role", "email", "phone", "timezone", "language", "person", "person_key", "notes")
COLUMNS = ("id", "wave_id", "account_id", "key", *PERSON)
T = TypeVar("T")


def write_list(path: Path, rows: int) -> Path:
    """A list as they come: one in ten without an e-mail, one in seven without a phone."""
    dice = random.Random(7)
    heads = ["Account", "Company", "Contact name", "Job title", "Role", "E-mail", "Phone", "Time zone", "Language"]
    with path.open("w", encoding="utf-8", newline="") as stream:
        out = csv.writer(stream)
        out.writerow([*heads, "Notes"])
        for n in range(rows):
            house = n % (rows // PEOPLE_EACH)
            name = f"{dice.choice(FIRST)} {dice.choice(LAST)}-{dice.choice(LAST)}{n // 900 % 100:02}"
            email = f"p{n}@firm{house}.example" if n % 10 else ""
            phone = f"+44 1632 {900_000 + n % 99_000:06}" if n % 7 else ""
            role, notes = dice.choice(["decision", "user", "Decision Maker"]), "not before ten" if n % 3 else ""
            told = [f"a{house}", f"Firm {house}", name, "Head of IT", role, email, phone]
            out.writerow([*told, "Europe/London", "en", notes])
    return path


def prepared(path: Path, rows: int) -> Workspace:
    """A workspace with the accounts and no people."""
    made = new_workspace(path)
    made.programmes.add_programme(programme())
    made.programmes.put_accounts(NAME, [Account(f"a{n}", f"Firm {n}") for n in range(rows // PEOPLE_EACH)])
    made.programmes.put_wave(NAME, wave())
    return made


@dataclass(frozen=True)
class Taken:
    """Seconds of processor time, which other work on the machine makes little longer, and seconds on the wall, which
    hold the wait for the disk."""

    busy: float
    wall: float


def timed(act: Callable[[], T]) -> tuple[Taken, T]:
    """What it took, and what it gave."""
    busy, wall = time.process_time(), time.perf_counter()
    found = act()
    return Taken(time.process_time() - busy, time.perf_counter() - wall), found


def written_bare(path: Path, people: tuple[Contact, ...], rows: int) -> Taken:
    """What the driver takes for the same rows in one transaction, with the same key and the same settings."""
    prepared(path, rows).close()
    raw = raw_connection(path, open_with_passphrase(read_keys(keys_path(path)), PASSPHRASE))
    for setting in SETTINGS:
        raw.execute(setting)
    (place,) = raw.execute("SELECT id FROM wave").fetchone()
    ids = dict(raw.execute("SELECT key, id FROM account").fetchall())
    told = [(new_id(), place, ids[one.account], one.id, *(getattr(one, column) for column in PERSON)) for one in people]
    marks = ", ".join("?" * len(COLUMNS))

    def write() -> None:
        raw.execute("BEGIN IMMEDIATE")
        raw.executemany(f"INSERT INTO contact ({', '.join(COLUMNS)}) VALUES ({marks})", told)
        raw.execute("COMMIT")

    taken, _ = timed(write)
    raw.close()
    return taken


def imported(folder: Path, rows: int) -> tuple[Taken, Taken, Taken]:
    """Reading the file, the import that follows a dry run as in the window, and bare writing."""
    listed = write_list(folder / "list.csv", rows)
    workspace = prepared(folder / "a.interviewer", rows)
    lists = ContactLists(workspace.programmes, ContactFiles(), utc_now, new_id)
    reading, table = timed(lambda: lists.read(listed))
    lists.dry_run(NAME, WAVE, table)
    importing, done = timed(lambda: lists.bring_in(NAME, WAVE, table))
    assert len(done.plan.added) + len(done.plan.merged) == rows
    assert len(done.plan.merged) < rows / 10
    workspace.close()
    return reading, importing, written_bare(folder / "b.interviewer", done.plan.added, rows)


def best(folder: Path, rows: int, rounds: int) -> tuple[Taken, Taken, Taken]:
    """The shortest of several times each: other work of the machine only makes them longer."""
    found = []
    for number in range(rounds):
        (folder / f"{rows}-{number}").mkdir()
        found.append(imported(folder / f"{rows}-{number}", rows))
    parts = zip(*found, strict=True)
    least = [Taken(min(one.busy for one in part), min(one.wall for one in part)) for part in parts]
    return least[0], least[1], least[2]


@pytest.mark.timeout(900)
def test_an_import_costs_at_most_four_times_bare_writing(benchmark: Any, tmp_path: Path) -> None:
    found = {rows: best(tmp_path, rows, rounds) for rows, rounds in SIZES.items()}
    for rows, parts in found.items():
        for name, one in zip(("read", "import", "bare"), parts, strict=True):
            told = {"busy": round(one.busy * 1000), "wall": round(one.wall * 1000)}
            benchmark.extra_info[f"{rows} rows, {name}, ms"] = told
        ratio = {"busy": parts[1].busy / parts[2].busy, "wall": parts[1].wall / parts[2].wall}
        benchmark.extra_info[f"{rows} rows, ratio"] = {name: round(value, 2) for name, value in ratio.items()}
    print(dict(benchmark.extra_info))
    table = ContactFiles().read(tmp_path / f"{min(SIZES)}-0" / "list.csv")
    benchmark.pedantic(lambda: dry_run(tmp_path / "c.interviewer", table), rounds=1)
    for _, importing, bare in found.values():
        assert importing.busy <= MOST * bare.busy
    each = {rows: (reading.busy + importing.busy) / rows for rows, (reading, importing, _) in found.items()}
    assert each[max(SIZES)] <= 1.5 * each[10_000]


def dry_run(path: Path, table: ContactTable) -> None:
    """A plan over a fresh workspace."""
    workspace = prepared(path, min(SIZES))
    ContactLists(workspace.programmes, ContactFiles(), utc_now, new_id).dry_run(NAME, WAVE, table)
    workspace.close()
