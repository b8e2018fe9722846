"""What is looked for in a whole paper, whatever its words come from: the people who may not be named in it."""

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property

from interviewer.disclosure.guard.asks.phrases import phrases
from interviewer.disclosure.guard.asks.proper import COMMON, Proper, proper_names
from interviewer.disclosure.guard.hits import Hit
from interviewer.disclosure.guard.musts import ADDRESS, COLLEAGUE, EMAIL, PHONE, TITLE, part_in, phones
from interviewer.disclosure.guard.names import NameIndex
from interviewer.disclosure.guard.people import Circle
from interviewer.disclosure.guard.plain import plain, plain_words, runs
from interviewer.domain.loyalty.dimensions import DIMENSION_IDS

NOT_ALLOWED = "the name of somebody who did not allow it"
SILENT = "an account where only unattributed people were heard"
SHORTEST_FIRST = 4
"""Letters of a first word that tells an account."""
SMALL = "a group so small that it would show who is in it"


class PaperSearch:
    """Searches the texts of papers for one circle of people."""

    def __init__(self, circle: Circle, phrases: Iterable[str] = ()) -> None:
        """`phrases`: turns of phrase marked in the talks behind the paper."""
        self._circle = circle
        self._phrases = tuple(phrases)
        self._names = NameIndex(one for one in circle.hidden if plain(one.name) not in circle.allowed_names)

    def anywhere(self, text: str) -> Iterator[Hit]:
        """Full names, e-mail addresses and phone numbers; in brackets too."""
        for found, _ in self._names.found(text):
            yield Hit(found, NOT_ALLOWED, COLLEAGUE, must=True)
        for address in EMAIL.finditer(text):
            if address[0].casefold() in self._circle.emails:
                yield Hit(address[0], "the e-mail address of somebody who did not allow it", ADDRESS, must=True)
        for phone in phones(text, self._circle.phone_ends, self._circle.phone_lengths):
            yield Hit(phone, "the phone number of somebody who did not allow it", PHONE, must=True)

    def written(self, text: str) -> Iterator[Hit]:
        """In a sentence that the interviewer wrote: also parts of names, titles, and what nobody may know."""
        yield from self.anywhere(text)
        yield from self._parts(text)
        for account in self._circle.silent:
            yield from self._account(text, self._circle.accounts.get(account, ""))
        for group in self._circle.small_groups:
            for start, end in runs(text, plain_words(group)):
                yield Hit(text[start:end], SMALL, "[some clients]", must=False)
        yield from proper_names(text, self._proper)
        yield from phrases(text, self._phrases)

    def _parts(self, text: str) -> Iterator[Hit]:
        there = frozenset(plain_words(text))
        for part in sorted(self._part_words & there):
            for found in part_in(text, part):
                yield Hit(found, "part of " + NOT_ALLOWED, COLLEAGUE, must=found[:1].isupper())
        for wanted in self._titles:
            if wanted[0] in there:
                for start, end in runs(text, wanted):
                    yield Hit(text[start:end], "the title of somebody who did not allow it", TITLE, must=True)

    def _account(self, text: str, name: str) -> Iterator[Hit]:
        """The account by its whole name, or by its first word where no other account has that."""
        wanted = plain_words(name)
        first = wanted[:1] if wanted and self._first_words[wanted[0]] == 1 and len(wanted[0]) >= SHORTEST_FIRST else ()
        for several in (wanted, first):
            for start, end in runs(text, several) if several else ():
                if text[start].isupper() or several == wanted:
                    yield Hit(text[start:end], SILENT, "[a client]", must=True)
                    return

    @cached_property
    def _first_words(self) -> Counter[str]:
        """How many accounts begin with each word; everyday words count as many."""
        found = Counter(told[0] for name in self._circle.accounts.values() if (told := plain_words(name)))
        found.update(dict.fromkeys(COMMON, 2))
        return found

    @cached_property
    def _part_words(self) -> frozenset[str]:
        circle = self._circle
        free = frozenset(plain_words(" ".join((*circle.own, *circle.accounts.values())))) | circle.staff_parts
        named = frozenset(plain_words(" ".join(one.name for one in circle.named)))
        return frozenset(part for one in circle.hidden for part in circle.parts(one)) - free - named

    @cached_property
    def _titles(self) -> frozenset[tuple[str, ...]]:
        free = {plain_words(one.title) for one in self._circle.named}
        return frozenset(t for one in self._circle.hidden if len(t := plain_words(one.title)) > 1 and t not in free)

    @cached_property
    def _proper(self) -> Proper:
        circle = self._circle
        known = (*circle.own, *circle.accounts.values(), *circle.staff, *(one.name for one in circle.named))
        free = frozenset(plain_words(" ".join((*known, *DIMENSION_IDS))))
        return Proper(free=free)
