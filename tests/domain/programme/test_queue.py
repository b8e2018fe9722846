"""The order of the queue follows its rules one by one, and each can be read off."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from interviewer.domain.programme.appointment import Appointment
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.queue import (
    AccountStanding,
    Candidate,
    at_work,
    offerable,
    placed,
    ranked,
    renewal_state,
)

TODAY = date(2026, 6, 11)
NOW = datetime(2026, 6, 11, 9, 42, tzinfo=UTC)
PLAIN = AccountStanding("p", "p", "Plain", 100, last_heard=date(2026, 3, 1))


def account(row: str, revenue: int = 100, **more: object) -> AccountStanding:
    return PLAIN._replace(row=row, id=row, name=row, revenue_minor=revenue, **more)  # type: ignore[arg-type]


def person(row: str, at: str, role: str = "decision", zone: str = "Europe/London", **more: object) -> Candidate:
    contact = Contact(row, at, f"Name {row}", "w", role=role, timezone=zone)
    return replace(Candidate(row, contact, at), **more)  # type: ignore[arg-type]


def rows(accounts: list[AccountStanding]) -> list[str]:
    return [one.row for one in ranked(accounts, TODAY, sum(a.revenue_minor for a in accounts))]


def queue(people: list[Candidate], accounts: list[AccountStanding]) -> list[str]:
    return [one.who.row for one in placed(people, ranked(accounts, TODAY, 1_000), NOW)]


def test_the_share_of_the_revenue_comes_first() -> None:
    assert rows([account("small", 100), account("large", 900)]) == ["large", "small"]


def test_accounts_of_the_same_whole_percent_are_ordered_by_their_renewal() -> None:
    many = [account(f"m{n}", 10_000) for n in range(150)]
    near = account("near", 9_990, renewal=date(2026, 7, 1))
    best = account("best", 9_980, renewal=date(2026, 11, 30))
    assert rows([*many, near, best])[:2] == ["best", "near"]


@pytest.mark.parametrize(
    ("renewal", "state"),
    [
        (None, "unknown"),
        (date(2026, 6, 10), "past"),
        (date(2026, 6, 11), "soon"),
        (date(2026, 9, 8), "soon"),
        (date(2026, 9, 9), "best"),
        (date(2026, 12, 8), "best"),
        (date(2026, 12, 9), "later"),
    ],
)
def test_a_renewal_is_best_90_to_180_days_ahead(renewal: date | None, state: str) -> None:
    assert renewal_state(renewal, TODAY) == state


def test_never_asked_and_overdue_go_before_lately_asked() -> None:
    lately, never = account("lately"), account("never", last_heard=None)
    overdue = account("overdue", last_heard=date(2025, 5, 1))
    assert rows([lately, overdue, never]) == ["never", "overdue", "lately"]


def test_an_account_heard_only_by_people_who_do_not_decide_counts_half() -> None:
    users = account("users", 600, heard=True)
    assert rows([users, account("half", 280), account("more", 340)]) == ["more", "users", "half"]


def test_an_account_heard_by_who_decides_comes_last() -> None:
    done = account("done", 900, heard=True, decider_heard=True)
    assert rows([done, account("small", 1)]) == ["small", "done"]


def test_one_person_of_each_account_before_a_second_and_who_decides_first() -> None:
    accounts = [account("a", 900), account("b", 100)]
    people = [person("a-user", "a", "user"), person("a-boss", "a"), person("b-boss", "b")]
    assert queue(people, accounts) == ["a-boss", "b-boss", "a-user"]


def test_a_due_appointment_goes_before_everything_and_a_call_back_next() -> None:
    accounts = [account("a", 900), account("b", 50), account("c", 50)]
    due = person("due", "b", appointment=Appointment(NOW, "Europe/London"))
    back = person("back", "c", result="callback", tries=1, last_try=datetime(2026, 6, 9, 9, tzinfo=UTC))
    assert queue([person("a", "a"), back, due], accounts) == ["due", "back", "a"]


def test_who_sleeps_or_was_tried_today_waits() -> None:
    accounts = [account("a", 900), account("b", 90), account("c", 10)]
    asleep = person("asleep", "a", zone="America/New_York")
    tried = person("tried", "b", tries=1, result="no_answer", last_try=NOW.replace(hour=8))
    assert queue([asleep, tried, person("fresh", "c")], accounts) == ["fresh", "tried", "asleep"]


@pytest.mark.parametrize(
    ("zone", "now", "open_there"),
    [
        ("Europe/London", datetime(2026, 6, 11, 8, 0, tzinfo=UTC), True),
        ("Europe/London", datetime(2026, 6, 11, 7, 59, tzinfo=UTC), False),
        ("Europe/London", datetime(2026, 6, 11, 16, 0, tzinfo=UTC), False),
        ("Asia/Tokyo", datetime(2026, 6, 12, 0, 30, tzinfo=UTC), True),
        ("Asia/Tokyo", datetime(2026, 6, 13, 0, 30, tzinfo=UTC), False),
    ],
)
def test_calling_hours_are_nine_to_five_on_weekdays_there(zone: str, now: datetime, open_there: bool) -> None:
    assert at_work(ZoneInfo(zone), now) is open_there


def test_an_unknown_clock_does_not_hold_anybody_back() -> None:
    assert at_work(None, NOW)
    assert person("x", "a", zone="").clock is None


@pytest.mark.parametrize(
    ("result", "tries", "expected"),
    [("", 0, True), ("no_answer", 4, True), ("no_answer", 5, False), ("callback", 5, True), ("refused", 1, False)],
)
def test_the_ceiling_holds_unless_a_time_was_agreed(result: str, tries: int, expected: bool) -> None:
    assert offerable(person("x", "a", result=result, tries=tries, last_try=NOW), NOW, 5) is expected
