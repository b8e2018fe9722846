"""What an editor needs to know of the question it edits."""

import re
from dataclasses import dataclass, replace

from interviewer.domain.script.script import Question
from interviewer.ui.editors.option_words import words_of

_ANCHORS = re.compile(
    r"\b0,? (?:is |ist )?(?!to\b|bis\b)([a-zäöü][a-zäöüß ]*?),?(?: to| bis)? 10,? (?:is |ist )?([a-zäöü][a-zäöüß ]*)"
)
_NOT_READ = re.compile("do not read|nicht vorlesen", re.IGNORECASE)
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
    field_words: tuple[str, ...] = ()
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
        option_words=tuple(words_of(question, option) for option in question.options),
        bounds=question.bounds,
        fields=question.fields,
        field_words=tuple(words_of(question, name) for name in question.fields),
        low_anchor=low,
        high_anchor=high,
        unprompted=_NOT_READ.search(question.instruction) is not None,
    )


def anchors(text: str, instruction: str = "") -> tuple[str, str]:
    """The words at 0 and at 10: as the text names them; a plain statement is true or not; else none."""
    found = _ANCHORS.search(text) or _ANCHORS.search(instruction)
    if found:
        return found[1].strip(), found[2].strip()
    return ("", "") if "?" in text or "0-10" in text else _STATEMENT
