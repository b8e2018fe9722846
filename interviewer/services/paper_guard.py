"""Where in a paper something stands that would show who spoke, or may: every place at once, each with its way out.

What clients said is looked at where it was said, so that one decision holds in every paper of the wave; then the
paper is searched as it would be printed, with its titles, its metadata and the name of its file.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from interviewer.disclosure.guard.hits import Hit, key_of
from interviewer.disclosure.guard.papers import PaperSearch
from interviewer.disclosure.guard.passages import Reading
from interviewer.disclosure.guard.plain import plain, plain_words, words
from interviewer.domain.errors import UserError
from interviewer.report.blocks import Paper
from interviewer.report.printed_texts import Printed, printed
from interviewer.services.paper_wishes import Decision, Place

PASSAGE_LETTERS = 240


@dataclass(frozen=True)
class Written:
    """A sentence that the interviewer wrote into a paper; `shown` is what decisions about it left."""

    origin: str
    text: str
    shown: str


class Sheet:
    """What would leave, as texts, and where words stand in it."""

    def __init__(self, texts: Iterable[Printed]) -> None:
        self.texts = tuple(texts)

    @staticmethod
    def of(paper: Paper, file_name: str = "", attached: Mapping[str, bytes] | None = None) -> "Sheet":
        """A paper as it would be printed, with the files that go with it."""
        files = attached or {}
        names = [_as_words("Name of the file", name) for name in (file_name, *files)]
        inside = [Printed(0, f"Attached {name}", data.decode("utf-8", "replace")) for name, data in files.items()]
        return Sheet((*printed(paper), *names, *inside))

    @cached_property
    def _by_word(self) -> Mapping[str, tuple[int, ...]]:
        found: dict[str, dict[int, None]] = {}
        for number, one in enumerate(self.texts):
            for word in plain_words(one.text):
                found.setdefault(word, {})[number] = None
        return {word: tuple(numbers) for word, numbers in found.items()}

    def find(self, hit: str, passage: str) -> tuple[int, ...]:
        """The texts in which these words of a passage stand: with the same word before or after them, or alone."""
        wanted = plain_words(hit)
        around = _around(plain_words(passage), wanted)
        among = self._by_word.get(wanted[0], ()) if wanted else ()
        return tuple(n for n in among if _stands(plain_words(self.texts[n].text), wanted, around))

    def holding(self, text: str) -> tuple[int, ...]:
        """The texts in which this text stands word for word."""
        return tuple(n for n, one in enumerate(self.texts) if text and text in one.text)


def _as_words(where: str, name: str) -> Printed:
    """A file name as the words that its dashes join."""
    return Printed(0, where, " ".join(word.text for word in words(name)))


Around = tuple[frozenset[str | None], frozenset[str | None]]


def _around(passage: tuple[str, ...], wanted: tuple[str, ...]) -> Around:
    """The words before and after, None where the passage begins or ends."""
    length = len(wanted)
    places = [at for at in range(len(passage) - length + 1) if passage[at : at + length] == wanted]
    before = frozenset(passage[at - 1] if at else None for at in places)
    after = frozenset(passage[at + length] if at + length < len(passage) else None for at in places)
    return before, after


def _stands(there: tuple[str, ...], wanted: tuple[str, ...], around: Around) -> bool:
    before, after = around
    length = len(wanted)
    for at in range(len(there) - length + 1):
        if there[at : at + length] != wanted:
            continue
        left = there[at - 1] if at else None
        right = there[at + length] if at + length < len(there) else None
        if (left is not None and left in before) or (right is not None and right in after):
            return True
        if (left is None and right is None) or (None in before and None in after):
            return True
    return False


class Guard:
    """Looks for open places in one paper; `decisions` are those taken so far, by key."""

    def __init__(self, search: PaperSearch, decisions: Mapping[str, Decision], sheet: Sheet) -> None:
        self._search = search
        self._decisions = decisions
        self._sheet = sheet
        self._covered: set[tuple[int, str]] = set()
        """Text and words that were found where they come from, so that they need not be found once more."""
        self._open: dict[str, tuple[int, Place]] = {}

    def places(
        self, readings: Iterable[Reading], written: Iterable[Written] = (), parts: Iterable[str] = ()
    ) -> tuple[Place, ...]:
        """Every place that is still open, in the order of the pages. `parts`: how papers call a part in a decision."""
        for reading in readings:
            self._look_in_words(reading, tuple(parts))
        for one in written:
            self._look_in_sentence(one)
        self._look_anywhere()
        last = len(self._sheet.texts)
        ordered = sorted(self._open.values(), key=lambda one: (one[1].page or last, one[0], not one[1].must))
        return tuple(place for _, place in ordered)

    def _look_in_words(self, reading: Reading, parts: tuple[str, ...]) -> None:
        for found in reading.found:
            hit = found.hit
            numbers = self._sheet.find(hit.text, found.passage.text) if hit.text else self._told_part(parts)
            self._note(numbers, found.key, found.passage.text, hit)

    def _told_part(self, parts: tuple[str, ...]) -> tuple[int, ...]:
        return tuple(number for part in parts for number in self._sheet.holding(part))

    def _look_in_sentence(self, one: Written) -> None:
        numbers = self._sheet.holding(one.shown)
        for hit in widest(self._search.written(one.text)):
            self._note(numbers, key_of(one.origin, one.text, hit), one.text, hit)

    def _look_anywhere(self) -> None:
        for number, at in enumerate(self._sheet.texts):
            for hit in widest(self._search.anywhere(at.text)):
                if (number, plain(hit.text)) not in self._covered:
                    self._note((number,), key_anywhere(at.text, hit), at.text, hit)

    def _note(self, numbers: tuple[int, ...], key: str, passage: str, hit: Hit) -> None:
        self._covered.update((number, plain(hit.text)) for number in numbers)
        if numbers and key not in self._decisions and key not in self._open:
            self._open[key] = (numbers[0], _place(key, self._sheet.texts[numbers[0]], passage, hit))


def key_anywhere(text: str, hit: Hit) -> str:
    """The key of what is found in a printed text, wherever it came from."""
    return key_of("paper", text, hit)


def widest(hits: Iterable[Hit]) -> tuple[Hit, ...]:
    """Each hit once; one that lies within another is the other's."""
    found: list[Hit] = []
    for hit in hits:
        if not any(hit.text.casefold() in known.text.casefold() for known in found):
            found.append(hit)
    return tuple(found)


def _place(key: str, at: Printed, passage: str, hit: Hit) -> Place:
    shown = _shortened(passage, hit.text) if hit.text else at.text
    return Place(key, at.where, shown, hit.why, hit.proposal, hit.must, at.page, hit.text)


def _shortened(passage: str, hit: str) -> str:
    """So much of a passage around the words that it can be judged."""
    flowing = " ".join(passage.split())
    if len(flowing) <= PASSAGE_LETTERS:
        return flowing
    at = max(0, flowing.find(" ".join(hit.split())) - PASSAGE_LETTERS // 2)
    cut = flowing[at : at + PASSAGE_LETTERS]
    return f"{'[...] ' if at else ''}{cut}{' [...]' if at + PASSAGE_LETTERS < len(flowing) else ''}"


def refuse_open(places: tuple[Place, ...]) -> None:
    """UserError "would_identify" that names every open place and never its words."""
    if not places:
        return
    count = "one place" if len(places) == 1 else f"{len(places)} places"
    told = dict[str, Counter[str]]()
    for place in places:
        told.setdefault(place.where, Counter())[place.why if place.must else f"asks: {place.why}"] += 1
    listed = "\n".join(f"  {where}: {', '.join(map(_times, whys.items()))}" for where, whys in told.items())
    could = "would" if any(place.must for place in places) else "could"
    raise UserError(
        "would_identify",
        f"Not made yet: {count} {could} show who spoke. Nothing was written to disk. Mask the words, leave them "
        f"out, or keep them with a reason; then make it again.\n{listed}",
    )


def _times(found: tuple[str, int]) -> str:
    """A reason, with how often it stands there when that is more than once: the lines add up to the count."""
    why, count = found
    return why if count == 1 else f"{why} ({count} times)"
