"""consent: a choice that is kept in the consent log; it cannot be skipped."""

from dataclasses import dataclass

from interviewer.domain.script.questions.choice import Choice


@dataclass(frozen=True)
class Consent(Choice):
    """One of the options, said clearly."""


CONSENT = Consent("consent", "choice", options_mean="words")
