"""A script: what is asked, in which order, under which conditions."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from interviewer.domain.script.conditions import ALWAYS, Condition

ATTRIBUTION = "a_attribution"
CONFIRM = "j_confirm"
NON_ANSWERS = ("dont_know", "prefer_not_say", "not_applicable", "skipped_by_interviewer", "not_asked_time")


@dataclass(frozen=True)
class Question:
    """One question as the script states it; its id is its identity across scripts."""

    id: str
    kind: str
    text: str
    when: Condition = ALWAYS
    options: tuple[str, ...] = ()
    bounds: tuple[float, float] | None = None
    """Lowest and highest number allowed, for kinds that take numbers."""
    fields: tuple[str, ...] = ()
    """Names of the parts of a pair, a set of numbers, or the columns of a table."""
    instruction: str = ""
    probes: tuple[str, ...] = ()
    required: bool = False
    report: str = "none"
    seconds: float = 0.0
    pairs_with: tuple[str, ...] = ()
    option_words: Mapping[str, str] = field(default_factory=dict)
    """What is shown for options and parts, where the script says it in its own language."""


@dataclass(frozen=True)
class Section:
    """A part of the script; with `rotate`, its groups start at a different one in each interview."""

    id: str
    title: str
    questions: tuple[Question, ...]
    rotate: tuple[str, ...] = ()

    def ordered(self, start: str | None) -> tuple[Question, ...]:
        """The questions with the rotated groups beginning at `start` (None: as written)."""
        if start not in self.rotate:
            return self.questions
        at = self.rotate.index(start)
        order = self.rotate[at:] + self.rotate[:at]
        slots = [i for i, q in enumerate(self.questions) if self.group_of(q.id)]
        moved = [q for name in order for q in self.questions if self.group_of(q.id) == name]
        result = list(self.questions)
        for slot, question in zip(slots, moved, strict=True):
            result[slot] = question
        return tuple(result)

    def group_of(self, question_id: str) -> str | None:
        """The rotated name a question belongs to: `dim_savvy_low` belongs to `savvy`."""
        return next((n for n in self.rotate if f"_{n}_" in f"{question_id}_"), None)


@dataclass(frozen=True)
class Script:
    """A published script version; it never changes, and an interview keeps the one it was asked with."""

    id: str
    version: str
    title: str
    sections: tuple[Section, ...]
    language: str = "en"
    planned_minutes: float = 0.0
    placeholders: tuple[str, ...] = ()
    non_answers: tuple[str, ...] = NON_ANSWERS
    option_words: Mapping[str, str] = field(default_factory=dict)
    """What is shown for an option or a part instead of its id; ids stay the same in every language."""
    wording_variants: Mapping[str, str] = field(default_factory=dict)
    """Name of the wording to the spoken text of `nps`; empty when the script has one wording only."""
    end_if: tuple[Condition, ...] = ()
    perspective: str = "client"
    general_instructions: tuple[str, ...] = ()
    source: str = ""
    """The file's own text, stored with each interview."""
    digest: str = ""
    """SHA-256 of `source` in hex."""

    @cached_property
    def by_id(self) -> Mapping[str, Question]:
        """Every question by its id."""
        return {q.id: q for s in self.sections for q in s.questions}

    @cached_property
    def section_by_question(self) -> Mapping[str, Section]:
        """The section each question stands in."""
        return {q.id: s for s in self.sections for q in s.questions}

    @cached_property
    def group_by_question(self) -> Mapping[str, str]:
        """The rotated name of each question that has one: `dim_savvy_low` belongs to `savvy`."""
        found = {q: section.group_of(q) for q, section in self.section_by_question.items() if section.rotate}
        return {question: group for question, group in found.items() if group}

    @cached_property
    def gates(self) -> frozenset[str]:
        """The questions named in `end_if`: nothing after them is answered before they are."""
        return frozenset(name for condition in self.end_if for name in condition.names)

    @cached_property
    def _orders(self) -> dict[tuple[tuple[str, str], ...], tuple[Question, ...]]:
        return {}

    def ordered(self, rotation: Mapping[str, str]) -> tuple[Question, ...]:
        """All questions in asking order, given each rotated section's starting group. Worked out once for each."""
        key = tuple(sorted(rotation.items()))
        if key not in self._orders:
            self._orders[key] = tuple(q for s in self.sections for q in s.ordered(rotation.get(s.id)))
        return self._orders[key]
