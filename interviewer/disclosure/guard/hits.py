"""What the guard finds, and the mark by which a decision about it is found again."""

import hashlib
from dataclasses import dataclass

KEY_LENGTH = 24
_SEPARATOR = "\x1f"


@dataclass(frozen=True)
class Hit:
    """Some words that would show who spoke, or may."""

    text: str
    """As it stands there; empty when it is not about words."""
    why: str
    proposal: str
    """The replacement in [brackets]."""
    must: bool
    """It blocks; otherwise it asks."""


def key_of(origin: str, passage: str, hit: Hit) -> str:
    """A mark without words, bound to the very passage: when its words change, it is asked again.

    `origin` tells where the passage comes from, such as a talk and a question.
    """
    told = _SEPARATOR.join((origin, " ".join(passage.split()), " ".join(hit.text.casefold().split()), hit.why))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:KEY_LENGTH]
