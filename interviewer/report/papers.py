"""Every kind of paper of a wave, in one table: its name and the function that makes it (METHOD 4)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from interviewer.report.blocks import Paper
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

MAKERS: Mapping[PaperKind, Maker] = {}
"""A new paper is its module and its line here."""
