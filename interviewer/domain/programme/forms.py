"""What the vendor's own people said beforehand: sealed, and opened after the client has answered."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from interviewer.domain.script.values import Value


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
        parts = [self.account, self.wave, self.by, self.sealed_at.isoformat(), dict(sorted(self.answers.items()))]
        return hashlib.sha256(json.dumps(parts, ensure_ascii=False, sort_keys=True).encode()).hexdigest()

    def is_late(self, first_interview_at: datetime | None) -> bool:
        """Whether it was sealed after the first interview of its account in that wave began."""
        return first_interview_at is not None and self.sealed_at > first_interview_at


@dataclass(frozen=True)
class CompanyForm:
    """The chief executive's own view, once per programme."""

    answers: Mapping[str, object]
