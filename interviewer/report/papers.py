"""Every kind of paper of a wave, in one table: its name and the function that makes it (METHOD 4)."""

from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

from interviewer.disclosure.view import ReportableInterview
from interviewer.domain.errors import UserError
from interviewer.report.account_plan import account_plan, account_plan_name
from interviewer.report.advocate_note import advocate_note, advocate_note_name
from interviewer.report.advocates import advocates, advocates_name
from interviewer.report.attachments import CalendarCall
from interviewer.report.blocks import Paper
from interviewer.report.drill import drill, drill_name
from interviewer.report.interview import file_name, interview_report
from interviewer.report.letter import letter, letter_name
from interviewer.report.next_time import next_time, next_time_name
from interviewer.report.packet import packet, packet_calls, packet_name
from interviewer.report.programme.paper import programme_name, programme_report
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject
from interviewer.report.ten_best import ten_best, ten_best_name

PaperKind: TypeAlias = Literal[
    "interview", "programme", "account-plan", "advocates", "advocate-note", "drill", "next-time", "ten-best",
    "letter", "packet",
]  # fmt: skip


Maker: TypeAlias = Callable[[ProgrammeTelling, Subject], Paper]
"""Makes the paper. UserError with the reason and what to do when there is none for this subject."""
Namer: TypeAlias = Callable[[ProgrammeTelling, Subject], str]
"""A name for the paper's file. Refuses as the maker does; never holds an unattributed person."""
Calls: TypeAlias = Callable[[ProgrammeTelling, Subject], tuple[CalendarCall, ...]]


def _interview(told: ProgrammeTelling, subject: Subject) -> Paper:
    return interview_report(told.telling(_talk(told, subject)), told.edition)


def _interview_name(told: ProgrammeTelling, subject: Subject) -> str:
    return file_name(told.telling(_talk(told, subject)))


def _talk(told: ProgrammeTelling, subject: Subject) -> ReportableInterview:
    talk = next((talk for talk in told.talks if talk.interview == subject.interview), None)
    if talk is None:
        raise UserError("no_such_interview", "There is no talk of this id that may have a paper in this wave.")
    return talk


MAKERS: Mapping[PaperKind, Maker] = {
    "interview": _interview,
    "programme": programme_report,
    "account-plan": account_plan,
    "advocates": advocates,
    "advocate-note": advocate_note,
    "drill": drill,
    "next-time": next_time,
    "ten-best": ten_best,
    "letter": letter,
    "packet": packet,
}
"""A new paper is its module and its line here."""
FILE_NAMES: Mapping[PaperKind, Namer] = {
    "interview": _interview_name,
    "programme": programme_name,
    "account-plan": account_plan_name,
    "advocates": advocates_name,
    "advocate-note": advocate_note_name,
    "drill": drill_name,
    "next-time": next_time_name,
    "ten-best": ten_best_name,
    "letter": letter_name,
    "packet": packet_name,
}
"""And its line here."""
CALLS: Mapping[PaperKind, Calls] = {"packet": packet_calls}
"""Papers that come with calls for a calendar."""
__all__ = ["CALLS", "FILE_NAMES", "MAKERS", "Maker", "Namer", "PaperKind", "Subject"]
