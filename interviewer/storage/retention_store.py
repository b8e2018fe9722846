"""What is kept for how long, on disk: how much of each talk there still is, and who was never heard."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import delete, false, func, select, text

from interviewer.domain.rights.retention import Warned
from interviewer.services.rights_ports import ERASED_NAME, KeptTalk, NotHeard
from interviewer.storage.access import Access
from interviewer.storage.erasing import forget_in_imports
from interviewer.storage.field_tables import PERSON_WISH
from interviewer.storage.meta import read_meta, write_meta
from interviewer.storage.programme_rows import programme_id, wave_id
from interviewer.storage.programme_tables import APPOINTMENT, ATTEMPT, CONTACT, WAVE
from interviewer.storage.tables import ACCOUNT, EVENT, INTERVIEW, RESPONDENT

WARNED = "retention_warned"
USUAL_MONTHS = 12
"""Promised by a talk that does not say how long its words are kept."""
# The kinds stand in the statement itself: only then are the indexes of these events alone used.
LAPSED = (
    select(func.count())
    .select_from(EVENT)
    .where(EVENT.c.interview_id == INTERVIEW.c.id, text("event.kind = 'lapsed'"))
    .scalar_subquery()
)
RECORDED = (
    select(func.count())
    .select_from(EVENT)
    .where(EVENT.c.interview_id == INTERVIEW.c.id, text("event.kind = 'recorder_marked'"))
    .scalar_subquery()
)
TALKS = (
    select(INTERVIEW.c.id, INTERVIEW.c.started_at, INTERVIEW.c.state, INTERVIEW.c.as_asked,
           LAPSED.label("lapsed"), RECORDED.label("recorded"))
    .join(RESPONDENT, RESPONDENT.c.id == INTERVIEW.c.respondent_id)
    .join(ACCOUNT, ACCOUNT.c.id == RESPONDENT.c.account_id)
    .where(INTERVIEW.c.practice == false(), RESPONDENT.c.name != ERASED_NAME)
    .order_by(INTERVIEW.c.started_at, INTERVIEW.c.id)
)  # fmt: skip
HEARD = select(CONTACT.c.person_key).join(INTERVIEW, INTERVIEW.c.contact_id == CONTACT.c.id)
"""Persons who were heard in some wave keep their rows in the others."""


class StoredRetention:
    """The part of `RightsStore` that is about retention."""

    _access: Access

    def kept_talks(self, programme: str) -> Sequence[KeptTalk]:
        """The talks of the programme, those of erased people aside, the earliest first."""
        with self._access.reading() as connection:
            query = TALKS.where(ACCOUNT.c.programme_id == programme_id(connection, programme))
            return [
                KeptTalk(
                    row.id, row.started_at.date(), row.state,
                    int(row.as_asked["wave"].get("transcript_retention_months", USUAL_MONTHS)), int(row.lapsed),
                    bool(row.recorded),
                )
                for row in connection.execute(query)
            ]  # fmt: skip

    def not_heard(self, programme: str) -> Sequence[NotHeard]:
        """For each wave how many people were never heard, if there are any."""
        with self._access.reading() as connection:
            query = (
                select(WAVE.c.name, WAVE.c.ends, func.count())
                .join(CONTACT, CONTACT.c.wave_id == WAVE.c.id)
                .where(WAVE.c.programme_id == programme_id(connection, programme), CONTACT.c.person_key.not_in(HEARD))
                .group_by(WAVE.c.id)
                .order_by(WAVE.c.ends)
            )
            return [NotHeard(*row) for row in connection.execute(query)]

    def forget_not_heard(self, programme: str, wave: str, keep: Sequence[str]) -> int:
        """Delete the people of a wave that were never heard, but those with these person keys; how many."""
        with self._access.writing() as connection:
            keeper, place = programme_id(connection, programme), wave_id(connection, programme, wave)
            mine = (CONTACT.c.wave_id == place) & CONTACT.c.person_key.not_in(HEARD)
            rows = connection.execute(select(CONTACT.c.id, CONTACT.c.person_key).where(mine)).all()
            ids = [row.id for row in rows if row.person_key not in set(keep)]
            forget_in_imports(connection, keeper, set(ids))
            for start in range(0, len(ids), 500):
                some = ids[start : start + 500]
                for table in (ATTEMPT, APPOINTMENT):
                    connection.execute(delete(table).where(table.c.contact_id.in_(some)))
                connection.execute(delete(CONTACT).where(CONTACT.c.id.in_(some)))
            others = select(CONTACT.c.person_key).join(WAVE, WAVE.c.id == CONTACT.c.wave_id)
            listed = others.where(WAVE.c.programme_id == keeper)
            gone: Any = PERSON_WISH.c.person_key.not_in(listed)
            connection.execute(delete(PERSON_WISH).where(PERSON_WISH.c.programme_id == keeper, gone))
        self._access.forget_old_pages()
        return len(ids)

    def warned(self) -> Sequence[Warned]:
        """When what was announced as to be deleted."""
        with self._access.reading() as connection:
            told = json.loads(read_meta(connection).get(WARNED, "[]"))
        return [Warned(date.fromisoformat(on), date.fromisoformat(until)) for on, until in told]

    def keep_warned(self, warned: Sequence[Warned]) -> None:
        """Keep these in place of the ones before."""
        with self._access.writing() as connection:
            told = json.dumps([[one.on.isoformat(), one.until.isoformat()] for one in warned])
            write_meta(connection, {WARNED: told})
