"""Backups on a real workspace: when one is due, what stays with time, and which one a day means."""

import os
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.domain.errors import UserError
from interviewer.services.backups import DAYS, MONTHS, Backup, Backups, found_in, kept, last_of_day
from interviewer.services.workspaces import Passphrase, Workspaces
from interviewer.storage.mending import restore
from interviewer.storage.shelf import StoredWorkspaces
from interviewer.storage.workspace import open_workspace
from tests.storage.samples import PASSPHRASE, QUICK, begun, new_workspace

NOW = datetime(2026, 11, 29, 15, 30, tzinfo=UTC)


class Hands:
    """A clock that is set by hand."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now


def test_today_keeps_hours_the_month_days_the_year_months() -> None:
    every_ten_minutes = [NOW - timedelta(minutes=10 * step) for step in range(6 * 24 * 500)]
    stay = kept(every_ten_minutes, NOW)
    today = [moment for moment in stay if moment.date() == NOW.date()]
    month = [moment for moment in stay if moment.date() != NOW.date() and NOW - moment <= DAYS]
    year = [moment for moment in stay if NOW - moment > DAYS]
    assert len(today) == 16
    assert sorted({moment.date() for moment in month}) == sorted(moment.date() for moment in month)
    assert len(month) == 31
    assert len({(m.year, m.month) for m in year}) == len(year) == 12


@given(st.lists(st.timedeltas(timedelta(0), timedelta(days=800)), max_size=60))
def test_thinning_twice_is_thinning_once_and_the_newest_stays(ages: list[timedelta]) -> None:
    moments = [NOW - age for age in ages]
    stay = kept(moments, NOW)
    assert kept(stay, NOW) == stay
    assert not moments or max(moments) in stay
    assert all(NOW - moment <= MONTHS for moment in stay - {max(moments, default=NOW)})


def test_a_backup_is_due_at_first_then_after_an_hour_of_work(tmp_path: Path) -> None:
    clock, workspace = Hands(datetime.now(UTC)), new_workspace(tmp_path / "a.interviewer")
    backups = Backups(workspace, tmp_path / "kept", clock)
    assert backups.due()
    backups.make()
    assert not backups.due()
    clock.now += timedelta(hours=2)
    begun(workspace)
    os.utime(workspace.path, (clock.now.timestamp(), clock.now.timestamp()))
    assert backups.due()
    made = backups.make()
    os.utime(workspace.path, (made.made_at.timestamp() - 60,) * 2)
    os.utime(workspace.path.with_name("a.interviewer-wal"), (made.made_at.timestamp() - 60,) * 2)
    clock.now += timedelta(hours=2)
    assert not backups.due()
    workspace.close()


def test_a_backup_of_a_day_brings_that_day_back_and_keeps_what_was_there(tmp_path: Path) -> None:
    clock, path = Hands(), tmp_path / "a.interviewer"
    workspace = new_workspace(path)
    backups = Backups(workspace, tmp_path / "kept", clock)
    begun(workspace, "one")
    clock.now -= timedelta(days=2)
    backups.make()
    clock.now += timedelta(days=2)
    begun(workspace, "two", minutes=5)
    backups.make()
    assert [backup.made_at.day for backup in backups.listed()] == [29, 27]
    workspace.close()
    chosen = last_of_day(found_in(tmp_path / "kept"), date(2026, 11, 28))
    kept_aside = restore(chosen.path, path, Passphrase(PASSPHRASE))
    back = open_workspace(path, Passphrase(PASSPHRASE))
    assert [one.id for one in back.interviews.recent(9)] == ["one"]
    back.close()
    assert kept_aside is not None
    was = open_workspace(kept_aside, Passphrase(PASSPHRASE))
    assert {one.id for one in was.interviews.recent(9)} == {"one", "two"}
    was.close()


def test_only_backups_of_this_workspace_are_dropped(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "a.interviewer")
    folder = tmp_path / "kept"
    folder.mkdir()
    strangers = ["a-0123abcd-20200101-000000.interviewer-backup", "mine.interviewer-backup", "notes.txt"]
    for name in strangers:
        (folder / name).write_bytes(b"x")
    clock = Hands()
    backups = Backups(workspace, folder, clock)
    first = backups.make()
    clock.now += timedelta(minutes=9)
    backups.make()
    assert not first.path.exists()
    assert {path.name for path in folder.iterdir()} >= set(strangers)
    workspace.close()


def test_a_day_without_a_backup_is_told() -> None:
    with pytest.raises(UserError, match="no backup of 01 January 2020 or before") as caught:
        last_of_day([Backup(Path("b"), "0123abcd", NOW)], date(2020, 1, 1))
    assert caught.value.code == "no_backup"


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    workspace = new_workspace(tmp_path / "a.interviewer")
    (tmp_path / "file").write_text("x")
    with pytest.raises(UserError, match="Choose another folder"):
        Backups(workspace, tmp_path / "file" / "kept", Hands()).make()
    workspace.close()


def test_a_live_workspace_is_refused_in_a_synced_folder_and_a_backup_is_not(tmp_path: Path) -> None:
    shelf = Workspaces(StoredWorkspaces(QUICK))
    synced = tmp_path / "OneDrive - Clearview"
    with pytest.raises(UserError, match="kept in step by OneDrive") as caught:
        shelf.create(synced / "a.interviewer", PASSPHRASE)
    assert caught.value.code == "synced_folder"
    assert not synced.exists()
    made = shelf.create(tmp_path / "a.interviewer", PASSPHRASE).workspace
    assert Backups(made, synced, Hands()).make().path.exists()
    made.close()
    synced.joinpath("b.interviewer").write_bytes((tmp_path / "a.interviewer").read_bytes())
    with pytest.raises(UserError, match="backups may go to"):
        shelf.unlock(synced / "b.interviewer", Passphrase(PASSPHRASE))
