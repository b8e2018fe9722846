"""The table of answers: who has a row, what stands in it, and what a gap looks like."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from interviewer import app
from interviewer.disclosure.programme_view import ReportableProgramme
from interviewer.disclosure.view import ReportableInterview, Reported
from interviewer.domain.errors import UserError
from interviewer.domain.script.script import Script
from interviewer.report.answer_table import AnswerTable, answer_table
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.telling import Telling
from tests.report.sample_programme import with_talks


@pytest.fixture(name="script", scope="module")
def _script() -> Script:
    return app.script_library().find("client_review_full")


def alone(told: ProgrammeTelling, *talks: ReportableInterview) -> ReportableProgramme:
    """The wave with these talks and no others, at one account."""
    view = told.view
    account = next(iter(view.wave.accounts))
    bare = replace(told, view=replace(view, talks={}))
    return with_talks(bare, account, *talks).view


def answered(talk: ReportableInterview, *answers: Reported) -> ReportableInterview:
    return replace(talk, answers={one.question: one for one in answers})


def table_of(told: ProgrammeTelling, script: Script, *talks: ReportableInterview, words: bool = True) -> AnswerTable:
    return answer_table(alone(told, *talks), [script], words=words)


@pytest.fixture(name="talk")
def _talk(tell: Callable[..., Telling]) -> ReportableInterview:
    return tell().view


def test_a_row_by_name_tells_who_and_when(
    spring: ProgrammeTelling, script: Script, talk: ReportableInterview
) -> None:
    (row,) = table_of(spring, script, answered(talk, Reported("nps", "scale_0_10", "?", 9))).rows
    assert (row["person"], row["heard_on"], row["nps"], row["nps_status"]) == ("Ana Ruiz", "2026-06-11", 9, "asked")


def test_the_company_has_no_person_no_title_no_day_and_no_mode(
    spring: ProgrammeTelling, script: Script, tell: Callable[..., Telling]
) -> None:
    company = replace(tell(level="company").view, heard_on=date(2026, 6, 1))
    (row,) = table_of(spring, script, answered(company, Reported("nps", "scale_0_10", "?", 9, level="company"))).rows
    assert {"person", "title", "mode"}.isdisjoint(row)
    assert (row["attribution"], row["heard_on"], row["nps"]) == ("company", "2026-06", 9)


def test_what_a_named_person_wants_said_as_the_company_stands_in_a_row_of_the_account(
    spring: ProgrammeTelling, script: Script, talk: ReportableInterview
) -> None:
    stricter = Reported("tough", "open", "?", None, "They are slow.", level="company")
    table = table_of(spring, script, answered(talk, Reported("nps", "scale_0_10", "?", 9), stricter))
    named, company = table.rows
    assert "tough" not in named
    assert company["tough"] == "They are slow."
    assert {"person", "title", "role", "mode", "script", "nps"}.isdisjoint(company)


def test_rows_of_the_company_stand_in_an_order_that_tells_nothing(
    spring: ProgrammeTelling, script: Script, talk: ReportableInterview
) -> None:
    first = answered(talk, Reported("tough", "open", "?", None, "Slow.", level="company"))
    second = answered(talk, Reported("tough", "open", "?", None, "Dear.", level="company"))
    tables = [table_of(spring, script, *talks).rows for talks in ((first, second), (second, first))]
    assert [row["tough"] for row in tables[0] if "tough" in row] == ["Dear.", "Slow."]
    assert tables[0][2:] == tables[1][2:]


def test_options_have_a_column_each_and_lists_keep_their_lines(
    spring: ProgrammeTelling, script: Script, talk: ReportableInterview
) -> None:
    chosen = Reported("stay_reason", "multi", "?", ("results", "price"))
    lines = Reported("ssc_stop", "list", "?", ("Ringing late", "Guessing"), verbatim=False)
    (row,) = table_of(spring, script, answered(talk, chosen, lines)).rows
    assert (row["stay_reason__results"], row["stay_reason__price"], row["stay_reason__people"]) == (1, 1, 0)
    assert (row["ssc_stop"], row["ssc_stop_manner"]) == (("Ringing late", "Guessing"), "paraphrase")


def test_other_suppliers_are_told_by_kind_alone_unless_allowed_by_name(
    spring: ProgrammeTelling, script: Script, talk: ReportableInterview
) -> None:
    (row,) = table_of(spring, script, answered(talk, Reported("alt_who", "multi", "?", ("in_house",)))).rows
    assert (row["alt_who__in_house"], row["alt_who__competitor"]) == (1, 0)
    assert "alt_who" not in row


def test_a_number_or_no_keeps_the_no_apart_from_the_numbers(
    spring: ProgrammeTelling, script: Script, talk: ReportableInterview
) -> None:
    (row,) = table_of(spring, script, answered(talk, Reported("adv_reference", "number_or_no", "?", 2))).rows
    assert (row["adv_reference"], row["adv_reference__no"]) == (2, 0)


def test_how_an_answer_came_about_and_why_there_is_none_are_told_apart(
    spring: ProgrammeTelling, script: Script, talk: ReportableInterview
) -> None:
    said_early = Reported("sat", "choice", "?", "satisfied", how="volunteered")
    back = Reported("expect", "choice", "?", "above", how="restored")
    silent = replace(answered(talk, said_early, back), unanswered={"nps": "dont_know", "tough": "not_asked_time"})
    (row,) = table_of(spring, script, silent).rows
    told = [row[f"{name}_status"] for name in ("sat", "expect", "nps", "tough")]
    assert told == ["volunteered", "restored", "dont_know", "not_asked_time"]
    assert {"nps", "tough", "wow", "wow_status"}.isdisjoint(row)


def test_without_words_no_column_of_words_is_left(
    spring: ProgrammeTelling, script: Script, talk: ReportableInterview
) -> None:
    both = Reported("sat", "choice", "?", "satisfied", "Ok.")
    told = answered(talk, Reported("tough", "open", "?", None, "Slow."), both)
    table = table_of(spring, script, told, words=False)
    assert {"Slow.", "Ok."}.isdisjoint(text for _, _, text in table.texts())
    assert table.rows[0]["sat"] == "satisfied"
    assert not [one.name for one in table.variables if one.name.endswith(("_words", "_manner"))]


def test_consents_remarks_on_us_and_the_interviewers_own_have_no_column(
    spring: ProgrammeTelling, script: Script, talk: ReportableInterview
) -> None:
    names = {one.name for one in table_of(spring, script, talk).variables}
    never = {one.id for one in script.by_id.values() if one.report in {"none", "R0", "R12"}}
    assert {"a_attribution", "a_record"} <= never
    assert not {name for name in names if name.removesuffix("_status").removesuffix("_words") in never}


def test_labels_say_what_was_asked_with_the_programmes_names_in_it(
    spring: ProgrammeTelling, script: Script, talk: ReportableInterview
) -> None:
    variables = {one.name: one for one in table_of(spring, script, talk).variables}
    assert spring.view.programme.vendor in variables["nps"].label
    assert "{" not in variables["nps"].label
    assert variables["sat"].values["satisfied"] == "satisfied"


def test_a_wave_in_which_nobody_may_be_told_of_has_no_table(spring: ProgrammeTelling, script: Script) -> None:
    with pytest.raises(UserError, match="may be passed on yet"):
        table_of(spring, script)
