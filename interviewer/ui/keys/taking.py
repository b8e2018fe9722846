"""Giving a deed another key: refused with the reason, or with whose key it is."""

from dataclasses import dataclass

from interviewer.ui.keys.deed import Deed
from interviewer.ui.keys.keymap import BY_NAME, Keymap
from interviewer.ui.keys.reserved import why_not


@dataclass(frozen=True)
class Refused:
    """Why the key cannot be given, as a sentence; `swap` holds the keys if both deeds changed places."""

    sentence: str
    swap: Keymap | None = None


def taken(keys: Keymap, name: str, key: str) -> Keymap | Refused:
    """The keys with `key` as the first one of a deed, in Qt's portable words."""
    deed = BY_NAME[name]
    if sentence := why_not(key, deed):
        return Refused(sentence)
    holders = keys.holders(deed, key)
    if not holders:
        return _given(keys, deed, key)
    swap = _swapped(keys, deed, holders[0], key) if len(holders) == 1 else None
    return Refused(_clash(key, holders, can_swap=swap is not None), swap)


def at_first(keys: Keymap, name: str) -> Keymap | Refused:
    """The keys with those of one deed as they were at first."""
    deed = BY_NAME[name]
    for key in deed.keys:
        if holders := keys.holders(deed, key):
            return Refused(_clash(key, holders, can_swap=False))
    return keys.with_ways(name, deed.keys)


def _given(keys: Keymap, deed: Deed, key: str) -> Keymap:
    """The new key in place of the first; the second ways stay."""
    others = tuple(way for way in keys.of(deed.name)[1:] if way != key)
    return keys.with_ways(deed.name, (key, *others))


def _swapped(keys: Keymap, deed: Deed, holder: Deed, key: str) -> Keymap | None:
    """Both with each other's key; None where the other one cannot have it."""
    old = keys.first(deed.name)
    if holder.fixed or why_not(old, holder):
        return None
    ways = tuple(old if way == key else way for way in keys.of(holder.name))
    found = _given(keys.with_ways(holder.name, ways), deed, key)
    return None if found.clashes() else found


def _clash(key: str, holders: tuple[Deed, ...], *, can_swap: bool) -> str:
    others = " and ".join(dict.fromkeys(deed.short for deed in holders))
    then = "Press another key, or Enter to swap the two." if can_swap else "Press another key."
    return f"{key} is taken: {others}. {then}"
