"""The pages of the programme report, in one table (METHOD 4b)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from interviewer.report.blocks import Row
from interviewer.report.programme import (
    account_index,
    changed,
    how_sure,
    keeping_and_growing,
    method,
    money_at_risk,
    one_page,
    six_dimensions,
    staying_and_rivals,
    thirty_days,
    well_done,
    what_hurts,
    where_you_stand,
    who_was_heard,
)
from interviewer.report.programme.reading import Reading


@dataclass(frozen=True)
class ProgrammePage:
    """One page. `slot` is its name for edited titles and links; `title` gives the rule's sentence and shorter forms.

    `folded_into` names the page that takes over its title as a line in the folded form of ten pages.
    """

    slot: str
    bookmark: str
    title: Callable[[Reading], list[str]]
    rows: Callable[[Reading], tuple[Row, ...]]
    note: Callable[[Reading], str]
    folded_into: str = ""


class PageModule(Protocol):
    """What a module of a page offers."""

    def title(self, r: Reading) -> list[str]: ...

    def rows(self, r: Reading) -> tuple[Row, ...]: ...

    def note(self, r: Reading) -> str: ...


def _page(number: int, bookmark: str, module: PageModule, folded_into: int = 0) -> ProgrammePage:
    taken_over = f"programme.p{folded_into}" if folded_into else ""
    return ProgrammePage(f"programme.p{number}", bookmark, module.title, module.rows, module.note, taken_over)


PAGES: tuple[ProgrammePage, ...] = (
    _page(1, "One page to read", one_page),
    _page(2, "Where you stand", where_you_stand),
    _page(3, "Who was heard", who_was_heard),
    _page(4, "Money at risk", money_at_risk),
    _page(5, "What hurts", what_hurts),
    _page(6, "Six dimensions", six_dimensions, 5),
    _page(7, "Staying and rivals", staying_and_rivals),
    _page(8, "What you do well, and who says so", well_done),
    _page(9, "Keeping and growing", keeping_and_growing, 8),
    _page(10, "What to do in 30 days", thirty_days),
    _page(11, "Accounts by health", account_index, 10),
    _page(12, "What changed since last time", changed, 13),
    _page(13, "How sure we are", how_sure),
    _page(14, "Method and terms", method),
)
"""Every page, in the order of reading. A new one is its module and its line here."""
