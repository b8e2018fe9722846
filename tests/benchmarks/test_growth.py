"""What is done at every key or for every paper grows with its text and no faster: each beside a smaller one."""

import time
from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from interviewer.disclosure.guard.papers import PaperSearch
from interviewer.disclosure.guard.people import Circle, Known
from interviewer.domain.interview.signals import judge
from interviewer.domain.interview.vagueness.german import GERMAN
from interviewer.domain.programme.glossary import Glossary
from interviewer.ui.editors.writing_out import WritingOut

SMALL, LARGE = 4_000, 200_000
"""Letters of a text."""
MOST_GROWTH = 10.0
"""A text fifty times as long costs at most so many times as much: what is judged ends long before the text does."""
MOST_FOR_BOOK = 3.0
"""Five hundred short forms beside one, in a box of ten thousand words."""
MOST_FOR_TENFOLD = 30.0
"""Ten times the people with ten times the texts: ten is what it should be, a hundred would be the square."""
LEAST_SECONDS = 0.002
"""What takes less cannot be compared."""
ENGLISH_PIECES = ("fine ", "very ", "not a ", "a", "satisfied a ", "İ", " ", "pay a b ", "We met Bo. ")
GERMAN_PIECES = ("sehr ", "nicht so ", "ganz gut und ", "läuft alles ", "ich kann mich wirklich ")


def quickest(work: Callable[[], object]) -> float:
    """The seconds of the best of three, and never less than can be compared."""
    taken = []
    for _ in range(3):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return max(min(taken), LEAST_SECONDS)


@pytest.mark.parametrize("piece", ENGLISH_PIECES)
def test_a_long_answer_is_judged_as_soon_as_a_short_one(benchmark: Any, piece: str) -> None:
    short, long = piece * (SMALL // len(piece)), piece * (LARGE // len(piece))
    floor = quickest(lambda: judge.__wrapped__(short, "Acme"))
    taken = quickest(lambda: judge.__wrapped__(long, "Acme"))
    benchmark.extra_info["times"] = taken / floor
    benchmark.pedantic(judge.__wrapped__, (long, "Acme"), rounds=3)
    assert taken / floor < MOST_GROWTH


@pytest.mark.parametrize("piece", GERMAN_PIECES)
def test_a_long_german_answer_is_judged_as_soon_as_a_short_one(benchmark: Any, piece: str) -> None:
    short, long = piece * (SMALL // len(piece)), piece * (LARGE // len(piece))
    floor = quickest(lambda: judge.__wrapped__(short, "", GERMAN))
    taken = quickest(lambda: judge.__wrapped__(long, "", GERMAN))
    benchmark.extra_info["times"] = taken / floor
    benchmark.pedantic(judge.__wrapped__, (long, "", GERMAN), rounds=3)
    assert taken / floor < MOST_GROWTH


def looked_for(size: int) -> None:
    """So many hidden people are looked for in so many texts that name none of them."""
    people = tuple(Known(str(n), str(n), f"Given{n} Family{n}", phone=f"+44 20 {n:08}") for n in range(size))
    search = PaperSearch(Circle(hidden=people))
    for n in range(size):
        assert not list(search.anywhere(f"Nothing of Given{n} Family{n + 1} here, {n} times"))


def test_many_people_and_many_texts_take_no_longer_each(benchmark: Any) -> None:
    looked_for(100)
    floor, taken = quickest(lambda: looked_for(400)), quickest(lambda: looked_for(4_000))
    benchmark.extra_info["times"] = taken / floor
    benchmark.pedantic(looked_for, (400,), rounds=3)
    assert taken / floor < MOST_FOR_TENFOLD


def test_five_hundred_short_forms_do_not_slow_a_key(benchmark: Any, qtbot: QtBot) -> None:
    box = QPlainTextEdit("word " * 10_000)
    qtbot.addWidget(box)
    cursor = box.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    box.setTextCursor(cursor)

    def typed(forms: int) -> Callable[[], object]:
        out = WritingOut(box, Glossary(tuple((f"s{n}", f"Product {n}") for n in range(forms))))
        return lambda: [out.after(" ") for _ in range(200)]

    floor, taken = quickest(typed(1)), quickest(typed(500))
    benchmark.extra_info["times"] = taken / floor
    benchmark.pedantic(typed(500), rounds=3)
    assert taken / floor < MOST_FOR_BOOK
