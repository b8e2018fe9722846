"""What the Today page is given: the wave's look, tries and appointments, finding people, the interviewer's clock."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import TypeAlias

from interviewer.services.do_not_call import DoNotCall
from interviewer.services.scheduling import Scheduling
from interviewer.services.today import TodayService
from interviewer.ui.today.find_field import FoundPerson

FindPeople: TypeAlias = Callable[[str, str, str, Callable[[Sequence[FoundPerson]], None]], None]
"""Programme, wave, a few letters, and whom to tell the people found, the likeliest first."""


@dataclass(frozen=True)
class FieldDesk:
    """The services of one open workspace that field work needs."""

    today: TodayService
    scheduling: Scheduling
    never: DoNotCall
    find: FindPeople
    here: tzinfo
    """The interviewer's clock."""
