"""Nothing moves where the person, or the computer for them, wants stillness."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from interviewer.ui import motion
from interviewer.ui.motion import Stillness


@pytest.fixture
def usual(qapp: QApplication) -> Iterator[QApplication]:
    """As the computer has it, and so again afterwards."""
    flash, fades = qapp.cursorFlashTime(), qapp.isEffectEnabled(Qt.UIEffect.UI_FadeMenu)
    qapp.setCursorFlashTime(1000)
    qapp.setEffectEnabled(Qt.UIEffect.UI_FadeMenu, True)
    yield qapp
    qapp.setCursorFlashTime(flash)
    qapp.setEffectEnabled(Qt.UIEffect.UI_FadeMenu, fades)


def test_a_person_who_wants_none_gets_none_and_can_have_it_back(usual: QApplication) -> None:
    stillness = Stillness(usual, "still")
    assert (usual.cursorFlashTime(), usual.isEffectEnabled(Qt.UIEffect.UI_FadeMenu)) == (0, False)
    stillness.wish("system")
    assert (usual.cursorFlashTime(), stillness.is_still) == (1000, False)


@pytest.mark.parametrize("wanted", [True, False])
def test_what_the_computer_asks_for_is_followed(
    usual: QApplication, monkeypatch: pytest.MonkeyPatch, wanted: bool
) -> None:
    monkeypatch.setattr(motion, "system_wants_stillness", lambda: wanted)
    stillness = Stillness(usual, "system")
    assert stillness.is_still is wanted
    assert usual.cursorFlashTime() == (0 if wanted else 1000)


def test_nothing_of_our_own_is_animated(house: object) -> None:
    from pathlib import Path

    assert isinstance(house, Path)
    source = "".join(path.read_text("utf-8") for path in (house / "interviewer" / "ui").rglob("*.py"))
    assert not [name for name in ("QPropertyAnimation", "QVariantAnimation", "QTimeLine", "QMovie") if name in source]
