"""The chain notices every change, and survives erasure."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from interviewer.domain.interview.events import (
    HAPPENINGS,
    Answered,
    Erased,
    Event,
    Noted,
    Paused,
    content_of,
    happening_from,
)
from interviewer.domain.interview.log import Record, event_of, record, verify

AT = datetime(2026, 6, 11, 9, 0, tzinfo=UTC)


def chain(count: int = 4) -> list[Record]:
    records: list[Record] = []
    for number in range(count):
        event = Event(f"e{number}", AT, Answered(number, "some words"), "nps")
        records.append(record("one", records[-1].header if records else None, event, bytes([number]) * 16))
    return records


def test_an_untouched_chain_is_sound() -> None:
    assert verify("one", chain()) == ()


def test_an_event_comes_back_as_it_was() -> None:
    assert event_of(chain(1)[0]) == Event("e0", AT, Answered(0, "some words"), "nps")


@pytest.mark.parametrize("place", range(4))
def test_erased_content_leaves_the_chain_sound(place: int) -> None:
    records = chain()
    records[place] = replace(records[place], content=None, salt=None)
    assert verify("one", records) == ()
    assert event_of(records[place]).happening == Erased("answered")


def test_a_changed_content_is_found() -> None:
    records = chain()
    records[1] = replace(records[1], content=str(records[1].content).replace("some", "other"))
    assert [(f.number, f.reason) for f in verify("one", records)] == [(2, "has a changed content")]


@pytest.mark.parametrize("field", ["id", "kind", "question", "at", "commitment", "chain", "number"])
def test_a_changed_header_is_found(field: str) -> None:
    records = chain()
    other: dict[str, Any] = {field: {"at": datetime(2027, 1, 1, tzinfo=UTC), "number": 7}.get(field, "x")}
    records[1] = replace(records[1], header=replace(records[1].header, **other))
    assert any(f.number in {2, 3} for f in verify("one", records))


def test_dropped_added_and_reordered_events_are_found() -> None:
    records = chain()
    assert verify("one", [records[0], *records[2:]])
    assert verify("one", [records[0], records[0], *records[1:]])
    assert verify("one", [records[1], records[0], *records[2:]])


def test_a_log_of_another_interview_is_found() -> None:
    assert verify("other", chain())


def test_half_an_erasure_is_found() -> None:
    records = chain()
    records[0] = replace(records[0], salt=None)
    assert verify("one", records)[0].reason == "has lost half of its content"


@pytest.mark.parametrize("kind", sorted(HAPPENINGS))
def test_every_kind_can_be_erased_and_told(kind: str) -> None:
    event = Event("e", AT, happening_from(kind, None))
    assert event.kind == kind


def test_lists_come_back_as_tuples() -> None:
    told = happening_from("answered", {**content_of(Answered(("one", "two"))), "value": ["one", "two"]})
    assert told == Answered(("one", "two"))


def test_unknown_parts_of_a_content_are_left_alone() -> None:
    assert happening_from("noted", {"text": "a", "sealed": False, "later": 1}) == Noted("a")
    assert happening_from("paused", {}) == Paused()
