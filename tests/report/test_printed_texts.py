"""Every text of a paper has a place a reader can find, and can be changed there."""

import dataclasses
from typing import Any, get_args

import pytest

from interviewer.report import blocks
from interviewer.report.blocks import Column, Contents, Entry, Page, Paper, Quote, Row, Run, Table, TableColumn, Text
from interviewer.report.frozen import from_text, to_text
from interviewer.report.printed_texts import changed, printed


def paper(*inside: blocks.Block, **more: Any) -> Paper:
    return Paper("Title", "Firm", (Page("A finding", (Row((Column(12, inside),)),), name="told"),), **more)


def places(made: Paper) -> dict[str, str]:
    return {one.text: one.where for one in printed(made)}


def test_places_are_told_as_a_reader_counts_them() -> None:
    found = places(paper(Quote("one"), Text("two"), Quote("three", "four"), Table((TableColumn("h"),), (("c",),))))
    assert found["A finding"] == "Page 1, title"
    assert (found["one"], found["three"], found["four"]) == (
        "Page 1, first quotation",
        "Page 1, second quotation",
        "Page 1, second quotation",
    )
    assert found["c"] == "Page 1, first table"
    assert "told" not in found


def test_a_text_in_several_styles_is_one_text() -> None:
    made = paper(Text((Run("Gwendolyn ", "strong"), Run("Fenwick"))))
    assert "Gwendolyn Fenwick" in places(made)
    told = changed(made, lambda text: text.replace("Gwendolyn Fenwick", "[a colleague]"))
    assert "[a colleague]" in places(told)


def test_names_of_pages_are_never_changed() -> None:
    made = paper(Contents((Entry("told", "told"),)))
    told = changed(made, str.upper)
    assert told.pages[0].name == "told"
    assert told.language == "en"
    assert "TOLD" in places(told)


@pytest.mark.parametrize("kind", get_args(blocks.Block))
def test_every_text_field_of_every_block_is_found(kind: type) -> None:
    """A block of texts alone, each saying its own name, gives all of them back but those for the printer."""
    told = {field.name: f"{field.name} said" for field in dataclasses.fields(kind) if "str" in str(field.type)}
    plain = {name: text for name, text in told.items() if name not in {"language", "size", "style", "align"}}
    if not plain:
        return
    others = {field.name: () for field in dataclasses.fields(kind) if field.name not in told}
    found = {one.text for one in printed(paper(kind(**told, **others)))}
    assert set(plain.values()) <= found


def test_a_paper_comes_back_from_its_text() -> None:
    made = paper(
        Quote("Zażółć “x” <b>", "who"),
        Text((Run("a", "strong"), Run("b"))),
        blocks.HealthRow((blocks.HealthItem("Aster", blocks.Health.SOLID, "Solid"),)),
        blocks.ScoreLine(20.0, -4.5),
        logo=b"\x89PNG\x00",
        keywords=("x",),
    )
    assert from_text(to_text(made)) == made
