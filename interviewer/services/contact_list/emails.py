"""E-mail addresses as people put them into cells."""

import re
from dataclasses import dataclass

LONGEST = 254
_ADDRESS = re.compile(
    r"(?![=+-])[^\s@,;:|<>()\[\]\"\\\x00-\x1f\x7f]{1,64}@(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)+[^\W\d_][\w-]{0,61}[^\W_]"
)
_ANGLES = re.compile(r"<([^<>]*)>")
_BETWEEN = re.compile(r"[;,\s|]+|\s/\s")


@dataclass(frozen=True)
class EmailRead:
    """What a cell gives: an address or none, and a sentence when it needs a look."""

    address: str
    sentence: str = ""


def is_address(text: str) -> bool:
    """Whether this can be an e-mail address: somebody, an @, a domain with a dot."""
    if len(text) > LONGEST or ".." in text or _ADDRESS.fullmatch(text) is None:
        return False
    somebody = text.partition("@")[0]
    return not (somebody.startswith(".") or somebody.endswith("."))


def read_email(cell: str) -> EmailRead:
    """The address in a trimmed cell; of several the first good one is taken."""
    if is_address(cell):
        return EmailRead(cell)
    inside = _ANGLES.findall(cell)
    parts = inside or [part for part in _BETWEEN.split(cell) if part]
    good = [address for part in parts if is_address(address := _bare(part))]
    if not good:
        return EmailRead("", "not an e-mail address; left empty")
    if len(good) > 1:
        return EmailRead(_bare(good[0]), "more than one address; the first is kept")
    if inside or len(parts) == 1:
        return EmailRead(_bare(good[0]))
    return EmailRead(_bare(good[0]), "more than an address; the address is kept")


def _bare(part: str) -> str:
    stripped = part.strip().strip("\"'.,")
    return stripped[7:] if stripped[:7].lower() == "mailto:" else stripped
