"""The one door of the programme level: a wave's raw parts in, what its figures may hold out (METHOD 3.15).

Each figure gets its answers here, before a number is computed from it: attributable ones, and the unattributed
ones where the gate lets them in. Unattributed answers come out as loose values in order of size, tied to nobody.
What a figure ties to things the vendor knows by account (its team's forms, its revenue) takes attributable
answers only: team means over unattributed accounts would solve to who took part.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from interviewer.disclosure.participation import Listed, codes
from interviewer.disclosure.releases import Held
from interviewer.disclosure.suppression import Gate, Part
from interviewer.disclosure.teams import teams
from interviewer.disclosure.unattributed import (
    CLASS_INPUTS,
    RECOMMENDING,
    advocacy_parts,
    first_parts,
    rating_parts,
    respondent_parts,
    sat_parts,
    satisfaction_parts,
    score_parts,
)
from interviewer.disclosure.view import TeamView
from interviewer.disclosure.voices import Talk, as_told_openly, groups
from interviewer.disclosure.wave_view import AccountView, ReportableWave, Scores
from interviewer.domain.interview.snapshot import MEASURES
from interviewer.domain.loyalty.accounts import account_mean, account_sat, decision_maker_first, weighted_mean
from interviewer.domain.loyalty.classes import ClassName, account_class
from interviewer.domain.loyalty.dimensions import DIMENSION_IDS, AccountRating
from interviewer.domain.loyalty.person import PersonAnswers
from interviewer.domain.loyalty.rates import Code
from interviewer.domain.programme.account import Account, Outcome
from interviewer.domain.programme.forms import CompanyForm, TeamForm
from interviewer.domain.programme.programme import Wave


@dataclass(frozen=True)
class WaveParts:
    """A wave as it is stored: everything, of everybody."""

    wave: Wave
    accounts: tuple[Account, ...]
    """Those on the list N of the wave (DESIGN 10)."""
    contacts: tuple[Listed, ...] = ()
    talks: tuple[Talk, ...] = ()
    team_forms: tuple[TeamForm, ...] = ()
    company_form: CompanyForm | None = None
    outcomes: tuple[Outcome, ...] = ()
    currency: str = "EUR"


@dataclass(frozen=True)
class Passed:
    """What came through the door, and what a release of it would hold; the latter never leaves."""

    wave: ReportableWave
    held: tuple[Held, ...] = field(default=(), repr=False)
    silent: frozenset[str] = field(default=frozenset(), repr=False)
    """The talks of unattributed people that count in it, by interview; which they are never leaves either."""
    silent_ratings: frozenset[str] = frozenset()
    """The dimensions whose means hold unattributed ratings."""


def reportable_wave(parts: WaveParts, earlier: Sequence[Held] = ()) -> Passed:
    """The wave after METHOD 3.15; `earlier` is what all earlier releases of this wave held."""
    return _Door(parts, Gate(parts.wave.min_cell, earlier)).passed()


def own_wave(parts: WaveParts) -> ReportableWave:
    """The wave with true counts, for the interviewer's own screen alone (METHOD 3.15.8)."""
    told = WaveParts(**(parts.__dict__ | {"talks": tuple(map(as_told_openly, parts.talks))}))
    return _Door(told, Gate(told.wave.min_cell), own=True).passed().wave


class _Door:
    """Asks the gate for one figure after the other, always in the same order."""

    def __init__(self, parts: WaveParts, gate: Gate, own: bool = False) -> None:
        self.parts, self.gate, self.own = parts, gate, own
        self.listed = {account.id: account for account in parts.accounts}
        self.talks = tuple(talk for talk in parts.talks if talk.account in self.listed)
        self.hidden = self._hidden_talks()
        self.groups = groups(talk for talk in self.talks if talk.interview not in self.hidden)
        self.open = tuple(group for group in self.groups if group.open)
        self.silent = tuple(group for group in self.groups if group.hidden)
        self._let_in = set[str]()

    def _hidden_talks(self) -> frozenset[str]:
        """The talks of unattributed people that count as never held (METHOD 3.15.8), broken ones always."""
        silent = [talk for talk in self.talks if talk.taken.level == "anonymous" or talk.taken.counts]
        unattributed = [talk for talk in silent if talk.taken.unattributed]
        heard = [talk for talk in unattributed if talk.taken.counts]
        parts = [Part(account, "|".join(ids), "") for account, ids in _by_account(heard).items()]
        let_in = heard if self.gate.lets_in({"part": parts}) else []
        return frozenset(t.interview for t in unattributed) - frozenset(t.interview for t in let_in)

    def passed(self) -> Passed:
        parts = self.parts
        sealed = teams(parts.team_forms, (talk for talk in self.talks if _beginning_told(talk)))
        views = {one.account: AccountView(self.listed[one.account], one.open, points=one.points) for one in self.open}
        for account, view in views.items():
            views[account] = replace(view, team=sealed.views.get(account))
        wave = ReportableWave(
            wave=parts.wave,
            accounts={name: views.get(name) or AccountView(account) for name, account in self.listed.items()},
            accounts_heard=len(self.groups),
            people_heard=sum(len(group.voices) for group in self.groups),
            codes=self._codes(),
            scores=self._scores(),
            ratings={name: self._ratings(name, views) for name in DIMENSION_IDS},
            classes=self._classes(),
            sats=self._sats(),
            recommending=self._recommending(),
            late_forms=tuple(name for name in self.listed if name in views and name in sealed.late),
            company_form=parts.company_form,
            outcomes=parts.outcomes,
            currency=parts.currency,
            own=self.own,
        )
        shown = replace(wave, held_back=self.gate.held_back or self._pages_lack_some())
        silent = frozenset(t.interview for t in self.talks if t.taken.unattributed and t.taken.counts) - self.hidden
        return Passed(shown, self.gate.held, silent, frozenset(self._let_in))

    def _pages_lack_some(self) -> bool:
        """Whether an account's own page lacks an answer that somebody otherwise attributable gave unattributed."""
        voices = (voice for group in self.open for voice in group.voices if voice.open is not None)
        return any(voice.hides(*MEASURES) for voice in voices if voice.hidden)

    def _codes(self) -> tuple[Code, ...]:
        return codes((one for one in self.parts.contacts if one.account in self.listed), self.talks, self.hidden)

    def _people(self, kinds: Mapping[str, Sequence[Part]], *questions: str) -> Sequence[tuple[PersonAnswers, ...]]:
        """The people of each account, in full where the gate lets unattributed answers to these questions in."""
        if self.gate.lets_in(kinds):
            return [group.full if group.hides(*questions) else group.open for group in self.groups]
        return [group.open for group in self.open]

    def _scores(self) -> Scores:
        by_account = self._people({"nps": score_parts(self.silent)}, "nps")
        by_person = self._people({"nps": respondent_parts(self.silent)}, "nps")
        by_role = self._people({"nps": first_parts(self.silent)}, "nps")
        return Scores(
            _sorted(map(account_mean, by_account)),
            _sorted(person.nps for people in by_person for person in people),
            _sorted(map(decision_maker_first, by_role)),
        )

    def _ratings(self, name: str, views: Mapping[str, AccountView]) -> tuple[AccountRating, ...]:
        """Account means, with the team's ratings where no unattributed answer is in the mean."""
        let_in = self.gate.lets_in({f"dim_{name}": rating_parts(self.silent, name)})
        self._let_in.update({name} if let_in else ())
        found = []
        for group in self.groups if let_in else self.open:
            if let_in and group.hides(f"dim_{name}"):
                found.append(AccountRating(rating(group.full, name)))
            else:
                team = views[group.account].team if group.account in views else None
                found.append(AccountRating(rating(group.open, name), *team_ratings(team, name)))
        return tuple(sorted(found, key=_order_of_rating))

    def _classes(self) -> tuple[tuple[float, ClassName], ...]:
        asked = self._people(satisfaction_parts(self.silent), *CLASS_INPUTS)
        found = ((account_sat(people), people) for people in asked)
        return tuple(sorted((sat, account_class(people).name) for sat, people in found if sat is not None))

    def _sats(self) -> tuple[float, ...]:
        asked = self._people({"sat": sat_parts(self.silent)}, "sat")
        return _sorted(person.sat for people in asked for person in people)

    def _recommending(self) -> tuple[PersonAnswers, ...]:
        asked = self._people(advocacy_parts(self.silent), *RECOMMENDING, "nps")
        told = (person for people in asked for person in people if person.ref_past is not None)
        bare = (PersonAnswers(nps=p.nps, ref_past=p.ref_past, ref_asked=p.ref_asked) for p in told)
        return tuple(sorted(bare, key=lambda p: (p.nps is None, p.nps or 0, p.ref_past or "", p.ref_asked or "")))


def rating(people: Sequence[PersonAnswers], dimension: str) -> float | None:
    """The account's mean of one dimension, 0-10, role-weighted; None when nobody rated it."""
    if len(people) == 1:
        return people[0].dims.get(dimension)
    return weighted_mean((person.dims.get(dimension), person.role) for person in people)


def team_ratings(team: TeamView | None, dimension: str) -> tuple[float | None, float | None]:
    """The team's rating of itself and its view of the client's side; None where there is none."""
    return (team.ratings.get(dimension), team.mirror.get(dimension)) if team else (None, None)


def _order_of_rating(one: AccountRating) -> tuple[float, float, float]:
    return tuple(-1.0 if value is None else value for value in (one.client, one.team, one.mirror))  # type: ignore[return-value]


def _sorted(values: Iterable[float | None]) -> tuple[float, ...]:
    return tuple(sorted(value for value in values if value is not None))


def _by_account(talks: Iterable[Talk]) -> Mapping[str, list[str]]:
    found: dict[str, list[str]] = {}
    for talk in sorted(talks, key=lambda talk: talk.interview):
        found.setdefault(talk.account, []).append(talk.interview)
    return found


def _beginning_told(talk: Talk) -> bool:
    """Whether it may show that this talk took place: an unattributed one makes no form late (METHOD 3.15.8)."""
    return not talk.taken.unattributed or (talk.taken.level is None and not talk.taken.counts)
