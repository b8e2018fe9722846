"""A talk that nobody looks at while it runs: steps of a file are played without painting each state."""

from interviewer.services.conducting import Conducting
from interviewer.services.step import Step
from interviewer.services.talk import Talk


class Unwatched(Conducting):
    """Does everything a talk does; the Step it gives is the one at its beginning, which costs nothing again."""

    def __init__(self, talk: Talk) -> None:
        super().__init__(talk)
        self._first = super().step()

    def step(self, message: str | None = None) -> Step:
        """The state at the beginning; who wants the present one asks the talk itself."""
        return self._first
