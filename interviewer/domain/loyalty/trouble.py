"""What the team foresaw: trouble points predicted, surprises, and value the client named unprompted."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from interviewer.domain.interview.matching import NOBODY, OPEN
from interviewer.domain.loyalty.shares import Share


@dataclass(frozen=True)
class Compared:
    """One account's list of the team beside what its people told, as far as the interviewer has confirmed it."""

    listed: int
    """How many lines the team wrote down."""
    verdicts: tuple[int, ...]
    """For each line told, the line of the team from 1, or that there is none (`matching`)."""

    @property
    def settled(self) -> bool:
        """Whether every line told was looked at; until then the account is in no figure."""
        return OPEN not in self.verdicts and all(one <= self.listed for one in self.verdicts)

    @property
    def foreseen(self) -> int:
        """Lines told that the team has on its list."""
        return sum(one > NOBODY for one in self.verdicts)

    @property
    def surprises(self) -> int:
        """Lines told that nobody predicted."""
        return self.verdicts.count(NOBODY)

    @property
    def heard(self) -> int:
        """Lines of the team that somebody told, each once."""
        return len({one for one in self.verdicts if one > NOBODY})


def hit_rate(matched: int, all_points: int) -> Share:
    """Client trouble points the team had predicted (METHOD 3.8); the interviewer confirms the matches."""
    return Share(matched, all_points)


def surprise_index(unpredicted: int, accounts_heard: int) -> float | None:
    """Trouble points nobody predicted per account heard (METHOD 3.8); None when no account was heard."""
    return unpredicted / accounts_heard if accounts_heard else None


def value_heard(named: int, listed: int) -> Share:
    """Value lines of the vendor that the client named unprompted (METHOD 3.8)."""
    return Share(named, listed)


@dataclass(frozen=True)
class Foresight:
    """Points foreseen over the accounts that were settled; `waiting` have lines that nobody has looked at yet."""

    hits: Share
    surprises: int
    index: float | None
    """None also while an account waits: those that told nothing are settled by themselves and would pull it down."""
    accounts: int
    waiting: int


@dataclass(frozen=True)
class ValueHeard:
    """Value heard over the accounts that were settled."""

    heard: Share
    accounts: int
    waiting: int


def foresight(compared: Iterable[Compared]) -> Foresight:
    """Hit rate and surprise index over accounts whose team wrote down what it expects (METHOD 3.8)."""
    every = list(compared)
    settled = _settled(every)
    hits, surprises = sum(one.foreseen for one in settled), sum(one.surprises for one in settled)
    waiting = len(every) - len(settled)
    index = None if waiting else surprise_index(surprises, len(settled))
    return Foresight(hit_rate(hits, hits + surprises), surprises, index, len(settled), waiting)


def value_told(compared: Iterable[Compared]) -> ValueHeard:
    """The value-heard rate over accounts whose people were asked and whose team has a list (METHOD 3.8)."""
    every = list(compared)
    settled = _settled(every)
    heard = value_heard(sum(one.heard for one in settled), sum(one.listed for one in settled))
    return ValueHeard(heard, len(settled), len(every) - len(settled))


def _settled(compared: Sequence[Compared]) -> list[Compared]:
    return [one for one in compared if one.settled]
