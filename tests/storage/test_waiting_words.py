"""What a person is told who waits for a workspace to open."""

import pytest

from interviewer.storage.integrity import Depth, check_words

GIGABYTE = 1024 * 1024 * 1024


@pytest.mark.parametrize(("depth", "size", "words"), [
    ("none", GIGABYTE, ""),
    ("pages", 1024 * 1024, ""),
    ("pages", GIGABYTE, "It was not closed well; every page is checked: 1,024 MB, about 10 seconds."),
    ("all", GIGABYTE, "Once a week everything is checked: 1,024 MB, about 35 seconds."),
    ("all", 8 * GIGABYTE, "Once a week everything is checked: 8,192 MB, about 5 minutes."),
])  # fmt: skip
def test_only_a_check_that_takes_long_is_told_with_its_time(depth: Depth, size: int, words: str) -> None:
    assert check_words(depth, size) == words
