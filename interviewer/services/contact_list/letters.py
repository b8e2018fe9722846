"""Letters as they compare: one case, no accents, no hidden signs."""

import re
from unicodedata import is_normalized, normalize

_HIDDEN = re.compile("[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_GAPS = re.compile(r"\s+")
_MARKS = re.compile("[\u0300-\u036f]")
_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t"}
)


def tidy(text: str) -> str:
    """One line of text without hidden signs, trimmed, single blanks inside, composed (NFC)."""
    trimmed = text.strip()
    if trimmed.isprintable() and "  " not in trimmed and (trimmed.isascii() or is_normalized("NFC", trimmed)):
        return trimmed
    return _GAPS.sub(" ", _shown(trimmed)).strip()


def tidy_lines(text: str) -> str:
    """As `tidy`, keeping its lines."""
    if "\n" not in text and "\r" not in text:
        return tidy(text)
    return "\n".join(tidy(line) for line in text.strip().splitlines()).strip()


def folded(text: str) -> str:
    """Lower case without accents; letters that have no plain form are spelt out."""
    if text.isascii():
        return text.lower()
    spread = normalize("NFKD", text.casefold())
    return _MARKS.sub("", spread).translate(_LETTERS)


def _shown(text: str) -> str:
    if not text.isprintable():
        text = _SURROGATE.sub("\ufffd", text)
        text = _CONTROL.sub("", _HIDDEN.sub("", text))
    return normalize("NFC", text)
