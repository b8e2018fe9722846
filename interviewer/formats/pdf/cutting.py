"""Names too long for their place: wrapped to a few lines, and what is longer still is cut with three dots."""

from interviewer.formats.pdf.clusters import clusters
from interviewer.formats.pdf.pieces import Setting
from interviewer.formats.pdf.text import Line
from interviewer.formats.pdf.tokens import Type

DOTS = "..."
_LONGEST = 400
"""Characters of a name that are looked at; no place on paper holds more."""


def cut(kit: Setting, words: str, setting: Type, width: float, most: int = 1) -> tuple[Line, ...]:
    """At most `most` lines of `words`; the last one ends with three dots when something was cut."""
    letters = clusters(words[:_LONGEST])
    lines = kit.type.lines("".join(letters), setting, width)
    if len(lines) <= most:
        return lines
    low, high = 0, len(letters)
    while low < high:
        middle = (low + high + 1) // 2
        if len(kit.type.lines(_ended(letters, middle), setting, width)) <= most:
            low = middle
        else:
            high = middle - 1
    return kit.type.lines(_ended(letters, low), setting, width)[:most]


def cut_line(kit: Setting, words: str, setting: Type, width: float) -> Line:
    """`words` as one line no wider than `width`, cut with three dots if need be."""
    lines = cut(kit, words, setting, width)
    return lines[0] if lines else Line((), 0.0)


def _ended(letters: list[str], count: int) -> str:
    return "".join(letters[:count]).rstrip(" ,;.-&/") + DOTS
