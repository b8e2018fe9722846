"""The list of advocates and the advocate's own note."""

from dataclasses import replace
from datetime import date

import pytest

from interviewer.disclosure.view import Person, ReportableInterview, Reported
from interviewer.domain.errors import UserError
from interviewer.formats.pdf.printing import render
from interviewer.report.advocate_note import advocate_note, advocate_note_name
from interviewer.report.advocates import advocates, advocates_name
from interviewer.report.advocates.people import Advocate, advocates_in
from interviewer.report.blocks import Heading, Paper, Quote, Table
from interviewer.report.edition import Edition
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject
from tests.report.sample_programme import blocks_of, sheets, with_talks, words_of, written


def listed(told: ProgrammeTelling) -> Paper:
    return advocates(told, Subject())


def who(people: tuple[Advocate, ...]) -> dict[str, str]:
    return {one.person.name: one.section for one in people if one.person}


def test_three_sections_unasked_ready_and_resting(spring: ProgrammeTelling) -> None:
    assert who(advocates_in(spring)) == {
        "Helen Ashworth-Nkosi": "unasked",
        "Piotr Zieliński": "ready",
        "Mina Haddad": "unasked",
        "Teo Järvinen": "ready",
        "Inês Marçal": "unasked",
        "Dan Pascoe": "rest",
    }
    heads = [heading.text for heading in blocks_of(listed(spring), Heading)]
    places = [heads.index(one) for one in ("They recommend you unasked", "Ready to be asked", "Let them rest")]
    assert places == sorted(places)
    assert listed(spring).pages[0].title == "6 would speak for you; four can be asked now"


def test_nobody_without_a_permission_is_on_it(spring: ProgrammeTelling) -> None:
    words = words_of(listed(spring))
    for name in ("Sal Dray", "Oluwaseun Adebayo", "Lowenna Tregear", "Gwendolyn", "Tobias", "Ruth Abernethy"):
        assert name not in words


def test_each_permission_stands_with_its_day_its_limit_and_its_wording(spring: ProgrammeTelling) -> None:
    words = words_of(listed(spring))
    assert "yes, company only" in words
    assert "at most two a year, used ____" in words
    assert "10 of 10, 12 June 2026\nvalid until June 2028" in words
    (wordings,) = blocks_of(listed(spring), Table)
    asked = {answer.asked for talk in spring.talks for q, answer in talk.answers.items() if q == "adv_quote"}
    assert all(one in words_of(wordings) for one in asked)


def test_a_quote_is_signed_with_what_was_allowed_and_no_more(spring: ProgrammeTelling) -> None:
    signed = {quote.attribution for quote in blocks_of(listed(spring), Quote)}
    assert signed == {
        "Piotr Zieliński, Payroll Supervisor, Ashworth Mills",
        "Cobalt Games",
        "a client in technology",
        "Inês Marçal, Chief Operating Officer, Gulliver Travel",
        "Hythe Ferries",
    }
    assert "Not approved yet" in words_of(listed(spring))


def test_nobody_is_asked_while_something_is_to_be_put_right(spring: ProgrammeTelling) -> None:
    ines = next(one for one in advocates_in(spring) if one.person and one.person.name == "Inês Marçal")
    assert ines.repair_open
    assert not ines.may_be_asked
    assert "not before all repairs there are closed" in words_of(listed(spring))


def test_what_was_taken_back_or_has_run_out_is_gone(spring: ProgrammeTelling) -> None:
    (mina,) = (t for t in spring.view.talks["cobalt-games"] if t.person and t.person.name == "Mina Haddad")
    kept = {name: answer for name, answer in mina.answers.items() if not name.startswith("adv_")}
    told = with_talks(spring, "cobalt-games", replace(mina, answers=kept))
    assert "Mina Haddad" not in who(advocates_in(told))
    late = replace(spring, edition=Edition(date(2028, 7, 1)))
    with pytest.raises(UserError) as refused:
        listed(late)
    assert refused.value.code == "no_advocates"


def _as_company(talk: ReportableInterview, advocate: Person | None) -> ReportableInterview:
    return replace(talk, level="company", person=None, role=None, day_known=False, heard_on=date(2026, 6, 1),
                   advocate=advocate)  # fmt: skip


def test_somebody_who_spoke_as_the_company_is_named_only_for_a_favour_that_needs_it(spring: ProgrammeTelling) -> None:
    (mina,) = (t for t in spring.view.talks["cobalt-games"] if t.person and t.person.name == "Mina Haddad")
    unnamed = words_of(listed(with_talks(spring, "cobalt-games", _as_company(mina, None))))
    assert "Mina" not in unnamed
    assert "12 June" not in unnamed
    assert "A contact" in unnamed
    named = words_of(listed(with_talks(spring, "cobalt-games", _as_company(mina, Person("Mina Haddad")))))
    assert "Mina Haddad" in named
    assert "12 June" not in named


def test_of_an_introduction_only_the_kind_of_company_is_told(spring: ProgrammeTelling) -> None:
    (mina,) = (t for t in spring.view.talks["cobalt-games"] if t.person and t.person.name == "Mina Haddad")
    offered = Reported("adv_referral", "choice", "Would you introduce?", "yes_will_introduce", "a studio of our size")
    told = with_talks(spring, "cobalt-games", replace(mina, answers={**mina.answers, "adv_referral": offered}))
    assert "makes it in person: a studio of our size" in words_of(listed(told))
    for words in ("I'll ring her, she runs it. A studio.", "My brother's firm. He would listen."):
        telling = replace(offered, words=words)
        told = with_talks(spring, "cobalt-games", replace(mina, answers={**mina.answers, "adv_referral": telling}))
        assert "makes it in person: kind of company not said" in words_of(listed(told))


def test_without_any_permission_there_is_no_list(spring: ProgrammeTelling) -> None:
    told = replace(spring, view=replace(spring.view, talks={}))
    for make in (listed, lambda one: advocates_name(one, Subject())):
        with pytest.raises(UserError) as refused:
            make(told)
        assert refused.value.code == "no_advocates"
    assert advocates_name(spring, Subject()) == "Harrow-Pell-Payroll_advocates-confidential.pdf"


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_the_note_is_one_page_with_four_ways_their_time_and_how_to_stop(spring: ProgrammeTelling, size: str) -> None:
    note = advocate_note(spring, Subject())
    assert sheets(render(note, size)) == 1  # type: ignore[arg-type]
    (table,) = blocks_of(note, Table)
    assert len(table.rows) == 4
    assert all(row[3] for row in table.rows)
    heads = [heading.text for heading in blocks_of(note, Heading)]
    assert heads == ["Four small ways", "What Harrow & Pell Payroll does in return", "How you stop"]
    assert note.foot_strong == ""


def test_the_note_goes_to_those_who_asked_for_it(spring: ProgrammeTelling) -> None:
    with pytest.raises(UserError) as refused:
        advocate_note(spring, Subject("cobalt-games"))
    assert refused.value.code == "note_not_wished"
    mina, *rest = spring.view.talks["cobalt-games"]
    wish = Reported("adv_guide", "choice", "Shall we send a note?", "yes")
    told = with_talks(spring, "cobalt-games", replace(mina, answers={**mina.answers, "adv_guide": wish}), *rest)
    assert "Dear Mina Haddad," in words_of(advocate_note(told, Subject("cobalt-games")))
    assert "Dear Mina Haddad," in words_of(advocate_note(told, Subject(interview=mina.interview)))
    assert advocate_note_name(told, Subject("cobalt-games")) == "Harrow-Pell-Payroll_Cobalt-Games_advocate-note.pdf"
    company = with_talks(told, "cobalt-games", _as_company(told.view.talks["cobalt-games"][0], None))
    assert "Dear client," in words_of(advocate_note(company, Subject("cobalt-games")))


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_nobody_is_cut_by_the_end_of_a_sheet(spring: ProgrammeTelling, size: str) -> None:
    people = tuple(talk for talk in spring.view.talks["gulliver-travel"] for _ in range(7))
    paper = listed(with_talks(spring, "gulliver-travel", *people))
    assert sheets(render(paper, size)) == len(paper.pages)  # type: ignore[arg-type]
    assert len({page.name for page in paper.pages}) == len(paper.pages)
    assert [page.title for page in paper.pages[1:3]] == ["9 people recommend you unasked"] * 2


def entered(told: ProgrammeTelling, name: str, **words: str) -> ProgrammeTelling:
    """The same telling with what the interviewer entered about this person."""
    (one,) = (one for one in advocates_in(told) if one.person and one.person.name == name)
    return written(told, {f"advocates.{one.talk.view.interview}.{slot}": text for slot, text in words.items()})


def test_words_that_were_approved_stand_with_their_proof_and_not_without(spring: ProgrammeTelling) -> None:
    words = {"approved_words": "They answer before lunch.", "proof_of_approval": "e-mail of 3 June"}
    told = entered(spring, "Piotr Zieliński", **words)
    (quote,) = (one for one in blocks_of(listed(told), Quote) if one.words == "They answer before lunch.")
    assert quote.attribution == "Piotr Zieliński, Payroll Supervisor, Ashworth Mills"
    assert "Approved: e-mail of 3 June" in words_of(listed(told))
    bare = entered(spring, "Piotr Zieliński", approved_words="They answer before lunch.")
    assert "The proof is missing: print nothing before it." in words_of(listed(bare))


def test_reference_calls_are_counted_up_to_their_ceiling(spring: ProgrammeTelling) -> None:
    (one, *_) = (one for one in advocates_in(spring) if one.ceiling == 2 and one.person)
    name = one.person.name if one.person else ""
    said = (("1", "used 1"), ("2 so far", "used 2: no more this year"), ("none entered", "used ____"))
    for calls, shown in said:
        told = entered(spring, name, calls_held=calls)
        assert f"at most two a year, {shown}" in words_of(listed(told))


def test_long_words_for_everybody_still_leave_nobody_out(spring: ProgrammeTelling) -> None:
    told = spring
    for name in who(advocates_in(spring)):
        long = "They answer before lunch, every time. " * 10
        told = entered(told, name, approved_words=long, proof_of_approval="a letter")
    text = words_of(listed(told))
    assert [name for name in who(advocates_in(spring)) if name not in text] == []
    assert sheets(render(listed(told), "A4")) <= 2 * len(listed(told).pages)
