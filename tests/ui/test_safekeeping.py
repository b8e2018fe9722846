"""The watch over an open workspace: an hourly backup, the lock when nobody is there, the lock after sleep."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from interviewer.services.backups import found_in
from interviewer.ui.jobs import Jobs
from interviewer.ui.safekeeping import Safekeeping
from tests.storage.samples import new_workspace

NOW = datetime(2026, 11, 29, 15, 30, tzinfo=UTC)


class Clocks:
    """The clock on the wall and one that no one sets, moved by hand."""

    def __init__(self) -> None:
        self.wall, self.steady = NOW, 0.0

    def go(self, seconds: float, *, asleep: bool = False) -> None:
        """Time passes; asleep, only the wall clock sees it."""
        self.wall += timedelta(seconds=seconds)
        self.steady += 0 if asleep else seconds


@pytest.fixture
def clocks() -> Clocks:
    return Clocks()


@pytest.fixture
def watch(qtbot: QtBot, clocks: Clocks, tmp_path: Path) -> Iterator[Safekeeping]:
    errors: list[BaseException] = []
    jobs = Jobs(errors.append)
    workspace = new_workspace(tmp_path / "a.interviewer")
    made = Safekeeping(jobs, 15, lambda: clocks.wall, lambda: clocks.steady)
    made.watch(workspace, tmp_path / "kept")
    yield made
    made.stop()
    jobs.close()
    workspace.close()
    assert errors == []


def test_the_first_look_makes_a_backup_and_the_next_does_not(
    qtbot: QtBot, watch: Safekeeping, clocks: Clocks, tmp_path: Path
) -> None:
    with qtbot.waitSignal(watch.backed_up, timeout=20_000):
        watch.look()
    clocks.go(30)
    watch.look()
    qtbot.waitUntil(lambda: not watch._busy, timeout=20_000)
    assert len(found_in(tmp_path / "kept")) == 1


def test_a_backup_that_cannot_be_made_is_told(qtbot: QtBot, watch: Safekeeping, tmp_path: Path) -> None:
    (tmp_path / "kept").write_text("in the way")
    with qtbot.waitSignal(watch.failed, timeout=20_000) as told:
        watch.look()
    assert told.args is not None
    assert "Choose another folder" in str(told.args[0])


def test_nobody_there_asks_for_the_lock_and_a_key_puts_it_off(
    qtbot: QtBot, watch: Safekeeping, clocks: Clocks
) -> None:
    asked: list[bool] = []
    watch.left_alone.connect(lambda: asked.append(True))
    widget = QWidget()
    qtbot.addWidget(widget)
    for _ in range(29):
        clocks.go(30)
        watch.look()
    qtbot.keyClick(widget, Qt.Key.Key_A)
    for _ in range(29):
        clocks.go(30)
        watch.look()
    assert asked == []
    clocks.go(30)
    watch.look()
    assert asked == [True]


def test_a_look_that_comes_much_too_late_means_sleep(watch: Safekeeping, clocks: Clocks) -> None:
    slept: list[bool] = []
    watch.slept.connect(lambda: slept.append(True))
    clocks.go(100)
    watch.look()
    assert slept == []
    clocks.go(3600, asleep=True)
    watch.look()
    assert slept == [True]


def test_a_clock_set_back_asks_for_nothing(watch: Safekeeping, clocks: Clocks) -> None:
    slept: list[bool] = []
    watch.slept.connect(lambda: slept.append(True))
    clocks.wall -= timedelta(hours=1)
    watch.look()
    assert slept == []
