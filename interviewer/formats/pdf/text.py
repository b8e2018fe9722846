"""Measuring and wrapping, in time linear in the length of the text.

A line is broken at spaces, between Chinese, Japanese and Korean characters, and inside a word only
when the word alone is wider than the line.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from interviewer.formats.pdf import bidi
from interviewer.formats.pdf.cleaning import clean
from interviewer.formats.pdf.fonts import Face, FontBook
from interviewer.formats.pdf.tokens import INK2, Type
from interviewer.report.blocks import Rich, Run

_CJK = "\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
_CLOSING = "\u3001\u3002\uff01\uff09\uff0c\uff1a\uff1b\uff1f\u300d\u300f\u3011\u201d\u2019.,;:!?)"
_PIECES = re.compile(f"[ \u00a0]*[{_CJK}][{_CLOSING}]*| +|[^ {_CJK}]+")


@dataclass(frozen=True)
class Segment:
    """A stretch of a line in one setting: text in drawing order, face, size, colour, width in points."""

    text: str
    face: Face
    size: float
    colour: str
    width: float


@dataclass(frozen=True)
class Line:
    """One line of segments from left to right; `from_right` lines stand at the right edge."""

    segments: tuple[Segment, ...]
    width: float
    from_right: bool = False


@dataclass(frozen=True)
class _Ink:
    face: Face
    size: float
    colour: str


_Word = list[tuple[str, _Ink]]


class Typesetter:
    """Turns texts into lines with the fonts of one printing."""

    def __init__(self, book: FontBook) -> None:
        self._book = book

    def lines(self, words: Rich, setting: Type, width: float) -> tuple[Line, ...]:
        """`words` wrapped to `width` points; an empty text has no lines, an empty paragraph one."""
        found: list[Line] = []
        for paragraph in self._paragraphs(words, setting):
            found += _wrap(paragraph, width)
        return tuple(found)

    def line(self, words: Rich, setting: Type) -> Line:
        """`words` on one line however wide."""
        lines = self.lines(words, setting, 1e9)
        segments = tuple(segment for line in lines for segment in line.segments)
        return Line(segments, sum(segment.width for segment in segments))

    def _paragraphs(self, words: Rich, setting: Type) -> Iterator[list[tuple[str, _Ink]]]:
        runs = (Run(words),) if isinstance(words, str) else words
        paragraph: list[tuple[str, _Ink]] = []
        for run in runs:
            ink = self._ink(run, setting)
            parts = bidi.joined(clean(run.text, self._book)).split("\n")
            for index, part in enumerate(parts):
                if index:
                    yield paragraph
                    paragraph = []
                if part:
                    paragraph.append((part, ink))
        if paragraph:
            yield paragraph

    def _ink(self, run: Run, setting: Type) -> _Ink:
        family = setting.face.split("-")[0]
        face = {"strong": f"{family}-semibold", "serif": "serif"}.get(run.style, setting.face)
        colour = INK2 if run.style == "muted" else setting.colour
        return _Ink(self._book.face(face), setting.size, colour)


def _wrap(paragraph: Sequence[tuple[str, _Ink]], width: float) -> list[Line]:
    from_right, turned = False, False
    whole = "".join(text for text, _ in paragraph)
    if bidi.has_right_to_left(whole):
        from_right, turned = bidi.starts_from_right(whole), True
    lines = [_finish(words, from_right, turned) for words in _greedy(_words(paragraph), width)]
    return lines or [Line((), 0.0)]


def _words(paragraph: Sequence[tuple[str, _Ink]]) -> Iterator[tuple[_Word, bool]]:
    """Words that must not be broken, each with whether a space stands before it."""
    word: _Word = []
    spaced = False
    breakable = False
    for text, ink in paragraph:
        for piece in _PIECES.findall(text):
            alone = piece[-1] > "\u2fff" or piece.strip()[:1] > "\u2fff"
            if word and (piece[0] == " " or alone or breakable):
                yield word, spaced
                word, spaced = [], False
            breakable = alone
            if piece[0] == " ":
                spaced = True
            if piece.strip(" "):
                word.append((piece.strip(" "), ink))
    if word:
        yield word, spaced


def _greedy(words: Iterator[tuple[_Word, bool]], width: float) -> Iterator[list[tuple[_Word, bool]]]:
    line: list[tuple[_Word, bool]] = []
    used = 0.0
    for word, spaced in words:
        space = _space(word) if spaced and line else 0.0
        wide = sum(ink.face.width(text, ink.size) for text, ink in word)
        if line and used + space + wide > width:
            yield line
            line, used, space = [], 0.0, 0.0
        if wide > width:
            *full, (rest, wide) = _chop(word, width)
            for part, _ in full:
                yield [(part, False)]
            line.append((rest, False))
        else:
            line.append((word, spaced and bool(line)))
        used += space + wide
    if line:
        yield line


def _space(word: _Word) -> float:
    ink = word[0][1]
    return ink.face[" "] * ink.size / 1000


def _chop(word: _Word, width: float) -> list[tuple[_Word, float]]:
    """A word wider than the line, cut into parts that fit; every part has a character at least."""
    parts: list[tuple[_Word, float]] = []
    part: _Word = []
    used = 0.0
    for text, ink in word:
        start = 0
        for index, char in enumerate(text):
            wide = ink.face[char] * ink.size / 1000
            if used + wide > width and (part or index > start):
                parts.append(([*part, (text[start:index], ink)], used))
                part, used, start = [], 0.0, index
            used += wide
        part = [*part, (text[start:], ink)]
    return [*parts, (part, used)]


def _finish(words: list[tuple[_Word, bool]], from_right: bool, turned: bool) -> Line:
    """Join words of one setting, put spaces between, and turn what is read from the right."""
    stretches: list[tuple[list[str], _Ink]] = []
    for word, spaced in words:
        for index, (text, ink) in enumerate(word):
            if spaced and index == 0:
                stretches[-1][0].append(" ")
            if stretches and stretches[-1][1] is ink:
                stretches[-1][0].append(text)
            else:
                stretches.append(([text], ink))
    segments = [_segment("".join(texts), ink, from_right, turned) for texts, ink in stretches]
    if from_right:
        segments.reverse()
    return Line(tuple(segments), sum(segment.width for segment in segments), from_right)


def _segment(text: str, ink: _Ink, from_right: bool, turned: bool) -> Segment:
    shown = bidi.visual(text, from_right) if turned else text
    return Segment(shown, ink.face, ink.size, ink.colour, ink.face.width(shown, ink.size))
