"""What the cards say: every number is the service's own, every card has its n, nothing missing is silent."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

import pytest

from interviewer.app import Desk
from interviewer.domain.loyalty.nps import whole
from interviewer.ui.figures.charts.bars import Bars
from interviewer.ui.figures.charts.dot_strip import DotStrip
from interviewer.ui.figures.content import Content
from interviewer.ui.figures.contents.all_cards import ORDER, all_cards
from interviewer.ui.figures.source import WaveSeen, seen
from tests.ui.figures.conftest import NAME

WAVES = ("spring-2025", "spring-2026")
CASES = [(wave, own) for wave in WAVES for own in (False, True)]
SECTION_CARD = {
    "heard": ("heard",),
    "nps": ("score", "four_scores"),
    "bands": ("score",),
    "dimensions": ("dimensions",),
    "accounts": ("accounts",),
    "revenue": ("revenue",),
    "prediction": ("prediction",),
    "satisfaction": ("satisfaction",),
    "retention": ("retention",),
    "advocacy": ("advocacy",),
    "trend": ("trend",),
    "solid_base": ("revenue",),
}


def wave_of(desk: Desk, wave: str, *, own: bool = False) -> WaveSeen:
    return seen(desk.figures, NAME, wave, own=own)


def cards(desk: Desk, wave: str, *, own: bool = False) -> dict[str, Content]:
    return {card.id: card for card in all_cards(wave_of(desk, wave, own=own))}


def numbers(value: object, path: str = "") -> Iterator[tuple[str, float]]:
    """Every number in a section, with its place."""
    if isinstance(value, bool):
        return
    if isinstance(value, int | float):
        yield path, value
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from numbers(inner, f"{path}/{key}")
    elif isinstance(value, list | tuple):
        for place, inner in enumerate(value):
            yield from numbers(inner, f"{path}[{place}]")


def ways(value: float) -> set[str]:
    """The number as a screen may print it: whole, one decimal, a share in percent, money."""
    said = {f"{whole(abs(value))}", f"{whole(abs(value) * 100)}", f"{abs(value):,.2f}", f"{whole(abs(value)):,}"}
    tenths = whole(abs(value) * 10)
    said |= {f"{tenths // 10}.{tenths % 10}", f"{abs(value):.3f}"}
    return said | ({"no", "one", "two", "three", "four"} if value < 5 else set())


def said_on(card: Content) -> set[str]:
    text = " ".join((card.title, card.counted, card.note, card.table.as_text()))
    return set(re.findall(r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|no|one|two|three|four", text))


@pytest.mark.parametrize(("wave", "own"), CASES)
def test_every_number_of_the_service_stands_on_its_card(programme_desk: Desk, wave: str, own: bool) -> None:
    shown, told = cards(programme_desk, wave, own=own), programme_desk.figures.of(NAME, wave, own=own)
    compared, missing = 0, []
    for section, names in SECTION_CARD.items():
        said = set().union(*(said_on(shown[name]) for name in names))
        for place, value in numbers(told[section]):
            missing += [] if ways(value) & said else [f"{section}{place} = {value}"]
            compared += 1
    assert missing == []
    assert compared > 120


@pytest.mark.parametrize("own", [False, True])
def test_each_cell_of_the_dimensions_is_the_figure_of_its_row(programme_desk: Desk, own: bool) -> None:
    told = cast("dict[str, Any]", programme_desk.figures.of(NAME, "spring-2026", own=own)["dimensions"])
    rows = {row[0].lower(): row for row in cards(programme_desk, "spring-2026", own=own)["dimensions"].table.rows}
    assert set(rows) == set(told)
    for name, found in told.items():
        assert rows[name][1] == str(found["n"])
        for column, key in ((2, "client_mean"), (3, "team_mean"), (5, "gap"), (9, "team_mirror_mean")):
            assert float(rows[name][column]) == pytest.approx(found[key], abs=0.0501), (name, key)


def as_number(words: str) -> float:
    """What a cell says, as a number: +29, −7, 43 %, GBP 131,500.50."""
    return float(words.replace("−", "-").replace("GBP", "").replace("%", "").replace(",", "").replace("\u00a0", ""))


@pytest.mark.parametrize(("wave", "own"), CASES)
def test_each_of_the_four_scores_is_the_figure_of_its_row(programme_desk: Desk, wave: str, own: bool) -> None:
    found = programme_desk.figures.of(NAME, wave, own=own)
    told = cast("dict[str, Any]", found["nps"])
    rows = cards(programme_desk, wave, own=own)["four_scores"].table.rows
    for row, one in zip(rows, told.values(), strict=True):
        assert as_number(row[1]) == pytest.approx(one["score"], abs=0.501)
        assert row[4].startswith(f"{one['counts']['n'] if 'counts' in one else one['accounts']} ")
        for column, key in ((2, "interval"), (3, "hard_bounds")):
            if one.get(key):
                assert [as_number(end) for end in row[column].split(" to ")] == pytest.approx(one[key], abs=0.501)


@pytest.mark.parametrize(("wave", "own"), CASES)
def test_each_sum_of_revenue_is_the_figure_of_its_row(programme_desk: Desk, wave: str, own: bool) -> None:
    told = cast("dict[str, Any]", programme_desk.figures.of(NAME, wave, own=own)["revenue"])
    rows = cards(programme_desk, wave, own=own)["revenue"].table.rows
    for row, risk in zip(rows, ("high", "medium", "not_heard", "low"), strict=False):
        assert as_number(row[1]) == told[risk]["amount"]
        assert as_number(row[2]) == pytest.approx(100 * told[risk]["share"], abs=0.501)
        assert as_number(row[3]) == told[risk]["accounts"]
    assert as_number(rows[4][1]) == told["total"]
    assert sum(as_number(row[1]) for row in rows[5:]) == pytest.approx(told["total"])


@pytest.mark.parametrize(("wave", "own"), CASES)
def test_each_account_has_its_own_mean_in_table_and_chart(programme_desk: Desk, wave: str, own: bool) -> None:
    found = wave_of(programme_desk, wave, own=own)
    told = cast("dict[str, Any]", found.figures["accounts"])
    card = cards(programme_desk, wave, own=own)["accounts"]
    assert {row[0]: float(row[1]) for row in card.table.rows} == {
        found.name(name): pytest.approx(one["mean"], abs=0.0501) for name, one in told.items()
    }
    assert isinstance(card.chart, DotStrip)
    assert sorted(dot.value for dot in card.chart.dots) == pytest.approx(sorted(found.view.scores.accounts), abs=1e-4)


@pytest.mark.parametrize(("wave", "own"), CASES)
def test_no_card_is_without_its_n_and_its_sentence(programme_desk: Desk, wave: str, own: bool) -> None:
    shown = cards(programme_desk, wave, own=own)
    assert tuple(shown) == ORDER
    for card in shown.values():
        assert card.counted.startswith("n = "), card.id
        assert card.title.endswith("."), card.id


@pytest.mark.parametrize("wave", WAVES)
def test_what_has_neither_chart_nor_rows_says_why(programme_desk: Desk, wave: str) -> None:
    shown = cards(programme_desk, wave)
    assert [card.id for card in shown.values() if not card.table.rows and not card.note] == []


def test_a_wave_without_a_form_or_a_wave_before_it_says_so(programme_desk: Desk) -> None:
    shown = cards(programme_desk, "spring-2025")
    assert shown["prediction"].note == "No sealed form with an answer that may be counted."
    assert "heard both in this wave and in the one before" in shown["trend"].note
    assert "no team form" in shown["dimensions"].counted


def test_the_titles_are_the_findings(programme_desk: Desk) -> None:
    shown = cards(programme_desk, "spring-2026")
    assert shown["score"].title == "Clients put you at +29 (−7 to +57); you expected +60."
    assert shown["score"].counted == "n = 7 of 12 accounts, indicative"
    assert "cannot yet be told apart from zero" in shown["score"].note
    assert shown["trend"].title == "Two accounts moved up, one down; this is no more than chance."
    assert "could be chance" in shown["trend"].note
    assert shown["retention"].title == "You believed 95\u00a0% of clients stay; 80\u00a0% did."
    assert shown["satisfaction"].title == "Two of 6 satisfied accounts are not loyal (33\u00a0%)."


def test_own_counts_differ_and_the_vendor_never_sees_the_hidden_account(programme_desk: Desk) -> None:
    own, vendor = (cards(programme_desk, "spring-2026", own=own) for own in (True, False))
    assert own["score"].counted == "n = 9 of 12 accounts, indicative"
    assert "Fenwick Print" in own["accounts"].table.as_text()
    for name in ("score", "accounts", "actions", "prediction", "trend"):
        assert "Fenwick" not in vendor[name].title + vendor[name].note + vendor[name].table.as_text()
    assert [row[-1] for row in vendor["revenue"].table.rows if row[0] == "Fenwick Print"] == ["Not heard"]


def test_under_five_accounts_there_are_dots_and_no_score(programme_desk: Desk) -> None:
    found = wave_of(programme_desk, "spring-2026")
    told = cast("dict[str, Any]", found.figures)
    keep = list(told["accounts"])[:4]
    means = [told["accounts"][name]["mean"] for name in keep]
    few = dict(told["nps"]["account"], counts={"promoter": 2, "passive": 1, "detractor": 1, "n": 4}, display="none")
    few |= {"score": None, "interval": None, "hard_bounds": None, "why": "fewer than 5 heard: dots only, no score"}
    figures = told | {
        "nps": told["nps"] | {"account": few},
        "accounts": {name: told["accounts"][name] for name in keep},
    }
    scores = type(found.view.scores)(tuple(means), tuple(means), tuple(means))
    view = type(found.view)(**{**vars(found.view), "scores": scores})
    shown = {card.id: card for card in all_cards(WaveSeen(figures, view, found.before))}
    assert shown["score"].title == "Four accounts heard: too few for a score."
    assert shown["score"].chart is None
    assert "no score" in shown["score"].table.as_text()
    assert shown["accounts"].title == "Four accounts heard: too few for a score. The dots below are the four."
    assert isinstance(shown["accounts"].chart, DotStrip)
    assert len(shown["accounts"].chart.dots) == 4


def test_more_accounts_than_dots_can_show_become_bars_that_count_them_all(programme_desk: Desk) -> None:
    found = wave_of(programme_desk, "spring-2026")
    means = found.view.scores.accounts * 10
    scores = type(found.view.scores)(means, means, means)
    view = type(found.view)(**{**vars(found.view), "scores": scores})
    card = next(card for card in all_cards(WaveSeen(found.figures, view, found.before)) if card.id == "accounts")
    assert isinstance(card.chart, Bars)
    assert sum(row.value for row in card.chart.rows) == len(means)
    assert card.counted == "n = 70, mean of its answers"
