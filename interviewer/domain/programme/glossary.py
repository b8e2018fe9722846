"""Short forms that a programme writes out while somebody types: `ol` becomes OpsLine.

A short form counts only as a whole word, and follows how it was typed: one in small letters is also heard at the start
of a sentence, one with capitals only as it stands.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

LEAST, LONGEST = 2, 24
"""Letters of a short form."""
LONGEST_LONG = 200
MOST = 500
"""So many short forms one programme may have."""
ENDS = frozenset(" \t\n.,;:!?)]}…\"'”’")
"""What ends a word and lets its short form be written out."""
_OPENS = frozenset("([{„“\"‘'—–/")
"""What a word may follow besides a blank."""
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Glossary:
    """Short forms and what they stand for, each short form once."""

    pairs: Pairs = ()

    def __bool__(self) -> bool:
        return bool(self.pairs)

    def written_out(self, before: str) -> tuple[str, str] | None:
        """The short form at the end of `before`, as it was typed, and what it becomes; None for anything else."""
        tail = before[-(LONGEST + 1) :]
        start = len(tail)
        while start and _is_of_word(tail[start - 1]):
            start -= 1
        typed = tail[start:]
        before_it = tail[start - 1 : start]
        if not LEAST <= len(typed) <= LONGEST or not (before_it in {*_OPENS, ""} or before_it.isspace()):
            return None
        long = self._meant(typed)
        return None if long is None or long == typed else (typed, long)

    def _meant(self, typed: str) -> str | None:
        known: Mapping[str, str] = dict(self.pairs)
        if typed in known:
            return known[typed]
        small = typed.lower()
        if small in known and typed == typed[:1].upper() + small[1:]:
            return known[small][:1].upper() + known[small][1:]
        return None


def faults(pairs: Pairs) -> Iterator[str]:
    """What is wrong with short forms, as plain reasons."""
    if len(pairs) > MOST:
        yield f"at most {MOST} short forms are kept"
    seen = set[str]()
    for short, long in pairs:
        name = repr(short[:LONGEST])
        if not LEAST <= len(short) <= LONGEST or not all(map(_is_of_word, short)):
            yield f"the short form {name} has {LEAST} to {LONGEST} letters or digits and no blank"
        if not long or len(long) > LONGEST_LONG or "\n" in long:
            yield f"what {name} stands for is one line of 1 to {LONGEST_LONG} signs"
        if short in seen:
            yield f"the short form {name} stands there twice"
        seen.add(short)


def pairs_of(lines: Iterable[str]) -> tuple[Pairs, tuple[str, ...]]:
    """Lines such as `ol = OpsLine` as pairs, and the lines that are none; empty lines are passed over."""
    whole = [line.strip() for line in lines if line.strip()]
    parted = [(line, *line.partition("=")) for line in whole]
    pairs = tuple((short.strip(), long.strip()) for _line, short, sign, long in parted if sign)
    return pairs, tuple(line for line, _short, sign, _long in parted if not sign)


def lines_of(pairs: Pairs) -> str:
    """Pairs as lines of a form."""
    return "\n".join(f"{short} = {long}" for short, long in pairs)


def _is_of_word(letter: str) -> bool:
    return letter.isalnum() or letter in "_-@&+#"
