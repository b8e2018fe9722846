"""Arabic letters as the single signs that Unicode has for their joined forms.

A font may build a letter from its body and its dots. That looks the same, but a reader of the PDF then has to
guess which dots belong to which body when text is searched or copied. A sign for the whole letter leaves no guess.
"""

import re
import unicodedata
from collections.abc import Mapping

_FORMS = (*range(0xFB50, 0xFBB2), *range(0xFBD3, 0xFC00), *range(0xFE80, 0xFEFD))
_MARK = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u08ca-\u08ff\u200c\u200d]")
_STRETCH = "\u0640"


def _known() -> Mapping[tuple[str, str], str]:
    """The sign for each letter (or lam with alef) in each of its forms: isolated, initial, medial, final."""
    found: dict[tuple[str, str], str] = {}
    for code in _FORMS:
        form, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if form.startswith("<") and "0020" not in letters:
            found.setdefault(("".join(chr(int(one, 16)) for one in letters), form.strip("<>")), chr(code))
    return found


_SIGNS = _known()


def signs(text: str) -> list[tuple[str, str]] | None:
    """Each sign of a text in reading order with the letters it stands for; None where Unicode has no sign for one.

    Vowel marks have to be placed at their letter, which only shaping does: a text with them has no signs.
    """
    if _MARK.search(text):
        return None
    letters = _letters(text)
    found = []
    for index, letter in enumerate(letters):
        before = index > 0 and _joins_after(letters[index - 1]) and _joins_before(letter)
        after = index + 1 < len(letters) and _joins_after(letter) and _joins_before(letters[index + 1])
        form = {(True, True): "medial", (True, False): "final", (False, True): "initial"}.get(
            (before, after), "isolated"
        )
        sign = _SIGNS.get((letter, form)) or (letter if not _is_letter(letter) else None)
        if sign is None:
            return None
        found.append((sign, letter))
    return found


def _letters(text: str) -> list[str]:
    """Single letters, but lam and alef together."""
    found: list[str] = []
    for char in text:
        if found and found[-1] == "\u0644" and (found[-1] + char, "isolated") in _SIGNS:
            found[-1] += char
        else:
            found.append(char)
    return found


def _is_letter(letter: str) -> bool:
    return letter[0] != _STRETCH and unicodedata.bidirectional(letter[0]) == "AL" and letter[0].isalpha()


def _joins_before(letter: str) -> bool:
    return letter == _STRETCH or (letter, "final") in _SIGNS


def _joins_after(letter: str) -> bool:
    return letter == _STRETCH or (letter, "initial") in _SIGNS
