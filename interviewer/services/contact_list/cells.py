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
_NEVER = re.compile(
    r"\b(?:do not (?:call|contact|phone)|don.?t (?:call|contact|phone)|dnc|no calls|nicht anrufen|keine anrufe"
    r"|ne pas (?:appeler|contacter)|no llamar|non chiamare|niet bellen)\b",
    re.IGNORECASE,
)
Warned = list[tuple[str, str]]


@dataclass(frozen=True)
class RowRead:
    """A row by field, trimmed; `account` and `account_name` as written."""

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
        self._places = [(field, positions[field]) for field in KEPT_FIELDS if field in positions]
        self._account = positions.get("account", -1)
        self._account_name = positions.get("account_name", -1)
        self._name_places = [positions[f] for f in ("first_name", "last_name") if f in positions]
        if "name" in positions:
            self._name_places = [positions["name"]]
        self._zones = zone_names()
        self._phones = PhoneReader(zone_countries())
        self._roles = roles.meanings()
        self._languages = languages.meanings()
        self._known: dict[tuple[str, str], tuple[str, str]] = {}
        self._understand: dict[str, Callable[[str], tuple[str, str]]] = {
            "role": self._role, "timezone": self._zone, "language": self._language,
        }  # fmt: skip

    def read(self, row: Row) -> RowRead:
        """The row's cells by field."""
        warned: Warned = []
        cells = dict.fromkeys(KEPT_FIELDS, "")
        written = row.cells
        count = len(written)
        for field, place in self._places:
            text = written[place] if place < count else ""
            if text:
                cells[field] = self._cell(field, text, warned)
        if cells["phone"]:
            cells["phone"] = self._phone(cells["phone"], cells["timezone"], warned)
        name = " ".join(part for place in self._name_places if (part := _at(written, place)))
        _look_at(name, "name", warned)
        if count > self._columns:
            warned += [(column_letter(i), "no column name; not imported") for i in _filled(written, self._columns)]
        return RowRead(_at(written, self._account), _at(written, self._account_name), name, cells, warned)

    def _cell(self, field: str, text: str, warned: Warned) -> str:
        if field == "notes":
            text = tidy_lines(text)
        elif not (text := tidy(text)):
            return ""
        if field in self._understand:
            return self._remembered(field, text, warned)
        if field == "email":
            return text if is_address(text) else _email(text, warned)
        if field != "phone":
            _look_at(text, field, warned)
        return text

    def _remembered(self, field: str, text: str, warned: Warned) -> str:
        key = (field, text)
        if key not in self._known:
            self._known[key] = self._understand[field](text)
        value, sentence = self._known[key]
        if sentence:
            warned.append((field, sentence))
        return value

    def _phone(self, text: str, timezone: str, warned: Warned) -> str:
        found: PhoneRead = self._phones.read(text, timezone)
        if found.sentence:
            warned.append(("phone", found.sentence))
        return found.number

    def _role(self, text: str) -> tuple[str, str]:
        found = self._roles.get(roles.plain(text))
        return (found, "") if found else ("", "not a known role (decision, influencer, user); left empty")

    def _zone(self, text: str) -> tuple[str, str]:
        found = self._zones.get(text.lower()) or self._zones.get(text.lower().replace(" ", "_"))
        return (found, "") if found else ("", zone_sentence(text, self._zones))

    def _language(self, text: str) -> tuple[str, str]:
        found = languages.language_code(text, self._languages)
        return (found, "") if found else ("", "not a known language; left empty")


def _at(written: tuple[str, ...], place: int) -> str:
    return tidy(written[place]) if 0 <= place < len(written) else ""


def _filled(written: tuple[str, ...], start: int) -> list[int]:
    return [index for index in range(start, len(written)) if written[index].strip()]


def _email(text: str, warned: Warned) -> str:
    found = read_email(text)
    if found.sentence:
        warned.append(("email", found.sentence))
    return found.address


def _look_at(text: str, field: str, warned: Warned) -> None:
    """Warn of text that a spreadsheet would run, and of somebody who must not be called."""
    if text.startswith(FORMULA_SIGNS):
        warned.append((field, "looks like a formula; kept as text"))
    if len(text) > 2 and _NEVER.search(text):
        warned.append((field, "says not to call; mark the person so before calling"))
