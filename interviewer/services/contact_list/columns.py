"""Which column of a list means what: guessed by its words, remembered from last time, checked."""

from collections.abc import Iterable
from collections.abc import Mapping as Table
from dataclasses import dataclass

from interviewer.domain.errors import UserError
from interviewer.services.contact_list.header_words import WORDS, meanings, plain
from interviewer.services.contact_list.table import ContactTable

FIELDS: tuple[str, ...] = tuple(WORDS)
"""What a column can mean."""
KEY_OR_NAME = "person"
"""A column of this name holds the name, or, where another column does, the person's key."""
INSIDE = ("email", "phone", "timezone", "language")
"""Fields whose words are trusted within a longer header, such as "Contact e-mail (work)"."""


@dataclass(frozen=True)
class Mapping:
    """Field of a contact and the header of its column, at most one column each."""

    columns: tuple[tuple[str, str], ...] = ()

    def header(self, field: str) -> str:
        """The header of the field's column; empty when no column has it."""
        return dict(self.columns).get(field, "")

    def with_(self, field: str, header: str) -> "Mapping":
        """This column means this field from now on; an empty header leaves the field without a column."""
        kept = tuple(pair for pair in self.columns if pair[0] != field and pair[1] != header)
        return Mapping((*kept, (field, header)) if header else kept)

    def positions(self, headers: tuple[str, ...]) -> dict[str, int]:
        """The number of each field's column, from 0; fields whose header is not there are left out."""
        places = {plain_name(header): index for index, header in enumerate(headers)}
        return {field: places[plain_name(header)] for field, header in self.columns if plain_name(header) in places}

    def left_over(self, table: ContactTable) -> tuple[str, ...]:
        """Headers of columns that hold something and mean nothing here: they are not imported."""
        taken = set(self.positions(table.headers).values())
        spare = [index for index in range(len(table.headers)) if index not in taken]
        filled = {i for i in spare if any(i < len(row.cells) and row.cells[i].strip() for row in table.rows)}
        return tuple(table.headers[index] for index in spare if index in filled)


def plain_name(header: str) -> str:
    """A header as it compares with others."""
    return " ".join(header.casefold().split())


def guess(headers: tuple[str, ...], remembered: Mapping | None = None) -> Mapping:
    """What the columns mean: as remembered, then by their words; the first of several columns wins."""
    found: dict[str, str] = {}
    if remembered is not None:
        there = remembered.positions(headers)
        found = {field: headers[index] for field, index in there.items() if field in FIELDS}
    words = meanings()
    for header in headers:
        _take(found, header, words.get(plain(header)))
    for header in headers:
        _take(found, header, _inside(header, words))
        if plain(header) == KEY_OR_NAME:
            _take(found, header, KEY_OR_NAME)
    return _settled(found)


def _take(found: dict[str, str], header: str, field: str | None) -> None:
    if field is not None and field not in found and header not in found.values():
        found[field] = header


def _inside(header: str, words: Table[str, str]) -> str | None:
    """The meaning of one word in a longer header."""
    parts = [plain(part) for part in header.replace("-", "").split()]
    return next((words[part] for part in parts if words.get(part) in INSIDE), None)


def _settled(found: dict[str, str]) -> Mapping:
    """First and last name count only where no whole name is."""
    if "name" in found and "last_name" in found and "first_name" in found:
        del found["name"]
    return Mapping(tuple((field, found[field]) for field in FIELDS if field in found))


def check(mapping: Mapping, table: ContactTable) -> None:
    """UserError "columns_missing" unless there is a column for the account and one for the name."""
    there = mapping.positions(table.headers)
    missing = []
    if not {"account", "account_name"} & there.keys():
        missing.append("the account")
    if not {"name", "last_name", "first_name"} & there.keys():
        missing.append("the person's name")
    if missing:
        raise UserError(
            "columns_missing",
            f"{_place(table)}: no column was found for {' and '.join(missing)}. The columns in row "
            f"{table.header_line} are: {_listed(table.headers)}. Say which of them it is.",
        )


def _place(table: ContactTable) -> str:
    return f"{table.file}, sheet {table.sheet}" if table.sheet else table.file


def _listed(headers: Iterable[str]) -> str:
    shown = [header[:40] for header in headers]
    return ", ".join(shown[:30]) + (" ..." if len(shown) > 30 else "")
