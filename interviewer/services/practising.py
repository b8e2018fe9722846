"""Rehearsals with somebody invented, in memory alone: on no list, in no figure, search, paper or backup.

They are conducted by the very service that conducts real talks, over a store that has no disk, and gone when left.
"""

from collections.abc import Sequence

from interviewer.domain.interview.facts import AccountRef, Engagement, Meeting, RespondentRef
from interviewer.domain.interview.log import Record
from interviewer.services.conducting import Conducting
from interviewer.services.held_interviews import HeldInterviews
from interviewer.services.interviewing import Interviewing
from interviewer.services.personas import Persona, PersonaReader
from interviewer.services.ports import Draft
from interviewer.services.script_library import ScriptLibrary
from interviewer.services.talk import Makers

FULL, SHORT = "client_review_full", "client_review_short"
VENDOR = Engagement(
    "Larkfield Instruments", "Hester Lark", "chief executive", "Your firm", "You", "measuring instruments"
)
"""For whom one practises; invented."""


class RehearsedTalks(HeldInterviews):
    """As a disk would hold them, unfinished words as well."""

    def __init__(self) -> None:
        super().__init__()
        self._drafts: dict[tuple[str, str], Draft] = {}

    def append(
        self,
        records: Sequence[Record],
        *,
        erase: Sequence[str] = (),
        close_draft: str | None = None,
        state: str,
        snapshot: str | None = None,
    ) -> None:
        """As `HeldInterviews`; the draft of the question `close_draft` goes with the same stroke."""
        super().append(records, erase=erase, state=state, snapshot=snapshot)
        if close_draft is not None:
            self._drafts.pop((records[0].header.interview_id, close_draft), None)

    def save_draft(self, draft: Draft) -> None:
        """Hold unfinished words; empty words remove the draft."""
        place = draft.interview_id, draft.question
        self._drafts.pop(place, None)
        if draft.words:
            self._drafts[place] = draft

    def drafts(self, interview_id: str) -> list[Draft]:
        """The unfinished words of one talk, oldest first."""
        return [draft for (talk, _), draft in self._drafts.items() if talk == interview_id]

    def discard_drafts(self, interview_id: str) -> None:
        """Let go of all of them."""
        self._drafts = {place: draft for place, draft in self._drafts.items() if place[0] != interview_id}


class Practising:
    """Begins rehearsals; the personas are read when they are first asked for."""

    def __init__(self, reader: PersonaReader, library: ScriptLibrary, makers: Makers) -> None:
        self._reader = reader
        self._library = library
        self._makers = makers
        self._personas: tuple[Persona, ...] = ()

    def personas(self) -> Sequence[Persona]:
        """Whom one can practise with. UserError "bad_persona"."""
        self._personas = self._personas or tuple(self._reader.personas())
        return self._personas

    def begin(self, persona: Persona, script: str = FULL) -> Conducting:
        """A rehearsal of a shipped script with somebody. Nothing of it outlives the program."""
        interviewing = Interviewing(RehearsedTalks(), self._library, self._makers)
        asked = interviewing.find_script(script)
        account = AccountRef("practice", persona.account)
        meeting = Meeting(VENDOR, account, RespondentRef("practice-person", persona.name, persona.role_title))
        return interviewing.begin(interviewing.prepared(asked, meeting, practice=True), asked)
