"""A programme's wave as papers may know it: its figures' view, and each talk that may be told of."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from interviewer.disclosure.view import ReportableInterview
from interviewer.disclosure.wave_view import ReportableWave
from interviewer.domain.programme.programme import Programme


@dataclass(frozen=True)
class ReportableProgramme:
    """Everything a paper of a wave is made from; unattributed people are in it only as `wave` lets them in."""

    programme: Programme
    wave: ReportableWave
    talks: Mapping[str, tuple[ReportableInterview, ...]]
    """By account id, in the order of the list: the talks that may have a paper (METHOD 4), masks applied."""
    before: ReportableWave | None = None
    """The wave before this one."""
    theme_words: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """By dimension, words of unattributed people that the interviewer made unrecognisable (METHOD 3.15.6)."""
