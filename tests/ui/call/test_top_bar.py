"""Clocks of both sides, and the recorder's words."""

from datetime import UTC, datetime

import pytest

from interviewer.ui.call.top_bar import RecorderMark, minutes, their_clock
from interviewer.ui.theme import Theme

NOON = datetime(2026, 6, 11, 12, 17, tzinfo=UTC)


def test_their_clock_has_its_place() -> None:
    assert their_clock("Europe/Prague", NOON) == ("Prague", "14:17")
    assert their_clock("America/New_York", NOON) == ("New York", "08:17")


@pytest.mark.parametrize("zone", ["", "Nowhere/Land", "../etc", "x\x00y"])
def test_an_unknown_zone_gives_no_clock(zone: str) -> None:
    assert their_clock(zone, NOON) is None


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (59.9, "0:59"), (892, "14:52"), (-3, "0:00"), (6000, "100:00")]
)
def test_minutes(seconds: float, shown: str) -> None:
    assert minutes(seconds) == shown


def test_the_recorder_says_its_state_in_words(theme: Theme) -> None:
    mark = RecorderMark(theme)
    seen = []
    for running, locked in ((False, True), (False, False), (True, False)):
        mark.show_state(running=running, locked=locked)
        seen.append(mark.accessibleName())
    assert seen == ["Recorder locked", "Not recording", "Recording"]
