"""The table of editors is complete, and every editor is named and can be restyled."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from interviewer.domain.script.questions import KINDS
from interviewer.domain.script.script import Question
from interviewer.ui.editors import EDITORS, Asked, asked_of, editor_for
from interviewer.ui.editors.asked import anchors
from interviewer.ui.theme import Theme
from interviewer.ui.tokens import CONTRAST, DARK


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_of_question_has_an_editor(kind: str) -> None:
    assert KINDS[kind].shape in EDITORS


@pytest.mark.parametrize("shape", sorted(EDITORS))
def test_what_takes_the_focus_has_a_name_and_clear_leaves_nothing(shape: str, theme: Theme, qtbot: QtBot) -> None:
    asked = Asked("q", shape, shape, ("yes", "no"), ("yes", "no"), fields=("a", "b"))
    editor = editor_for(asked, theme)
    qtbot.addWidget(editor)
    for widget in (editor, *editor.findChildren(QWidget)):
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            assert widget.accessibleName(), type(widget).__name__
    editor.clear()
    assert not editor.value()


@pytest.mark.parametrize("shape", sorted(EDITORS))
def test_an_editor_keeps_its_answer_when_the_looks_change(shape: str, theme: Theme, qtbot: QtBot) -> None:
    samples = {
        "say": "said", "choice": "no", "consent": "yes", "multi": ("no", "yes"), "list": ("x", "y"), "scale": 10,
        "number": 2.5, "number_or_no": "no", "open": None, "date": "2026-03-31", "percent": 40,
        "pairs": {"a": 1, "b": 2}, "table": ({"a": "x"},),
    }  # fmt: skip
    editor = editor_for(Asked("q", shape, shape, ("yes", "no"), ("yes", "no"), fields=("a", "b")), theme)
    qtbot.addWidget(editor)
    editor.set_value(samples[shape])  # type: ignore[arg-type]
    for other in (theme.with_palette(DARK), theme.with_palette(CONTRAST).with_factor(200)):
        editor.restyle(other)
        assert not editor.grab().isNull() or editor.height() == 0
    assert editor.value() == samples[shape]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Please give a number from 0, not at all likely, to 10, extremely likely.", "not at all likely",
         "extremely likely"),
        ("How likely? 0 is not at all likely, 10 is extremely likely.", "not at all likely", "extremely likely"),
        ("How interested would you be? 0 not at all, 10 extremely.", "not at all", "extremely"),
        ("{vendor} looks ahead for us.", "not at all true", "completely true"),
        ("What number from 0 to 10 will they give?", "", ""),
    ],
)  # fmt: skip
def test_the_ends_of_a_scale_carry_the_words_of_the_script(text: str, low: str, high: str) -> None:
    assert anchors(text) == (low, high)


def test_an_unprompted_list_is_known_by_its_instruction() -> None:
    question = Question("stay", "multi", "What keeps you?", options=("a", "b"), instruction="Do not read the list.")
    assert asked_of(question, "multi").unprompted
