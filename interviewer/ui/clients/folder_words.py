"""What the page of programme folders says: what would come in, what is wrong with it, what was written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from interviewer.domain.errors import UserError
from interviewer.services.programme_files import Brought, HandedOut
from interviewer.ui.clients.words import count
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme
from interviewer.ui.today.drawing import put, put_two, two_lines

HOW = (
    "A programme folder holds programme.yaml, and beside it the team forms and the talks as files. "
    "Nothing is changed before you have seen what would come."
)
OPEN_FILES = (
    "The folder holds everything that was said, in plain files that anybody can read: names, and answers that were "
    "given unattributed. Nothing in it is encrypted. Keep it where only you can get at it."
)
NOTHING_YET = "Nothing has been changed yet."
UNDO_TOLD = "It can be taken back as a whole as long as nothing is added to it."
KINDS = (
    ("wave", "waves"), ("account", "accounts"), ("person", "people"), ("team form", "team forms"), ("talk", "talks"),
)  # fmt: skip
LINE_ROW = 46
SUMMARY = ("Nothing was imported.",)


def _said(number: int, words: tuple[str, str]) -> str:
    return f"{count(number)} {words[0] if number == 1 else words[1]}"


def holds(brought: Brought) -> str:
    """ "one wave, three accounts, 14 people, eight team forms, 20 talks"."""
    numbers = (brought.waves, brought.accounts, brought.contacts, brought.team_forms, brought.interviews)
    told = [_said(number, words) for number, words in zip(numbers, KINDS, strict=True)]
    return f"{', '.join(told[:-1])} and {told[-1]}"


def would_come(brought: Brought) -> str:
    """What would happen, and that nothing has."""
    look = " What is worth a look is listed." if brought.notices else ""
    return f"{brought.programme} would come in with {holds(brought)}.{look} {NOTHING_YET}"


def has_come(brought: Brought) -> str:
    """What was done."""
    return f"{brought.programme} is here now, with {holds(brought)}."


def was_written(done: HandedOut, folder: str) -> str:
    """What was written where."""
    files = "One file is" if len(done.files) == 1 else f"{count(len(done.files)).capitalize()} files are"
    return f"{files} in {folder} now: {done.programme} with everything that was said."


def refused(error: UserError) -> str:
    """The sentence over the places that have to be put right."""
    places = sum(1 for _ in faults(error))
    told = "One place has" if places == 1 else f"{count(places).capitalize()} places have"
    return f"{told} to be put right in the folder first. Nothing has been changed."


def faults(error: UserError) -> Iterator[str]:
    """The places a refusal names, one line each."""
    return (line for line in error.sentence.splitlines() if line and line not in SUMMARY)


@dataclass(frozen=True)
class PlaceRow:
    """One place in a folder and what is to be said of it."""

    where: str
    reason: str

    @property
    def spoken(self) -> str:
        """The place first."""
        return f"{self.where}: {self.reason}" if self.where else self.reason

    @property
    def tip(self) -> str:
        """Both may be cut off."""
        return self.spoken

    def paint(self, painter: QPainter, room: QRect, theme: Theme, *, held: bool) -> None:
        """The file and line over the reason."""
        px = theme.px
        ink, ink2 = ("on_soft", "on_soft") if held else ("ink", "ink2")
        inner = room.adjusted(px(20), px(3), -px(12), -px(3))
        wide = min(px(250), inner.width() // 3) if self.where else 0
        file, _, line = self.where.partition(", ")
        left = QRect(inner.left(), inner.top(), wide, inner.height())
        upper, lower = two_lines(left, Role.SMALL, Role.LEAST, theme)
        put(painter, upper if line else left, file, Role.SMALL, ink, theme)
        put(painter, lower, line, Role.LEAST, ink2, theme)
        rest = inner.adjusted(wide + px(12) if wide else 0, 0, 0, 0)
        put_two(painter, rest, self.reason, Role.SMALL, ink, theme)


def place_rows(lines: Sequence[str]) -> tuple[PlaceRow, ...]:
    """Lines such as "programme.yaml:12: the reason" as rows."""
    return tuple(map(_row, lines))


def _row(line: str) -> PlaceRow:
    where, found, reason = line.partition(": ")
    if not found or " " in where.strip():
        return PlaceRow("", line)
    file, colon, number = where.rpartition(":")
    return PlaceRow(f"{file}, line {number}" if colon and number.isdigit() else where, reason)
