"""Small made-up waves: who was heard, at which level, with which answers."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any, cast

from interviewer.disclosure.participation import Listed
from interviewer.disclosure.releases import Held
from interviewer.disclosure.voices import Talk
from interviewer.disclosure.wave import WaveParts, reportable_wave
from interviewer.domain.interview.snapshot import Snapshot
from interviewer.domain.interview.values import Level, Value
from interviewer.domain.loyalty.person import Role
from interviewer.domain.programme.account import Account
from interviewer.domain.programme.programme import Wave
from interviewer.services.figures import wave_figures

BEGAN = datetime(2026, 6, 8, 9, 0, tzinfo=UTC)
WAVE = Wave("june", date(2026, 6, 1), date(2026, 6, 30), "client_review_full", min_cell=5)
REVENUES = (500_00, 250_00, 120_00, 80_00, 50_00)
DIMS = ("integrity", "competency", "recognition", "proactivity", "savvy", "chemistry")


def taken(values: Mapping[str, Value], level: Level = "named", hidden: Sequence[str] = (), mark: str = "e") -> Snapshot:
    """A finished talk; everything is hidden in an unattributed one, otherwise what `hidden` names."""
    told = values if level == "anonymous" else hidden
    return Snapshot("finished", level, why=True, values=values, hidden={q: f"{mark}-{q}" for q in told})


def talk(account: str, found: Snapshot, person: str = "", role: Role = "decision") -> Talk:
    """One interview; the same account and person give the same id."""
    contact = person or f"{account}-one"
    return Talk(f"talk-{contact}", contact, account, BEGAN, found, role)


def heard(account: str, nps: int, level: Level = "named", person: str = "", **more: Value) -> Talk:
    """Somebody who gave this score, and whatever else."""
    return talk(account, taken({"nps": nps, **more}, level, mark=f"{account}{person}"), person)


def parts(talks: Sequence[Talk], names: Sequence[str] = (), wave: Wave = WAVE) -> WaveParts:
    """A wave of these talks and of the accounts named, each with one contact that was tried once."""
    known = sorted({*names, *(one.account for one in talks)})
    contacts = {one.contact: one.account for one in talks} | {f"{name}-one": name for name in known}
    return WaveParts(
        wave=wave,
        accounts=tuple(
            Account(name, name.title(), REVENUES[n % len(REVENUES)] + n, key=n % 2 == 0) for n, name in enumerate(known)
        ),
        contacts=tuple(Listed(contact, account, ("no_answer",)) for contact, account in sorted(contacts.items())),
        talks=tuple(talks),
    )


def figures(found: WaveParts, earlier: Sequence[Held] = ()) -> dict[str, Any]:
    """The figures as a reader gets them."""
    told = wave_figures(reportable_wave(found, earlier).wave)
    return cast("dict[str, Any]", json.loads(json.dumps(told)))


def attributable(found: WaveParts) -> WaveParts:
    """The same wave as if nobody had said anything unattributed."""
    talks = []
    for one in found.talks:
        if not one.taken.unattributed:
            hidden = one.taken.hidden
            values = {question: value for question, value in one.taken.values.items() if question not in hidden}
            points = {question: found for question, found in one.taken.points.items() if question not in hidden}
            talks.append(replace(one, taken=replace(one.taken, values=values, hidden={}, points=points)))
    return replace(found, talks=tuple(talks))


def without_note(told: dict[str, Any]) -> dict[str, Any]:
    """The figures without the remark that something is held back."""
    return {key: value for key, value in told.items() if key != "held_back"}


def later(days: int) -> datetime:
    """So many days after the talks began."""
    return BEGAN + timedelta(days=days)
