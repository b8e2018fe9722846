"""What would make it a nine or a ten; for those who gave one, what would lower it (page 1)."""

from interviewer.report.blocks import Column, Heading, Row
from interviewer.report.sections.said import name, source, words
from interviewer.report.telling import Telling

QUESTIONS = ("det_ten", "pas_ten", "adv_fall", "adv_story")
LIMIT = 420


def nine_or_ten(told: Telling) -> tuple[Row, ...]:
    """The first of these that was answered, large."""
    question = next((q for q in QUESTIONS if (a := told.answer(q)) and a.words), None)
    answer = told.answer(question) if question else None
    if question is None or answer is None:
        return ()
    t = told.words.t
    note = t("{who}, as said", who=source(told, answer)) if answer.verbatim else t("in our words")
    heading = Heading(name(told, question), note=note)
    return (Row((Column(3, (heading,)), Column(9, words(told, question, LIMIT, lead=True))), rule="row"),)
