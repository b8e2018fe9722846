"""What the end page changes in a talk: wordings corrected, words left as they were typed."""

from contextlib import suppress

from interviewer.domain.errors import UserError
from interviewer.domain.script.questions import KINDS
from interviewer.services.conducting import Conducting
from interviewer.services.step import Step
from interviewer.ui.end.correction import Correction

LEFT_WORDS = "words left unfinished"


def keep(conducting: Conducting, step: Step, new: Correction) -> None:
    """Before the end it revises, with the reason as a note; after the end it corrects. UserError changes nothing."""
    if step.ended:
        conducting.correct(new.question, new.value, new.words, new.manner, new.reason)
        return
    conducting.answer(new.question, new.value, new.words, new.manner)
    with suppress(UserError):
        conducting.note(f"Wording corrected: {new.reason}.", new.question)


def from_draft(conducting: Conducting, step: Step, question: str) -> Correction:
    """The answer as it would be with the words that were never finished."""
    draft = next(d for d in conducting.drafts() if d.question == question)
    earlier = step.transcript.answers.get(question)
    if KINDS[step.script.by_id[question].kind].shape == "list":
        lines = tuple(line for line in draft.words.splitlines() if line.strip())
        return Correction(question, lines, None, draft.manner, LEFT_WORDS)
    value = earlier.value if earlier is not None else None
    return Correction(question, value, draft.words, draft.manner, LEFT_WORDS)


def leave_words(conducting: Conducting, step: Step, question: str) -> None:
    """Let unfinished words be the answer, beside the value there is; those of an answer that was given join it."""
    new, earlier = from_draft(conducting, step, question), step.transcript.answers.get(question)
    draft = next(d for d in conducting.drafts() if d.question == question)
    if step.ended:
        keep(conducting, step, new)
    elif earlier is not None and earlier.given and not earlier.struck:
        conducting.complete(question, draft.words, draft.manner, draft.lines_at)
    else:
        conducting.answer(question, new.value, new.words, new.manner, draft.lines_at)
