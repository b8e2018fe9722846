"""Every text a paper prints or carries in its metadata, with the place where it stands; and the same paper changed."""

import dataclasses
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar, cast

from interviewer.report.blocks import Page, Paper, Run

T = TypeVar("T")
SILENT = {
    "Page": frozenset({"name"}),
    "Paper": frozenset({"language", "accent", "page_of", "continued", "keywords"}),
    "Entry": frozenset({"page"}),
    "Run": frozenset({"style"}),
    "Text": frozenset({"size"}),
    "Quote": frozenset({"language"}),
    "TableColumn": frozenset({"align"}),
    "Row": frozenset({"rule"}),
}
"""Fields that hold no words for a reader."""
KINDS = {
    "Heading": "heading", "Text": "text", "Quote": "quotation", "Points": "list", "WordsBlock": "words in full",
    "Badges": "badges", "Facts": "facts", "Table": "table", "Decide": "decisions", "Write": "line to write on",
    "Ticks": "line to tick", "Contents": "contents",
}  # fmt: skip
"""What a reader would call a block; any other is a chart."""
ORDINALS = ("first", "second", "third", "fourth")
PAGE_PARTS = {
    "title": "title", "bookmark": "bookmark", "reading_note": "note at the foot", "banner": "banner",
    "banner_note": "banner",
}  # fmt: skip
PAPER_PARTS = {
    "title": "Title of the file", "author": "Author of the file", "subject": "Subject of the file",
    "head_left": "Head of every page", "head_mid": "Head of every page", "head_right": "Head of every page",
    "foot_strong": "Foot of every page", "foot_left": "Foot of every page", "foot_mid": "Foot of every page",
}  # fmt: skip


@dataclass(frozen=True)
class Printed:
    """One text; `page` is its page, from 1, or 0 for what stands on every page or in the metadata."""

    page: int
    where: str
    """Such as "Page 5, second quotation"."""
    text: str


def printed(paper: Paper) -> Iterator[Printed]:
    """Every text of the paper."""
    for field, where in PAPER_PARTS.items():
        yield Printed(0, where, getattr(paper, field))
    for number, page in enumerate(paper.pages, 1):
        yield from _of_page(page, number)


def _of_page(page: Page, number: int) -> Iterator[Printed]:
    for field, part in PAGE_PARTS.items():
        if text := getattr(page, field):
            yield Printed(number, f"Page {number}, {part}", text)
    seen = Counter[str]()
    for row in page.rows:
        for column in row.columns:
            for block in column.blocks:
                yield from _of_block(block, number, seen, "")


def _of_block(value: object, page: int, seen: Counter[str], where: str) -> Iterator[Printed]:
    """`where` is the block around it; a quotation inside another block counts as a quotation."""
    if _is_rich(value):
        yield Printed(page, where, "".join(run.text for run in cast("tuple[Run, ...]", value)))
    elif isinstance(value, str):
        if value:
            yield Printed(page, where, value)
    elif isinstance(value, tuple):
        for item in value:
            yield from _of_block(item, page, seen, where)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        name = type(value).__name__
        if not where or name == "Quote":
            where = _named(KINDS.get(name, "chart"), page, seen)
        for field in dataclasses.fields(value):
            if field.name not in SILENT.get(name, ()):
                yield from _of_block(getattr(value, field.name), page, seen, where)


def _named(kind: str, page: int, seen: Counter[str]) -> str:
    seen[kind] += 1
    count = seen[kind]
    return f"Page {page}, {ORDINALS[count - 1]} {kind}" if count <= len(ORDINALS) else f"Page {page}, {kind} {count}"


def _is_rich(value: object) -> bool:
    return isinstance(value, tuple) and bool(value) and all(isinstance(item, Run) for item in value)


def changed(paper: Paper, change: Callable[[str], str]) -> Paper:
    """The paper with `change` made to every text of it."""
    return _changed(paper, change)


def _changed(value: T, change: Callable[[str], str]) -> T:
    if isinstance(value, str):
        return cast("T", change(value))
    if _is_rich(value):
        return cast("T", _changed_runs(cast("tuple[Run, ...]", value), change))
    if isinstance(value, tuple):
        return cast("T", tuple(_changed(item, change) for item in value))
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        silent = SILENT.get(type(value).__name__, frozenset())
        told = {
            field.name: _changed(getattr(value, field.name), change)
            for field in dataclasses.fields(value)
            if field.name not in silent
        }
        return cast("T", dataclasses.replace(value, **told))
    return value


def _changed_runs(runs: tuple[Run, ...], change: Callable[[str], str]) -> tuple[Run, ...]:
    """A text in several styles is changed as one; where it changes, it takes the style of its first part."""
    whole = "".join(run.text for run in runs)
    told = change(whole)
    return runs if told == whole else (Run(told, runs[0].style),)
