"""The letter to each client: from the right sender, out of that person's own words alone."""

from dataclasses import replace

import pytest

from interviewer.domain.errors import UserError
from interviewer.formats.pdf.printing import render
from interviewer.report.letter import letter, letter_name
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject
from tests.report.sample_programme import sheets, with_talks, words_of, written

INTERNAL = ("drill", "ladder", "At risk", "account lead", "Plan and", "score", "of 10", "team", "promoter", "detractor")


def test_each_person_of_the_account_has_a_page(spring: ProgrammeTelling) -> None:
    paper = letter(spring, Subject("brightside-care"))
    assert len(paper.pages) == 2
    assert sheets(render(paper, "Letter")) == 2


def test_by_name_the_vendor_sends_it(spring: ProgrammeTelling) -> None:
    (talk,) = (t for t in spring.view.talks["brightside-care"] if t.person)
    paper = letter(spring, Subject(interview=talk.interview))
    words = words_of(paper)
    assert "Dear Oluwaseun Adebayo," in words
    assert "On 10 June 2026" in words
    assert paper.head_right == "From Harrow & Pell Payroll"
    assert "Cressida Pell, managing partner\nHarrow & Pell Payroll" in words


def test_as_the_company_the_firm_sends_it_without_a_name_or_a_day(spring: ProgrammeTelling) -> None:
    paper = letter(spring, Subject("eastgate-dental"))
    words = words_of(paper)
    assert paper.head_right == "From Plainspoken Research"
    assert "Jonas Lindqvist\nPlainspoken Research" in words
    assert "does not know who spoke" in words
    for hidden in ("Ruth", "Abernethy", "Christensen", "Director", "Accountant", "15 June", "16 June"):
        assert hidden not in words


def test_nothing_of_the_vendors_own_affairs_is_told_to_a_client(spring: ProgrammeTelling) -> None:
    for account in spring.view.talks:
        words = words_of(letter(spring, Subject(account)).pages)
        assert [word for word in INTERNAL if word in words] == []


def test_one_persons_letter_holds_nothing_of_anothers_talk(spring: ProgrammeTelling) -> None:
    first, second = spring.view.talks["hythe-ferries"]
    page = words_of(letter(spring, Subject(interview=first.interview)))
    others = {text for answer in second.answers.values() for text in answer.texts} - {
        text for answer in first.answers.values() for text in answer.texts
    }
    assert others
    assert [text for text in others if text in page] == []


def test_a_call_is_told_only_where_it_was_allowed(spring: ProgrammeTelling) -> None:
    (talk,) = (t for t in spring.view.talks["brightside-care"] if t.person)
    assert "Cressida Pell calls you, as you allowed" in words_of(letter(spring, Subject(interview=talk.interview)))
    silent = with_talks(spring, "brightside-care", replace(talk, call_back=None))
    assert "Nobody calls you about this" in words_of(letter(silent, Subject("brightside-care")))


def test_the_points_are_those_read_back(spring: ProgrammeTelling) -> None:
    words = words_of(letter(spring, Subject("brightside-care")))
    assert "Tell us about rule changes in advance" in words
    assert "points confirmed" not in words


def test_the_sentences_can_be_written_anew(spring: ProgrammeTelling) -> None:
    (talk,) = (t for t in spring.view.talks["brightside-care"] if t.person)
    slots = {f"letter.{talk.interview}.{slot}": f"Own {slot}." for slot in ("title", "will", "will_not")}
    words = words_of(letter(written(spring, slots), Subject(interview=talk.interview)))
    assert all(text in words for text in slots.values())
    general = written(spring, {"letter.general.will": "One thing, done."})
    assert "One thing, done." in words_of(letter(general, Subject()))


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_the_general_letter_names_nobody_and_no_account(spring: ProgrammeTelling, size: str) -> None:
    paper = letter(spring, Subject())
    words = words_of(paper)
    assert sheets(render(paper, size)) == 1  # type: ignore[arg-type]
    names = [view.account.name for view in spring.view.wave.accounts.values()]
    people = [talk.person.name for talk in spring.talks if talk.person]
    assert [name for name in (*names, *people) if name in words] == []
    assert "You put us lowest on Proactivity (spares us surprises; 7.4 of 10)" in words
    assert "Some answers are held back." in words
    assert letter_name(spring, Subject()) == "Harrow-Pell-Payroll_letter-to-every-client.pdf"


def test_the_general_letter_of_a_wave_without_numbers(spring: ProgrammeTelling) -> None:
    words = words_of(letter(replace(spring, figures={"dimensions": None}), Subject()))
    assert "Too few clients were heard to say more than: thank you." in words


def test_refused_where_nothing_may_be_passed_on(spring: ProgrammeTelling) -> None:
    for account in ("fenwick-print", "juniper-law"):
        with pytest.raises(UserError) as refused:
            letter(spring, Subject(account))
        assert refused.value.code == "not_heard"
    with pytest.raises(UserError) as refused:
        letter(spring, Subject(interview="no-such-talk"))
    assert refused.value.code == "no_such_interview"


def test_the_person_is_in_the_file_name_only_by_name_and_alone(spring: ProgrammeTelling) -> None:
    named = next(t for t in spring.view.talks["brightside-care"] if t.person)
    company = next(t for t in spring.view.talks["brightside-care"] if not t.person)
    start = "Harrow-Pell-Payroll_Brightside-Care-Homes"
    assert letter_name(spring, Subject(interview=named.interview)) == f"{start}_Oluwaseun-Adebayo_letter.pdf"
    assert letter_name(spring, Subject(interview=company.interview)) == f"{start}_letter.pdf"
    assert letter_name(spring, Subject("brightside-care")) == f"{start}_letter.pdf"
