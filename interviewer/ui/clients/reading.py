"""What a form says, read into parts of a programme: each fault is a sentence under the name of its field."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import TypeAlias, TypeVar

from interviewer.domain.errors import UserError
from interviewer.services.contact_list.letters import folded

T = TypeVar("T")
Values: TypeAlias = Mapping[str, str]
Faults: TypeAlias = dict[str, str]


def tried(faults: Faults, field: str, read: Callable[[], T], instead: T) -> T:
    """What `read` gives; a UserError becomes the sentence of the field."""
    try:
        return read()
    except UserError as error:
        faults[field] = error.sentence
        return instead


def whole_number(text: str) -> int:
    """A whole number. UserError "bad_number"."""
    if not re.fullmatch("[0-9]{1,6}", text, re.ASCII):
        raise UserError("bad_number", "Write a whole number, such as 5.")
    return int(text)


def add_faults(faults: Faults, found: Iterable[tuple[str, str]], labels: Mapping[str, str]) -> Faults:
    """With the reasons of the checks, in the words of the form; what was found while reading comes first."""
    for field, reason in found:
        label = labels.get(field, field)
        told = re.sub(rf"\b{re.escape(field)}\b", label, reason)
        faults.setdefault(field, f"{told[:1].upper()}{told[1:]}.")
    return faults


def id_from(name: str, taken: Iterable[str]) -> str:
    """A short id made of a name, not taken yet: "Novák Print" gives novak-print."""
    plain = re.sub("[^a-z0-9]+", "-", folded(name)).strip("-")[:60] or "account"
    used = set(taken)
    if plain not in used:
        return plain
    return next(f"{plain}-{number}" for number in range(2, len(used) + 3) if f"{plain}-{number}" not in used)
