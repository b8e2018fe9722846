"""The next-time card and the ten best clients: sheets that hold nothing anybody said."""

from dataclasses import replace

import pytest

from interviewer.domain.errors import UserError
from interviewer.formats.pdf.printing import render
from interviewer.report.blocks import Heading, Table, Ticks
from interviewer.report.next_time import next_time, next_time_name
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject
from interviewer.report.ten_best import by_revenue, ten_best, ten_best_name
from tests.report.sample_programme import blocks_of, sheets, words_of

SIZES = ("A4", "Letter")


def said(told: ProgrammeTelling) -> list[str]:
    return [text for talk in told.talks for answer in talk.answers.values() for text in answer.texts if len(text) > 12]


@pytest.mark.parametrize("size", SIZES)
def test_both_are_one_sheet_without_a_word_of_any_talk(spring: ProgrammeTelling, size: str) -> None:
    for paper in (next_time(spring, Subject()), ten_best(spring, Subject())):
        assert sheets(render(paper, size)) == 1  # type: ignore[arg-type]
        words = words_of(paper)
        assert [text for text in said(spring) if text in words] == []


def test_the_card_asks_two_questions_with_three_answers(spring: ProgrammeTelling) -> None:
    card = next_time(spring, Subject())
    ticks = blocks_of(card, Ticks)
    assert {tick.options for tick in ticks} == {("yes", "no", "unsure")}
    assert len(ticks) == 8
    assert "never per employee" in words_of(card)


def test_the_card_can_bear_the_name_of_an_account_heard_or_not(spring: ProgrammeTelling) -> None:
    card = next_time(spring, Subject("fenwick-print"))
    assert [heading.text for heading in blocks_of(card, Heading)] == ["Fenwick Print"] * 4
    assert next_time_name(spring, Subject("fenwick-print")).endswith("_Fenwick-Print_next-time-card.pdf")
    with pytest.raises(UserError):
        next_time(spring, Subject("nowhere"))


def test_the_ten_best_are_those_with_the_most_revenue(spring: ProgrammeTelling) -> None:
    revenues = [view.account.revenue_minor for view in by_revenue(spring)]
    assert revenues == sorted(revenues, reverse=True)
    (table,) = blocks_of(ten_best(spring, Subject()), Table)
    assert len(table.rows) == 10
    assert "Brightside Care Homes" in words_of(table.rows[0])
    assert ten_best(spring, Subject()).pages[0].title == "Your 10 best clients: call them yourself"


def test_a_short_list_gives_a_short_sheet(spring: ProgrammeTelling) -> None:
    few = dict(list(spring.view.wave.accounts.items())[:1])
    told = replace(spring, view=replace(spring.view, wave=replace(spring.view.wave, accounts=few)))
    paper = ten_best(told, Subject())
    assert paper.pages[0].title == "The one client you have: call it yourself"
    assert len(blocks_of(paper, Table)[0].rows) == 1


def test_no_account_is_said_so(spring: ProgrammeTelling) -> None:
    told = replace(spring, view=replace(spring.view, wave=replace(spring.view.wave, accounts={})))
    with pytest.raises(UserError) as refused:
        ten_best(told, Subject())
    assert refused.value.code == "no_accounts"


def test_what_is_said_on_those_calls_is_kept_apart_from_the_score(spring: ProgrammeTelling) -> None:
    assert "never enters the score" in ten_best(spring, Subject()).pages[0].reading_note
    assert ten_best_name(spring, Subject()) == "Harrow-Pell-Payroll_ten-best-clients.pdf"
