"""Words at the door: kept as typed, without what no reader and no database can hold."""

import re

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+|\n+")


def last_sentence(words: str) -> tuple[str, str]:
    """What stands before the last sentence (or line) of the words, and that sentence; both without outer blanks."""
    text = words.rstrip()
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    at = ends[-1] if ends else 0
    return text[:at].rstrip(), text[at:].strip()


_WHOLE = re.compile(r"[.!?…。！？؟।][\"'”’»›“‘」』）)\]]*\Z")
"""An end mark, with what may close after it."""


def breaks_off(words: str) -> bool:
    """Whether the words stop before their sentence does: there are some, and no end mark closes them."""
    text = words.rstrip()
    return bool(text) and _WHOLE.search(text) is None


def clean(words: str) -> str:
    """The words without control characters and lone surrogates, line ends as `\\n`, outer blanks off."""
    return _FORBIDDEN.sub("", words.replace("\r\n", "\n").replace("\r", "\n")).strip()
