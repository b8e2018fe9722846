"""What can be wrong with the placeholders of a script's texts (DESIGN 6; the rule is in `wording`)."""

from collections.abc import Iterator

from interviewer.domain.script.faults import Fault, meant
from interviewer.domain.script.script import ATTRIBUTION, Question, Script
from interviewer.domain.script.wording import (
    ATTRIBUTION_SPOKEN,
    LOWEST,
    SCORE,
    SUPPLIED,
    has_stray_brace,
    placeholders_in,
)

RATING = "scale_0_10"


def wording_faults(script: Script) -> Iterator[Fault]:
    """Undeclared placeholders, stray curly brackets, placeholders that may be empty and have no fallback."""
    for number, text in enumerate(script.general_instructions):
        yield from _text(script, f"script.general_instructions.{number}", text, SUPPLIED)
    for name, text in script.wording_variants.items():
        where = f"script.wording_variants.{name}"
        if not text.strip():
            yield Fault(where, f"the wording {name} has no text")
        yield from _text(script, where, text, SUPPLIED)
    before: list[Question] = []
    for question in script.ordered({}):
        filled = _filled(script, question, before)
        for field, texts in _texts(question):
            for text in texts:
                yield from _text(script, f"{question.id}.{field}", text, filled)
        before.append(question)


def _texts(question: Question) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "text", (question.text,)
    yield "instruction", (question.instruction,)
    yield "probes", question.probes


def _filled(script: Script, question: Question, before: list[Question]) -> frozenset[str]:
    """The placeholders that are sure to have a value when a question is asked."""
    said = set()
    named = [script.by_id[n] for n in question.when.names if n in script.by_id]
    if any(q.kind == RATING for q in [question, *named]):
        said.add(SCORE)
    if any(q.kind == RATING and q.id.startswith("dim_") for q in before):
        said.add(LOWEST)
    if any(q.id == ATTRIBUTION for q in before):
        said.add(ATTRIBUTION_SPOKEN)
    return SUPPLIED | said


def _text(script: Script, where: str, text: str, filled: frozenset[str]) -> Iterator[Fault]:
    if has_stray_brace(text):
        yield Fault(where, "a curly bracket belongs to no placeholder; write {name} or {name|fallback}")
    for name, fallback in placeholders_in(text):
        if name not in script.placeholders:
            hint = meant(name, script.placeholders)
            yield Fault(where, f"{{{name}}} is not declared under placeholders{hint}")
        elif fallback is not None and not fallback.strip():
            yield Fault(where, f"the fallback of {{{name}|}} is empty")
        elif fallback is None and name not in filled:
            yield Fault(where, f"{{{name}}} can be empty here; write {{{name}|what to say instead}}")
