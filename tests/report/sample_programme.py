"""A programme's wave as its papers get it, out of a real workspace."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from interviewer import app
from interviewer.app import Desk
from interviewer.disclosure.programme_view import ReportableProgramme
from interviewer.disclosure.reportable import reportable
from interviewer.disclosure.view import AccountTerms, CallHours, ReportableInterview
from interviewer.domain.errors import UserError
from interviewer.domain.interview.log import event_of
from interviewer.domain.interview.route import walk
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.programme.account import Account
from interviewer.domain.programme.money import places
from interviewer.kit.i18n import Catalog
from interviewer.report.edition import Edition
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.services.interviewing import Interviewing

MADE_ON = date(2026, 7, 1)


def telling_of(
    desk: Desk, programme: str, wave: str, sentences: Mapping[str, str] | None = None, edition: Edition | None = None
) -> ProgrammeTelling:
    """Everything the papers of a wave are given."""
    figures = json.loads(json.dumps(desk.figures.of(programme, wave)))
    return ProgrammeTelling(
        reportable_programme(desk, programme, wave), figures, Catalog.load(), edition or Edition(MADE_ON),
        sentences=sentences or {},
    )  # fmt: skip


def reportable_programme(desk: Desk, programme: str, wave: str) -> ReportableProgramme:
    """The wave and each talk of it that may have a paper."""
    store, view = desk.workspace.programmes, desk.figures.view(programme, wave)
    found: dict[str, tuple[ReportableInterview, ...]] = {}
    for account, seen in view.accounts.items():
        names = [one.id for one in store.interviews(programme, wave) if one.account == account]
        talks = [talk for name in names if (talk := _talk(desk, programme, wave, name, seen.account, view.currency))]
        if talks:
            found[account] = tuple(talks)
    return ReportableProgramme(store.programme(programme), view, found)


def _talk(
    desk: Desk, programme: str, wave: str, name: str, account: Account, currency: str
) -> ReportableInterview | None:
    interviews = desk.workspace.interviews
    facts = interviews.facts(name)
    script = app.script_library().stored(interviews, facts.script_digest)
    transcript = Transcript.of(map(event_of, interviews.records(name)))
    person = desk.workspace.programmes.contact(programme, wave, facts.respondent.id)
    whole = account.revenue_minor // 10 ** places(currency)
    try:
        return reportable(
            script,
            facts,
            transcript,
            walk(script, transcript),
            desk.forms.team_view(facts),
            terms=AccountTerms(account.renewal, whole or None, currency),
            hours=CallHours(person.timezone),
        )
    except UserError:
        return None


def without(told: ProgrammeTelling, account: str, **changes: Any) -> ProgrammeTelling:
    """The same telling with one account's master data changed."""
    seen = told.view.wave.accounts[account]
    changed = replace(seen, account=replace(seen.account, **changes))
    wave = replace(told.view.wave, accounts={**told.view.wave.accounts, account: changed})
    return replace(told, view=replace(told.view, wave=wave))


__all__ = ["MADE_ON", "Interviewing", "reportable_programme", "telling_of", "without"]
