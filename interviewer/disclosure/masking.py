"""Masks: what is replaced in everything that leaves."""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

_INVISIBLE = "[\u00ad\u200b-\u200f\u2060\ufeff]*"
"""Soft hyphens and joiners may stand between the letters of a word without being seen."""
_APOSTROPHES = "['\u2019\u2018\u02bc\u00b4`]"
_HYPHENS = "[-\u2010\u2011\u2012\u2013]"
_UNSPACED = ("CJK ", "HIRAGANA", "KATAKANA", "HANGUL", "THAI", "LAO ", "KHMER", "MYANMAR")
"""Scripts that write words without spaces, or join endings to names: no word edge to wait for."""


@dataclass(frozen=True)
class MaskRule:
    """`text` reads `replacement`, in one question or (None) everywhere."""

    text: str
    replacement: str
    question: str | None = None


@dataclass(frozen=True)
class Masks:
    """The masks of one interview: whole words, any case, possessives too, the longest first."""

    rules: tuple[MaskRule, ...] = ()

    def applied(self, words: str, question: str | None) -> str:
        """The words as they may leave, composed (NFC). `question` None: only the masks for everywhere."""
        composed = unicodedata.normalize("NFC", words)
        rules = [r for r in self.rules if r.text.strip() and r.question in (None, question)]
        if not rules:
            return composed
        ordered = sorted(rules, key=lambda rule: (-len(rule.text), rule.question is None))
        pattern = re.compile("|".join(f"({whole_word(r.text)})" for r in ordered), re.IGNORECASE)
        return pattern.sub(lambda found: ordered[(found.lastindex or 1) - 1].replacement, composed)


def whole_word(text: str) -> str:
    """A pattern for these words as whole words, however their spaces, apostrophes and hyphens are written."""
    composed = unicodedata.normalize("NFC", " ".join(text.split()))
    return (
        _edge(composed[0], "(?<![^\\W_])")
        + _INVISIBLE.join(map(_letter, composed))
        + _edge(composed[-1], "(?![^\\W_])")
    )


def _letter(char: str) -> str:
    if char == " ":
        return r"\s+"
    if char in "'\u2019\u2018\u02bc\u00b4`":
        return _APOSTROPHES
    if char in "-\u2010\u2011\u2012\u2013":
        return _HYPHENS
    return re.escape(char)


def _edge(char: str, guard: str) -> str:
    spaced = char.isalnum() and not unicodedata.name(char, "").startswith(_UNSPACED)
    return guard if spaced else ""


def hide_names(words: str, known: Iterable[str]) -> str:
    """The words with what looks like a proper name as [...]: for talk about third persons.

    A name is a capitalised word inside a sentence, and one that opens a sentence right before another
    (METHOD 0.7: the name of a referred third person is never passed on). `known` names may stay.
    """
    kept = {part.casefold() for name in known for part in re.findall(r"\w+", name)}
    return _NAME.sub(lambda found: found[0] if _stays(found[0], kept) else "[...]", words)


_WORD = r"[^\W\d_][\w]*(?:['\u2019\-][^\W\d_]\w*)*"
_INSIDE = rf"(?<![.!?\u2026\"\u201c]\s)(?<!^)(?<![\w'\u2019]){_WORD}"
_BEFORE_ANOTHER = rf"(?<![\w'\u2019]){_WORD}(?=,?\s+[A-Z])"
_NAME = re.compile(f"{_INSIDE}|{_BEFORE_ANOTHER}")
_NEVER_NAMES = frozenset({"i", "yes", "no", "oh", "well", "twice", "and", "but", "the", "a"})


def _stays(word: str, kept: set[str]) -> bool:
    bare = re.split("['\u2019]", word)[0].casefold()
    return not word[:1].isupper() or bare in kept or bare in _NEVER_NAMES
