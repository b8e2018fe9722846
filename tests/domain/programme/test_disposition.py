"""Every result of a try has its code, its words, its key, and a meaning for the next try."""

from datetime import UTC, datetime, timedelta

import pytest

from interviewer.domain.loyalty.rates import CODE_OF
from interviewer.domain.programme.disposition import BESIDE, BY_HAND, KEYS, RESULT_WORDS, STANDING_OF, standing

NOW = datetime(2026, 6, 11, 9, 0, tzinfo=UTC)


def test_every_result_is_known_everywhere() -> None:
    assert set(STANDING_OF) == set(RESULT_WORDS) == set(CODE_OF)
    assert set(BESIDE) <= set(BY_HAND)


def test_each_result_by_hand_has_one_key_of_its_own() -> None:
    assert sorted(KEYS.values()) == sorted(BY_HAND)
    assert all(len(key) == 1 for key in KEYS)


def test_a_talk_is_never_noted_by_hand() -> None:
    assert {"complete", "partial"}.isdisjoint(BY_HAND)


def test_who_names_a_colleague_is_asked_for_an_introduction_and_not_for_the_name() -> None:
    assert CODE_OF["referred"] == "NE"
    assert "Do not write the colleague's name down" in BESIDE["referred"]


@pytest.mark.parametrize(
    ("result", "days", "expected"),
    [
        ("", 0, "open"),
        ("gatekeeper", 0, "open"),
        ("assistant_only", 0, "open"),
        ("callback", 0, "agreed"),
        ("on_leave", 13, "away"),
        ("on_leave", 14, "open"),
        ("vendor_hold", 99, "held"),
        ("refused", 99, "closed"),
        ("left_firm", 99, "closed"),
        ("complete", 0, "heard"),
    ],
)
def test_the_last_result_says_what_happens_next(result: str, days: int, expected: str) -> None:
    assert standing(result, NOW - timedelta(days=days), NOW) == expected
