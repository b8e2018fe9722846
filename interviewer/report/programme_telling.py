"""A wave as its papers tell it: the view from disclosure, the figures as computed once, and the language."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import tzinfo
from functools import cached_property
from typing import Any

from interviewer.disclosure.programme_view import ReportableProgramme
from interviewer.disclosure.view import ReportableInterview
from interviewer.disclosure.wave_view import AccountView
from interviewer.kit.i18n import Catalog
from interviewer.report.edition import Edition
from interviewer.report.telling import Telling


@dataclass(frozen=True)
class ProgrammeTelling:
    """What every paper of a wave is given.

    `figures` are those of `interviewer figures --json` (DESIGN 7), the one definition of each number.
    """

    view: ReportableProgramme
    figures: Mapping[str, Any]
    words: Catalog
    edition: Edition
    short: bool = False
    """The folded form: ten pages of the programme report, two of an interview report."""
    sentences: Mapping[str, str] = field(default_factory=dict)
    """Sentences the interviewer wrote instead of the program's, by their slot (such as "plan.promise")."""
    clock: tzinfo | None = None
    """The reader's clock; None when it is not known."""

    @cached_property
    def talks(self) -> tuple[ReportableInterview, ...]:
        """Every talk that may be told of, in the order of the list of accounts."""
        return tuple(talk for talks in self.view.talks.values() for talk in talks)

    def account(self, account: str) -> AccountView:
        """An account of the list by its id. KeyError for an unknown one."""
        return self.view.wave.accounts[account]

    def of_account(self, account: str) -> tuple[Telling, ...]:
        """The talks of one account, each with the rules' verdicts on it."""
        return tuple(map(self.telling, self.view.talks.get(account, ())))

    def telling(self, talk: ReportableInterview) -> Telling:
        """One talk as its own report tells it."""
        return Telling(talk, self.words, self.edition.made_on, self.short)
