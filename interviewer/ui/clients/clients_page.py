"""The Clients page: programmes and waves, their accounts, and the facts and people of the one chosen."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from interviewer.domain.errors import UserError
from interviewer.domain.programme.account import Account
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.domain.programme.wording import in_order
from interviewer.ui.banner import Banner
from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.clients import account_facts, contact_facts, programme_facts, wave_facts
from interviewer.ui.clients.accounts_card import AccountsCard
from interviewer.ui.clients.fact_card import FactCard
from interviewer.ui.clients.keeping import ClientsDesk, Keeper, SealedForm
from interviewer.ui.clients.people_card import PeopleCard
from interviewer.ui.clients.places_card import PlacesCard
from interviewer.ui.metrics import Role
from interviewer.ui.prompts import Prompts
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children
from interviewer.ui.today.pieces import Scroll

NOTHING = (
    "There is no programme yet. A programme is the work for one vendor: its waves, its accounts and the people to "
    "call. Create one."
)
NARROW = 1080
SHARES = (22, 51, 45)
SIDE_NARROW = 360


class ClientsPage(QWidget):
    """What leads to another page goes out as a signal; all else is kept here as soon as it is done."""

    import_requested = Signal(str, str)
    """Programme and wave: people from a spreadsheet."""
    team_form_requested = Signal(str, str, str, str)
    """Programme, wave, account's id, and who fills it in."""
    company_form_requested = Signal(str)
    """Programme."""
    place_chosen = Signal(str, str)
    """The programme and wave looked at now; the wave may be empty."""

    def __init__(self, desk: ClientsDesk, theme: Theme, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._store = desk.programmes.store
        self._keeper = Keeper(desk)
        self._theme = theme
        self._prompts = prompts
        self._programme: Programme | None = None
        self._waves: tuple[Wave, ...] = ()
        self._wave: Wave | None = None
        self._accounts: dict[str, Account] = {}
        self._people: dict[str, tuple[Contact, ...]] | None = None
        self._account: Account | None = None
        self._contact: Contact | None = None
        self.banner = Banner(theme)
        self.headline = Text("", Role.BODY, theme, tone="ink2")
        self.places = PlacesCard(theme)
        self.accounts = AccountsCard(theme)
        self.programme_card = FactCard("Programme", programme_facts.ROWS, "Create the programme", theme)
        self.wave_card = FactCard("Wave", wave_facts.ROWS, "Make the wave", theme)
        self.account_card = FactCard("Account", account_facts.ROWS, "Add the account", theme)
        self.contact_card = FactCard("Person", contact_facts.ROWS, "Add this person", theme)
        self.people = PeopleCard(theme)
        self.back = Button("Back to the account", theme, Weight.QUIET, key="Esc")
        self.first = Text(NOTHING, Role.BODY, theme, tone="ink2", wraps=True)
        cards = (self.programme_card, self.wave_card, self.account_card, self.contact_card)
        self._details: tuple[QWidget, ...] = (self.first, *cards[:3], self.people, self.contact_card, self.back)
        self._cards = cards
        self._build()
        self._connect()
        self.reload()

    # building

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Text("Clients", Role.TITLE, self._theme))
        head.addWidget(self.headline, 1)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(12)
        for detail in self._details:
            column.addWidget(detail)
        column.addStretch(1)
        self._side = Scroll(side, "Details")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(16)
        parts: tuple[QWidget, ...] = (self.places, self.accounts, self._side)
        for part, share in zip(parts, SHARES, strict=True):
            self._columns.addWidget(part, share)
        inner = QWidget()
        page = QVBoxLayout(inner)
        page.setContentsMargins(28, 18, 28, 14)
        page.setSpacing(0)
        page.addLayout(head)
        page.addWidget(self.banner)
        page.addLayout(self._columns, 1)
        self._scroll = Scroll(inner, "Clients")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self.setAccessibleName("Clients")

    def _connect(self) -> None:
        self.places.chosen.connect(self._on_place)
        self.places.opened.connect(self._on_place_opened)
        self.places.new_programme.clicked.connect(self.begin_programme)
        self.places.new_wave.clicked.connect(self.begin_wave)
        self.places.bring_in.clicked.connect(self._on_bring_in)
        self.places.company.clicked.connect(self._on_company)
        self.accounts.chosen.connect(self._on_account)
        self.accounts.opened.connect(lambda _id: self.account_card.focus_first())
        self.accounts.made.connect(self.begin_account)
        self.people.opened.connect(self._on_contact)
        self.people.made.connect(self.begin_contact)
        self.people.form.connect(self._on_team_form)
        self.back.clicked.connect(self._leave_contact)
        self.programme_card.wanted.connect(self._keep_programme)
        self.wave_card.wanted.connect(self._keep_wave)
        self.account_card.wanted.connect(self._keep_account)
        self.contact_card.wanted.connect(self._keep_contact)
        self.wave_card.lines["script"].edited.connect(self._on_script)
        for card in (self.programme_card, self.wave_card, self.account_card):
            card.given_up.connect(self._leave_card)
        self.contact_card.given_up.connect(self._leave_contact)
        for keys, call in (
            ("Ctrl+F", self.accounts.find_field.setFocus), ("Ctrl+N", self.begin_account),
            ("Ctrl+Shift+N", self.begin_contact), ("F6", lambda: self._round(1)), ("Shift+F6", lambda: self._round(-1)),
        ):  # fmt: skip
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(call)

    # what is looked at

    def reload(self, programme: str = "", wave: str = "") -> None:
        """Read everything anew and look at this programme and wave, or at what was looked at before."""
        names = self._store.names()
        wish = programme or (self._programme.name if self._programme else "")
        name = wish if wish in names else (names[0] if names else "")
        waves = in_order(self._store.waves(name)) if name else ()
        kept = wave or (self._wave.name if self._wave else "")
        chosen = next((one for one in waves if one.name == kept), waves[-1] if waves else None)
        self._look(self._store.programme(name) if name else None, waves, chosen)
        places = [(self._store.programme(one), in_order(self._store.waves(one))) for one in names]
        self.places.show_places(places, name, chosen.name if chosen else "")

    def _look(self, programme: Programme | None, waves: tuple[Wave, ...], wave: Wave | None) -> None:
        self._programme, self._waves, self._wave = programme, waves, wave
        self._people = None
        accounts = self._store.accounts(programme.name) if programme else ()
        self._accounts = {account.id: account for account in accounts}
        self.headline.say(programme.name + (f" · {wave.name}" if wave else "") if programme else "")
        self.accounts.setVisible(programme is not None)
        before = self._account.id if self._account and self._account.id in self._accounts else ""
        self._account = None
        self.accounts.show_accounts(accounts, programme.currency if programme else "", before)
        self._on_account(self.accounts.current)
        self.place_chosen.emit(programme.name if programme else "", wave.name if wave else "")

    def focus_first(self) -> None:
        """Where the caret belongs: the table, or the way to begin."""
        if self._programme is None:
            self.places.new_programme.setFocus()
        elif self._accounts:
            self.accounts.table.setFocus()
        else:
            self.accounts.new.setFocus()

    def _show_details(self, *shown: QWidget) -> None:
        for part in self._details:
            part.setVisible(part in shown)
        self._side.verticalScrollBar().setValue(0)

    def _on_place(self, programme: str, wave: str) -> None:
        waves = in_order(self._store.waves(programme))
        chosen = next((one for one in waves if one.name == wave), waves[-1] if waves else None)
        self._look(self._store.programme(programme), waves, chosen)

    def _on_place_opened(self, _programme: str, wave: str) -> None:
        if self._programme is None:
            return
        if wave and self._wave:
            self._show_wave(self._wave, new=False)
            self.wave_card.focus_first()
            return
        values = programme_facts.values_of(self._programme)
        self.programme_card.show_values(f"Programme {self._programme.name}", values, new=False)
        self._show_details(self.programme_card)
        self.programme_card.focus_first()

    def _on_account(self, account: str) -> None:
        self._account = self._accounts.get(account)
        self._contact = None
        if self._account is None:
            self._show_details(*([self.first] if self._programme is None else []))
            return
        self._show_account(self._account, new=False)
        self._show_people()
        self._show_details(self.account_card, self.people)

    def _show_account(self, account: Account, *, new: bool) -> None:
        currency = self._programme.currency if self._programme else ""
        self.account_card.lines["revenue"].relabel(f"Revenue a year, {currency}")
        values = account_facts.values_of(account, currency)
        self.account_card.show_values("New account" if new else account.name, values, new=new)

    def _show_people(self) -> None:
        people, account = self._of_account(), self._account
        sealed: tuple[SealedForm, ...] = ()
        if self._programme and self._wave and account:
            sealed = self._keeper.sealed(self._programme.name, self._wave.name, account.id)
        self.people.show_people(people, self._wave.name if self._wave else "", sealed)

    def _of_account(self) -> tuple[Contact, ...]:
        if self._programme is None or self._wave is None or self._account is None:
            return ()
        if self._people is None:
            self._people = self._keeper.people(self._programme.name, self._wave.name)
        return self._people.get(self._account.id, ())

    def _show_wave(self, wave: Wave, *, new: bool) -> None:
        card, scripts = self.wave_card, self._desk.scripts
        note = wave_facts.declared(self._waves, wave.name)
        card.lines["script"].offer(wave_facts.scripts_offered(scripts), wave.script)
        card.lines["wording"].offer(wave_facts.wordings_offered(scripts, wave.script), wave.wording)
        card.show_values("New wave" if new else f"Wave {wave.name}", wave_facts.values_of(wave), new=new, note=note)
        if not new:
            card.lines["name"].lock(wave_facts.NAME_STAYS)
            self._lock_wording(wave)
        self._show_details(card)

    def _lock_wording(self, wave: Wave) -> None:
        began = self._keeper.began(self._programme.name, wave.name) if self._programme else None
        if began is not None:
            for name in ("script", "wording"):
                self.wave_card.lines[name].lock(wave_facts.locked_since(began) if name == "wording" else "Locked too.")

    def _on_script(self, _name: str) -> None:
        """Another script has other wordings."""
        line = self.wave_card.lines["wording"]
        offered = wave_facts.wordings_offered(self._desk.scripts, self.wave_card.lines["script"].value())
        known = [key for key, _ in offered]
        line.offer(offered, line.value() if line.value() in known else known[0])

    def _on_contact(self, contact: str) -> None:
        self._contact = next((one for one in self._of_account() if one.id == contact), None)
        if self._contact is not None and self._account is not None:
            title = f"{self._contact.name}, {self._account.name}"
            self.contact_card.show_values(title, contact_facts.values_of(self._contact), new=False)
            self._show_details(self.contact_card, self.back)
            self.contact_card.focus_first()

    # beginning something new

    def begin_programme(self) -> None:
        """An empty form for a programme."""
        self.programme_card.show_values("New programme", programme_facts.values_of(programme_facts.NEW), new=True)
        self._begin(self.programme_card)

    def begin_wave(self) -> None:
        """A form for a wave that begins today."""
        if self._programme is not None:
            self._show_wave(wave_facts.new_wave(self._today()), new=True)
            self._begin(self.wave_card)

    def begin_account(self) -> None:
        """An empty form for an account."""
        if self._programme is not None:
            self._show_account(account_facts.NEW, new=True)
            self._begin(self.account_card)

    def begin_contact(self) -> None:
        """An empty form for a person of the account looked at."""
        if self._programme is None or self._wave is None or self._account is None:
            return
        self._contact = Contact("", self._account.id, "", self._wave.name)
        values = contact_facts.values_of(self._contact)
        self.contact_card.show_values(f"New person at {self._account.name}", values, new=True)
        self._begin(self.contact_card)

    def _begin(self, card: FactCard) -> None:
        self._show_details(card)
        card.focus_first()

    def _today(self) -> date:
        return self._desk.clock().astimezone().date()

    # keeping

    def _keep_programme(self, values: dict[str, str]) -> None:
        new = self.programme_card.is_new
        made, faults = self._keeper.programme(values, None if new else self._programme)
        if faults:
            self.programme_card.show_faults(faults)
            return
        self.programme_card.show_kept()
        if new:
            self._programme = self._wave = None
            self.reload(made.name)
            self.banner.news(f"{made.name} is kept. A wave comes next.")
            self.places.new_wave.setFocus()
        else:
            self._programme = made
            self._reload_places()

    def _keep_wave(self, values: dict[str, str]) -> None:
        if self._programme is None:
            return
        new = self.wave_card.is_new
        base = wave_facts.new_wave(self._today()) if new or self._wave is None else self._wave
        made, faults = self._keeper.wave(values, base, self._programme.name, new=new)
        if faults:
            self.wave_card.show_faults(faults)
            return
        self.wave_card.show_kept()
        if new:
            self.reload(self._programme.name, made.name)
            self.banner.news(f"The wave {made.name} is kept.")
            self.focus_first()
        else:
            self._wave = next(one for one in self._store.waves(self._programme.name) if one.name == made.name)
            self._waves = in_order(self._store.waves(self._programme.name))
            self._reload_places()

    def _reload_places(self) -> None:
        """The list at the left as it is on disk now; what is looked at stays."""
        name = self._programme.name if self._programme else ""
        places = [(self._store.programme(one), in_order(self._store.waves(one))) for one in self._store.names()]
        self.places.show_places(places, name, self._wave.name if self._wave else "")

    def _keep_account(self, values: dict[str, str]) -> None:
        if self._programme is None:
            return
        new = self.account_card.is_new
        made, faults = self._keeper.account(values, None if new else self._account, self._programme)
        if faults:
            self.account_card.show_faults(faults)
            return
        self.account_card.show_kept()
        self._accounts[made.id] = self._account = made
        if new:
            self.accounts.find_field.clear()
            self.accounts.show_accounts(tuple(self._accounts.values()), self._programme.currency, made.id)
            self._on_account(made.id)
            self.banner.news(f"{made.name} is kept.")
            self.people.new.setFocus() if self._wave else self.accounts.table.setFocus()
        else:
            self.accounts.change_account(made)
            self.account_card.title.say(made.name)

    def _keep_contact(self, values: dict[str, str]) -> None:
        if self._programme is None or self._contact is None:
            return
        new = self.contact_card.is_new
        made, faults = self._keeper.contact(values, self._contact, self._programme.name)
        if faults:
            self.contact_card.show_faults(faults)
            return
        self.contact_card.show_kept()
        self._contact, self._people = made, None
        if new:
            self.banner.news(f"{made.name} is kept.")
            self._leave_contact()

    # leaving

    def _leave_card(self) -> None:
        self._on_account(self.accounts.current)
        self.focus_first()

    def _leave_contact(self) -> None:
        self._on_account(self.accounts.current)
        (self.people.list if self._of_account() else self.people.new).setFocus()

    def leave(self) -> bool:
        """Keep what is being typed; False when it cannot be kept as it stands."""
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            focus.clearFocus()
        cards = (self.programme_card, self.wave_card, self.account_card, self.contact_card)
        return not any(card.isVisible() and not card.is_new and card.has_unkept() for card in cards)

    # other pages

    def _on_bring_in(self) -> None:
        if self._programme and self._wave:
            self.import_requested.emit(self._programme.name, self._wave.name)

    def _on_company(self) -> None:
        if self._programme:
            self.company_form_requested.emit(self._programme.name)

    def _on_team_form(self) -> None:
        if not (self._programme and self._wave and self._account):
            return
        sentence = "Each person of the team fills in a form alone, not in a meeting."
        who = self._prompts.ask("Who fills in the team form?", sentence, "Name", "Begin", text=self._account.owner)
        if who:
            self.team_form_requested.emit(self._programme.name, self._wave.name, self._account.id, who)

    def show_failure(self, error: UserError) -> None:
        """Say what did not work until it was read."""
        self.banner.error(error.sentence)

    # looks

    def _round(self, by: int) -> None:
        """F6: the list at the left, the accounts, the details, and round again."""
        focus = QApplication.focusWidget()
        regions = (self.places, self.accounts, self._side)
        now = next((n for n, part in enumerate(regions) if focus is not None and part.isAncestorOf(focus)), 0)
        starts = (self.places.list, self.accounts.table, None)
        to = (now + by) % len(regions)
        target = starts[to]
        if target is not None and target.isVisible() and target.focusPolicy() != Qt.FocusPolicy.NoFocus:
            target.setFocus()
        else:
            card = next((c for c in self._details if isinstance(c, FactCard) and c.isVisible()), None)
            card.focus_first() if card else self.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        one = self._theme.wide_text or self.width() < NARROW
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if one else QBoxLayout.Direction.LeftToRight)
        for number, share in enumerate(SHARES):
            self._columns.setStretch(number, 0 if one else share)
        for card in (self.programme_card, self.wave_card, self.account_card, self.contact_card):
            card.place(narrow=self._theme.wide_text)
        self._side.setMinimumHeight(self._side.widget().sizeHint().height() if one else 0)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._place()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
