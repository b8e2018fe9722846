"""Work beside the window: results, errors, progress, cancelling, and the end."""

import sys
from collections.abc import Iterator
from threading import Event, current_thread, main_thread

import pytest
from pytestqt.qtbot import QtBot

from interviewer.ui.jobs import SWITCH_SECONDS, Jobs, Progress, Step


@pytest.fixture
def unhandled() -> list[BaseException]:
    return []


@pytest.fixture
def jobs(unhandled: list[BaseException], qtbot: QtBot) -> Iterator[Jobs]:
    result = Jobs(unhandled.append)
    yield result
    result.close()


def test_a_result_comes_back_on_the_main_thread(jobs: Jobs, qtbot: QtBot) -> None:
    got: list[tuple[bool, bool]] = []

    def work(progress: Progress) -> bool:
        return current_thread() is main_thread()

    jobs.run(work, lambda result: got.append((result, current_thread() is main_thread())))
    qtbot.waitUntil(lambda: bool(got))
    assert got == [(False, True)]
    assert not jobs.busy


def test_an_error_goes_to_whom_asked_for_it(jobs: Jobs, qtbot: QtBot, unhandled: list[BaseException]) -> None:
    failed: list[Exception] = []

    def work(progress: Progress) -> int:
        raise OSError("no room")

    jobs.run(work, lambda result: None, failed.append)
    qtbot.waitUntil(lambda: bool(failed))
    assert isinstance(failed[0], OSError)
    assert unhandled == []


def test_an_error_nobody_asked_for_is_not_lost(jobs: Jobs, qtbot: QtBot, unhandled: list[BaseException]) -> None:
    def work(progress: Progress) -> float:
        return 1 / 0

    jobs.run(work, lambda result: None)
    qtbot.waitUntil(lambda: bool(unhandled))
    assert isinstance(unhandled[0], ZeroDivisionError)


def test_progress_arrives_in_order(jobs: Jobs, qtbot: QtBot) -> None:
    steps: list[Step] = []
    done: list[str] = []

    def work(progress: Progress) -> str:
        for page in (1, 2, 3):
            progress.at(page, 3, f"page {page} of 3")
        return "ready"

    jobs.run(work, done.append, progress=steps.append)
    qtbot.waitUntil(lambda: bool(done))
    assert [step.done for step in steps] == [1, 2, 3]


def test_cancelled_work_stops_and_calls_nobody(jobs: Jobs, qtbot: QtBot, unhandled: list[BaseException]) -> None:
    begun, may_go_on = Event(), Event()
    called: list[object] = []

    def work(progress: Progress) -> int:
        begun.set()
        may_go_on.wait(10)
        progress.at(1, 2, "half")
        return 1

    job = jobs.run(work, called.append, called.append)
    assert begun.wait(10)
    job.cancel()
    may_go_on.set()
    qtbot.waitUntil(lambda: not jobs.busy)
    assert called == []
    assert unhandled == []


def test_closing_waits_for_the_work_and_calls_nobody(qtbot: QtBot, unhandled: list[BaseException]) -> None:
    jobs, begun, ended = Jobs(unhandled.append), Event(), Event()
    called: list[object] = []

    def work(progress: Progress) -> int:
        begun.set()
        while not progress.cancelled:
            ended.wait(0.01)
        ended.set()
        return 1

    jobs.run(work, called.append)
    assert begun.wait(10)
    jobs.close()
    assert ended.is_set()
    qtbot.wait(20)
    assert called == []


def test_the_window_gets_its_turn_sooner_while_work_runs(jobs: Jobs, qtbot: QtBot) -> None:
    usual, may_go_on = sys.getswitchinterval(), Event()
    done: list[bool] = []

    def work(progress: Progress) -> bool:
        return may_go_on.wait(10)

    for _ in range(2):
        jobs.run(work, done.append)
    assert sys.getswitchinterval() == pytest.approx(SWITCH_SECONDS)
    may_go_on.set()
    qtbot.waitUntil(lambda: len(done) == 2)
    assert sys.getswitchinterval() == pytest.approx(usual)
