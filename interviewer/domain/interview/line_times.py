"""When each line of an answer was begun: seconds from the start of the talk to the line's first letter."""

from collections.abc import Sequence

Times = tuple[float | None, ...]
"""One for each line that holds words, in their order; None for a line of which it is not known. Empty: of none."""


def lines_in(words: str) -> list[str]:
    """The lines that hold words."""
    return [line.strip() for line in words.split("\n") if line.strip()]


def fitting(lines: Sequence[str], times: Times) -> Times:
    """The times when there is one for each line and any is known, else none."""
    return times if len(times) == len(lines) and any(time is not None for time in times) else ()


def spread(lines: Sequence[str], times: Times) -> Times:
    """One time for each line, None where it is not known."""
    return times if len(times) == len(lines) else (None,) * len(lines)


def retimed(before: str, times: Times, after: str, now: float) -> Times:
    """The times of the lines after a change: a line that was there keeps its own, a new one was begun `now`.

    Parts of one line that was broken in two keep the time of the whole.
    """
    old, new = lines_in(before), lines_in(after)
    known = spread(old, times)
    if len(old) == len(new):
        return known
    head = _same(old, new)
    tail = _same(old[head:][::-1], new[head:][::-1])
    gone = list(zip(old, known, strict=True))[head : len(old) - tail]
    fresh = [_time_of(line, gone, now) for line in new[head : len(new) - tail]]
    return (*known[:head], *fresh, *known[len(known) - tail :])


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """How many lines at the beginning are the same in both."""
    pairs = zip(one, other, strict=False)
    return next((place for place, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _time_of(line: str, gone: Sequence[tuple[str, float | None]], now: float) -> float | None:
    """When a line was begun that was edited out of one of the lines that are gone."""
    return next((time for text, time in gone if line in text or text in line), now)


def carried_times(before: Sequence[str], times: Times, after: Sequence[str]) -> Times:
    """The times of lines that stand as they were in an earlier answer; those that are new have none."""
    known = dict(zip(before, times, strict=False))
    return fitting(after, tuple(known.get(line) for line in after))
