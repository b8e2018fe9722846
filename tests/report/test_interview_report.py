"""The interview report: four pages or two, whatever was said or left unsaid."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from interviewer.disclosure.view import TeamView
from interviewer.report.blocks import Paper, Quote, Table
from interviewer.report.edition import Edition
from interviewer.report.interview import file_name, interview_report, texts_in
from interviewer.report.sections import SECTIONS
from interviewer.report.sections.in_full import WITH_A_PLACE
from interviewer.report.sections.trouble import trouble
from interviewer.report.telling import Telling

Tell = Callable[..., Telling]
LONG = " ".join(f"Sentence number {n} says a little more." for n in range(60))
RICH: dict[str, Any] = {
    "nps": (4, "Four, I think."),
    "nps_why": LONG,
    "nps_ladder": "It costs trust.",
    "det_trouble": ["The alarm", "The bill", "x " * 120],
    "det_ten": "A year without surprise.",
    "det_raised": "Yes, in May.",
    "det_callback": ("yes_with_points", "On Thursdays."),
    "perf_open": "Uneven, that is the word.",
    "sat": "dissatisfied",
    "dim_integrity": 3,
    "dim_integrity_open": "The alarm they promised.",
    "dim_integrity_low": "Show it on a screen.",
    "dim_most": ("integrity", "The rest can be measured."),
    "stay_reason": ["contract"],
    "next_time": 4,
    "comp_hear": 9,
    "ssc_start": ["Write it down", "Call first"],
    "tough": "Two companies, one bill.",
    "j_readback": "One: show the alarm. Two: know the site. Three: correct the report.",
    "j_else": "The price is right.",
}


def every_text(paper: Paper) -> str:
    return "\n".join(texts_in(paper))


def quotes(value: object) -> Iterator[Quote]:
    if isinstance(value, Quote):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from quotes(item)
    elif hasattr(value, "__dataclass_fields__"):
        for name in value.__dataclass_fields__:
            yield from quotes(getattr(value, name))


@pytest.mark.parametrize("given", [{}, {"nps": 9}, {"sat": "neither"}, RICH])
@pytest.mark.parametrize("short", [False, True])
def test_there_are_four_pages_or_two_and_no_empty_heading(tell: Tell, given: dict[str, Any], short: bool) -> None:
    pages = interview_report(tell(short=short, **given)).pages
    assert [page.bookmark for page in pages if page.bookmark != "In full"] == (
        ["What this client told us", "Six dimensions"]
        if short
        else ["What this client told us", "Why", "Six dimensions", "Staying, contact, future"]
    )
    columns = [column for page in pages for row in page.rows for column in row.columns]
    assert all(column.blocks for column in columns)
    assert all(page.title for page in pages)


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: section.name)
def test_every_section_holds_for_an_interview_with_no_answers(tell: Tell, section: Any) -> None:
    assert isinstance(section.build(tell()), tuple)


@pytest.mark.parametrize("level", ["named", "company"])
def test_every_answer_in_words_stands_in_full_somewhere(tell: Tell, level: str) -> None:
    told = tell(level=level, **RICH)
    printed = " ".join(every_text(interview_report(told)).split())
    for answer in told.view.answers.values():
        for text in answer.texts:
            if answer.question != "j_readback" and answer.question not in WITH_A_PLACE:
                assert " ".join(text.split()) in printed
    for point in ("Show the alarm.", "Know the site.", "Correct the report."):
        assert point.casefold() in printed.casefold()


def test_only_words_as_said_are_quotations_and_cuts_are_marked(tell: Tell) -> None:
    told = tell(paraphrased=("det_ten", "tough"), **RICH)
    said = " ".join(" ".join(a.texts) for a in told.view.answers.values() if a.verbatim)
    found = list(quotes(interview_report(told)))
    assert found
    for quote in found:
        assert all(
            " ".join(part.split()) in " ".join(said.split()) for part in re.split(r" ?\[\.\.\.\] ?", quote.words)
        )
    assert not any(quote.words.startswith(("A year", "Two companies")) for quote in found)


def test_no_text_of_the_program_holds_quotation_marks(tell: Tell) -> None:
    texts = every_text(interview_report(tell(nps=7, sat="satisfied", dim_savvy=5)))
    assert not set(texts) & set('“”„"')


def test_as_the_company_there_is_no_day_and_due_dates_count_from_the_release(tell: Tell) -> None:
    by_name = every_text(interview_report(tell(**RICH)))
    as_company = every_text(interview_report(tell(level="company", **RICH)))
    assert "Ana Ruiz, Head of IT at Aster AG" in by_name
    assert "11 June 2026" in by_name
    assert "Sat 13 June" in by_name
    assert "A contact at Aster AG, passed on as the company." in as_company
    assert "Mon 22 June" in as_company
    for trace in ("Ana", "Head of IT", "11 June", "13 June"):
        assert trace not in as_company


def test_a_team_form_shows_its_marks_and_its_absence_is_said(tell: Tell) -> None:
    with_team = every_text(interview_report(tell(team=TeamView(8, {"integrity": 9}, values=("Uptime",)), **RICH)))
    assert "team expected 8" in with_team
    assert "+6" in with_team
    assert "blind spot" in with_team
    assert "Uptime" in with_team
    assert "no team form" in every_text(interview_report(tell(**RICH)))


def test_flat_words_are_printed_as_said_with_the_mark(tell: Tell) -> None:
    texts = every_text(interview_report(tell(nps=9, nps_why="It's fine.", flat=("nps_why",))))
    assert "It's fine." in texts
    assert "flat: polite words, no substance" in texts


def test_the_program_never_says_he_or_she(tell: Tell) -> None:
    texts = every_text(interview_report(tell(nps=4, det_alt="no", sat="neither", comp_hear=1, next_time=9)))
    assert not re.search(r"\b(he|she|his|her|him)\b", texts, re.IGNORECASE)


def test_the_foot_says_draft_and_the_fingerprint(tell: Tell) -> None:
    paper = interview_report(tell(nps=9), Edition(date(2026, 6, 11), digest="42d07be19c5f" + "0" * 52))
    assert (paper.foot_strong, paper.foot_mid) == ("Confidential", "Draft · fingerprint 42d0 7be1 9c5f")
    assert "Ana" not in paper.title + paper.subject + paper.author


def test_the_foot_of_a_release_says_its_number_and_day(tell: Tell) -> None:
    edition = Edition(date(2026, 6, 22), 1, "R. Achebe", "42d07be19c5f" + "0" * 52)
    paper = interview_report(tell(nps=9), edition)
    assert paper.foot_mid == "Release 1 of 22 June 2026 · fingerprint 42d0 7be1 9c5f"


def test_the_consent_summary_is_the_last_line(tell: Tell) -> None:
    for short in (False, True):
        last = interview_report(tell(short=short, nps=9)).pages[-1]
        assert "Consent: recorded: yes; passed on by name; call: not asked" in last.reading_note


def test_the_file_name_names_a_person_only_in_a_paper_by_name(tell: Tell) -> None:
    assert file_name(tell()) == "Tideway-IT_Aster_Ana-Ruiz.pdf"
    assert file_name(tell(level="company", account="A/B: Ost & West GmbH")) == "Tideway-IT_A-B-Ost-West.pdf"


def trouble_rows(told: Any) -> list[tuple[str, ...]]:
    """The heads and the rows of the table of trouble points."""
    rows = trouble(told)
    (table,) = [block for block in rows[0].columns[0].blocks if isinstance(block, Table)]
    return [tuple(column.head for column in table.columns), *(tuple(map(str, row)) for row in table.rows)]


def test_severity_has_a_column_only_when_somebody_weighed(tell: Tell) -> None:
    told = tell(nps=4, det_trouble=["The alarm", "The bill", "The desk"])
    assert trouble_rows(told)[0] == ("", "As told")
    answer = replace(told.view.answers["det_trouble"], severities=(3, 0, 1))
    weighed = replace(told, view=replace(told.view, answers={**told.view.answers, "det_trouble": answer}))
    heads, *rows = trouble_rows(weighed)
    assert heads == ("", "As told", "Severity, 3 the worst")
    assert [row[-1] for row in rows] == ["3", "not weighed", "1"]
