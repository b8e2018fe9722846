"""The memory of the window after 5, 25 and 50 whole talks in one run: it does not grow with their number.

Every talk goes the whole way of a person: begun on the page of interviews, every question answered by keys with the
pauses that let drafts and nudges come, finished on the end page, left again, then two seconds of rest. A fresh
process, offscreen. Besides the resident size, what is counted: the window's widgets and the interpreter's
objects after a look for garbage.
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from interviewer import app

PASSPHRASE = "four calm words here"
TALKS = int(os.environ.get("INTERVIEWER_BENCH_PLAYED", "50"))
WARM = 25
"""After so many talks Python and Qt have found the sizes of their pools of memory; nothing of ours grows meanwhile."""
GROWTH_KIB = 100
"""Most that a talk may add after those: less than a hundredth of what the first one took."""
OURS = """
import gc, json, sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
application = QApplication([])
from interviewer.domain.script.questions import KINDS
from interviewer.kit.paths import Folders
from interviewer.services.workspaces import Passphrase
from interviewer.ui.call.view import CallPage
from interviewer.ui.desktop import Desktop
from interviewer.ui.end.end_page import EndPage
from interviewer.ui.opening import unlocked
from tests.flows.desktop_scene import SAMPLE
place, root, passphrase, talks = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3], int(sys.argv[4])
desktop = Desktop(Folders(root / "data", root / "config", root / "state"))
desktop.window.resize(1366, 768)
desktop.window.show()
navigation = desktop.furnish()

def rest(seconds):
    end = time.perf_counter() + seconds
    while True:
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if time.perf_counter() >= end:
            return

def focus():
    return QApplication.focusWidget() or desktop.window

def type_text(text):
    for letter in text:
        QTest.keyClick(focus(), letter)

def enter():
    QTest.keyClick(focus(), Qt.Key.Key_Return)

FIRST = {"a_open": "1", "a_participate": "1", "a_record": "1", "a_attribution": "2"}

def answer(page, number):
    asked = page.presenter.step.asked.question
    shape = KINDS[asked.kind].shape
    if shape == "scale":
        type_text("10" if number % 2 else "4")
    elif shape in {"choice", "multi"}:
        type_text(FIRST.get(asked.id, "1"))
    elif shape in {"number", "number_or_no"}:
        type_text("2")
    if shape == "list":
        type_text("the first point")
        enter()
    elif shape == "open" or asked.kind == "choice_with_why":
        type_text("fine, I suppose, since May")
    rest(0.02)
    enter()
    rest(0.005)
    return page.presenter.step.asked is None or page.presenter.step.asked.question.id != asked.id

def one_talk():
    interviewing = navigation.desk.interviewing
    script = interviewing.find_script("client_review_full")
    talk = interviewing.begin(interviewing.prepared(script, SAMPLE), script)
    navigation.talks.call(talk)
    rest(0.05)
    page, number = desktop.window.page, 0
    assert isinstance(page, CallPage)
    while talk.step().asked is not None:
        number += 1
        assert answer(page, number), (talk.step().asked.question.id, page.talk.banner.words)
    rest(0.1)
    end = desktop.window.page
    assert isinstance(end, EndPage), end
    end.finish()
    assert talk.step().ended
    rest(0.05)
    end.left.emit()
    rest(2.2)

def size():
    rest(0.3)
    gc.unfreeze()
    gc.collect()
    rest(0.1)
    for line in Path("/proc/self/status").read_text().splitlines():
        if line.startswith("VmRSS"):
            resident = int(line.split()[1])
    return {"resident_kib": resident, "widgets": len(application.allWidgets()), "objects": len(gc.get_objects())}

rest(1)
navigation.opening.opened.emit(unlocked(place, Passphrase(passphrase)), False, "enter")
rest(0.3)
found = {0: size()}
for number in range(1, talks + 1):
    one_talk()
    if number in (1, 5, 25, talks):
        found[number] = size()
print(json.dumps(found), flush=True)
desktop.close()
"""


def measured(place: Path, folder: Path) -> dict[int, dict[str, int]]:
    """What the window held after so many talks."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", OURS, str(place), str(folder), PASSPHRASE, str(TALKS)]
    done = subprocess.run(command, check=False, capture_output=True, env=environment, timeout=1700)
    assert done.returncode == 0, done.stderr.decode()[-2000:]
    found: dict[str, dict[str, int]] = json.loads(done.stdout.decode().splitlines()[-1])
    return {int(number): figures for number, figures in found.items()}


@pytest.mark.skipif(sys.platform != "linux", reason="the size is read from /proc")
@pytest.mark.timeout(1800)
def test_the_window_holds_no_more_after_fifty_talks_than_after_five(benchmark: Any, tmp_path: Path) -> None:
    place = tmp_path / "talks.interviewer"
    app.workspaces().create(place, PASSPHRASE).workspace.close()
    found = benchmark.pedantic(lambda: measured(place, tmp_path / "home"), rounds=1)
    for number, figures in found.items():
        benchmark.extra_info[f"after {number} talks"] = figures
        print(number, figures)
    if TALKS <= WARM:
        return
    first, warm, last = found[5], found[WARM], found[TALKS]
    assert last["widgets"] <= first["widgets"] + 20
    assert last["objects"] < 1.05 * first["objects"]
    assert (last["resident_kib"] - warm["resident_kib"]) / (TALKS - WARM) < GROWTH_KIB
