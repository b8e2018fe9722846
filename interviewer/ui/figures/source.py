"""What the Figures screen is drawn from: a wave's figures, and the names and dots behind them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol, TypeAlias, cast

from interviewer.disclosure.wave_view import ReportableWave
from interviewer.domain.loyalty.accounts import account_mean
from interviewer.services.figure_values import Plain


class WaveFigures(Protocol):
    """Computes the figures of waves; `own` are true counts, for this screen alone."""

    def of(self, programme: str, wave: str, *, own: bool = False) -> Plain: ...

    def view(self, programme: str, wave: str, *, own: bool = False) -> ReportableWave: ...


@dataclass(frozen=True)
class WaveSeen:
    """One wave as the screen shows it: the figures with their names in files, and the view they were made of."""

    figures: Plain
    view: ReportableWave
    before: Mapping[str, float] = field(default_factory=dict)
    """Account means of the wave before, 0-10, by id; only where the trend is given."""

    def name(self, account: str) -> str:
        """The account's name; the id where the list does not have it."""
        known = self.view.accounts.get(account)
        return known.account.name if known else account


Provider: TypeAlias = Callable[[str, str, bool], WaveSeen]
"""Programme, wave, and whether true counts are wanted. Called beside the window; UserError for an unknown wave."""


def provider_over(figures: WaveFigures) -> Provider:
    """The provider of an open workspace."""
    return lambda programme, wave, own: seen(figures, programme, wave, own=own)


def seen(figures: WaveFigures, programme: str, wave: str, *, own: bool) -> WaveSeen:
    """Everything the screen needs of one wave. UserError "no_such_programme", "no_such_wave"."""
    told = figures.of(programme, wave, own=own)
    trend = cast("Plain | None", told["trend"])
    before = _means(figures.view(programme, str(trend["since"]), own=own)) if trend else {}
    return WaveSeen(told, figures.view(programme, wave, own=own), before)


def _means(view: ReportableWave) -> dict[str, float]:
    means = ((name, account_mean(account.people)) for name, account in view.accounts.items())
    return {name: mean for name, mean in means if mean is not None}
