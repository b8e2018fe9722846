"""What an editor needs to know of the question it edits."""

import re
from dataclasses import dataclass, replace

from interviewer.domain.script.script import Question
from interviewer.ui.editors.option_words import option_words

_ANCHORS = re.compile(r"\b0,? (?:is )?(?!to\b)([a-z][a-z ]*?),?(?: to)? 10,? (?:is )?([a-z][a-z ]*)")
_STATEMENT = ("not at all true", "completely true")


@dataclass(frozen=True)
class Asked:
    """One question as an editor sees it. `option_words` are the words shown, one for each option id."""

    question_id: str
    kind: str
    shape: str
    options: tuple[str, ...] = ()
    option_words: tuple[str, ...] = ()
    bounds: tuple[float, float] | None = None
    fields: tuple[str, ...] = ()
    low_anchor: str = ""
    high_anchor: str = ""
    unprompted: bool = False
    """The options are for the interviewer's eyes: not read aloud."""

    def without_options_read(self) -> "Asked":
        """The same question as an unprompted list."""
        return replace(self, unprompted=True)


def asked_of(question: Question, shape: str) -> Asked:
    """The editor's view of a script question; the anchors come from its own text where it names them."""
    low, high = anchors(question.text, question.instruction)
    return Asked(
        question_id=question.id,
        kind=question.kind,
        shape=shape,
        options=question.options,
        option_words=tuple(option_words(option) for option in question.options),
        bounds=question.bounds,
        fields=question.fields,
        low_anchor=low,
        high_anchor=high,
        unprompted="do not read" in question.instruction.lower(),
    )


def anchors(text: str, instruction: str = "") -> tuple[str, str]:
    """The words at 0 and at 10: as the text names them; a plain statement is true or not; else none."""
    found = _ANCHORS.search(text) or _ANCHORS.search(instruction)
    if found:
        return found[1].strip(), found[2].strip()
    return ("", "") if "?" in text or "0-10" in text else _STATEMENT
