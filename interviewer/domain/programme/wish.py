"""What a person wishes for a call: how the name is said, when, how long, whether sound may be kept."""

from dataclasses import dataclass

from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import MODES

LONGEST_TALK = 240
"""Minutes."""


@dataclass(frozen=True)
class Wish:
    """Wishes of one person over all waves; empty where nothing was said.

    UserError "bad_hours", "bad_minutes", "bad_mode" when made of something else.
    """

    say_name: str = ""
    """How the name is said, in plain letters."""
    recording: str = ""
    """What was said about recording, such as "not when a colleague is in the room"."""
    mode: str = ""
    """phone, in_person, video, or empty."""
    minutes: int | None = None
    """How long the talk may take."""
    best_from: int | None = None
    """The best hours there: from this full hour, 0-23."""
    best_to: int | None = None
    """To this full hour, 1-24."""
    call_again: bool = False
    """The person asked to be called again before the 90 days are over."""

    def __post_init__(self) -> None:
        start, end = self.best_from or 0, self.best_to if self.best_to is not None else 24
        if not (0 <= start <= 23 and 1 <= end <= 24 and start < end):
            raise UserError("bad_hours", "The best hours are full hours, the first before the second, such as 9 to 11.")
        if self.minutes is not None and not 0 < self.minutes <= LONGEST_TALK:
            raise UserError("bad_minutes", f"The length of a talk is 1 to {LONGEST_TALK} minutes.")
        if self.mode and self.mode not in MODES:
            raise UserError("bad_mode", "A talk is held by phone, in person or by video.")

    @property
    def best(self) -> str:
        """The best hours in words: "best 13 to 15", "before 11", "after 11", or empty."""
        if self.best_from is not None and self.best_to is not None:
            return f"best {self.best_from} to {self.best_to}"
        if self.best_to is not None:
            return f"before {self.best_to}"
        return f"after {self.best_from}" if self.best_from is not None else ""
