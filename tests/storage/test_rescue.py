"""A damaged workspace: what can be read comes out, nothing is written over, and what may not leave stays."""

import random
import shutil
from contextlib import closing
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest

from interviewer import app
from interviewer.domain.errors import UserError
from interviewer.domain.interview.log import verify
from interviewer.services.workspaces import Passphrase
from interviewer.storage.connection import raw_connection
from interviewer.storage.copies import Copies
from interviewer.storage.keys import keys_from, keys_path, open_with_passphrase
from interviewer.storage.mending import changed_since, put_back_keys, rescue, restore
from interviewer.storage.meta import IN_PART
from interviewer.storage.migrations import SCHEMA
from interviewer.storage.readable_rows import DamagedSource
from interviewer.storage.workspace import open_workspace
from tests.services.paper_samples import PASSPHRASE, kept_programme
from tests.storage.samples import ROOT

KNOWN = STORED = Passphrase(PASSPHRASE)
PAGE = 4096
NOW = datetime(2026, 7, 1, 9, 0, tzinfo=UTC)


@pytest.fixture(scope="module", name="kept")
def _kept(house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kept_programme(house, tmp_path_factory.mktemp("kept"))


@pytest.fixture(name="path")
def _path(kept: Path, tmp_path: Path) -> Path:
    path = tmp_path / "a.interviewer"
    for ending in ("", ".keys"):
        shutil.copy(f"{kept}{ending}", f"{path}{ending}")
    return path


def data_key(path: Path) -> bytes:
    return _derived(keys_path(path).read_bytes())


@cache
def _derived(keys: bytes) -> bytes:
    return open_with_passphrase(keys_from(keys, "keys"), PASSPHRASE)


def flip(path: Path, *pages: int) -> None:
    """Turn one bit in each of these pages, counted from 1."""
    data = bytearray(path.read_bytes())
    for page in pages:
        data[(page - 1) * PAGE + 99] ^= 1
    path.write_bytes(bytes(data))


def a_page_of(path: Path, table: str) -> int:
    """A leaf of a table; asked of a whole workspace."""
    with closing(raw_connection(path, data_key(path))) as raw:
        root = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
        count = raw.execute("PRAGMA page_count").fetchone()[0]
    return next(page for page in range(count // 2, count + 1) if page != root and _damages(path, page, table))


def _damages(path: Path, page: int, table: str) -> bool:
    copy = path.with_name("probe.interviewer")
    shutil.copy(path, copy)
    flip(copy, page)
    source = DamagedSource(copy, data_key(path))
    for _ in source.rows(table):
        pass
    source.close()
    copy.unlink()
    return bool(source.gaps)


def numbers(path: Path, table: str) -> set[int]:
    source = DamagedSource(path, data_key(path.with_name("a.interviewer")))
    found = {row[0] for row in source.rows(table)}
    source.close()
    return found


def test_a_whole_workspace_comes_out_whole(path: Path) -> None:
    before = path.read_bytes()
    target, found = rescue(path, KNOWN, NOW)
    assert (found.gaps, found.dropped, found.in_part) == (frozenset(), 0, 0)
    assert path.read_bytes() == before
    old, new = open_workspace(path, KNOWN), open_workspace(target, KNOWN)
    names = [one.id for one in old.interviews.recent(100)]
    assert [old.interviews.records(one) for one in names] == [new.interviews.records(one) for one in names]
    old.close()
    new.close()


def test_rows_on_either_side_of_a_lost_page_are_read(path: Path) -> None:
    whole = numbers(path, "event")
    flip(path, a_page_of(path, "event"))
    found = numbers(path, "event")
    lost = sorted(whole - found)
    assert 0 < len(lost) < 60
    assert lost == [one for one in sorted(whole) if lost[0] <= one <= lost[-1]], "one stretch, no more"


@pytest.mark.parametrize("seed", range(6))
def test_whatever_pages_are_lost_the_rest_opens_and_the_damaged_file_stays(path: Path, seed: int) -> None:
    count = path.stat().st_size // PAGE
    flip(path, *random.Random(seed).sample(range(count // 3, count + 1), 5))
    before = path.read_bytes()
    with pytest.raises(UserError, match="damaged"):
        open_workspace(path, KNOWN)
    target, _ = rescue(path, KNOWN, NOW)
    assert path.read_bytes() == before
    opened = app.desk_over(open_workspace(target, KNOWN))
    broken = {one for one in opened.interviewing.all_ids() if opened.interviewing.verify(one)}
    assert all(opened.interviewing.facts(one).in_part for one in broken)
    opened.close()


def test_a_talk_that_lost_its_withdrawal_goes_into_no_paper_and_no_figure(path: Path) -> None:
    opened = app.desk_over(open_workspace(path, KNOWN))
    names = [one.id for one in opened.interviewing.recent(100) if one.state == "finished"]
    talk = next(one for one in names if opened.papers.wish_for(one).wave == "spring-2026" and _has_paper(opened, one))
    heard = opened.figures.of("Harrow & Pell client review", "spring-2026")
    opened.interviewing.go_on(talk).withdraw("a_participate")
    opened.close()
    with closing(raw_connection(path, data_key(path))) as raw:  # as if the page with its last event were lost
        last = raw.execute(
            "SELECT id FROM event WHERE interview_id = ? ORDER BY number DESC LIMIT 1", (talk,)
        ).fetchone()[0]
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("DELETE FROM event_content WHERE event_id = ?", (last,))
        raw.execute("DELETE FROM event WHERE id = ?", (last,))
    target, found = rescue(path, KNOWN, NOW)
    assert found.in_part == 1
    opened = app.desk_over(open_workspace(target, KNOWN))
    with pytest.raises(UserError, match="lost something"):
        opened.papers.compiled(opened.papers.wish_for(talk))
    told = opened.figures.of("Harrow & Pell client review", "spring-2026")
    assert told["heard"] != heard["heard"]
    opened.close()


def _has_paper(desk: app.Desk, interview: str) -> bool:
    try:
        desk.papers.compiled(desk.papers.wish_for(interview))
    except UserError:
        return False
    return True


def test_a_file_that_was_cut_short_gives_what_is_left(path: Path) -> None:
    size = path.stat().st_size // PAGE * 2 // 3 * PAGE
    path.write_bytes(path.read_bytes()[:size])
    target, found = rescue(path, KNOWN, NOW)
    assert found.gaps
    opened = open_workspace(target, KNOWN)
    assert opened.info().events > 100
    opened.close()


@pytest.mark.parametrize("content", [b"", b"no database at all", bytes(50 * PAGE)])
def test_another_file_gives_nothing_and_leaves_nothing(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    with pytest.raises(UserError) as refused:
        rescue(path, KNOWN, NOW)
    assert refused.value.code == "nothing_readable"
    assert {one.name for one in path.parent.iterdir()} == {"a.interviewer", "a.interviewer.keys", "a.interviewer.lock"}
    assert path.read_bytes() == content


def test_the_workspace_of_other_keys_gives_nothing(path: Path, tmp_path: Path) -> None:
    made = app.workspaces().create(tmp_path / "b.interviewer", PASSPHRASE)
    made.workspace.close()
    shutil.copy(tmp_path / "b.interviewer", path)
    with pytest.raises(UserError, match="not the file that its keys belong to"):
        rescue(path, KNOWN, NOW)


def test_a_person_whose_row_is_lost_is_made_from_the_talk(path: Path) -> None:
    with closing(raw_connection(path, data_key(path))) as raw:
        raw.execute("PRAGMA foreign_keys = OFF")
        raw.execute("DELETE FROM respondent")
    target, found = rescue(path, KNOWN, NOW)
    assert found.dropped == 0
    opened = open_workspace(target, KNOWN)
    assert all(one.respondent for one in opened.interviews.recent(100))
    opened.close()


def test_words_are_found_again_after_a_rescue(path: Path) -> None:
    target, _ = rescue(path, KNOWN, NOW)
    opened = app.desk_over(open_workspace(target, KNOWN))
    assert opened.workspace.search.count_stale() > 0
    opened.close()


def test_what_a_backup_would_lack_is_counted(path: Path) -> None:
    opened = open_workspace(path, KNOWN)
    last = max(opened.interviews.records(one.id)[-1].header.at for one in opened.interviews.recent(100))
    opened.close()
    before, after = last - timedelta(seconds=1), last + timedelta(seconds=1)
    assert changed_since(path, KNOWN, [before, after], NOW) == [1, 0]


def test_lost_keys_come_back_from_a_backup_and_old_ones_are_kept(path: Path, tmp_path: Path) -> None:
    opened = open_workspace(path, KNOWN)
    opened.backup_to(tmp_path / "b.interviewer-backup")
    opened.close()
    keys_path(path).write_text("{}")
    kept = put_back_keys(tmp_path / "b.interviewer-backup", path, KNOWN, NOW)
    assert kept is not None
    assert kept.read_text() == "{}"
    keys_path(path).unlink()
    assert put_back_keys(tmp_path / "b.interviewer-backup", path, KNOWN, NOW) is None
    open_workspace(path, KNOWN).close()


def test_keys_of_another_workspace_are_not_put_back(path: Path, tmp_path: Path) -> None:
    made = app.workspaces().create(tmp_path / "b.interviewer", PASSPHRASE).workspace
    made.backup_to(tmp_path / "b.interviewer-backup")
    made.close()
    before = keys_path(path).read_bytes()
    with pytest.raises(UserError, match="do not open"):
        put_back_keys(tmp_path / "b.interviewer-backup", path, KNOWN, NOW)
    assert keys_path(path).read_bytes() == before


def test_a_damaged_workspace_is_kept_when_a_backup_takes_its_place(path: Path, tmp_path: Path) -> None:
    opened = open_workspace(path, KNOWN)
    opened.backup_to(tmp_path / "b.interviewer-backup")
    opened.close()
    flip(path, 40, 41)
    before = path.read_bytes()
    kept = restore(tmp_path / "b.interviewer-backup", path, KNOWN, NOW)
    assert kept is not None
    assert kept.read_bytes() == before
    open_workspace(path, KNOWN).close()


def test_a_note_of_a_talk_in_part_is_no_fact_of_the_workspace(path: Path) -> None:
    with closing(raw_connection(path, data_key(path))) as raw:
        talk = raw.execute("SELECT id FROM interview LIMIT 1").fetchone()[0]
        raw.execute("INSERT INTO meta (name, value) VALUES (?, '')", (IN_PART + talk,))
    opened = open_workspace(path, KNOWN)
    assert opened.interviews.facts(talk).in_part
    assert sum(opened.interviews.facts(one.id).in_part for one in opened.interviews.recent(100)) == 1
    opened.close()


@pytest.mark.parametrize("number", range(1, SCHEMA.number + 1))
def test_a_workspace_of_any_schema_comes_out_and_is_brought_up(number: int, tmp_path: Path) -> None:
    path = tmp_path / "a.interviewer"
    for ending in ("", ".keys"):
        shutil.copy(ROOT / "tests" / "storage" / "stored" / f"schema_{number}.interviewer{ending}", f"{path}{ending}")
    target, found = rescue(path, STORED, NOW)
    assert (found.gaps, found.dropped, found.in_part) == (frozenset(), 0, 0)
    opened = open_workspace(target, STORED)
    (line,) = opened.interviews.recent(9)
    assert (line.respondent, line.events) == ("Ana Ruiz", 3)
    assert verify(line.id, opened.interviews.records(line.id)) == ()
    assert [draft.words for draft in opened.interviews.drafts(line.id)] == ["unfinished"]
    opened.close()


def test_erasing_a_person_looks_into_what_was_saved_and_names_the_damaged_file(path: Path) -> None:
    flip(path, path.stat().st_size // PAGE - 3)
    target, _ = rescue(path, KNOWN, NOW)
    opened = open_workspace(target, KNOWN)
    looked = Copies(target, opened._keys, opened._data_key)
    assert looked.change((), lambda _connection: None).left == (path.name,), "to be deleted by hand"
    opened.close()
