"""The team's sealed guess against what the client said."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import fmean

from interviewer.domain.loyalty.nps import Counts


@dataclass(frozen=True)
class Prediction:
    """Predicted against actual (METHOD 3.8): bias and miss in points of 0-10, scores on -100..+100."""

    n: int
    bias: float
    """Plus: the team expected more than it got."""
    miss: float
    within_1: int
    predicted: Counts
    actual: Counts


def prediction(pairs: Sequence[tuple[float, float]]) -> Prediction | None:
    """The figures of (predicted, actual account mean) where the form was sealed in time; None for none."""
    if not pairs:
        return None
    errors = [predicted - actual for predicted, actual in pairs]
    return Prediction(
        n=len(pairs),
        bias=fmean(errors),
        miss=fmean(map(abs, errors)),
        within_1=sum(abs(error) <= 1 + 1e-9 for error in errors),
        predicted=Counts.of(predicted for predicted, _ in pairs),
        actual=Counts.of(actual for _, actual in pairs),
    )
