"""Who has agreed to what, and whether one favour may be asked now (METHOD 3.12, 4d)."""

from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias, get_args

from interviewer.disclosure.view import Person, Reported
from interviewer.domain.loyalty.advocacy import may_ask, recommended
from interviewer.domain.loyalty.nps import band
from interviewer.report.account_telling import AccountTelling, among
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.telling import Telling

PURPOSES = ("adv_testimonial", "adv_quote", "adv_reference", "adv_referral")
REPAIRS = (
    "alert", "evaluating", "integrity", "detractor", "detractor plan", "no call", "doubt", "under 7", "thin promoter",
)  # fmt: skip
"""Actions during which nobody at the account is asked for anything."""
Section: TypeAlias = Literal["unasked", "ready", "rest"]
SECTIONS: tuple[Section, ...] = get_args(Section)
STEP_OF = {"adv_testimonial": 2, "adv_quote": 3, "adv_reference": 4, "adv_referral": 5}
"""The step of the advocacy ladder that each permission leads to."""


@dataclass(frozen=True)
class Advocate:
    """One person with at least one standing permission."""

    account: AccountTelling
    talk: Telling
    permissions: tuple[Reported, ...]

    @property
    def person(self) -> Person | None:
        """Who it is, where that may be known for this purpose."""
        return self.talk.view.advocate

    @property
    def unasked(self) -> bool:
        """Whether the vendor is already recommended without having asked."""
        said = self.talk.view.figures
        return recommended(said) and said.ref_asked in ("unasked", "both")

    @property
    def ceiling(self) -> int:
        """Reference calls a year, at most."""
        value = self.talk.value("adv_reference")
        return int(value) if isinstance(value, int | float) else 0

    @property
    def repair_open(self) -> bool:
        """Whether anything at the account is to be put right first."""
        return self.account.health == "red" or self.account.has(*REPAIRS)

    @property
    def may_be_asked(self) -> bool:
        """Whether one favour may be asked now; the interview itself is no ask."""
        nps = self.talk.view.figures.nps
        promoter = nps is not None and band(nps) == "promoter"
        return promoter and may_ask(self.account.today, None, self.account.health == "red", self.repair_open)

    @property
    def section(self) -> Section:
        """Where on the list."""
        if self.unasked:
            return "unasked"
        return "ready" if self.may_be_asked else "rest"

    @property
    def step(self) -> int:
        """The step of the ladder that is reached: what was done, not what was agreed to."""
        return 1 if self.unasked else 0

    @property
    def next_step(self) -> int:
        """The next step that was agreed to, one at a time."""
        return min(STEP_OF[permission.question] for permission in self.permissions)


def advocates_in(told: ProgrammeTelling) -> tuple[Advocate, ...]:
    """Everybody with a permission that stands on the edition's day, in the order of the list."""
    found = []
    for account in among(told):
        for talk in account.talks:
            permissions = tuple(answer for question in PURPOSES if (answer := talk.answer(question)))
            if permissions and not _expired(talk, told.edition.made_on):
                found.append(Advocate(account, talk, permissions))
    return tuple(found)


def _expired(talk: Telling, today: date) -> bool:
    until = talk.view.consents.valid_until
    return until is not None and until < today
