"""What may happen at this moment of a talk (DESIGN 10). Each rule refuses with one plain sentence."""

from interviewer.domain.errors import UserError
from interviewer.domain.interview.route import Route
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.script.script import ATTRIBUTION, CONFIRM, Question, Script

PARTICIPATION = "a_participate"
PERMISSIONS = frozenset(
    {
        "det_callback", "alt_who", "ref_comfort", "adv_referral", "adv_testimonial", "adv_quote",
        "adv_reference", "adv_guide", "fut_pass", "j_again", "j_confirm", ATTRIBUTION,
    }
)  # fmt: skip
"""Questions beside those of kind consent whose answer is a permission that can be taken back."""


def question_of(script: Script, question: str) -> Question:
    """The question with this id, or UserError "no_such_question"."""
    if question not in script.by_id:
        raise UserError("no_such_question", f"The script has no question {question!r}. Check the id.")
    return script.by_id[question]


def must_be_running(transcript: Transcript) -> None:
    """UserError when the talk is over."""
    if transcript.ended:
        possible = "Only a correction, a withdrawal or a strike is possible."
        raise UserError("already_ended", f"The interview has ended. {possible}")


def must_take_answers(transcript: Transcript) -> None:
    """UserError when the talk is over, resting or off the record."""
    must_be_running(transcript)
    if transcript.off_record:
        raise UserError("off_record", "This is off the record: nothing is written down. Go back on the record first.")
    if transcript.paused:
        raise UserError("paused", "The interview is paused. Resume it first.")
    if PARTICIPATION in transcript.withdrawn:
        raise UserError("withdrawn", "Taking part was withdrawn: nothing more is written down. End the interview.")


def must_be_askable(script: Script, transcript: Transcript, route: Route, question: str) -> Question:
    """The question, when it may be answered now; UserError says why not."""
    must_take_answers(transcript)
    asked = question_of(script, question)
    if question not in route.ids:
        raise UserError("off_route", f"{question} is not on the route of this interview, after the answers so far.")
    if not route.before_gate(question):
        raise UserError("gate", f"{question} cannot be answered yet: {route.gate} must be answered first.")
    return asked


def must_be_reason(script: Script, question: Question, reason: str) -> None:
    """UserError when the reason is none of the script's."""
    if reason not in script.non_answers:
        known = ", ".join(script.non_answers)
        raise UserError("bad_reason", f"{question.id} was skipped without a known reason. Use one of: {known}.")


def must_be_skippable(script: Script, route: Route, question: Question, reason: str) -> None:
    """UserError when this question has to be answered, or the reason is none of the script's."""
    must_be_reason(script, question, reason)
    if question.kind == "consent" or question.id in script.gates or question.id == ATTRIBUTION:
        raise UserError("not_skippable", f"{question.id} cannot be skipped: it needs a clear answer.")
    if question.id in route.compulsory and reason in {"skipped_by_interviewer", "not_asked_time"}:
        raise UserError("compulsory", f"{question.id} must be asked in this interview: an answer was polite and flat.")


def must_be_finishable(transcript: Transcript, route: Route) -> None:
    """UserError that names what is still open."""
    must_be_running(transcript)
    if transcript.off_record:
        raise UserError("off_record", "The interview is off the record. Go back on the record, then finish.")
    if route.open:
        raise UserError("open_questions", f"The interview waits for an answer to: {', '.join(route.open)}.")
    if needs_attribution_again(transcript):
        raise UserError(
            "attribution_again",
            f"{CONFIRM} says the choice has changed: {ATTRIBUTION} must be answered again before the end.",
        )


def needs_attribution_again(transcript: Transcript) -> bool:
    """Whether the person changed their mind and the new choice is not yet noted."""
    answer = transcript.answers.get(CONFIRM)
    changed = answer is not None and answer.value == "changed"
    return changed and transcript.order.get(ATTRIBUTION, 0) < transcript.order.get(CONFIRM, 0)


def must_be_withdrawable(script: Script, transcript: Transcript, question: str) -> None:
    """UserError unless the question is an answered consent or permission."""
    asked = question_of(script, question)
    if asked.kind != "consent" and question not in PERMISSIONS:
        raise UserError("not_a_permission", f"{question} is neither a consent nor a permission. Strike it instead.")
    if question not in transcript.answers:
        raise UserError("not_answered", f"{question} has no answer yet, so nothing can be withdrawn.")
