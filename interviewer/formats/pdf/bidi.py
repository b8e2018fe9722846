"""Scripts whose letters change form or place: Arabic joining, order from the right, Hindi vowels.

Brackets turn around with the order, which only the slower of the two bidi routines does.
"""

import re

import arabic_reshaper
from bidi.algorithm import get_display  # type: ignore[import-untyped]

_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]")
_ARABIC = re.compile("[\u0600-\u08ff]")
_STRONG = re.compile("[A-Za-z\u00aa-\u02af\u0370-\u0589\u0590-\u1fff\u3040-\ud7ff\ufb1d-\ufdff\ufe70-\ufeff]")
_VOWEL_BEFORE = re.compile("([\u0915-\u0939\u0958-\u095f]\u093c?)\u093f")
_JOINERS = str.maketrans("", "", "\u200c\u200d")


def has_right_to_left(text: str) -> bool:
    """Whether any letter of `text` is written from the right."""
    return not text.isascii() and _RIGHT.search(text) is not None


def starts_from_right(text: str) -> bool:
    """Whether the first letter is written from the right: then the whole paragraph is."""
    first = _STRONG.search(text)
    return first is not None and _RIGHT.match(first[0]) is not None


def joined(text: str) -> str:
    """`text`, still in reading order, with letters in the forms they take beside each other.

    Arabic letters are joined. The Devanagari vowel written before its letter is put there; letters
    that would melt into one stand apart, with the sign that says so.
    """
    if text.isascii():
        return text
    shaped: str = _VOWEL_BEFORE.sub("\u093f\\1", text)
    if _ARABIC.search(text):
        reshaper = arabic_reshaper.ArabicReshaper({"delete_harakat": False, "support_ligatures": False})
        shaped = reshaper.reshape(shaped)
    return shaped.translate(_JOINERS)


def visual(line: str, from_right: bool) -> str:
    """One line in the order its letters are drawn from the left."""
    shown = get_display(line, base_dir="R" if from_right else "L")
    return shown if isinstance(shown, str) else shown.decode()
