"""What the guard asks about in words of people who may not be named: names, products, amounts, dates (DESIGN 10)."""

from collections.abc import Iterator

from interviewer.disclosure.guard.asks.amounts import amounts
from interviewer.disclosure.guard.asks.days import days
from interviewer.disclosure.guard.asks.proper import Proper, proper_names
from interviewer.disclosure.guard.hits import Hit
from interviewer.disclosure.guard.plain import outside_brackets

__all__ = ["Proper", "asks"]


def asks(text: str, proper: Proper) -> Iterator[Hit]:
    """What is asked about in a text, each once; what was replaced already is not looked at."""
    shown = outside_brackets(text)
    found = dict[str, Hit]()
    for hit in (*days(shown), *amounts(shown), *proper_names(shown, proper)):
        if not any(hit.text in known.text for known in found.values()):
            found.setdefault(hit.text.casefold(), hit)
    yield from found.values()
