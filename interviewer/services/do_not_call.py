"""\"Don't call again\": kept for good as salted one-way hashes by person, e-mail, phone and name (METHOD 3.14)."""

from collections.abc import Sequence

from interviewer.domain.programme.contact import Contact
from interviewer.services.field_ports import FieldStore
from interviewer.services.programme_store import ProgrammeStore

WARNING = "This person asked never to be called again. The row is kept, and the person is never offered for a call."
FOR_GOOD = (
    "This cannot be taken back: what is kept are one-way hashes, and they stay when the person is deleted. "
    "The person is never offered again, in no wave."
)


class DoNotCall:
    """Who is not to be called, in one open workspace."""

    def __init__(self, programmes: ProgrammeStore, field_work: FieldStore) -> None:
        self._programmes = programmes
        self._field_work = field_work

    def note(self, programme: str, wave: str, contact: str) -> None:
        """The person asked never to be called again; marks the person in every wave of the programme."""
        person = self._programmes.contact(programme, wave, contact)
        self._programmes.never_call_again(programme, person)
        self._field_work.mark_never(programme, person)

    def is_on(self, programme: str, contact: Contact) -> bool:
        """Whether this contact, in the workspace or about to be imported, is on the list."""
        return bool(self._programmes.never_call(programme, (contact,)))

    def on_list(self, programme: str, contacts: Sequence[Contact]) -> frozenset[str]:
        """The ids of those on the list."""
        return self._programmes.never_call(programme, contacts)

    def mark(self, programme: str, contact: Contact) -> None:
        """Mark somebody who was put back on a list, where the person asked never to be called."""
        if self.is_on(programme, contact):
            self._field_work.mark_never(programme, contact)

    def after_import(self, programme: str, wave: str) -> int:
        """Count anew who of a wave is on the list, after people were added in bulk; gives how many.

        Nobody on the list is offered even before that: it only keeps the count on the Today screen right.
        """
        return self._field_work.mark_all_never(programme, wave)
