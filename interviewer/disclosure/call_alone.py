"""What an unattributed person released for one call, and nothing beside it (METHOD 0.3, 4 "Callback").

"Only if `det_callback` yes": the name and the points raised go to the one who calls. A yes to a call alone names
nobody and no account (METHOD 3.15.8), so nothing of it can stand on paper: the interviewer puts the call through.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from interviewer.disclosure.door import Door
from interviewer.disclosure.permissions import Allowed
from interviewer.disclosure.purposes import call_alone
from interviewer.disclosure.reportable import paper_level
from interviewer.disclosure.view import CallHours, Consents, ReportableInterview
from interviewer.domain.errors import UserError
from interviewer.domain.interview.values import Level
from interviewer.domain.loyalty.person import PersonAnswers
from interviewer.domain.script.script import Question

if TYPE_CHECKING:
    from interviewer.disclosure.programme import WholeTalk

CALL = "det_callback"
POINTS = frozenset({"nps_why", "det_trouble", "det_effect", "det_ten", CALL})
"""The points raised, in words, and the permission itself; no number, no other supplier, nothing asked elsewhere."""


@dataclass(frozen=True)
class ForTheCall(Allowed):
    """What may be known for the call: a point that was asked to be passed on more strictly is not."""

    def level_of(self, question: str) -> Level:
        """Unattributed for an answer with a wish of its own other than by name (METHOD 3.15.9)."""
        return "company" if self.transcript.levels.get(question) in {None, "named"} else "anonymous"

    def may_leave(self, question: Question) -> bool:
        """Whether it is one of the points."""
        return question.id in POINTS and super().may_leave(question)


def released_for_call(talk: "WholeTalk", hours: CallHours | None = None) -> ReportableInterview | None:
    """The talk as the one who calls may know it; None where the name and the points were not released for a call.

    Only for a finished talk that is otherwise unattributed: any other has its own way, see `reportable`.
    """
    allowed = ForTheCall(talk.transcript, frozenset(talk.route.ids), "company")
    call = call_alone(allowed, talk.facts.respondent, hours or CallHours())
    if call is None or not _unattributed(talk):
        return None
    facts, engagement = talk.facts, talk.facts.engagement
    door = Door(talk.script, facts, talk.transcript, allowed, "company")
    return ReportableInterview(
        vendor=engagement.vendor,
        executive=engagement.vendor_executive,
        executive_title=engagement.executive_title,
        firm=engagement.interviewer_firm,
        interviewer=engagement.interviewer_name,
        account=facts.account.name,
        level="company",
        person=None,
        role=None,
        heard_on=facts.started_at.date().replace(day=1),
        day_known=False,
        mode=facts.mode,
        language=talk.script.language,
        minutes=0,
        script=f"{facts.script_id} {facts.script_version}",
        answers=door.answers(talk.route, role_told=False),
        unanswered={},
        figures=PersonAnswers(),
        consents=Consents(attribution="company"),
        wave=facts.wave.name,
        account_id=facts.account.id,
        interview=facts.id,
        call_back=call,
        phrases=door.phrases(),
    )


def _unattributed(talk: "WholeTalk") -> bool:
    """Whether attribution is the one thing that forbids a paper on this talk."""
    try:
        paper_level(talk.facts, talk.transcript)
    except UserError as refused:
        return refused.code == "unattributed"
    return False
