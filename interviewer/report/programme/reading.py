"""The wave as the pages of the programme report read it: figures by name, accounts, and the small words for numbers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from interviewer.disclosure.wave_view import AccountView
from interviewer.domain.loyalty.dimensions import dimension
from interviewer.domain.loyalty.nps import whole
from interviewer.domain.programme.money import places
from interviewer.kit.habits import TIGHT
from interviewer.report.account_telling import AccountTelling, among
from interviewer.report.blocks import Health, ScoreLine
from interviewer.report.phrases import cut, short_name
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.reasons import reason_words
from interviewer.report.telling import Telling

SIGNS: Mapping[str, Health] = {
    "red": Health.AT_RISK,
    "amber": Health.WATCH,
    "green": Health.SOLID,
    "grey": Health.NOT_HEARD,
}
HEALTH_WORDS: Mapping[str, str] = {"red": "At risk", "amber": "Watch", "green": "Solid", "grey": "Not heard"}
THOUSAND = 1000
LONGEST_ACCOUNT, LONGEST_PERSON = 48, 30
"""Letters of a name in a sentence or a cell; longer ones are cut."""
WORST_FIRST = ("red", "amber", "green", "grey")
DECIDER = "decision maker 0-6"
NEUTRAL_DECIDER = "an answer that counts more than the mean"
"""In place of the role of somebody who speaks as the company, which a paper may not tell (METHOD 3.15.7)."""


@dataclass(frozen=True)
class Reading:
    """What every page is given."""

    told: ProgrammeTelling

    @property
    def figures(self) -> Mapping[str, Any]:
        """The figures of the wave, the one definition of each number."""
        return self.told.figures

    def section(self, name: str) -> Mapping[str, Any]:
        """A section of the figures; empty when it cannot be given."""
        found: Mapping[str, Any] | None = self.figures.get(name)
        return found or {}

    def t(self, sentence: str, **values: object) -> str:
        """The sentence in the language of the paper."""
        return self.told.words.t(sentence, **values)

    def n(self, one: str, many: str, count: int, **values: object) -> str:
        """The sentence for this count, numbers under 5 in words."""
        return self.told.words.n(one, many, count, **values)

    def count(self, number: int) -> str:
        """A count inside a sentence: words under 5."""
        return self.told.words.count(number)

    def opening(self, number: int) -> str:
        """A count that opens a sentence: "Three", "15"."""
        words = self.count(number)
        return words[:1].upper() + words[1:]

    @property
    def today(self) -> date:
        """The day of the edition: everything to be done counts from it (LOOKS 10)."""
        return self.told.edition.made_on

    # accounts

    @cached_property
    def accounts(self) -> Mapping[str, AccountView]:
        """The list, largest revenue first, then by name."""
        listed = self.told.view.wave.accounts.items()
        return dict(sorted(listed, key=lambda pair: (-pair[1].account.revenue_minor, pair[1].account.name)))

    def name(self, account: str) -> str:
        """The account's name without its legal form."""
        return cut(short_name(self.accounts[account].account.name), LONGEST_ACCOUNT)

    def names(self, accounts: Iterable[str], most: int = 3) -> str:
        """Some names in a row, and how many more."""
        every = [self.name(account) for account in accounts]
        left = len(every) - most
        more = [self.n("one more", "{count} more", left)] if left > 0 else []
        return self.told.words.both([*every[:most], *more])

    def of(self, account: str) -> Mapping[str, Any]:
        """The figures of one account; empty when nobody attributable was heard there."""
        found: Mapping[str, Any] = self.section("accounts").get(account) or {}
        return found

    def colour(self, account: str) -> str:
        """Its health: red, amber, green, grey."""
        return str(self.of(account).get("health", "grey"))

    def colours(self, *wanted: str) -> tuple[str, ...]:
        """The accounts of these colours, largest first."""
        return tuple(account for account in self.accounts if self.colour(account) in wanted)

    def word(self, account: str) -> str:
        """The word of its health."""
        return self.t(HEALTH_WORDS[self.colour(account)])

    def revenue(self, account: str) -> float:
        """A year's revenue in currency units."""
        shares = self.accounts[account].account.revenue_minor
        return shares / self._unit

    @cached_property
    def _unit(self) -> int:
        return int(10 ** places(self.told.view.wave.currency))

    def reason(self, account: str, reason: str) -> str:
        """One reason of its health in words; never the role of somebody who speaks as the company."""
        if reason == DECIDER and not self.role_told(account):
            return self.t(NEUTRAL_DECIDER)
        return reason_words(self.told.words, reason)

    def reasons(self, account: str, most: int = 2) -> str:
        """The first reasons in a row, worst first, no two that say the same."""
        found: list[str] = list(self.of(account).get("reasons", ()))
        if "account detractor" in found and DECIDER in found:
            found.remove(DECIDER)
        return "; ".join(self.reason(account, one) for one in found[:most])

    def role_told(self, account: str) -> bool:
        """Whether the role of everyone below 7 at the account may be told."""
        talks = self.told.view.talks.get(account, ())
        low = [talk for talk in talks if talk.figures.nps is not None and talk.figures.nps < 7]
        return all(talk.role is not None for talk in low)

    def talks_of(self, account: str) -> tuple[Telling, ...]:
        """The talks of an account that may be told of."""
        return self.told.of_account(account)

    @cached_property
    def tellings(self) -> Mapping[str, AccountTelling]:
        """The accounts that have papers of their own, by id: their plans and this report say the same days."""
        return {one.id: one for one in among(self.told)}

    @cached_property
    def talks(self) -> tuple[tuple[str, Telling], ...]:
        """Every talk that may be told of with its account, the largest account first."""
        return tuple((account, talk) for account in self.accounts for talk in self.talks_of(account))

    @cached_property
    def worst_talks(self) -> tuple[tuple[str, Telling], ...]:
        """The same, those of the worst health first."""
        order = {account: WORST_FIRST.index(self.colour(account)) for account in self.accounts}
        return tuple(sorted(self.talks, key=lambda pair: order[pair[0]]))

    # numbers in words

    def money(self, amount: float) -> str:
        """An amount with its currency."""
        return self.told.words.money(whole(amount), self.told.view.wave.currency)

    def thousands(self, amount: float) -> str:
        """An amount in thousands."""
        many = amount >= THOUSAND or not amount
        return self.told.words.number(whole(amount / THOUSAND) if many else round(amount / THOUSAND, 1))

    def signed(self, score: float) -> str:
        """A score: +29, 0, −12."""
        return self.told.words.signed(whole(score))

    def between(self, pair: Sequence[float]) -> str:
        """ "−7 to +57"."""
        return self.t("{low} to {high}", low=self.signed(pair[0]), high=self.signed(pair[1]))

    def percent(self, value: float) -> str:
        """ "28 %", whole; more than nothing never reads as nothing."""
        percent = self.told.words.percent
        return (
            self.t("under {percent}", percent=percent(1)) if value > 0 and not whole(value) else percent(whole(value))
        )

    def share(self, found: Mapping[str, Any]) -> str:
        """ "3 of 15, 20 %"."""
        said = self.k_of_n(found["k"], found["n"])
        return said if found.get("percent") is None else f"{said}, {self.percent(found['percent'])}"

    def k_of_n(self, k: int, n: int) -> str:
        """ "3 of 15" in a chart or a column, never broken over two lines."""
        return self.t("{k} of {n}", k=k, n=n).replace(" ", TIGHT)

    def of_many(self, k: int, n: int) -> str:
        """ "three of 15" inside a sentence."""
        return self.t("{k} of {n}", k=self.count(k), n=self.count(n)).replace(" ", TIGHT)

    def mean(self, value: float) -> str:
        """A mean of the 0-10 scale with one decimal: 6.1."""
        return self.told.words.number(round(value + 1e-9, 1))

    def point(self, value: float) -> str:
        """A mean that stands in a column: always one decimal."""
        number = self.told.words.number(round(value + 1e-9, 1))
        return number if round(value + 1e-9, 1) % 1 else f"{number}{self.told.words.number(0.5)[1:2]}0"

    def gap(self, value: float) -> str:
        """A gap with its sign and one decimal: +2.0, −0.9."""
        rounded = round(abs(value) + 1e-9, 1)
        sign = "" if not rounded else "+" if value > 0 else "−"
        return f"{sign}{self.point(rounded)}"

    def dimension(self, name: str) -> str:
        """The name of a dimension."""
        return self.t(dimension(name).name)

    @property
    def heard(self) -> int:
        """Accounts heard, unattributed ones only where they may be counted."""
        return int(self.section("heard")["accounts"])

    @property
    def told_of(self) -> int:
        """Accounts heard that may be told of by name."""
        return len(self.section("accounts"))

    @property
    def some_untied(self) -> bool:
        """Whether totals hold accounts that may not be told of: as accounts they stand among those not heard."""
        return self.heard > self.told_of

    def untied(self) -> str:
        """The sentence that says so, where it is so."""
        if not self.some_untied:
            return ""
        return self.t("Accounts whose answers may not be tied to them stand among those not heard.")

    @property
    def listed(self) -> int:
        """Accounts on the list."""
        return int(self.section("heard")["list_size"])

    @property
    def score(self) -> Mapping[str, Any]:
        """The account score."""
        found: Mapping[str, Any] = self.section("nps")["account"]
        return found

    @property
    def spans_zero(self) -> bool:
        """Whether the interval of the score holds zero inside."""
        pair: Sequence[float] | None = self.score.get("interval")
        return pair is not None and whole(pair[0]) < 0 < whole(pair[1])

    @property
    def wave(self) -> str:
        """The wave as a person writes it: "Spring 2026" for spring-2026."""
        return wave_words(self.told.view.wave.wave.name)

    def score_line(self) -> ScoreLine:
        """The score on its line; without bar and bounds where everyone was heard."""
        found = self.score
        if found["counts"]["n"] == self.listed:
            return ScoreLine(found["score"])
        return ScoreLine(found["score"], *found["interval"], *found["hard_bounds"])

    def note(self, *sentences: str) -> str:
        """A reading note, with the remark that answers are held back where some are (METHOD 4b)."""
        held = self.t("Some answers are held back.") if self.figures.get("held_back") else ""
        return " ".join(one for one in (*sentences, held) if one)

    @property
    def executive(self) -> str:
        """The chief executive by name, else by title."""
        engaged = self.told.view.programme
        return cut(engaged.vendor_executive or self.t(engaged.executive_title), LONGEST_PERSON)

    def lead(self, account: str) -> str:
        """The account's owner by name, else "account lead"."""
        return cut(self.accounts[account].account.owner or self.t("account lead"), LONGEST_PERSON)


def wave_words(name: str) -> str:
    """The name of a wave in words: one that is written as an id gets blanks and a capital."""
    words = " ".join(name.replace("_", " ").replace("-", " ").split()) if " " not in name else name
    return words[:1].upper() + words[1:]


def capital(words: str) -> str:
    """The words with a capital at their start."""
    return words[:1].upper() + words[1:]
