"""The words around a passage that was found: serif, what was looked for strong, cut to a few lines around it."""

import re
from collections.abc import Sequence
from typing import TypeAlias

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QFontMetricsF, QTextCharFormat, QTextLayout, QTextOption

from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme

Parts: TypeAlias = Sequence[tuple[str, bool]]
CUT = "..."
BEFORE = 6
"""So many pieces stay before the first word that was looked for, when there is no room for all."""
_PIECE = re.compile(r"\S+\s*|\s+")


def laid_out(parts: Parts, width: float, lines: int, theme: Theme) -> QTextLayout:
    """The words on at most `lines` lines of `width` px; what is left out is told by three points."""
    pieces = [(piece, strong) for text, strong in parts for piece in _PIECE.findall(" ".join(text.splitlines()))]
    layout = _layout(pieces, width, theme)
    front = back = False
    while layout.lineCount() > lines and len(pieces) > 1:
        if _first_strong(pieces) > BEFORE:
            pieces, front = pieces[1:], True
        else:
            pieces, back = pieces[:-1], True
        layout = _layout(_marked(pieces, front=front, back=back), width, theme)
    return layout


def _first_strong(pieces: Parts) -> int:
    return next((place for place, (_, strong) in enumerate(pieces) if strong), 0)


def _marked(pieces: Parts, *, front: bool, back: bool) -> Parts:
    """With the points where something was cut, unless they stand there already."""
    first = [(f"{CUT} ", False)] if front and not pieces[0][0].startswith(CUT) else []
    last = [(CUT, False)] if back and not pieces[-1][0].endswith(CUT) else []
    return [*first, *pieces[:-1], (pieces[-1][0].rstrip() if last else pieces[-1][0], pieces[-1][1]), *last]


def _layout(pieces: Parts, width: float, theme: Theme) -> QTextLayout:
    font, pitch = theme.font(Role.QUOTE), theme.pitch(Role.QUOTE)
    layout = QTextLayout("".join(piece for piece, _ in pieces), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(pieces, font))
    rise = (pitch - QFontMetricsF(font).height()) / 2
    layout.beginLayout()
    line, top = layout.createLine(), rise
    while line.isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += pitch
        line = layout.createLine()
    layout.endLayout()
    return layout


def _formats(pieces: Parts, font: QFont) -> list[QTextLayout.FormatRange]:
    strong_font = QFont(font)
    strong_font.setWeight(QFont.Weight.DemiBold)
    made, start = [], 0
    for piece, strong in pieces:
        if strong:
            range_ = QTextLayout.FormatRange()
            range_.start, range_.length = start, len(piece.encode("utf-16-le")) // 2
            form = QTextCharFormat()
            form.setFont(strong_font)
            range_.format = form
            made.append(range_)
        start += len(piece.encode("utf-16-le")) // 2
    return made
