"""How an answer was taken and may be passed on, beside its value."""

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from interviewer.domain.script.values import Cell, Value

__all__ = ["STRICTNESS", "Cell", "Level", "Manner", "Value", "frozen"]

Manner: TypeAlias = Literal["verbatim", "paraphrase"]
"""Words as the respondent said them, or in the interviewer's rendering."""

Level: TypeAlias = Literal["named", "company", "anonymous"]
"""How an answer may be passed on; `anonymous` is shown as "unattributed"."""

STRICTNESS: Mapping[str, int] = {"named": 0, "company": 1, "anonymous": 2}


def frozen(raw: object) -> object:
    """The value with every list made a tuple, as it came back from JSON."""
    if isinstance(raw, Sequence) and not isinstance(raw, str):
        return tuple(frozen(item) for item in raw)
    if isinstance(raw, Mapping):
        return {str(key): frozen(item) for key, item in raw.items()}
    return raw
