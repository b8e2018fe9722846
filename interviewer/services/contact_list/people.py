"""Who is on a list already, found by e-mail, by phone and name, or by name, within one account."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from heapq import heappop, heappush

from interviewer.domain.programme.contact import Contact
from interviewer.services.contact_list.names import NameKey, NameKeys, outline, similar

MOST_COMPARED = 200
"""So many names of one outline are compared for slips, the latest; equal names are always found."""


@dataclass(slots=True)
class Person:
    """Somebody on the list while it is read; empty cells may still be filled."""

    order: int
    account: str
    name: str
    cells: dict[str, str]
    """title, role, email, phone, timezone, language, person, notes."""
    line: int | None = None
    """Where in the file; None for somebody who was there before."""
    before: Contact | None = None
    filled: tuple[str, ...] = ()
    email_key: str = field(init=False)
    """The e-mail as it compares."""
    state: int = field(init=False)
    """Whether there is an e-mail (1), a phone (2), both (3) or neither (0)."""

    def __post_init__(self) -> None:
        self.look_again()

    def look_again(self) -> None:
        """After a cell was filled."""
        cells = self.cells
        email = cells["email"]
        self.email_key = email.casefold()
        self.state = (1 if email else 0) + (2 if cells["phone"] else 0)


OPEN_STATES: tuple[tuple[int, ...], ...] = ((0, 1, 2, 3), (0, 2), (0, 1), (0,))
"""For somebody with or without e-mail and phone: the states of those where neither can say something else."""


class _Names:
    """People by name. Names are taken apart only once somebody is looked for."""

    def __init__(self, keys: NameKeys) -> None:
        self._keys = keys
        self.any = False
        self._waiting: list[Person] = []
        self._same: dict[NameKey, list[tuple[int, Person]]] = {}
        self._alike: defaultdict[NameKey, list[NameKey]] = defaultdict(list)

    def add(self, person: Person) -> None:
        self.any = True
        self._waiting.append(person)

    def same(self, key: NameKey, state: int | None = None) -> Person | None:
        """The first with this name; with `state`, only one who is still in it."""
        self._take_apart()
        heap = self._same.get(key, [])
        while heap and state is not None and heap[0][1].state != state:
            heappop(heap)
        return heap[0][1] if heap else None

    def alike(self, key: NameKey, state: int | None = None) -> Iterator[Person]:
        """The first of every similar name."""
        self._take_apart()
        for other in self._alike.get(outline(key), [])[-MOST_COMPARED:]:
            if other != key and similar(key, other) and (found := self.same(other, state)) is not None:
                yield found

    def _take_apart(self) -> None:
        waiting, self._waiting = self._waiting, []
        for person in waiting:
            key = self._keys.of(person.name)
            if key not in self._same:
                self._same[key] = []
                self._alike[outline(key)].append(key)
            heappush(self._same[key], (person.order, person))


class _Shelf:
    """The people of one account, kept apart by whether they have an e-mail and a phone."""

    def __init__(self, keys: NameKeys) -> None:
        self.keys = keys
        self.by_state = [_Names(keys) for _ in OPEN_STATES]
        self.by_phone: dict[str, Person | _Names] = {}
        self.by_email: dict[str, Person] = {}


class People:
    """Everybody known while a list is read. Finding and adding take the same time however many there are."""

    def __init__(self) -> None:
        keys = NameKeys()
        self._shelves: defaultdict[str, _Shelf] = defaultdict(lambda: _Shelf(keys))

    def add(self, person: Person) -> None:
        """Note a person, or again after a cell was filled."""
        shelf = self._shelves[person.account]
        if person.email_key:
            shelf.by_email.setdefault(person.email_key, person)
        if phone := person.cells["phone"]:
            there = shelf.by_phone.get(phone)
            shelf.by_phone[phone] = person if there is None else _with(shelf, there, person)
        shelf.by_state[person.state].add(person)

    def find(self, person: Person) -> tuple[Person, str] | None:
        """Who this is likely to be, and by what: e-mail, then phone and name, then name."""
        shelf = self._shelves[person.account]
        if person.email_key and (found := shelf.by_email.get(person.email_key)) is not None:
            return found, "e-mail"
        there = shelf.by_phone.get(person.cells["phone"]) if person.state & 2 else None
        if there is not None and (found := _by_phone(shelf, there, person)) is not None:
            return found, "phone and name"
        if (found := _by_name(shelf, person)) is not None:
            return found, "name"
        return None


def _with(shelf: _Shelf, there: Person | _Names, person: Person) -> Person | _Names:
    """One person alone, or the names of several with one phone."""
    if there is person:
        return person
    if not isinstance(there, Person):
        there.add(person)
        return there
    names = _Names(shelf.keys)
    names.add(there)
    names.add(person)
    return names


def _by_phone(shelf: _Shelf, there: Person | _Names, person: Person) -> Person | None:
    """One with this phone and this name; with a similar name only when the e-mails do not differ."""
    if isinstance(there, Person):
        names = shelf.by_phone[person.cells["phone"]] = _Names(shelf.keys)
        names.add(there)
    else:
        names = there
    key = shelf.keys.of(person.name)
    if (found := names.same(key)) is not None:
        return found
    fitting = (one for one in names.alike(key) if not (one.cells["email"] and person.cells["email"]))
    return min(fitting, key=_order, default=None)


def _by_name(shelf: _Shelf, person: Person) -> Person | None:
    """One with this or a similar name whose e-mail and phone say nothing else."""
    by_state = shelf.by_state
    open_states = [(state, by_state[state]) for state in OPEN_STATES[person.state] if by_state[state].any]
    if not open_states:
        return None
    key = shelf.keys.of(person.name)
    same = [found for state, names in open_states if (found := names.same(key, state)) is not None]
    if same:
        return min(same, key=_order)
    return min((found for state, names in open_states for found in names.alike(key, state)), key=_order, default=None)


def _order(person: Person) -> int:
    return person.order
