"""Texts made fit for print: no controls, no lone surrogates, no bidi overrides, nothing that vanishes.

What no font covers is printed as a visible box such as [U+1F9FF] and can be asked for beforehand.
"""

import dataclasses
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from interviewer.formats.pdf.fonts import FontBook
from interviewer.report.blocks import Paper

_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile("[\t\u1680\u2000-\u200a\u202f\u205f\u3000]")
_UNPRINTED = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\ud800-\udfff\ufe00-\ufe0f\ufeff\ufff0-\ufffb\U000e0000-\U000e01ef]"
)
_KEPT_FOR_SHAPING = "\u200c\u200d"
_SHAPED = re.compile("[\u0600-\u08ff\u0900-\u097f]")


def clean(text: str, book: FontBook) -> str:
    """`text` as it is printed: composed, line ends as \\n, unprintable characters as visible boxes."""
    if text.isascii() and text.isprintable():
        return text
    plain = _SPACES.sub(" ", _LINE_ENDS.sub("\n", text))
    plain = unicodedata.normalize("NFC", _UNPRINTED.sub(_drop(plain), plain))
    for char in sorted(set(plain) - {"\n", *_KEPT_FOR_SHAPING}):
        if not book.covers(char):
            plain = plain.replace(char, box(char))
    return plain


class _drop:  # noqa: N801
    """Replaces a control by nothing; keeps joiners where a script is shaped by them."""

    def __init__(self, text: str) -> None:
        self._joins = bool(_SHAPED.search(text))

    def __call__(self, match: re.Match[str]) -> str:
        return match[0] if self._joins and match[0] in _KEPT_FOR_SHAPING else ""


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


@dataclass(frozen=True)
class Place:
    """Where a character stands that no font can print.

    `page` counts the pages of the paper from 1, 0 for what stands on all; `part` is the path of fields
    inside the paper ("pages[0].title"); `index` counts characters inside that text.
    """

    page: int
    part: str
    index: int
    char: str


def places(paper: Paper, book: FontBook) -> list[Place]:
    """Every place of a paper that prints as a box, in reading order."""
    found = []
    for part, text in _texts(paper, ""):
        page = re.match(r"pages\[(\d+)\]", part)
        number = int(page[1]) + 1 if page else 0
        found += [Place(number, part, index, char) for index, char in unprintable(text, book)]
    return found


def _texts(thing: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(thing, str):
        yield path, thing
    elif isinstance(thing, tuple):
        for index, item in enumerate(thing):
            yield from _texts(item, f"{path}[{index}]")
    elif dataclasses.is_dataclass(thing):
        for field in dataclasses.fields(thing):
            yield from _texts(getattr(thing, field.name), f"{path}.{field.name}".lstrip("."))
