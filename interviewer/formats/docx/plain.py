"""Texts made fit for a Word file: nothing its XML refuses, no controls, no overrides of direction.

Word has fonts of its own, so letters that the PDF's fonts lack stay as they are, joiners and selectors with them.
"""

import re
import unicodedata

from interviewer.kit.i18n import FROM_LEFT

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\t\u1680\u2000-\u200a\u202f\u205f\u3000]")
_REFUSED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff0-\uffff\U000e0000-\U000e01ef]"
)
_PLANE_ENDS = {code + end for code in range(0x10000, 0x110000, 0x10000) for end in (0xFFFE, 0xFFFF)}
_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_STRONG = re.compile("[A-Za-z\u00aa-\u02af\u0370-\u0589\u0590-\u1fff\u3040-\ud7ff\ufb1d-\ufdff\ufe70-\ufefc]")


def plain(text: str) -> str:
    """`text` as Word gets it: composed, line ends as \\n, without what cannot be shown."""
    if text.isascii() and text.isprintable():
        return text
    kept = _REFUSED.sub("", _SPACES.sub(" ", _LINE_ENDS.sub("\n", text)))
    return unicodedata.normalize("NFC", kept.translate(dict.fromkeys(_PLANE_ENDS)))


def from_right(text: str) -> bool:
    """Whether the first letter is written from the right: then the paragraph is, unless a mark says otherwise."""
    if text.startswith(FROM_LEFT):
        return False
    first = _STRONG.search(text)
    return first is not None and _RIGHT.match(first[0]) is not None


def has_right(text: str) -> bool:
    """Whether any letter is written from the right."""
    return not text.isascii() and _RIGHT.search(text) is not None
