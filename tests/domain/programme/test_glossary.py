"""Short forms: whole words alone, in the case they were typed, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.domain.programme.glossary import ENDS, Glossary, faults, lines_of, pairs_of

BOOK = Glossary((("ol", "OpsLine"), ("kp", "kestrel pro"), ("HQ", "the head office"), ("so", "so")))


@pytest.mark.parametrize(
    ("before", "found"),
    [("ol", ("ol", "OpsLine")), ("we like ol", ("ol", "OpsLine")), ("(ol", ("ol", "OpsLine")),
     ("“ol", ("ol", "OpsLine")), ("Kp", ("Kp", "Kestrel pro")), ("at HQ", ("HQ", "the head office")),
     ("line\nol", ("ol", "OpsLine"))],
)  # fmt: skip
def test_a_whole_word_is_written_out_in_its_case(before: str, found: tuple[str, str]) -> None:
    assert BOOK.written_out(before) == found


@pytest.mark.parametrize(
    "before", ["", "o", "control", "x-ol", "ol-x", "a@ol", "ol ", "hq", "OL", "_ol", "1ol", "so", "ol" * 20, "caféol"]
)
def test_nothing_else_is(before: str) -> None:
    assert BOOK.written_out(before) is None


@given(st.text(max_size=60))
def test_only_the_end_of_what_was_typed_is_ever_replaced(before: str) -> None:
    found = BOOK.written_out(before)
    if found is not None:
        assert before.endswith(found[0])
        assert not before[: -len(found[0])][-1:].isalnum()


@pytest.mark.parametrize(
    ("pairs", "told"),
    [((("a", "b"),), "2 to 24"), ((("two words", "b"),), "no blank"), ((("ol", ""),), "one line"),
     ((("ol", "a"), ("ol", "b")), "twice"), (tuple((f"s{n}", "x") for n in range(501)), "at most 500")],
)  # fmt: skip
def test_what_cannot_be_a_short_form_is_told(pairs: tuple[tuple[str, str], ...], told: str) -> None:
    assert any(told in reason for reason in faults(pairs))


def test_lines_of_a_form_come_back_as_pairs() -> None:
    assert pairs_of(["ol = OpsLine", "", "kp=a = b", "no sign"]) == ((("ol", "OpsLine"), ("kp", "a = b")), ("no sign",))
    assert pairs_of(lines_of(BOOK.pairs).splitlines()) == (BOOK.pairs, ())


def test_a_letter_ends_no_word() -> None:
    assert not any(sign.isalnum() for sign in ENDS)
