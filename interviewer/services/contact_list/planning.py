"""Makes the plan of an import: every row is imported, merged, skipped with a reason, or blank (DESIGN 10)."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, TypeAlias

from interviewer.domain.programme.account import Account
from interviewer.domain.programme.contact import Contact
from interviewer.services.contact_list.accounts import MISSING, AccountFinder
from interviewer.services.contact_list.cells import KEPT_FIELDS, CellReader, RowRead
from interviewer.services.contact_list.columns import Mapping, check
from interviewer.services.contact_list.people import People, Person
from interviewer.services.contact_list.plan import CellWarning, ImportPlan, Merge, Skip
from interviewer.services.contact_list.table import ContactTable, Row

NAMELESS = "name missing"
ROWS_BETWEEN_STEPS = 1_000
NO_ROLE = "none"
Step: TypeAlias = Callable[[int, int], None]
"""Told how many rows are done, of how many. May raise to stop."""


def no_step(_done: int, _total: int) -> None:
    """For callers who do not watch."""


@dataclass(frozen=True)
class Target:
    """Where the people go: who is there, and how new ones are named."""

    wave: str
    accounts: Sequence[Account]
    existing: Sequence[Contact]
    new_id: Callable[[], str]
    """Called once; the ids of the added are made of it and their line, so that they sort by line."""


@dataclass
class _Sheet:
    """The plan while it is being made."""

    people: People = field(default_factory=People)
    added: list[Person] = field(default_factory=list)
    touched: dict[str, Person] = field(default_factory=dict)
    merged: list[Merge] = field(default_factory=list)
    skipped: list[Skip] = field(default_factory=list)
    blank: list[int] = field(default_factory=list)
    warnings: list[CellWarning] = field(default_factory=list)
    count: int = 0


def plan(table: ContactTable, mapping: Mapping, target: Target, step: Step = no_step) -> ImportPlan:
    """What importing the list would do. Nothing is changed. UserError "columns_missing"."""
    check(mapping, table)
    sheet = _Sheet()
    for contact in target.existing:
        _known(sheet, contact)
    finder = AccountFinder(target.accounts)
    reader = CellReader(mapping.positions(table.headers), len(table.headers))
    for start in range(0, len(table.rows), ROWS_BETWEEN_STEPS):
        step(start, len(table.rows))
        for read in reader.read(_filled(sheet, table.rows[start : start + ROWS_BETWEEN_STEPS])):
            _place(sheet, read, *finder.find(read.account, read.account_name))
    step(len(table.rows), len(table.rows))
    return _plan_of(sheet, table, mapping, target)


def _known(sheet: _Sheet, contact: Contact) -> None:
    cells = {name: getattr(contact, name) for name in KEPT_FIELDS}
    cells["role"] = "" if contact.role == NO_ROLE else contact.role
    sheet.people.add(_person(sheet, contact.account, contact.name, cells, before=contact))


def _person(
    sheet: _Sheet,
    account: str,
    name: str,
    cells: dict[str, str],
    line: int | None = None,
    before: Contact | None = None,
) -> Person:
    sheet.count += 1
    return Person(sheet.count, account, name, cells, line, before)


def _filled(sheet: _Sheet, rows: Sequence[Row]) -> list[Row]:
    """The rows that hold something; the others are noted as blank."""
    filled = [row for row in rows if any(map(str.strip, row.cells))]
    if len(filled) < len(rows):
        lines = {row.line for row in filled}
        sheet.blank += [row.line for row in rows if row.line not in lines]
    return filled


def _place(sheet: _Sheet, read: RowRead, account: str, reason: str) -> None:
    """Put one row under its heading."""
    if not read.name and reason != MISSING:
        reason = NAMELESS
    if reason:
        sheet.skipped.append(Skip(read.line, reason))
        return
    if read.warned:
        sheet.warnings += [CellWarning(read.line, column, sentence) for column, sentence in read.warned]
    if read.cells["role"] == NO_ROLE:
        read.cells["role"] = ""
    person = _person(sheet, account, read.name, read.cells, line=read.line)
    if (found := sheet.people.find(person)) is not None:
        sheet.merged.append(_merge(sheet, person, *found))
        return
    sheet.people.add(person)
    sheet.added.append(person)


def _merge(sheet: _Sheet, person: Person, into: Person, because: str) -> Merge:
    """Fill the empty cells of who is there; overwrite nothing."""
    written = {name: text for name, text in person.cells.items() if text}
    filled = tuple(name for name in written if not into.cells[name])
    left_out = [name for name, text in written.items() if name not in filled and _differs(name, text, into)]
    if person.name != into.name:
        left_out.insert(0, "name")
    into.cells.update((name, written[name]) for name in filled)
    into.look_again()
    if filled and into.before is not None:
        into.filled += filled
        sheet.touched[into.before.id] = into
    if {"email", "phone"} & set(filled):
        sheet.people.add(into)
    line = person.line or 0
    return Merge(line, into.line, into.before.id if into.before else "", because, filled, tuple(left_out))


def _differs(name: str, text: str, into: Person) -> bool:
    if name == "email":
        return text.casefold() != into.email_key
    return text != into.cells[name]


def _plan_of(sheet: _Sheet, table: ContactTable, mapping: Mapping, target: Target) -> ImportPlan:
    return ImportPlan(
        rows=len(table.rows),
        added=_added(sheet.added, target),
        added_lines=tuple(person.line or 0 for person in sheet.added),
        changed=tuple(_changed(sheet.touched.values())),
        merged=tuple(sheet.merged),
        skipped=tuple(sheet.skipped),
        blank=tuple(sheet.blank),
        warnings=tuple(sheet.warnings),
        left_over=mapping.left_over(table),
    )


def _added(people: Sequence[Person], target: Target) -> tuple[Contact, ...]:
    start = target.new_id()
    return tuple(_contact(person, f"{start}-{person.line:07}", target.wave) for person in people)


def _contact(person: Person, contact_id: str, wave: str) -> Contact:
    title, role, email, phone, timezone, language, key, notes = map(person.cells.__getitem__, KEPT_FIELDS)
    return Contact(
        contact_id, person.account, person.name, wave, title, role or NO_ROLE, email, phone, timezone, language, key,
        notes,
    )  # fmt: skip


def _changed(touched: Iterable[Person]) -> Iterable[Contact]:
    for person in touched:
        if person.before is not None:
            told: dict[str, Any] = {name: person.cells[name] for name in person.filled}
            yield replace(person.before, **told)
