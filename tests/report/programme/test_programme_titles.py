"""The title of each page: the first true line in METHOD's order, shorter where it would not fit."""

from collections.abc import Mapping
from typing import Any

import pytest

from interviewer.domain.programme.account import Account
from interviewer.report.phrases import LONGEST_TITLE
from interviewer.report.programme.paper import rule_titles
from tests.report.programme.programme_samples import (
    HAPPY,
    LEAVING,
    NINES,
    SIX,
    Heard,
    form,
    listed,
    paper,
    telling,
    titles,
)

FIVE = ("aster", "birch", "cedar", "dahlia", "elm")


def all_five(changed: Mapping[str, Any]) -> list[Heard]:
    """Five accounts, all with these values besides."""
    return [Heard(name, {**HAPPY, **changed}) for name in FIVE]


def five(**changed: Any) -> list[Heard]:
    """Five accounts that are happy but for these values, given by account."""
    return [Heard(name, {**HAPPY, **changed.get(name, {})}) for name in FIVE]


P1: list[tuple[list[Heard], str]] = [
    (five(birch=LEAVING, cedar={"nps": 3}),
     "5 of 5 clients heard; two worth €197,000 a year may leave; call Birch first"),
    (five(cedar={"nps": 3, "det_callback": "yes_call_only"}),
     "5 of 5 clients heard; one worth €98,000 a year may leave; call Cedar first"),
    (five(cedar={"nps": 3}),
     "5 of 5 clients heard; one worth €98,000 a year may leave; plan for Cedar first"),
    (all_five({"dim_savvy": 6}),
     "5 of 5 clients heard; none that was heard is at risk; repair Savvy first"),
    (five(elm={"stay_reason": ("contract",)}),
     "5 of 5 clients heard; none that was heard is at risk; give Elm a reason to stay"),
    (five(elm={"fut_open": "open", "fut_pass": "yes"}),
     "5 of 5 clients heard; none that was heard is at risk; talk with Elm about more work"),
    (five(), "5 of 5 clients heard; none that was heard is at risk"),
    ([], "None of the 5 clients was heard yet"),
]  # fmt: skip


@pytest.mark.parametrize(("heard", "title"), P1)
def test_page_one_says_who_was_heard_what_may_leave_and_the_first_decision(heard: list[Heard], title: str) -> None:
    assert titles(paper(heard, listed(*FIVE)))[1] == title


def test_a_blind_spot_goes_before_a_weak_dimension() -> None:
    heard = [Heard(name, {**HAPPY, **{f"dim_{d}": 6 for d in SIX}}) for name in FIVE]
    made = paper(heard, listed(*FIVE), forms=[form(name, 9, 9) for name in FIVE])
    assert titles(made)[1].endswith("hear the clients on Integrity")


def test_a_gap_in_retention_goes_before_growth() -> None:
    company = {"c_ret": 95, "c_ret_actual": {"accounts_start": 10, "accounts_active": 8}}
    heard = five(elm={"fut_open": "open", "fut_pass": "yes"})
    assert titles(paper(heard, company=company))[1].endswith("ask why clients left")


def test_a_title_that_is_too_long_gives_way_to_a_shorter_one() -> None:
    long = Account("a", "A Name So Long That No Title Could Ever Hold It On Two Lines And Some More", 84_000_00)
    title = titles(paper([Heard("a", LEAVING)], [long]))[1]
    assert title == "One of one clients heard; one worth €84,000 a year may leave"


P2: list[tuple[list[Heard], dict[str, Any], str]] = [
    (five()[:4], {}, "Too few clients heard to give a score"),
    (five(), {}, "Clients put you at +100, all of them heard"),
    (five(), {"accounts": listed(*FIVE, "fir")}, "Clients put you at +100 (+71 to +100)"),
    (five(), {"company": {"c_pred_nps": 60}, "forms": [form("aster", 9)]},
     "Clients put you at +100, all of them heard; you expected +60"),
    (five(), {"forms": [form(name, 7) for name in FIVE]},
     "Clients put you at +100, all of them heard; your teams expected 0"),
]  # fmt: skip


@pytest.mark.parametrize(("heard", "more", "title"), P2)
def test_page_two_states_the_score_and_what_was_expected(heard: list[Heard], more: dict[str, Any], title: str) -> None:
    assert titles(paper(heard, **more))[2] == title


def test_page_three_states_coverage_with_counts() -> None:
    made = paper(five()[:3], listed(*FIVE))
    assert titles(made)[3].replace("\u00a0", " ") == "60% of accounts (three of 5) and 61% of revenue were heard"
    assert titles(paper([], listed(*FIVE)))[3] == "Nobody was heard yet"
    assert titles(paper())[3] == "No account is on the list of this wave"


P4: list[tuple[list[Heard], str]] = [
    (five(aster=LEAVING), "€100,000 (20%) sits with one account that may leave: Aster"),
    (five(aster=LEAVING, birch=LEAVING), "€199,000 (41%) sits with accounts that may leave, most of it in Aster"),
    (five(aster=LEAVING, birch=LEAVING, cedar=LEAVING),
     "€297,000 (61%) sits with accounts that may leave, most of it in Aster and Birch"),
    (all_five(LEAVING), "€490,000 (100%) sits with accounts that may leave"),
    (five(), "No account that was heard is at risk of leaving"),
    ([], "Nobody was heard, so no money can be called safe"),
]  # fmt: skip


@pytest.mark.parametrize(("heard", "title"), P4)
def test_page_four_says_where_most_of_the_money_lies(heard: list[Heard], title: str) -> None:
    assert titles(paper(heard, listed(*FIVE)))[4] == title


def test_page_four_names_the_segment_that_holds_more_than_half() -> None:
    segments = ("care", "care", "care", "law", "law")
    accounts = [
        Account(name, name.title(), 1000_00, segment=segment) for name, segment in zip(FIVE, segments, strict=True)
    ]
    made = paper(all_five(LEAVING), accounts)
    assert titles(made)[4] == "€5,000 (100%) sits with accounts that may leave, most of it in care"


def test_page_five_names_the_weakest_point_and_what_most_raised() -> None:
    low = {"dim_savvy": 5}
    heard = five(aster=low, birch=low)
    assert titles(paper(heard))[5] == "The weakest point is Savvy; two\u00a0of\u00a05 accounts put it below 7"
    late = {"det_trouble": ("Late reports.",)}
    said = [Heard(one.account, one.values, lines=late if one.account in ("aster", "elm") else {}) for one in heard]
    assert titles(paper(said))[5] == "The weakest point is Savvy; two of 5 accounts raised: Late reports"
    assert titles(paper(five(elm={"dim_savvy": 8})))[5] == "The weakest point is Savvy, at 8.8 of 10"


def test_page_five_counts_points_where_too_few_rated() -> None:
    one = Heard("aster", {"nps": 4}, lines={"det_trouble": ("Late", "Dear")})
    assert titles(paper([one]))[5] == "Two points of trouble were named"
    assert titles(paper([Heard("aster", {"nps": 4})]))[5] == "No point of trouble may be told"
    assert titles(paper([], listed("aster")))[5] == "Nobody was heard, so nothing is known of what hurts"


P6: list[tuple[dict[str, Any], int | None, str]] = [
    ({}, 9, "Your view and theirs agree"),
    ({}, None, "No dimension is below 7; your own view is not known"),
    ({"dim_savvy": 6}, 9, "You overrate yourselves most on Savvy: 9 against 6"),
    ({"dim_savvy": 6}, 7, "Savvy is below 7"),
    ({"dim_savvy": 6, "dim_integrity": 5}, 6, "Two of the six are below 7, Integrity lowest"),
]  # fmt: skip


@pytest.mark.parametrize(("changed", "rating", "title"), P6)
def test_page_six_looks_for_a_blind_spot_then_for_the_weak(changed: dict[str, Any], rating: int, title: str) -> None:
    forms = [form(name, 9, rating) for name in FIVE] if rating else []
    assert titles(paper(all_five(changed), forms=forms))[6] == title


def test_page_six_gives_no_mean_of_two_accounts() -> None:
    assert titles(paper(five()[:2]))[6] == "Too few accounts rated the six dimensions to give a mean"


P7: list[tuple[list[Heard], str]] = [
    (five(elm={"stay_reason": ("contract",)}),
     "20% (one of 5 accounts) stay for reasons that would not survive a better offer"),
    (five(elm={"stay_reason": ("contract",)})[3:],
     "One of two accounts stays for reasons that would not survive a better offer"),
    (five(), "Most stay for people and results"),
    ([Heard("aster", {"nps": 9})], "Nobody said yet what keeps them"),
    ([Heard("aster", {"nps": 9, "stay_reason": ("other",)})], "No account stays by default alone"),
]  # fmt: skip


@pytest.mark.parametrize(("heard", "title"), P7)
def test_page_seven_says_who_stays_by_default(heard: list[Heard], title: str) -> None:
    assert titles(paper(heard))[7] == title


P8: list[tuple[dict[str, Any], str]] = [
    ({"ref_past": "recommended", "ref_asked": "unasked"}, "5 clients already recommend you unasked"),
    ({"ref_past": "recommended", "ref_asked": "asked"}, "Clients recommend you, but only when asked"),
    ({"ref_past": "neither"}, "5 accounts would recommend you, none has yet"),
    ({}, "5 accounts would recommend you"),
    ({"nps": 7}, "No client recommends you yet"),
]


@pytest.mark.parametrize(("changed", "title"), P8)
def test_page_eight_says_who_recommends(changed: dict[str, Any], title: str) -> None:
    assert titles(paper(all_five(changed)))[8] == title


P9: list[tuple[dict[str, Any] | None, str]] = [
    ({"c_ret": 95, "c_ret_actual": {"accounts_start": 15, "accounts_active": 12}},
     "You believed 95% of clients stay; 80% did (12\u00a0of\u00a015)"),
    ({"c_ret_actual": {"accounts_start": 4, "accounts_active": 3}}, "75% of clients stayed (three\u00a0of\u00a0four)"),
    ({"c_ret": 95}, "How many clients stay is not known yet"),
    (None, "How many clients stay is not known yet"),
]  # fmt: skip


@pytest.mark.parametrize(("company", "title"), P9)
def test_page_nine_sets_belief_beside_fact(company: dict[str, Any] | None, title: str) -> None:
    assert titles(paper(five(), company=company))[9] == title


def test_page_nine_falls_back_to_growth() -> None:
    heard = five(elm={"fut_open": "open", "fut_pass": "yes"})
    assert titles(paper(heard))[9] == "One client is open to more work"


def test_page_ten_counts_actions_and_those_of_this_week() -> None:
    assert titles(paper([Heard("aster", {"nps": 10})]))[10] == "One action, one due this week"
    assert titles(paper([], listed("aster")))[10] == "No action follows yet"


def test_page_eleven_counts_accounts_by_health() -> None:
    made = paper(five(aster=LEAVING, birch={"nps": 8}), listed(*FIVE, "fir"))
    assert titles(made)[11] == "Accounts by health: one at risk, one to watch, three solid and one not heard"


P12: list[tuple[int, int, int, str]] = [
    (10, 10, 6, "6 accounts moved up, none down: this is more than chance (+100)"),
    (8, 10, 2, "Two accounts moved up, none down: no clear change (+100, could be chance)"),
    (8, 8, 2, "No account moved from one band to another"),
]


@pytest.mark.parametrize(("_", "after", "count", "title"), P12)
def test_page_twelve_says_whether_a_change_is_more_than_chance(_: int, after: int, count: int, title: str) -> None:
    names = [f"a{place}" for place in range(count)]
    before = [Heard(name, {"nps": 8}) for name in names]
    made = paper([Heard(name, {"nps": after}) for name in names], listed(*names, "other"), before=before)
    assert titles(made)[12] == title


def test_page_twelve_says_when_there_is_nothing_to_compare() -> None:
    assert titles(paper(five()))[12] == "This is the first wave: the base line"
    made = paper(five()[:1], listed(*FIVE), before=five()[1:2])
    assert titles(made)[12] == "No account was heard in both waves, so nothing can be compared"


def test_a_change_of_everyone_is_a_fact() -> None:
    before = [Heard(name, {"nps": 8}) for name in ("aster", "birch")]
    after = [Heard(name, {"nps": 9}) for name in ("aster", "birch")]
    title = titles(paper(after, before=before))[12]
    assert title == "Two accounts moved up, none down: all were heard both times, so it is a fact"


def test_an_edited_title_is_printed_and_the_rules_title_stays_known() -> None:
    told = telling(five(), sentences={"programme.p2": "They like you.", "programme.p3": "  "})
    made = titles(paper(five(), sentences=told.sentences))
    assert made[2] == "They like you."
    assert made[3] == rule_titles(told)["programme.p3"]
    assert rule_titles(told)["programme.p2"] == "Clients put you at +100, all of them heard"


def test_every_title_fits_two_lines_and_has_no_stop_at_its_end() -> None:
    for heard in ([], five(), five(aster=LEAVING), [Heard("aster", NINES)]):
        for title in titles(paper(heard, listed(*FIVE))).values():
            assert 0 < len(title) <= LONGEST_TITLE
            assert not title.endswith(".")
