"""Letters with what hangs on them: accents, vowel signs, joiners, skin tones, the two halves of a flag."""

import re

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670"
    "\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u08ca-\u08e1\u08e3-\u0903\u093a-\u093c\u093e-\u094f"
    "\u0951-\u0957\u0962\u0963\u1ab0-\u1aff\u1cd0-\u1ce8\u1ced\u1cf4\u1cf7-\u1cf9\u1dc0-\u1dff\u20d0-\u20ff"
    "\u302a-\u302f\u3099\u309a\ua8e0-\ua8f1\ua8ff\ufb1e\ufe20-\ufe2f\u1160-\u11ff\ud7b0-\ud7ff"
)
IGNORED = "\u200c\u200d\ufe00-\ufe0f\U000e0020-\U000e007f\U000e0100-\U000e01ef"
"""Joiners, variation selectors and tags: they choose a form and have none of their own."""
_TONES = "\U0001f3fb-\U0001f3ff"
_HALF_FLAG = "[\U0001f1e6-\U0001f1ff]"
_AFTER = f"[{_MARKS}{IGNORED}{_TONES}]"
_BY_JOINER = f"{_AFTER}*\u200d(?![\u0600-\u08ff\u0900-\u097f ])[\\s\\S]"
"""What a joiner ties to the letter before it; between letters of words it only chooses their form."""
_CLUSTER = re.compile(f"(?:{_HALF_FLAG}{_HALF_FLAG}|[\\s\\S])(?:{_BY_JOINER})*{_AFTER}*")
_LETTERS = "\u0590-\u08ff\u0900-\u097f\u1100-\u115f\ufb1d-\ufdff\ufe70-\ufeff\ua960-\ua97f"
_SHAPED = re.compile(f"[{_MARKS}{IGNORED}{_TONES}{_LETTERS}]|{_HALF_FLAG}{_HALF_FLAG}")
_SIGNS = f"[\ufe0f\u20e3{_TONES}\U000e0020-\U000e007f]"
_EMOJI = re.compile(f"{_SIGNS}|{_HALF_FLAG}{_HALF_FLAG}|[\U0001f000-\U0001faff]\u200d")
_NO_GLYPH = re.compile(f"[{IGNORED}]")


def needs_shaping(text: str) -> bool:
    """Whether a letter of `text` takes its form or place from the letters around it."""
    return not text.isascii() and _SHAPED.search(text) is not None


def clusters(text: str) -> list[str]:
    """`text` in letters, each with what hangs on it; joined together they are `text` again."""
    return _CLUSTER.findall(text)


def visible(cluster: str) -> str:
    """The characters that want a glyph."""
    return _NO_GLYPH.sub("", cluster)


def is_emoji(cluster: str) -> bool:
    """Whether a letter asks to be drawn as an emoji or is a sequence of them."""
    return _EMOJI.search(cluster) is not None
