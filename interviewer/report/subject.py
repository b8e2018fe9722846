"""What a paper is about within its wave."""

from dataclasses import dataclass

from interviewer.domain.errors import UserError
from interviewer.report.programme_telling import ProgrammeTelling


@dataclass(frozen=True)
class Subject:
    """An account's id, an interview's id, or neither."""

    account: str = ""
    interview: str = ""


def account_of(told: ProgrammeTelling, subject: Subject) -> str:
    """The account, also where only the talk is named. UserError "no_such_interview".

    The refusal is the same for a talk that is not there and one that may have no paper.
    """
    if not subject.interview:
        return subject.account
    talk = next((talk for talk in told.talks if talk.interview == subject.interview), None)
    if talk is None or subject.account not in ("", talk.account_id):
        raise UserError("no_such_interview", "There is no talk of this id that may have a paper in this wave.")
    return talk.account_id
