"""When a person of a wave is best called, for the papers that lead to a call."""

from interviewer.disclosure.view import CallHours
from interviewer.domain.errors import UserError
from interviewer.domain.programme.wish import Wish
from interviewer.services.field_ports import FieldStore
from interviewer.services.programme_store import ProgrammeStore


class CallHoursBook:
    """Reads the clock and the wishes of the people of one open workspace."""

    def __init__(self, programmes: ProgrammeStore, field: FieldStore) -> None:
        self._programmes = programmes
        self._field = field

    def of(self, programme: str, wave: str, contact: str) -> CallHours:
        """Where the person's clock stands and which hours suit; nothing for somebody who is on no list."""
        try:
            person = self._programmes.contact(programme, wave, contact)
        except UserError:
            return CallHours()
        wish = self._field.wishes(programme, (person.person_key,)).get(person.person_key, Wish())
        return CallHours(person.timezone, wish.best_from, wish.best_to)
