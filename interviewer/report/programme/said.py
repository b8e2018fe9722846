"""Words out of the talks for the pages: quotations with who said them, as far as each may be told (METHOD 4)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from interviewer.disclosure.quotes import excerpt
from interviewer.disclosure.themes import ThemeQuote
from interviewer.disclosure.view import Reported
from interviewer.report.blocks import Block, Quote, Run, Text
from interviewer.report.programme.reading import Reading
from interviewer.report.sections.said import source
from interviewer.report.telling import Telling


@dataclass(frozen=True)
class Saying:
    """One answer with its talk and its account."""

    account: str
    talk: Telling
    answer: Reported

    @property
    def words(self) -> str:
        """Its words, in one flow."""
        return " ".join((self.answer.words or "").split())

    @property
    def whose(self) -> str:
        """Name and title with the account in a talk by name, else the account alone."""
        whose, account = source(self.talk, self.answer), self.talk.view.account
        return whose if self.answer.level == "company" or self.talk.view.person is None else f"{whose}, {account}"

    @property
    def shows_nobody(self) -> bool:
        """Whether no name, number or date stands in the words of somebody who speaks as the company."""
        company = self.answer.level == "company"
        return not (company and ThemeQuote(self.words).shows_somebody)


def sayings(r: Reading, *questions: str) -> Iterator[Saying]:
    """Every answer with words to these questions, worst account first, then the largest."""
    for account, talk in r.worst_talks:
        for question in questions:
            answer = talk.answer(question)
            if answer is not None and answer.words:
                yield Saying(account, talk, answer)


def quoted(r: Reading, saying: Saying, limit: int, *, lead: bool = False) -> Block:
    """The words with who said them; quotation marks only around words as said."""
    cut = excerpt(saying.words, limit)
    if saying.answer.verbatim:
        return Quote(cut, saying.whose, lead=lead)
    return Text((Run(cut), Run(f" ({r.t('in our words')}; {saying.whose})", "muted")))


def spread(found: Sequence[Saying], most: int) -> tuple[Saying, ...]:
    """At most so many, from different accounts first, no words twice."""
    kept: dict[str, Saying] = {}
    for one in found:
        kept.setdefault(one.words.casefold(), one)
    firsts: dict[str, Saying] = {}
    for one in kept.values():
        firsts.setdefault(one.account, one)
    chosen = [*firsts.values(), *(one for one in kept.values() if firsts[one.account] is not one)]
    return tuple(chosen[:most])
