"""The programmes and their waves, and what can be begun there."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from interviewer.domain.programme.programme import Programme, Wave
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.clients.lists import ChoosingList
from interviewer.ui.clients.rows import PLACE_ROW, PlaceRow
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Heading
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

HINT = "Enter changes the one chosen"


class PlacesCard(Card):
    """`chosen` carries programme and wave (empty for the programme itself); `opened` when Enter asks to change it."""

    chosen = Signal(str, str)
    opened = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__("Programmes and waves", theme)
        self._rows: tuple[PlaceRow, ...] = ()
        self.list = ChoosingList("Programmes and waves", theme, PLACE_ROW)
        self.list.seen = 7
        self.new_programme = Button("New programme", theme, Weight.QUIET)
        self.new_wave = Button("New wave", theme, Weight.QUIET)
        self.bring_in = Button("Bring in people", theme, Weight.PLAIN, dense=True)
        self.company = Button("Company form", theme, Weight.QUIET)
        self.folders = Button("Programme folders", theme, Weight.QUIET)
        self.kept = Button("Requests and retention", theme, Weight.QUIET)
        self.list.moved.connect(self._on_moved)
        self.list.picked.connect(self._on_picked)
        self.list.setAccessibleDescription(HINT)
        self._build(theme)

    def _build(self, theme: Theme) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 8, 6)
        head.setSpacing(0)
        head.addWidget(Heading("Programmes", theme))
        head.addWidget(Text(HINT, Role.LEAST, theme, tone="ink2", wraps=True))
        deeds = QVBoxLayout()
        deeds.setContentsMargins(12, 6, 8, 0)
        deeds.setSpacing(0)
        for button in (self.new_programme, self.new_wave, self.company, self.folders, self.kept):
            deeds.addWidget(button)
        deeds.addSpacing(6)
        deeds.addWidget(self.bring_in)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 1, 12)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        column.addLayout(deeds)

    def show_places(self, places: Sequence[tuple[Programme, Sequence[Wave]]], programme: str, wave: str) -> None:
        """Show every programme with its waves; one of them is chosen."""
        rows: list[PlaceRow] = []
        for one, waves in places:
            rows.append(PlaceRow(one.name, vendor=one.vendor))
            rows.extend(PlaceRow(one.name, known) for known in waves)
        self._rows = tuple(rows)
        at = next((n for n, row in enumerate(rows) if (row.programme, _wave(row)) == (programme, wave)), 0)
        self.list.show_sketches(rows, at)
        self.new_wave.setVisible(bool(rows))
        self.company.setVisible(bool(rows))
        self.bring_in.setVisible(any(row.wave for row in rows))

    def say_company(self, *, begun: bool) -> None:
        """Whether the chief executive's form of the programme was begun and left."""
        self.company.say("Go on with the company form" if begun else "Company form")

    def _on_moved(self, row: int) -> None:
        self.chosen.emit(self._rows[row].programme, _wave(self._rows[row]))

    def _on_picked(self, row: int) -> None:
        self.opened.emit(self._rows[row].programme, _wave(self._rows[row]))


def _wave(row: PlaceRow) -> str:
    return row.wave.name if row.wave else ""
