"""Two clocks in words: the person's own first, the interviewer's beside it."""

from dataclasses import dataclass
from datetime import datetime, tzinfo

from interviewer.domain.programme.appointment import known_zone, zone


def city(timezone: str) -> str:
    """The place in an IANA name: Prague of Europe/Prague."""
    return timezone.rsplit("/", 1)[-1].replace("_", " ")


def hour(moment: datetime) -> str:
    """The hour of a moment on its own clock, such as 14:05."""
    return f"{moment:%H:%M}"


def weekday(moment: datetime) -> str:
    """A moment's day without the year: Tue 9 June."""
    return f"{moment:%a} {moment.day} {moment:%B}"


def day(moment: datetime) -> str:
    """A moment's day with the year: Thursday 11 June 2026."""
    return f"{moment:%A} {moment.day} {moment:%B %Y}"


@dataclass(frozen=True)
class Clocks:
    """The interviewer's clock; None is this computer's own."""

    home: tzinfo | None = None

    def mine(self, moment: datetime) -> datetime:
        """The moment on the interviewer's clock."""
        return moment.astimezone(self.home)

    def theirs(self, moment: datetime, timezone: str) -> datetime:
        """The moment on the person's clock; the interviewer's when theirs is not known."""
        return moment.astimezone(zone(timezone)) if known_zone(timezone) else self.mine(moment)

    def same(self, moment: datetime, timezone: str) -> bool:
        """Whether both clocks show the same at this moment."""
        return self.theirs(moment, timezone).utcoffset() == self.mine(moment).utcoffset()

    def place(self, moment: datetime, timezone: str) -> str:
        """What stands under their hour: "in Prague, yours 10:42", "in London, same as yours"."""
        if not known_zone(timezone):
            return "your clock; theirs is not known"
        if self.same(moment, timezone):
            return f"in {city(timezone)}, same as yours"
        return f"in {city(timezone)}, yours {hour(self.mine(moment))}{self._other_day(moment, timezone)}"

    def both(self, moment: datetime, timezone: str) -> str:
        """Under an hour in a narrow column: "Prague · you 11:30"."""
        if not known_zone(timezone):
            return "your clock"
        return f"{city(timezone)} · you {hour(self.mine(moment))}{self._other_day(moment, timezone)}"

    def _other_day(self, moment: datetime, timezone: str) -> str:
        mine, theirs = self.mine(moment), self.theirs(moment, timezone)
        return f" on {mine:%a}" if mine.date() != theirs.date() else ""
