"""What can be wrong with a programme's parts: pairs of a field and a plain reason, the same for window and file."""

import unicodedata
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from interviewer.domain.interview.facts import ROLES
from interviewer.domain.programme import glossary
from interviewer.domain.programme.account import OUTCOME_KINDS, STATUSES, Account, Outcome
from interviewer.domain.programme.appointment import known_zone
from interviewer.domain.programme.contact import ATTEMPT_MODES, RESULTS, Attempt, Contact
from interviewer.domain.programme.money import is_currency
from interviewer.domain.programme.programme import SMALLEST_CELL, Programme, Wave
from interviewer.domain.script.script import Script

Faults: TypeAlias = Iterator[tuple[str, str]]
LONGEST_ID = 100
JOINERS = frozenset("\u200c\u200d\u200e\u200f")
"""Signs without a shape that belong into names: joiners of Persian, of Indic scripts and of emoji; direction marks."""
LONGEST_RETENTION_MONTHS = 120


def programme_faults(programme: Programme) -> Faults:
    """Of the engagement itself."""
    yield from _named("name", programme.name)
    yield from _named("vendor", programme.vendor)
    if not is_currency(programme.currency):
        yield "currency", "currency is a code of three capital letters, such as EUR"
    for reason in glossary.faults(programme.glossary):
        yield "glossary", reason


def wave_faults(wave: Wave) -> Faults:
    """Of one wave, apart from its script."""
    yield from _named("name", wave.name)
    if wave.ends < wave.starts:
        yield "ends", "the wave ends before it starts"
    if wave.min_cell < SMALLEST_CELL:
        yield "min_cell", f"min_cell cannot be set under {SMALLEST_CELL}: fewer would show who spoke"
    if wave.audio_retention_days < 0:
        yield "audio_retention_days", "audio_retention_days is a number of days from 0"
    if not 0 <= wave.transcript_retention_months <= LONGEST_RETENTION_MONTHS:
        reason = f"transcript_retention_months is a number of months from 0 to {LONGEST_RETENTION_MONTHS}"
        yield "transcript_retention_months", reason


def wording_faults(wave: Wave, script: Script) -> Faults:
    """Of the wording a wave uses, given its script."""
    known: Mapping[str, str] = script.wording_variants or {"standard": ""}
    if wave.wording not in known:
        yield "wording", f"the script has no wording {wave.wording[:60]!r}; it has {', '.join(known)}"


def account_faults(account: Account) -> Faults:
    """Of one account."""
    yield from _named("id", account.id)
    yield from _named("name", account.name)
    if account.revenue_minor < 0:
        yield "revenue", "revenue cannot be below zero"
    if account.status not in STATUSES:
        yield "status", f"status is one of {', '.join(STATUSES)}"


def contact_faults(contact: Contact) -> Faults:
    """Of one contact, apart from its attempts."""
    yield from _named("id", contact.id)
    yield from _named("name", contact.name)
    if contact.role not in ROLES:
        yield "role", f"role is one of {', '.join(ROLES)}"
    if contact.timezone and not known_zone(contact.timezone):
        yield "timezone", f"there is no timezone {contact.timezone[:60]!r}; give a place, such as Europe/London"


def attempt_faults(attempt: Attempt) -> Faults:
    """Of one attempt."""
    if attempt.mode not in ATTEMPT_MODES:
        yield "mode", f"mode is one of {', '.join(ATTEMPT_MODES)}"
    if attempt.result not in RESULTS:
        yield "result", f"result is one of {', '.join(RESULTS)}"


def outcome_faults(outcome: Outcome) -> Faults:
    """Of one outcome."""
    if outcome.kind not in OUTCOME_KINDS:
        yield "kind", f"kind is one of {', '.join(OUTCOME_KINDS)}"
    if outcome.last_sat is not None and not 1 <= outcome.last_sat <= 5:
        yield "last_sat", "last_sat is a whole number from 1 to 5"
    if outcome.last_nps is not None and not 0 <= outcome.last_nps <= 10:
        yield "last_nps", "last_nps is a whole number from 0 to 10"
    if outcome.revenue_minor is not None and outcome.revenue_minor < 0:
        yield "revenue", "revenue cannot be below zero"


def _prints(sign: str, field: str) -> bool:
    """Whether a name may hold it: what has a shape, and the spaces and joiners that names of many scripts need."""
    return sign.isprintable() or (field != "id" and (sign in JOINERS or unicodedata.category(sign) == "Zs"))


def _named(field: str, text: str) -> Faults:
    if not any(sign not in JOINERS for sign in text.strip()):
        yield field, f"{field} is empty"
    elif len(text) > LONGEST_ID and field == "id":
        yield field, f"{field} is longer than {LONGEST_ID} signs"
    elif any(not _prints(sign, field) for sign in text):
        yield field, f"{field} holds a sign that cannot be printed"
