"""Wishes for a call are hours, minutes and ways that exist."""

import pytest

from interviewer.domain.errors import UserError
from interviewer.domain.programme.wish import Wish


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(13, 15, "best 13 to 15"), (None, 11, "before 11"), (11, None, "after 11"), (None, None, "")],
)
def test_the_best_hours_are_said_in_words(start: int | None, end: int | None, words: str) -> None:
    assert Wish(best_from=start, best_to=end).best == words


@pytest.mark.parametrize(
    ("code", "wish"),
    [("bad_hours", {"best_from": 15, "best_to": 13}), ("bad_hours", {"best_from": 24}), ("bad_hours", {"best_to": 0}),
     ("bad_minutes", {"minutes": 0}), ("bad_minutes", {"minutes": 999}), ("bad_mode", {"mode": "fax"})],
)  # fmt: skip
def test_what_cannot_be_is_refused(code: str, wish: dict[str, object]) -> None:
    with pytest.raises(UserError) as refused:
        Wish(**wish)  # type: ignore[arg-type]
    assert refused.value.code == code
