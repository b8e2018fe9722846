"""However long the words of a block, they stay on the sheet and none is lost."""

import dataclasses
import io
import re
from collections.abc import Callable

import pytest
from pypdf import PdfReader

from interviewer.formats.pdf import render
from interviewer.report.blocks import (
    Action,
    Block,
    Decide,
    Dumbbell,
    DumbbellRow,
    Fact,
    Facts,
    Heading,
    Health,
    NumberLine,
    Paper,
    Points,
    Quote,
    ScoreFigure,
    Text,
)

COUNT = 900
LONG = " ".join(f"word{number}" for number in range(COUNT))
BLOCKS: dict[str, Block] = {
    "text": Text(LONG, "lead"),
    "quote": Quote(LONG, attribution="a client", lead=True),
    "points": Points((LONG, "short")),
    "facts": Facts((Fact("Health", "Watch", Health.WATCH), Fact("because", LONG))),
    "facts across": Facts((Fact("Health", "Solid", Health.SOLID), Fact("because", LONG)), across=True),
    "score": ScoreFigure("10", LONG, NumberLine(10, "gave 10", 10, "team expected 10")),
    "decide": Decide("Decide now", (Action(LONG, "owner", "Thu 18 June"), Action("second", "owner", "Fri"))),
    "dumbbell": Dumbbell((DumbbellRow("Trust", "integrity", 3, None, quote=Quote(LONG)),)),
    "thumbnail": Dumbbell((DumbbellRow("Trust", "", 3, 9), DumbbellRow("Skill", "", None)), thumbnail=True),
}


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("name", BLOCKS)
def test_long_words_stay_on_the_sheet_in_order(name: str, size: str, paper_of: Callable[..., Paper]) -> None:
    places: list[tuple[float, float, str]] = []

    def note(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        if text.strip():
            places.append((tm[4], tm[5], text))

    reader = PdfReader(io.BytesIO(render(paper_of(Heading("Heading"), BLOCKS[name]), size)))  # type: ignore[arg-type]
    for page in reader.pages:
        page.extract_text(visitor_text=note)
    words = [word.strip("“”") for _, _, text in places for word in text.split()]
    wanted = [] if name == "thumbnail" else LONG.split()
    assert re.findall(r"word\d+", " ".join(words)) == wanted
    assert all(50 < x < 560 and y > 25 for x, y, _ in places)


def test_a_title_of_many_lines_pushes_the_body_down(paper_of: Callable[..., Paper]) -> None:
    paper = paper_of(Text("body"))
    page = dataclasses.replace(paper.pages[0], title="A very long sentence " * 12, high=True)
    ys: dict[str, float] = {}

    def note(text: str, cm: list[float], tm: list[float], font: object, size: float) -> None:
        ys[text.strip()] = tm[5]

    data = render(dataclasses.replace(paper, pages=(page,)), "A4")
    PdfReader(io.BytesIO(data)).pages[0].extract_text(visitor_text=note)
    assert ys["body"] < min(y for text, y in ys.items() if text.startswith("A very") or text.endswith("sentence"))
