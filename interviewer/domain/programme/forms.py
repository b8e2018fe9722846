"""What the vendor's own people said beforehand: sealed, and opened after the client has answered."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from interviewer.domain.script.values import Value

TEAM_SCRIPT, COMPANY_SCRIPT = "team_form", "company_form"
"""The ids of the scripts that the forms follow; in another language with its code behind: team_form_de."""


def is_form(script: str, form: str) -> bool:
    """Whether a script is this form, in whatever language."""
    return script == form or script.startswith(f"{form}_")


@dataclass(frozen=True)
class TeamForm:
    """The account team's view of one account before a wave."""

    account: str
    wave: str
    by: str
    sealed_at: datetime
    answers: Mapping[str, Value]

    @property
    def seal(self) -> str:
        """SHA-256 over everything in the form, hex: shown with the time it was sealed."""
        return _seal([self.account, self.wave, self.by, _moment(self.sealed_at)], self.answers)

    def is_late(self, first_interview_at: datetime | None) -> bool:
        """Whether it was sealed after the first interview of its account in that wave began."""
        return first_interview_at is not None and self.sealed_at > first_interview_at


@dataclass(frozen=True)
class CompanyForm:
    """The chief executive's own view, once per programme."""

    answers: Mapping[str, object]
    sealed_at: datetime | None = None

    @property
    def seal(self) -> str:
        """SHA-256 over everything in the form, hex."""
        return _seal([_moment(self.sealed_at) if self.sealed_at else ""], self.answers)


def _moment(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()


def _seal(head: list[str], answers: Mapping[str, object]) -> str:
    told = json.dumps([*head, dict(sorted(answers.items()))], ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
