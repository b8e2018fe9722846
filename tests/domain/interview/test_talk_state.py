"""A state differs from the one before it only in what was named, and never by a name it does not have."""

from dataclasses import fields, replace

import pytest

from interviewer.domain.interview.talk_state import TalkState, but
from interviewer.domain.interview.transcript import Transcript


def test_another_state_is_what_the_slow_way_makes_and_leaves_the_first_as_it_was() -> None:
    first = Transcript(vendor="Tideway", steps=("one",))
    other = but(first, steps=("one", "two"), paused=True)
    assert other == replace(first, steps=("one", "two"), paused=True)
    assert type(other) is Transcript
    assert (first.steps, first.paused) == (("one",), False)


def test_a_field_that_a_state_does_not_have_is_refused() -> None:
    assert "paused" in {field.name for field in fields(TalkState)}
    with pytest.raises(TypeError, match="pawsed"):
        but(Transcript(), pawsed=True)
