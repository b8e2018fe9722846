"""One row of the consent log: what was asked in which words, and what was answered (METHOD 5, "Consent log").

The log is no second truth: each row comes from one event of an interview and names it. The rows of a person form a
chain of their own, so that a list that was handed out can be checked for rows that were changed, left out or added.
"""

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Literal, TypeAlias

from interviewer.domain.interview.log import GENESIS, canonical
from interviewer.domain.rights.purposes import Purpose

Change: TypeAlias = Literal["given", "changed", "corrected", "withdrawn", "taken_back", "put_back", "erased"]


@dataclass(frozen=True)
class Consent:
    """One consent or permission that was asked, answered otherwise, or taken back."""

    interview: str
    event: int
    """The number of the event in the interview's log."""
    question: str
    purpose: Purpose
    change: Change
    answer: str
    """The option or number; empty where it was withdrawn or its content was erased."""
    asked: str
    """The exact words that were read aloud."""
    script: str
    version: str
    script_digest: str
    language: str
    at: datetime
    timezone: str
    """The zone of the person's own clock, where it is known."""
    mode: str
    """By phone, in person, by video."""
    asked_by: str
    proof: str
    """The chain value of the event: with it the sealed log of the talk shows this very answer."""
    chain: str = ""
    """SHA-256 over the row before and this one, hex."""


def row_of(consent: Consent) -> dict[str, object]:
    """The row as plain JSON values."""
    return asdict(consent) | {"at": consent.at.astimezone(UTC).isoformat()}


def chained(consents: Iterable[Consent]) -> Iterator[Consent]:
    """The rows with their chain values."""
    before = GENESIS
    for consent in consents:
        linked = replace(consent, chain=_link(before, row_of(consent)))
        before = linked.chain
        yield linked


def broken_at(rows: Iterable[dict[str, object]]) -> int | None:
    """The place (from 1) of the first row that does not follow from the one before; None when all do."""
    before = GENESIS
    for place, row in enumerate(rows, start=1):
        before = _link(before, row)
        if row.get("chain") != before:
            return place
    return None


def _link(before: str, row: dict[str, object]) -> str:
    told = {name: str(value) for name, value in row.items() if name != "chain"}
    return hashlib.sha256(canonical([before, told]).encode("utf-8", "surrogatepass")).hexdigest()
