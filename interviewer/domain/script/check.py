"""Finds everything wrong with a script at once, each complaint with its line and reason (DESIGN 6)."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from interviewer.domain.errors import UserError
from interviewer.domain.script.check_conditions import condition_faults
from interviewer.domain.script.check_routes import route_faults
from interviewer.domain.script.check_wording import wording_faults
from interviewer.domain.script.condition_grammar import RESERVED
from interviewer.domain.script.faults import IDENTIFIER, Fault, meant
from interviewer.domain.script.questions import KINDS
from interviewer.domain.script.routes_ahead import PathReport, paths
from interviewer.domain.script.script import Question, Script, Section

__all__ = ["Complaint", "Fault", "PathReport", "ScriptRefused", "check", "line_of", "paths"]

REPORT_CODES = frozenset(["none", *(f"R{n}" for n in range(13)), *(f"P{n}" for n in range(1, 15))])
"""Report sections and programme pages an answer can go to (METHOD 2)."""

PERSPECTIVES = ("client", "team", "executive")


@dataclass(frozen=True, order=True)
class Complaint:
    """One thing wrong: the line counted from 1 (0: no line), the place such as `nps.when`, the reason."""

    line: int
    where: str
    reason: str


class ScriptRefused(UserError):  # noqa: N818 - a refusal, not a failure of the program
    """A script with complaints; `name` is the file as the person named it."""

    def __init__(self, name: str, complaints: tuple[Complaint, ...]) -> None:
        lines = (f"{name}:{c.line}: {c.reason}" if c.line else f"{name}: {c.reason}" for c in complaints)
        super().__init__("script_refused", "\n".join(lines))
        self.name = name
        self.complaints = complaints


def check(script: Script, lines: Mapping[str, int]) -> list[Complaint]:
    """Every complaint about a parsed script, in the order of the file.

    `lines` gives the line of a place: `nps.when`, `nps`, `section.E.rotate`, `script.end_if`; a place that is
    not there takes the line of what holds it. The second question with an id is `id#2`.
    """
    faults = [*_header(script), *_sections(script), *_questions(script), *wording_faults(script)]
    faults += condition_faults(script)
    faults += route_faults(script, faults)
    return sorted({Complaint(line_of(f.where, lines), f.where, f.reason) for f in faults})


def line_of(where: str, lines: Mapping[str, int]) -> int:
    """The line of a place, or of the nearest place that holds it; 0 when none is known."""
    while where not in lines:
        head, dot, _ = where.rpartition(".")
        if not dot:
            return lines.get("script", 0)
        where = head
    return lines[where]


def _header(script: Script) -> Iterator[Fault]:
    if not script.planned_minutes > 0:
        yield Fault("script.planned_minutes", "planned_minutes must be more than 0")
    if script.perspective not in PERSPECTIVES:
        yield Fault("script.perspective", f"perspective is one of {', '.join(PERSPECTIVES)}")
    for name in ("id", "version", "title", "language"):
        if not str(getattr(script, name)).strip():
            yield Fault(f"script.{name}", f"{name} is empty")
    if script.wording_variants and "nps" not in script.by_id:
        yield Fault("script.wording_variants", "wording_variants replace the text of nps, which is missing here")
    if not script.by_id:
        yield Fault("script", "the script has no questions")
    known = {name for question in script.by_id.values() for name in (*question.options, *question.fields)}
    for name, words in script.option_words.items():
        if name not in known:
            yield Fault(f"script.option_words.{name}", f"no question has the option {name}{meant(name, known)}")
        if not words.strip():
            yield Fault(f"script.option_words.{name}", f"the words for {name} are empty")


def _sections(script: Script) -> Iterator[Fault]:
    seen: set[str] = set()
    for section in script.sections:
        where = f"section.{section.id}"
        if section.id in seen:
            yield Fault(f"{where}#2", f"the section id {section.id} stands twice")
        seen.add(section.id)
        if not section.questions:
            yield Fault(where, f"the section {section.id} has no questions")
        yield from _rotation(section, f"{where}.rotate")


def _rotation(section: Section, where: str) -> Iterator[Fault]:
    found = {section.group_of(q.id) for q in section.questions}
    for name in dict.fromkeys(section.rotate):
        if section.rotate.count(name) > 1:
            yield Fault(where, f"{name} stands twice in rotate")
        if name not in found:
            yield Fault(where, f"rotate names {name}, and no question of section {section.id} belongs to it")


def _questions(script: Script) -> Iterator[Fault]:
    count: dict[str, int] = {}
    for question in (q for s in script.sections for q in s.questions):
        count[question.id] = count.get(question.id, 0) + 1
        if question.id and count[question.id] > 1:
            yield Fault(f"{question.id}#{count[question.id]}", f"the id {question.id} stands twice")
        else:
            yield from _question(question)


def _question(question: Question) -> Iterator[Fault]:
    """Of a question without an id the reader has complained already."""
    own = question.id
    if own and (not IDENTIFIER.fullmatch(own) or own in RESERVED):
        yield Fault(f"{own}.id", f"“{own}” is no id: it takes letters, digits and _, a letter first")
    if not question.text.strip():
        yield Fault(f"{own}.text", f"{own} has no text")
    if not 0 <= question.seconds < float("inf"):
        yield Fault(f"{own}.seconds", f"the seconds of {own} must be 0 or more")
    if question.report not in REPORT_CODES:
        yield Fault(f"{own}.report", f"{own} goes to {question.report}; there are R0-R12, P1-P14 and none")
    if any(not probe.strip() for probe in question.probes):
        yield Fault(f"{own}.probes", f"a probe of {own} is empty")
    yield from _kind(question)


def _kind(question: Question) -> Iterator[Fault]:
    """An empty kind is one the reader has complained of already."""
    kind = KINDS.get(question.kind)
    if kind is not None:
        key = kind.parts_key or "options"
        for reason in kind.check(question):
            yield Fault(f"{question.id}.{key}", f"{question.id}: {reason}")
    elif question.kind:
        hint = meant(question.kind, KINDS)
        reason = f"{question.id} is of the unknown type {question.kind}{hint}"
        yield Fault(f"{question.id}.type", reason)
