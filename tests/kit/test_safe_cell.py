"""No text that leaves is run by a spreadsheet."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.kit.safe_cell import RUN_SIGNS, safe_cell


@pytest.mark.parametrize("text", ["=1+1", "+48 32", "-Ignatius", "@SUM(1)", "\tx", "\rx", " =1", "＝1+1"])
def test_what_would_run_is_marked_as_text(text: str) -> None:
    assert safe_cell(text) == "'" + text


@pytest.mark.parametrize("text", ["", "Ana", "a=b", "2026-03-04", "'=1", "mick@x.example"])
def test_other_text_stays_as_it_is(text: str) -> None:
    assert safe_cell(text) == text


@given(st.text())
def test_nothing_ever_begins_with_a_sign_that_runs(text: str) -> None:
    assert not safe_cell(text).startswith(RUN_SIGNS)
