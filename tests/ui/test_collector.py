"""Garbage is collected on the main thread alone; a full look waits until nothing goes on."""

import gc
from collections.abc import Iterator
from threading import Thread, current_thread, main_thread
from weakref import finalize

import pytest
from pytestqt.qtbot import QtBot

from interviewer.ui.collector import MIDDLE, OLD, STIR, YOUNG, Collector
from interviewer.ui.jobs import Jobs, Progress


class Knot:
    """Refers to itself: only the collector ends it."""

    def __init__(self, ended: list[bool]) -> None:
        self.itself = self
        finalize(self, lambda: ended.append(current_thread() is main_thread()))


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    gc.collect()
    gc.enable()
    made = Collector()
    yield made
    made.close()
    gc.disable()


def many(more_than: int = YOUNG) -> list[list[int]]:
    """So many containers that they are due to be looked through."""
    return [[number] for number in range(2 * more_than)]


def test_what_a_worker_leaves_is_collected_by_the_main_thread(collector: Collector) -> None:
    ended: list[bool] = []

    def work() -> None:
        Knot(ended)
        assert many()

    thread = Thread(target=work)
    thread.start()
    thread.join()
    assert ended == []
    kept = many()
    collector.look()
    assert ended == [True]
    assert kept


def test_old_objects_are_looked_through_only_at_rest(collector: Collector) -> None:
    ended: list[bool] = []
    knot = Knot(ended)
    gc.collect(1)
    del knot
    kept = many(OLD)
    collector.look()
    more = many(STIR)
    collector.look()
    assert ended == []
    collector.look()
    assert ended == [True]
    assert (kept, more) != ([], [])


def test_younger_objects_are_looked_through_whatever_goes_on(collector: Collector) -> None:
    ended: list[bool] = []
    knot = Knot(ended)
    gc.collect(0)
    del knot
    kept = many(MIDDLE)
    collector.look()
    assert ended == []
    more = many(STIR)
    collector.look()
    assert ended == [True]
    assert (kept, more) != ([], [])


def test_it_is_looked_by_itself(collector: Collector, qtbot: QtBot) -> None:
    ended: list[bool] = []
    Knot(ended)
    kept = many()
    qtbot.waitUntil(lambda: ended == [True])
    assert kept


def test_collecting_goes_back_to_whom_it_belonged(qtbot: QtBot) -> None:
    gc.enable()
    outer, inner = Collector(), Collector()
    inner.close()
    assert not gc.isenabled()
    outer.close()
    assert gc.isenabled()
    gc.disable()


def test_the_last_reference_to_what_was_run_ends_on_the_main_thread(qtbot: QtBot) -> None:
    ended: list[bool] = []
    jobs = Jobs(lambda error: None)
    told: list[int] = []

    class Page:
        def load(self, progress: Progress) -> int:
            return 1

        def show(self, seen: int) -> None:
            told.append(seen)

    for _ in range(50):
        page = Page()
        finalize(page, lambda: ended.append(current_thread() is main_thread()))
        jobs.run(page.load, page.show)
        del page
    qtbot.waitUntil(lambda: len(ended) == 50)
    jobs.close()
    assert (len(told), set(ended)) == (50, {True})
