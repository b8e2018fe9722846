"""The table of a wave: behind the guard, with the figures in it that the papers have, and never over a file."""

import json
import statistics
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from interviewer.app import Desk
from interviewer.domain.errors import UserError
from interviewer.formats.answer_tables import WRITERS
from interviewer.services.answer_tables import TableForm, TableWish
from tests.services.paper_samples import NAME, WAVE, decide_all, desk_of, kept_programme, opened

WISH = TableWish(NAME, WAVE)


@pytest.fixture(scope="module", name="kept")
def _kept(house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kept_programme(house, tmp_path_factory.mktemp("kept"))


@pytest.fixture(name="desk")
def _desk(kept: Path, tmp_path: Path) -> Iterator[Desk]:
    with desk_of(kept, tmp_path) as desk:
        yield desk


def written(desk: Desk, folder: Path, wish: TableWish = WISH) -> list[dict[str, Any]]:
    path = folder / "t.json"
    desk.tables.write(wish, path, "json", reviewed="read", over=True)
    rows: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))["rows"]
    return rows


def test_a_table_waits_for_its_places_and_names_none_of_their_words(desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        desk.tables.write(WISH, tmp_path / "t.csv", "csv")
    assert refused.value.code == "would_identify"
    assert "asks: a name" in refused.value.sentence
    assert "Dougal" not in refused.value.sentence
    assert [path for path in tmp_path.iterdir() if path.suffix == ".csv"] == []


def test_a_decision_about_a_place_holds_in_the_table_as_in_the_papers(desk: Desk, tmp_path: Path) -> None:
    places = desk.tables.made(WISH).places
    assert any("Dougal" in place.words for place in places)
    decide_all(desk, places, "mask")
    assert desk.tables.made(WISH).places == ()
    desk.tables.write(WISH, tmp_path / "t.csv", "csv")
    assert "Dougal looked" not in (tmp_path / "t.csv").read_text("utf-8-sig")


def test_without_words_there_is_little_to_ask_about(desk: Desk) -> None:
    every, coded = desk.tables.made(WISH).places, desk.tables.made(TableWish(NAME, WAVE, words=False)).places
    assert {place.key for place in coded} < {place.key for place in every}


def test_a_file_that_is_there_is_left_as_it_is_unless_it_may_be_replaced(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "t-codebook.csv").write_text("mine")
    with pytest.raises(UserError, match="is there already and was left"):
        desk.tables.write(WISH, tmp_path / "t.csv", "csv", reviewed="read")
    assert (tmp_path / "t-codebook.csv").read_text() == "mine"
    assert not (tmp_path / "t.csv").exists()
    made = desk.tables.write(WISH, tmp_path / "t.csv", "csv", reviewed="read", over=True)
    assert made.files == (tmp_path / "t.csv", tmp_path / "t-codebook.csv")


def test_each_account_mean_of_the_figures_can_be_had_from_the_table(desk: Desk, tmp_path: Path) -> None:
    figures: Any = desk.figures.of(NAME, WAVE)
    scores = defaultdict[str, list[tuple[float, str]]](list)
    for row in written(desk, tmp_path):
        if "nps" in row:
            scores[row["account_id"]].append((row["nps"], row.get("role", "none")))
    alone = {account: found[0][0] for account, found in scores.items() if len(found) == 1}
    means = {account: one["mean"] for account, one in figures["accounts"].items()}
    assert len(alone) >= 2
    assert {account: means[account] for account in alone} == alone
    assert set(scores) == {account for account, mean in means.items() if mean is not None}


def test_the_score_can_be_had_from_the_table_where_nobody_unattributed_is_in_it(desk: Desk, tmp_path: Path) -> None:
    told: Any = desk.figures.of(NAME, WAVE)
    figures = told["nps"]["respondent"]
    found = [row["nps"] for row in written(desk, tmp_path) if "nps" in row]
    share = statistics.mean((score >= 9) - (score <= 6) for score in found)
    assert figures["counts"]["n"] == len(found)
    assert figures["score"] == pytest.approx(100 * share)


def test_a_correction_is_in_the_table_and_a_withdrawn_talk_is_not(desk: Desk, tmp_path: Path) -> None:
    before = written(desk, tmp_path)
    gone = next(row for row in before if row["attribution"] == "named")
    contacts = desk.programmes.store.contacts(NAME, WAVE)
    opened(desk, next(one.id for one in contacts if one.name == gone["person"])).withdraw("a_participate")
    after = written(desk, tmp_path)
    assert gone["person"] not in json.dumps(after)
    assert len(after) < len(before)


def test_a_restricted_person_has_no_row(desk: Desk, tmp_path: Path) -> None:
    named = next(row for row in written(desk, tmp_path) if row["attribution"] == "named")
    person = next(one for one in desk.rights.people.listed(NAME) if one.name == named["person"])
    desk.rights.register.restrict(NAME, person.key, "the score is disputed")
    assert named["person"] not in json.dumps(written(desk, tmp_path))
    desk.rights.register.lift(NAME, person.key, "restrict", "cleared")
    assert named["person"] in json.dumps(written(desk, tmp_path))


def test_every_form_has_its_writer() -> None:
    assert set(WRITERS) == set(get_args(TableForm))
