"""The sentences of a paper that can be edited: what the rules say, and what the interviewer wrote instead."""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import replace

from interviewer.report.blocks import Column, Contents, Page, Paper, Row
from interviewer.report.papers import PaperKind
from interviewer.services.paper_wishes import PaperWish, Sentence

ONE_EACH: frozenset[PaperKind] = frozenset({"programme", "advocates", "ten-best", "next-time"})
"""Papers of which a wave has one."""
UNSEEN = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Fillers that Unicode counts among letters and signs, and that print as nothing."""


class Slots(Mapping[str, str]):
    """The edits that a paper's maker is given; remembers which slots it asked for and what its rule said there."""

    def __init__(self, edits: Mapping[str, str]) -> None:
        self._edits = edits
        self.asked: dict[str, str] = {}

    def get(self, slot: str, rule: str = "") -> str:  # type: ignore[override]
        """The edit of a slot, or its rule."""
        self.asked.setdefault(slot, rule)
        return self._edits.get(slot, rule)

    def __getitem__(self, slot: str) -> str:
        return self._edits[slot]

    def __contains__(self, slot: object) -> bool:
        return slot in self._edits

    def __iter__(self) -> Iterator[str]:
        return iter(self._edits)

    def __len__(self) -> int:
        return len(self._edits)


def shows(text: str) -> bool:
    """Whether there is anything to be seen in it: format characters and letters without a shape are nothing."""
    return any(unicodedata.category(one)[0] not in "CZM" and one not in UNSEEN for one in text)


def paper_key(wish: PaperWish) -> str:
    """Which paper an edit belongs to: an English sentence does not stand in a German paper."""
    return ":".join((wish.kind, about(wish), wish.language))


def about(wish: PaperWish) -> str:
    """What tells papers of one kind apart: the talk, the account, or nothing."""
    if wish.kind in ONE_EACH:
        return ""
    return wish.interview or wish.account


def slot_of(page: Page, number: int, slots: Slots) -> str:
    """The slot of a page's title: the one its maker asked for, else the page's own name."""
    own = page.name or f"page-{number}"
    if own in slots.asked:
        return own
    asked = (slot for slot, rule in slots.asked.items() if slots.get(slot, rule) == page.title)
    return next(asked, own)


def retitled(paper: Paper, slots: Slots) -> Paper:
    """The paper with edited titles, where its maker did not see to that itself; its list of contents follows."""
    pages, instead = [], dict[str, str]()
    for number, page in enumerate(paper.pages, 1):
        slot = slot_of(page, number, slots)
        text = slots[slot] if slot in slots and slot not in slots.asked else ""
        if text and text != page.title:
            instead[page.title] = text
        pages.append(replace(page, title=text or page.title))
    if not instead:
        return paper
    return replace(paper, pages=tuple(replace(page, rows=_contents(page.rows, instead)) for page in pages))


def _contents(rows: tuple[Row, ...], instead: Mapping[str, str]) -> tuple[Row, ...]:
    return tuple(replace(row, columns=tuple(_column(column, instead) for column in row.columns)) for row in rows)


def _column(column: Column, instead: Mapping[str, str]) -> Column:
    blocks = [
        replace(block, entries=tuple(replace(e, words=instead.get(str(e.words), e.words)) for e in block.entries))
        if isinstance(block, Contents)
        else block
        for block in column.blocks
    ]
    return replace(column, blocks=tuple(blocks))


def sentences_of(
    paper: Paper, by_rule: Paper, slots: Slots, names: Mapping[str, str] | None = None
) -> tuple[Sentence, ...]:
    """Every sentence that can be edited, in the order of the pages: the titles, then what else the maker asked for.

    `by_rule` is the same paper without edits; `names` says whom a slot is about that has a talk's id in it.
    """
    found: list[Sentence] = []
    titles = set[str]()
    for number, page in enumerate(paper.pages, 1):
        slot = slot_of(page, number, slots)
        titles.add(slot)
        rule = by_rule.pages[number - 1].title if number <= len(by_rule.pages) else page.title
        found.append(Sentence(slot, number, slots.asked.get(slot) or rule, page.title))
    for slot, rule in tuple(slots.asked.items()):
        if slot not in titles:
            about_whom = (names or {}).get(slot.split(".")[1] if slot.count(".") > 1 else "", "")
            place = _page_with(paper, slots.get(slot, rule) or about_whom)
            found.append(Sentence(slot, place, rule, slots.get(slot, rule), about_whom))
    return tuple(sorted(found, key=lambda sentence: sentence.page))


def _page_with(paper: Paper, text: str) -> int:
    """The page on which a sentence stands; the last one when it is not printed yet."""
    numbers = (number for number, page in enumerate(paper.pages, 1) if text and text in repr(page))
    return next(numbers, len(paper.pages))
