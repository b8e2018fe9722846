"""The points read back, without what the interviewer noted about the reading back."""

import pytest

from interviewer.report.heard_points import alone


@pytest.mark.parametrize(
    ("point", "kept"),
    [
        ("Three points confirmed: tell us about rule changes in advance", "tell us about rule changes in advance"),
        ("The repair bench lags. She put the repairs last, and said it was a grumble.", "The repair bench lags."),
        ("A shelf of loan scales. The client changed \"late\" to \"late without a word\".", "A shelf of loan scales."),
        ("Tell us earlier. Agreed, with the order changed.", "Tell us earlier."),
        ("He added that the bench is to be left alone.", ""),
        ("Keep the people.", "Keep the people."),
    ],
)
def test_only_the_point_itself_is_kept(point: str, kept: str) -> None:
    assert alone(point) == kept
