"""Every kind of paper of a wave, in one table: its name and the function that makes it (METHOD 4)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from interviewer.domain.errors import UserError
from interviewer.report.blocks import Paper
from interviewer.report.interview import interview_report
from interviewer.report.programme_telling import ProgrammeTelling

PaperKind: TypeAlias = Literal[
    "interview", "programme", "account-plan", "advocates", "advocate-note", "drill", "next-time", "ten-best",
    "letter", "packet",
]  # fmt: skip


@dataclass(frozen=True)
class Subject:
    """What a paper is about within its wave: an account's id, an interview's id, or neither."""

    account: str = ""
    interview: str = ""


Maker: TypeAlias = Callable[[ProgrammeTelling, Subject], Paper]
"""Makes the paper. UserError with the reason and what to do when there is none for this subject."""


def _interview(told: ProgrammeTelling, subject: Subject) -> Paper:
    talk = next((talk for talk in told.talks if talk.interview == subject.interview), None)
    if talk is None:
        raise UserError("no_such_interview", "There is no talk of this id that may have a paper in this wave.")
    return interview_report(told.telling(talk), told.edition)


MAKERS: Mapping[PaperKind, Maker] = {
    "interview": _interview,
}
"""A new paper is its module and its line here."""
