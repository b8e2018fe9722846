"""The accounts of a programme: a table to walk through by arrows, found by a few letters."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from interviewer.domain.programme.account import Account
from interviewer.services.contact_list.letters import folded
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.clients.lists import AccountTable, ColumnHeads
from interviewer.ui.clients.rows import AccountRow
from interviewer.ui.clients.words import count
from interviewer.ui.fields import Field
from interviewer.ui.metrics import DENSE_TARGET, Role
from interviewer.ui.pieces import Card, Heading
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme

EMPTY = "No accounts yet. An account is one client company of the vendor."
LOW_ROWS = 6
UNBOUND = 16_777_215
"""What Qt takes as no limit at all."""
NOT_FOUND = "No account is called that. Try fewer letters, or Esc for all of them."


class FindAccount(Field):
    """Letters narrow the table; Down and Enter go to it, Esc shows all again."""

    down = Signal()
    given_up = Signal()

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        super().restyle(theme)
        self.setFont(theme.font(Role.SMALL))
        self.setFixedHeight(theme.px(DENSE_TARGET + 2))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class AccountsCard(Card):
    """`chosen` carries an account's id as the table moves; `opened` on Enter; `made` asks for a new account."""

    chosen = Signal(str)
    opened = Signal(str)
    made = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__("Accounts", theme)
        self._all: tuple[AccountRow, ...] = ()
        self._shown: tuple[AccountRow, ...] = ()
        self.title = Heading("Accounts", theme)
        self.summary = Text("", Role.SMALL, theme, tone="ink2")
        self.summary.setMinimumWidth(0)
        self.find_field = FindAccount("Find an account", theme, hint="Find an account")
        self.table = AccountTable(theme)
        self.heads = ColumnHeads(theme, lambda: self.table.bar_width)
        self.empty = Text("", Role.BODY, theme, tone="ink2", wraps=True)
        self.new = Button("New account", theme, Weight.FILLED, key="{new_account}", dense=True)
        self._build()
        self._connect()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.setSpacing(8)
        head.addWidget(self.title)
        head.addWidget(self.summary, 1)
        head.addWidget(self.new)
        find = QHBoxLayout()
        find.setContentsMargins(12, 4, 12, 0)
        find.addWidget(self.find_field)
        none = QVBoxLayout()
        none.setContentsMargins(12, 8, 12, 8)
        none.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 12, 1, 12)
        column.setSpacing(2)
        column.addLayout(head)
        column.addLayout(find)
        column.addWidget(self.heads)
        column.addWidget(self.table, 1)
        column.addLayout(none)
        column.addStretch(0)

    def _connect(self) -> None:
        self.new.clicked.connect(self.made)
        self.find_field.textChanged.connect(lambda _text: self._narrow())
        self.find_field.down.connect(self._to_table)
        self.find_field.given_up.connect(self._to_table)
        self.table.moved.connect(self._on_moved)
        self.table.picked.connect(lambda row: self.opened.emit(self._shown[row].account.id))
        self.table.typed.connect(self._on_typed)

    def show_accounts(self, accounts: Sequence[Account], currency: str, chosen: str = "") -> None:
        """Show these by name; `chosen` is the id of the one looked at."""
        rows = [AccountRow(account, currency) for account in accounts]
        self._all = tuple(sorted(rows, key=lambda row: folded(row.account.name)))
        active = sum(account.status == "active" for account in accounts)
        told = f"{count(active)} active of {count(len(accounts))}, in {currency}"
        self.summary.say(told if accounts else "")
        self._narrow(chosen)

    def set_low(self, low: bool) -> None:
        """Where the cards stand over each other: room for a few rows, the rest is scrolled to."""
        few = min(len(self._shown), LOW_ROWS) * self.table.row_height + 2
        self.table.setMinimumHeight(few if low else 0)
        self.table.setMaximumHeight(few if low else UNBOUND)

    @property
    def current(self) -> str:
        """The id of the account looked at; empty for none."""
        return self._shown[self.table.at].account.id if self._shown and self.table.at >= 0 else ""

    def change_account(self, account: Account) -> None:
        """Show other facts of one account where it stands."""
        currency = self._all[0].currency if self._all else ""
        self.show_accounts([account if row.account.id == account.id else row.account for row in self._all], currency,
                           account.id)  # fmt: skip

    def _narrow(self, chosen: str = "") -> None:
        """Show who matches what is typed; the account looked at stays if it does."""
        letters, keep = folded(self.find_field.text().strip()), chosen or self.current
        self._shown = tuple(row for row in self._all if letters in folded(row.account.name))
        at = next((n for n, row in enumerate(self._shown) if row.account.id == keep), 0)
        self.table.show_sketches(self._shown, at)
        self.table.setVisible(bool(self._shown))
        self.heads.setVisible(bool(self._shown))
        self.empty.say("" if self._shown else NOT_FOUND if self._all else EMPTY)
        self.empty.setVisible(not self._shown)
        if not chosen:
            self.chosen.emit(self.current)

    def _on_moved(self, row: int) -> None:
        self.chosen.emit(self._shown[row].account.id)

    def _on_typed(self, letter: str) -> None:
        self.find_field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.find_field.end(False)
        self.find_field.insert(letter)

    def _to_table(self) -> None:
        if self._shown:
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
