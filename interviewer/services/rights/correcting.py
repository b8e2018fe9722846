"""Corrects what is kept of a person on lists, with the reason and what stood there before (METHOD 5, "Rectification").

An answer is corrected in its talk, where the first version stays in the log.
"""

from dataclasses import replace
from typing import Any

from interviewer.domain.errors import UserError
from interviewer.domain.interview.words import clean
from interviewer.services.programmes import Programmes
from interviewer.services.rights.register import Register
from interviewer.services.rights_ports import KnownPerson

FIELDS = ("name", "title", "email", "phone", "timezone", "language")


class Correcting:
    """The lists of one open workspace."""

    def __init__(self, programmes: Programmes, register: Register) -> None:
        self._programmes = programmes
        self._register = register

    def values(self, programme: str, person: KnownPerson) -> dict[str, str]:
        """What the latest list has of the person; nothing for somebody who is on none."""
        if not person.listings:
            return {}
        latest = person.listings[-1]
        contact = self._programmes.store.contact(programme, latest.wave, latest.contact)
        return {field: getattr(contact, field) for field in FIELDS}

    def correct(self, programme: str, person: KnownPerson, field: str, value: str, reason: str) -> int:
        """Put another value into the person's rows on every list; how many. What was there is kept with the reason.

        UserError "no_such_field", "no_reason", "nothing_to_correct", "bad_contact".
        """
        if field not in FIELDS:
            raise UserError("no_such_field", f"{field} is not kept of a person. Use one of: {', '.join(FIELDS)}.")
        if not clean(reason):
            raise UserError("no_reason", "A correction needs a reason; it is kept with it.")
        rows = [self._programmes.store.contact(programme, one.wave, one.contact) for one in person.listings]
        wrong = [row for row in rows if getattr(row, field) != value.strip()]
        if not wrong:
            raise UserError("nothing_to_correct", "The lists have that already.")
        key = person.key
        for row in wrong:
            # The key is held fast: another e-mail must not make another person of the row.
            changed: dict[str, Any] = {field: value.strip(), "person": row.person or key}
            self._programmes.change_contact(programme, replace(row, **changed))
        before = ", ".join(dict.fromkeys(getattr(row, field) or "nothing" for row in wrong))
        self._register.noted(programme, key, "corrected", about=field, reason=f"{clean(reason)} (before: {before})")
        self._register.close_kind(programme, key, "correction")
        return len(wrong)
