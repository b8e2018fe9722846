"""The one door of papers about a wave: its talks in, each as a paper may know it, out (METHOD 4).

A talk that may have no paper (unattributed, withdrawn, unfinished) is not in it, nor one of an account that is
not on the list of the wave.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass

from interviewer.disclosure.programme_view import ReportableProgramme
from interviewer.disclosure.reportable import paper_level, reportable
from interviewer.disclosure.view import AccountTerms, CallHours, ReportableInterview
from interviewer.disclosure.voices import Talk
from interviewer.disclosure.wave_view import AccountView, ReportableWave
from interviewer.domain.errors import UserError
from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.interview.route import Route
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.programme.money import places
from interviewer.domain.programme.programme import Programme
from interviewer.domain.script.script import Script


@dataclass(frozen=True)
class WholeTalk:
    """One talk as it is stored: everything that was said."""

    script: Script
    facts: InterviewFacts
    transcript: Transcript
    route: Route


@dataclass(frozen=True)
class Seat:
    """What a wave knows about a talk beside the talk itself."""

    account: AccountView
    heard_as_company: int = 1
    """People heard as the company at the account, this one included (METHOD 4a)."""
    currency: str = ""
    hours: CallHours | None = None
    """When the person is best called; passes only with a call that was allowed."""


def reportable_programme(
    programme: Programme,
    wave: ReportableWave,
    talks: Iterable[ReportableInterview],
    before: ReportableWave | None = None,
) -> ReportableProgramme:
    """The wave for its papers: each account's talks in the order of the list."""
    found: dict[str, list[ReportableInterview]] = {}
    for talk in talks:
        found.setdefault(talk.account_id, []).append(talk)
    by_account = {name: tuple(found[name]) for name in wave.accounts if name in found}
    return ReportableProgramme(programme, wave, by_account, before)


def reportable_talk(talk: WholeTalk, seat: Seat) -> ReportableInterview | None:
    """One talk of a wave as its papers may know it; None when there may be no paper about it.

    The team's form is the wave's own view of it, so that a gap on one page is the gap on every page; a late form
    is not in that.
    """
    with suppress(UserError):
        paper_level(talk.facts, talk.transcript)
        return reportable(
            talk.script,
            talk.facts,
            talk.transcript,
            talk.route,
            seat.account.team,
            heard_at_account=seat.heard_as_company,
            terms=account_terms(seat.account, seat.currency),
            hours=seat.hours,
        )
    return None


def account_terms(view: AccountView, currency: str) -> AccountTerms:
    """What the programme knows of the account, in whole units of money."""
    account = view.account
    revenue = round(account.revenue_minor / 10 ** places(currency)) if account.revenue_minor else None
    return AccountTerms(account.renewal, revenue, currency if revenue else "")


def heard_as_company(talks: Iterable[Talk]) -> Mapping[str, int]:
    """How many people were heard as the company at each account (METHOD 4a: a role is told from two on)."""
    heard = {(talk.account, talk.contact) for talk in talks if talk.taken.counts and talk.taken.level == "company"}
    return Counter(account for account, _ in heard)
