"""Texts made fit for print: no controls, no lone surrogates, no bidi overrides, nothing that vanishes.

What no font covers is printed as a visible box such as [U+1F9FF] and can be asked for beforehand.
"""

import dataclasses
import re
import unicodedata
from collections.abc import Iterator

from interviewer.formats.pdf.clusters import IGNORED
from interviewer.formats.pdf.fonts import FontBook
from interviewer.report.blocks import Page, Paper
from interviewer.report.unprintable import PARTS, Unprintable

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\t\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNPRINTED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufe00-\ufe0f\ufeff\ufff0-\ufffb\U000e0000-\U000e01ef]"
)
_KEPT = re.compile(f"[{IGNORED}]")
_FORMED = re.compile(
    "[\u0600-\u08ff\u0900-\u097f\u00a9\u00ae\u203c\u2049\u20e3\u2122-\u2b59\u3030-\u3299\U0001f000-\U0001faff]"
)
"""Scripts and signs whose form a joiner or a selector beside them chooses."""


def clean(text: str, book: FontBook) -> str:
    """`text` as it is printed: composed, line ends as \\n, unprintable characters as visible boxes."""
    if text.isascii() and text.isprintable():
        return text
    plain = _SPACES.sub(" ", _LINE_ENDS.sub("\n", text))
    kept = _FORMED.search(plain) is not None
    bare = _UNPRINTED.sub(lambda match: match[0] if kept and _KEPT.match(match[0]) else "", plain)
    printed = unicodedata.normalize("NFC", bare)
    for char in sorted(set(printed) - {"\n"}):
        if not _KEPT.match(char) and not book.covers(char):
            printed = printed.replace(char, box(char))
    return printed


def box(char: str) -> str:
    """The visible stand-in of a character that no font has."""
    return f"[U+{ord(char):04X}]"


def unprintable(text: str, book: FontBook) -> list[tuple[int, str]]:
    """Index and character of everything in `text` that prints as a box. Controls are not meant."""
    if text.isascii():
        return []
    return [
        (index, char)
        for index, char in enumerate(text)
        if char != "\n" and not _UNPRINTED.match(char) and not _SPACES.match(char) and not book.covers(char)
    ]


def places(paper: Paper, book: FontBook) -> list[Unprintable]:
    """Every character of a paper that prints as a box, in reading order; one that is repeated in a text once."""
    found = []
    for part, kind, text in _texts(paper, "", ""):
        page = re.match(r"pages\[(\d+)\]", part)
        number = int(page[1]) + 1 if page else 0
        first = dict(reversed([(char, index) for index, char in unprintable(text, book)]))
        in_order = sorted((index, char) for char, index in first.items())
        found += [Unprintable(number, part, kind, index, char, text) for index, char in in_order]
    return found


def _texts(thing: object, path: str, kind: str) -> Iterator[tuple[str, str, str]]:
    """Every text with its path of fields and what it lies in: a field of a page, or the innermost named block."""
    if isinstance(thing, str):
        yield path, kind, thing
    elif isinstance(thing, tuple):
        for index, item in enumerate(thing):
            yield from _texts(item, f"{path}[{index}]", kind)
    elif dataclasses.is_dataclass(thing):
        own = type(thing).__name__
        for field in dataclasses.fields(thing):
            inner = field.name if isinstance(thing, Page) else own if own in PARTS else kind
            yield from _texts(getattr(thing, field.name), f"{path}.{field.name}".lstrip("."), inner)
