"""From what the start form says to an interview's facts, and back for the next time."""

from interviewer.domain.interview.facts import AccountRef, Engagement, InterviewFacts, Meeting, RespondentRef
from interviewer.services.naming import id_from
from interviewer.ui.start.new_interview import NewInterview

SCRIPTS = {"full": "client_review_full", "short": "client_review_short"}


def meeting_of(wish: NewInterview) -> Meeting:
    """Who meets whom, for whom."""
    engagement = Engagement(
        wish.vendor,
        wish.vendor_executive,
        wish.executive_title,
        wish.interviewer_firm,
        wish.interviewer_name,
        wish.product_or_service,
        wish.contact_email,
    )
    account = AccountRef(id_from(wish.account), wish.account)
    person_id = f"{account.id}-{id_from(wish.respondent)}"
    person = RespondentRef(person_id, wish.respondent, wish.respondent_title, wish.role)
    return Meeting(engagement, account, person, wish.mode)


def remembered(facts: InterviewFacts) -> NewInterview:
    """The vendor and the interviewer of an earlier talk, for the next one with somebody else."""
    engagement = facts.engagement
    return NewInterview(
        vendor=engagement.vendor,
        account="",
        respondent="",
        vendor_executive=engagement.vendor_executive,
        executive_title=engagement.executive_title,
        interviewer_firm=engagement.interviewer_firm,
        interviewer_name=engagement.interviewer_name,
        contact_email=engagement.contact_email,
        product_or_service=engagement.product_or_service,
    )
