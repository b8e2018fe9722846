"""Contacts from a spreadsheet: read, say what would happen, import all of it or nothing, take the last import back."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from interviewer.domain.errors import UserError
from interviewer.domain.programme.account import Account
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.programme import Wave
from interviewer.kit.collecting import collector_at_rest
from interviewer.services.contact_list.columns import Mapping, guess
from interviewer.services.contact_list.plan import ImportPlan
from interviewer.services.contact_list.planning import ROWS_BETWEEN_STEPS, Step, Target, no_step, plan
from interviewer.services.contact_list.table import FOUND_OUT, ContactReader, ContactTable, Reading
from interviewer.services.ports import Clock, NewId
from interviewer.services.programme_store import Batch


class ContactShelf(Protocol):
    """What an import needs of `ProgrammeStore`; each method is one transaction."""

    def waves(self, programme: str) -> Sequence[Wave]:
        """UserError "no_such_programme"."""

    def accounts(self, programme: str) -> Sequence[Account]: ...

    def contacts(self, programme: str, wave: str) -> Sequence[Contact]:
        """UserError "no_such_wave"."""

    def never_call(self, programme: str, contacts: Sequence[Contact]) -> frozenset[str]:
        """The ids of those who asked never to be called again."""

    def add_contacts(
        self, programme: str, added: Iterable[Contact], batch: Batch | None = None, changed: Sequence[Contact] = ()
    ) -> Batch | None:
        """All of it or nothing; an exception out of `added` leaves nothing."""

    def undo_batch(self, programme: str, batch: str) -> Batch:
        """UserError "batch_in_use" when one of its people was called or heard since."""

    def batches(self, programme: str) -> Sequence[Batch]:
        """The imports that can be taken back, newest first."""


class MappingMemory(Protocol):
    """Remembers for each programme what its columns mean."""

    def remembered(self, programme: str) -> Mapping | None: ...

    def remember(self, programme: str, mapping: Mapping) -> None: ...


class NoMemory:
    """Remembers nothing."""

    def remembered(self, _programme: str) -> Mapping | None:
        """Nothing."""
        return None

    def remember(self, _programme: str, _mapping: Mapping) -> None:
        """Let it go."""


@dataclass(frozen=True)
class Imported:
    """What an import did. `batch` is what an undo takes back; None when there was nothing to write."""

    plan: ImportPlan
    batch: Batch | None


class ContactLists:
    """Contact lists and the programmes of one open workspace."""

    def __init__(
        self,
        shelf: ContactShelf,
        reader: ContactReader,
        clock: Clock,
        new_id: NewId,
        memory: MappingMemory | None = None,
    ) -> None:
        self._shelf = shelf
        self._reader = reader
        self._clock = clock
        self._new_id = new_id
        self._memory = memory or NoMemory()

    def read(self, path: Path, reading: Reading = FOUND_OUT) -> ContactTable:
        """The list in a file. UserError with file, row and column when there is none."""
        with collector_at_rest():
            return self._reader.read(path, reading)

    def mapping_for(self, programme: str, table: ContactTable) -> Mapping:
        """What the columns mean: as remembered for the programme, then guessed."""
        return guess(table.headers, self._memory.remembered(programme))

    def dry_run(
        self, programme: str, wave: str, table: ContactTable, mapping: Mapping | None = None, step: Step = no_step
    ) -> ImportPlan:
        """What importing the list would do; nothing is changed. UserError "no_such_programme", "no_such_wave",
        "columns_missing". `step` may raise to stop."""
        with collector_at_rest():
            return self._planned(programme, wave, table, mapping or self.mapping_for(programme, table), step)

    def _planned(self, programme: str, wave: str, table: ContactTable, chosen: Mapping, step: Step) -> ImportPlan:
        existing = self._shelf.contacts(programme, wave)
        target = Target(wave, self._shelf.accounts(programme), existing, self._new_id)
        made = plan(table, chosen, target, step)
        return made.with_never(self._shelf.never_call(programme, made.added))

    def bring_in(
        self, programme: str, wave: str, table: ContactTable, mapping: Mapping | None = None, step: Step = no_step
    ) -> Imported:
        """Import the list in one transaction. An exception out of `step` stops it, and then nothing was changed.

        `step` is told of twice the rows: once for reading, once for writing.
        """
        chosen = mapping or self.mapping_for(programme, table)
        rows = len(table.rows)
        made = self.dry_run(programme, wave, table, chosen, lambda done, _: step(done, rows * 2))
        self._memory.remember(programme, chosen)
        if made.changes_nothing:
            return Imported(made, None)
        batch = Batch(self._new_id(), self._clock(), table.file)
        told = _telling(made.added, step, rows)
        with collector_at_rest():
            return Imported(made, self._shelf.add_contacts(programme, told, batch, made.changed))

    def last_import(self, programme: str) -> Batch | None:
        """The import that `undo_last` would take back."""
        return next(iter(self._shelf.batches(programme)), None)

    def undo_last(self, programme: str) -> Batch:
        """Take back the last import: who it added goes, cells it filled are empty again.

        UserError "no_import" when there is none, "batch_in_use" when one of its people was called or heard since.
        """
        last = self.last_import(programme)
        if last is None:
            raise UserError("no_import", "There is no import of contacts to take back in this programme.")
        return self._shelf.undo_batch(programme, last.id)


def _telling(contacts: Sequence[Contact], step: Step, rows: int) -> Iterator[Contact]:
    """The contacts; the last step is told before the transaction ends, so that stopping then still undoes all."""
    for number, contact in enumerate(contacts):
        if number % ROWS_BETWEEN_STEPS == 0:
            step(rows + number, rows * 2)
        yield contact
    step(rows * 2, rows * 2)
