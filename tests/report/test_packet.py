"""The same-day packet: whom to call, when, and only what may be known for that call."""

from dataclasses import replace
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from interviewer.disclosure.view import CallBack, CallHours, Person, ReportableInterview
from interviewer.domain.errors import UserError
from interviewer.formats.pdf.printing import render
from interviewer.report.blocks import Facts, Paper, Quote
from interviewer.report.edition import Edition
from interviewer.report.packet import packet, packet_calls, packet_name
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject
from tests.report.sample_programme import blocks_of, sheets, with_talks, words_of

WHO = Subject("brightside-care")
SAID = ("Seventeen carers", "night premium", "5 of 10", "evaluated", "this week", "I don't know that a nine")


def talk_of(told: ProgrammeTelling) -> ReportableInterview:
    return next(talk for talk in told.view.talks["brightside-care"] if talk.call_back)


def with_call(told: ProgrammeTelling, call: CallBack | None, words: str = "") -> ProgrammeTelling:
    talk = talk_of(told)
    asked = replace(talk.answers["det_callback"], words=words or None)
    return with_talks(told, "brightside-care",
                      replace(talk, call_back=call, answers={**talk.answers, "det_callback": asked}))  # fmt: skip


def facts(paper: Paper) -> dict[str, object]:
    return {fact.label: fact.value for block in blocks_of(paper, Facts) for fact in block.rows}


@pytest.mark.parametrize("size", ["A4", "Letter"])
def test_it_is_one_sheet(spring: ProgrammeTelling, size: str) -> None:
    assert sheets(render(packet(spring, WHO), size)) == 1  # type: ignore[arg-type]


def test_it_says_whom_to_call_and_what_is_at_stake(spring: ProgrammeTelling) -> None:
    told = facts(packet(spring, WHO))
    assert told["Person"] == "Oluwaseun Adebayo, Operations Director"
    assert (told["Revenue"], told["Renewal"], told["Owner"]) == ("£131,501 a year", "30 November 2026", "Dougal Reith")
    assert told["Allowed"] == "yes, with these points (10 June 2026)"
    assert "Asked: May I ask Harrow & Pell Payroll" in words_of(packet(spring, WHO))


def test_with_points_the_words_are_there_as_said(spring: ProgrammeTelling) -> None:
    paper = packet(spring, WHO)
    assert [word for word in SAID if word not in words_of(paper)] == []
    said = {text for answer in talk_of(spring).answers.values() for text in answer.texts}
    quoted = [quote.words.removesuffix(" [...]") for quote in blocks_of(paper, Quote)]
    assert all(any(text.startswith(one) for text in said) for one in quoted)


def test_permission_for_a_call_alone_gives_no_detail(spring: ProgrammeTelling) -> None:
    told = with_call(spring, CallBack(False, Person("Oluwaseun Adebayo"), CallHours("Europe/London")))
    words = words_of(packet(told, WHO))
    assert [word for word in SAID if word in words] == []
    assert blocks_of(packet(told, WHO), Quote) == []
    assert "Only the wish for a call may be passed on" in words
    assert "leav" not in words


def test_as_the_company_with_a_call_alone_the_firm_puts_it_through(spring: ProgrammeTelling) -> None:
    talk = replace(talk_of(spring), level="company", person=None, role=None, day_known=False,
                   heard_on=date(2026, 6, 1), call_back=CallBack(False, None, CallHours("Europe/London")))  # fmt: skip
    told = with_talks(spring, "brightside-care", talk)
    words = words_of(packet(told, WHO))
    assert "Plainspoken Research puts the call through" in words
    assert "Oluwaseun" not in words + str(packet_calls(told, WHO)) + packet_name(told, WHO)
    assert "10 June" not in words


def test_without_permission_there_is_no_packet(spring: ProgrammeTelling) -> None:
    for told, subject in ((with_call(spring, None), WHO), (spring, Subject("cobalt-games"))):
        for make in (packet, packet_calls, packet_name):
            with pytest.raises(UserError) as refused:
                make(told, subject)
            assert refused.value.code == "no_call_allowed"
    with pytest.raises(UserError) as refused:
        packet(spring, Subject("fenwick-print"))
    assert refused.value.code == "not_heard"


def test_the_best_hour_is_given_on_both_clocks(spring: ProgrammeTelling) -> None:
    told = replace(spring, clock=ZoneInfo("Europe/Berlin"))
    shown = facts(packet(told, WHO))
    assert shown["There"] == "Wed 1 July, 10:00 in London"
    assert shown["Your clock"] == "Wed 1 July, 11:00 (UTC+0200)"


def test_the_hours_a_person_wished_go_before_the_usual_ones(spring: ProgrammeTelling) -> None:
    told = with_call(spring, CallBack(True, None, CallHours("Europe/London", 15, 17)))
    assert facts(packet(told, WHO))["There"] == "Wed 1 July, 15:00 in London"


def test_an_hour_is_sought_at_which_the_reader_is_awake(spring: ProgrammeTelling) -> None:
    told = replace(with_call(spring, CallBack(True, None, CallHours("Asia/Tokyo"))), clock=ZoneInfo("Europe/London"))
    assert facts(packet(told, WHO))["There"] == "Wed 1 July, 15:00 in Tokyo"


def test_the_day_and_hour_the_client_named_go_first(spring: ProgrammeTelling) -> None:
    told = with_call(spring, talk_of(spring).call_back, "Friday, after two")
    assert facts(packet(told, WHO))["There"] == "Fri 3 July, 14:00 in London"
    assert packet(told, WHO).pages[0].title == "Call Fri 3 July: Brightside Care Homes"


def test_a_weekend_waits_for_monday(spring: ProgrammeTelling) -> None:
    told = replace(spring, edition=Edition(date(2026, 7, 4)))
    assert facts(packet(told, WHO))["There"] == "Mon 6 July, 10:00 in London"


def test_the_calendar_gets_the_call_and_nothing_that_was_said(spring: ProgrammeTelling) -> None:
    (call,) = packet_calls(spring, WHO)
    assert (call.at, call.zone, call.minutes) == (datetime(2026, 7, 1, 9, tzinfo=UTC), "Europe/London", 30)
    assert call.title == "Call Oluwaseun Adebayo, Brightside Care Homes"
    assert call.file_name.endswith(".ics")
    assert [word for word in SAID if word in call.title + call.text] == []


def test_without_a_clock_there_is_no_entry_for_the_calendar(spring: ProgrammeTelling) -> None:
    told = with_call(spring, CallBack(True, None, CallHours("nowhere")))
    assert packet_calls(told, WHO) == ()
    assert "calendar" not in words_of(packet(told, WHO))
    assert "puts the call into a calendar" in words_of(packet(spring, WHO))


def test_a_decision_to_leave_is_said_only_with_the_points(spring: ProgrammeTelling) -> None:
    talk = talk_of(spring)
    gone = replace(talk, figures=replace(talk.figures, alternatives="decided_to_leave"))
    assert packet(with_talks(spring, "brightside-care", gone), WHO).pages[0].title == (
        "Brightside Care Homes is leaving: call today"
    )
    quiet = replace(gone, call_back=CallBack(False, None))
    assert "is leaving" not in words_of(packet(with_talks(spring, "brightside-care", quiet), WHO))


def test_the_file_name_has_no_person(spring: ProgrammeTelling) -> None:
    assert packet_name(spring, WHO) == "Harrow-Pell-Payroll_Brightside-Care-Homes_same-day-packet.pdf"
