"""What the Clients page looks at: a programme, a wave, an account, a person; read from the workspace."""

from collections.abc import Sequence

from interviewer.domain.programme.account import Account, Outcome
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.domain.programme.wording import in_order
from interviewer.services.forms import UnsealedForm
from interviewer.ui.clients.keeping import ClientsDesk, Keeper, SealedForm


class Looking:
    """One place at a time. The people of an account are read once, and anew after `forget_people`."""

    def __init__(self, desk: ClientsDesk) -> None:
        self.keeper = Keeper(desk)
        self._store = desk.programmes.store
        self.programme: Programme | None = None
        self.waves: tuple[Wave, ...] = ()
        self.wave: Wave | None = None
        self.accounts: dict[str, Account] = {}
        self.account: Account | None = None
        self.contact: Contact | None = None
        self._people: tuple[Contact, ...] | None = None
        self.removed: Contact | None = None
        """Whoever was removed last, as long as the account is looked at."""

    @property
    def place(self) -> tuple[str, str]:
        """Programme and wave by name; empty for none."""
        return self.programme.name if self.programme else "", self.wave.name if self.wave else ""

    @property
    def currency(self) -> str:
        """That of the programme; empty for none."""
        return self.programme.currency if self.programme else ""

    def places(self) -> Sequence[tuple[Programme, Sequence[Wave]]]:
        """Every programme with its waves in the order of time."""
        names = self._store.names()
        return [(self._store.programme(one), in_order(self._store.waves(one))) for one in names]

    def go_to(self, programme: str, wave: str) -> None:
        """Look here; a name that is not there gives the first programme, its latest wave."""
        names = self._store.names()
        name = programme if programme in names else next(iter(names), "")
        self.programme = self._store.programme(name) if name else None
        self.waves = in_order(self._store.waves(name)) if name else ()
        latest = self.waves[-1] if self.waves else None
        self.wave = next((one for one in self.waves if one.name == wave), latest)
        self.accounts = {one.id: one for one in self._store.accounts(name)} if name else {}
        self.account = self.contact = self._people = None

    def read_place_anew(self, programme: str) -> None:
        """The programme (perhaps under another name) and its waves as they are on disk now."""
        wave = self.place[1]
        self.programme = self._store.programme(programme)
        self.waves = in_order(self._store.waves(programme))
        self.wave = next((one for one in self.waves if one.name == wave), None)

    def choose(self, account: str) -> None:
        """Look at this account, or at none."""
        before = self.account
        self.account, self.contact, self._people = self.accounts.get(account), None, None
        if before is None or self.account is None or before.id != self.account.id:
            self.removed = None

    def put(self, account: Account) -> None:
        """Look at this account as it was just kept."""
        self.accounts[account.id] = self.account = account

    def people(self) -> tuple[Contact, ...]:
        """The people of the account in the wave."""
        if self.programme is None or self.wave is None or self.account is None:
            return ()
        if self._people is None:
            self._people = self.keeper.people(*self.place, self.account.id)
        return self._people

    def forget_people(self) -> None:
        """Somebody was added or changed."""
        self._people = None

    def sealed(self) -> tuple[SealedForm, ...]:
        """Who sealed a form about the account, and when; never what is in it."""
        if self.programme is None or self.wave is None or self.account is None:
            return ()
        return self.keeper.sealed(*self.place, self.account.id)

    def locked(self) -> frozenset[str]:
        """The ids of those in the wave who restricted the use of their data, or objected to it."""
        return self.keeper.locked(*self.place)

    def unsealed(self) -> tuple[UnsealedForm, ...]:
        """Forms about the account that were begun and left."""
        if self.programme is None or self.wave is None or self.account is None:
            return ()
        return self.keeper.unsealed(*self.place, self.account.id)

    def outcomes(self) -> tuple[Outcome, ...]:
        """What became of the account, in the order of time."""
        if self.programme is None or self.account is None:
            return ()
        return self.keeper.outcomes(self.programme.name, self.account.id)

    def read_account_anew(self) -> None:
        """The account as it is on disk now: an outcome changes its status."""
        if self.programme is not None and self.account is not None:
            self.put(self.keeper.account_now(self.programme.name, self.account.id))

    def remove_contact(self) -> Contact | None:
        """Take the person looked at off the list, and give what there was. UserError "contact_heard"."""
        if self.contact is None:
            return None
        gone = self.keeper.remove(*self.place, self.contact.id)
        self.removed, self.contact = gone, None
        self.forget_people()
        return gone

    def put_back(self) -> Contact | None:
        """Put whoever was removed last back."""
        gone, self.removed = self.removed, None
        if gone is not None:
            self.keeper.put_back(self.place[0], gone)
            self.forget_people()
        return gone
