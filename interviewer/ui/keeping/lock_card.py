"""When the workspace locks by itself, and how long copied words stay on the clipboard."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from interviewer.kit.settings import CLIPBOARD_MINUTES, LOCK_MINUTES
from interviewer.ui.metrics import Role
from interviewer.ui.pieces import Card, Heading
from interviewer.ui.start.pieces import FootChoice, row_of
from interviewer.ui.text import KeyText, Text
from interviewer.ui.theme import Theme

HOW = (
    "It also locks after this computer slept, and with {lock} at any time. During a call only sleep locks: a person "
    "who listens touches no key."
)
COPIED = "Words copied here are taken from the clipboard again, unless something else was copied since."
LOCKS = tuple((str(minutes), f"after {minutes} minutes" if minutes else "never by itself") for minutes in LOCK_MINUTES)
CLEARS = tuple(
    (str(minutes), "after 1 minute" if minutes == 1 else f"after {minutes} minutes" if minutes else "when it locks")
    for minutes in CLIPBOARD_MINUTES
)


class LockCard(Card):
    """`lock_changed` and `clipboard_changed` carry minutes; 0: not by the clock."""

    lock_changed = Signal(int)
    clipboard_changed = Signal(int)

    def __init__(self, theme: Theme, lock_minutes: int, clipboard_minutes: int) -> None:
        super().__init__("Lock", theme)
        self.lock = FootChoice("Lock when nobody touches anything", LOCKS, theme)
        self.lock.show_value(str(lock_minutes))
        self.clipboard = FootChoice("Clear the clipboard", CLEARS, theme)
        self.clipboard.show_value(str(clipboard_minutes))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(8)
        column.addWidget(Heading("Lock", theme))
        column.addLayout(row_of((self.lock,)))
        column.addWidget(KeyText(HOW, Role.SMALL, theme, tone="ink2", wraps=True))
        column.addSpacing(4)
        column.addLayout(row_of((self.clipboard,)))
        column.addWidget(Text(COPIED, Role.SMALL, theme, tone="ink2", wraps=True))
        self.lock.picked.connect(lambda value: self.lock_changed.emit(int(value)))
        self.clipboard.picked.connect(lambda value: self.clipboard_changed.emit(int(value)))
