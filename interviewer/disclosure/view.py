"""What disclosure lets through: plain values without a trace of what was left out."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Literal

from interviewer.domain.loyalty.dimensions import DIMENSION_IDS
from interviewer.domain.loyalty.person import PersonAnswers
from interviewer.domain.script.values import Value

PaperLevel = Literal["named", "company"]
"""How a paper may name its source; an unattributed person has none."""

How = Literal["asked", "volunteered", "restored"]
"""Answered when asked; said before and confirmed; said on another route and taken back in."""


@dataclass(frozen=True)
class Person:
    """Who spoke, in a paper by name only. `role`: decision, influencer, user, none."""

    name: str
    title: str = ""
    role: str = "none"


@dataclass(frozen=True)
class Reported:
    """One answer that may leave, masks applied."""

    question: str
    kind: str
    """The question's kind, such as open, list, scale_0_10."""
    asked: str
    """What was asked, its blanks filled."""
    value: Value | None = None
    words: str | None = None
    verbatim: bool = True
    """Words (and lines of a list) as said; otherwise the interviewer's rendering."""
    level: PaperLevel = "named"
    """company in a paper by name: said by the account, never tied to the person."""
    flat: bool = False
    """Polite words without substance (METHOD 3.10)."""
    severities: tuple[int, ...] = ()
    """How bad each line is, 1 to 3, as the interviewer sees it; 0 for a line not weighed, empty when none is."""
    how: How = "asked"

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines of a list; empty for any other kind."""
        is_list = self.kind == "list" and isinstance(self.value, tuple)
        return tuple(line for line in self.value if isinstance(line, str)) if is_list else ()  # type: ignore[union-attr]

    @property
    def texts(self) -> tuple[str, ...]:
        """Everything the person said here, in words."""
        return (*self.lines, *((self.words,) if self.words else ()))


@dataclass(frozen=True)
class TeamView:
    """The vendor team's sealed form: what it expected and how it rates itself; all 0-10."""

    predicted: float | None = None
    ratings: Mapping[str, float] = field(default_factory=dict)
    mirror: Mapping[str, float] = field(default_factory=dict)
    values: tuple[str, ...] = ()
    """The value it believes to give, one line each."""
    sealed_at: datetime | None = None
    trouble: tuple[str, ...] = ()
    """What it expects the client to dislike, one line each."""
    hours: float | None = None
    """Hours it spent on the account in the past year, by its own estimate."""

    @staticmethod
    def of_answers(answers: Mapping[str, object], sealed_at: datetime | None) -> "TeamView":
        """The view out of the answers of the team form (ids of the shipped form)."""
        return TeamView(
            predicted=_number(answers.get("s_pred_nps")),
            ratings=_rated(answers, "s_{}"),
            mirror=_rated(answers, "s_{}_m"),
            values=_lines(answers.get("s_value")),
            sealed_at=sealed_at,
            trouble=_lines(answers.get("s_trouble")),
            hours=_number(answers.get("s_hours")),
        )


def _lines(listed: object) -> tuple[str, ...]:
    return tuple(v for v in listed if isinstance(v, str)) if isinstance(listed, tuple | list) else ()


def _rated(answers: Mapping[str, object], pattern: str) -> dict[str, float]:
    found = {name: _number(answers.get(pattern.format(name[:3]))) for name in DIMENSION_IDS}
    return {name: value for name, value in found.items() if value is not None}


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) and not isinstance(value, bool) else None


@dataclass(frozen=True)
class AccountTerms:
    """What the programme knows of the account; None or 0 where it does not. Money in whole units."""

    renewal: date | None = None
    revenue: int | None = None
    currency: str = ""


@dataclass(frozen=True)
class Consents:
    """What was agreed to, as the last line of the paper says it. None: never asked."""

    recorded: bool | None = None
    attribution: PaperLevel = "named"
    callback: str | None = None
    """yes_with_points, yes_call_only, no."""
    quote: str | None = None
    """name_title_company, company_only, industry_only, no."""
    reference: int | None = None
    """At most so many calls a year."""
    valid_until: date | None = None
    """The end of permissions to be named or asked; None when there is none."""


@dataclass(frozen=True)
class CallHours:
    """Where a person's clock stands and when a call suits; empty and None where it is not known."""

    zone: str = ""
    """IANA name of the person's clock."""
    best_from: int | None = None
    """From this full hour there, 0-23."""
    best_to: int | None = None
    """To this full hour there, 1-24."""


@dataclass(frozen=True)
class CallBack:
    """A call that was allowed, for that purpose alone and whatever the attribution of the rest (METHOD 4)."""

    with_points: bool
    """Whether the caller may know what it is about; otherwise only that a call is wished for."""
    person: Person | None
    """Whom to call; None when the firm has to put the call through."""
    hours: CallHours = CallHours()
    leaving: bool = False
    """Whether the call was asked for because the person said they were leaving."""
    alone: bool = False
    """Whether this call is all that may be known of the talk: the person is unattributed in everything else."""


@dataclass(frozen=True)
class ReportableInterview:
    """One interview as a paper about it may know it (METHOD 4, "What is withheld")."""

    vendor: str
    executive: str
    executive_title: str
    firm: str
    interviewer: str
    account: str
    level: PaperLevel
    person: Person | None
    """None in a paper as the company."""
    role: str | None
    """decision, influencer, user, none; None when the paper may not say."""
    heard_on: date
    """The first of the month when `day_known` is False."""
    day_known: bool
    mode: str
    minutes: int
    script: str
    """Id and version."""
    answers: Mapping[str, Reported]
    """By question id, in the order asked."""
    unanswered: Mapping[str, str]
    """Asked, and closed with a non-answer: question id to reason."""
    figures: PersonAnswers
    """The same answers for the rules of METHOD 3."""
    consents: Consents
    language: str = "en"
    """The language of the talk (BCP 47), as its script states it."""
    team: TeamView | None = None
    terms: AccountTerms = AccountTerms()
    held_back: bool = False
    """Some answers were asked to be unattributed and are not in here."""
    wave: str = ""
    account_id: str = ""
    """The account's id on the list: to find it again, never printed."""
    interview: str = ""
    """The interview's id: to find it again, never printed."""
    call_back: CallBack | None = None
    """None when no call was allowed."""
    advocate: Person | None = None
    """Who allowed a favour that needs the person (quote by name, testimonial, reference, introduction); for the
    list of advocates alone, whatever the attribution of the rest."""

    phrases: tuple[str, ...] = field(default=(), repr=False)
    """Turns of phrase that the interviewer marked as telling: for the guard alone, never printed from here."""

    def texts(self) -> Iterator[tuple[str, PaperLevel, str]]:
        """Every passage of words with its place (a question id, or "team form") and its level."""
        for answer in self.answers.values():
            for text in answer.texts:
                yield answer.question, answer.level, text
        for line in (*self.team.values, *self.team.trouble) if self.team else ():
            yield "team form", self.level, line
