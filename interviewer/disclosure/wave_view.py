"""A wave as its figures and papers may know it: plain values without a trace of what was left out."""

from collections.abc import Mapping
from dataclasses import dataclass

from interviewer.disclosure.view import TeamView
from interviewer.disclosure.voices import Points
from interviewer.domain.loyalty.classes import ClassName
from interviewer.domain.loyalty.dimensions import AccountRating
from interviewer.domain.loyalty.person import PersonAnswers
from interviewer.domain.loyalty.rates import Code
from interviewer.domain.programme.account import Account, Outcome
from interviewer.domain.programme.forms import CompanyForm
from interviewer.domain.programme.programme import Wave


@dataclass(frozen=True)
class AccountView:
    """One account on the list, as far as its people may be tied to it; without people it counts as not heard."""

    account: Account
    people: tuple[PersonAnswers, ...] = ()
    team: TeamView | None = None
    """What its team sealed in time; None also while the account is not heard."""
    points: tuple[Points, ...] = ()
    """By person, what the interviewer matched with the team's lists; as far as attributable."""

    @property
    def heard(self) -> bool:
        """Whether an attributable person was heard."""
        return bool(self.people)


@dataclass(frozen=True)
class Scores:
    """The scores of the recommendation question, 0-10, as each figure counts them."""

    accounts: tuple[float, ...] = ()
    respondents: tuple[float, ...] = ()
    decision_maker_first: tuple[float, ...] = ()


@dataclass(frozen=True)
class ReportableWave:
    """A wave as its figures and papers may know it."""

    wave: Wave
    accounts: Mapping[str, AccountView]
    """Every account on the list, by id."""
    accounts_heard: int
    people_heard: int
    codes: tuple[Code, ...]
    scores: Scores
    ratings: Mapping[str, tuple[AccountRating, ...]]
    """By dimension, the account means that its client mean holds."""
    classes: tuple[tuple[float, ClassName], ...] = ()
    """Satisfaction (1-5) and class of each account with an answer to it."""
    sats: tuple[float, ...] = ()
    recommending: tuple[PersonAnswers, ...] = ()
    """Who answered whether they recommended, with those answers alone."""
    late_forms: tuple[str, ...] = ()
    """Attributable accounts whose team sealed its form after the first interview there began."""
    company_form: CompanyForm | None = None
    outcomes: tuple[Outcome, ...] = ()
    currency: str = "EUR"
    """ISO 4217 code of the accounts' revenue."""
    held_back: bool = False
    """Some unattributed answers are left out; never how many."""
    own: bool = False
    """Made for the interviewer's own screen: true counts, never to leave."""
