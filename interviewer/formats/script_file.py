"""Reads a script from its YAML file: typed, checked, with every complaint at once (DESIGN 6)."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.domain.script.check import Complaint, ScriptRefused, check
from interviewer.domain.script.conditions import ALWAYS, Condition, ConditionError, parse_condition
from interviewer.domain.script.questions import KINDS
from interviewer.domain.script.script import NON_ANSWERS, Question, Script, Section
from interviewer.formats.typed_fields import Fields, Findings
from interviewer.formats.yaml_reading import YamlMap, YamlRefused, YamlScalar, read_text, read_yaml, tidy

HEADER_FIELDS = (
    "id", "version", "title", "language", "planned_minutes", "perspective", "placeholders", "non_answers",
    "option_words", "wording_variants", "end_if", "general_instructions", "scale_note", "conditions", "note",
    "filled_by", "lock", "honesty_note",
)  # fmt: skip
"""The last six are notes for people; they are kept in the source only."""

NOTES = ("scale_note", "conditions", "note", "filled_by", "lock", "honesty_note")
SECTION_FIELDS = ("id", "title", "rotate", "questions")
QUESTION_FIELDS = (
    "id", "text", "type", "options", "instruction", "probes", "when", "required", "report", "seconds", "fields",
    "columns", "pairs_with",
)  # fmt: skip


@dataclass(frozen=True)
class ScriptFiles:
    """Script files on disk and script texts kept with interviews."""

    def read(self, path: Path) -> Script:
        """The script in a file, named in complaints as the path is. ScriptRefused, also when it cannot be read."""
        try:
            source = read_text(path)
        except UserError as error:
            reason = error.sentence.removeprefix(f"{path}:").strip()
            raise ScriptRefused(str(path), (Complaint(0, "file", reason),)) from error
        return self.parse(source, str(path))

    def parse(self, source: str, name: str) -> Script:
        """The script in a text. ScriptRefused with every complaint; `name` stands before each line number."""
        text = tidy(source)
        try:
            top = read_yaml(text, name)
        except YamlRefused as error:
            faults = tuple(Complaint(line, "yaml", reason) for line, reason in error.faults)
            raise ScriptRefused(name, faults) from error
        findings = Findings()
        script = _script(top, text, findings)
        found = {Complaint(*c) for c in findings.complaints}
        said = {complaint.where for complaint in found}
        found |= {c for c in check(script, findings.lines) if c.where not in said}
        if found:
            raise ScriptRefused(name, tuple(sorted(found)))
        return script


def _script(top: YamlMap, source: str, findings: Findings) -> Script:
    file = Fields(top, "file", findings)
    file.only(("script", "sections"))
    head = _header(top, findings)
    words = head.named_texts("option_words")
    sections = tuple(_section(node, findings, words) for node in file.mappings("sections"))
    return Script(
        id=head.text("id"),
        version=head.text("version"),
        title=head.text("title"),
        sections=sections,
        language=head.text("language", "en"),
        planned_minutes=head.number("planned_minutes"),
        placeholders=head.texts("placeholders"),
        non_answers=head.texts("non_answers") if head.has("non_answers") else NON_ANSWERS,
        option_words=words,
        wording_variants=head.named_texts("wording_variants"),
        end_if=_conditions(head),
        perspective=head.text("perspective", "client"),
        general_instructions=head.texts("general_instructions"),
        source=source,
        digest=hashlib.sha256(source.encode("utf-8", "surrogatepass")).hexdigest(),
    )


def _header(top: YamlMap, findings: Findings) -> Fields:
    node = top.get("script")
    if not isinstance(node, YamlMap):
        findings.complain(top.line, "script", "the header is missing: script: with id, version, title ...")
        node = YamlMap((), top.line)
    findings.lines["script"] = node.line
    head = Fields(node, "script", findings)
    head.only(HEADER_FIELDS)
    for note in NOTES:
        head.text(note, "")
    return head


def _conditions(head: Fields) -> tuple[Condition, ...]:
    """The ends of the talk; one that does not read is complained of and left out as never true."""
    found = []
    for number, source in enumerate(head.texts("end_if")):
        try:
            found.append(parse_condition(source))
        except ConditionError as error:
            head.complain("end_if", error.reason, number)
            found.append(parse_condition("false"))
    return tuple(found)


def _section(node: YamlMap, findings: Findings, words: Mapping[str, str]) -> Section:
    where = findings.place(f"section.{_own_id(node)}", node.line)
    fields = Fields(node, where, findings)
    own = fields.text("id")
    fields.only(SECTION_FIELDS)
    questions = tuple(_question(item, findings, words) for item in fields.mappings("questions"))
    return Section(own, fields.text("title"), questions, fields.texts("rotate"))


def _own_id(node: YamlMap) -> str:
    """The id a mapping gives itself; empty when it gives none that is text."""
    own = node.get("id")
    return own.value if isinstance(own, YamlScalar) and isinstance(own.value, str) else ""


def _question(node: YamlMap, findings: Findings, words: Mapping[str, str]) -> Question:
    fields = Fields(node, findings.place(_own_id(node), node.line), findings)
    own = fields.text("id")
    if not own and "id" not in fields.refused:
        fields.complain("id", "the id is empty")
    fields.only(QUESTION_FIELDS)
    kind = fields.text("type")
    options, bounds, parts = _holdings(kind, fields)
    malformed = not fields.refused.isdisjoint({"options", "fields", "columns"})
    return Question(
        id=own,
        kind="" if malformed else kind,
        text=fields.text("text"),
        when=_when(fields),
        options=options,
        bounds=bounds,
        fields=parts,
        instruction=fields.text("instruction", ""),
        probes=fields.texts("probes"),
        required=fields.flag("required"),
        report=fields.text("report", "none"),
        seconds=fields.number("seconds", 0.0),
        pairs_with=tuple(p.strip() for p in fields.text("pairs_with", "").split(",") if p.strip()),
        option_words={name: words[name] for name in (*options, *parts) if name in words},
    )


def _holdings(kind_name: str, fields: Fields) -> tuple[tuple[str, ...], tuple[float, float] | None, tuple[str, ...]]:
    """Options, bounds and parts, as the kind of the question reads them."""
    kind = KINDS.get(kind_name)
    means = kind.options_mean if kind else "words"
    bounds = fields.bounds("options") if means == "bounds" else None
    options = () if means == "bounds" else fields.texts("options")
    wanted = kind.parts_key if kind else None
    for key in ("fields", "columns"):
        if kind and key != wanted and fields.has(key):
            fields.complain(key, f"a question of type {kind_name} has no {key}")
    return options, bounds, fields.texts(wanted) if wanted else ()


def _when(fields: Fields) -> Condition:
    """When the question is asked; a condition that does not read is complained of and counts as always."""
    source = fields.condition("when")
    try:
        return ALWAYS if source is None or "when" in fields.refused else parse_condition(source)
    except ConditionError as error:
        fields.complain("when", error.reason)
        return ALWAYS
