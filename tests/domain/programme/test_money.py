"""Money is read exactly, and what reads two ways is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.domain.errors import UserError
from interviewer.domain.programme.money import minor_units, written


@pytest.mark.parametrize(
    ("raw", "minor"),
    [
        (84200, 8420000),
        (131500.50, 13150050),
        ("1200", 120000),
        ("1200.5", 120050),
        ("1200,50", 120050),
        ("1.200,50", 120050),
        ("1,200.50", 120050),
        ("1.234.567,89", 123456789),
        ("1,234,567", 123456700),
        ("1 200,50", 120050),
        ("1\u00a0200\u00a0300", 120030000),
        ("1'200.50", 120050),
        (" 0,05 ", 5),
        ("12.00000", 1200),
    ],
)
def test_every_usual_way_to_write_an_amount_is_exact(raw: object, minor: int) -> None:
    assert minor_units(raw, "EUR") == minor


@pytest.mark.parametrize("raw", ["1,200", "1.200", "999.999", "12,000"])
def test_an_amount_that_reads_two_ways_is_refused(raw: str) -> None:
    with pytest.raises(UserError) as error:
        minor_units(raw, "EUR")
    assert error.value.code == "ambiguous_money"
    assert raw not in error.value.sentence


@pytest.mark.parametrize(
    "raw",
    [
        "", "a lot", "1.2.3", "1,20,300.5", "-5", "1200.505", "1,200.50.1", "1.200,", "€5", True, None, [1],
        float("nan"), float("inf"), 1e30, "10000000000000.00", "1_000", "１２",
    ],
)
def test_what_is_no_amount_is_refused(raw: object) -> None:
    with pytest.raises(UserError) as error:
        minor_units(raw, "EUR")
    assert error.value.code == "bad_money"


def test_currencies_have_their_own_cents() -> None:
    assert minor_units("1,200", "JPY") == 1200
    assert minor_units("1.5", "KWD") == 1500
    with pytest.raises(UserError):
        minor_units("1200.5", "JPY")


@given(minor=st.integers(0, 10**13), currency=st.sampled_from(["EUR", "JPY", "KWD"]))
def test_the_number_of_a_written_amount_is_the_amount(minor: int, currency: str) -> None:
    text = written(minor, currency)
    assert minor_units(float(text) if "." in text else int(text), currency) == minor
