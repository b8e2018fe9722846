"""One account as its papers tell it: its attributable talks, what they add up to, and what follows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cached_property
from typing import Any

from interviewer.disclosure.view import Reported, TeamView
from interviewer.disclosure.wave_view import AccountView
from interviewer.domain.errors import UserError
from interviewer.domain.loyalty.accounts import account_dims
from interviewer.domain.loyalty.dimensions import DIMENSION_IDS
from interviewer.domain.loyalty.due import Due, due_at
from interviewer.domain.loyalty.health import WORDS, Colour
from interviewer.domain.loyalty.nps import band
from interviewer.domain.loyalty.person import worst_alternative
from interviewer.domain.loyalty.programme_figures import account_gaps
from interviewer.report.listed import listed
from interviewer.report.named_day import Named, named
from interviewer.report.phrases import cut, short_name
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.reasons import reason_of, reason_words
from interviewer.report.telling import Telling

LONGEST_NAME = 22
"""Letters of a name in a cell."""
WORST_FIRST: tuple[Colour, ...] = ("red", "amber", "green", "grey")


@dataclass(frozen=True)
class Planned:
    """One action out of the figures: why, what, whose it is, when it is due, and its tag."""

    trigger: str
    what: str
    owner: str
    due: Due
    tag: str

    @property
    def kind(self) -> str:
        """The trigger without its dimension."""
        return self.trigger.partition(": ")[0]

    @property
    def dimension(self) -> str:
        """The dimension it is about, or empty."""
        return self.trigger.partition(": ")[2]


@dataclass(frozen=True)
class AccountTelling:
    """An account of the wave where somebody attributable was heard. `talks`: the worst first."""

    told: ProgrammeTelling
    view: AccountView
    talks: tuple[Telling, ...]

    @property
    def id(self) -> str:
        """The account's id, for slots; never printed."""
        return self.view.account.id

    @property
    def name(self) -> str:
        """The account's name without its legal form."""
        return short_name(self.view.account.name)

    @property
    def figures(self) -> Mapping[str, Any]:
        """What the figures say of this account."""
        found: Mapping[str, Any] = (self.told.figures.get("accounts") or {}).get(self.id) or {}
        return found

    @property
    def health(self) -> Colour:
        """The colour of its health (METHOD 3.13)."""
        return next((colour for colour in WORST_FIRST if colour == self.figures.get("health")), "grey")

    @property
    def health_word(self) -> str:
        """The word beside the colour."""
        return self.told.words.t(WORDS[self.health])

    @cached_property
    def reasons(self) -> tuple[str, ...]:
        """Why, worst first, in words; with the person's numbers where one person was heard."""
        alone = self.view.people[0] if len(self.view.people) == 1 else None
        ids = [self._tellable(one) for one in self.figures.get("reasons", ())]
        ids = [one for one in ids if not (one == "account detractor" and "decision maker 0-6" in ids)]
        words = self.told.words
        found = [reason_of(words, one, alone) if alone else reason_words(words, one) for one in ids]
        return tuple(dict.fromkeys(found))

    def _tellable(self, reason: str) -> str:
        """The reason, without the part somebody plays where that may not be told (METHOD 4a)."""
        told = any(talk.view.role == "decision" for talk in self.talks)
        return "account detractor" if reason == "decision maker 0-6" and not told else reason

    @property
    def team(self) -> TeamView | None:
        """What the account's team sealed in time."""
        return self.view.team

    @cached_property
    def dims(self) -> Mapping[str, float]:
        """The account's mean of each dimension, 0-10."""
        return account_dims(self.view.people)

    @cached_property
    def gaps(self) -> Mapping[str, float]:
        """Team minus client."""
        return account_gaps(self.view.people, self.team.ratings) if self.team else {}

    @cached_property
    def lowest(self) -> tuple[str, ...]:
        """The dimensions from the lowest up, in script order when equal."""
        return tuple(sorted((d for d in DIMENSION_IDS if d in self.dims), key=lambda d: self.dims[d]))

    @cached_property
    def actions(self) -> tuple[Planned, ...]:
        """What follows, the most pressing first, as the figures give it (METHOD 3.12)."""
        listed = ((self.told.figures.get("actions") or {}).get("accounts") or {}).get(self.id) or ()
        return tuple(
            Planned(one["trigger"], one["what"], one["owner"], Due(**one["due"]), one["tag"]) for one in listed
        )

    def has(self, *kinds: str) -> bool:
        """Whether an action of one of these kinds follows."""
        return any(action.kind in kinds for action in self.actions)

    @property
    def alternatives(self) -> str | None:
        """The most serious answer on looking elsewhere."""
        return worst_alternative(*(person.alternatives for person in self.view.people))

    @property
    def detractor_heard(self) -> bool:
        """Whether anybody there gave 0-6."""
        return any(person.nps is not None and band(person.nps) == "detractor" for person in self.view.people)

    @property
    def call_allowed(self) -> bool:
        """Whether the chief executive may call: somebody allowed it, or nobody had to be asked."""
        return not self.detractor_heard or any(talk.view.call_back for talk in self.talks)

    @cached_property
    def named_day(self) -> Named:
        """The day a client named for a call that was allowed."""
        for talk in self.talks:
            answer = talk.answer("det_callback")
            found = named(answer.words, self.today) if answer and answer.words and talk.view.call_back else Named()
            if found.day:
                return found
        return Named()

    @property
    def today(self) -> date:
        """The day everything counts from: the edition's, never the day of a talk (LOOKS 10)."""
        return self.told.edition.made_on

    def due(self, action: Planned) -> date | None:
        """The day an action is due; None for "next drill"."""
        moment = due_at(datetime.combine(self.today, time(12)), action.due)
        return moment.date() if moment else None

    def owner(self, action: Planned) -> str:
        """Who does it: the executive or the account's owner by name, where they are known."""
        t, engaged = self.told.words.t, self.told.view.programme
        if action.owner == "chief executive":
            return cut(engaged.vendor_executive, LONGEST_NAME) or t(engaged.executive_title)
        lead = self.view.account.owner if action.owner == "account lead" else ""
        return cut(lead, LONGEST_NAME) or t(action.owner)

    def first(self, *questions: str) -> tuple[Telling, Reported] | None:
        """The first answer with words or lines to one of these questions, the worst talk first."""
        for question in questions:
            for talk in self.talks:
                answer = talk.answer(question)
                if answer and answer.texts:
                    return talk, answer
        return None

    def lines(self, *questions: str) -> tuple[tuple[Reported, str], ...]:
        """Every line to these questions, the worst talk first, each once."""
        found: dict[str, Reported] = {}
        for question in questions:
            for talk in self.talks:
                answer = talk.answer(question)
                for line in answer.lines if answer else ():
                    found.setdefault(" ".join(line.split()), answer)  # type: ignore[arg-type]
        return tuple((answer, line) for line, answer in found.items())

    def levels(self) -> str:
        """ "by name", "as the company", or both."""
        words = {"named": "by name", "company": "as the company"}
        there = dict.fromkeys(talk.view.level for talk in self.talks)
        return self.told.words.both([self.told.words.t(words[level]) for level in there])


def account_told(told: ProgrammeTelling, account: str) -> AccountTelling:
    """The account with its talks. UserError "no_such_account", "not_heard".

    The refusal is the same for an account where nobody was heard and one where all spoke unattributed: anything
    else would show that a talk took place (METHOD 3.15.8).
    """
    if not account:
        raise UserError("no_account", "Say which account this paper is about.")
    view, talks = listed(told, account), told.of_account(account)
    if not view.heard or not talks:
        raise UserError(
            "not_heard",
            f"There is no such paper on {view.account.name}: nothing that may be passed on was heard there "
            "in this wave.",
        )
    return AccountTelling(told, view, _worst_first(talks))


def _worst_first(talks: Sequence[Telling]) -> tuple[Telling, ...]:
    """By health, then those who decide, then the lower number."""
    roles = ("decision", "influencer", "user", "none")

    def key(talk: Telling) -> tuple[int, int, float]:
        role, nps = talk.view.role or "none", talk.view.figures.nps
        return WORST_FIRST.index(talk.health.colour), roles.index(role), 11.0 if nps is None else nps

    return tuple(sorted(talks, key=key))


def among(told: ProgrammeTelling) -> Iterable[AccountTelling]:
    """Every account that has a paper, in the order of the list."""
    for name, view in told.view.wave.accounts.items():
        talks = told.of_account(name)
        if view.heard and talks:
            yield AccountTelling(told, view, _worst_first(talks))
