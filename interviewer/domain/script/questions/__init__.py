"""One file per question kind, one table. A new kind is its file and its line here."""

from interviewer.domain.script.questions.choice import CHOICE
from interviewer.domain.script.questions.choice_with_why import CHOICE_WITH_WHY
from interviewer.domain.script.questions.consent import CONSENT
from interviewer.domain.script.questions.date import DATE
from interviewer.domain.script.questions.kind import Kind
from interviewer.domain.script.questions.lines import LINES
from interviewer.domain.script.questions.multi import MULTI
from interviewer.domain.script.questions.number import NUMBER
from interviewer.domain.script.questions.number_or_no import NUMBER_OR_NO
from interviewer.domain.script.questions.numbers import NUMBERS
from interviewer.domain.script.questions.open_words import OPEN
from interviewer.domain.script.questions.percent import PERCENT
from interviewer.domain.script.questions.percent_pair import PERCENT_PAIR
from interviewer.domain.script.questions.say import SAY
from interviewer.domain.script.questions.scale import SCALE
from interviewer.domain.script.questions.table import TABLE

__all__ = ["KINDS", "Kind"]

KINDS: dict[str, Kind] = {
    "say": SAY,
    "consent": CONSENT,
    "choice": CHOICE,
    "choice_with_why": CHOICE_WITH_WHY,
    "multi": MULTI,
    "list": LINES,
    "scale_0_10": SCALE,
    "number": NUMBER,
    "number_or_no": NUMBER_OR_NO,
    "open": OPEN,
    "date": DATE,
    "percent": PERCENT,
    "percent_pair": PERCENT_PAIR,
    "numbers": NUMBERS,
    "table": TABLE,
}
"""Every kind of question by the word after `type:`."""
