"""The right side of the Clients page: the facts and people of what is chosen, each kept where it stands."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from interviewer.domain.programme.account import Account
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.programme import Wave
from interviewer.ui.buttons import Button, Weight
from interviewer.ui.clients import account_facts, contact_facts, outcome_facts, programme_facts, wave_facts
from interviewer.ui.clients.begin_card import BeginCard
from interviewer.ui.clients.fact_card import FactCard
from interviewer.ui.clients.keeping import ClientsDesk
from interviewer.ui.clients.looking import Looking
from interviewer.ui.clients.outcomes_card import OutcomesCard
from interviewer.ui.clients.people_card import PeopleCard
from interviewer.ui.theme import Theme, restyle_children


class Details(QWidget):
    """`made` carries what kind of thing was made and its name or id; `changed` the kind that was changed;
    `given_up` on Esc. The kinds are programme, wave, account, contact, outcome."""

    made = Signal(str, str)
    changed = Signal(str)
    given_up = Signal(str)
    shown = Signal()
    rights_wanted = Signal(str)
    """The id of a person: what is kept, and what may be asked for."""

    def __init__(self, desk: ClientsDesk, looking: Looking, theme: Theme) -> None:
        super().__init__()
        self._desk = desk
        self._looking = looking
        self.begin = BeginCard(theme)
        self.programme = FactCard("Programme", programme_facts.ROWS, "Create the programme", theme)
        self.wave = FactCard("Wave", wave_facts.ROWS, "Make the wave", theme)
        self.account = FactCard("Account", account_facts.ROWS, "Add the account", theme)
        self.contact = FactCard("Person", contact_facts.ROWS, "Add this person", theme)
        self.outcome = FactCard("Outcome", outcome_facts.ROWS, "Note it", theme)
        self.outcomes = OutcomesCard(theme)
        self.people = PeopleCard(theme)
        self.back = Button("Back to the account", theme, Weight.QUIET, key="Esc")
        self.remove = Button("Remove this person", theme, Weight.QUIET)
        self.rights = Button("What is kept, and what may be asked for", theme, Weight.QUIET, key="{rights}")
        self.cards = {
            "programme": self.programme, "wave": self.wave, "account": self.account, "contact": self.contact,
            "outcome": self.outcome,
        }  # fmt: skip
        self._parts: tuple[QWidget, ...] = (
            self.begin, self.programme, self.wave, self.account, self.people, self.outcomes, self.contact, self.outcome,
            self.rights, self.remove, self.back,
        )  # fmt: skip
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(12)
        for part in self._parts:
            column.addWidget(part)
        column.addStretch(1)
        self._connect()

    def _connect(self) -> None:
        self.programme.wanted.connect(self._keep_programme)
        self.wave.wanted.connect(self._keep_wave)
        self.account.wanted.connect(self._keep_account)
        self.contact.wanted.connect(self._keep_contact)
        self.wave.lines["script"].edited.connect(self._on_script)
        for kind, card in self.cards.items():
            card.given_up.connect(lambda it=kind: self.given_up.emit(it))
        self.outcome.wanted.connect(self._keep_outcome)
        self.outcome.lines["kind"].edited.connect(lambda _name: self._say_outcome())
        self.outcomes.made.connect(self.begin_outcome)
        self.back.clicked.connect(lambda: self.given_up.emit("contact"))
        self.rights.clicked.connect(self.ask_rights)

    def _show(self, *shown: QWidget) -> None:
        for part in self._parts:
            part.setVisible(part in shown)
        self.shown.emit()

    @property
    def making(self) -> bool:
        """Whether something new is being made."""
        return any(card.isVisibleTo(self) and card.is_new for card in self.cards.values())

    def keep_now(self) -> None:
        """Keep what is being typed, as leaving the field would."""
        for card in self.cards.values():
            if card.isVisibleTo(self):
                card.keep_now()

    def has_unkept(self) -> bool:
        """Whether a fact stands there that was refused."""
        return any(c.isVisibleTo(self) and not c.is_new and c.has_unkept() for c in self.cards.values())

    def focus_first(self) -> None:
        """To the first field shown."""
        card = next((card for card in self.cards.values() if card.isVisibleTo(self)), None)
        if card is not None:
            card.focus_first()

    # showing what is chosen

    def show_account(self) -> None:
        """The account looked at with its people; how to begin when there is no programme."""
        looking = self._looking
        if looking.account is None:
            self._show(*([] if looking.programme else [self.begin]))
            return
        self._fill_account(looking.account, new=False)
        self.people.show_people(
            looking.people(), looking.place[1], looking.sealed(), looking.unsealed(), looking.locked()
        )
        self.people.offer_back(looking.removed.name if looking.removed else "")
        self.outcomes.show_lines([outcome_facts.told(one, looking.currency) for one in looking.outcomes()])
        self._show(self.account, self.people, self.outcomes)

    def _fill_account(self, account: Account, *, new: bool) -> None:
        currency = self._looking.programme.currency if self._looking.programme else ""
        self.account.lines["revenue"].relabel(f"Revenue a year, {currency}")
        values = account_facts.values_of(account, currency)
        self.account.show_values("New account" if new else account.name, values, new=new)

    def open_programme(self) -> None:
        """The facts of the programme looked at."""
        programme = self._looking.programme
        if programme is not None:
            values = programme_facts.values_of(programme)
            self.programme.show_values(f"Programme {programme.name}", values, new=False)
            self._open(self.programme)

    def open_wave(self) -> None:
        """The facts of the wave looked at; script and wording are locked once it has begun."""
        wave = self._looking.wave
        if wave is None:
            return
        self._fill_wave(wave, new=False)
        self.wave.lines["name"].lock(wave_facts.NAME_STAYS)
        began = self._looking.keeper.began(*self._looking.place)
        if began is not None:
            self.wave.lines["script"].lock("Locked with the wording.")
            self.wave.lines["wording"].lock(wave_facts.locked_since(began))
        self._open(self.wave)

    def _fill_wave(self, wave: Wave, *, new: bool) -> None:
        card, scripts = self.wave, self._desk.scripts
        note = wave_facts.declared(self._looking.waves, wave.name)
        card.lines["script"].offer(wave_facts.scripts_offered(scripts), wave.script)
        card.lines["wording"].offer(wave_facts.wordings_offered(scripts, wave.script), wave.wording)
        card.show_values("New wave" if new else f"Wave {wave.name}", wave_facts.values_of(wave), new=new, note=note)

    def _on_script(self, _name: str) -> None:
        """Another script has other wordings."""
        line = self.wave.lines["wording"]
        offered = wave_facts.wordings_offered(self._desk.scripts, self.wave.lines["script"].value())
        known = [key for key, _ in offered]
        line.offer(offered, line.value() if line.value() in known else known[0])

    def open_contact(self, contact: str) -> None:
        """The facts of one of the people."""
        looking = self._looking
        looking.contact = next((one for one in looking.people() if one.id == contact), None)
        if looking.contact is not None and looking.account is not None:
            title = f"{looking.contact.name}, {looking.account.name}"
            self.contact.show_values(title, contact_facts.values_of(looking.contact), new=False)
            self._open(self.contact, self.rights, self.remove, self.back)

    def ask_rights(self) -> None:
        """What is kept of the person looked at."""
        if self._looking.contact is not None and self._looking.contact.id:
            self.rights_wanted.emit(self._looking.contact.id)

    def _open(self, card: FactCard, *more: QWidget) -> None:
        self._show(card, *more)
        card.focus_first()

    # beginning something new

    def begin_programme(self) -> None:
        """An empty form for a programme."""
        self.programme.show_values("New programme", programme_facts.values_of(programme_facts.NEW), new=True)
        self._open(self.programme)

    def begin_wave(self) -> None:
        """A form for a wave that begins today."""
        if self._looking.programme is not None:
            self._fill_wave(wave_facts.new_wave(self._today()), new=True)
            self._open(self.wave)

    def begin_account(self) -> None:
        """An empty form for an account."""
        if self._looking.programme is not None:
            self._fill_account(account_facts.NEW, new=True)
            self._open(self.account)

    def begin_contact(self) -> None:
        """An empty form for a person of the account looked at."""
        looking = self._looking
        if looking.wave is None or looking.account is None:
            return
        looking.contact = Contact("", looking.account.id, "", looking.wave.name)
        values = contact_facts.values_of(looking.contact)
        self.contact.show_values(f"New person at {looking.account.name}", values, new=True)
        self._open(self.contact)

    def begin_outcome(self) -> None:
        """A form for what became of the account looked at."""
        account = self._looking.account
        if account is not None:
            self.outcome.lines["revenue"].relabel(f"Revenue a year then, {self._looking.currency}")
            self.outcome.show_values(
                f"What became of {account.name}", outcome_facts.new_values(self._today()), new=True, note=" "
            )
            self._say_outcome()
            self._open(self.outcome)

    def _say_outcome(self) -> None:
        """What noting it does besides."""
        account = self._looking.account
        if account is not None:
            self.outcome.note.say(outcome_facts.would_do(self.outcome.lines["kind"].value(), account.name))

    def _today(self) -> date:
        return self._desk.clock().astimezone().date()

    # keeping

    def _after(self, kind: str, faults: dict[str, str]) -> bool:
        """Show the faults, or that it is kept; whether it was."""
        card = self.cards[kind]
        if faults:
            card.show_faults(faults)
            return False
        card.show_kept()
        return True

    def _tell(self, kind: str, name: str) -> None:
        if self.cards[kind].is_new:
            self.made.emit(kind, name)
        else:
            self.changed.emit(kind)

    def _keep_programme(self, values: dict[str, str]) -> None:
        looking = self._looking
        base = None if self.programme.is_new else looking.programme
        made, faults = looking.keeper.programme(values, base)
        if self._after("programme", faults):
            if base is not None:
                looking.read_place_anew(made.name)
            self._tell("programme", made.name)

    def _keep_wave(self, values: dict[str, str]) -> None:
        looking, new = self._looking, self.wave.is_new
        base = wave_facts.new_wave(self._today()) if new or looking.wave is None else looking.wave
        made, faults = looking.keeper.wave(values, base, looking.place[0], new=new)
        if self._after("wave", faults):
            looking.read_place_anew(looking.place[0])
            self._tell("wave", made.name)

    def _keep_account(self, values: dict[str, str]) -> None:
        looking = self._looking
        if looking.programme is None:
            return
        base = None if self.account.is_new else looking.account
        made, faults = looking.keeper.account(values, base, looking.programme)
        if self._after("account", faults):
            looking.put(made)
            self.account.title.say("New account" if self.account.is_new else made.name)
            self._tell("account", made.id)

    def _keep_contact(self, values: dict[str, str]) -> None:
        looking = self._looking
        if looking.contact is None:
            return
        made, faults = looking.keeper.contact(values, looking.contact, looking.place[0])
        if self._after("contact", faults):
            looking.contact = made
            looking.forget_people()
            self._tell("contact", made.id)

    def _keep_outcome(self, values: dict[str, str]) -> None:
        looking = self._looking
        if looking.programme is None or looking.account is None:
            return
        if self._after("outcome", looking.keeper.outcome(values, looking.account.id, looking.programme)):
            looking.read_account_anew()
            self._tell("outcome", looking.account.id)

    # looks

    def place(self, *, narrow: bool) -> None:
        """Fields under each other where there is little room."""
        for card in self.cards.values():
            card.place(narrow=narrow)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        restyle_children(self, theme)
