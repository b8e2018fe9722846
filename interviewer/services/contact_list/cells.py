"""The cells of a list, each read by the rules of its field; what cannot be read is left empty with a warning.

Read a column at a time: a text that stands in many rows is understood once.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter

from interviewer.services.contact_list import languages, roles
from interviewer.services.contact_list.emails import is_address, read_email
from interviewer.services.contact_list.letters import tidy, tidy_lines
from interviewer.services.contact_list.phones import PhoneReader
from interviewer.services.contact_list.table import Row, column_letter
from interviewer.services.contact_list.timezones import zone_countries, zone_names, zone_sentence

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
KEPT_FIELDS = ("title", "role", "email", "phone", "timezone", "language", "person", "notes")
"""What is read besides the account and the name."""
MOST_HINTS = 50
"""So many unknown time zones are compared with the known ones, which takes a while."""
MOST_REMEMBERED = 5_000
"""Different texts of one column that are remembered; when there are more, they are forgotten."""
_MAYBE_NEVER = re.compile("call|dnc|phone|contact|anruf|appel|llamar|chiamar|bellen")
_NEVER = re.compile(
    r"\b(?:do not (?:call|contact|phone)|don.?t (?:call|contact|phone)|dnc|no calls|nicht anrufen|keine anrufe"
    r"|ne pas (?:appeler|contacter)|no llamar|non chiamare|niet bellen)\b",
    re.IGNORECASE,
)
Understood = tuple[str, tuple[str, ...]]
"""What a cell gives, and what is to be said of it."""
_SENTENCES = itemgetter(1)
Warned = defaultdict[int, list[tuple[str, str]]]
"""For rows by their place: field or column letter, and what is to be said of its cell."""


@dataclass(slots=True)
class RowRead:
    """A row by field, trimmed; `account` and `account_name` are as written."""

    line: int
    account: str
    account_name: str
    name: str
    cells: dict[str, str]
    warned: Sequence[tuple[str, str]]


class CellReader:
    """Reads the rows of one list."""

    def __init__(self, positions: Mapping[str, int], columns: int) -> None:
        """`positions`: the number of each field's column; `columns`: how many columns have a header."""
        self._columns = columns
        self._positions = positions
        self._zones = zone_names()
        self._hints = MOST_HINTS
        self._phones = PhoneReader(zone_countries())
        self._roles = roles.meanings()
        self._languages = languages.meanings()
        self._known: defaultdict[str, dict[str, Understood]] = defaultdict(dict)
        self._understand: dict[str, Callable[[str], Understood]] = {
            "role": self._role, "timezone": self._zone, "language": self._language, "email": _email,
            "notes": _notes, "title": _words, "person": _words, "name": _words, "first_name": _words,
            "last_name": _words, "phone": _trimmed,
        }  # fmt: skip

    def read(self, rows: Sequence[Row]) -> list[RowRead]:
        """The rows' cells by field."""
        written = [row.cells for row in rows]
        warned: Warned = defaultdict(list)
        read = {field: self._column(field, written, warned) for field in KEPT_FIELDS}
        read["phone"] = self._numbers(read["phone"], read["timezone"], warned)
        names = self._names(written, warned)
        for index, row in enumerate(rows):
            if len(row.cells) > self._columns:
                warned[index] += _beyond(row.cells, self._columns)
        accounts, account_names = self._raw("account", written), self._raw("account_name", written)
        cells = [dict(zip(KEPT_FIELDS, one, strict=True)) for one in zip(*read.values(), strict=True)]
        lines = [row.line for row in rows]
        said = [warned.get(index, ()) for index in range(len(rows))]
        return list(map(RowRead, lines, accounts, account_names, names, cells, said))

    def _raw(self, field: str, written: Sequence[tuple[str, ...]]) -> list[str]:
        place = self._positions.get(field)
        if place is None:
            return [""] * len(written)
        return [cells[place] if place < len(cells) else "" for cells in written]

    def _column(self, field: str, written: Sequence[tuple[str, ...]], warned: Warned, told: str = "") -> list[str]:
        """The column of a field; warnings go by the name `told`."""
        if field not in self._positions:
            return [""] * len(written)
        known = self._known[field]
        if len(known) > MOST_REMEMBERED:
            known.clear()
        texts = self._raw(field, written)
        understand = self._understand[field]
        known.update((text, understand(text)) for text in set(texts) - known.keys())
        found = [known[text] for text in texts]
        if any(map(_SENTENCES, known.values())):
            _warn(warned, told or field, map(_SENTENCES, found))
        return [value for value, _ in found]

    def _names(self, written: Sequence[tuple[str, ...]], warned: Warned) -> list[str]:
        if "name" in self._positions:
            return self._column("name", written, warned)
        first = self._column("first_name", written, warned, "name")
        last = self._column("last_name", written, warned, "name")
        return [f"{one} {two}".strip() for one, two in zip(first, last, strict=True)]

    def _numbers(self, texts: Sequence[str], zones: Sequence[str], warned: Warned) -> list[str]:
        found = [self._phones.read(text, zone) if text else None for text, zone in zip(texts, zones, strict=True)]
        _warn(warned, "phone", ((one.sentence,) if one and one.sentence else () for one in found))
        return [one.number if one else "" for one in found]

    def _role(self, written: str) -> Understood:
        text = tidy(written)
        found = self._roles.get(roles.plain(text)) if text else ""
        return (found, ()) if found is not None else _refused("not a known role (decision, influencer, user)")

    def _zone(self, written: str) -> Understood:
        text = tidy(written)
        low = text.lower()
        found = (self._zones.get(low) or self._zones.get(low.replace(" ", "_"))) if text else ""
        if found is not None:
            return found, ()
        self._hints -= 1
        return "", (zone_sentence(text, self._zones if self._hints >= 0 else {}),)

    def _language(self, written: str) -> Understood:
        text = tidy(written)
        found = languages.language_code(text, self._languages) if text else ""
        return (found, ()) if found is not None else _refused("not a known language")


def _warn(warned: Warned, field: str, told: Iterable[tuple[str, ...]]) -> None:
    for index, sentences in enumerate(told):
        if sentences:
            warned[index] += [(field, sentence) for sentence in sentences]


def _refused(why: str) -> Understood:
    return "", (f"{why}; left empty",)


def _beyond(cells: tuple[str, ...], columns: int) -> list[tuple[str, str]]:
    """Cells to the right of the last column that has a name."""
    spare = [index for index in range(columns, len(cells)) if cells[index].strip()]
    return [(column_letter(index), "no column name; not imported") for index in spare]


def _trimmed(written: str) -> Understood:
    return tidy(written), ()


def _email(written: str) -> Understood:
    text = tidy(written)
    if not text or is_address(text):
        return text, ()
    found = read_email(text)
    return found.address, (found.sentence,) if found.sentence else ()


def _words(written: str) -> Understood:
    text = tidy(written)
    return text, _looks_like(text)


def _notes(written: str) -> Understood:
    text = tidy_lines(written)
    return text, _looks_like(text)


def _looks_like(text: str) -> tuple[str, ...]:
    """What to say of text that a spreadsheet would run, and of somebody who must not be called."""
    found: tuple[str, ...] = ()
    if text.startswith(FORMULA_SIGNS):
        found += ("looks like a formula; kept as text",)
    if len(text) > 2 and _MAYBE_NEVER.search(text.lower()) and _NEVER.search(text):
        found += ("says not to call; mark the person so before calling",)
    return found
