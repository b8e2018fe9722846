"""In which order letters from the left and from the right stand: the Unicode bidirectional algorithm (UAX 9).

Without explicit embeddings, overrides and isolates: `cleaning` has taken those out. A level is even for what
is read from the left and odd for what is read from the right.
"""

import re
import unicodedata
from collections.abc import Sequence
from itertools import groupby

_RIGHT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff]")
_NEUTRAL = frozenset({"B", "S", "WS", "ON"})
_STRONG_NUMBERS = {"EN": "R", "AN": "R"}
_BRACKETS = dict(
    zip("([{\u2045\u207d\u208d\u27e8\u27ea\u3008\u300a\u300c\u300e\u3010\u3014\u3016\uff08\uff3b\uff5b\uff62",
        ")]}\u2046\u207e\u208e\u27e9\u27eb\u3009\u300b\u300d\u300f\u3011\u3015\u3017\uff09\uff3d\uff5d\uff63",
        strict=True)
)  # fmt: skip
_CLOSING = frozenset(_BRACKETS.values())
_MOST_OPEN = 63


def has_right_to_left(text: str) -> bool:
    """Whether any letter of `text` is written from the right."""
    return not text.isascii() and _RIGHT.search(text) is not None


def starts_from_right(text: str) -> bool:
    """Whether the first letter is written from the right: then the whole paragraph is (rules P2, P3)."""
    classes = (unicodedata.bidirectional(char) for char in text)
    return next((found for found in classes if found in {"L", "R", "AL"}), "L") != "L"


def levels(text: str, from_right: bool) -> list[int]:
    """The level of each character of one paragraph."""
    own = [unicodedata.bidirectional(char) or "L" for char in text]
    outer = "R" if from_right else "L"
    classes = _weak(own, outer)
    _brackets(text, own, classes, outer)
    _neutral(classes, outer)
    level = int(from_right)
    return [_level(found, level) for found in classes]


def _level(found: str, level: int) -> int:
    """Rules I1 and I2."""
    if level % 2:
        return level + (found != "R")
    return level + {"L": 0, "R": 1}.get(found, 2)


def _weak(own: Sequence[str], outer: str) -> list[str]:
    """Rules W1 to W7: marks, numbers and what stands at numbers."""
    found = list(own)
    strong = before = outer
    for index, own_class in enumerate(own):  # W1, W2, W3
        one = before if own_class == "NSM" else own_class
        before = one
        if one in {"L", "R", "AL"}:
            strong = one
        found[index] = "AN" if one == "EN" and strong == "AL" else "R" if one == "AL" else one
    for index in range(1, len(found) - 1):  # W4
        sides = (found[index - 1], found[index + 1])
        if (found[index] == "ES" and sides == ("EN", "EN")) or (found[index] == "CS" and sides in _BOTH_NUMBERS):
            found[index] = sides[0]
    _terminators(found)
    strong = outer
    for index, one in enumerate(found):  # W6, W7
        if one in {"ES", "ET", "CS"}:
            found[index] = "ON"
        elif one in {"L", "R"}:
            strong = one
        elif one == "EN" and strong == "L":
            found[index] = "L"
    return ["ON" if one == "BN" else one for one in found]


_BOTH_NUMBERS = {("EN", "EN"), ("AN", "AN")}


def _terminators(found: list[str]) -> None:
    """Rule W5: signs at a number, such as % and €, go with it."""
    start = 0
    for one, group in groupby(list(found)):
        end = start + len(list(group))
        if one == "ET" and "EN" in {*found[max(0, start - 1) : start], *found[end : end + 1]}:
            found[start:end] = ["EN"] * (end - start)
        start = end


def _brackets(text: str, own: Sequence[str], found: list[str], outer: str) -> None:
    """Rule N0: both brackets of a pair take one direction."""
    for opening, closing in _pairs(text, found):
        inside = {_STRONG_NUMBERS.get(one, one) for one in found[opening + 1 : closing]} & {"L", "R"}
        if outer in inside:
            side = outer
        elif inside:
            back = (_STRONG_NUMBERS.get(one, one) for one in reversed(found[:opening]))
            before = next((one for one in back if one in {"L", "R"}), outer)
            side = before if before != outer else outer
        else:
            continue
        for place in (opening, closing):
            found[place] = side
            after = place + 1
            while after < len(found) and own[after] == "NSM":
                found[after] = side
                after += 1


def _pairs(text: str, found: Sequence[str]) -> list[tuple[int, int]]:
    """Places of brackets that belong together, by the opening one (BD16)."""
    waiting: list[tuple[str, int]] = []
    pairs = []
    for index, char in enumerate(text):
        if found[index] != "ON":
            continue
        if char in _BRACKETS:
            if len(waiting) == _MOST_OPEN:
                return []
            waiting.append((_BRACKETS[char], index))
        elif char in _CLOSING:
            at = next((i for i in range(len(waiting) - 1, -1, -1) if waiting[i][0] == char), None)
            if at is not None:
                pairs.append((waiting[at][1], index))
                del waiting[at:]
    return sorted(pairs)


def _neutral(found: list[str], outer: str) -> None:
    """Rules N1 and N2: what has no direction takes that of both its sides, else the paragraph's."""
    start = 0
    for neutral, group in groupby(list(found), key=_NEUTRAL.__contains__):
        end = start + len(list(group))
        if neutral:
            left = _STRONG_NUMBERS.get(found[start - 1], found[start - 1]) if start else outer
            right = _STRONG_NUMBERS.get(found[end], found[end]) if end < len(found) else outer
            found[start:end] = [left if left == right else outer] * (end - start)
        start = end


def visual_order(levels_of_runs: Sequence[int]) -> list[int]:
    """Which run stands where, from the left, given the level of each in reading order (rule L2)."""
    order = list(range(len(levels_of_runs)))
    highest = max(levels_of_runs, default=0)
    lowest_odd = min((level for level in levels_of_runs if level % 2), default=highest + 1)
    for level in range(highest, lowest_odd - 1, -1):
        turned: list[int] = []
        for high, group in groupby(order, key=lambda run: levels_of_runs[run] >= level):
            part = list(group)
            turned += reversed(part) if high else part
        order = turned
    return order
