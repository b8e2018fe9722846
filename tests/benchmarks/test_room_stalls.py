"""How late the window comes while a report of 14 pages is made and shown in the Papers room.

A timer of 5 ms ticks on the main thread and lets the whole room be painted anew at every tenth tick. A stall is the
time between two ticks: the processor time of all threads of this process, so that other work of the machine does
not count (they share one interpreter, so that it is what the clock on the wall shows on a machine at rest). Beside
it, in the same run: the clock on the wall, and the same with nothing made.
"""

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from interviewer.kit.resources import resource
from interviewer.services.paper_wishes import Compiled, PaperWish
from interviewer.ui.fonts import load_fonts
from interviewer.ui.icons import Icons
from interviewer.ui.jobs import Jobs
from interviewer.ui.main_window import MainWindow
from interviewer.ui.papers.papers_desk import RoomDesk
from interviewer.ui.papers.papers_page import PapersPage
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme
from interviewer.ui.today.wave_chooser import WaveChoice
from tests.formats.pdf.sample_charts import charts
from tests.formats.pdf.sample_paper import PAGE_ONE, PAGE_THREE
from tests.ui.papers.sample_papers import VENDOR, WAVE, SamplePapers, looks

LIMIT_MS = 50
PAGES, ROUNDS, TICK_MS = 14, 7, 5
LONG = 30_000
Gaps: TypeAlias = list[tuple[float, float]]


class FourteenPages(SamplePapers):
    """Every paper has 14 pages with every kind of chart."""

    def __init__(self) -> None:
        super().__init__(places=())
        drawn = charts()
        pages = ((*drawn.pages, PAGE_ONE, PAGE_THREE) * PAGES)[:PAGES]
        self._paper = replace(drawn, pages=pages)

    def compiled(self, wish: PaperWish) -> Compiled:
        return replace(super().compiled(wish), paper=self._paper)


class Watch:
    """Ticks while `act` runs until it calls `over`; gives the longest time between two ticks in ms."""

    def __init__(self, page: PapersPage) -> None:
        self._parts = [page, *page.findChildren(QWidget)]
        self._timer = QTimer()
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self._tick)

    def longest(self, act: Callable[[Callable[[], None]], None]) -> tuple[float, float]:
        """Of processor time, and on the wall."""
        loop = QEventLoop()
        self._gaps: list[tuple[float, float]] = []
        self._last, self._count = _clocks(), 0
        self._timer.start()
        act(loop.quit)
        loop.exec()
        self._timer.stop()
        return max(one for one, _ in self._gaps) * 1000, max(wall for _, wall in self._gaps) * 1000

    def _tick(self) -> None:
        now = _clocks()
        self._gaps.append((now[0] - self._last[0], now[1] - self._last[1]))
        self._last = now
        self._count += 1
        if self._count % 10 == 0:
            for part in self._parts:
                part.update()


def _clocks() -> tuple[float, float]:
    return time.process_time(), time.perf_counter()


@pytest.fixture
def set_aside() -> Iterator[None]:
    """As the program does when a workspace is opened: what lives as long as it is not looked through again."""
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.timeout(300)
@pytest.mark.usefixtures("set_aside")
def test_the_window_never_stalls_while_a_report_is_made(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> None:
    theme, errors = Theme(families=load_fonts(resource("fonts"))), list[BaseException]()
    window, jobs = MainWindow(theme), Jobs(errors.append)
    desk = RoomDesk(FourteenPages(), looks(), lambda _programme: "Rosalind Achebe")
    page = PapersPage(desk, theme, Icons(resource("icons")), Prompts(window, theme), jobs)
    qtbot.addWidget(window)
    window.show()
    window.show_page(page)
    wave = WaveChoice(VENDOR, WAVE)
    with qtbot.waitSignals([page.listed, page.shown], timeout=LONG):
        page.show_waves([wave], wave)
    assert page.preview.document.pageCount() >= PAGES
    watch = Watch(page)
    idle: Gaps = []
    shown: Gaps = []
    made: Gaps = []
    ends: list[Callable[[], None]] = []
    page.shown.connect(lambda: QTimer.singleShot(200, ends[-1]))
    page.saved.connect(lambda _paths: QTimer.singleShot(0, ends[-1]))

    def look_again(over: Callable[[], None]) -> None:
        ends.append(over)
        page.refresh()

    def make(over: Callable[[], None]) -> None:
        ends.append(over)
        page.making.make_to(tmp_path / "report.pdf")

    for _ in range(ROUNDS):
        idle.append(watch.longest(lambda over: QTimer.singleShot(500, over)))
        shown.append(watch.longest(look_again))
        made.append(watch.longest(make))
    jobs.close()
    for name, stalls in (("nothing", idle), ("setting and showing", shown), ("writing", made)):
        ours, wall = zip(*stalls, strict=True)
        print(f"{name}: median {statistics.median(ours):.0f} ms, worst {max(ours):.0f} ms of {ROUNDS}; ", end="")
        print(f"on the wall {statistics.median(wall):.0f} and {max(wall):.0f} ms")
    assert errors == []
    assert statistics.median(ours for ours, _ in shown) <= LIMIT_MS
    assert statistics.median(ours for ours, _ in made) <= LIMIT_MS
