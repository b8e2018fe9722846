"""Spoken texts: placeholders, fallbacks, stray brackets."""

import pytest

from interviewer.domain.script.wording import has_stray_brace, placeholders_in, spoken


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("Hello {name}.", "Hello Ana."),
        ("Hello {name|there}.", "Hello Ana."),
        ("Hello {gone|there}.", "Hello there."),
        ("Hello {blank|there}.", "Hello there."),
        ("Write to {contact_email}.", "Write to [contact email]."),
        ("{name} {name}", "Ana Ana"),
        ("{tricky}", "{name} \\1"),
        ("No {braces", "No {braces"),
        ("", ""),
    ],
)
def test_placeholders_are_filled_once(template: str, text: str) -> None:
    values = {"name": "Ana", "blank": "  ", "tricky": "{name} \\1"}
    assert spoken(template, values) == text


def test_placeholders_are_listed_with_their_fallbacks() -> None:
    assert placeholders_in("{a} {b|our office} {a} {c|}") == (("a", None), ("b", "our office"), ("a", None), ("c", ""))


@pytest.mark.parametrize("template", ["{", "}", "{a", "a}", "{a b}", "{}", "{a|b|c}", "{{a}}", "{1}"])
def test_a_stray_bracket_is_seen(template: str) -> None:
    assert has_stray_brace(template)


@pytest.mark.parametrize("template", ["", "plain", "{a}", "{a|b c, d}", "{a}{b}"])
def test_no_stray_bracket_is_seen_where_there_is_none(template: str) -> None:
    assert not has_stray_brace(template)
