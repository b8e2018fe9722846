"""Letters in the form and place they take beside each other: Arabic joining, Hindi signs, accents, emoji."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

import uharfbuzz

from interviewer.formats.pdf.arabic import signs
from interviewer.formats.pdf.fonts import Font

JOINER, SPACE = 0x034F, 0x20
"""The first has neither width nor outline."""
REMEMBERED = 4096
"""Words kept as shaped: a text repeats most of its words."""


@dataclass(frozen=True)
class Glyph:
    """One glyph by the code its font draws it with, and how far it and what follows are moved (per mille of the size).

    `back` is what the next glyph stands nearer than the width of this one says.
    """

    code: str
    means: str
    x: float = 0.0
    y: float = 0.0
    back: float = 0.0


@dataclass(frozen=True)
class Floating:
    """A mark off the line, drawn as an outline: glyph number and place from the start of the stretch (per mille)."""

    glyph: int
    x: float
    y: float


@dataclass(frozen=True)
class Shaped:
    """A stretch of one font and direction: its text in reading order, its glyphs from the left.

    `width` is in thousandths of the size. What reads a PDF turns letters from the right around by itself and goes
    by their places on the line: so marks off the line float beside the text, and a blank on the line means them.
    """

    text: str
    font: str
    glyphs: tuple[Glyph, ...]
    width: float
    from_right: bool = False
    floating: tuple[Floating, ...] = ()

    @property
    def reads_otherwise(self) -> bool:
        """Whether the glyphs alone do not tell the text: some stand for nothing of their own."""
        return not self.from_right and any(not glyph.means for glyph in self.glyphs)


class Shaper:
    """Shapes stretches with the fonts of one printing."""

    def __init__(self) -> None:
        self._known: dict[tuple[str, str, bool], Shaped] = {}

    def shape(self, text: str, font: Font, from_right: bool) -> Shaped:
        """`text`, in reading order, as glyphs in drawing order."""
        key = (text, font.name, from_right)
        if key not in self._known:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            self._known[key] = _shape(text, font, from_right)
        return self._known[key]


def _shape(text: str, font: Font, from_right: bool) -> Shaped:
    whole = signs(text) if from_right else None
    if whole and font.has_all("".join(sign for sign, _ in whole)):
        drawn, letters, wanted = "".join(sign for sign, _ in whole), [letter for _, letter in whole], {"ccmp": False}
    else:
        drawn, letters, wanted = text, list(text), {}
    buffer = _shaped_buffer(drawn, font, from_right, wanted)
    infos, places = buffer.glyph_infos or [], buffer.glyph_positions or []
    meanings = _meanings([info.cluster for info in infos], [place.x_advance for place in places], letters)
    scale = font.file.per_mille
    glyphs: list[Glyph] = []
    floating: list[Floating] = []
    at = 0.0
    for info, place, meaning in zip(infos, places, meanings, strict=True):
        x, y, wide = place.x_offset * scale, place.y_offset * scale, place.x_advance * scale
        if from_right and not wide:
            floating.append(Floating(info.codepoint, at + x, y))
            glyphs += [_blank(font, meaning)] if meaning else []
        else:
            last, first = (meaning[-1:], meaning[:-1]) if from_right else (meaning, "")
            code = font.file.code(info.codepoint, last)
            glyphs.append(Glyph(code, last, x, y, font.widths[ord(code)] - wide))
            glyphs += [_blank(font, one) for one in reversed(first)]
        at += wide
    return Shaped(text, font.name, tuple(glyphs), at, from_right, tuple(floating))


def _blank(font: Font, meaning: str) -> Glyph:
    """Nothing to see and no width, but something to read: a letter that another glyph has drawn."""
    code = font.file.code(font.characters[JOINER if JOINER in font.characters else SPACE], meaning)
    return Glyph(code, meaning, back=font.widths[ord(code)])


def _shaped_buffer(text: str, font: Font, from_right: bool, wanted: dict[str, bool]) -> uharfbuzz.Buffer:
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    buffer.direction = "rtl" if from_right else "ltr"
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    uharfbuzz.shape(font.file.shaped_by, buffer, wanted)
    return buffer


def _meanings(starts: Sequence[int], advances: Sequence[int], letters: Sequence[str]) -> Iterator[str]:
    """What each glyph stands for: the widest of a cluster for all its letters, the others for nothing."""
    edges = [*sorted(set(starts)), len(letters)]
    ends = dict(pairwise(edges))
    at = 0
    for start, group in groupby(starts):
        count = len(list(group))
        widest = max(range(at, at + count), key=lambda index: (advances[index], -index))
        whole = "".join(letters[start : ends[start]])
        yield from (whole if index == widest else "" for index in range(at, at + count))
        at += count
