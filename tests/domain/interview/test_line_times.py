"""A line keeps the moment of its first letter, whatever is edited around it."""

from hypothesis import given
from hypothesis import strategies as st

from interviewer.domain.interview.line_times import Times, carried_times, fitting, lines_in, retimed

TEXTS = st.text(alphabet="ab \n", max_size=24)


def typed(*changes: str) -> Times:
    """The times after each of these texts stood in the box, ten seconds apart, beginning at 0."""
    words, times = "", Times()
    for place, change in enumerate(changes):
        times = retimed(words, times, change, 10.0 * place)
        words = change
    return times


def test_a_line_begins_with_its_first_letter() -> None:
    assert typed("T", "They", "They came") == (0.0,)


def test_a_new_line_has_its_own_moment_and_blank_lines_have_none() -> None:
    assert typed("one", "one\n", "one\n\n", "one\n\nt", "one\n\ntwo") == (0.0, 30.0)


def test_a_line_put_in_between_moves_no_other() -> None:
    assert typed("one", "one\nthree", "one\ntwo\nthree") == (0.0, 20.0, 10.0)


def test_a_line_taken_away_takes_its_moment_with_it() -> None:
    assert typed("one", "one\ntwo", "one\ntwo\nthree", "one\nthree") == (0.0, 20.0)


def test_a_line_broken_in_two_was_begun_once() -> None:
    assert typed("one two", "one\n two") == (0.0, 0.0)


def test_lines_of_which_nothing_is_known_stay_unknown() -> None:
    assert retimed("old", (), "old\nnew", 5.0) == (None, 5.0)


def test_a_correction_keeps_the_moments_of_the_lines_it_left() -> None:
    assert carried_times(("a", "b"), (1.0, 2.0), ("a", "c")) == (1.0, None)
    assert carried_times(("a",), (1.0,), ("c",)) == ()


def test_times_fit_only_line_by_line() -> None:
    assert fitting(["a", "b"], (1.0,)) == ()
    assert fitting(["a"], (None,)) == ()
    assert fitting(["a"], (1.0,)) == (1.0,)


@given(st.lists(TEXTS, max_size=8))
def test_there_is_always_one_moment_for_each_line(texts: list[str]) -> None:
    words, times = "", Times()
    for place, text in enumerate(texts):
        times = retimed(words, times, text, float(place))
        words = text
        assert len(times) == len(lines_in(text))
        assert all(time is not None and time <= place for time in times)
