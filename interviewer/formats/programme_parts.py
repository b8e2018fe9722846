"""Reads programme.yaml: the engagement, its waves, accounts, contacts and outcomes (DESIGN 7)."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Protocol, TypeVar, cast

from interviewer.domain.programme import check
from interviewer.domain.programme.account import Account, Outcome, OutcomeKind, Status
from interviewer.domain.programme.appointment import Appointment, known_zone
from interviewer.domain.programme.contact import Attempt, Contact
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.domain.script.script import Script
from interviewer.formats.folder_parts import Part

TOP = ("programme", "waves", "accounts", "contacts", "company_form", "outcomes")
PROGRAMME = (
    "name", "vendor", "vendor_executive", "executive_title", "interviewer_firm", "interviewer_name",
    "product_or_service", "currency", "contact_email", "supervisory_authority", "value_lines",
    "blind_spots", "glossary",
)  # fmt: skip
NOT_TEXT = frozenset({"value_lines", "blind_spots", "glossary"})
WAVE = (
    "name", "starts", "ends", "script", "wording", "min_cell", "audio_retention_days",
    "transcript_retention_months", "withdraw_deadline",
)  # fmt: skip
ACCOUNT = ("id", "name", "revenue", "key", "segment", "region", "owner", "client_since", "renewal", "status")
CONTACT = (
    "id", "account", "name", "title", "role", "email", "phone", "timezone", "language", "wave", "person",
    "do_not_call", "attempts", "appointments",
)  # fmt: skip
OUTCOME = ("account", "date", "kind", "last_sat", "last_nps", "reason", "revenue")
UNKNOWN_DAY = date(1, 1, 1)
UNKNOWN_MOMENT = datetime(1, 1, 1, tzinfo=UTC)
"""Stand for what could not be read; the fault is noted, so they are never kept."""

FindScript = Callable[[Part, str], Script | None]
"""The script that the field `script` of a part names, beside the folder given; a fault when there is none."""


class Identified(Protocol):
    """Something with an id."""

    @property
    def id(self) -> str: ...


T = TypeVar("T", bound=Identified)


@dataclass
class Engagement:
    """What programme.yaml says, as far as it could be read."""

    programme: Programme
    waves: dict[str, Wave] = field(default_factory=dict)
    scripts: dict[str, Script] = field(default_factory=dict)
    """The script of each wave."""
    accounts: dict[str, Account] = field(default_factory=dict)
    contacts: dict[str, Contact] = field(default_factory=dict)
    never_again: list[Contact] = field(default_factory=list)
    outcomes: list[Outcome] = field(default_factory=list)


def read_engagement(top: Part, find_script: FindScript) -> Engagement:
    """Everything in the file but the company form."""
    top.only(TOP, "programme.yaml")
    found = Engagement(_programme(top))
    for part in top.parts("waves"):
        _wave(part, found, find_script)
    if not found.waves:
        top.fault("waves", "a programme needs at least one wave")
    currency = found.programme.currency
    _each(top.parts("accounts"), found.accounts, lambda part: _account(part, currency), "account")
    _each(top.parts("contacts"), found.contacts, lambda part: _contact(part, found), "contact")
    found.outcomes = [_outcome(part, found) for part in top.parts("outcomes")]
    return found


def _programme(top: Part) -> Programme:
    part = top.part("programme", needed=True)
    if part is None:
        return Programme("", "", currency="EUR")
    part.only(PROGRAMME, "programme")
    told = {name: part.text(name, "") for name in PROGRAMME if name not in NOT_TEXT and part.has(name)}
    told = {"name": "", "vendor": "", **told}
    marks = part.flag("blind_spots", default=True)
    lines, pairs = part.texts("value_lines"), part.named_texts("glossary")
    programme = Programme(**told, value_lines=lines, blind_spots=marks, glossary=pairs)
    _checked(part, check.programme_faults(programme))
    return programme


def _wave(part: Part, found: Engagement, find_script: FindScript) -> None:
    part.only(WAVE, "a wave")
    script = find_script(part, "script")
    starts, ends = part.day("starts", needed=True), part.day("ends", needed=True)
    wave = Wave(
        name=part.text("name"),
        starts=starts or UNKNOWN_DAY,
        ends=ends or starts or UNKNOWN_DAY,
        script=script.id if script else "",
        wording=part.text("wording", "standard"),
        min_cell=part.whole("min_cell", 5) or 0,
        audio_retention_days=part.whole("audio_retention_days", 30) or 0,
        transcript_retention_months=part.whole("transcript_retention_months", 12) or 0,
        withdraw_deadline=part.text("withdraw_deadline", ""),
        script_digest=script.digest if script else "",
    )
    _checked(part, check.wave_faults(wave))
    if script is not None:
        _checked(part, check.wording_faults(wave, script))
        found.scripts[wave.name] = script
    if wave.name in found.waves:
        part.fault("name", f"the wave {wave.name!r} stands here twice")
    found.waves[wave.name] = wave


def _account(part: Part, currency: str) -> Account:
    part.only(ACCOUNT, "an account")
    account = Account(
        id=part.text("id"),
        name=part.text("name"),
        revenue_minor=part.money("revenue", currency) or 0,
        key=part.flag("key"),
        segment=part.text("segment", ""),
        region=part.text("region", ""),
        owner=part.text("owner", ""),
        client_since=part.day("client_since"),
        renewal=part.day("renewal"),
        status=cast("Status", part.text("status", "active")),
    )
    _checked(part, check.account_faults(account))
    return account


def _contact(part: Part, found: Engagement) -> Contact:
    part.only(CONTACT, "a contact")
    told = {name: part.text(name, "") for name in ("title", "email", "phone", "timezone", "language", "person")}
    contact = Contact(
        id=part.text("id"),
        account=known(part, "account", found.accounts),
        name=part.text("name"),
        wave=known(part, "wave", found.waves),
        role=part.text("role", "none"),
        attempts=tuple(sorted(map(_attempt, part.parts("attempts")), key=lambda attempt: attempt.at)),
        appointments=tuple(map(_appointment, part.parts("appointments"))),
        **told,
    )
    _checked(part, check.contact_faults(contact))
    if part.flag("do_not_call"):
        found.never_again.append(contact)
    return contact


def _attempt(part: Part) -> Attempt:
    part.only(("at", "mode", "result"), "an attempt")
    attempt = Attempt(part.moment("at") or UNKNOWN_MOMENT, part.text("mode", "phone"), part.text("result"))
    _checked(part, check.attempt_faults(attempt))
    return attempt


def _appointment(part: Part) -> Appointment:
    part.only(("at", "timezone"), "an appointment")
    timezone = part.text("timezone")
    if timezone and not known_zone(timezone):
        part.fault("timezone", f"there is no timezone {timezone[:60]!r}; give a place, such as Europe/London")
    return Appointment(part.moment("at") or UNKNOWN_MOMENT, timezone)


def _outcome(part: Part, found: Engagement) -> Outcome:
    part.only(OUTCOME, "an outcome")
    outcome = Outcome(
        account=known(part, "account", found.accounts),
        day=part.day("date", needed=True) or UNKNOWN_DAY,
        kind=cast("OutcomeKind", part.text("kind")),
        last_sat=part.whole("last_sat"),
        last_nps=part.whole("last_nps"),
        reason=part.text("reason", ""),
        revenue_minor=part.money("revenue", found.programme.currency),
    )
    _checked(part, check.outcome_faults(outcome))
    return outcome


def known(part: Part, key: str, among: Mapping[str, object]) -> str:
    """The name in a field, which must be one of these; a fault says which it is not."""
    name = part.text(key)
    if name and name not in among:
        part.fault(key, f"there is no {key} {name[:60]!r} in programme.yaml")
    return name


def _each(parts: Iterable[Part], kept: dict[str, T], read: Callable[[Part], T], what: str) -> None:
    for part in parts:
        one = read(part)
        if one.id in kept:
            part.fault("id", f"the {what} {one.id[:60]!r} stands here twice")
        kept[one.id] = one


def _checked(part: Part, faults: check.Faults) -> None:
    for key, reason in faults:
        part.fault(key, reason)
