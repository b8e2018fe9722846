"""What the form page says: whom it is about, when it counts as late, what is missing, that it is sealed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from interviewer.domain.programme.forms import COMPANY_SCRIPT, is_form
from interviewer.ui.clients.words import count, moment

if TYPE_CHECKING:
    from interviewer.services.programmes import Programmes
    from interviewer.services.step import Step

MISSING = {
    "scale": "Choose a number from 0 to 10 first. Enter then goes on.",
    "number": "Type a number first. Enter then goes on.",
    "percent": "Type a share from 0 to 100 first. Enter then goes on.",
    "date": "Type a day first. Enter then goes on.",
    "choice": "Choose an option by its digit first. Enter then goes on.",
    "multi": "Tick at least one option by its digit first. Enter then goes on.",
    "list": "Write at least one line first. Enter on an empty line then goes on.",
    "open": "Write the answer first. Enter then goes on.",
    "pairs": "Fill in each field first. Enter then goes on.",
}
NAMED = 3
"""So many open questions are named."""
MISSING_ELSE = "An answer is missing here. Enter then goes on."
SKIPS = (("dont_know", "Not known", "dont_know"), ("not_applicable", "Does not apply", "skip"))
SKIPPED = {"dont_know": "Left open: not known.", "not_applicable": "Left open: does not apply."}
SEAL_WARNING = (
    "Once sealed it stays as it is: nobody can change it, and its answers are not shown before the client has answered."
)
COMPANY_WARNING = "Once sealed it stays as it is: nobody can change it, and its answers stay closed until the report."
GOES = (
    "What was answered here is deleted for good and cannot be brought back. The form is not sealed, so it counts for "
    "nothing."
)


@dataclass(frozen=True)
class FormAbout:
    """Whom a form is about and by whom. `began` is when the first interview with the account began."""

    company: bool
    subject: str
    wave: str
    by: str
    began: datetime | None

    @property
    def title(self) -> str:
        """The kind of form."""
        return "Company form" if self.company else "Team form"

    @property
    def headline(self) -> str:
        """Account, wave and person in one line."""
        return " · ".join(filter(None, (self.subject, self.wave, f"by {self.by}" if self.by else "")))

    @property
    def late(self) -> str:
        """When it counts as late, in a sentence."""
        if self.company:
            return "It is filled in once, before the interviews, and stays closed until the programme's report."
        if self.began is None:
            return (
                f"In time as long as no interview with {self.subject} has begun. Sealed after that it counts as late "
                "and is left out of the comparison with what the client says."
            )
        return (
            f"This will count as late: the first interview with {self.subject} began on {moment(self.began)}. It is "
            "kept and shown as late, and left out of the comparison."
        )


def about(step: "Step", programmes: "Programmes") -> FormAbout:
    """What the page needs to know of a form in the making."""
    facts = step.facts
    company = is_form(facts.script_id, COMPANY_SCRIPT)
    wave, programme = facts.wave.name, facts.wave.programme
    began = None if company else programmes.store.first_interview_at(programme, wave, facts.account.id)
    return FormAbout(company, facts.account.name, wave, facts.respondent.name, began)


def still_open(labels: Sequence[str], left: int) -> str:
    """What sealing waits for; else how much stays empty."""
    if labels:
        told = "one answer" if len(labels) == 1 else f"{count(len(labels))} answers"
        more = f" And {count(len(labels) - NAMED)} more." if len(labels) > NAMED else ""
        return f"Waits for {told}: {' '.join(labels[:NAMED])}{more}"
    if left:
        told = "One question stays" if left == 1 else f"{count(left).capitalize()} questions stay"
        return f"Everything that has to be asked is answered. {told} empty, which is allowed."
    return "Every question is answered."


def grouped(seal: str) -> str:
    """A hash in groups of eight, to be compared by eye."""
    return " ".join(seal[at : at + 8] for at in range(0, len(seal), 8))
