"""Turns of phrase that the interviewer marked as telling: only whoever heard the person knows them (METHOD 4)."""

import re
from collections.abc import Iterable, Iterator

from interviewer.disclosure.guard.hits import Hit
from interviewer.disclosure.guard.plain import outside_brackets
from interviewer.disclosure.masking import whole_word

MARKED = "a turn of phrase that you marked"
OTHERWISE = "[in other words]"


def phrases(text: str, marked: Iterable[str]) -> Iterator[Hit]:
    """Where marked phrases stand in a text, each once; what was replaced already is not looked at."""
    shown = outside_brackets(text)
    for phrase in marked:
        found = re.search(whole_word(phrase), shown, re.IGNORECASE) if phrase.strip() else None
        if found:
            yield Hit(found[0], MARKED, OTHERWISE, must=False)
