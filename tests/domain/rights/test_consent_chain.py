"""The rows of a consent log form a chain: no row can be changed, left out, added or moved unseen."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from interviewer.domain.rights.consents import Consent, broken_at, chained, row_of

FIRST = Consent(
    "talk", 3, "a_participate", "take_part", "given", "yes", "Are you happy to go ahead?", "full", "1.0", "d" * 64,
    "en", datetime(2026, 3, 4, 9, tzinfo=UTC), "Europe/Zurich", "phone", "Sam Field", "c" * 64,
)  # fmt: skip
ROWS = tuple(chained([FIRST, replace(FIRST, event=4, question="a_record"), replace(FIRST, event=5)]))


def told() -> list[dict[str, object]]:
    return [row_of(row) for row in ROWS]


def test_a_whole_log_holds() -> None:
    assert broken_at(told()) is None
    assert broken_at([]) is None


@pytest.mark.parametrize("name", [name for name in row_of(FIRST) if name != "chain"])
def test_any_changed_cell_is_found(name: str) -> None:
    rows = told()
    rows[1][name] = "else"
    assert broken_at(rows) == 2


def test_a_row_left_out_added_or_moved_is_found() -> None:
    rows = told()
    assert broken_at([rows[0], rows[2]]) == 2
    assert broken_at([rows[0], rows[0], rows[1], rows[2]]) == 2
    assert broken_at([rows[1], rows[0], rows[2]]) == 1
