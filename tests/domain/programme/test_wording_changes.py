"""A change of wording between waves is declared."""

from datetime import date

from interviewer.domain.programme.programme import Wave
from interviewer.domain.programme.wording import WordingChange, wording_changes


def test_only_changes_between_neighbours_are_declared() -> None:
    waves = [
        Wave("c", date(2026, 1, 1), date(2026, 1, 31), "s", wording="business"),
        Wave("a", date(2024, 1, 1), date(2024, 1, 31), "s"),
        Wave("b", date(2025, 1, 1), date(2025, 1, 31), "s"),
    ]
    assert wording_changes(waves) == (WordingChange("b", "c", "standard", "business"),)
