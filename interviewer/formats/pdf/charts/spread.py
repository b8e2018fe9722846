"""Keeps labels apart on a line: each as near to its place as the others and the ends allow."""

from collections.abc import Sequence


def spread(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float, gap: float = 0.0) -> list[float]:
    """Starts of labels that wish to start at `wanted` (in order), `gap` apart, inside `low` to `high`.

    The moves are the least in squares. When they need more than there is, they begin at `low` and run over `high`.
    """
    before, total = [], 0.0
    for size in sizes:
        before.append(total)
        total += size + gap
    shifted = _rising([start - taken for start, taken in zip(wanted, before, strict=True)])
    most = max(low, high - (total - gap))
    return [min(max(at, low), most) + taken for at, taken in zip(shifted, before, strict=True)]


def fits(sizes: Sequence[float], room: float, gap: float) -> bool:
    """Whether labels of these sizes stand side by side in `room` points."""
    return sum(sizes) + gap * (len(sizes) - 1) <= room


def _rising(values: Sequence[float]) -> list[float]:
    """The rising sequence nearest to `values`: neighbours in the wrong order take their mean."""
    pools: list[tuple[float, int]] = []
    for value in values:
        total, count = value, 1
        while pools and pools[-1][0] / pools[-1][1] > total / count:
            total, count = total + pools[-1][0], count + pools[-1][1]
            pools.pop()
        pools.append((total, count))
    return [total / count for total, count in pools for _ in range(count)]
