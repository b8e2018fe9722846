"""Pieces of sentences out of names and words: short account names, clauses that fit a title."""

import re
from collections.abc import Iterable

from interviewer.disclosure.quotes import sentences

LONGEST_TITLE = 90
"""Letters that fit two lines of a title, at the smaller of its two sizes (LOOKS 10)."""
SHORTEST_NAME = 3
_LEGAL = re.compile(
    r"[\s,]+(?:Sp\.?\s*z\s*o\.?\s*o\.?|GmbH(?:\s*&\s*Co\.?\s*KG)?|mbH|KGaA|KG|OHG|UG|e\.?\s?V\.?|Ltd\.?|Limited|LLP|LLC"
    r"|PLC|Inc\.?|Incorporated|Corp\.?|Corporation|Co\.?|B\.?\s?V\.?|N\.?\s?V\.?|AG|SE|S\.?\s?A\.?(?:\s?R\.?\s?L\.?|S\.?)?"
    r"|SARL|S\.?\s?r\.?\s?l\.?|S\.?\s?p\.?\s?A\.?|S\.?\s?L\.?(?:\s?U\.?)?|Lda\.?|AB|A/S|ApS|AS|ASA|Oy|Oyj|s\.?\s?r\.?\s?o\.?"
    r"|a\.?\s?s\.?|d\.?\s?o\.?\s?o\.?|Kft\.?|Zrt\.?|Pty\.?)$",
    re.IGNORECASE,
)
_FIRST_OR_THIRD_PERSON = re.compile(
    r"\b(?:i|me|my|mine|we|us|our|ours|he|she|his|her|hers|him|myself|ourselves|i'\w+|we'\w+|he'\w+|she'\w+)\b",
    re.IGNORECASE,
)
_OPENERS = re.compile(r"^(?:because|well|so|and|but|oh|yes|hmm|honestly|look)\b[,.]?\s+", re.IGNORECASE)
_SUBORDINATE = re.compile(r"(?:when|if|because|since|although|while|unless|until|after|before|as)\b", re.IGNORECASE)
_STOPS = re.compile(r";|\s[-–]\s|,?\s(?:and|because|so|which)\s|,\s")


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


def sayable(words: str) -> bool:
    """Whether words can stand in a sentence about the client: nobody in them is I, we, he or she."""
    straight = words.replace("\u2019", "'")
    return bool(words) and not _FIRST_OR_THIRD_PERSON.search(straight) and not set(words) & set('"“”[]')


def phrases(words: str) -> list[str]:
    """The words as the end of a sentence, then their first clause: no opener, small first letter, no stop.

    Only what can be said of the client: see `sayable`.
    """
    first = next(iter(sentences(" ".join(words.split()))), "")
    bare = _OPENERS.sub("", first).rstrip(" .!?…")
    clause = "" if _SUBORDINATE.match(bare) else _STOPS.split(bare)[0]
    found = [_lower_first(one) for one in (bare, clause) if len(one.split()) > 2]
    return [one for one in dict.fromkeys(found) if sayable(one)]


def whole_thought(phrase: str, words: str) -> bool:
    """Whether a phrase is a first sentence to its end: half of one may say the opposite."""
    first = next(iter(sentences(" ".join(words.split()))), "").rstrip(" .!?…")
    return first.casefold().endswith(phrase.casefold())


def unquoted(sentence: str) -> str:
    """A sentence of the program without quotation marks: those are kept for words as said (DESIGN 5.8)."""
    return "".join(char for char in sentence if char not in '“”„"')


def joinable(phrase: str) -> bool:
    """Whether a phrase can follow "because" or "but": it opens small, and not with a pronoun of unknown reference."""
    first = re.split(r"\W", phrase, maxsplit=1)[0]
    return not phrase[:1].isupper() and first not in {"it", "that", "this", "these", "those", "so"}


def _lower_first(words: str) -> str:
    keeps = len(words) > 1 and (words[1].isupper() or words[1].isdigit())
    starts_small = words.split(maxsplit=1)[0].casefold() in _SMALL_WORDS if words.split() else False
    return words[:1].lower() + words[1:] if starts_small and not keeps else words


_SMALL_WORDS = frozenset(
    [
        *["the", "a", "an", "they", "their", "there", "it", "its", "this", "that", "these", "those", "what", "nobody"],
        *[
            "no",
            "one",
            "two",
            "three",
            "each",
            "every",
            "anything",
            "everything",
            "nothing",
            "when",
            "where",
            "how",
            "at",
        ],
        *["day", "in", "on", "for", "from", "with", "by", "being", "people", "tickets", "reports", "incident", "slow"],
    ]
)
