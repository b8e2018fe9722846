"""Pieces of sentences out of names and words: short account names, clauses that fit a title."""

import re
from collections.abc import Iterable

from interviewer.disclosure.quotes import sentences
from interviewer.report.phrase_words import PhraseWords, words_of

LONGEST_TITLE = 90
"""Letters that fit two lines of a title, at the smaller of its two sizes (LOOKS 10)."""
ONE_LINE, WIDE_LINE = 44, 36
"""Letters that fit one line of a title."""
SHORTEST_NAME = 3
_LEGAL = re.compile(
    r"[\s,]+(?:Sp\.?\s*z\s*o\.?\s*o\.?|GmbH(?:\s*&\s*Co\.?\s*KG)?|mbH|KGaA|KG|OHG|UG|e\.?\s?V\.?|Ltd\.?|Limited|LLP|LLC"
    r"|PLC|Inc\.?|Incorporated|Corp\.?|Corporation|Co\.?|B\.?\s?V\.?|N\.?\s?V\.?|AG|SE|S\.?\s?A\.?(?:\s?R\.?\s?L\.?|S\.?)?"
    r"|SARL|S\.?\s?r\.?\s?l\.?|S\.?\s?p\.?\s?A\.?|S\.?\s?L\.?(?:\s?U\.?)?|Lda\.?|AB|A/S|ApS|AS|ASA|Oy|Oyj|s\.?\s?r\.?\s?o\.?"
    r"|a\.?\s?s\.?|d\.?\s?o\.?\s?o\.?|Kft\.?|Zrt\.?|Pty\.?)$",
    re.IGNORECASE,
)


def short_name(account: str) -> str:
    """The account's name without its legal form, unless hardly anything would be left."""
    shorter = account.strip()
    while (cut := _LEGAL.sub("", shorter).rstrip(" ,&")) != shorter and len(cut) >= SHORTEST_NAME:
        shorter = cut
    return shorter


def fitting(candidates: Iterable[str], limit: int = LONGEST_TITLE) -> str:
    """The first candidate that fits; the last one when none does."""
    last = ""
    for last in candidates:
        if len(last) <= limit:
            return last
    return last


def cut(name: str, limit: int) -> str:
    """A name of at most so many letters; what is cut is marked with an ellipsis."""
    return name if len(name) <= limit else f"{name[: limit - 1].rstrip()}…"


def in_one_line(name: str) -> str:
    """A name that fits a title of one line, also in wide letters."""
    return name if len(name) <= ONE_LINE else cut(name, WIDE_LINE)


def sayable(words: str, language: str = "en") -> bool:
    """Whether words can stand in a sentence about the client: nobody in them is I, we, he or she."""
    straight = words.replace("\u2019", "'")
    return bool(words) and not words_of(language).personal.search(straight) and not set(words) & set('"“”„[]')


def phrases(words: str, language: str = "en") -> list[str]:
    """The words as the end of a sentence, then their first clause: no opener, small first letter, no stop.

    Only what can be said of the client: see `sayable`. `language` is the one they were said in.
    """
    known = words_of(language)
    first = next(iter(sentences(" ".join(words.split()))), "")
    bare = known.openers.sub("", first).rstrip(" .!?…")
    clause = "" if known.subordinate.match(bare) else known.stops.split(bare)[0]
    found = [_lower_first(one, known) for one in (bare, clause) if len(one.split()) > 2]
    return [one for one in dict.fromkeys(found) if sayable(one, language)]


def whole_thought(phrase: str, words: str) -> bool:
    """Whether a phrase is a first sentence to its end: half of one may say the opposite."""
    first = next(iter(sentences(" ".join(words.split()))), "").rstrip(" .!?…")
    return first.casefold().endswith(phrase.casefold())


def unquoted(sentence: str) -> str:
    """A sentence of the program without quotation marks: those are kept for words as said (DESIGN 5.8)."""
    return "".join(char for char in sentence if char not in '“”„"')


def joinable(phrase: str, language: str = "en") -> bool:
    """Whether a phrase can follow "because" or "but": it opens small, and not with a pronoun of unknown reference."""
    first = re.split(r"\W", phrase, maxsplit=1)[0]
    return not phrase[:1].isupper() and first not in words_of(language).unclear


def _lower_first(words: str, known: PhraseWords) -> str:
    keeps = len(words) > 1 and (words[1].isupper() or words[1].isdigit())
    starts_small = words.split(maxsplit=1)[0].casefold() in known.small if words.split() else False
    return words[:1].lower() + words[1:] if starts_small and not keeps else words
