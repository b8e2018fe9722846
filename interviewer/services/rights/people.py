"""Finds the person a request comes from, by key, by id on a list, or by name."""

from collections.abc import Sequence

from interviewer.domain.errors import UserError
from interviewer.services.rights_ports import KnownPerson, RightsStore


class People:
    """The persons of one open workspace, each programme for itself."""

    def __init__(self, store: RightsStore) -> None:
        self._store = store

    def listed(self, programme: str) -> tuple[KnownPerson, ...]:
        """Everybody of the programme, by account and name. UserError "no_such_programme"."""
        return tuple(self._store.people(programme))

    def find(self, programme: str, wanted: str) -> KnownPerson:
        """The one with this key, id on a list, e-mail-like key or whole name. UserError "no_such_person",
        "which_person" (several bear the name: the keys are listed)."""
        everybody = self._store.people(programme)
        exact = [one for one in everybody if one.key == wanted] or _listed_as(everybody, wanted)
        found = exact or [one for one in everybody if _plain(one.name) == _plain(wanted)]
        if not found:
            raise UserError("no_such_person", f"Nobody of {programme} goes by that key, id or name. List them first.")
        if len(found) > 1:
            keys = ", ".join(sorted(one.key for one in found))
            raise UserError("which_person", f"Several people are meant by that. Name one by its key: {keys}.")
        return found[0]


def _listed_as(everybody: Sequence[KnownPerson], wanted: str) -> list[KnownPerson]:
    return [one for one in everybody if any(listing.contact == wanted for listing in one.listings)]


def _plain(name: str) -> str:
    return " ".join(name.casefold().split())
