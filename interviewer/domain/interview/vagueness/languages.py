"""Which word lists a talk is judged by: those of its script's language."""

from collections.abc import Mapping

from interviewer.domain.interview.vagueness.english import ENGLISH
from interviewer.domain.interview.vagueness.german import GERMAN
from interviewer.domain.interview.vagueness.lists import WordLists

LISTS: Mapping[str, WordLists] = {"en": ENGLISH, "de": GERMAN}
"""A further language is its file and its line here."""


def lists_of(language: str) -> WordLists:
    """The lists of a language (BCP 47); the English ones where there are none for it."""
    return LISTS.get(language.replace("_", "-").split("-")[0].lower(), ENGLISH)
