"""The fonts of paper: loading, advance widths, and which font has a character.

The printing library drops characters a font lacks; so every text is split by coverage first, with
fallback fonts in a fixed order, each opened only when a character asks for it.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from reportlab.pdfbase import pdfmetrics

from interviewer.formats.pdf.clusters import is_emoji, visible
from interviewer.formats.pdf.paper_font import PaperFont
from interviewer.kit.resources import resource

FACES = {
    "sans": "SourceSans3_400Regular",
    "sans-semibold": "SourceSans3_600SemiBold",
    "sans-italic": "SourceSans3_400Regular_Italic",
    "serif": "SourceSerif4_400Regular",
    "serif-semibold": "SourceSerif4_600SemiBold",
    "serif-italic": "SourceSerif4_400Regular_Italic",
}
"""Face name to file; the names are those of `tokens.Type`."""


@dataclass(frozen=True)
class Fallback:
    """A font of another script: the code points it is asked for, its file and its semibold file."""

    first: int
    last: int
    regular: str
    semibold: str


def _one(first: int, last: int, file: str) -> Fallback:
    return Fallback(first, last, file, file)


_NOTO = ("NotoSans_400Regular", "NotoSans_600SemiBold")
_HEBREW = ("NotoSansHebrew_400Regular", "NotoSansHebrew_600SemiBold")
_ARABIC = ("NotoSansArabic_400Regular", "NotoSansArabic_600SemiBold")
EMOJI = "NotoEmoji_400Regular"
FALLBACKS = (
    Fallback(0x0590, 0x05FF, *_HEBREW),
    Fallback(0xFB1D, 0xFB4F, *_HEBREW),
    Fallback(0x0600, 0x08FF, *_ARABIC),
    Fallback(0xFB50, 0xFEFE, *_ARABIC),
    _one(0x0900, 0x097F, "NotoSansDevanagari_400Regular"),
    _one(0x1CD0, 0x1CFF, "NotoSansDevanagari_400Regular"),
    _one(0xA8E0, 0xA8FF, "NotoSansDevanagari_400Regular"),
    _one(0x1100, 0x11FF, "NotoSansKR_400Regular"),
    _one(0x3130, 0x318F, "NotoSansKR_400Regular"),
    _one(0xA960, 0xD7FF, "NotoSansKR_400Regular"),
    Fallback(0x0080, 0x2FFF, *_NOTO),
    _one(0x2000, 0xFFEF, "NotoSansSC_400Regular"),
    _one(0x20000, 0x3FFFF, "NotoSansSC_400Regular"),
    Fallback(0xA000, 0xFFFF, *_NOTO),
    _one(0x2000, 0x2BFF, "NotoSansSymbols_400Regular"),
    _one(0x1F100, 0x1F2FF, "NotoSansSymbols_400Regular"),
    _one(0x2000, 0x1FFFF, EMOJI),
)
"""Asked in this order; the first that has the character prints it."""

class Font:
    """One opened font file: its registered name, its characters, its advances per 1000 of size."""

    def __init__(self, file: str) -> None:
        self.name = f"paper-{file}"
        if self.name not in pdfmetrics.getRegisteredFontNames():
            path = resource("fonts", f"{file}.ttf")
            pdfmetrics.registerFont(PaperFont(self.name, str(path)))
        self.file: PaperFont = pdfmetrics.getFont(self.name)
        face = self.file.face
        self.default = float(face.defaultWidth)
        self.widths: dict[int, float] = face.charWidths
        self.characters: dict[int, int] = face.charToGlyph

    def has(self, char: str) -> bool:
        """Whether this font has a glyph for the character."""
        return ord(char) in self.characters

    @property
    def keeps_words_together(self) -> bool:
        """Whether words of this font are one stretch with the spaces between them; the spaces of emoji are too wide."""
        return self.has(" ") and not self.name.endswith(EMOJI)

    def has_all(self, chars: str) -> bool:
        """Whether this font has a glyph for each of the characters."""
        return all(ord(char) in self.characters for char in chars)


class Face(dict[str, float]):
    """Advances by character for one face and its fallbacks, filled as characters come up."""

    def __init__(self, book: "FontBook", font: Font, semibold: bool) -> None:
        super().__init__()
        self._book, self._semibold = book, semibold
        self.font = font
        self.name = font.name
        self.own: set[str] = {" ", "\u00a0"}
        self.foreign: dict[str, Font] = {}
        self._parts: dict[str, list[tuple[Font, str]]] = {}

    def __missing__(self, char: str) -> float:
        font = self.font
        if font.has(char):
            self.own.add(char)
        else:
            font = self._book.fallback(char, self._semibold) or font
            self.foreign[char] = font
        width = float(font.widths.get(ord(char), font.default))
        self[char] = width
        return width

    def width(self, text: str, size: float) -> float:
        """The advance of `text` in points at `size`."""
        return sum(map(self.__getitem__, text)) * size / 1000

    def split(self, text: str) -> list[tuple[str, str]]:
        """`text` in stretches of (registered font name, text) that each font can print whole.

        Every character was measured before, so that its font is known.
        """
        if self.own.issuperset(text):
            return [(self.name, text)]
        runs: list[tuple[str, str]] = []
        for char in text:
            name = self.foreign[char].name if char in self.foreign else self.name
            if runs and runs[-1][0] == name:
                runs[-1] = (runs[-1][0], runs[-1][1] + char)
            else:
                runs.append((name, char))
        return runs


    def parts(self, cluster: str) -> list[tuple[Font, str]]:
        """A letter with its marks in one font if any font has them all, else the letter and each mark alone."""
        if cluster not in self._parts:
            self._parts[cluster] = self._search(cluster)
        return self._parts[cluster]

    def _search(self, cluster: str) -> list[tuple[Font, str]]:
        wanted = visible(cluster)
        candidates = [self.font, *(self._book.fallback(char, self._semibold) for char in wanted)]
        if is_emoji(cluster):
            candidates.insert(0, self._book.emoji)
        tried = [font for font in candidates if font is not None]
        whole = next((font for font in tried if font.has_all(wanted)), None)
        if whole is not None or len(wanted) < 2:
            return [(whole or self.font, cluster)]
        return [part for char in wanted for part in self.parts(char)]


class FontBook:
    """The opened fonts of one printing; pass it to whatever measures text."""

    def __init__(self) -> None:
        self._fonts: dict[str, Font] = {}
        self._fallbacks: dict[tuple[str, bool], Font | None] = {}
        self._faces = {name: Face(self, self._font(file), "semibold" in name) for name, file in FACES.items()}

    def face(self, name: str) -> Face:
        """The face of this name; the names are the keys of FACES."""
        return self._faces[name]

    def opened(self) -> Mapping[str, Font]:
        """The fonts opened so far, by their files."""
        return self._fonts

    def covers(self, char: str) -> bool:
        """Whether any font can print the character in every face."""
        return self._fonts[FACES["sans"]].has(char) or self.fallback(char, False) is not None

    @property
    def emoji(self) -> Font:
        """The font that knows sequences of emoji."""
        return self._font(EMOJI)

    def fallback(self, char: str, semibold: bool) -> Font | None:
        """The first fallback font that has the character, or None."""
        key = (char, semibold)
        if key not in self._fallbacks:
            self._fallbacks[key] = self._search(char, semibold)
        return self._fallbacks[key]

    def _search(self, char: str, semibold: bool) -> Font | None:
        code = ord(char)
        for entry in FALLBACKS:
            if entry.first <= code <= entry.last:
                font = self._font(entry.semibold if semibold else entry.regular)
                if font.has(char):
                    return font
        sans = self._font(FACES["sans"])
        return sans if sans.has(char) else None

    def _font(self, file: str) -> Font:
        if file not in self._fonts:
            self._fonts[file] = Font(file)
        return self._fonts[file]
