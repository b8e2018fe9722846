"""The cells of one row, each read by the rules of its field; what cannot be read is left empty with a warning."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from interviewer.services.contact_list import languages, roles
from interviewer.services.contact_list.emails import is_address, read_email
from interviewer.services.contact_list.letters import tidy, tidy_lines
from interviewer.services.contact_list.phones import PhoneRead, PhoneReader
from interviewer.services.contact_list.table import Row, column_letter
from interviewer.services.contact_list.timezones import zone_countries, zone_names, zone_sentence

FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
KEPT_FIELDS = ("title", "role", "email", "phone", "timezone", "language", "person", "notes")
"""What is read besides the account and the name."""
MOST_REMEMBERED = 2_000
"""Different texts of one column that are understood once; more are read anew each time."""
_MAYBE_NEVER = re.compile("call|dnc|phone|contact|anruf|appel|llamar|chiamar|bellen")
_NEVER = re.compile(
    r"\b(?:do not (?:call|contact|phone)|don.?t (?:call|contact|phone)|dnc|no calls|nicht anrufen|keine anrufe"
    r"|ne pas (?:appeler|contacter)|no llamar|non chiamare|niet bellen)\b",
    re.IGNORECASE,
)
Warned = list[tuple[str, str]]
"""Field or column letter, and what is to be said of its cell."""
Understood = tuple[str, tuple[str, ...]]
"""What a cell gives, and what is to be said of it."""


@dataclass(slots=True)
class RowRead:
    """A row by field, trimmed; `account` and `account_name` are as written."""

    account: str
    account_name: str
    name: str
    cells: dict[str, str]
    warned: Warned


class CellReader:
    """Reads rows of one list. Each word, zone and language is understood once and remembered."""

    def __init__(self, positions: Mapping[str, int], columns: int) -> None:
        """`positions`: the number of each field's column; `columns`: how many columns have a header."""
        self._columns = columns
        self._places = [
            (field, positions[field], dict[str, Understood]()) for field in KEPT_FIELDS if field in positions
        ]
        self._account = positions.get("account", -1)
        self._account_name = positions.get("account_name", -1)
        self._name_places = [positions[f] for f in ("first_name", "last_name") if f in positions]
        if "name" in positions:
            self._name_places = [positions["name"]]
        self._zones = zone_names()
        self._phones = PhoneReader(zone_countries())
        self._roles = roles.meanings()
        self._languages = languages.meanings()
        self._understand: dict[str, Callable[[str], Understood]] = {
            "role": self._role, "timezone": self._zone, "language": self._language,
        }  # fmt: skip

    def read(self, row: Row) -> RowRead:
        """The row's cells by field."""
        warned: Warned = []
        cells = dict.fromkeys(KEPT_FIELDS, "")
        written = row.cells
        count = len(written)
        for field, place, known in self._places:
            text = written[place] if place < count else ""
            if not text:
                continue
            if (found := known.get(text)) is None:
                found = self._cell(field, text)
                if len(known) < MOST_REMEMBERED:
                    known[text] = found
            cells[field], sentences = found
            for sentence in sentences:
                warned.append((field, sentence))
        if cells["phone"]:
            cells["phone"] = self._phone(cells["phone"], cells["timezone"], warned)
        name = " ".join(part for place in self._name_places if (part := _at(written, place)))
        warned += [("name", sentence) for sentence in _looks_like(name)]
        if count > self._columns:
            warned += [(column_letter(i), "no column name; not imported") for i in _filled(written, self._columns)]
        return RowRead(_raw(written, self._account), _raw(written, self._account_name), name, cells, warned)

    def _cell(self, field: str, written: str) -> Understood:
        text = tidy_lines(written) if field == "notes" else tidy(written)
        if not text or field == "phone":
            return text, ()
        if field in self._understand:
            return self._understand[field](text)
        if field == "email":
            return _email(text)
        return text, _looks_like(text)

    def _phone(self, text: str, timezone: str, warned: Warned) -> str:
        found: PhoneRead = self._phones.read(text, timezone)
        if found.sentence:
            warned.append(("phone", found.sentence))
        return found.number

    def _role(self, text: str) -> Understood:
        found = self._roles.get(roles.plain(text))
        return (found, ()) if found else ("", ("not a known role (decision, influencer, user); left empty",))

    def _zone(self, text: str) -> Understood:
        found = self._zones.get(text.lower()) or self._zones.get(text.lower().replace(" ", "_"))
        return (found, ()) if found else ("", (zone_sentence(text, self._zones),))

    def _language(self, text: str) -> Understood:
        found = languages.language_code(text, self._languages)
        return (found, ()) if found else ("", ("not a known language; left empty",))


def _at(written: tuple[str, ...], place: int) -> str:
    return tidy(_raw(written, place))


def _raw(written: tuple[str, ...], place: int) -> str:
    return written[place] if 0 <= place < len(written) else ""


def _filled(written: tuple[str, ...], start: int) -> list[int]:
    return [index for index in range(start, len(written)) if written[index].strip()]


def _email(text: str) -> Understood:
    if is_address(text):
        return text, ()
    found = read_email(text)
    return found.address, (found.sentence,) if found.sentence else ()


def _looks_like(text: str) -> tuple[str, ...]:
    """What to say of text that a spreadsheet would run, and of somebody who must not be called."""
    found: tuple[str, ...] = ()
    if text.startswith(FORMULA_SIGNS):
        found += ("looks like a formula; kept as text",)
    if len(text) > 2 and _MAYBE_NEVER.search(text.lower()) and _NEVER.search(text):
        found += ("says not to call; mark the person so before calling",)
    return found
