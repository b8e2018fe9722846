"""The sections of the interview report: one file each, one table."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from interviewer.report.blocks import Row
from interviewer.report.sections.contact import contact
from interviewer.report.sections.counts_most import counts_most
from interviewer.report.sections.decide import decide
from interviewer.report.sections.dimensions import dimensions
from interviewer.report.sections.hard_thing import hard_thing
from interviewer.report.sections.nine_or_ten import nine_or_ten
from interviewer.report.sections.performance import performance
from interviewer.report.sections.points import points
from interviewer.report.sections.reasons import reasons
from interviewer.report.sections.recommending import recommending
from interviewer.report.sections.score import score
from interviewer.report.sections.start_stop import start_stop
from interviewer.report.sections.staying import staying
from interviewer.report.sections.story import story
from interviewer.report.sections.trouble import trouble
from interviewer.report.telling import Telling

PageName: TypeAlias = Literal["told", "why", "dimensions", "staying"]


@dataclass(frozen=True)
class Section:
    """A part of a page. `build` gives its rows, none when there is nothing to tell.

    `short_page`: where it stands in the two-page form; None when it is left out there.
    """

    name: str
    page: PageName
    build: Callable[[Telling], tuple[Row, ...]]
    short_page: PageName | None = None


SECTIONS: tuple[Section, ...] = (
    Section("score", "told", score, "told"),
    Section("points", "told", points, "told"),
    Section("nine_or_ten", "told", nine_or_ten, "told"),
    Section("decide", "told", decide, "told"),
    Section("reasons", "why", reasons, "dimensions"),
    Section("trouble", "why", trouble),
    Section("story", "why", story),
    Section("performance", "why", performance),
    Section("dimensions", "dimensions", dimensions, "dimensions"),
    Section("counts_most", "dimensions", counts_most, "dimensions"),
    Section("staying", "staying", staying),
    Section("contact", "staying", contact),
    Section("start_stop", "staying", start_stop),
    Section("hard_thing", "staying", hard_thing),
    Section("recommending", "staying", recommending),
)
"""Every section, in the order of the pages. A new one is its file and its line here."""
