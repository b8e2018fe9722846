"""The register: who asked for what, until when it is to be answered; what is locked, and what may not be deleted."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from interviewer.domain.errors import UserError
from interviewer.domain.interview.words import clean
from interviewer.domain.rights.notes import (
    REQUESTS,
    NoteKind,
    Request,
    RightsNote,
    Standing,
    answer_due,
    must_be_extendable,
    standing,
)  # fmt: skip
from interviewer.services.ports import Clock, NewId
from interviewer.services.rights_ports import KnownPerson, RightsStore

WHOLE_PROGRAMME = ""
ON: dict[str, tuple[NoteKind, str]] = {
    "restrict": ("restricted", "restricted"), "object": ("objected", "objected"), "hold": ("held", "held"),
}  # fmt: skip
OFF: dict[str, NoteKind] = {
    "restrict": "restriction_lifted", "object": "objection_lifted", "hold": "hold_lifted",
}  # fmt: skip


@dataclass(frozen=True)
class RegisterLine:
    """A request with whose it is; the name is empty once the person was erased."""

    request: Request
    person: str
    name: str


class Register:
    """The notes of one open workspace. Everything is a note more; nothing is changed."""

    def __init__(self, store: RightsStore, clock: Clock, new_id: NewId) -> None:
        self._store = store
        self._clock = clock
        self._new_id = new_id

    def standing(self, programme: str, person: str) -> Standing:
        """How things stand with a person (by key)."""
        return standing(self._store.notes(programme, person))

    def standings(self, programme: str) -> Mapping[str, Standing]:
        """How things stand with everybody about whom something was noted, by key; WHOLE_PROGRAMME for all."""
        notes: dict[str, list[RightsNote]] = {}
        for note in self._store.notes(programme):
            notes.setdefault(note.person, []).append(note)
        return {person: standing(told) for person, told in notes.items()}

    def history(self, programme: str, person: str) -> tuple[RightsNote, ...]:
        """Everything that was asked and done about a person, oldest first."""
        return tuple(self._store.notes(programme, person))

    def lines(self, programme: str) -> tuple[RegisterLine, ...]:
        """Every request, the open ones first and of these the earliest due; then the closed, the latest first."""
        requests = standing(self._store.notes(programme)).requests
        if not requests:
            return ()
        names = {one.key: one.name for one in self._store.people(programme)}
        lines = [RegisterLine(one, one.person, names.get(one.person, "")) for one in requests]
        waiting = sorted((line for line in lines if line.request.outcome == "open"), key=lambda it: it.request.due)
        closed = [line for line in lines if line.request.outcome != "open"]
        return (*waiting, *sorted(closed, key=lambda it: it.request.closed_on or date.min, reverse=True))

    # requests

    def ask(self, programme: str, person: KnownPerson, kind: str, asked_on: date | None = None) -> Request:
        """Note a request; it is due one calendar month after the day it came. UserError "no_such_request_kind"."""
        if kind not in REQUESTS:
            raise UserError("no_such_request_kind", f"Nobody can ask for {kind!r}. Use one of: {', '.join(REQUESTS)}.")
        day = asked_on or self._clock().date()
        if day > self._clock().date():
            raise UserError("not_yet", f"{day} is still to come. Name the day on which the request came.")
        note = self._note(programme, person.key, "asked", about=f"{kind} {day}", due=answer_due(day))
        return standing([note]).requests[0]

    def extend(self, programme: str, person: str, request: str, due: date, reason: str) -> None:
        """More time for a good reason, which the person is told. UserError "no_reason", "bad_extension"..."""
        found = self._open(programme, person, request)
        must_be_extendable(found, due, self._clock().date())
        self._note(programme, person, "extended", request, _reason(reason), due=due)

    def close(self, programme: str, person: str, request: str) -> None:
        """The request was answered."""
        self._open(programme, person, request)
        self._note(programme, person, "done", request)

    def close_kind(self, programme: str, person: str, kind: str) -> None:
        """Every open request of this kind was answered by what was done just now."""
        for one in self.standing(programme, person).open_requests:
            if one.kind == kind:
                self._note(programme, person, "done", one.id)

    def refuse(self, programme: str, person: str, request: str, reason: str) -> None:
        """The request was turned down, with the reason that the person was told."""
        self._open(programme, person, request)
        self._note(programme, person, "refused", request, _reason(reason))

    def _open(self, programme: str, person: str, request: str) -> Request:
        found = next((one for one in self.standing(programme, person).requests if one.id == request), None)
        if found is None:
            raise UserError("no_such_request", "There is no request of this id. List them first.")
        if found.outcome != "open":
            raise UserError("request_closed", "This request was answered already.")
        return found

    # locks

    def restrict(self, programme: str, person: str, reason: str) -> None:
        """Out of every report and figure from now on, until it is lifted. UserError "no_reason", "locked_already"."""
        self._lock(programme, person, "restrict", _reason(reason))
        self.close_kind(programme, person, "restriction")

    def object(self, programme: str, person: str, reason: str) -> None:
        """No contact, and out of every report and figure, until it is lifted. UserError as for `restrict`."""
        self._lock(programme, person, "object", _reason(reason))
        self.close_kind(programme, person, "objection")

    def hold(self, programme: str, reason: str, reviewer: str, person: str = WHOLE_PROGRAMME) -> None:
        """Nothing is deleted: of one person, or of the whole programme. UserError "no_reason", "no_reviewer"."""
        if not clean(reviewer):
            raise UserError("no_reviewer", "A legal hold needs the name of who looked at it.")
        self._lock(programme, person, "hold", _reason(reason), clean(reviewer))

    def lift(self, programme: str, person: str, what: str, reason: str) -> None:
        """Lift "restrict", "object" or "hold". UserError "no_reason", "not_locked"."""
        if getattr(self.standing(programme, person), ON[what][1]) is None:
            raise UserError("not_locked", "There is nothing of this kind to lift.")
        self._note(programme, person, OFF[what], reason=_reason(reason))

    def refuse_held(self, programme: str, person: str) -> None:
        """UserError "held" when something stops deleting: the person's own hold, or the whole programme's."""
        whole = self.standing(programme, WHOLE_PROGRAMME).held
        held = self.standing(programme, person).held or whole
        if held is not None:
            raise UserError(
                "held",
                f"A legal hold since {held.since} stops this; {held.reviewer} looked at it. Nothing was deleted. "
                "Lift the hold first, with the reason.",
            )

    def _lock(self, programme: str, person: str, what: str, reason: str, reviewer: str = "") -> None:
        kind, name = ON[what]
        if getattr(self.standing(programme, person), name) is not None:
            raise UserError("locked_already", "That is noted already, and it stands.")
        self._note(programme, person, kind, reason=reason, reviewer=reviewer)

    def noted(self, programme: str, person: str, kind: NoteKind, about: str = "", reason: str = "") -> None:
        """Something was done."""
        self._note(programme, person, kind, about, reason)

    def _note(
        self, programme: str, person: str, kind: NoteKind, about: str = "", reason: str = "", reviewer: str = "",
        due: date | None = None,
    ) -> RightsNote:  # fmt: skip
        note = RightsNote(self._new_id(), person, kind, self._clock(), about, reason, reviewer, due)
        self._store.add_note(programme, note)
        return note


def _reason(text: str) -> str:
    told = clean(text)
    if not told:
        raise UserError("no_reason", "This needs a reason; it is kept with it.")
    return told
