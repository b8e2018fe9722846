"""The account plan: one page that says what to do, safe for the attribution of each talk."""

from dataclasses import replace
from datetime import date

import pytest

from interviewer.domain.errors import UserError
from interviewer.formats.pdf.printing import render
from interviewer.report.account_plan import account_plan, account_plan_name
from interviewer.report.blocks import Dumbbell, Facts, Paper, Points, Quote, Table, Text, TimeLine
from interviewer.report.edition import Edition
from interviewer.report.interview import texts_in
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject
from tests.report.sample_programme import MADE_ON, blocks_of, sheets, with_account, with_talks, words_of, written

LONG_OWNER = "Wilhelmina Featherstonehaugh-Cholmondeley of Harrow"
HEARD = ("ashworth-mills", "brightside-care", "cobalt-games", "dray-brewing", "eastgate-dental", "gulliver-travel",
         "hythe-ferries")  # fmt: skip


def plan(told: ProgrammeTelling, account: str = "brightside-care") -> Paper:
    return account_plan(told, Subject(account))


def facts(paper: Paper) -> dict[str, object]:
    return {fact.label: fact.value for block in blocks_of(paper, Facts) for fact in block.rows}


@pytest.mark.parametrize("account", HEARD)
@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_every_plan_is_one_sheet(spring: ProgrammeTelling, account: str, size: str) -> None:
    assert sheets(render(plan(spring, account), size)) == 1  # type: ignore[arg-type]


def test_the_head_tells_health_money_renewal_and_people(spring: ProgrammeTelling) -> None:
    told = facts(plan(spring))
    assert list(told) == ["Health", "because", "Revenue", "Renewal", "Owner / sponsor"]
    assert told["Health"] == "At risk"
    assert told["Revenue"] == "£131,501 a year"
    assert told["Renewal"] == "30 November 2026"
    assert told["Owner / sponsor"] == "Dougal Reith / Cressida Pell"


def test_what_is_not_known_leaves_no_gap(spring: ProgrammeTelling) -> None:
    told = with_account(spring, "brightside-care", owner="", renewal=None, revenue_minor=0)
    told = replace(told, view=replace(told.view, programme=replace(told.view.programme, vendor_executive="")))
    assert list(facts(plan(told))) == ["Health", "because", "Sponsor"]
    owners = {row[2] for row in blocks_of(plan(told), Table)[0].rows}
    assert owners == {"managing partner", "account lead"}


def test_days_count_from_the_edition_and_never_from_the_talk(spring: ProgrammeTelling) -> None:
    (line,) = blocks_of(plan(spring), TimeLine)
    assert [(stop.at, stop.when) for stop in line.stops] == [
        (0, "Wed 1 July"), (5, "Mon 6 July"), (10, "Fri 10 July"), (20, "Tue 21 July"), (30, "Fri 31 July"),
    ]  # fmt: skip
    later = replace(spring, edition=Edition(date(2026, 9, 1)))
    assert "1 July" not in words_of(plan(later))


def test_a_day_the_client_named_goes_first(spring: ProgrammeTelling) -> None:
    told = _with_words(spring, "brightside-care", "det_callback", "Friday after two")
    (line,) = blocks_of(plan(told), TimeLine)
    assert (line.stops[0].head, line.stops[0].when, line.stops[0].at) == ("day named", "Fri 3 July", 2)
    calls = [row for row in blocks_of(plan(told), Table)[0].rows if row[1] == "Call and listen, without selling"]
    assert calls[0][3] == "Fri 3 July"


def test_at_most_five_actions_with_the_names_of_their_owners(spring: ProgrammeTelling) -> None:
    (table,) = blocks_of(plan(spring), Table)
    assert len(table.rows) == 5
    assert table.rows[0][1:5] == ("Take this up today", "Cressida Pell", "today", "relationship")
    assert {row[2] for row in table.rows} == {"Cressida Pell", "Dougal Reith"}


def test_the_thumbnail_is_of_the_account_and_its_team(spring: ProgrammeTelling) -> None:
    (chart,) = blocks_of(plan(spring), Dumbbell)
    assert chart.thumbnail
    assert (chart.rows[0].name, chart.rows[0].client, chart.rows[0].team) == ("Recognition", 5.5, 8)
    (late,) = blocks_of(plan(spring, "eastgate-dental"), Dumbbell)
    assert [row.team for row in late.rows] == [None] * 6
    assert "no team form" in words_of(plan(spring, "eastgate-dental"))


def test_only_words_as_said_are_quoted(spring: ProgrammeTelling) -> None:
    (quote,) = blocks_of(plan(spring), Quote)
    said = {text for talk in spring.talks for answer in talk.answers.values() for text in answer.texts}
    assert quote.words in said


def test_as_the_company_there_is_no_person_and_no_part(spring: ProgrammeTelling) -> None:
    words = words_of(plan(spring, "eastgate-dental"))
    for hidden in ("Ruth", "Abernethy", "Bo Christensen", "Practice Director", "Accountant", "15 June", "16 June"):
        assert hidden not in words
    assert "passed on as the company" in words


def test_a_decider_who_spoke_alone_as_the_company_is_not_told_of(spring: ProgrammeTelling) -> None:
    talk = next(t for t in spring.view.talks["brightside-care"] if t.person)
    alone = replace(talk, level="company", person=None, role=None, day_known=False)
    words = words_of(plan(with_talks(spring, "brightside-care", alone)))
    assert "who decides" not in words
    assert "would not recommend" in words


def test_refused_alike_whether_nobody_or_an_unattributed_person_was_heard(spring: ProgrammeTelling) -> None:
    said = []
    for account in ("fenwick-print", "juniper-law"):
        with pytest.raises(UserError) as refused:
            plan(spring, account)
        assert refused.value.code == "not_heard"
        said.append(refused.value.sentence.replace(spring.account(account).account.name, "X"))
    assert said[0] == said[1]


@pytest.mark.parametrize(("account", "code"), [("", "no_account"), ("nowhere", "no_such_account")])
def test_an_account_has_to_be_named(spring: ProgrammeTelling, account: str, code: str) -> None:
    with pytest.raises(UserError) as refused:
        plan(spring, account)
    assert refused.value.code == code


def test_every_sentence_can_be_written_anew(spring: ProgrammeTelling) -> None:
    mine = {slot: f"My own {slot}." for slot in ("title", "promise", "expected", "beyond", "heard", "will", "will_not")}
    told = written(spring, {f"plan.brightside-care.{slot}": text for slot, text in mine.items()})
    words = words_of(plan(told))
    assert [text for text in mine.values() if text not in words] == []
    assert plan(told).pages[0].title == "My own title."
    assert "My own" not in words_of(plan(told, "cobalt-games"))


def test_the_promise_follows_the_first_trouble_point(spring: ProgrammeTelling) -> None:
    assert "By 10 July this is put right: Carers paid short before Easter." in words_of(plan(spring))
    assert "We keep doing what you value" in words_of(plan(spring, "cobalt-games"))


def test_where_a_call_is_not_wished_the_plan_begins_without_one(spring: ProgrammeTelling) -> None:
    talk = next(t for t in spring.view.talks["brightside-care"] if t.person)
    silent = with_talks(spring, "brightside-care", replace(talk, call_back=None))
    (line,) = blocks_of(plan(silent), TimeLine)
    assert line.stops[0].words == "letter, no call"
    assert "Call: the client does not wish a call." in words_of(plan(silent))


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_long_names_words_and_markup_keep_it_on_one_sheet(spring: ProgrammeTelling, size: str) -> None:
    told = with_account(spring, "brightside-care", name="<b>" + "Wagner & Söhne " * 12, owner=LONG_OWNER)
    for question in ("det_ten", "ideas"):
        told = _with_words(told, "brightside-care", question, "<para>" + "very long & dull " * 6000)
    assert sheets(render(plan(told), size)) == 1  # type: ignore[arg-type]


def test_the_file_is_named_after_vendor_and_account(spring: ProgrammeTelling) -> None:
    name = account_plan_name(spring, Subject("brightside-care"))
    assert name == "Harrow-Pell-Payroll_Brightside-Care-Homes_account-plan.pdf"
    with pytest.raises(UserError):
        account_plan_name(spring, Subject("fenwick-print"))


def test_it_says_which_making_of_it_this_is(spring: ProgrammeTelling) -> None:
    assert plan(spring).foot_mid == "spring-2026 · Draft"
    released = replace(spring, edition=Edition(MADE_ON, 2, "Cressida Pell", "42d07be19c5f" + "0" * 52))
    assert plan(released).foot_mid == "spring-2026 · Release 2 of 1 July 2026 · fingerprint 42d0 7be1 9c5f"


def _with_words(told: ProgrammeTelling, account: str, question: str, words: str) -> ProgrammeTelling:
    """The first talk by name, with other words to one question."""
    talks = told.view.talks[account]
    at = next(n for n, talk in enumerate(talks) if talk.person)
    answers = dict(talks[at].answers)
    model = answers.get(question) or replace(answers["tough"], question=question)
    changed = replace(talks[at], answers={**answers, question: replace(model, words=words)})
    return with_talks(told, account, *talks[:at], changed, *talks[at + 1 :])


def test_no_quotation_mark_stands_outside_a_quotation(spring: ProgrammeTelling) -> None:
    told = spring
    for question in ("j_readback", "ideas"):
        told = _with_words(told, "brightside-care", question, 'Say "yes" or „no“ at once.')
    texts = [text for block in blocks_of(plan(told), Points) + blocks_of(plan(told), Text) for text in texts_in(block)]
    assert [text for text in texts if set(text) & set('"“”„')] == []
