"""A programme folder in: looked at before anything is kept, and taken back whole while nothing was added."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from interviewer import app
from interviewer.domain.errors import UserError
from interviewer.domain.programme.account import Account
from interviewer.domain.programme.contact import Attempt
from interviewer.kit.resources import resource
from tests.services.conftest import START

SAMPLE = resource("samples")


def refused(code: str) -> "pytest.RaisesExc[UserError]":
    return pytest.raises(UserError, check=lambda error: error.code == code)


@pytest.fixture
def desk() -> Iterator[app.Desk]:
    with app.temporary_workspace() as made:
        yield app.desk_over(made)


def test_a_look_says_what_would_come_and_keeps_nothing(desk: app.Desk) -> None:
    ready = desk.folders.look(SAMPLE)
    assert (ready.would.accounts, ready.would.waves, ready.would.interviews) == (3, 1, 3)
    assert desk.programmes.names() == []
    assert desk.interviewing.recent() == []
    done = desk.folders.keep(ready)
    assert (done.programme, done.interviews) == (ready.would.programme, 3)
    assert desk.programmes.names() == [done.programme]
    with refused("programme_exists"):
        desk.folders.keep(ready)


def test_an_import_is_taken_back_without_a_trace_and_can_be_done_again(desk: app.Desk) -> None:
    first = desk.folders.bring_in(SAMPLE)
    figures = desk.figures.of(first.programme, "autumn-2026")
    talks = [one.id for one in desk.interviewing.recent()]
    desk.folders.take_back(first)
    assert desk.programmes.names() == []
    assert desk.interviewing.recent() == []
    assert all(desk.interviewing.store.records(talk) == [] for talk in talks)
    desk.workspace.check()
    again = desk.folders.bring_in(SAMPLE)
    assert desk.figures.of(again.programme, "autumn-2026") == figures


def test_other_programmes_stay(desk: app.Desk, tmp_path: Path) -> None:
    first = desk.folders.bring_in(SAMPLE)
    desk.folders.hand_out(tmp_path / "out", first.programme)
    told = tmp_path / "out" / "programme.yaml"
    told.write_text(told.read_text("utf-8").replace(first.programme, "Another one"), "utf-8")
    for talk in (tmp_path / "out" / "sessions").iterdir():
        lines = talk.read_text("utf-8").splitlines(keepends=True)
        talk.write_text("".join(line for line in lines if not line.startswith("id:")), "utf-8")
    second = desk.folders.bring_in(tmp_path / "out")
    figures = desk.figures.of(first.programme, "autumn-2026")
    desk.folders.take_back(second)
    assert desk.programmes.names() == [first.programme]
    assert desk.figures.of(first.programme, "autumn-2026") == figures


def test_a_programme_without_marks_of_blind_spots_stays_without(desk: app.Desk, tmp_path: Path) -> None:
    first = desk.folders.bring_in(SAMPLE)
    held = desk.programmes.store.programme(first.programme)
    desk.folders.hand_out(tmp_path / "with", first.programme)
    assert "blind_spots" not in (tmp_path / "with" / "programme.yaml").read_text("utf-8")
    desk.programmes.change(first.programme, replace(held, blind_spots=False))
    desk.folders.hand_out(tmp_path / "out", first.programme)
    assert "blind_spots: false" in (tmp_path / "out" / "programme.yaml").read_text("utf-8")


def test_the_short_forms_of_a_programme_go_out_and_come_back(desk: app.Desk, tmp_path: Path) -> None:
    first = desk.folders.bring_in(SAMPLE)
    held = desk.programmes.store.programme(first.programme)
    glossary = (("ol", "OpsLine: the old one"), ("no", "Northwind #1"), ("12", "on"))
    desk.programmes.change(first.programme, replace(held, glossary=glossary))
    desk.folders.hand_out(tmp_path / "out", first.programme)
    with app.temporary_workspace() as other:
        again = app.desk_over(other)
        again.folders.bring_in(tmp_path / "out")
        assert again.programmes.store.programme(first.programme).glossary == glossary


@pytest.mark.parametrize("added", ["account", "try", "release"])
def test_what_was_added_since_keeps_it(desk: app.Desk, added: str) -> None:
    done = desk.folders.bring_in(SAMPLE)
    name, wave = done.programme, "autumn-2026"
    if added == "account":
        desk.programmes.add_account(name, Account("new", "New Ltd"))
    elif added == "try":
        contact = desk.programmes.store.contacts(name, wave)[0]
        desk.programmes.note_attempt(name, wave, contact.id, Attempt(START, "phone", "voicemail"))
    else:
        desk.figures.release(name, wave, "Dana")
    with refused("programme_in_use"):
        desk.folders.take_back(done)
    assert desk.figures.of(name, wave)["heard"] is not None
    assert len(desk.interviewing.recent()) == 3
