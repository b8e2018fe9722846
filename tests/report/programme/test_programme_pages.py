"""Every page of the programme report stands on any wave, and says sensible things."""

import re
from collections.abc import Callable

import pytest

from interviewer.domain.programme.account import Account
from interviewer.formats.pdf.renderer import PdfRenderer
from interviewer.report.blocks import Contents, Decide, Paper, QrCode, Row, Table
from interviewer.report.programme.pages import PAGES
from tests.report.programme.programme_samples import (
    HAPPY,
    LEAVING,
    NINES,
    Heard,
    every_text,
    form,
    listed,
    paper,
    telling,
    words_on,
)

LONG = "word " * 20_000
MARKUP = "<b>AT&T</b> said </para> <img src='/etc/passwd'/> &amp; %s {0} {name} \\u0007"
TWO_HUNDRED = tuple(f"account {number}" for number in range(200))
MIXED = [
    Heard(name, {**HAPPY, "nps": place % 11, "det_callback": "yes_with_points", "dim_savvy": place % 11})
    for place, name in enumerate(TWO_HUNDRED)
]


def _wordy(said: str) -> list[Heard]:
    words = dict.fromkeys(("tough", "nps_why", "adv_story", "dim_savvy_low", "perf_open", "comp_better"), said)
    lines = {"det_trouble": (said, "Late"), "ssc_stop": (said,)}
    return [Heard(name, {**HAPPY, **LEAVING}, words=words, lines=lines) for name in ("aster", "birch")]


WAVES: dict[str, Callable[[], Paper]] = {
    "nothing on the list": paper,
    "nobody heard": lambda: paper([], listed("aster", "birch", "cedar")),
    "one heard": lambda: paper([Heard("aster", HAPPY)]),
    "one heard of many": lambda: paper([Heard("aster", LEAVING)], listed("aster", "birch", "cedar")),
    "all unattributed": lambda: paper([Heard(name, HAPPY, level="anonymous") for name in "abc"]),
    "many unattributed": lambda: paper(
        [Heard(name, {**HAPPY, "nps": 4 + 2 * (place % 4)}, level="anonymous") for place, name in enumerate("abcdefgh")]
    ),
    "no team form": lambda: paper([Heard(name, HAPPY) for name in "abcdef"], company={"c_ret": 90}),
    "team forms": lambda: paper([Heard(n, HAPPY) for n in "abcdef"], forms=[form(n, 10, 9) for n in "abcdef"]),
    "no company form": lambda: paper([Heard(name, HAPPY) for name in "abcdef"], forms=[form("a", 9, 9)]),
    "one of 90 % of revenue": lambda: paper(
        [Heard("big", LEAVING), Heard("small", HAPPY)],
        [Account("big", "Big", 900_000_00, True), Account("small", "Small", 100_000_00)],
    ),
    "no revenue": lambda: paper([Heard("a", LEAVING), Heard("b", HAPPY)], [Account("a", "A"), Account("b", "B")]),
    "an earlier wave": lambda: paper([Heard(n, HAPPY) for n in "abc"], before=[Heard(n, {"nps": 6}) for n in "abd"]),
    "words of 100,000 letters": lambda: paper(_wordy(LONG)),
    "words full of markup": lambda: paper(_wordy(MARKUP)),
    "200 accounts": lambda: paper(MIXED, listed(*TWO_HUNDRED)),
    "a form full of nonsense": lambda: paper(
        [Heard("a", HAPPY)],
        company={"c_happy": 5, "c_pred_nps": "much", "c_ret": "all", "c_ret_actual": [1], "c_energy": {"winning": "x"},
                 "c_who": {"asked": None}, "c_ten": "a", "c_lost": "none"},
    ),
}  # fmt: skip


@pytest.fixture(scope="module", name="made", params=list(WAVES))
def _made(request: pytest.FixtureRequest) -> Paper:
    return WAVES[request.param]()


def test_all_fourteen_pages_are_there_and_none_is_empty(made: Paper) -> None:
    assert [page.name for page in made.pages] == [page.slot for page in PAGES]
    assert len(made.pages) == 14
    for page in made.pages:
        assert any(column.blocks for row in page.rows for column in row.columns), page.name
        assert all(sum(column.span for column in row.columns) <= 12 for row in page.rows), page.name


def test_no_text_shows_how_it_was_made(made: Paper) -> None:
    for text in every_text(made):
        for bad in ("nan", "{count}", "{k}", "{n}", "  ;", ";;", " ,", "..", "−0%"):
            assert bad not in text or MARKUP[:20] in text or "[...]" in text, text
        assert not re.search(r"\bNone\b(?! of| that)", text), text
        assert not re.search(r"\b(he|she|his|hers)\b", text, re.IGNORECASE), text


def test_it_becomes_a_pdf_on_both_papers(made: Paper) -> None:
    for size in ("A4", "Letter"):
        assert PdfRenderer().pdf(made, size).startswith(b"%PDF")


def test_the_folded_form_has_ten_pages_and_keeps_the_lines_of_the_folded_ones() -> None:
    heard = [Heard(name, HAPPY) for name in "abcdef"]
    full, short = paper(heard), paper(heard, short=True)
    numbers = [int(page.name.removeprefix("programme.p")) for page in short.pages]
    assert numbers == [1, 2, 3, 4, 5, 7, 8, 10, 13, 14]
    by_number = {page.name: page.title for page in full.pages}
    for folded, into in ((6, 5), (9, 8), (11, 10), (12, 13)):
        line = by_number[f"programme.p{folded}"].removeprefix("Accounts by health: ").replace("\u00a0", " ")
        assert line.casefold() in words_on(short, into).casefold()


def test_an_edited_line_of_a_folded_page_is_kept() -> None:
    short = paper([Heard("a", HAPPY)], short=True, sentences={"programme.p6": "We agree on all six"})
    assert "We agree on all six" in words_on(short, 5)


def _blocks(rows: tuple[Row, ...], kind: type) -> list[object]:
    return [block for row in rows for column in row.columns for block in column.blocks if isinstance(block, kind)]


def test_the_last_page_leads_to_every_other_and_bears_the_whole_digest() -> None:
    told = telling([Heard("a", HAPPY)])
    last = paper([Heard("a", HAPPY)]).pages[-1]
    entries = [entry.page for block in _blocks(last.rows, Contents) for entry in block.entries]  # type: ignore[attr-defined]
    assert entries == [page.slot for page in PAGES[:-1]]
    (code,) = _blocks(last.rows, QrCode)
    assert code.text == told.edition.digest  # type: ignore[attr-defined]
    assert "Release 1 of 22 June 2026" in code.caption  # type: ignore[attr-defined]


def test_a_draft_says_so_in_the_foot_and_on_the_last_page() -> None:
    made = paper([Heard("a", HAPPY)], number=None)
    assert made.foot_mid.startswith("Draft")
    assert made.foot_strong == "Confidential"
    assert "Draft of 22 June 2026" in words_on(made, 14)


def test_few_accounts_get_dots_and_no_score() -> None:
    made = paper([Heard(name, HAPPY) for name in "abcd"])
    assert "+100" not in words_on(made, 1) + words_on(made, 2)
    assert "too few for a score" in words_on(made, 1)


def test_five_to_nine_accounts_are_indicative_and_ten_are_not() -> None:
    assert "Indicative:" in words_on(paper([Heard(n, HAPPY) for n in "abcde"], listed(*"abcdef")), 1)
    assert "Indicative:" not in words_on(paper([Heard(n, HAPPY) for n in "abcdefghij"], listed(*"abcdefghijk")), 1)


def test_an_interval_over_zero_says_that_it_cannot_be_told_apart() -> None:
    heard = [Heard(name, {"nps": 10 if place % 2 else 3}) for place, name in enumerate("abcdef")]
    made = paper(heard, listed(*"abcdefghij"))
    assert "cannot yet be told apart from zero" in words_on(made, 1)
    assert "cannot yet be told apart from zero" in words_on(made, 2)


def test_the_solid_base_line_has_its_two_forms() -> None:
    solid = paper([Heard(name, HAPPY) for name in "abc"])
    assert "Your base is solid enough to look outward" in words_on(solid, 1)
    mend = paper([Heard("a", LEAVING), Heard("b", HAPPY), Heard("c", HAPPY)])
    assert "Mend first: one of two key accounts are not solid" in words_on(mend, 1)


def test_decisions_have_an_owner_by_name_and_a_real_day() -> None:
    made = paper([Heard("a", LEAVING), Heard("b", {**HAPPY, "fut_open": "open", "fut_pass": "yes"})])
    said = words_on(made, 1)
    assert "Call A yourself." in said
    assert "Rosa Ache" in said
    assert "Wed 24 June" in said
    assert "Lead B" in said
    assert "Mon 29 June" in said
    (box,) = _blocks(made.pages[0].rows, Decide)
    assert box.ground is False  # type: ignore[attr-defined]


def test_no_call_is_proposed_where_none_is_wanted() -> None:
    made = paper([Heard("a", {"nps": 3, "det_callback": "no"})])
    assert "no call is wanted" in words_on(made, 1)
    assert "Call A yourself" not in words_on(made, 1)
    assert "no call is wanted" in words_on(made, 10)


def test_more_work_is_not_proposed_while_a_client_is_at_risk() -> None:
    more = {"fut_open": "open", "fut_pass": "yes"}
    made = paper([Heard("a", {**LEAVING, **more}), Heard("b", {**HAPPY, **more})])
    assert "Talk with B" in words_on(made, 1)
    assert "Talk with A" not in words_on(made, 1)
    assert "After the repair: A." in words_on(made, 9)


def test_a_wave_that_holds_something_back_says_so_and_never_how_many() -> None:
    heard = [*(Heard(n, HAPPY) for n in "abcdef"), Heard("x", {"nps": 2}, level="anonymous")]
    made = paper(heard, listed(*"abcdefx"))
    for page in made.pages:
        assert "Some answers are held back." in page.reading_note
    open_wave = paper([Heard(n, HAPPY) for n in "abcdef"])
    assert not any("held back" in text for text in every_text(open_wave))


def test_a_story_told_as_the_company_has_no_people_and_dates() -> None:
    story = {"adv_story": "They came in March and Marek drove all night."}
    named = Heard("a", HAPPY, words=story)
    assert "Marek" in words_on(paper([named]), 8)
    company = Heard("a", HAPPY, level="company", words=story)
    assert "Marek" not in words_on(paper([company]), 8)


def test_only_people_who_agreed_to_be_quoted_are_shown_to_staff() -> None:
    words = {"nps_why": "They answer within the hour."}
    agreed = Heard("a", HAPPY, words=words, quote="name_title_company")
    assert "Fit to show staff" in words_on(paper([agreed]), 8)
    assert "Fit to show staff" not in words_on(paper([Heard("a", HAPPY, words=words)]), 8)
    refused = Heard("a", HAPPY, words=words, quote="no")
    assert "Fit to show staff" not in words_on(paper([refused]), 8)


def test_the_role_of_somebody_who_speaks_as_the_company_is_not_told() -> None:
    low = {**NINES, "nps": 6, "det_callback": "no"}
    named = [Heard("a", low), Heard("a", HAPPY, role="user", name="Bo Li")]
    company = [Heard("a", low, level="company"), Heard("a", HAPPY, role="user", name="Bo Li")]
    assert "the person who decides" in " ".join(every_text(paper(named)))
    assert "the person who decides" not in " ".join(every_text(paper(company)))


def test_missing_tests_are_told_of_satisfied_accounts() -> None:
    heard = [Heard(name, {**HAPPY, "next_time": 6}) for name in "abcde"]
    assert "5 of 5" in words_on(paper(heard), 2)
    assert "Missed most often: would come back next time, by 5 accounts." in words_on(paper(heard), 2)


def test_many_accounts_stand_as_bars_and_few_as_dots() -> None:
    many = str(paper(MIXED, listed(*TWO_HUNDRED)).pages[1])
    assert "DotStrip" not in many
    assert "All 200 accounts, by their means" in many
    assert "DotStrip" in str(paper([Heard(name, HAPPY) for name in "abcdef"]).pages[1])


def test_accounts_that_may_not_be_named_are_never_called_safe() -> None:
    heard = [Heard(name, {"nps": 2 + place % 8}, level="anonymous") for place, name in enumerate("abcdefgh")]
    made = paper(heard)
    assert "which of them may leave cannot be told" in made.pages[0].title
    assert made.pages[3].title == "No account that may be named is at risk of leaving"
    note = "Accounts whose answers may not be tied to them stand among those not heard."
    assert all(note in made.pages[page].reading_note for page in (0, 2, 3, 10))
    with_one_open = paper([*heard, Heard("z", HAPPY)])
    assert "none that may be named is at risk" in with_one_open.pages[0].title


def test_company_issues_never_fall_due_on_a_weekend() -> None:
    made = words_on(paper([Heard(name, {**NINES, "dim_savvy": 4, "nps": 9}) for name in "abc"]), 10)
    assert "Fri 18 September" in made


def test_no_point_is_called_weakest_where_all_are_alike() -> None:
    made = paper([Heard(name, HAPPY) for name in "abc"])
    assert made.pages[4].title == "No point is weaker than another: all six stand at 9 of 10"
    assert "Clients give the same to all: 9." in words_on(made, 6)
    two = paper([Heard(name, {"nps": 9, "dim_savvy": 8}) for name in "ab"])
    assert made.pages[4].title != two.pages[4].title


def test_long_names_are_cut_and_no_range_is_given_of_a_count() -> None:
    long = Account("a", "Name " * 40, 100_000_00, True, owner="Owner " * 30)
    made = paper([Heard("a", LEAVING), *(Heard(n, HAPPY) for n in "bcdef")], [long, *listed(*"bcdef")])
    assert "…" in words_on(made, 1)
    assert "Owner " * 10 not in words_on(made, 10)
    (scores,) = _blocks(made.pages[12].rows[:1], Table)
    assert scores.rows[0][3:5] == ("–", "–")  # type: ignore[attr-defined]


def test_one_account_heard_is_never_one_of_one() -> None:
    made = paper([Heard("a", HAPPY)], listed(*"abc"), forms=[form("a", 8)])
    assert "one account before the talk. It was 2 points too low" in words_on(made, 2)
    assert "The account spoke through one person" in words_on(made, 3)
    assert [text for text in every_text(made) if "one of one" in text.casefold()] == []
