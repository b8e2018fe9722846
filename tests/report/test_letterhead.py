"""Head, foot and file name of the papers of a wave."""

from dataclasses import replace

from interviewer.report.blocks import Page
from interviewer.report.letterhead import file_name, on_letterhead
from interviewer.report.programme_telling import ProgrammeTelling


def test_the_head_and_foot_say_for_whom_and_what(spring: ProgrammeTelling) -> None:
    paper = on_letterhead(spring, (Page("A title", ()),), "Account plan", "For the team")
    head = (paper.head_left, paper.head_mid, paper.head_right)
    assert head == ("Harrow & Pell Payroll", "Account plan", "For the team")
    assert (paper.foot_strong, paper.foot_left) == ("Confidential", "Plainspoken Research for Harrow & Pell Payroll")
    assert (paper.title, paper.author) == ("Account plan", "Plainspoken Research")


def test_without_a_firm_the_vendor_stands_alone(spring: ProgrammeTelling) -> None:
    told = replace(spring, view=replace(spring.view, programme=replace(spring.view.programme, interviewer_firm="")))
    paper = on_letterhead(told, (), "Account plan", "")
    assert paper.foot_left == paper.author == "Harrow & Pell Payroll"


def test_a_file_name_fits_any_disk_and_holds_no_odd_letters(spring: ProgrammeTelling) -> None:
    assert file_name(spring, ("a/b\\c: d", "", "plan")) == "Harrow-Pell-Payroll_a-b-c-d_plan.pdf"
    long = file_name(spring, ("株式会社" * 60, "\ud800"))
    assert len(long.encode()) <= 255
    assert long.endswith(".pdf")
