"""Who is known to the guard: those who may be named in a paper, and everyone else on the lists."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from interviewer.disclosure.guard.plain import plain, plain_words, word_set

PARTICLES = word_set("de da do dos das di du del della der den van von zu la le el al bin ibn ter ten and e y the of")
HONORIFICS = word_set("mr mrs ms miss mx dr prof sir herr frau mme mlle sr sra signor signora mevrouw pani pan")
ALSO_WORDS = word_set(
    "will mark may grace rose hope joy faith bill rob art grant chase june april dean frank drew sue pat long young "
    "white black brown green day price case banks field good best bright sharp wise rich stone wood hill ford page "
    "cook baker miller potter king major early"
)
"""Names that are everyday words: they count only with a capital inside a sentence."""
_SHORTEST_PHONE, PHONE_DIGITS = 6, 8


@dataclass(frozen=True)
class Known:
    """A person of the lists of contacts, or one who was heard without standing on one."""

    id: str
    account: str
    """The account's id."""
    name: str
    title: str = field(default="", repr=False)
    email: str = field(default="", repr=False)
    phone: str = field(default="", repr=False)
    role: str = "none"

    @property
    def phone_end(self) -> str:
        """The last digits of the phone, which every way of writing it has; empty when it is too short."""
        digits = "".join(char for char in self.phone if char.isdecimal())
        return digits[-PHONE_DIGITS:] if len(digits) >= _SHORTEST_PHONE else ""


@dataclass(frozen=True)
class Circle:
    """Everyone around a wave, as one paper must treat them."""

    hidden: tuple[Known, ...]
    """Those who may not be named in the paper."""
    named: tuple[Known, ...] = ()
    """Those who may: they allowed it."""
    accounts: Mapping[str, str] = field(default_factory=dict)
    """Account names by id."""
    staff: tuple[str, ...] = ()
    """The vendor's executive, the owners of the accounts, the interviewer: they stand in papers by their work."""
    own: tuple[str, ...] = ()
    """Names that show nobody: the vendor, its product, the interviewer's firm, the dimensions."""
    addresses: frozenset[str] = frozenset()
    """E-mail addresses that belong on papers, such as our office's."""
    speakers: Mapping[str, Known] = field(default_factory=dict)
    """Who spoke in each talk, by interview."""
    silent: frozenset[str] = frozenset()
    """Accounts where nobody but unattributed people was heard: that a talk took place shows nowhere."""
    small_groups: frozenset[str] = frozenset()
    """Regions and segments with unattributed accounts in them, fewer than a figure needs (METHOD 3.15.1)."""

    def naming(self, people: Iterable[Known]) -> "Circle":
        """The same circle where these may be named too."""
        ids = {(one.account, one.id) for one in people}
        named = tuple(one for one in self.hidden if (one.account, one.id) in ids)
        hidden = tuple(one for one in self.hidden if (one.account, one.id) not in ids)
        return replace(self, hidden=hidden, named=(*self.named, *named))

    @cached_property
    def allowed_names(self) -> frozenset[str]:
        """The full names that may be printed, as they are compared."""
        return frozenset(map(plain, (*(one.name for one in self.named), *self.staff)))

    @cached_property
    def of_account(self) -> Mapping[str, tuple[Known, ...]]:
        """Those who may not be named, by account."""
        found: dict[str, list[Known]] = {}
        for one in self.hidden:
            found.setdefault(one.account, []).append(one)
        return {account: tuple(people) for account, people in found.items()}

    @cached_property
    def phone_ends(self) -> frozenset[str]:
        """The ends of the phone numbers of those who may not be named."""
        return frozenset(one.phone_end for one in self.hidden) - {""}

    @cached_property
    def phone_lengths(self) -> frozenset[int]:
        """How many digits these ends have."""
        return frozenset(map(len, self.phone_ends))

    @cached_property
    def emails(self) -> frozenset[str]:
        """The e-mail addresses of those who may not be named."""
        return frozenset(one.email.casefold() for one in self.hidden) - {""}

    def holds_role_alone(self, one: Known, role: str) -> bool:
        """Whether nobody else at the account is known to play this part."""
        others = (other for other in (*self.hidden, *self.named) if other.account == one.account)
        return not any(other.role == role and other.id != one.id for other in others)

    @cached_property
    def _named_parts(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for one in self.named:
            found.setdefault(one.account, set()).update(plain_words(one.name))
        return {account: frozenset(parts) for account, parts in found.items()}

    @cached_property
    def staff_parts(self) -> frozenset[str]:
        """Single names of the vendor's people and ours."""
        return frozenset(part for name in self.staff for part in plain_words(name))

    def parts(self, one: Known) -> Iterator[str]:
        """The parts of a hidden name that tell something: not those of the account, nor of somebody named there."""
        named = self._named_parts.get(one.account, frozenset())
        return (part for part in self.own_parts(one) if part not in named)

    def own_parts(self, one: Known) -> Iterator[str]:
        """The parts of a name that tell something in the words of the person who bears it."""
        free = frozenset(plain_words(self.accounts.get(one.account, "")))
        for part in dict.fromkeys(plain_words(one.name)):
            if len(part) > 1 and part not in PARTICLES and part not in HONORIFICS and part not in free:
                yield part
