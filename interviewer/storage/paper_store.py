"""Decisions, edited sentences and releases on disk; every method is one transaction, and durable when it returns."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Engine, false, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from interviewer.disclosure.releases import Release, from_text, to_text
from interviewer.domain.errors import UserError
from interviewer.services.paper_ports import KeptDecision, KeptSentence, ReleasedPaper, ReleaseRecord
from interviewer.services.paper_wishes import Decision, PaperWish
from interviewer.storage.access import Access
from interviewer.storage.figure_tables import RELEASE
from interviewer.storage.paper_tables import DECISION, EDITION, RELEASED_PAPER, RELEASED_TALK, SENTENCE
from interviewer.storage.programme_rows import programme_id, wave_id
from interviewer.storage.programme_tables import WAVE
from interviewer.storage.tables import INTERVIEW, PROGRAMME

RECORDS = (
    select(
        RELEASE.c.programme_id, RELEASE.c.number, RELEASE.c.reader, WAVE.c.name, RELEASE.c.held,
        EDITION.c.made_on, EDITION.c.digest, EDITION.c.heads, EDITION.c.figures,
    )
    .join(WAVE, WAVE.c.id == RELEASE.c.wave_id)
    .join(EDITION, (EDITION.c.programme_id == RELEASE.c.programme_id) & (EDITION.c.number == RELEASE.c.number))
    .order_by(RELEASE.c.number)
)  # fmt: skip
PAPERS = select(RELEASED_PAPER).order_by(RELEASED_PAPER.c.place)


class StoredPapers:
    """Fulfils `PaperStore`."""

    def __init__(
        self, engine: Engine, new_id: Callable[[], str], still_there: Callable[[], None] = lambda: None
    ) -> None:
        self._access = Access(engine, still_there)
        self._new_id = new_id

    def heads(self, programme: str, wave: str) -> Mapping[str, str]:
        """The last chain value of every interview of the wave, by its id; rehearsals aside."""
        with self._access.reading() as connection:
            query = select(INTERVIEW.c.id, INTERVIEW.c.head_chain).where(INTERVIEW.c.practice == false())
            held = query.where(INTERVIEW.c.wave_id == wave_id(connection, programme, wave))
            return {str(row[0]): str(row[1]) for row in connection.execute(held.order_by(INTERVIEW.c.id))}

    def has_head(self, chain: str) -> bool:
        """Whether the log of any interview ends with this chain value."""
        return bool(self._access.rows(select(INTERVIEW.c.id).where(INTERVIEW.c.head_chain == chain).limit(1)))

    def decisions(self, programme: str, wave: str) -> Mapping[str, KeptDecision]:
        """The decision that holds for each key."""
        with self._access.reading() as connection:
            query = select(DECISION).where(DECISION.c.wave_id == _wave(connection, programme, wave))
            rows = connection.execute(query.order_by(DECISION.c.at, DECISION.c.id))
            return {
                row.key: KeptDecision(Decision(row.key, row.do, row.replacement, row.reason), row.at) for row in rows
            }

    def keep_decisions(self, programme: str, wave: str, decisions: Sequence[KeptDecision]) -> None:
        """Add these decisions, all or none."""
        if not decisions:
            return
        with self._access.writing() as connection:
            of = _wave(connection, programme, wave)
            rows = [
                {"id": self._new_id(), "wave_id": of, "at": kept.at} | asdict(kept.decision) for kept in decisions
            ]
            connection.execute(insert(DECISION), rows)

    def sentences(self, programme: str, wave: str) -> Sequence[KeptSentence]:
        """Every sentence ever written for papers of the wave, oldest first."""
        with self._access.reading() as connection:
            query = select(SENTENCE).where(SENTENCE.c.wave_id == _wave(connection, programme, wave))
            rows = connection.execute(query.order_by(SENTENCE.c.at, SENTENCE.c.id))
            return [KeptSentence(row.paper, row.slot, row.text, row.rule, row.at) for row in rows]

    def keep_sentence(self, programme: str, wave: str, sentence: KeptSentence) -> None:
        """Add this sentence."""
        with self._access.writing() as connection:
            row = {"id": self._new_id(), "wave_id": _wave(connection, programme, wave)}
            connection.execute(insert(SENTENCE), row | asdict(sentence))

    def keep_release(self, record: ReleaseRecord) -> None:
        """Keep a release for good, with what it disclosed. UserError "release_exists" for a known number."""
        number = record.memory.number
        try:
            with self._access.writing() as connection:
                of = {"programme_id": programme_id(connection, record.programme), "number": number}
                connection.execute(insert(RELEASE), of | _memory_row(connection, record))
                connection.execute(insert(EDITION), of | _edition_row(record))
                for place, paper in enumerate(record.papers, 1):
                    self._keep_paper(connection, of | {"place": place}, paper)
        except IntegrityError:
            raise UserError("release_exists", f"The release {number} was made already. Make it again.") from None

    def _keep_paper(self, connection: Connection, of: dict[str, Any], paper: ReleasedPaper) -> None:
        row: dict[str, Any] = {
            "id": self._new_id(),
            "wish": json.dumps(asdict(paper.wish), ensure_ascii=False),
            "file_name": paper.file_name,
            "paper_size": paper.paper_size,
            "digest": paper.digest,
            "content": paper.content,
        }
        connection.execute(insert(RELEASED_PAPER), row | of)
        talks = [{"paper_id": row["id"], "interview_id": talk} for talk in paper.talks]
        if talks:
            connection.execute(insert(RELEASED_TALK), talks)

    def release(self, programme: str, number: int) -> ReleaseRecord:
        """A release as it was made. UserError "no_such_release"."""
        with self._access.reading() as connection:
            of = programme_id(connection, programme)
            query = RECORDS.where(RELEASE.c.programme_id == of, RELEASE.c.number == number)
            row = connection.execute(query).first()
            if row is None:
                raise UserError("no_such_release", f"The programme {programme!r} has no release {number}.")
            return _record(row, programme, _papers(connection, of, number, contents=True))

    def releases(self, programme: str) -> Sequence[ReleaseRecord]:
        """Every release of the programme by its number, without the contents of its papers."""
        with self._access.reading() as connection:
            of = programme_id(connection, programme)
            rows = connection.execute(RECORDS.where(RELEASE.c.programme_id == of)).all()
            return [_record(row, programme, _papers(connection, of, row.number, contents=False)) for row in rows]

    def release_with(self, digest: str) -> tuple[str, int] | None:
        """Programme and number of the latest release with this fingerprint or with a file of this digest."""
        query = (
            select(PROGRAMME.c.name, EDITION.c.number)
            .join(PROGRAMME, PROGRAMME.c.id == EDITION.c.programme_id)
            .outerjoin(
                RELEASED_PAPER,
                (RELEASED_PAPER.c.programme_id == EDITION.c.programme_id)
                & (RELEASED_PAPER.c.number == EDITION.c.number),
            )
            .where(or_(EDITION.c.digest == digest, RELEASED_PAPER.c.digest == digest))
            .order_by(EDITION.c.number.desc())
            .limit(1)
        )
        found = next(iter(self._access.rows(query)), None)
        return (str(found.name), int(found.number)) if found else None


def forget_released(connection: Connection, interview_id: str) -> None:
    """In the caller's transaction: papers that may hold words of this talk are kept no longer, only their digests."""
    held = select(RELEASED_TALK.c.paper_id).where(RELEASED_TALK.c.interview_id == interview_id)
    connection.execute(update(RELEASED_PAPER).where(RELEASED_PAPER.c.id.in_(held)).values(content=None))


def _wave(connection: Connection, programme: str, wave: str) -> str | None:
    return wave_id(connection, programme, wave) if programme else None


def _memory_row(connection: Connection, record: ReleaseRecord) -> dict[str, Any]:
    memory = record.memory
    of = wave_id(connection, record.programme, memory.wave)
    return {"wave_id": of, "reader": memory.reader, "held": to_text(memory.held)}


def _edition_row(record: ReleaseRecord) -> dict[str, Any]:
    return {
        "made_on": record.made_on,
        "digest": record.digest,
        "heads": json.dumps(dict(record.heads), sort_keys=True),
        "figures": json.dumps(record.figures, ensure_ascii=False, default=dict),
    }


def _record(row: Any, programme: str, papers: tuple[ReleasedPaper, ...]) -> ReleaseRecord:
    return ReleaseRecord(
        memory=Release(row.number, row.reader, row.name, from_text(row.held)),
        programme=programme,
        made_on=row.made_on,
        digest=row.digest,
        heads=json.loads(row.heads),
        figures=json.loads(row.figures),
        papers=papers,
    )


def _papers(connection: Connection, programme: str, number: int, *, contents: bool) -> tuple[ReleasedPaper, ...]:
    of = (RELEASED_PAPER.c.programme_id == programme) & (RELEASED_PAPER.c.number == number)
    talks: dict[str, list[str]] = {}
    linked = select(RELEASED_TALK).join(RELEASED_PAPER, RELEASED_PAPER.c.id == RELEASED_TALK.c.paper_id).where(of)
    for row in connection.execute(linked.order_by(RELEASED_TALK.c.interview_id)):
        talks.setdefault(row.paper_id, []).append(row.interview_id)
    return tuple(
        ReleasedPaper(
            wish=PaperWish(**json.loads(row.wish)),
            file_name=row.file_name,
            paper_size=row.paper_size,
            digest=row.digest,
            content=row.content if contents else None,
            talks=tuple(talks.get(row.id, ())),
            kept=row.content is not None,
        )
        for row in connection.execute(PAPERS.where(of))
    )
