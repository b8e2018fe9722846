"""Measuring and wrapping, in time linear in the length of the text.

A line is broken at spaces, between Chinese, Japanese and Korean characters, and inside a word only
when the word alone is wider than the line. A paragraph of plain letters is measured letter by letter; one
with letters that take their form or place from each other is taken apart by direction and font first.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from interviewer.formats.pdf import bidi
from interviewer.formats.pdf.cleaning import clean
from interviewer.formats.pdf.clusters import clusters, needs_shaping
from interviewer.formats.pdf.fonts import Face, Font, FontBook
from interviewer.formats.pdf.shaping import Shaped, Shaper
from interviewer.formats.pdf.tokens import INK2, Type
from interviewer.kit.i18n import FROM_LEFT
from interviewer.report.blocks import Rich, Run

_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
_CLOSING = "\u3001\u3002\uff01\uff09\uff0c\uff1a\uff1b\uff1f\u300d\u300f\u3011\u201d\u2019.,;:!?)"
_PIECES = re.compile(f"[ \u00a0]*[{_CJK}][{_CLOSING}]*| +|[^ {_CJK}]+")


@dataclass(frozen=True)
class Segment:
    """A stretch of a line in one setting: text in reading order, face, size, colour, width in points.

    `shaped` are its glyphs in drawing order, where the letters alone do not say how they are drawn.
    """

    text: str
    face: Face
    size: float
    colour: str
    width: float
    shaped: Shaped | None = None


@dataclass(frozen=True)
class Line:
    """One line of segments from left to right; `from_right` lines stand at the right edge."""

    segments: tuple[Segment, ...]
    width: float
    from_right: bool = False


@dataclass(frozen=True, eq=False)
class _Ink:
    """How a stretch is set: `segment` makes one of its text, `width` measures it, in points."""

    face: Face
    size: float
    colour: str
    level: int = 0
    font: Font | None = None
    """The font that shapes it; None for plain letters, which any font of the face may print."""
    shaper: Shaper | None = None

    def width(self, text: str) -> float:
        if self.font is None or self.shaper is None:
            return self.face.width(text, self.size)
        return self.shaper.shape(text, self.font, self.level % 2 == 1).width * self.size / 1000

    def segment(self, text: str) -> Segment:
        shaped = self.shaper.shape(text, self.font, self.level % 2 == 1) if self.font and self.shaper else None
        return Segment(text, self.face, self.size, self.colour, self.width(text), shaped)

    def letters(self, text: str) -> Sequence[str]:
        """What may be parted when a word is wider than the line."""
        return text if self.font is None else clusters(text)


_Word = list[tuple[str, _Ink]]
_Spaced = tuple[_Word, _Ink | None]
"""A word that must not be broken, and the setting of the space before it, if there is one."""


class Typesetter:
    """Turns texts into lines with the fonts of one printing."""

    def __init__(self, book: FontBook) -> None:
        self._book = book
        self._shaper = Shaper()

    def lines(self, words: Rich, setting: Type, width: float) -> tuple[Line, ...]:
        """`words` wrapped to `width` points; an empty text has no lines, an empty paragraph one."""
        found: list[Line] = []
        for paragraph, from_left in self._paragraphs(words, setting):
            found += self._wrap(paragraph, width, from_left)
        return tuple(found)

    def line(self, words: Rich, setting: Type) -> Line:
        """`words` on one line however wide."""
        lines = self.lines(words, setting, 1e9)
        segments = tuple(segment for line in lines for segment in line.segments)
        return Line(segments, sum(segment.width for segment in segments))

    def _paragraphs(self, words: Rich, setting: Type) -> Iterator[tuple[_Word, bool]]:
        """Each with whether it begins with the mark that it runs from the left."""
        runs = (Run(words),) if isinstance(words, str) else words
        paragraph: _Word = []
        from_left = False
        for run in runs:
            ink = self._ink(run, setting)
            from_left = from_left or (not paragraph and run.text.startswith(FROM_LEFT))
            for index, part in enumerate(clean(run.text, self._book).split("\n")):
                if index:
                    yield paragraph, from_left
                    paragraph, from_left = [], False
                if part:
                    paragraph.append((part, ink))
        if paragraph:
            yield paragraph, from_left

    def _ink(self, run: Run, setting: Type) -> _Ink:
        family = setting.face.split("-")[0]
        face = {"strong": f"{family}-semibold", "serif": "serif"}.get(run.style, setting.face)
        colour = INK2 if run.style == "muted" else setting.colour
        return _Ink(self._book.face(face), setting.size, colour)

    def _wrap(self, paragraph: _Word, width: float, from_left: bool) -> list[Line]:
        whole = "".join(text for text, _ in paragraph)
        if not needs_shaping(whole):
            return [_plain_line(words) for words in _greedy(_words(paragraph), width)] or [Line((), 0.0)]
        from_right = not from_left and bidi.starts_from_right(whole)
        parted = self._parted(paragraph, bidi.levels(whole, from_right))
        return [_turned_line(words, from_right) for words in _greedy(_words(parted), width)] or [Line((), 0.0)]

    def _parted(self, paragraph: _Word, levels: Sequence[int]) -> _Word:
        """The paragraph in stretches of one direction and one font each."""
        parted: _Word = []
        inks: dict[tuple[_Ink, int, str], _Ink] = {}
        at = 0
        for text, ink in paragraph:
            for cluster in clusters(text):
                level = levels[at]
                at += len(cluster)
                for font, part in self._fonts(cluster, ink, level, parted[-1][1] if parted else None):
                    key = (ink, level, font.name if font else "")
                    own = inks.setdefault(key, _Ink(ink.face, ink.size, ink.colour, level, font, self._shaper))
                    if parted and parted[-1][1] is own:
                        parted[-1] = (parted[-1][0] + part, own)
                    else:
                        parted.append((part, own))
        return parted

    def _fonts(
        self, cluster: str, ink: _Ink, level: int, before: _Ink | None
    ) -> Sequence[tuple[Font | None, str]]:
        """The fonts that shape a letter, none for one drawn as it is. Signs and spaces go with what is before them."""
        own_way = level % 2 == 0 and not needs_shaping(cluster)
        goes_on = before is not None and before.level == level and (cluster == " " or not own_way)
        if goes_on and before and before.font and before.font.keeps_words_together and before.font.has_all(cluster):
            return ((before.font, cluster),)
        if cluster == " " or own_way:
            return ((None, cluster),)
        return ink.face.parts(cluster)


def _words(paragraph: _Word) -> Iterator[_Spaced]:
    """Words that must not be broken."""
    word: _Word = []
    space: _Ink | None = None
    breakable = False
    for text, ink in paragraph:
        for piece in _PIECES.findall(text):
            alone = piece[-1] > "\u2fff" or piece.strip()[:1] > "\u2fff"
            if word and (piece[0] == " " or alone or breakable):
                yield word, space
                word, space = [], None
            breakable = alone
            if piece[0] == " ":
                space = ink
            if piece.strip(" "):
                word.append((piece.strip(" "), ink))
    if word:
        yield word, space


def _greedy(words: Iterator[_Spaced], width: float) -> Iterator[list[_Spaced]]:
    line: list[_Spaced] = []
    used = 0.0
    for word, space in words:
        gap = space.width(" ") if space and line else 0.0
        wide = sum([ink.width(text) for text, ink in word])
        if line and used + gap + wide > width:
            yield line
            line, used, gap = [], 0.0, 0.0
        if wide > width:
            *full, (rest, wide) = _chop(word, width)
            for part, _ in full:
                yield [(part, None)]
            line.append((rest, None))
        else:
            line.append((word, space if line else None))
        used += gap + wide
    if line:
        yield line


def _chop(word: _Word, width: float) -> list[tuple[_Word, float]]:
    """A word wider than the line, cut into parts that fit; every part has a letter at least."""
    parts: list[tuple[_Word, float]] = []
    part: _Word = []
    used = 0.0
    for text, ink in word:
        start = at = 0
        for letter in ink.letters(text):
            wide = ink.width(letter)
            if used + wide > width and (part or at > start):
                parts.append(([*part, (text[start:at], ink)], used))
                part, used, start = [], 0.0, at
            used += wide
            at += len(letter)
        part = [*part, (text[start:], ink)]
    return [*parts, (part, used)]


def _joined(words: list[_Spaced]) -> list[tuple[str, _Ink]]:
    """The stretches of a line in reading order, spaces between."""
    stretches: list[tuple[list[str], _Ink]] = []

    def add(text: str, ink: _Ink) -> None:
        if stretches and stretches[-1][1] is ink:
            stretches[-1][0].append(text)
        else:
            stretches.append(([text], ink))

    for word, space in words:
        if space is not None:
            add(" ", space)
        for text, ink in word:
            add(text, ink)
    return [("".join(texts), ink) for texts, ink in stretches]


def _plain_line(words: list[_Spaced]) -> Line:
    segments = [ink.segment(text) for text, ink in _joined(words)]
    return Line(tuple(segments), sum(segment.width for segment in segments))


def _turned_line(words: list[_Spaced], from_right: bool) -> Line:
    """A line whose stretches stand in the order that their directions ask for."""
    stretches = _joined(words)
    order = bidi.visual_order([ink.level for _, ink in stretches])
    segments = [stretches[index][1].segment(stretches[index][0]) for index in order]
    return Line(tuple(segments), sum(segment.width for segment in segments), from_right)
