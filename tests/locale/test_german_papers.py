"""The German of the papers: complete, with the same blanks to fill, and set as German is set."""

import re
from pathlib import Path
from string import Formatter

import pytest

from interviewer.kit.po_file import Entry, read_po
from tests.locale.sentences_of_papers import Sentence, sentences

SAME_IN_BOTH = {"loyal", "Start", "Stop", "Name", "Team", "Teams", "Dimension"}
"""Sentences that may read alike in both languages."""
THIRD_PERSON = re.compile(r"\b(?:er|ihm|ihn|seine[mnrs]?)\b")
STRAIGHT = re.compile("[\"'\u2018\u2019\u201a]|\\.\\.\\.(?!\\])")
LOOSE_UNIT = re.compile(r"[\d}] (?:%|€|Uhr)|\bvon (?:5|10|100)\b")


@pytest.fixture(name="entries", scope="module")
def _entries(house: Path) -> dict[str, Entry]:
    text = (house / "resources/locale/de/LC_MESSAGES/interviewer.po").read_text("utf-8")
    return {entry.source: entry for entry in read_po(text, "interviewer.po") if entry.source}


@pytest.fixture(name="wanted", scope="module")
def _wanted(house: Path) -> dict[str, Sentence]:
    return sentences(house)


def blanks(text: str) -> set[str]:
    """The names in curly brackets."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def has_words(text: str) -> bool:
    """Whether there is something to translate besides the blanks."""
    return re.search("[a-z]{3}", re.sub(r"\{\w+\}", "", text)) is not None and text not in SAME_IN_BOTH


def told(found: list[str]) -> str:
    """A list to work through, a line each."""
    return "\n".join(["", *found])


def test_every_sentence_of_the_papers_has_its_german(wanted: dict[str, Sentence], entries: dict[str, Entry]) -> None:
    missing = [f"{one.place}: {one.text!r} {one.plural!r}" for one in wanted.values() if one.text not in entries]
    assert not missing, told(missing)


def test_sentences_that_count_have_both_forms(wanted: dict[str, Sentence], entries: dict[str, Entry]) -> None:
    other = [
        one.text for one in wanted.values() if one.text in entries and entries[one.text].plural != one.plural
    ]
    assert not other, told(other)


def test_no_translation_is_left_over(wanted: dict[str, Sentence], entries: dict[str, Entry]) -> None:
    assert sorted(set(entries) - set(wanted)) == []


def test_the_same_names_are_filled_in(entries: dict[str, Entry]) -> None:
    wrong = []
    for entry in entries.values():
        allowed = blanks(entry.source) | blanks(entry.plural)
        for index, text in enumerate(entry.translated):
            needed = allowed - {"count", "k"} if entry.plural and index == 0 else allowed
            if not needed <= blanks(text) <= allowed:
                wrong.append(f"{entry.line}: {text!r} fills {sorted(blanks(text))}, not {sorted(allowed)}")
    assert not wrong, told(wrong)


def test_nothing_is_left_empty_or_english(entries: dict[str, Entry]) -> None:
    wrong = [
        f"{entry.line}: {entry.source!r}"
        for entry in entries.values()
        if not all(entry.translated) or (entry.source in entry.translated and has_words(entry.source))
    ]
    assert not wrong, told(wrong)


@pytest.mark.parametrize(
    ("pattern", "what"),
    [
        (THIRD_PERSON, "he or she"),
        (STRAIGHT, "a mark that is not German typography"),
        (LOOSE_UNIT, "a blank where a line must not break"),
    ],
)
def test_german_is_set_as_german(entries: dict[str, Entry], pattern: re.Pattern[str], what: str) -> None:
    wrong = [f"{e.line}: {what}: {t!r}" for e in entries.values() for t in e.translated if pattern.search(t)]
    assert not wrong, told(wrong)


def test_a_sentence_begins_large_where_the_english_does(entries: dict[str, Entry]) -> None:
    wrong = [
        f"{entry.line}: {text!r}"
        for entry in entries.values()
        for text in entry.translated
        if entry.source[0].isupper() and text[0].islower()
    ]
    assert not wrong, told(wrong)
