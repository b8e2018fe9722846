"""Whatever the numbers and names are: nothing is drawn outside its column, and no label lies on another."""

from itertools import combinations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from interviewer.formats.pdf.charts.dot_places import piled
from interviewer.formats.pdf.charts.spread import spread
from interviewer.formats.pdf.fonts import FontBook
from interviewer.formats.pdf.pieces import Setting
from interviewer.formats.pdf.text import Typesetter
from interviewer.report.blocks import (
    BigFigure,
    Block,
    CountBar,
    CountBars,
    DotStrip,
    Dumbbell,
    DumbbellRow,
    Health,
    HealthItem,
    HealthRow,
    QrCode,
    RevenueBar,
    RevenueBars,
    RevenuePart,
    RevenueSplit,
    ScoreLine,
    Slope,
    SlopeLines,
    SplitBar,
    Stop,
    StripDot,
    Ticks,
    TimeLine,
    TwoDots,
    Write,
)
from tests.formats.pdf.seeing_pen import Mark, seen

KIT = Setting(Typesetter(FontBook()), "en")
SPANS = (12, 9, 6, 4)
SLOW = [HealthCheck.too_slow, HealthCheck.data_too_large]
ROOM = settings(
    max_examples=60, deadline=None, suppress_health_check=SLOW, phases=(Phase.explicit, Phase.reuse, Phase.generate)
)
LONG = ("Österreichische Großraumverwaltung", "A B C D E F G H I J K L M")

names = st.one_of(
    st.sampled_from(("Aster", "Lindner & Sohn", "Грабовски", "株式会社", *LONG)),
    st.text(st.characters(codec="latin-1", exclude_categories=("C", "Z")), min_size=1, max_size=60),
)
values = st.one_of(st.integers(0, 10).map(float), st.floats(0, 10).map(lambda value: round(value, 1)))
maybe = st.one_of(st.none(), values)
scores = st.one_of(st.none(), st.integers(-100, 100).map(float))
healths = st.sampled_from(tuple(Health))
amounts = st.one_of(st.just(0.0), st.floats(-1000, 1e12))
widths = st.sampled_from(SPANS).map(lambda span: span * 41.5 - 11)

dots = st.lists(
    st.builds(
        StripDot, values, st.integers(1, 3), st.one_of(st.just(""), names), st.booleans(),
        st.one_of(st.just(""), st.just(""), names), st.sampled_from((None, 0, 1, 2)),
    ),
    max_size=60,
)  # fmt: skip
strips = st.builds(
    DotStrip, dots.map(tuple), st.tuples(*[st.tuples(names, st.just("3 accounts"))] * 3), st.just("revenue"),
    st.sampled_from(((), ("< 100k", "to 280k", "more"))),
)  # fmt: skip
counts = st.integers(0, 400)
three = st.tuples(names, names, names)
rows = st.builds(
    DumbbellRow, names, names, maybe, maybe, st.just("+6"), st.just("watch"), st.booleans(), st.booleans(), st.none(),
    st.lists(values, max_size=40).map(tuple), st.just("5"),
)  # fmt: skip
items = st.builds(HealthItem, names, healths, st.one_of(st.just(""), names))
themes = st.builds(CountBar, names, amounts, st.just("three of 15"), st.one_of(st.none(), amounts))
slopes = st.builds(Slope, names, values, values, st.booleans())
charts: dict[str, st.SearchStrategy[Block]] = {
    "big figure": st.builds(BigFigure, names, names, st.booleans()),
    "split bar": st.builds(SplitBar, counts, counts, counts, three, three),
    "score line": st.builds(ScoreLine, st.integers(-100, 100).map(float), scores, scores, scores, scores),
    "two dots": st.builds(
        TwoDots, st.just(-100.0), st.just(100.0), st.just("-100"), st.just("+100"), st.floats(-100, 100), names,
        st.floats(-100, 100), names, st.just(((-50.0, "-50"), (0.0, "0"), (50.0, "+50"))),
    ),
    "dot strip": strips,
    "health row": st.builds(HealthRow, st.lists(items, max_size=60).map(tuple)),
    "revenue split": st.builds(
        RevenueSplit, st.lists(st.builds(RevenuePart, healths, amounts, names), max_size=4).map(tuple)
    ),
    "revenue bars": st.builds(
        RevenueBars, st.lists(st.builds(RevenueBar, names, healths, amounts, names, names), max_size=60).map(tuple),
        st.sampled_from((("", "", ""), ("Account", "Revenue", "Why"))),
    ),
    "count bars": st.builds(CountBars, st.lists(themes, max_size=30).map(tuple)),
    "slope lines": st.builds(SlopeLines, st.lists(slopes, max_size=60).map(tuple), names, names),
    "time line": st.builds(
        TimeLine, st.lists(st.builds(Stop, st.floats(0, 90), st.just("day 10"), names, names), max_size=12).map(tuple)
    ),
    "dumbbell": st.builds(Dumbbell, st.lists(rows, max_size=8).map(tuple)),
    "thumbnail": st.builds(Dumbbell, st.lists(rows, max_size=8).map(tuple), thumbnail=st.just(True)),
    "square code": st.builds(QrCode, st.text(max_size=300), names),
    "ticks": st.builds(Ticks, names, st.lists(names, max_size=8).map(tuple)),
    "write": st.builds(Write, names, st.integers(0, 5), st.booleans(), st.sampled_from(("", "of 3"))),
}  # fmt: skip
APART = (
    "split bar", "two dots", "dot strip", "health row", "revenue split", "revenue bars", "slope lines", "time line",
    "count bars", "big figure", "ticks", "dumbbell",
)  # fmt: skip


def overlaps(marks: list[Mark]) -> list[tuple[str, str]]:
    """Pairs of words that lie on each other."""
    return [(one.words, other.words) for one, other in combinations(marks, 2) if one.meets(other)]


@pytest.mark.parametrize("name", charts)
@ROOM
@given(data=st.data())
def test_nothing_is_drawn_outside_its_column(name: str, data: st.DataObject) -> None:
    width = data.draw(widths)
    pen, height = seen(data.draw(charts[name]), width, KIT)
    outside = [
        mark for mark in pen.marks
        if mark.left < -2 or mark.right > width + 2 or mark.top < -2 or mark.low > height + 2
    ]  # fmt: skip
    assert outside == []


@pytest.mark.parametrize("name", APART)
@ROOM
@given(data=st.data())
def test_no_words_lie_on_other_words(name: str, data: st.DataObject) -> None:
    pen, _ = seen(data.draw(charts[name]), data.draw(widths), KIT)
    assert overlaps(pen.texts) == []


@ROOM
@given(strips)
def test_no_name_of_a_dot_strip_lies_on_a_dot(strip: DotStrip) -> None:
    pen, _ = seen(strip, 487.0, KIT)
    shapes = [mark for mark in pen.marks if mark.kind == "disc" or (mark.kind == "box" and mark.right - mark.left < 20)]
    assert [(text.words, shape) for text in pen.texts for shape in shapes if text.meets(shape)] == []


@ROOM
@given(st.lists(st.builds(StripDot, values, st.integers(1, 3)), max_size=30))
def test_every_dot_stands_at_its_value_and_on_no_other(found: list[StripDot]) -> None:
    places = piled([(10 + dot.value * 46.7, dot) for dot in found])
    assert sorted(place.x for place in places) == sorted(10 + dot.value * 46.7 for dot in found)
    for one, other in combinations(places, 2):
        apart = ((one.x - other.x) ** 2 + (one.up - other.up) ** 2) ** 0.5
        assert apart > (one.radius + other.radius) * 0.999


@given(st.lists(st.tuples(st.floats(-50, 600), st.floats(1, 60)), max_size=12))
def test_spread_labels_keep_their_order_their_distance_and_the_ends(labels: list[tuple[float, float]]) -> None:
    labels.sort()
    starts = spread([at for at, _ in labels], [size for _, size in labels], 0, 487, 4)
    for (start, (_, size)), following in zip(zip(starts, labels, strict=True), starts[1:], strict=False):
        assert start + size + 4 <= following + 1e-6
    needed = sum(size for _, size in labels) + 4 * (len(labels) - 1)
    assert all(start >= 0 for start in starts)
    if labels and needed <= 487:
        assert starts[-1] + labels[-1][1] <= 487 + 1e-6


@pytest.mark.parametrize("count", [0, 1, 60])
def test_none_one_and_many_accounts_are_drawn(count: int) -> None:
    accounts = tuple(f"Account {number}" for number in range(count))
    for block in (
        DotStrip(tuple(StripDot(7, 3, name) for name in accounts), (("Low", "0"), ("Mid", "0"), ("High", "0"))),
        SlopeLines(tuple(Slope(name, 5, 5) for name in accounts), "before", "after"),
        HealthRow(tuple(HealthItem(name, Health.WATCH, "Watch") for name in accounts)),
        RevenueBars(tuple(RevenueBar(name, Health.WATCH, 0, "0") for name in accounts)),
    ):
        pen, height = seen(block, 487.0, KIT)
        assert sum("Account" in mark.words for mark in pen.texts) == count
        assert height < 3000
