"""Strict YAML 1.2: words stay words, every value has its line, and what is odd is refused."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interviewer.formats.yaml_reading import YamlMap, YamlRefused, plain, read_yaml


def faults(source: str) -> tuple[tuple[int, str], ...]:
    with pytest.raises(YamlRefused) as caught:
        read_yaml(source, "it.yaml")
    return caught.value.faults


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yes", "yes"), ("no", "no"), ("on", "on"), ("off", "off"), ("true", True), ("False", False),
        ("~", None), ("null", None), ("", None), ("12", 12), ("-3", -3), ("+3", 3), ("1.5", 1.5), (".5", 0.5),
        ("1e3", 1000.0), ("0o17", 15), ("0x1F", 31), ("017", 17), ("1:30", "1:30"), ("1_000", "1_000"),
        ("2026-01-01", "2026-01-01"), ("'12'", "12"), ('"true"', "true"), (".inf", ".inf"), ("=", "="),
        ("1" * 30, float("1" * 30)), ("1" * 5000, "1" * 5000),
    ],
)  # fmt: skip
def test_values_are_read_by_the_core_schema(text: str, value: object) -> None:
    read = plain(read_yaml(f"a: {text}\n", "it"))
    assert read == {"a": value}
    assert isinstance(read, dict)
    assert type(read["a"]) is type(value)


def test_every_value_keeps_its_line() -> None:
    top = read_yaml("a: 1\nb:\n  - x\n  - {c: 2}\n", "it")
    b = top.get("b")
    assert [(e.key, e.line) for e in top.entries] == [("a", 1), ("b", 2)]
    assert b is not None
    assert [item.line for item in getattr(b, "items", ())] == [3, 4]


@pytest.mark.parametrize(
    ("source", "line", "reason"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, "“a” stands twice here; the first is on line 1"),
        ("a:\n  b: {c: 1, c: 2}\n", 2, "“c” stands twice"),
        ("a: &x 1\n", 1, "&x is an anchor"),
        ("a: 1\nb: *x\n", 2, "*x refers to another place"),
        ("a: 1\nb: !!str 2\n", 2, "a tag"),
        ("a: !thing {b: 1}\n", 1, "a tag"),
        ("a: 1\n---\nb: 2\n", 2, "a second document"),
        ("- 1\n", 1, "names and values are expected"),
        ("words\n", 1, "names and values are expected"),
        ("", 1, "the file is empty"),
        ("a: 1\nb: 'open\n", 3, "this is not YAML"),
        ("a: 1\n\tb: 2\n", 2, "this is not YAML"),
        ("a: 1\nb: \x07\n", 2, "a control character"),
        ("? [a]\n: b\n", 1, "a name is expected"),
        ('a: 1\nb: "\\ud800"\n', 2, "half a character"),
        ("a: " + "[" * 40, 1, "the nesting is more than 30 deep"),
        ("a: " + "{b: " * 40, 1, "the nesting is more than 30 deep"),
    ],
)
def test_what_is_odd_is_refused_with_its_line(source: str, line: int, reason: str) -> None:
    found = faults(source)
    assert any(at == line and reason in why for at, why in found), found


def test_all_faults_of_the_structure_come_at_once() -> None:
    assert [line for line, _ in faults("a: &x 1\na: !t 2\nb: *x\n")] == [1, 2, 2, 3]


def test_a_text_beyond_the_limit_is_refused_unread() -> None:
    with pytest.raises(YamlRefused, match="longer than"):
        read_yaml("a: " + "x" * 200, "it", largest=100)


@given(st.text(alphabet=st.sampled_from(list("ab:-[]{}&*!|>'\"#%@,? \n\t\\0~\ufeff\x85\u2028\ud800<=")), max_size=60))
def test_any_text_is_read_or_refused(source: str) -> None:
    with suppress(YamlRefused):
        assert isinstance(read_yaml(source, "it"), YamlMap)
