"""Which answers of one talk pass, and how each looks once it has passed."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import cast

from interviewer.disclosure.masking import MaskRule, Masks, hide_names
from interviewer.disclosure.permissions import (
    ALTERNATIVE_NAMES,
    REFERRALS,
    ROLE,
    Allowed,
    kind_of_alternative,
)
from interviewer.disclosure.view import How, PaperLevel, Reported, TeamView
from interviewer.domain.interview.alert import URGENCY, urgency_beside_script
from interviewer.domain.interview.answer import Answer
from interviewer.domain.interview.facts import InterviewFacts
from interviewer.domain.interview.route import Route
from interviewer.domain.interview.signals import fine_flag, judge, richness
from interviewer.domain.interview.transcript import Transcript
from interviewer.domain.interview.vagueness.languages import lists_of
from interviewer.domain.interview.vagueness.lists import WordLists
from interviewer.domain.loyalty.person import PersonAnswers, Role, person_from
from interviewer.domain.script.questions import KINDS
from interviewer.domain.script.script import Question, Script
from interviewer.domain.script.values import Value
from interviewer.domain.script.wording import spoken

JUDGED_SHAPES = frozenset({"open", "list"})
JUDGED_KINDS = frozenset({"choice_with_why"})


@dataclass(frozen=True)
class Door:
    """One talk on its way out. `level` is that of the paper."""

    script: Script
    facts: InterviewFacts
    transcript: Transcript
    allowed: Allowed
    level: PaperLevel

    @property
    def lists(self) -> WordLists:
        return lists_of(self.script.language)

    @property
    def masks(self) -> Masks:
        return Masks(tuple(MaskRule(m.text, m.replacement, m.question) for m in self.transcript.masks))

    def answers(self, route: Route, role_told: bool) -> Mapping[str, Reported]:
        """Every answer that may leave, in the order asked."""
        found = (self._reported(self.script.by_id[i], role_told) for i in route.ids)
        return {one.question: one for one in found if one is not None}

    def _standing(self, question: Question) -> Answer | None:
        """The answer, if nothing forbids to pass it on."""
        answer = self.allowed.answer(question.id)
        if answer is None or not self.allowed.may_leave(question):
            return None
        return None if self.allowed.level_of(question.id) == "anonymous" else answer

    def _reported(self, question: Question, role_told: bool) -> Reported | None:
        answer = self._standing(question)
        if answer is None or answer.skipped is not None or (question.id == ROLE and not role_told):
            return None
        value, words = self._kept(question, answer)
        if value is None and not words:
            return None
        return Reported(
            question=question.id,
            kind="multi" if self._kinds_only(question) else question.kind,
            asked=self.masks.applied(spoken(question.text, self._blanks()), None),
            value=value,
            words=words,
            verbatim=answer.manner == "verbatim",
            level=cast("PaperLevel", self.allowed.level_of(question.id)),
            flat=self._flat(question, answer),
            severities=() if answer.struck else answer.severities,
            how=self._how(question.id, answer),
        )

    def _how(self, question: str, answer: Answer) -> How:
        if question in self.transcript.restored:
            return "restored"
        return "volunteered" if answer.volunteered else "asked"

    def _kept(self, question: Question, answer: Answer) -> tuple[Value | None, str | None]:
        if self._kinds_only(question):
            lines = () if answer.struck else _lines(question, answer)
            return tuple(dict.fromkeys(map(kind_of_alternative, lines))) or None, None
        value = None if answer.value_struck else answer.value
        if KINDS[question.kind].shape in {"list", "table", "pairs"}:
            value = None if answer.struck else self._masked(question, value)
        words = None if answer.struck or not answer.words else self._clean(question, answer.words)
        if question.id == ROLE and self.level == "company":
            words = None
        return value, words

    def _kinds_only(self, question: Question) -> bool:
        """Whether alternatives are told by their kind alone."""
        return question.id == ALTERNATIVE_NAMES and not self.allowed.alternatives_by_name

    def _masked(self, question: Question, value: Value | None) -> Value | None:
        if isinstance(value, tuple) and all(isinstance(line, str) for line in value):
            return tuple(self._clean(question, str(line)) for line in value) or None
        return value if isinstance(value, int | float) else None

    def _clean(self, question: Question, words: str) -> str:
        cleaned = self.masks.applied(words, question.id)
        if question.id in REFERRALS:
            return hide_names(cleaned, (self.facts.engagement.vendor, self.facts.account.name))
        return cleaned

    def _blanks(self) -> Mapping[str, str]:
        engagement = self.facts.engagement
        return {
            "vendor": engagement.vendor,
            "account_name": self.facts.account.name,
            "product_or_service": engagement.product_or_service or "this",
            "executive_title": engagement.executive_title,
            "interviewer_firm": engagement.interviewer_firm,
        }

    def _flat(self, question: Question, answer: Answer) -> bool:
        kind = KINDS[question.kind]
        if answer.manner != "verbatim" or not (kind.shape in JUDGED_SHAPES or question.kind in JUDGED_KINDS):
            return False
        said = "\n".join((*_lines(question, answer), *((answer.words or "").splitlines())))
        return not answer.struck and judge(said, self.facts.engagement.vendor, self.lists).kind == "vague"

    def unanswered(self, route: Route) -> Mapping[str, str]:
        """Asked, reportable, and closed with a non-answer."""
        found = ((i, self._standing(self.script.by_id[i])) for i in route.ids)
        return {i: a.skipped for i, a in found if a is not None and a.skipped is not None}

    def held_back(self, route: Route) -> bool:
        """Whether an answer stays out because the person asked for it to be unattributed."""
        asked = (self.script.by_id[i] for i in route.ids if self.allowed.answer(i))
        return any(self.allowed.level_of(q.id) == "anonymous" for q in asked if self.allowed.may_leave(q))

    def role(self, route: Route) -> str | None:
        """What part the person plays, as said, else as the list of contacts has it."""
        asked = self.script.by_id.get(ROLE)
        answer = self._standing(asked) if asked and ROLE in route.ids else None
        said = answer.value if answer and answer.given else None
        if isinstance(said, str):
            return said
        held = asked is not None and self.allowed.level_of(ROLE) == "anonymous"
        return None if held else self.facts.respondent.role

    def figures(self, answers: Mapping[str, Reported], role: str | None) -> PersonAnswers:
        """The answers that leave, for the rules; a role that may not be told decides nothing either."""
        values = {i: a.value for i, a in answers.items()}
        said = {i: self._as_said(i) for i in answers}
        vendor = self.facts.engagement.vendor
        others = [w for i, w in said.items() if w and self._required_open(i)]
        fine, _ = fine_flag(said.get("perf_open"), said.get("nps_why"), others, vendor, self.lists)
        both = (said.get("perf_open") or "", said.get("nps_why") or "")
        return person_from(
            {"det_callback": self.allowed.chosen("det_callback"), **self._urgency_beside_script(), **values},
            richness=richness(*both, vendor, self.lists) if any(both) else None,
            fine=fine and self.transcript.flag_cleared is None,
            role=cast("Role", role or "none"),
        )

    def _urgency_beside_script(self) -> Mapping[str, Value]:
        """How soon, as an alert heard it in a script without a question for that."""
        heard = urgency_beside_script(self.transcript)
        hidden = URGENCY in self.script.by_id or self.allowed.level_of(URGENCY) == "anonymous"
        return {} if hidden or not heard else {URGENCY: heard}

    def _as_said(self, question: str) -> str | None:
        answer = self.transcript.answers[question]
        return answer.words if answer.manner == "verbatim" and not answer.struck else None

    def _required_open(self, question: str) -> bool:
        asked = self.script.by_id[question]
        return asked.required and asked.kind == "open" and question not in {"perf_open", "nps_why"}

    def phrases(self) -> tuple[str, ...]:
        """The marked turns of phrase as they would stand in what leaves: masked as the words around them."""
        marked = (self.masks.applied(one.text, one.question) for one in self.transcript.phrases)
        return tuple(dict.fromkeys(marked))

    def team(self, team: TeamView | None) -> TeamView | None:
        """The team's form, masked, unless it came late."""
        if team is None or (team.sealed_at and team.sealed_at > self.facts.started_at):
            return None
        return replace(team, values=self._lines_masked(team.values), trouble=self._lines_masked(team.trouble))

    def _lines_masked(self, lines: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(self.masks.applied(line, None) for line in lines)


def _lines(question: Question, answer: Answer) -> tuple[str, ...]:
    lines = answer.value if KINDS[question.kind].shape == "list" and isinstance(answer.value, tuple) else ()
    return tuple(line for line in lines if isinstance(line, str))
