"""One thing wrong at a place of a script, before its line is known."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches

IDENTIFIER = re.compile(r"[A-Za-z_][A-Za-z0-9_]*", re.ASCII)


@dataclass(frozen=True)
class Fault:
    """A place such as `nps.when`, and the reason."""

    where: str
    reason: str


def meant(given: str, known: Iterable[str]) -> str:
    """` (did you mean x?)` when a known name is close to the one given, else nothing."""
    close = get_close_matches(given[:80], list(known), n=1)
    return f" (did you mean {close[0]}?)" if close else ""
