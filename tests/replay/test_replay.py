"""The first part of a talk typed on the really started program, quicker than speech: its log says what was typed."""

from pathlib import Path

import pytest

from tests.replay.replay import replay
from tests.replay.screen import missing

pytestmark = [pytest.mark.slow, pytest.mark.skipif(bool(missing()), reason=missing())]


@pytest.mark.timeout(180)
def test_what_was_typed_on_the_screen_stands_in_the_log_letter_by_letter(tmp_path: Path) -> None:
    found = replay(tmp_path, minutes=0.1, speed=30, short=45, until="sat")
    assert found.differences == []
    assert found.trouble == ""
    assert found.good
    assert found.events > 25
