"""At 250 % on a small screen the line being written is in sight, however much stands above it."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import QPoint

from interviewer.ui.editors.lines import ListEditor

Seat = Callable[..., Any]
LINE = "They came late and nobody rang us about it. "


def caret_in_sight(desk: Any) -> bool:
    panel = desk.page.talk.question
    box = panel.editor.box if isinstance(panel.editor, ListEditor) else panel.words.box
    line = box.cursorRect()
    ends = (box.viewport().mapTo(panel.viewport(), QPoint(line.x(), y)) for y in (line.top(), line.bottom()))
    return all(panel.viewport().rect().contains(end) for end in ends)


@pytest.mark.parametrize("question", ["det_alt", "nps_why", "det_trouble", "adv_quote"])
def test_what_is_typed_is_always_in_sight(seat: Seat, question: str) -> None:
    desk = seat(question, nps=9 if question.startswith("adv") else 4)
    desk.page.restyle(desk.page._theme.with_factor(250))
    desk.window.setFixedSize(1366, 768)
    desk.type("T")
    for _ in range(5):
        desk.type(LINE)
        assert caret_in_sight(desk)


def test_words_scrolled_away_come_back_with_the_next_letter(seat: Seat) -> None:
    desk = seat("det_alt", nps=4)
    desk.page.restyle(desk.page._theme.with_factor(250))
    desk.window.setFixedSize(1366, 768)
    desk.type("They")
    bar = desk.page.talk.question.verticalScrollBar()
    bar.setValue(bar.minimum())
    desk.type(" came")
    assert caret_in_sight(desk)
