"""The figures of a wave: every number of METHOD 3, after disclosure, with the names of DESIGN 7."""

from collections.abc import Iterable, Sequence
from typing import Protocol

from interviewer.disclosure.releases import Held, Release
from interviewer.disclosure.wave import Passed, WaveParts, own_wave, reportable_wave
from interviewer.disclosure.wave_view import ReportableWave
from interviewer.kit.collecting import collector_at_rest
from interviewer.services.figure_accounts import accounts, all_actions, by_account, prediction, revenue, solid
from interviewer.services.figure_foresight import foresight
from interviewer.services.figure_measures import advocacy, retention, satisfaction, trend
from interviewer.services.figure_scores import bands, dimensions, heard, nps
from interviewer.services.figure_staying import (
    counting_most,
    exposure_detail,
    growth,
    staying,
    weak_points,
)
from interviewer.services.figure_values import Plain


def wave_figures(wave: ReportableWave, before: ReportableWave | None = None) -> Plain:
    """Every figure of the wave; `before` is the wave before it, for the trend.

    A figure that cannot be given is None and its object says why; a section that cannot be given is None.
    """
    figures = by_account(wave)
    return {
        "wave": wave.wave.name,
        "heard": heard(wave),
        "nps": nps(wave),
        "bands": bands(wave),
        "dimensions": dimensions(wave),
        "accounts": accounts(figures),
        "revenue": revenue(wave, figures),
        "prediction": prediction(wave),
        "satisfaction": satisfaction(wave),
        "retention": retention(wave),
        "advocacy": advocacy(wave),
        "actions": all_actions(wave),
        "held_back": wave.held_back,
        "solid_base": solid(wave, figures),
        "trend": trend(before, wave),
        "staying": staying(wave),
        "counts_most": counting_most(wave),
        "growth": growth(wave, figures),
        "exposure": exposure_detail(wave, figures),
        "weak_points": weak_points(wave),
        "foresight": foresight(wave),
    }


class WaveReader(Protocol):
    """Reads the parts of waves. UserError "no_such_programme", "no_such_wave"."""

    def parts(self, programme: str, wave: str) -> WaveParts: ...

    def before(self, programme: str, wave: str) -> str | None:
        """The wave that started last before this one, if there is one."""


class ReleaseMemory(Protocol):
    """Remembers what each release held, so that two cannot be subtracted (METHOD 3.15.4)."""

    def releases(self, programme: str, wave: str) -> Sequence[Release]:
        """All releases of the wave to anybody, in the order of their numbers."""

    def remember(self, programme: str, release: Release) -> None:
        """Keep a release's memory for good. UserError "release_exists" for a known number."""

    def next_number(self, programme: str) -> int:
        """The number of the programme's next release, from 1."""


class Figures:
    """The figures of the waves of one open workspace."""

    def __init__(self, reader: WaveReader, memory: ReleaseMemory) -> None:
        self._reader = reader
        self._memory = memory

    def of(self, programme: str, wave: str, *, own: bool = False) -> Plain:
        """The figures as they may leave; with `own` the true counts, for the interviewer's own screen alone.

        UserError "no_such_programme", "no_such_wave".
        """
        with collector_at_rest():
            view = self.view(programme, wave, own=own)
            return wave_figures(view, self.before(programme, wave, own=own))

    def before(self, programme: str, wave: str, *, own: bool = False) -> ReportableWave | None:
        """The wave before this one, if there is one."""
        earlier = self._reader.before(programme, wave)
        return self.view(programme, earlier, own=own) if earlier else None

    def view(self, programme: str, wave: str, *, own: bool = False) -> ReportableWave:
        """The wave after disclosure, for papers; what earlier releases held is taken into account."""
        parts = self._reader.parts(programme, wave)
        return own_wave(parts) if own else self.passed(programme, parts).wave

    def passed(self, programme: str, parts: WaveParts, *, before_number: int | None = None) -> Passed:
        """What of these parts may leave, and what a release of it would hold.

        `before_number`: as far as the releases before that one allow, as if it were made now.
        """
        known = self._memory.releases(programme, parts.wave.name)
        earlier = [one for one in known if before_number is None or one.number < before_number]
        return reportable_wave(parts, _all_held(earlier))

    def next_number(self, programme: str) -> int:
        """The number of the programme's next release, from 1."""
        return self._memory.next_number(programme)

    def release(self, programme: str, wave: str, reader: str) -> tuple[int, ReportableWave]:
        """A numbered release of the figures alone: what it holds is remembered from now on."""
        passed = self.passed(programme, self._reader.parts(programme, wave))
        number = self.next_number(programme)
        self._memory.remember(programme, Release(number, reader, wave, passed.held))
        return number, passed.wave


def _all_held(releases: Iterable[Release]) -> tuple[Held, ...]:
    """Readers talk to each other, so every release counts, whoever got it."""
    return tuple(held for release in releases for held in release.held)
