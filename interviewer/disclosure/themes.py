"""Words of unattributed people, under a theme and never alone (METHOD 3.15.6)."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

FEWEST_ACCOUNTS = 3
"""A theme is one when so many accounts raised it."""
_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_NUMBER = re.compile(r"\d")
_NAME = re.compile(r"(?<=[^\W\d_][,;:]\s)[^\W\d_]+|(?<=[^\W\d_]\s)[^\W\d_]+")


@dataclass(frozen=True)
class ThemeQuote:
    """What an unattributed person said about a theme, made unrecognisable by the interviewer.

    Names, places, dates, products, amounts and odd turns of phrase are replaced by [brackets] in `words`.
    """

    words: str
    ticked: bool = False
    """The interviewer has read it and found nobody in it."""

    @property
    def shows_somebody(self) -> bool:
        """Whether a number, or a word with a capital inside a sentence, still stands outside the brackets."""
        bare = _BRACKETS.sub("", self.words)
        names = (found for found in _NAME.findall(bare) if found != "I" and found[0].isupper())
        return bool(_NUMBER.search(bare)) or any(True for _ in names)


def theme_quotes(raised_in: Iterable[str], quotes: Iterable[ThemeQuote]) -> tuple[str, ...]:
    """The words that may be printed under a theme, in alphabetical order so that the order tells nothing.

    `raised_in` are the accounts, attributable or not, where the theme came up. Empty under 3 of them. Never for a
    testimonial.
    """
    if len(set(raised_in)) < FEWEST_ACCOUNTS:
        return ()
    return tuple(sorted(quote.words for quote in quotes if quote.ticked and not quote.shows_somebody))
