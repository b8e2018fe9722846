"""The figures of a whole programme: as independent code computed them, and nothing that may not leave."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, cast

import pytest
from sqlalchemy import delete, select, update

from interviewer import app
from interviewer.app import Desk
from interviewer.domain.errors import UserError
from interviewer.domain.interview.snapshot import MEASURES, from_text
from interviewer.storage.access import Access
from interviewer.storage.figure_tables import SNAPSHOT
from interviewer.storage.workspace import Workspace

NAME = "Harrow & Pell client review"
WAVES = ("spring-2025", "spring-2026")
TOLERANCE = 0.001
HIDDEN_PEOPLE = ("fenwick-anon", "ibis-anon")
KEYS = [
    "wave", "heard", "nps", "bands", "dimensions", "accounts", "revenue", "prediction", "satisfaction", "retention",
    "advocacy", "actions", "held_back", "solid_base", "trend", "staying", "counts_most", "growth", "exposure",
    "weak_points", "foresight",
]  # fmt: skip


@pytest.fixture(scope="module", name="desk")
def _desk(house: Path) -> Iterator[Desk]:
    with app.temporary_workspace() as workspace:
        desk = app.desk_over(workspace)
        desk.folders.bring_in(house / "tests" / "cases" / "programme")
        yield desk


@pytest.fixture(scope="module", name="wanted")
def _wanted(house: Path) -> dict[str, Any]:
    text = (house / "tests" / "cases" / "programme_figures.json").read_text("utf-8")
    return cast("dict[str, Any]", json.loads(text))


def figures(desk: Desk, wave: str, *, own: bool = False) -> dict[str, Any]:
    return cast("dict[str, Any]", json.loads(json.dumps(desk.figures.of(NAME, wave, own=own))))


def leaves(value: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Every plain value in it, with its place."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from leaves(inner, f"{path}/{key}")
        if not value:
            yield path, {}
    elif isinstance(value, list):
        yield f"{path}#", len(value)
        for place, inner in enumerate(value):
            yield from leaves(inner, f"{path}[{place}]")
    else:
        yield path, value


@pytest.mark.parametrize("wave", WAVES)
def test_every_figure_equals_the_one_computed_independently(desk: Desk, wanted: dict[str, Any], wave: str) -> None:
    got = dict(leaves(figures(desk, wave)))
    compared = 0
    for place, value in leaves(wanted[wave]):
        assert place in got, place
        if isinstance(value, int | float) and not isinstance(value, bool):
            assert got[place] == pytest.approx(value, abs=TOLERANCE), place
        else:
            assert got[place] == value, place
        compared += 1
    assert compared > 200


@pytest.mark.parametrize("wave", WAVES)
def test_the_keys_are_those_of_the_design(desk: Desk, wave: str) -> None:
    assert list(figures(desk, wave)) == KEYS


@pytest.mark.parametrize("wave", WAVES)
def test_what_cannot_be_given_is_null_and_its_object_says_why(desk: Desk, wave: str) -> None:
    told = figures(desk, wave)
    found = [*told["nps"].values(), *told["dimensions"].values(), told["retention"], told["prediction"]]
    silent = [one for one in found if None in one.values() and "why" not in one]
    assert silent == []


def test_no_word_of_anybody_and_no_hidden_person_leaves(desk: Desk, house: Path) -> None:
    told = json.dumps([figures(desk, wave) for wave in WAVES])
    for session in sorted((house / "tests" / "cases" / "programme" / "sessions").glob("*.yaml")):
        text = session.read_text("utf-8")
        names = [line.split("name: ")[1].split('"')[1] for line in text.splitlines() if line.startswith("respondent:")]
        assert [name for name in names if name in told] == []
    assert [one for one in (*HIDDEN_PEOPLE, "fenwick", "ibis", "queue", "talk-") if one in told] == []


def test_the_interviewers_own_figures_have_true_counts(desk: Desk) -> None:
    own = figures(desk, "spring-2026", own=True)
    assert own["heard"] | {"accounts": 9, "people": 14} == own["heard"]
    assert "fenwick-print" in own["accounts"]
    assert own["held_back"] is False


def test_an_unknown_wave_is_refused(desk: Desk) -> None:
    with pytest.raises(UserError, match="no wave"):
        desk.figures.of(NAME, "autumn")


def stored(desk: Desk) -> dict[str, tuple[str, str]]:
    workspace = cast("Workspace", desk.workspace)
    rows = Access(workspace._engine).rows(select(SNAPSHOT))
    return {row.interview_id: (row.chain, row.content) for row in rows}


def test_each_ended_talk_has_a_snapshot_of_its_last_event_without_words(desk: Desk) -> None:
    kept = stored(desk)
    talks = [talk for wave in WAVES for talk in desk.workspace.programmes.interviews(NAME, wave)]
    assert sorted(kept) == sorted(talk.id for talk in talks)
    for name, (chain, content) in kept.items():
        assert desk.workspace.interviews.head(name)[1] == chain
        assert {"nps", "sat"} <= set(from_text(content).values) <= set(MEASURES)
        assert "fourth in the queue" not in content


def test_figures_are_the_same_without_snapshots_and_with_old_ones(desk: Desk) -> None:
    before, kept = figures(desk, "spring-2026"), stored(desk)
    access = Access(cast("Workspace", desk.workspace)._engine)
    with access.writing() as connection:
        connection.execute(delete(SNAPSHOT))
    assert figures(desk, "spring-2026") == before
    with access.writing() as connection:
        connection.execute(update(SNAPSHOT).values(chain="f" * 64, content="{}"))
    assert figures(desk, "spring-2026") == before
    with access.writing() as connection:
        connection.execute(update(SNAPSHOT).values(lists="old", content="{}"))
    assert figures(desk, "spring-2026") == before
    figures(desk, "spring-2025")
    assert stored(desk) == kept


def test_a_correction_and_a_withdrawal_change_the_figures_at_once(house: Path) -> None:
    with app.temporary_workspace() as workspace:
        desk = app.desk_over(workspace)
        desk.folders.bring_in(house / "tests" / "cases" / "programme")
        talks = {talk.contact: talk.id for talk in workspace.programmes.interviews(NAME, "spring-2026")}
        desk.interviewing.go_on(talks["gulliver-ines"]).correct("nps", 8, None, "verbatim", "misheard")
        assert figures(desk, "spring-2026")["accounts"]["gulliver-travel"]["mean"] == 8
        desk.interviewing.go_on(talks["gulliver-ines"]).withdraw("a_participate")
        told = figures(desk, "spring-2026")
        assert "gulliver-travel" not in told["accounts"]
        assert told["heard"]["dispositions"]["R"] == 2


def test_releases_are_numbered_and_remembered(house: Path) -> None:
    with app.temporary_workspace() as workspace:
        desk = app.desk_over(workspace)
        desk.folders.bring_in(house / "tests" / "cases" / "programme")
        assert [desk.figures.release(NAME, "spring-2026", reader)[0] for reader in ("Cressida", "Katrin")] == [1, 2]
        made = workspace.figures.releases(NAME, "spring-2026")
        assert [(one.number, one.reader, one.wave) for one in made] == [
            (1, "Cressida", "spring-2026"),
            (2, "Katrin", "spring-2026"),
        ]
        assert workspace.figures.releases(NAME, "spring-2025") == []
        with pytest.raises(UserError, match="made already"):
            workspace.figures.remember(NAME, made[0])


def test_why_clients_stay_is_told_of_attributable_people_only(desk: Desk) -> None:
    told = figures(desk, "spring-2026")
    doors, asked = told["staying"]["doors"], told["staying"]["approached"]
    assert doors["closed"] + doors["ajar"] + doors["open"] == doors["n"] == 12
    assert asked["no"] + asked["once_or_twice"] + asked["often"] == asked["n"]
    assert sum(row["n"] for row in told["staying"]["approached_by_contact"]) <= asked["n"]
    assert told["counts_most"]["n"] == 12
    assert set(told["growth"]["openings"]) <= set(told["accounts"])


def test_what_needs_the_interviewers_matching_is_null_and_says_so(desk: Desk) -> None:
    told = figures(desk, "spring-2026")
    assert told["foresight"]["trouble_hit_rate"] is None
    assert told["foresight"]["why"]
    assert told["growth"]["revenue_multiple"] is None
    assert "fewer than 5" in told["growth"]["why"]
