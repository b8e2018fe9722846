"""Takes single values out of a wave's figures, which are plain values with their names in files."""

from collections.abc import Mapping
from typing import cast

from interviewer.services.figure_values import Plain


def part(plain: Plain, *path: str) -> Plain:
    """The object at this place; empty where it is null or missing."""
    found: object = plain
    for name in path:
        found = found.get(name) if isinstance(found, Mapping) else None
    return cast("Plain", found) if isinstance(found, Mapping) else {}


def number(plain: Plain, *path: str) -> float | None:
    """The number at this place; None where it cannot be given."""
    value = part(plain, *path[:-1]).get(path[-1])
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def count(plain: Plain, *path: str) -> int:
    """The count at this place; 0 where there is none."""
    return int(number(plain, *path) or 0)


def word(plain: Plain, *path: str) -> str:
    """The text at this place; empty where there is none."""
    value = part(plain, *path[:-1]).get(path[-1])
    return value if isinstance(value, str) else ""


def pair(plain: Plain, *path: str) -> tuple[float, float] | None:
    """The lowest and highest value at this place; None where they cannot be given."""
    value = part(plain, *path[:-1]).get(path[-1])
    if isinstance(value, list) and len(value) == 2 and None not in value:
        return float(value[0]), float(value[1])
    return None


def words(plain: Plain, *path: str) -> tuple[str, ...]:
    """The list of texts at this place."""
    value = part(plain, *path[:-1]).get(path[-1])
    return tuple(str(one) for one in value) if isinstance(value, list | tuple) else ()


def objects(plain: Plain, *path: str) -> tuple[Plain, ...]:
    """The list of objects at this place."""
    value = part(plain, *path[:-1]).get(path[-1])
    return tuple(cast("Plain", one) for one in value) if isinstance(value, list | tuple) else ()
