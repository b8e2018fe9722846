"""What is written reads back the same, whatever the words."""

from hypothesis import given
from hypothesis import strategies as st

from interviewer.formats.yaml_reading import plain, read_yaml
from interviewer.formats.yaml_writing import Bare, block, flow, text

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**15), 10**15) | st.floats(-1e6, 1e6) | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=12,
)


@given(value=VALUES, steps=st.lists(st.dictionaries(WORDS, VALUES, min_size=1, max_size=3), max_size=3))
def test_any_value_reads_back_the_same(value: object, steps: list[dict[str, object]]) -> None:
    written = block({"value": value, "steps": steps, "last": "x"})
    assert plain(read_yaml(written, "x.yaml")) == {"value": value, "steps": steps, "last": "x"}


def test_words_that_older_readers_take_for_something_else_stand_in_quotes() -> None:
    assert [text(word) for word in ("yes", "No", "on", "null", "2026-01-01", "007", "go_ahead")] == [
        '"yes"', '"No"', '"on"', '"null"', '"2026-01-01"', '"007"', "go_ahead",
    ]  # fmt: skip
    assert flow({"revenue": Bare("131500.50")}) == "{revenue: 131500.50}"
