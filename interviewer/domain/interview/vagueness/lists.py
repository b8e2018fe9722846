"""What a language must list so that vague answers can be told apart; one file per language fills it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass


def either(phrases: Sequence[str], before: str = r"(?<!\w)", after: str = r"(?!\w)") -> re.Pattern[str]:
    """One pattern for many phrases as whole words; blanks in a phrase match any run of blanks."""
    joined = "|".join(phrase.replace(" ", r"\s+") for phrase in phrases)
    return re.compile(f"{before}(?:{joined}){after}")


@dataclass(frozen=True, eq=False)
class WordLists:
    """The patterns and words of one language (METHOD 3.10, steps 2 to 5), all for lower-case text.

    A pattern with a group `m` stands for that group only; the rest is its surroundings.
    """

    look_alikes: tuple[re.Pattern[str], ...]
    """Words that look vague and are not: they count as ordinary content."""
    no_negation: re.Pattern[str]
    """Phrases with a negation in them that are not negative ("not bad")."""
    negation: re.Pattern[str]
    flat: re.Pattern[str]
    """List A, the red flags."""
    warm: re.Pattern[str]
    """List B, warm but empty."""
    shut: tuple[re.Pattern[str], ...]
    """List C, shutting the door."""
    number: re.Pattern[str]
    moment: re.Pattern[str]
    """Days, months, "last quarter"."""
    reason: re.Pattern[str]
    contrast: re.Pattern[str]
    hollow: frozenset[str]
    """Words without content of their own: articles, pronouns, auxiliaries, fillers."""
    never_names: frozenset[str]
    """Words written with a capital in mid-sentence that name nobody, in lower case."""
    named: re.Pattern[str] | None = None
    """Where a language writes every noun large: what shows a name instead, in the words as they were typed."""
