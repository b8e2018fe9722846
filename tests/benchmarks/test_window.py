"""How long a cold start takes until the window is painted, and until its first page stands on it.

The floor beside both, in the same run, is a bare window with as many widgets as the first page has. Both find their
modules compiled, as after an installation; PySide's own come so in any case.
"""

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

OURS = """
import sys
from pathlib import Path
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
from interviewer.kit.paths import Folders
from interviewer.ui.desktop import Desktop
root = Path(sys.argv[1])
desktop = Desktop(Folders(root / "data", root / "config", root / "state"))
desktop.window.show()
application.processEvents()
if sys.argv[2] == "page":
    desktop.furnish()
    application.sendPostedEvents()
heavy = [name for name in ("sqlmodel", "sqlalchemy", "reportlab", "ruamel") if name in sys.modules]
print("shown", len(desktop.window.findChildren(QWidget)), *heavy, flush=True)
desktop.close()
"""
BARE = """
import sys
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMainWindow, QPushButton, QVBoxLayout, QWidget
application = QApplication([])
window, page = QMainWindow(), QWidget()
column = QVBoxLayout(page)
kinds = (QLabel, QPushButton, QWidget, QLineEdit)
for number in range(int(sys.argv[1])):
    widget = kinds[number % 4]()
    if number % 4 < 2:
        widget.setText(f"widget {number}")
    column.addWidget(widget)
window.setCentralWidget(page)
window.resize(1366, 768)
window.show()
application.processEvents()
print("shown", flush=True)
"""
RUNS = 7
LIMIT = 1.5


def shown_after(compiled: Path, code: str, *arguments: str) -> tuple[float, list[str]]:
    """Seconds from the start of the process to its word that the window is painted, and that word's rest."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment = {**kept, "QT_QPA_PLATFORM": "offscreen", "PYTHONPYCACHEPREFIX": str(compiled)}
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    ) as process:
        assert process.stdout is not None
        line = process.stdout.readline().decode().split()
        seconds = time.perf_counter() - start
        process.wait(timeout=60)
    assert line, "the window was not shown"
    return seconds, line[1:]


@pytest.mark.timeout(300)
def test_the_window_is_painted_in_time(benchmark: BenchmarkFixture, tmp_path: Path) -> None:
    compiled = tmp_path / "compiled"
    _, (widgets, *heavy) = shown_after(compiled, OURS, str(tmp_path / "first"), "page")
    shown_after(compiled, BARE, widgets)
    assert heavy == []
    shown, page, bare = list[float](), list[float](), list[float]()
    for run in range(RUNS):
        shown.append(shown_after(compiled, OURS, str(tmp_path / f"a{run}"), "window")[0])
        page.append(shown_after(compiled, OURS, str(tmp_path / f"b{run}"), "page")[0])
        bare.append(shown_after(compiled, BARE, widgets)[0])
    floor = statistics.median(bare)
    ratio = statistics.median(shown) / floor
    benchmark.extra_info.update(
        widgets=int(widgets), bare_seconds=floor, window_ratio=ratio, first_page_ratio=statistics.median(page) / floor
    )
    benchmark(shown_after, compiled, OURS, str(tmp_path / "last"), "page")
    assert ratio <= LIMIT
