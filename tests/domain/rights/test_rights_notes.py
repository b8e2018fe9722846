"""Requests are due in one calendar month, and what stands is computed from notes that only grow."""

from datetime import UTC, date, datetime

import pytest

from interviewer.domain.errors import UserError
from interviewer.domain.rights.notes import (
    NoteKind,
    Request,
    RightsNote,
    answer_due,
    months_after,
    must_be_extendable,
    standing,
)  # fmt: skip


def note(number: int, kind: NoteKind, about: str = "", reason: str = "", due: date | None = None) -> RightsNote:
    return RightsNote(str(number), "ana", kind, datetime(2026, 3, number, 9, tzinfo=UTC), about, reason, "Kim", due)


@pytest.mark.parametrize(
    ("asked", "due"),
    [
        (date(2026, 3, 4), date(2026, 4, 4)),
        (date(2026, 1, 31), date(2026, 2, 28)),
        (date(2028, 1, 30), date(2028, 2, 29)),
        (date(2026, 12, 31), date(2027, 1, 31)),
    ],
)
def test_a_request_is_due_one_calendar_month_later(asked: date, due: date) -> None:
    assert answer_due(asked) == due


def test_months_reach_over_years() -> None:
    assert months_after(date(2026, 11, 30), 15) == date(2028, 2, 29)
    assert months_after(date(2024, 2, 29), 72) == date(2030, 2, 28)


def test_nothing_noted_is_nothing_locked() -> None:
    assert not standing(()).locked
    assert standing(()).open_requests == ()


def test_a_restriction_holds_until_it_is_lifted() -> None:
    on = standing([note(1, "restricted", reason="disputed")])
    assert on.locked
    assert on.restricted is not None
    assert on.restricted.reason == "disputed"
    assert not standing([note(1, "restricted"), note(2, "restriction_lifted")]).locked
    again = standing([note(1, "restricted"), note(2, "restriction_lifted"), note(3, "restricted")])
    assert again.restricted is not None
    assert again.restricted.since == date(2026, 3, 3)


def test_an_objection_locks_as_well_and_a_hold_does_not() -> None:
    assert standing([note(1, "objected")]).locked
    held = standing([note(1, "held", reason="court")])
    assert not held.locked
    assert held.held is not None
    assert held.held.reviewer == "Kim"


def test_lifting_one_lock_leaves_the_other() -> None:
    both = [note(1, "restricted"), note(2, "objected"), note(3, "restriction_lifted")]
    assert standing(both).restricted is None
    assert standing(both).locked


def test_requests_are_answered_one_by_one_and_the_earliest_due_comes_first() -> None:
    asked = [note(1, "asked", "access", due=date(2026, 4, 30)), note(2, "asked", "erasure")]
    assert [one.kind for one in standing(asked).open_requests] == ["erasure", "access"]
    after = standing([*asked, note(3, "done", "2")])
    assert [one.kind for one in after.open_requests] == ["access"]
    done = next(one for one in after.requests if one.id == "2")
    assert (done.outcome, done.closed_on) == ("done", date(2026, 3, 3))


def test_an_extension_moves_the_day_and_is_shown() -> None:
    longer = note(2, "extended", "1", "many talks", date(2026, 5, 1))
    (request,) = standing([note(1, "asked", "access"), longer]).requests
    assert (request.due, request.extended, request.reason) == (date(2026, 5, 1), True, "many talks")


def test_a_request_noted_later_counts_from_the_day_it_came() -> None:
    (request,) = standing([note(20, "asked", "access 2026-02-28")]).requests
    assert (request.kind, request.asked_on, request.due) == ("access", date(2026, 2, 28), date(2026, 3, 28))


def test_a_note_about_an_unknown_request_changes_nothing() -> None:
    assert standing([note(1, "done", "nobody")]).requests == ()


@pytest.mark.parametrize(
    ("due", "today", "code"),
    [
        (date(2026, 5, 1), date(2026, 4, 5), "too_late"),
        (date(2026, 4, 4), date(2026, 3, 20), "bad_extension"),
        (date(2026, 6, 5), date(2026, 3, 20), "bad_extension"),
    ],
)
def test_an_extension_is_told_in_time_and_is_at_most_two_months(due: date, today: date, code: str) -> None:
    request = Request("1", "ana", "access", date(2026, 3, 4), date(2026, 4, 4))
    must_be_extendable(request, date(2026, 6, 4), date(2026, 4, 4))
    with pytest.raises(UserError) as refused:
        must_be_extendable(request, due, today)
    assert refused.value.code == code


def test_a_request_is_soon_due_a_week_before_and_late_after_its_day() -> None:
    request = Request("1", "ana", "access", date(2026, 3, 4), date(2026, 4, 4))
    assert not request.soon(date(2026, 3, 27))
    assert request.soon(date(2026, 3, 28))
    assert not request.late(date(2026, 4, 4))
    assert request.late(date(2026, 4, 5))
