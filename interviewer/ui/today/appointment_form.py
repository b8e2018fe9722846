"""Agrees a time: typed on the person's own clock, with the interviewer's shown beside it."""

from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout

from interviewer.domain.programme.appointment import happens_twice, known_zone
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.fields import LabelledField, Segments
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Heading
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme
from interviewer.ui.today.agreed_time import TwoClocks, read_day, read_hour

NARROW = 620
QUARTER = timedelta(minutes=15)


@dataclass(frozen=True)
class Agreed:
    """A time on the person's own clock (no zone). `timezone` is set when it was asked for; `which` is "first" or
    "second" of an hour that comes twice, else empty."""

    local: datetime
    timezone: str
    which: str
    note: str


class AppointmentForm(Card):
    """`agreed` carries an Agreed; `left` asks to go back to the results."""

    agreed = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, here: tzinfo) -> None:
        super().__init__("Agree a time", theme)
        self._here = here
        self._zone = ""
        self._asks_zone = False
        self._now = datetime.now(here)
        self._title = Heading("", theme, wraps=True)
        self.day = LabelledField("Day", theme, hint="fri, 16 June, tomorrow")
        self.time = LabelledField("Time on their clock", theme, hint="14:00")
        self.place = LabelledField("Where they are", theme, hint="Europe/Prague")
        self.note = LabelledField("Note for yourself", theme, hint="such as: only ten minutes")
        self.which = Segments("Which of the two", (("first", "The first"), ("second", "The second")), theme)
        self.said = Text("", Role.STRONG, theme, wraps=True)
        self.keep = Button("Keep this time", theme, Weight.FILLED)
        self.back = Button("Back", theme, Weight.QUIET, key="Esc")
        self._fields = (self.day, self.time, self.place, self.note)
        self._build()

    def _build(self) -> None:
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(12)
        for line, share in zip(self._fields, (3, 2, 3, 5), strict=True):
            self._row.addWidget(line, share)
            line.field.textChanged.connect(self._on_typed)
            line.field.returnPressed.connect(self._on_enter)
        twice = QHBoxLayout()
        twice.addWidget(self.which)
        twice.addStretch(1)
        self.which.changed.connect(self._on_typed)
        deeds = QHBoxLayout()
        deeds.setSpacing(20)
        deeds.addWidget(self.keep)
        deeds.addWidget(self.back)
        deeds.addStretch(1)
        self.keep.clicked.connect(self._on_keep)
        self.back.clicked.connect(self.left)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 12, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addLayout(self._row)
        column.addWidget(self.said)
        column.addLayout(twice)
        column.addStretch(1)
        column.addLayout(deeds)

    def begin(self, name: str, timezone: str, now: datetime) -> None:
        """Ask for a time with this person; an empty `timezone` is asked for too."""
        self._zone, self._asks_zone, self._now = timezone, not timezone, now
        self._title.say(f"When does {name} want to be called?")
        self.place.setVisible(self._asks_zone)
        for line in self._fields:
            line.field.clear()
            line.field.mark_wrong(False)
        self.day.field.setText("tomorrow")
        self._on_typed()
        self.day.field.selectAll()
        self.day.field.setFocus()

    def refuse(self, sentence: str) -> None:
        """Say why this time was not kept; nothing typed is lost."""
        self.said.set_tone("error")
        self.said.say(sentence)
        self.time.field.setFocus()

    def _timezone(self) -> str:
        return self.place.text() if self._asks_zone else self._zone

    def _local(self) -> datetime | None:
        if not known_zone(self._timezone()):
            return None
        today = self._now.astimezone(ZoneInfo(self._timezone())).date()
        day, clock = read_day(self.day.text(), today), read_hour(self.time.text())
        return datetime.combine(day, clock) if day and clock else None

    def _on_typed(self) -> None:
        local = self._local()
        twice = local is not None and happens_twice(local, self._timezone())
        self.which.setVisible(twice)
        self.said.set_tone("ink" if local else "ink2")
        self.said.say(self._words(local, twice))
        self.said.setAccessibleName(self.said.text())
        self.keep.setEnabled(local is not None)

    def _words(self, local: datetime | None, twice: bool) -> str:
        if local is None:
            return self._missing()
        there = ZoneInfo(self._timezone())
        said = TwoClocks(there, self._here).words(local, second=twice and self.which.current == "second")
        return f"{said}. This hour comes twice that day: choose one." if twice else said

    def _missing(self) -> str:
        if self._asks_zone and not known_zone(self._timezone()):
            return "Which clock they live by is not known. Give a place, such as Europe/Prague."
        today = self._now.astimezone(ZoneInfo(self._timezone())).date()
        if self.day.text() and read_day(self.day.text(), today) is None:
            return "No such day. Write it as fri, 16 June or 2026-06-16."
        if self.time.text() and read_hour(self.time.text()) is None:
            return "No such time. Write it as 14, 14:30 or 2 pm."
        return "Their clock counts. Yours is shown here as soon as day and time are there."

    def _on_enter(self) -> None:
        missing = [line for line in (self.day, self.time, self.place) if line.isVisible() and not line.text()]
        if missing:
            missing[0].field.setFocus()
        else:
            self._on_keep()

    def _on_keep(self) -> None:
        local = self._local()
        if local is None:
            return
        which = self.which.current if happens_twice(local, self._timezone()) else ""
        zone = self._timezone() if self._asks_zone else ""
        self.agreed.emit(Agreed(local, zone, which, self.note.text()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in steps:
            self._step(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def _step(self, by: int) -> None:
        """Up and Down in the day or time move by a day or a quarter of an hour."""
        if self.day.field.hasFocus():
            today = self._now.astimezone(self._here).date()
            day = (read_day(self.day.text(), today) or today) + timedelta(days=by)
            self.day.field.setText(f"{max(day, today):%a} {max(day, today).day} {max(day, today):%B}")
        elif self.time.field.hasFocus():
            clock = read_hour(self.time.text()) or datetime.min.time().replace(hour=9)
            moved = datetime.combine(self._now.date(), clock) + by * QUARTER
            self.time.field.setText(f"{moved:%H:%M}")

    def place_fields(self, width: int) -> None:
        """Fields under each other when the card is narrow."""
        narrow = width < self._theme.px(NARROW)
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight)
