"""Every kind of paper of a wave, in one table: its name and the function that makes it (METHOD 4)."""

from collections.abc import Callable, Mapping
from typing import Literal, TypeAlias

from interviewer.report.account_plan import account_plan, account_plan_name
from interviewer.report.blocks import Paper
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject

PaperKind: TypeAlias = Literal[
    "interview", "programme", "account-plan", "advocates", "advocate-note", "drill", "next-time", "ten-best",
    "letter", "packet",
]  # fmt: skip


Maker: TypeAlias = Callable[[ProgrammeTelling, Subject], Paper]
"""Makes the paper. UserError with the reason and what to do when there is none for this subject."""

Namer: TypeAlias = Callable[[ProgrammeTelling, Subject], str]
"""A name for the paper's file. Refuses as the maker does; never holds an unattributed person."""

MAKERS: Mapping[PaperKind, Maker] = {
    "account-plan": account_plan,
}
"""A new paper is its module and its line here."""
FILE_NAMES: Mapping[PaperKind, Namer] = {
    "account-plan": account_plan_name,
}
"""And its line here."""
__all__ = ["FILE_NAMES", "MAKERS", "Maker", "Namer", "PaperKind", "Subject"]
