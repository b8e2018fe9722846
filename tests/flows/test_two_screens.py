"""Two screens: the card takes the other one, the keyboard stays with the talk; run in a Qt that has two."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

TWO = "INTERVIEWER_TEST_TWO_SCREENS"
Seat = Callable[..., Any]


def screen(name: str, left: int, width: int, height: int) -> dict[str, object]:
    """One screen of Qt's offscreen platform."""
    place = {"x": left, "y": 0, "width": width, "height": height}
    return {"name": name, **place, "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}


@pytest.mark.skipif(TWO in os.environ, reason="this is the inner run")
def test_the_card_takes_the_other_screen_and_keys_stay_with_the_talk(tmp_path: Path, house: Path) -> None:
    screens = [screen("desk", 0, 1366, 768), screen("wall", 1366, 1920, 1080)]
    config = tmp_path / "screens.json"
    config.write_text(json.dumps({"synchronousWindowSystemEvents": True, "screens": screens}), "utf-8")
    inner = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", __file__]
    looks = {**os.environ, TWO: "1", "QT_QPA_PLATFORM": f"offscreen:configfile={config}"}
    done = subprocess.run(inner, env=looks, cwd=house, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stdout
    assert "1 passed" in done.stdout


@pytest.mark.skipif(TWO not in os.environ, reason="needs a Qt of two screens")
def test_within_two_screens(seat: Seat) -> None:
    desk = seat("nps")
    here, other = QGuiApplication.screens()
    desk.ctrl_shift(Qt.Key.Key_S)
    card = desk.page.second.card
    assert (desk.window.screen(), card.screen()) == (here, other)
    assert card.geometry() == other.geometry()
    assert desk.window.isActiveWindow()
    desk.type("7")
    assert desk.page.presenter.pending.value == 7
    desk.key(Qt.Key.Key_F1)
    assert desk.page.layers.sheet.isVisible()
    desk.key(Qt.Key.Key_Escape)
    desk.ctrl_shift(Qt.Key.Key_S)
    assert not card.isVisible()
