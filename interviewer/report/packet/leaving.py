"""Whether there is a client to call today, and a permission to call."""

from dataclasses import dataclass

from interviewer.disclosure.view import CallBack
from interviewer.domain.errors import UserError
from interviewer.domain.loyalty.nps import band
from interviewer.report.account_telling import AccountTelling, account_told
from interviewer.report.listed import listed
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject, account_of
from interviewer.report.telling import Telling

PRESSING = ("this_week", "too_late")
LOOKING = ("decided_to_leave", "actively_evaluating")


@dataclass(frozen=True)
class Leaving:
    """A talk whose client may leave and allowed a call."""

    account: AccountTelling
    talk: Telling
    call: CallBack

    @property
    def with_points(self) -> bool:
        """Whether the caller may know what it is about."""
        return self.call.with_points

    @property
    def alone(self) -> bool:
        """Whether the call is all that may be known: then nothing but its page shows who or which client it is."""
        return self.call.alone

    @property
    def decided(self) -> bool:
        """Whether it is said that the decision is made, and may be passed on."""
        return self.with_points and self.talk.view.figures.alternatives == "decided_to_leave"


def leaving(told: ProgrammeTelling, subject: Subject) -> Leaving:
    """The most pressing such talk of the account, or the talk asked for.

    UserError "no_account", "no_such_account", "no_such_interview", "not_heard", "no_call_allowed". Whether somebody
    is leaving is told only together with the permission to call: without it the refusal says nothing of the talk.
    """
    if released := _released(told, subject):
        return released
    account = account_told(told, account_of(told, subject))
    talks = [talk for talk in account.talks if subject.interview in ("", talk.view.interview)]
    for talk in talks:
        if talk.view.call_back and _may_leave(talk):
            return Leaving(account, talk, talk.view.call_back)
    raise UserError(
        "no_call_allowed",
        f"There is no packet for {account.view.account.name}: nobody there who may be leaving has allowed a call. "
        "Ask once more whether a call is welcome, and record the answer.",
    )


def _released(told: ProgrammeTelling, subject: Subject) -> Leaving | None:
    """The talk asked for, when its person is unattributed but for this call; never found by its account."""
    for talk in map(told.telling, told.talks):
        call = talk.view.call_back
        asked = subject.interview == talk.view.interview and subject.account in ("", talk.view.account_id)
        if call and call.alone and asked:
            return Leaving(AccountTelling(told, listed(told, talk.view.account_id), (talk,)), talk, call)
    return None


def _may_leave(talk: Telling) -> bool:
    """It was said, or 0-6, looking elsewhere, or in need of attention at once (METHOD 3.12)."""
    said = talk.view.figures
    low = said.nps is not None and band(said.nps) == "detractor"
    told = talk.view.call_back is not None and talk.view.call_back.leaving
    return told or low or said.urgency in PRESSING or said.alternatives in LOOKING
