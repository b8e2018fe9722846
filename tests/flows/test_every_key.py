"""Random keys on the real window: what was typed under a sentence stands under that sentence, also after a crash."""

import json
from collections.abc import Callable
from itertools import product
from random import Random
from typing import Any

import pytest
from PySide6.QtCore import Qt

from interviewer.services.workspaces import OpenWorkspace

Seat = Callable[..., Any]
HELD = Qt.KeyboardModifier
CTRL, SHIFT, ALT = HELD.ControlModifier, HELD.ShiftModifier, HELD.AltModifier
PRESSES = 160
KEYS = (
    *[(Qt.Key.Key_Return, HELD.NoModifier)] * 5,
    *[(Qt.Key.Key_F7, HELD.NoModifier)] * 5,
    (Qt.Key.Key_L, CTRL), (Qt.Key.Key_F2, HELD.NoModifier), (Qt.Key.Key_R, CTRL),
    (Qt.Key.Key_R, CTRL | SHIFT), (Qt.Key.Key_Left, ALT), (Qt.Key.Key_Right, ALT),
    (Qt.Key.Key_Escape, HELD.NoModifier), (Qt.Key.Key_Tab, HELD.NoModifier),
    (Qt.Key.Key_F6, HELD.NoModifier), (Qt.Key.Key_I, CTRL), (Qt.Key.Key_7, ALT),
    (Qt.Key.Key_3, HELD.NoModifier),
)  # fmt: skip


def shown(desk: Any) -> str:
    """The question whose sentence stands over the words."""
    text = desk.page.talk.question.spoken.text()
    step = desk.conducting.step()
    ids: tuple[str, ...] = (*step.route.ids, *step.script.by_id)
    return next(i for i in ids if desk.conducting.peek(i).spoken == text)


def texts_of(desk: Any, workspace: OpenWorkspace) -> list[tuple[str, str]]:
    """Every text with its question: in the log, or among unfinished words."""
    interview = desk.conducting.step().facts.id
    texts = [(d.question, d.words) for d in workspace.interviews.drafts(interview)]
    for record in workspace.interviews.records(interview):
        content = json.loads(record.content or "{}")
        value = content.get("value")
        lines = [v for v in value if isinstance(v, str)] if isinstance(value, list) else []
        texts += [(record.header.question or "", text) for text in (content.get("words") or "", *lines)]
    return texts


@pytest.mark.timeout(600)
@pytest.mark.parametrize("seed", range(4))
def test_every_word_typed_stands_under_the_sentence_it_was_typed_under(
    seed: int, seat: Seat, reopen: Callable[[str], Any], flow_workspace: OpenWorkspace
) -> None:
    desk, rng = seat("nps_why", nps=6), Random(seed)
    words = iter(["j" + "".join(letters) + "k" for letters in product("qzxv", repeat=4)])
    homes: dict[str, str] = {}
    for _ in range(PRESSES):
        if desk.asked is None:
            break
        if rng.random() < 0.45:
            word = next(words)
            desk.type(word)
            if desk.page.talk.question.in_words:
                homes[word] = shown(desk)
                desk.type(" ")
        elif rng.random() < 0.04:
            assert desk.page.presenter.keep_draft()
            desk = reopen(desk.conducting.step().facts.id)
        elif rng.random() < 0.06:
            desk.key(Qt.Key.Key_F9)
            desk.type("secret")
            desk.key(Qt.Key.Key_F9)
            desk.enter()
        else:
            desk.key(*rng.choice(KEYS))
        desk.page.talk.settle()
        line = desk.page.presenter.lane
        assert (desk.page.talk.question.in_lane, desk.page.talk.question.lane.isVisible()) in {
            (False, line is not None), (True, False),
        }  # fmt: skip
    assert desk.page.presenter.keep_draft()
    texts = texts_of(desk, flow_workspace)
    assert len(homes) > 20
    found = {word: {question for question, text in texts if word in text} for word in homes}
    assert found == {word: {home} for word, home in homes.items()}
    assert not [text for _, text in texts if "secret" in text]
