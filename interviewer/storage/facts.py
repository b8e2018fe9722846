"""An interview's fixed facts to rows and back, and the people they name."""

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from sqlalchemy import Connection, Row, Table, select, update
from sqlalchemy import insert as plain_insert

from interviewer.domain.interview.facts import (
    AccountRef,
    Engagement,
    InterviewFacts,
    RespondentRef,
    WaveTerms,
)  # fmt: skip
from interviewer.storage.tables import ACCOUNT, PROGRAMME, RESPONDENT

COLUMNS = ("id", "script_digest", "script_id", "script_version", "mode", "wording", "practice", "started_at")
AS_ASKED = ("engagement", "account", "respondent", "wave", "rotation")


def facts_row(facts: InterviewFacts, respondent_id: str | None) -> dict[str, Any]:
    """The columns of an interview that never change."""
    told = asdict(facts)
    row = {name: getattr(facts, name) for name in COLUMNS}
    return row | {"respondent_id": respondent_id, "as_asked": {name: told[name] for name in AS_ASKED}}


def facts_from(row: Row[Any]) -> InterviewFacts:
    """The facts of an interview's row."""
    told = row.as_asked
    return InterviewFacts(
        engagement=Engagement(**told["engagement"]),
        account=AccountRef(**told["account"]),
        respondent=RespondentRef(**told["respondent"]),
        wave=WaveTerms(**told["wave"]),
        rotation=told["rotation"],
        **{name: getattr(row, name) for name in COLUMNS},
    )


def keep_people(connection: Connection, facts: InterviewFacts, new_id: Callable[[], str]) -> str:
    """The respondent's row id; vendor, account and person are added when new, renamed when told otherwise."""
    programme_id = _keep(connection, PROGRAMME, {"vendor": facts.engagement.vendor}, {}, new_id)
    account = {"programme_id": programme_id, "key": facts.account.id}
    account_id = _keep(connection, ACCOUNT, account, {"name": facts.account.name}, new_id)
    told = asdict(facts.respondent)
    person = {"account_id": account_id, "key": told.pop("id")}
    return _keep(connection, RESPONDENT, person, told, new_id)


def _keep(
    connection: Connection,
    table: Table,
    same: dict[str, Any],
    told: dict[str, Any],
    new_id: Callable[[], str],
) -> str:
    query = select(table)
    for name, value in same.items():
        query = query.where(table.c[name] == value)
    found = connection.execute(query).mappings().first()
    if found is None:
        row_id = new_id()
        connection.execute(plain_insert(table), {"id": row_id, **same, **told})
        return row_id
    if any(found[name] != value for name, value in told.items()):
        connection.execute(update(table).where(table.c.id == found["id"]).values(told))
    return str(found["id"])
