"""“You already told me that”: a sentence goes under its own question before the script gets there."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt

from interviewer.domain.interview.words import last_sentence

Seat = Callable[..., Any]


def test_the_last_sentence_is_filed_and_read_back_when_the_script_gets_there(seat: Seat) -> None:
    desk = seat("nps_why", nps=8)
    desk.type("They answer within the day. Your rivals are cheaper.")
    desk.ctrl(Qt.Key.Key_G)
    desk.type("does better")
    desk.enter()
    assert desk.words == "They answer within the day."
    assert desk.asked == "nps_why"
    assert desk.page.talk.question.spoken.text() == desk.page.presenter.step.asked.spoken
    waiting = desk.conducting.step().transcript.waiting
    assert {name: answer.words for name, answer in waiting.items()} == {"comp_better": "Your rivals are cheaper."}
    assert "Filed under" in desk.banner
    desk.enter()
    assert desk.answer_of("nps_why")[1] == "They answer within the day."
    desk.page.presenter.jump("comp_better")
    assert desk.words == "Your rivals are cheaper."
    desk.enter()
    answer = desk.conducting.step().transcript.answers["comp_better"]
    assert (answer.words, answer.volunteered, answer.confirmed) == ("Your rivals are cheaper.", True, True)


def test_only_questions_to_come_are_offered(seat: Seat) -> None:
    desk = seat("nps_why", nps=8)
    desk.type("A sentence.")
    desk.ctrl(Qt.Key.Key_G)
    panel = desk.page.talk.map
    asked = desk.conducting.step().transcript.answers.keys() | {"nps_why"}
    offered = set()
    for _ in range(120):
        offered.add(panel.ring_question)
        desk.key(Qt.Key.Key_Down)
    assert offered
    assert offered.isdisjoint(asked)
    desk.key(Qt.Key.Key_Escape)
    assert desk.words == "A sentence."


def test_without_words_there_is_nothing_to_file(seat: Seat) -> None:
    desk = seat("nps_why", nps=8)
    desk.ctrl(Qt.Key.Key_G)
    desk.enter()
    assert "Type what was said first" in desk.banner
    assert desk.conducting.step().transcript.waiting == {}


@pytest.mark.parametrize(
    ("words", "parts"),
    [
        ("One. Two! Three?", ("One. Two!", "Three?")),
        ("only this", ("", "only this")),
        ("first line\nsecond line\n", ("first line", "second line")),
        ('He said "no." Then left', ('He said "no."', "Then left")),
        ("It costs 3.5 now", ("", "It costs 3.5 now")),
        ("", ("", "")),
        ("  \n ", ("", "")),
    ],
)
def test_where_the_last_sentence_begins(words: str, parts: tuple[str, str]) -> None:
    assert last_sentence(words) == parts
