"""The Clients page: programmes and waves, their accounts, and the facts and people of the one chosen."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from interviewer.domain.errors import UserError
from interviewer.ui.banner import Banner
from interviewer.ui.brush import pen_for
from interviewer.ui.buttons import Weight
from interviewer.ui.clients import outcome_facts
from interviewer.ui.clients.accounts_card import AccountsCard
from interviewer.ui.clients.contact_facts import would_go
from interviewer.ui.clients.details import Details
from interviewer.ui.clients.following_scroll import FollowingScroll
from interviewer.ui.clients.keeping import ClientsDesk
from interviewer.ui.clients.looking import Looking
from interviewer.ui.clients.places_card import PlacesCard
from interviewer.ui.keys.bindings import Bindings
from interviewer.ui.metrics import Role
from interviewer.ui.prompts import Prompts
from interviewer.ui.text import Text
from interviewer.ui.theme import Theme, restyle_children

NARROW = 1080
SHARES = (22, 51, 45)
WHO = "Who fills in the team form?"
FORM_GOES = (
    "What was answered in it is deleted for good and cannot be brought back. It was not sealed, so it counted for "
    "nothing. Sealed forms are not touched."
)
ALONE = "Each person of the team fills in a form alone, not in a meeting."


class ClientsPage(QWidget):
    """What leads to another page goes out as a signal; all else is kept here as soon as it is done."""

    import_requested = Signal(str, str)
    """Programme and wave: people from a spreadsheet."""
    team_form_requested = Signal(str, str, str, str)
    """Programme, wave, account's id, and who fills it in."""
    company_form_requested = Signal(str)
    """Programme."""
    form_requested = Signal(str)
    """The id of a form that was left."""
    folders_requested = Signal(str)
    """Programme (empty for none): whole programmes as folders."""
    kept_requested = Signal()
    """Requests and retention of all programmes."""
    rights_requested = Signal(str, str)
    """Programme and the id of a person on a list: what is kept of that person."""
    place_chosen = Signal(str, str)
    """The programme and wave looked at now; the wave may be empty."""

    def __init__(self, desk: ClientsDesk, theme: Theme, prompts: Prompts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._prompts = prompts
        self.looking = Looking(desk)
        self.banner = Banner(theme)
        self.headline = Text("", Role.BODY, theme, tone="ink2")
        self.headline.setMinimumWidth(40)
        self.places = PlacesCard(theme)
        self.accounts = AccountsCard(theme)
        self.details = Details(desk, self.looking, theme)
        self.people = self.details.people
        self._side = FollowingScroll(self.details, "Details")
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._build()
        self._connect()
        self.reload()

    # building

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(Text("Clients", Role.TITLE, self._theme))
        head.addWidget(self.headline, 1)
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
        self._scroll = FollowingScroll(inner, "Clients")
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._scroll)
        self.setAccessibleName("Clients")

    def _connect(self) -> None:
        details, places, accounts = self.details, self.places, self.accounts
        places.chosen.connect(self._on_place)
        places.opened.connect(lambda _programme, wave: details.open_wave() if wave else details.open_programme())
        places.new_programme.clicked.connect(details.begin_programme)
        places.new_wave.clicked.connect(details.begin_wave)
        places.bring_in.clicked.connect(self._on_bring_in)
        places.kept.clicked.connect(self.kept_requested)
        places.company.clicked.connect(lambda: self.company_form_requested.emit(self.looking.place[0]))
        accounts.chosen.connect(self._on_account)
        accounts.opened.connect(lambda _id: details.account.focus_first())
        accounts.made.connect(details.begin_account)
        self.people.opened.connect(details.open_contact)
        self.people.made.connect(details.begin_contact)
        self.people.form.connect(self._on_team_form)
        self.people.form_taken_up.connect(self.form_requested)
        self.people.form_dropped.connect(self._on_form_dropped)
        self.people.put_back.connect(self._on_put_back)
        details.remove.clicked.connect(self._on_remove)
        details.rights_wanted.connect(lambda it: self.rights_requested.emit(self.looking.place[0], it))
        details.outcomes.taken_back.connect(self._on_outcome_back)
        details.begin.create_first.clicked.connect(details.begin_programme)
        for button in (details.begin.folders, places.folders):
            button.clicked.connect(lambda: self.folders_requested.emit(self.looking.place[0]))
        details.made.connect(self._on_made)
        details.changed.connect(self._on_changed)
        details.given_up.connect(self._on_given_up)
        details.shown.connect(self._on_details)
        Bindings(self, self._theme.keys, {
            "find": accounts.find_field.setFocus, "new_account": details.begin_account,
            "new_person": details.begin_contact,
            "rights": details.ask_rights,
            "region_next": lambda: self._round(1), "region_back": lambda: self._round(-1),
        })  # fmt: skip

    # what is looked at

    def reload(self, programme: str = "", wave: str = "") -> None:
        """Read everything anew and look at this programme and wave, or at what was looked at before."""
        here = self.looking.place
        self._look(programme or here[0], wave or here[1])
        self.places.show_places(self.looking.places(), *self.looking.place)
        self.places.setVisible(self.looking.programme is not None)

    def _look(self, programme: str, wave: str) -> None:
        looking = self.looking
        before = looking.account.id if looking.account else ""
        looking.go_to(programme, wave)
        self._say_place()
        self.accounts.setVisible(looking.programme is not None)
        currency = looking.programme.currency if looking.programme else ""
        self.accounts.show_accounts(tuple(looking.accounts.values()), currency, before or "-")
        self._on_account(self.accounts.current)
        name = looking.place[0]
        self.places.say_company(begun=bool(name) and looking.keeper.company_begun(name))
        self.place_chosen.emit(*looking.place)

    def _say_place(self) -> None:
        self.headline.say(" · ".join(filter(None, self.looking.place)))

    def focus_first(self) -> None:
        """Where the caret belongs: the table, or the way to begin."""
        if self.looking.programme is None:
            self.details.begin.create_first.setFocus()
        elif self.looking.accounts:
            self.accounts.table.setFocus()
        else:
            self.accounts.new.setFocus()

    def _on_place(self, programme: str, wave: str) -> None:
        self._look(programme, wave)

    def _on_account(self, account: str) -> None:
        self.looking.choose(account)
        self.details.show_account()

    def _on_details(self) -> None:
        """One filled button: the way to make something new gives way to making it."""
        self._side.verticalScrollBar().setValue(0)
        self.accounts.new.set_weight(Weight.PLAIN if self.details.making else Weight.FILLED)
        self._place()

    # what was kept

    def _on_made(self, kind: str, name: str) -> None:
        act = {
            "programme": self._programme_made, "wave": self._wave_made, "account": self._account_made,
            "outcome": self._outcome_made,
        }  # fmt: skip
        act.get(kind, self._contact_made)(name)

    def _programme_made(self, name: str) -> None:
        self.reload(name)
        self.banner.news(f"{name} is kept. A wave comes next.")
        self.places.new_wave.setFocus()

    def _wave_made(self, name: str) -> None:
        self.reload(self.looking.place[0], name)
        self.banner.news(f"The wave {name} is kept.")
        self.focus_first()

    def _account_made(self, account: str) -> None:
        looking = self.looking
        made = looking.accounts[account]
        self.accounts.find_field.clear()
        currency = looking.programme.currency if looking.programme else ""
        self.accounts.show_accounts(tuple(looking.accounts.values()), currency, account)
        self._on_account(account)
        self.banner.news(f"{made.name} is kept.")
        (self.people.new if looking.wave else self.accounts.table).setFocus()

    def _contact_made(self, _contact: str) -> None:
        if self.looking.contact is not None:
            self.banner.news(f"{self.looking.contact.name} is kept.")
        self._to_people()

    def _outcome_made(self, _account: str) -> None:
        self._show_account_now()
        if self.looking.account is not None:
            self.banner.news(f"Noted for {self.looking.account.name}. It can be taken back.")
        self.details.outcomes.new.setFocus()

    def _show_account_now(self) -> None:
        """The account looked at as it is on disk, in the table and beside it."""
        account = self.looking.account
        if account is not None:
            self.accounts.change_account(account)
            self.details.show_account()

    def _on_changed(self, kind: str) -> None:
        """What is looked at stays where it is; the lists show it as it is now."""
        if kind in {"programme", "wave"}:
            self.places.show_places(self.looking.places(), *self.looking.place)
            self._say_place()
        elif kind == "account" and self.looking.account is not None:
            self.accounts.change_account(self.looking.account)

    def _on_given_up(self, kind: str) -> None:
        if kind == "contact":
            self._to_people()
            return
        self._on_account(self.accounts.current)
        self.focus_first()

    def _to_people(self) -> None:
        self._on_account(self.accounts.current)
        (self.people.list if self.looking.people() else self.people.new).setFocus()

    # what goes, and comes back

    def _on_remove(self) -> None:
        """Take the person looked at off the list, once it was said what goes."""
        contact = self.looking.contact
        if contact is None or not self._prompts.confirm(
            f"Remove {contact.name}?", would_go(contact), "Remove", "Leave it", risky=True
        ):
            return
        try:
            self.looking.remove_contact()
        except UserError as error:
            self.show_failure(error)
            return
        self._to_people()
        self.banner.news(f"{contact.name} was removed from {contact.wave}. The button below puts the person back.")
        self.people.back.setFocus()

    def _on_put_back(self) -> None:
        try:
            back = self.looking.put_back()
        except UserError as error:
            self.show_failure(error)
            return
        self._to_people()
        if back is not None:
            self.banner.news(f"{back.name} is back in {back.wave}.")

    def _on_outcome_back(self) -> None:
        looking = self.looking
        if looking.account is None:
            return
        try:
            gone = looking.keeper.take_back_outcome(looking.place[0], looking.account.id)
        except UserError as error:
            self.show_failure(error)
            return
        looking.read_account_anew()
        self._show_account_now()
        self.banner.news(f"Taken back: {outcome_facts.told(gone, looking.currency)}")
        self.details.outcomes.new.setFocus()

    def _on_form_dropped(self, form: str, by: str) -> None:
        if not self._prompts.confirm(f"Remove the form of {by}?", FORM_GOES, "Remove", "Leave it", risky=True):
            return
        try:
            self.looking.keeper.drop_form(form)
        except UserError as error:
            self.show_failure(error)
            return
        self.details.show_account()
        self.banner.news(f"The form that {by} began is gone.")
        self.people.fill_in.setFocus()

    def leave(self) -> bool:
        """Keep what is being typed; False when a fact was refused and stands there unkept."""
        self.details.keep_now()
        return not self.details.has_unkept()

    # other pages

    def _on_bring_in(self) -> None:
        if self.looking.wave is not None:
            self.import_requested.emit(*self.looking.place)

    def _on_team_form(self) -> None:
        account = self.looking.account
        if account is None or self.looking.wave is None:
            return
        who = self._prompts.ask(WHO, ALONE, "Name", "Begin", text=account.owner)
        if who:
            self.team_form_requested.emit(*self.looking.place, account.id, who)

    def show_failure(self, error: UserError) -> None:
        """Say what did not work until it was read, such as a form that was sealed before."""
        self.banner.error(error.sentence)

    # looks

    def _round(self, by: int) -> None:
        """F6: the list at the left, the accounts, the details, and round again."""
        focus = QApplication.focusWidget()
        regions: tuple[QWidget, ...] = (self.places, self.accounts, self._side)
        now = next((n for n, part in enumerate(regions) if focus is not None and part.isAncestorOf(focus)), 0)
        to = (now + by) % len(regions)
        if to == 0:
            self.places.list.setFocus()
        elif to == 1:
            self.focus_first()
        else:
            self.details.focus_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        """Three columns, or one over the other where the text is large or the window narrow."""
        one = self._theme.wide_text or self.width() < NARROW
        self._columns.setDirection(QBoxLayout.Direction.TopToBottom if one else QBoxLayout.Direction.LeftToRight)
        for number, share in enumerate(SHARES):
            self._columns.setStretch(number, 0 if one else share)
        self.details.place(narrow=self._theme.wide_text)
        self.accounts.set_low(one)
        self._side.setMinimumHeight(self.details.sizeHint().height() if one else 0)

    def restyle(self, theme: Theme) -> None:
        """Take on another theme."""
        self._theme = theme
        restyle_children(self, theme)
        self._place()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        pen_for(self).fillRect(self.rect(), self._theme.colour("desk"))
