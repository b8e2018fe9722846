"""The printed programme report says what the figures say: the text of the PDF against `figures --json`."""

import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any, cast

import pytest
from pypdf import PdfReader

from interviewer import app
from interviewer.app import Desk
from interviewer.domain.loyalty.nps import whole
from interviewer.services.paper_wishes import PaperWish

NAME = "Harrow & Pell client review"
WAVES = ("spring-2025", "spring-2026")
SMALL = ("none", "one", "two", "three", "four")
PAGES = 14


@pytest.fixture(scope="module", name="desk")
def _desk(house: Path) -> Iterator[Desk]:
    with app.temporary_workspace() as workspace:
        desk = app.desk_over(workspace, clock=lambda: datetime(2026, 6, 25, 9, tzinfo=UTC))
        desk.folders.bring_in(house / "tests" / "cases" / "programme")
        yield desk


@pytest.fixture(scope="module", name="printed")
def _printed(desk: Desk) -> Mapping[str, list[str]]:
    """The text of every sheet, by wave."""
    return {wave: _sheets(desk.papers.pdf(PaperWish(NAME, wave, "programme"))) for wave in WAVES}


def _sheets(pdf: bytes) -> list[str]:
    return [_plain(page.extract_text()) for page in PdfReader(BytesIO(pdf)).pages]


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text.replace("\u00a0", " "))


def figures(desk: Desk, wave: str) -> dict[str, Any]:
    return cast("dict[str, Any]", desk.figures.of(NAME, wave))


def signed(score: float) -> str:
    number = whole(score)
    return f"+{number}" if number > 0 else str(number).replace("-", "−")


def count(number: int) -> str:
    return SMALL[number] if number < len(SMALL) else str(number)


def pounds(amount: float) -> str:
    return f"£{whole(amount):,}"


def sizes(desk: Desk, wave: str, pages: str, paper: str) -> int:
    wish = PaperWish(NAME, wave, "programme", pages=cast("Any", pages))
    return len(_sheets(desk.papers.pdf(wish, cast("Any", paper))))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize(("pages", "sheets"), [("full", 14), ("short", 10)])
@pytest.mark.parametrize("wave", WAVES)
def test_each_page_is_one_sheet(desk: Desk, wave: str, pages: str, sheets: int, paper: str) -> None:
    assert sizes(desk, wave, pages, paper) == sheets


@pytest.mark.parametrize("wave", WAVES)
def test_the_score_its_range_and_its_bounds_are_those_of_the_figures(
    desk: Desk, printed: Mapping[str, list[str]], wave: str
) -> None:
    found, sheets = figures(desk, wave)["nps"]["account"], printed[wave]
    low, high = map(signed, found["interval"])
    worst, best = map(signed, found["hard_bounds"])
    for sheet in (sheets[0], sheets[1], sheets[12]):
        assert signed(found["score"]) in sheet
        assert f"{low} to {high}" in sheet
    assert f"it lies between {worst} and {best}" in sheets[0]
    assert f"lies between {worst} and {best}" in sheets[1]
    assert f"{worst} to {best}" in sheets[12]


@pytest.mark.parametrize("wave", WAVES)
def test_bands_and_satisfaction_are_those_of_the_figures(
    desk: Desk, printed: Mapping[str, list[str]], wave: str
) -> None:
    told, sheet = figures(desk, wave), printed[wave][1]
    for share in told["bands"].values():
        assert f"{share['k']} of {share['n']}, {whole(share['percent'])}%" in sheet
    share = told["satisfaction"]["satisfied_not_loyal"]
    assert f"{share['k']} of {share['n']} {whole(share['percent'])}%" in sheet


@pytest.mark.parametrize("wave", WAVES)
def test_coverage_and_rates_are_those_of_the_figures(desk: Desk, printed: Mapping[str, list[str]], wave: str) -> None:
    heard, sheet = figures(desk, wave)["heard"], printed[wave][2]
    of_all = f"{count(heard['accounts'])} of {heard['list_size']}"
    assert f"{whole(100 * heard['coverage'])}% of accounts ({of_all})" in sheet
    assert f"{whole(100 * heard['revenue_coverage'])}% of revenue" in sheet
    for rate in ("RR1", "COOP1"):
        assert f"{whole(100 * heard[rate])}%" in sheet
        assert f"({rate}) {whole(100 * heard[rate])}%" in printed[wave][12]
    assert f"{heard['dispositions']['I']} of {sum(heard['dispositions'].values())} contacts" in printed[wave][12]


@pytest.mark.parametrize("wave", WAVES)
def test_money_by_risk_is_that_of_the_figures(desk: Desk, printed: Mapping[str, list[str]], wave: str) -> None:
    told, sheet = figures(desk, wave), printed[wave][3]
    for risk in ("high", "medium", "not_heard", "low"):
        part = told["revenue"][risk]
        assert pounds(part["amount"]) in sheet
        accounts = "one account" if part["accounts"] == 1 else f"{count(part['accounts'])} accounts"
        assert f"{whole(100 * part['share'])}% of revenue, {accounts}" in sheet
    assert pounds(told["revenue"]["high"]["amount"]) in printed[wave][0]
    assert f"5 accounts are {whole(100 * told['exposure']['largest_share'])}% of revenue" in sheet


@pytest.mark.parametrize("wave", WAVES)
def test_the_six_dimensions_are_those_of_the_figures(desk: Desk, printed: Mapping[str, list[str]], wave: str) -> None:
    told = figures(desk, wave)
    for name, one in told["dimensions"].items():
        mean = f"{one['client_mean'] + 1e-9:.1f}"
        assert mean in printed[wave][5]
        team = f"{one['team_n']} {one['team_mean'] + 1e-9:.1f}" if one["team_mean"] else "– –"
        gap = f"{one['gap']:+.1f} {one['gap_class']}" if one["gap"] is not None else "– no team form"
        line = f"{name.capitalize()} {one['n']} {mean} {team} {gap} {one['accounts_must_act']}"
        assert line in printed[wave][12]


def test_the_weak_points_and_doors_are_those_of_the_figures(desk: Desk, printed: Mapping[str, list[str]]) -> None:
    told, sheets = figures(desk, "spring-2026"), printed["spring-2026"]
    for one in told["weak_points"]["dimensions"]:
        share = f"{len(one['accounts'])} of {told['weak_points']['n']}, {whole(100 * one['revenue_share'])}% of revenue"
        assert share in sheets[4]
    staying = told["staying"]
    for reason, number in staying["reasons"].items():
        assert f"{number} of {staying['by_default']['n']}" in sheets[6], reason
    for words, door in (("closed, 0 to 2", "closed"), ("ajar, 3 to 6", "ajar"), ("open, 7 to 10", "open")):
        assert words in sheets[6]
        assert f"{staying['doors'][door]} of {staying['doors']['n']}" in sheets[6]
    for row in staying["approached_by_contact"]:
        assert f"{row['approached']} of {row['n']}" in sheets[6]
    assert f"{whole(staying['by_default']['percent'])}%" in sheets[6]


def test_advocacy_and_retention_are_those_of_the_figures(desk: Desk, printed: Mapping[str, list[str]]) -> None:
    told, sheets = figures(desk, "spring-2026"), printed["spring-2026"]
    unasked, done = told["advocacy"]["unasked_share"], told["advocacy"]["said_and_done"]
    assert f"{unasked['k']} of {unasked['n']}" in sheets[7]
    assert f"{done['k']} of {done['n']} {whole(done['percent'])}%" in sheets[7]
    kept = told["retention"]
    assert f"You believed {whole(kept['guess'])}% of clients stay; {whole(kept['logo']['percent'])}% did" in sheets[8]
    assert f"{kept['logo']['k']} of {kept['logo']['n']} accounts stayed" in sheets[8]
    assert f"and {whole(kept['revenue_percent'])}% of revenue" in sheets[8]
    assert f"{whole(kept['overestimate_points'])} points more" in sheets[8]
    lost = kept["satisfied_yet_lost"]
    assert f"{lost['k']} of {lost['n']}" in sheets[8]


def test_actions_are_counted_as_the_figures_list_them(desk: Desk, printed: Mapping[str, list[str]]) -> None:
    listed = figures(desk, "spring-2026")["actions"]["accounts"].values()
    every = [one for actions in listed for one in actions if one["trigger"] != "completed"]
    assert printed["spring-2026"][9].count(f"{len(every)} actions") == 1


@pytest.mark.parametrize("wave", WAVES)
def test_every_account_stands_with_its_mean_and_class(desk: Desk, printed: Mapping[str, list[str]], wave: str) -> None:
    words = {"at_risk": "at risk", "loyal": "loyal", "leaning_loyal": "leaning loyal", "transactional": "transactional"}
    for account, one in figures(desk, wave)["accounts"].items():
        assert f"{one['mean'] + 1e-9:.1f} {words[one['class']]}" in printed[wave][10], account


def test_the_trend_is_that_of_the_figures(desk: Desk, printed: Mapping[str, list[str]]) -> None:
    found, sheet = figures(desk, "spring-2026")["trend"], printed["spring-2026"][11]
    change = signed(found["mean_change"])
    assert f"Two accounts moved up, one down: no clear change ({change}, could be chance)" in sheet
    assert f"{signed(found['nps_before'])} to {signed(found['nps_after'])}" in sheet
    assert f"{round(100 * found['exact_p'])} in 100" in sheet


def test_the_prediction_is_that_of_the_figures(desk: Desk, printed: Mapping[str, list[str]]) -> None:
    found, sheet = figures(desk, "spring-2026")["prediction"], printed["spring-2026"][1]
    assert f"you expected {signed(found['executive_predicted_nps'])}" in sheet
    assert f"a guess for {found['n']} accounts" in sheet
    assert f"{found['bias']:.1f} points too high; {found['within_1']} of {found['n']} came within one point" in sheet


@pytest.mark.parametrize("wave", WAVES)
def test_two_makings_are_equal_to_the_byte(desk: Desk, wave: str) -> None:
    wish = PaperWish(NAME, wave, "programme")
    assert desk.papers.pdf(wish) == desk.papers.pdf(wish)


def test_the_outline_names_every_page_and_the_foot_says_confidential(desk: Desk) -> None:
    reader = PdfReader(BytesIO(desk.papers.pdf(PaperWish(NAME, "spring-2026", "programme"))))
    assert len(reader.outline) == PAGES
    for page in reader.pages:
        text = _plain(page.extract_text())
        assert "Confidential" in text
        assert "Draft" in text
        assert "Some answers are held back." in text
