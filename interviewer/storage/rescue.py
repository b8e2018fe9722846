"""Takes what can be read out of a damaged workspace into a new one beside it; the damaged one is not touched.

The new one has the same keys and the same schema, so that it opens, and is brought up, like any other. The search
index is not taken along: it is made anew from the words.
"""

import json
import os
import shutil
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import sqlcipher3.dbapi2

from interviewer.domain.errors import UserError
from interviewer.kit.paths import settle_folder
from interviewer.storage.bundle import verify_database, workroom
from interviewer.storage.connection import raw_connection
from interviewer.storage.failures import told_plainly
from interviewer.storage.keys import Keys, keys_path, write_keys
from interviewer.storage.meta import IN_PART
from interviewer.storage.readable_rows import DamagedSource
from interviewer.storage.search_tables import NEW_INDEX

INDEX, MARKS = "passage_words", "search_mark"
LOST = "[lost]"
PAGE_BYTES, SMALLEST, LARGEST_MADE = 4096, 4095, 2**31
MOST_DOUBLINGS = 4
NOTHING = (
    "Nothing of this workspace can be read: it is damaged at its beginning, or it is not the file that its keys belong "
    "to. It was not changed. Restore the last backup; what is there is kept."
)


@dataclass(frozen=True)
class RescuedRows:
    """What was taken over, and whether something could not be."""

    rows: int
    gaps: frozenset[str]
    """Tables of which something could not be read."""
    dropped: int = 0
    """Rows that could be read and belong to nothing that could."""
    in_part: int = 0
    """Talks whose log lost something: they are noted as such, and nothing of them leaves."""


def rescue_into(path: Path, keys: Keys, data_key: bytes, target: Path, now: datetime) -> RescuedRows:
    """Make the workspace `target` out of what can be read at `path`.

    UserError "nothing_readable", "disk_full", "read_only"; then there is no file of that name from us.
    """
    with told_plainly(), workroom(path.parent) as room:
        source = DamagedSource(_copied(path, room), data_key)
        fresh = room / "rescued.interviewer"
        os.close(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
        try:
            found = _filled(fresh, source)
        finally:
            source.close()
        verify_database(fresh, data_key)
        write_keys(keys_path(target), keys)
        fresh.replace(target)
        settle_folder(target.parent)
    return found


def talks_since(path: Path, data_key: bytes, moment: datetime) -> int | None:
    """In how many talks something happened after this moment, as far as that can be read; None: it cannot."""
    source = DamagedSource(path, data_key)
    told = moment.strftime("%Y-%m-%d %H:%M:%S.%f")
    try:
        return source.number("SELECT count(*) FROM interview WHERE NOT practice AND last_at > ?", told)
    finally:
        source.close()


def _copied(path: Path, room: Path) -> Path:
    """The damaged file with its log, to be read where a reader may write."""
    copy = room / "damaged.interviewer"
    for ending in ("", "-wal"):
        part = path.with_name(path.name + ending)
        if part.exists():
            shutil.copyfile(part, copy.with_name(copy.name + ending))
    return copy


def _filled(fresh: Path, source: DamagedSource) -> RescuedRows:
    parts = _parts_of(source)
    tables = [(name, sql) for kind, name, sql in parts if kind == "table" and not name.startswith((INDEX, "sqlite_"))]
    if not {"meta", "interview", "event"} <= {name for name, _ in tables}:
        raise UserError("nothing_readable", NOTHING)
    with closing(raw_connection(fresh, source.data_key)) as target:
        target.execute("PRAGMA foreign_keys = OFF")
        target.execute("BEGIN IMMEDIATE")
        for _, sql in tables:
            target.execute(sql)
        count = sum(_taken_over(name, source, target) for name, _ in tables if name != MARKS)
        if any(name == INDEX for _, name, _ in parts):
            for statement in NEW_INDEX:
                target.execute(statement)
        for kind, name, sql in parts:
            if kind in {"index", "trigger", "view"} and not name.startswith(INDEX):
                target.execute(sql)
        dropped = _made_consistent(target)
        in_part = _noted(target, contents_lost="event_content" in source.gaps)
        target.execute("COMMIT")
    return RescuedRows(count, frozenset(source.gaps), dropped, in_part)


def _parts_of(source: DamagedSource) -> list[tuple[str, str, str]]:
    """What the database is made of. A file that was cut short is first made as long again, with nothing in it: the
    database refuses one that is shorter than it says."""
    for _ in range(MOST_DOUBLINGS):
        try:
            return source.made_of()
        except sqlcipher3.dbapi2.Error:
            source.close()
            size = source.path.stat().st_size
            if not SMALLEST < size < LARGEST_MADE:
                break
            os.truncate(source.path, -(-size // PAGE_BYTES) * PAGE_BYTES * 2)
    raise UserError("nothing_readable", NOTHING)


def _taken_over(table: str, source: DamagedSource, target: Any) -> int:
    count = 0
    for row in source.rows(table):
        values = row[1:]
        marks = ", ".join("?" for _ in values)
        target.execute(f'INSERT OR IGNORE INTO "{table}" VALUES ({marks})', values)
        count += 1
    return count


def _made_consistent(target: Any) -> int:
    """Give back the people and scripts that talks still name, then drop what belongs to nothing; how many rows."""
    _people_from_talks(target)
    _scripts_from_talks(target)
    dropped = 0
    while found := target.execute("PRAGMA foreign_key_check").fetchall():
        for table, rowid, _, number in found:
            keys = target.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
            column = next(key[3] for key in keys if key[0] == number)
            try:
                target.execute(f'UPDATE "{table}" SET "{column}" = NULL WHERE rowid = ?', (rowid,))
            except sqlcipher3.dbapi2.IntegrityError:
                target.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (rowid,))
                dropped += 1
    return dropped


def _noted(target: Any, *, contents_lost: bool) -> int:
    """Note the talks whose log lost something; how many.

    Where contents were lost, one that lacks any counts: whether it was struck or lost cannot be told any more.
    """
    lost = target.execute(_SHORT_LOGS).fetchall()
    if contents_lost:
        lost += target.execute(_WITHOUT_CONTENT).fetchall()
    names = {f"{IN_PART}{interview}" for (interview,) in lost}
    target.executemany("INSERT OR REPLACE INTO meta (name, value) VALUES (?, '')", [(name,) for name in sorted(names)])
    return len(names)


_SHORT_LOGS = """SELECT interview.id FROM interview LEFT JOIN event ON event.interview_id = interview.id
 GROUP BY interview.id HAVING count(event.id) != interview.head_number
 OR max(event.number) IS NOT interview.head_number
 OR max(CASE WHEN event.number = interview.head_number THEN event.chain END) IS NOT interview.head_chain"""
_WITHOUT_CONTENT = """SELECT DISTINCT interview_id FROM event
 WHERE id NOT IN (SELECT event_id FROM event_content)"""


def _people_from_talks(target: Any) -> None:
    """A talk holds who was asked, as told that day: a person whose own row is lost is made from it."""
    lost = target.execute(
        "SELECT respondent_id, as_asked FROM interview WHERE respondent_id IS NOT NULL"
        " AND respondent_id NOT IN (SELECT id FROM respondent)"
    ).fetchall()
    for person, told in lost:
        said = json.loads(told)
        who, key = said.get("respondent", {}), said.get("account", {}).get("id", "")
        account = target.execute("SELECT id FROM account WHERE key = ? ORDER BY id LIMIT 1", (key,)).fetchone()
        if account is not None:
            row = (person, account[0], who.get("id", person), who.get("name", LOST), who.get("title", ""))
            target.execute(
                "INSERT OR IGNORE INTO respondent (id, account_id, key, name, title, role, timezone)"
                " VALUES (?, ?, ?, ?, ?, 'none', '')", row,
            )  # fmt: skip


def _scripts_from_talks(target: Any) -> None:
    """A talk whose script is lost keeps its log; the script's text is empty."""
    target.execute(
        "INSERT INTO script (digest, id, version, source) SELECT DISTINCT script_digest, script_id, script_version, ''"
        " FROM interview WHERE script_digest NOT IN (SELECT digest FROM script)"
    )
