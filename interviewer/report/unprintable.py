"""A character that no font of the paper has: reported with its place before anything is printed."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

EVERY_PAGE = "the head or foot of every page"
PARTS: Mapping[str, str] = {
    "title": "the title",
    "reading_note": "the small print",
    "bookmark": "the outline",
    "banner": "the band above the title",
    "banner_note": "the band above the title",
    "Heading": "a heading",
    "Text": "a paragraph",
    "Quote": "a quotation",
    "Points": "a numbered list",
    "WordsBlock": "the words in full",
    "Facts": "a list of facts",
    "Table": "a table",
    "Decide": "the box of decisions",
    "Action": "the box of decisions",
    "Contents": "the contents",
}
"""How a field of a page or a block is called; every other block is a chart."""
CHART = "a chart or its labels"


@dataclass(frozen=True)
class Unprintable:
    """One character at one place. `passage` is for the interviewer's own screen only.

    `page` counts from 1, 0 for what stands on every page; `part` is the path of fields inside the paper
    ("pages[0].title"), `kind` the block or field it lies in; `index` counts characters inside the passage.
    """

    page: int
    part: str
    kind: str
    index: int
    char: str
    passage: str = field(repr=False)

    @property
    def where(self) -> str:
        """The place in words."""
        return f"page {self.page}, {PARTS.get(self.kind, CHART)}" if self.page else EVERY_PAGE

    @property
    def code(self) -> str:
        """The character's number, as Unicode writes it."""
        return f"U+{ord(self.char):04X}"

    @property
    def why(self) -> str:
        """What is wrong and what would be printed, in a sentence."""
        name = unicodedata.name(self.char, "")
        called = f"{self.code} ({name})" if name else self.code
        return f"The character {called} is in none of the fonts. [{self.code}] would be printed in its place."
