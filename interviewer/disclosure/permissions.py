"""Which answers may be passed on at all: the permission each purpose needs, and what a paper may not say."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.interview.values import STRICTNESS, Level
from interviewer.domain.script.script import Question

NEVER_REPORTED = frozenset({"none", "R12"})
"""Report codes of what stays with the interviewer."""
CONSENT_BOX = "R0"
"""Consents are summed up in one line; what was said while giving them is not passed on."""
ALTERNATIVE_NAMES = "alt_who"
ABOUT_ONESELF = frozenset({"b_role", "personal_need", "dim_chemistry_high"})
"""Words that describe the respondent or praise persons: out of a paper as the company (METHOD 3.15.7)."""
ROLE = "b_decision"
REFERRALS = frozenset({"ref_past", "adv_referral"})
"""Answers in which third persons come up; their names are never passed on (METHOD 0.7)."""


def passes_at_all(question: Question) -> bool:
    """Whether anybody's answer to it may ever be passed on."""
    codes = set(question.report.replace(",", " ").split())
    return bool(codes) and not codes & NEVER_REPORTED and CONSENT_BOX not in codes and question.id != "j_outside"


@dataclass(frozen=True)
class Allowed:
    """What this talk's own answers permit."""

    transcript: Transcript
    on_route: frozenset[str]
    level: Level

    def answer(self, question: str) -> Answer | None:
        """The answer as far as it counts: on the route, standing, not withdrawn."""
        answer = self.transcript.answers.get(question)
        if answer is None or question not in self.on_route or question in self.transcript.withdrawn:
            return None
        taken_in = answer.confirmed or question in self.transcript.restored
        return None if answer.volunteered and not taken_in else answer

    def chosen(self, question: str) -> object:
        """The value that counts, or None."""
        answer = self.answer(question)
        return answer.value if answer and answer.given else None

    def level_of(self, question: str) -> Level:
        """The strictest level that applies (METHOD 3.15.9)."""
        own = self.transcript.level_of(question) or self.level
        return max(own, self.level, key=STRICTNESS.__getitem__)

    @property
    def alternatives_by_name(self) -> bool:
        """Whether the person said, for that answer alone, that it may go out by name."""
        return self.transcript.levels.get(ALTERNATIVE_NAMES) == "named"

    def may_leave(self, question: Question) -> bool:
        """Whether an answer of this purpose may stand in a paper about the interview."""
        if not passes_at_all(question):
            return False
        if self.level == "company" and question.id in ABOUT_ONESELF:
            return False
        test = _PERMISSIONS.get(question.id)
        return test is None or test(self)


def _is(question: str, *wanted: str) -> Callable[[Allowed], bool]:
    return lambda allowed: allowed.chosen(question) in wanted


def _a_number(allowed: Allowed) -> bool:
    value = allowed.chosen("adv_reference")
    return isinstance(value, int | float) and value > 0


_PERMISSIONS: Mapping[str, Callable[[Allowed], bool]] = {
    "adv_referral": _is("adv_referral", "yes_will_introduce"),
    "adv_testimonial": _is("adv_testimonial", "yes", "draft_for_me"),
    "adv_quote": _is("adv_quote", "name_title_company", "company_only", "industry_only"),
    "adv_reference": _a_number,
    "adv_guide": _is("adv_guide", "yes"),
    "fut_needs": _is("fut_pass", "yes"),
    "fut_open": _is("fut_pass", "yes"),
    "fut_pass": _is("fut_pass", "yes"),
    "det_callback": _is("det_callback", "yes_with_points", "yes_call_only"),
}
"""Answers that are passed on only with a yes of their own (METHOD 4a, page 4)."""

OTHER_WAYS = (
    ("in_house", ("in-house", "in house", "inhouse", "ourselves", "our own", "internal", "selbst mach", "selber mach",
                  "eigenleistung", "eigene leute", "eigenen leuten", "eigenes team", "im eigenen haus", "hausintern")),
    ("do_without", ("do without", "doing without", "go without", "drop it", "verzicht", "ohne auskommen")),
    ("other_field", ("another field", "other field", "different field", "other industry", "platform", "anderen feld",
                     "anderes feld", "anderen branche", "andere branche", "plattform")),
)  # fmt: skip
"""What a line of alternatives says its kind is, in English and German."""


def kind_of_alternative(line: str) -> str:
    """in_house, do_without, other_field, or competitor when nothing else is said."""
    said = line.casefold()
    return next((kind for kind, signs in OTHER_WAYS if any(sign in said for sign in signs)), "competitor")
