"""The competitor drill: an exercise on both sides, and no unattributed word in it."""

import pytest

from interviewer.domain.errors import UserError
from interviewer.formats.pdf.printing import render
from interviewer.report.blocks import Facts, Heading, Paper, Quote, Table
from interviewer.report.drill import drill, drill_name
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject
from tests.report.sample_programme import blocks_of, sheets, with_account, with_talks, words_of

ACCOUNTS = ("ashworth-mills", "brightside-care", "cobalt-games", "dray-brewing", "eastgate-dental")


def sheet(told: ProgrammeTelling, account: str = "brightside-care") -> Paper:
    return drill(told, Subject(account))


@pytest.mark.parametrize("account", ACCOUNTS)
@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_it_is_one_sheet_of_two_sides(spring: ProgrammeTelling, account: str, size: str) -> None:
    assert sheets(render(sheet(spring, account), size)) == 2  # type: ignore[arg-type]


def test_exercise_stands_across_both_sides(spring: ProgrammeTelling) -> None:
    assert [page.banner for page in sheet(spring).pages] == ["EXERCISE", "EXERCISE"]
    assert all("nobody outside" in page.banner_note.casefold() for page in sheet(spring).pages)


def test_the_six_parts_stand_in_their_order(spring: ProgrammeTelling) -> None:
    assert [heading.number for heading in blocks_of(sheet(spring), Heading) if heading.number] == list("123456")


def test_nothing_the_client_said_is_on_the_side_that_is_written_first(spring: ProgrammeTelling) -> None:
    first = words_of(sheet(spring).pages[0])
    said = [text for talk in spring.view.talks["brightside-care"] for a in talk.answers.values() for text in a.texts]
    assert [text for text in said if text in first] == []


def test_each_trouble_point_can_be_ticked_as_guessed(spring: ProgrammeTelling) -> None:
    table = blocks_of(sheet(spring), Table)[0]
    assert [column.boxes for column in table.columns] == [(), ("",)]
    assert "Carers paid short before Easter" in words_of(table)
    assert "of 4" in words_of(sheet(spring))


def test_the_door_and_the_two_lowest_stand_beside(spring: ProgrammeTelling) -> None:
    told = {fact.label: fact.value for fact in blocks_of(sheet(spring), Facts)[-1].rows}
    assert told["Would hear another supplier out"] == "8, open door"
    assert list(told)[1:3] == ["Lowest: Proactivity", "Next lowest: Recognition"]
    assert "weak" in str(told["Stays because of"])


def test_no_person_and_no_quotation_stand_on_it(spring: ProgrammeTelling) -> None:
    paper = sheet(spring)
    names = {talk.person.name for talk in spring.view.talks["brightside-care"] if talk.person}
    assert names
    assert [name for name in names if name in words_of(paper)] == []
    assert blocks_of(paper, Quote) == []


def test_ideas_are_done_before_the_renewal_comes_near(spring: ProgrammeTelling) -> None:
    assert "each done before 29 September" in words_of(sheet(spring))
    soon = with_account(spring, "brightside-care", renewal=spring.edition.made_on.replace(day=20))
    assert "each done before 1 July" in words_of(sheet(soon))
    assert "each done before 31 July" in words_of(sheet(with_account(spring, "brightside-care", renewal=None)))


def test_a_client_who_named_no_trouble_still_gets_a_drill(spring: ProgrammeTelling) -> None:
    talk = spring.view.talks["cobalt-games"][0]
    bare = {name: answer for name, answer in talk.answers.items() if not answer.lines}
    told = with_talks(spring, "cobalt-games", type(talk)(**(talk.__dict__ | {"answers": bare})))
    assert "No point of trouble was named." in words_of(sheet(told, "cobalt-games"))


def test_no_drill_where_nobody_attributable_was_heard(spring: ProgrammeTelling) -> None:
    with pytest.raises(UserError) as refused:
        sheet(spring, "ibis-academy")
    assert refused.value.code == "not_heard"


def test_the_file_says_that_it_is_an_exercise(spring: ProgrammeTelling) -> None:
    name = drill_name(spring, Subject("dray-brewing"))
    assert name == "Harrow-Pell-Payroll_Dray-Daughters-Brewing_drill-exercise.pdf"
