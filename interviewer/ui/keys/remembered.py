"""A person's own keys as lines of the settings file, `undo=Ctrl+U`, and back."""

from collections.abc import Sequence

from interviewer.ui.keys.keymap import BY_NAME, Keymap
from interviewer.ui.keys.reserved import why_not

TOLD = "The keys in the settings could not be used: {}. All keys are as they were at first."


def lines_of(keys: Keymap) -> tuple[str, ...]:
    """What to remember; the ways of one deed stand beside each other with a blank between."""
    return tuple(f"{name}={' '.join(ways)}" for name, ways in keys.changed)


def keymap_of(lines: Sequence[str]) -> tuple[Keymap, str]:
    """The keys, and a sentence when they could not be used; a deed of a later version is passed over."""
    keys = Keymap()
    for line in lines:
        name, _, ways = line.partition("=")
        if name not in BY_NAME:
            continue
        if not ways.split() or any(why_not(key, BY_NAME[name]) for key in _new(name, ways)):
            return Keymap(), TOLD.format(f"“{ways}” cannot be a key for this: {BY_NAME[name].short}")
        keys = keys.with_ways(name, tuple(ways.split()))
    if found := keys.clashes():
        key, one, other = found[0]
        return Keymap(), TOLD.format(f"{key} was given to two things, {one.short}, and {other.short}")
    return keys, ""


def _new(name: str, ways: str) -> list[str]:
    """The keys that the deed has not by itself."""
    return [key for key in ways.split() if key not in BY_NAME[name].keys]
