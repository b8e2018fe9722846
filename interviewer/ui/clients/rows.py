"""Rows of the lists of this room: programmes with their waves, accounts in columns, people."""

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter

from interviewer.domain.programme.account import Account
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.programme import Wave
from interviewer.ui.clients.account_facts import STATUS_WORDS
from interviewer.ui.clients.contact_facts import ROLE_WORDS
from interviewer.ui.clients.words import day, money
from interviewer.ui.metrics import Role
from interviewer.ui.theme import Theme
from interviewer.ui.today.drawing import put, two_lines

PLACE_ROW, ACCOUNT_ROW, PERSON_ROW = 44, 36, 46
HEADS = ("Name", "Revenue", "Key", "Owner", "Renewal", "Status")
SHARES = (34, 17, 8, 20, 18, 11)
NUMBERS = 1
"""The column that stands at the right."""
FEW = ((40, 22, 0, 0, 24, 14), (62, 38, 0, 0, 0, 0))
"""Shares where columns give way: owner and key go first, then renewal and status."""
NARROW, NARROWEST = 430, 300


def columns(room: QRect, theme: Theme) -> list[QRect]:
    """The cells of a row; empty for a column that gave way."""
    shares = SHARES
    if room.width() < theme.px(NARROWEST):
        shares = FEW[1]
    elif room.width() < theme.px(NARROW):
        shares = FEW[0]
    inner, gap, left, cells = room.width() - theme.px(24), theme.px(10), room.left() + theme.px(12), []
    for share in shares:
        wide = inner * share // sum(shares)
        cells.append(QRect(left, room.top(), max(0, wide - gap) if share else 0, room.height()))
        left += wide
    return cells


@dataclass(frozen=True)
class PlaceRow:
    """A programme, or one wave of it."""

    programme: str
    wave: Wave | None = None
    vendor: str = ""

    @property
    def spoken(self) -> str:
        """Name first."""
        if self.wave is None:
            return f"{self.programme}, programme for {self.vendor}"
        return f"{self.wave.name}, wave from {day(self.wave.starts)} to {day(self.wave.ends)}"

    @property
    def tip(self) -> str:
        """The name may be cut off."""
        return self.wave.name if self.wave else self.programme

    def paint(self, painter: QPainter, room: QRect, theme: Theme, *, held: bool) -> None:
        """Two lines; waves stand further right."""
        shift = theme.px(26 if self.wave else 12)
        upper, lower = two_lines(room.adjusted(shift, 0, -theme.px(8), 0), Role.STRONG, Role.LEAST, theme)
        ink, ink2 = ("on_soft", "on_soft") if held else ("ink", "ink2")
        if self.wave is None:
            put(painter, upper, self.programme, Role.SMALL_STRONG, ink, theme)
            put(painter, lower, self.vendor, Role.LEAST, ink2, theme)
        else:
            put(painter, upper, self.wave.name, Role.SMALL, ink, theme)
            put(painter, lower, f"{day(self.wave.starts)} to {day(self.wave.ends)}", Role.LEAST, ink2, theme)


@dataclass(frozen=True)
class AccountRow:
    """One account in columns."""

    account: Account
    currency: str

    @property
    def cells(self) -> tuple[str, ...]:
        """The words of each column."""
        one = self.account
        revenue = money(one.revenue_minor, self.currency) if one.revenue_minor else ""
        return (one.name, revenue, "key" if one.key else "", one.owner, day(one.renewal), STATUS_WORDS[one.status])

    @property
    def spoken(self) -> str:
        """Name first, then what there is."""
        name, revenue, key, owner, renewal, status = self.cells
        told = (
            f"revenue {self.currency} {revenue}" if revenue else "revenue not known",
            "key account" if key else "",
            f"owner {owner}" if owner else "",
            f"renewal {renewal}" if renewal else "",
            status,
        )
        return ", ".join((name, *filter(None, told)))

    @property
    def tip(self) -> str:
        """Cells may be cut off."""
        return self.spoken

    def paint(self, painter: QPainter, room: QRect, theme: Theme, *, held: bool) -> None:
        """Numbers stand at the right of their column."""
        for number, (words, cell) in enumerate(zip(self.cells, columns(room, theme), strict=True)):
            tone = "on_soft" if held else "ink" if number < 2 else "ink2"
            role = Role.SMALL_STRONG if number == 0 else Role.SMALL
            if cell.width():
                put(painter, cell, words, role, tone, theme, right=number == NUMBERS)


@dataclass(frozen=True)
class PersonRow:
    """A person of the chosen account and wave."""

    contact: Contact
    locked: bool = False
    """Whether the person restricted the use of the data, or objected to it."""

    @property
    def _second(self) -> str:
        role = ROLE_WORDS.get(self.contact.role, self.contact.role)
        return ", ".join(filter(None, (self.contact.title, "" if self.contact.role == "none" else role)))

    @property
    def _reach(self) -> str:
        if self.locked:
            return "not to be called or used"
        return self.contact.email or self.contact.phone or "no e-mail, no phone"

    @property
    def spoken(self) -> str:
        """Name first."""
        return ", ".join(filter(None, (self.contact.name, self._second, self._reach)))

    @property
    def tip(self) -> str:
        """Everything may be cut off."""
        return self.spoken

    def paint(self, painter: QPainter, room: QRect, theme: Theme, *, held: bool) -> None:
        """Name over title at the left, how to reach at the right."""
        ink, ink2 = ("on_soft", "on_soft") if held else ("ink", "ink2")
        room = room.adjusted(theme.px(19), 0, -theme.px(12), 0)
        upper, lower = two_lines(room, Role.SMALL_STRONG, Role.LEAST, theme)
        used = put(painter, upper, self.contact.name, Role.SMALL_STRONG, ink, theme)
        put(painter, lower, self._second or "title not known", Role.LEAST, ink2, theme)
        rest = upper.adjusted(used + theme.px(16), 0, 0, 0)
        put(painter, rest, self._reach, Role.LEAST, ink2, theme, right=True)
