"""A TrueType font in a PDF: also for glyphs that no single character has, and found and copied as it reads.

A shaped letter is drawn by its glyph, which may stand for several characters or for none of its own. Such a
glyph gets a code of its own in the private planes of Unicode; the printing library then embeds and places it
as any character, and the table from codes to characters, written last, says what it means.
"""

import re
from functools import cached_property
from typing import Any

import uharfbuzz
from reportlab.pdfbase.ttfonts import TTFont

PLAIN_CODES, CODES, LAST_CODE = 0xF0000, 0x100000, 0x10FFFD
"""Codes of glyphs without a meaning of their own, and the first and last of those with one."""
_WIDE = re.compile(r"(?<=<)([0-9A-F]{2})> <([0-9A-F]{5,6})(?=>)")


class PaperFont(TTFont):  # type: ignore[misc]
    """One font file, opened once for all papers."""

    def __init__(self, name: str, path: str) -> None:
        super().__init__(name, path, shapable=False)
        self._codes: dict[tuple[int, str], int] = {}
        self._meanings: dict[int, str] = {}

    @cached_property
    def shaped_by(self) -> uharfbuzz.Font:
        """The font for shaping; it measures in units of the font."""
        return uharfbuzz.Font(uharfbuzz.Face(self.face._ttf_data))

    @property
    def per_mille(self) -> float:
        """What a unit of the font is in thousandths of the size."""
        return 1000 / float(self.shaped_by.face.upem)

    def code(self, glyph: int, meaning: str) -> str:
        """The character by which a glyph is drawn that stands for `meaning`."""
        known = self._codes.get((glyph, meaning))
        if known is None:
            following = CODES + len(self._meanings)
            known = PLAIN_CODES + glyph if not meaning or following > LAST_CODE else following
            self._meanings.setdefault(known, meaning)
            self._codes[glyph, meaning] = known
            self.face.charToGlyph[known] = glyph
            self.face.charWidths[known] = self.shaped_by.get_glyph_h_advance(glyph) * self.per_mille
        return chr(known)

    def addObjects(self, doc: Any) -> None:  # noqa: N802
        """Write the font, then what its codes mean: in UTF-16, whatever plane or number of characters."""
        before = set(doc.idToObject)
        super().addObjects(doc)
        for name in [name for name in doc.idToObject if name not in before and name.startswith("toUnicodeCMap:")]:
            table = doc.idToObject[name]
            table.content = _WIDE.sub(self._meaning, table.content)

    def _meaning(self, match: re.Match[str]) -> str:
        code = int(match[2], 16)
        meaning = self._meanings.get(code, chr(code))
        return f"{match[1]}> <{meaning.encode('utf-16-be').hex().upper()}"
