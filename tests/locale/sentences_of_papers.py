"""Collects every sentence that a paper can hold, out of the source of `interviewer.report` and the tables it prints."""

import ast
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from ruamel.yaml import YAML

from interviewer.domain.loyalty import classes, dimensions, health, rates, reasons
from interviewer.domain.loyalty.actions import Owner, Tag
from interviewer.domain.loyalty.advocacy import LADDER
from interviewer.report.labels import LABELS, option

ID = re.compile(r"[a-z0-9]+(?:[_.-][a-z0-9]+)*|[a-z]+")
NO_SENTENCES = frozenset(
    {"SYMBOLS", "ORDER", "WITH_A_PLACE", "_SMALL_ENGLISH", "_SMALL_GERMAN", "SECTIONS"}
    | {"MONTHS", "WEEKDAYS", "NUMBERS", "GERMAN", "REPAIRS", "PURPOSES"}
)
"""Tables of the papers that hold ids and marks only."""
CLIENT_SCRIPTS = ("client_review_full", "client_review_short", "team_form")


NOT_PRINTED = frozenset({"printed_texts.py", "unprintable.py", "codebook.py"})
"""Modules that name places of a paper for the interviewer's own screen, or columns of a table, which are English."""


@dataclass(frozen=True, order=True)
class Sentence:
    """An English sentence of a paper, its form for several, and the file it stands in."""

    text: str
    plural: str = ""
    place: str = ""


def sentences(house: Path) -> dict[str, Sentence]:
    """Every sentence by its text."""
    found = [*_of_sources(house), *_of_tables(house)]
    return {one.text: one for one in sorted(found) if one.text.strip()}


def _of_sources(house: Path) -> Iterator[Sentence]:
    for path in sorted((house / "interviewer" / "report").rglob("*.py")):
        if path.name in NOT_PRINTED:
            continue
        place = path.relative_to(house).as_posix()
        tree = ast.parse(path.read_text("utf-8"))
        known = _named(tree)
        for node in ast.walk(tree):
            if isinstance(node, ast.Call):
                yield from _called(node, place)
                yield from (Sentence(known[name], "", place) for name in _names_given(node) if name in known)
            if isinstance(node, ast.Dict):
                yield from (Sentence(text, "", place) for text in _said_in(node))
        for text in _module_tables(tree):
            yield Sentence(text, "", place)


def _named(tree: ast.Module) -> dict[str, str]:
    """Sentences that a module keeps under a name."""
    kept = [node for node in tree.body if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant)]
    return {
        target.id: node.value.value
        for node in kept
        for target in node.targets
        if isinstance(target, ast.Name) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
    }


def _names_given(node: ast.Call) -> Iterator[str]:
    """The names of what `t` is asked for, where it is asked for by name."""
    if getattr(node.func, "attr", getattr(node.func, "id", "")) == "t" and node.args:
        yield from (one.id for one in ast.walk(node.args[0]) if isinstance(one, ast.Name))


def _called(node: ast.Call, place: str) -> Iterator[Sentence]:
    name = node.func.id if isinstance(node.func, ast.Name) else getattr(node.func, "attr", "")
    if name == "t" and node.args:
        yield from (Sentence(text, "", place) for text in _constants(node.args[0]))
    if name == "get" and len(node.args) == 2:
        yield from (Sentence(text, "", place) for text in _constants(node.args[1]) if " " in text)
    if name == "n" and len(node.args) > 1:
        one, many = list(_constants(node.args[0])), list(_constants(node.args[1]))
        yield from (Sentence(a, b, place) for a, b in zip(one, many, strict=True))


def _constants(node: ast.expr) -> Iterator[str]:
    """The strings an expression can be: itself, or either side of a choice."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*_constants(body), *_constants(orelse))
        case ast.BoolOp(values=values):
            yield from (text for value in values for text in _constants(value))


def _said_in(node: ast.Dict) -> Iterator[str]:
    """Values of a table inside a function, if any of them is more than a word: the others are said as well."""
    values = [text for value in node.values for text in _constants(value)]
    yield from values if any(" " in text.strip() for text in values) else ()


def _module_tables(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
        value = getattr(node, "value", None)
        if not isinstance(target, ast.Name) or not target.id.isupper() or target.id in NO_SENTENCES or value is None:
            continue
        yield from _words_of(value)


def _words_of(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Dict(values=values):
            for value in values:
                yield from _constants(value)
                if not isinstance(value, ast.Constant):
                    yield from _words_of(value)
        case ast.Call(func=ast.Name(), args=parts) | ast.Tuple(elts=parts) | ast.List(elts=parts):
            for part in parts:
                yield from (text for text in _constants(part) if not ID.fullmatch(text))
                yield from _words_of(part)


def _of_tables(house: Path) -> Iterator[Sentence]:
    tables: list[Mapping[Any, str]] = [health.WORDS, classes.CLASS_WORDS, classes.MISSED_WORDS]
    tables += [reasons.PLAIN, rates.CODE_WORDS, LABELS]
    yield from (Sentence(text, "", "tables") for table in tables for text in table.values())
    for known in dimensions.DIMENSIONS:
        yield from (Sentence(text, "", "dimensions") for text in (known.name, known.phrase))
    words = [*get_args(dimensions.GapClass), *get_args(dimensions.Level), *get_args(Owner), *get_args(Tag), *LADDER]
    words += ["none", "one", "two", "three", "four", "{first} and {last}"]
    yield from (Sentence(text, "", "words") for text in words)
    yield from (Sentence(text, "", "actions") for text in _actions(house))
    yield from (Sentence(option(one), "", "options") for one in sorted(_options(house)))


def _actions(house: Path) -> Iterator[str]:
    tree = ast.parse((house / "interviewer/domain/loyalty/actions.py").read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "Action":
            yield from _constants(node.args[1])


def _options(house: Path) -> set[str]:
    """Every option a client can choose, and every reason for no answer."""
    found: set[str] = set()
    for name in CLIENT_SCRIPTS:
        script = YAML(typ="safe", pure=True).load((house / f"resources/scripts/{name}.yaml").read_text("utf-8"))
        found |= set(script["script"]["non_answers"])
        for section in script["sections"]:
            for question in section["questions"]:
                found |= {one for one in question["options"] if isinstance(one, str)}
    return found
