"""The vocabulary of papers: plain, frozen, and known whole to the printer."""

import dataclasses
from typing import get_args

import pytest

from interviewer.formats.pdf.layouts import LAYOUTS
from interviewer.report import blocks


def test_every_block_is_frozen() -> None:
    for kind in get_args(blocks.Block):
        assert kind.__dataclass_params__.frozen, kind


def test_a_paper_can_be_compared_and_hashed() -> None:
    page = blocks.Page("A title", (blocks.Row((blocks.Column(12, (blocks.Text("words"),)),)),))
    paper = blocks.Paper("Title", "Author", (page,))
    assert paper == dataclasses.replace(paper)
    assert len({paper, dataclasses.replace(paper)}) == 1


def test_a_block_refuses_change() -> None:
    quote = blocks.Quote("as said")
    with pytest.raises(dataclasses.FrozenInstanceError):
        quote.words = "other"  # type: ignore[misc]


def test_the_union_of_blocks_is_closed_and_the_printer_knows_each() -> None:
    assert set(LAYOUTS) == set(get_args(blocks.Block))
