"""Takes one person out of a workspace for good (METHOD 5, "Erasure").

What stays: the headers of the talks' logs, so that their chains verify, under a made-up name and ending with a
withdrawal; hashes that keep the person from being called; totals that were published.
"""

from collections.abc import Callable, Collection, Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, or_, select, update

from interviewer.domain.interview.events import Event, Withdrawn
from interviewer.domain.interview.log import Header, record
from interviewer.domain.interview.rules import PARTICIPATION
from interviewer.domain.programme.contact import Contact
from interviewer.services.rights_ports import ERASED_NAME, Erased, KnownPerson
from interviewer.storage.contacts import keep_never_again
from interviewer.storage.field_tables import PERSON_WISH
from interviewer.storage.figure_store import drop_snapshot
from interviewer.storage.paper_store import forget_released
from interviewer.storage.paper_tables import DECISION, RELEASED_PAPER, RELEASED_TALK, SENTENCE
from interviewer.storage.people import PersonRows, rows_of
from interviewer.storage.programme_tables import APPOINTMENT, ATTEMPT, CONTACT, IMPORT_BATCH, WAVE
from interviewer.storage.rehearsals import drop_log
from interviewer.storage.rights_tables import RIGHTS_NOTE
from interviewer.storage.search_store import forget_words
from interviewer.storage.tables import ACCOUNT, DRAFT, EVENT, EVENT_CONTENT, INTERVIEW, PROGRAMME, RESPONDENT

KEPT_KINDS = ("started",)
"""Says which script was asked, how, and for which vendor: nothing of the person."""
SHORTEST_NAME = 3


class Erasing:
    """One erasure, inside the caller's transaction; in the workspace, or in a copy of it."""

    def __init__(
        self, connection: Connection, programme: str, alias: str, at: datetime, new_id: Callable[[], str],
        new_salt: Callable[[], bytes],
    ) -> None:  # fmt: skip
        """`programme`: its row id. `alias`: the made-up name that stays."""
        self._connection = connection
        self._programme = programme
        self._alias = alias
        self._at = at
        self._new_id, self._new_salt = new_id, new_salt

    def erase(self, person: KnownPerson, *, never_again: bool = True) -> Erased:
        """Everything of this person; what was taken away, in numbers."""
        mine = rows_of(self._connection, self._programme, person)
        if never_again:
            self._keep_from_calls(person, mine)
        sentences = self._papers_sentences(mine)
        papers = self._released_papers(mine)
        rehearsals = self._rehearsals(mine)
        drafts = self._gone(DRAFT, DRAFT.c.interview_id.in_(mine.interviews))
        contents = sum(self._talk(interview) for interview in mine.interviews)
        self._respondents(mine)
        attempts = self._gone(ATTEMPT, ATTEMPT.c.contact_id.in_(mine.contacts))
        appointments = self._gone(APPOINTMENT, APPOINTMENT.c.contact_id.in_(mine.contacts))
        wish = (PERSON_WISH.c.programme_id == self._programme) & PERSON_WISH.c.person_key.in_(mine.people)
        wishes = self._gone(PERSON_WISH, wish)
        forget_in_imports(self._connection, self._programme, mine.contacts)
        contacts = self._gone(CONTACT, CONTACT.c.id.in_(mine.contacts))
        self._notes(mine)
        return Erased(
            len(mine.interviews), contents, drafts, contacts, attempts, appointments, wishes, papers, sentences,
            rehearsals,
        )  # fmt: skip

    def _gone(self, table: Table, which: Any) -> int:
        return int(self._connection.execute(delete(table).where(which)).rowcount)

    def _talk(self, interview: str) -> int:
        """Headers stay and end with a withdrawal; contents, words in the index and what it said in figures go."""
        connection = self._connection
        row = connection.execute(select(INTERVIEW).where(INTERVIEW.c.id == interview)).one()
        before = Header("", interview, row.head_number, "", None, self._at, "", row.head_chain)
        last = record(interview, before, Event(self._new_id(), self._at, Withdrawn(), PARTICIPATION), self._new_salt())
        connection.execute(insert(EVENT), last.header.__dict__)
        events = select(EVENT.c.id).where(EVENT.c.interview_id == interview, EVENT.c.kind.not_in(KEPT_KINDS))
        contents = self._gone(EVENT_CONTENT, EVENT_CONTENT.c.event_id.in_(events))
        drop_snapshot(connection, interview)
        forget_words(connection, interview)
        forget_released(connection, interview)
        nobody = {"id": self._alias, "name": ERASED_NAME, "title": "", "role": "none", "timezone": ""}
        state = "broken_off" if row.state == "open" else row.state
        moved = {"head_number": last.header.number, "head_chain": last.header.chain, "last_at": self._at}
        told = {"as_asked": row.as_asked | {"respondent": nobody}, "contact_id": None, "state": state}
        connection.execute(update(INTERVIEW).where(INTERVIEW.c.id == interview).values(moved | told))
        return contents

    def _respondents(self, mine: PersonRows) -> None:
        for number, row_id in enumerate(sorted(mine.respondents), start=1):
            key = self._alias if number == 1 else f"{self._alias}-{number}"
            nobody = {"key": key, "name": ERASED_NAME, "title": "", "role": "none", "timezone": ""}
            self._connection.execute(update(RESPONDENT).where(RESPONDENT.c.id == row_id).values(nobody))

    def _keep_from_calls(self, person: KnownPerson, mine: PersonRows) -> None:
        """One-way hashes, so that the next list does not bring the person back (METHOD 5)."""
        connection = self._connection
        name = connection.execute(select(PROGRAMME.c.name).where(PROGRAMME.c.id == self._programme)).scalar_one()
        listed = connection.execute(select(CONTACT).where(CONTACT.c.id.in_(mine.contacts))).all()
        told = [
            Contact(row.key, person.account, row.name, "", email=row.email, phone=row.phone, person=row.person)
            for row in listed
        ]
        also = [Contact(person.key, person.account, known, "", person=person.key) for known in sorted(mine.names)]
        keep_never_again(connection, name, (*told, *also))

    def _rehearsals(self, mine: PersonRows) -> int:
        """Talks that were practised under the person's name."""
        who = INTERVIEW.c.as_asked["respondent"]["name"].as_string()
        house = INTERVIEW.c.as_asked["account"]["id"].as_string()
        accounts = select(ACCOUNT.c.key).where(ACCOUNT.c.programme_id == self._programme)
        query = select(INTERVIEW.c.id).where(INTERVIEW.c.practice, who.in_(mine.names), house.in_(accounts))
        found = self._connection.execute(query).scalars().all()
        for interview in found:
            drop_log(self._connection, interview)
            self._connection.execute(delete(INTERVIEW).where(INTERVIEW.c.id == interview))
        return len(found)

    def _released_papers(self, mine: PersonRows) -> int:
        """Kept words of papers that hold a talk of the person or the name; and the name in the names of files."""
        connection = self._connection
        held = set(
            connection.execute(select(RELEASED_TALK.c.paper_id).where(RELEASED_TALK.c.interview_id.in_(mine.interviews)))
            .scalars()
            .all()
        )
        papers = select(RELEASED_PAPER.c.id, RELEASED_PAPER.c.file_name, RELEASED_PAPER.c.content)
        gone = 0
        for row in connection.execute(papers.where(RELEASED_PAPER.c.programme_id == self._programme)).all():
            named = _names_in(f"{row.file_name} {row.content or ''}", mine)
            if row.id not in held and not named:
                continue
            gone += row.content is not None
            name = f"{self._alias}-{row.id[-8:]}.pdf" if _names_in(row.file_name, mine) else row.file_name
            changed = {"content": None, "file_name": name}
            connection.execute(update(RELEASED_PAPER).where(RELEASED_PAPER.c.id == row.id).values(changed))
        return gone

    def _papers_sentences(self, mine: PersonRows) -> int:
        """Sentences that may hold what the person said: of papers on the talks, on their accounts, on their waves."""
        connection = self._connection
        heard = select(INTERVIEW.c.wave_id, INTERVIEW.c.as_asked).where(INTERVIEW.c.id.in_(mine.interviews))
        rows = connection.execute(heard).all()
        waves, accounts = {row.wave_id for row in rows}, {row.as_asked["account"]["id"] for row in rows}
        about = {"", *accounts, *mine.interviews}
        gone = 0
        for row in connection.execute(select(SENTENCE)).all():
            subject = row.paper.partition(":")[2].rpartition(":")[0]
            if (row.wave_id in waves and subject in about) or _names_in(f"{row.text} {row.rule}", mine):
                gone += self._gone(SENTENCE, SENTENCE.c.id == row.id)
        return gone + self._decisions(mine)

    def _decisions(self, mine: PersonRows) -> int:
        """Reasons and replacements that name the person: the decision stays, these words go."""
        gone = 0
        for row in self._connection.execute(select(DECISION)).all():
            if _names_in(f"{row.reason} {row.replacement}", mine):
                blank = {"reason": ERASED_NAME if row.reason else "", "replacement": "[...]" if row.replacement else ""}
                self._connection.execute(update(DECISION).where(DECISION.c.id == row.id).values(blank))
                gone += 1
        return gone

    def _notes(self, mine: PersonRows) -> None:
        """The register keeps what was asked and when, under the made-up name and without words."""
        theirs = (RIGHTS_NOTE.c.programme_id == self._programme) & RIGHTS_NOTE.c.person_key.in_(mine.people)
        self._connection.execute(
            update(RIGHTS_NOTE).where(theirs).values(person_key=self._alias, reason="", reviewer="")
        )


def forget_in_imports(connection: Connection, programme: str, contacts: Collection[str]) -> None:
    """What an import would put back of these rows when it is taken back."""
    query = select(IMPORT_BATCH.c.id, IMPORT_BATCH.c.before).where(IMPORT_BATCH.c.programme_id == programme)
    for row in connection.execute(query).all():
        kept = [told for told in row.before if told["id"] not in contacts]
        if len(kept) < len(row.before):
            connection.execute(update(IMPORT_BATCH).where(IMPORT_BATCH.c.id == row.id).values(before=kept))


def mentions_of(connection: Connection, programme: str, mine: PersonRows) -> Iterable[tuple[str, str]]:
    """Kind and id of every place of the programme outside the person's own rows where a name or e-mail stands."""
    waves = select(WAVE.c.id).where(WAVE.c.programme_id == programme)
    wanted = sorted({*mine.names, *mine.emails})
    others = select(INTERVIEW.c.id, EVENT_CONTENT.c.content).join(EVENT, EVENT.c.interview_id == INTERVIEW.c.id)
    others = others.join(EVENT_CONTENT, EVENT_CONTENT.c.event_id == EVENT.c.id)
    others = others.where(INTERVIEW.c.wave_id.in_(waves), INTERVIEW.c.id.not_in(mine.interviews))
    yield from (("talk", row) for row in _ids_with(connection, others.subquery(), "content", wanted))
    notes = select(CONTACT.c.key.label("id"), CONTACT.c.notes).where(CONTACT.c.wave_id.in_(waves))
    listed = notes.where(CONTACT.c.id.not_in(mine.contacts)).subquery()
    yield from (("contact", row) for row in _ids_with(connection, listed, "notes", wanted))


def _ids_with(connection: Connection, table: Any, column: str, wanted: list[str]) -> list[str]:
    if not wanted:
        return []
    said = table.c[column]
    either = (where.contains(text, autoescape=True) for word in wanted for where, text in (
        (said, word), (func.lower(said), word.lower()),
    ))
    query = select(table.c.id).where(or_(*either))
    return list(dict.fromkeys(connection.execute(query).scalars()))


def _names_in(text: str, mine: PersonRows) -> bool:
    """Whether a name of the person, whole or in part as a file name has it, or an e-mail stands in a text."""
    plain = text.casefold()
    words = {*mine.emails, *mine.names, *("-".join(name.split()) for name in mine.names)}
    return any(word.casefold() in plain for word in words if len(word) >= SHORTEST_NAME)
