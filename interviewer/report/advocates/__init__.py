"""The list of advocates, for the vendor's marketing and account leads alone (METHOD 4d)."""

from interviewer.domain.errors import UserError
from interviewer.report.advocates.people import SECTIONS, Advocate, advocates_in
from interviewer.report.advocates.rows import as_asked, in_return, person_row, section_row
from interviewer.report.blocks import Page, Paper, Row
from interviewer.report.letterhead import file_name, on_letterhead
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject


def advocates(told: ProgrammeTelling, _: Subject) -> Paper:
    """Everybody with a standing permission. UserError "no_advocates"."""
    t, people = told.words.t, _people(told)
    page = Page(
        title=told.sentences.get("advocates.title", _title(told, people)),
        rows=(*_rows(told, people), as_asked(told, people), in_return(told)),
        reading_note=t(
            "A permission is for its own purpose, ends after 24 months, and is gone from the next list once it is "
            "taken back. Nothing is printed anywhere before the exact words are approved in writing."
        ),
        bookmark=t("Advocates"),
        name="advocates.title",
    )
    return on_letterhead(told, (page,), t("Advocates"), t("For marketing and account leads only"))


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
    all_of = w.n("One person would speak for you", "{count} people would speak for you", len(people))
    asked = w.n("{count} can be asked now", "{count} can be asked now", ready)
    return w.t("{people}; {asked}", people=all_of[:1].upper() + all_of[1:], asked=asked)


def _rows(told: ProgrammeTelling, people: tuple[Advocate, ...]) -> tuple[Row, ...]:
    rows: list[Row] = []
    for section in SECTIONS:
        here = [one for one in people if one.section == section]
        if here:
            rows.append(section_row(told, section, len(here)))
            rows += [row for one in here for row in person_row(told, one)]
    return tuple(rows)


def advocates_name(told: ProgrammeTelling, _: Subject) -> str:
    """A name for the file: the vendor alone."""
    _people(told)
    return file_name(told, ("advocates confidential",))
