"""Who talks with whom, for whom, about what: known before the first question."""

from dataclasses import dataclass, field
from datetime import datetime

MODES = ("phone", "in_person", "video")
ROLES = ("decision", "influencer", "user", "none")


@dataclass(frozen=True)
class Engagement:
    """The programme an interview belongs to: who pays, who reads, who asks."""

    vendor: str
    vendor_executive: str = ""
    executive_title: str = "chief executive"
    interviewer_firm: str = ""
    interviewer_name: str = ""
    product_or_service: str = ""
    contact_email: str = ""
    supervisory_authority: str = ""


@dataclass(frozen=True)
class AccountRef:
    """The client company of the respondent."""

    id: str
    name: str


@dataclass(frozen=True)
class RespondentRef:
    """The person who is asked."""

    id: str
    name: str
    title: str = ""
    role: str = "none"
    timezone: str = ""


@dataclass(frozen=True)
class Meeting:
    """Who meets whom, for whom, and how."""

    engagement: Engagement
    account: AccountRef
    respondent: RespondentRef
    mode: str = "phone"


@dataclass(frozen=True)
class WaveTerms:
    """What the wave promises: group size, retention, the last day to withdraw."""

    name: str = ""
    min_cell: int = 5
    audio_retention_days: int = 30
    transcript_retention_months: int = 12
    withdraw_deadline: str = ""
    programme: str = ""
    """The name of the programme the wave belongs to; empty when the vendor alone is known."""


@dataclass(frozen=True)
class InterviewFacts:
    """One interview's fixed facts; what was said stands in its log."""

    id: str
    engagement: Engagement
    account: AccountRef
    respondent: RespondentRef
    mode: str
    script_id: str
    script_version: str
    script_digest: str
    started_at: datetime
    wave: WaveTerms = field(default_factory=WaveTerms)
    wording: str = "standard"
    rotation: dict[str, str] = field(default_factory=dict)
    practice: bool = False
    """Rehearsals are kept out of every list, figure and paper."""
    in_part: bool = False
    """Its log lost something with a damaged file: nothing of it may leave."""
