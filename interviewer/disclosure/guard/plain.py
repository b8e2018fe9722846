"""Words as the guard compares them: lower case, without accents, strokes and what cannot be seen.

A passage is looked at for many names in a row: its words are taken apart once and forgotten soon after.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

INVISIBLE = "\u00ad\u200b-\u200f\u2060\ufeff"
_UNSEEN = re.compile(f"[{INVISIBLE}]")
_WORD = re.compile(rf"[^\W_](?:[^\W_]|[{INVISIBLE}]|[\u0300-\u036f])*")
_STROKES = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d"})
_BRACKETS = re.compile(r"\[[^\[\]]*\]")
_UNSPACED = ("CJK ", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO ", "KHMER", "MYANMAR")
_ENDS = ".!?\u2026\n:\u3002\uff01\uff1f"


@dataclass(frozen=True)
class Word:
    """One word of a text, where it stands, and as it is compared."""

    start: int
    end: int
    text: str
    plain: str

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter."""
        return self.text[:1].isupper()


def plain(text: str) -> str:
    """Lower case, without accents and strokes, so that "Malgorzata" is found for "Małgorzata"."""
    if text.isascii():
        return " ".join(text.lower().split())
    bare = _UNSEEN.sub("", text).casefold()
    split = unicodedata.normalize("NFKD", bare.translate(_STROKES))
    return " ".join("".join(c for c in split if not unicodedata.combining(c)).split())


def word_set(listed: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(listed.split())


@lru_cache(maxsize=64)
def words(text: str) -> tuple[Word, ...]:
    """The words of a text in their order; hyphens and apostrophes part them."""
    return tuple(Word(m.start(), m.end(), m[0], plain(m[0])) for m in _WORD.finditer(text))


@lru_cache(maxsize=64)
def plain_words(text: str) -> tuple[str, ...]:
    """The words of a text as they are compared."""
    return tuple(word.plain for word in words(text))


def outside_brackets(text: str) -> str:
    """The text with what stands in [brackets] blanked, letter for letter: it was replaced already."""
    return _BRACKETS.sub(lambda found: "[" + " " * (len(found[0]) - 2) + "]", text)


def opens_sentence(text: str, at: int) -> bool:
    """Whether a sentence begins there."""
    before = text[:at].rstrip(" \t\"'\u201c\u2018\u00ab(\u2013\u2014-")
    return not before or before[-1] in _ENDS


def unspaced(text: str) -> bool:
    """Whether it is written in a script that puts no spaces between words."""
    return any(unicodedata.name(char, "").startswith(_UNSPACED) for char in text)


def runs(text: str, wanted: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    """Where these plain words stand in a row: start and end in the text."""
    there = words(text)
    for at in range(len(there) - len(wanted) + 1):
        if all(there[at + n].plain == word for n, word in enumerate(wanted)):
            yield there[at].start, there[at + len(wanted) - 1].end
