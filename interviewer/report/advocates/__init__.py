"""The list of advocates, for the vendor's marketing and account leads alone (METHOD 4d)."""

from dataclasses import replace
from typing import assert_never

from interviewer.domain.errors import UserError
from interviewer.kit.i18n import opened_large
from interviewer.report.advocates.people import SECTIONS, Advocate, Section, advocates_in
from interviewer.report.advocates.rows import as_asked, in_return, person_row, section_row
from interviewer.report.blocks import Page, Paper, Row
from interviewer.report.letterhead import file_name, on_letterhead
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject

A_PAGE = 3
"""People on a page."""
ROWS_BESIDE_CLOSING = 2
"""So many rows leave room for what stands at the end."""


def advocates(told: ProgrammeTelling, _: Subject) -> Paper:
    """Everybody with a standing permission; nobody is cut by the end of a sheet. UserError "no_advocates"."""
    t, people = told.words.t, _people(told)
    closing = (as_asked(told, people), in_return(told))
    pages = _pages(told, people)
    if len(pages[-1].rows) <= ROWS_BESIDE_CLOSING:
        pages[-1] = replace(pages[-1], rows=(*pages[-1].rows, *closing))
    else:
        pages.append(_page(told, t("What was asked, and how they stop"), "closing", closing))
    return on_letterhead(told, pages, t("Advocates"), t("For marketing and account leads only"))


def _pages(told: ProgrammeTelling, people: tuple[Advocate, ...]) -> list[Page]:
    """Three people a page, each part of the list on pages of its own."""
    pages: list[Page] = []
    for section in SECTIONS:
        here = [one for one in people if one.section == section]
        for start in range(0, len(here), A_PAGE):
            some = here[start : start + A_PAGE]
            rule = _title_of(told, section, len(here)) if pages else _title(told, people)
            rows = (section_row(told, section, len(here)), *(row for one in some for row in person_row(told, one)))
            pages.append(_page(told, rule, f"{section}.{start // A_PAGE + 1}", rows))
    return pages


def _page(told: ProgrammeTelling, rule: str, name: str, rows: tuple[Row, ...]) -> Page:
    t, slot = told.words.t, f"advocates.{name}.title"
    return Page(
        title=told.sentences.get(slot, rule),
        rows=rows,
        reading_note=t(
            "A permission ends after 24 months, or when it is taken back. Nothing is printed before its exact words "
            "are approved in writing."
        ),
        bookmark=rule,
        high=True,
        name=slot,
    )


def _people(told: ProgrammeTelling) -> tuple[Advocate, ...]:
    people = advocates_in(told)
    if not people:
        raise UserError(
            "no_advocates",
            "Nobody whose words may be passed on has agreed to a quote, a testimonial, a reference call or an "
            "introduction in this wave. The list is made once somebody has.",
        )
    return people


def _title(told: ProgrammeTelling, people: tuple[Advocate, ...]) -> str:
    w, ready = told.words, sum(one.may_be_asked for one in people)
    all_of = w.n("One would speak for you", "{count} would speak for you", len(people))
    asked = w.n("{count} can be asked now", "{count} can be asked now", ready)
    return w.t("{people}; {asked}", people=opened_large(all_of), asked=asked)


def _title_of(told: ProgrammeTelling, section: Section, count: int) -> str:
    """The finding of one part of the list."""
    n = told.words.n
    match section:
        case "unasked":
            found = n("one person recommends you unasked", "{count} people recommend you unasked", count)
        case "ready":
            found = n("one person can be asked a favour now", "{count} people can be asked a favour now", count)
        case "rest":
            found = n("one person is to be left in peace", "{count} people are to be left in peace", count)
        case _:
            assert_never(section)
    return opened_large(found)


def advocates_name(told: ProgrammeTelling, _: Subject) -> str:
    """A name for the file: the vendor alone."""
    _people(told)
    return file_name(told, ("advocates confidential",))
