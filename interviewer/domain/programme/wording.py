"""The wording of the recommendation question: fixed within a wave, and a change between waves is declared."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from interviewer.domain.programme.programme import Wave


@dataclass(frozen=True)
class WordingChange:
    """From one wave to the next the question was worded otherwise, so their scores compare with care."""

    wave_before: str
    wave: str
    wording_before: str
    wording: str


def in_order(waves: Iterable[Wave]) -> tuple[Wave, ...]:
    """Waves by their start, then by name."""
    return tuple(sorted(waves, key=lambda wave: (wave.starts, wave.ends, wave.name)))


def wording_changes(waves: Iterable[Wave]) -> tuple[WordingChange, ...]:
    """Every change between two waves that follow each other."""
    return tuple(
        WordingChange(one.name, two.name, one.wording, two.wording)
        for one, two in pairwise(in_order(waves))
        if one.wording != two.wording
    )
