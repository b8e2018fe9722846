"""A new thing brings its friend: a kind its sample, the demo its engagement."""

import re
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from interviewer.domain.script.questions import KINDS

SAMPLES = ("brannock", "verhoeve", "calderbeck")
BANDS = {"brannock": range(9, 11), "verhoeve": range(7, 9), "calderbeck": range(7)}
STEPS_TO_SHOW = {
    "off_record",
    "strike",
    "mask",
    "go_back",
    "note",
    "skip",
    "probe",
    "volunteer",
    "attribution",
    "undo",
    "match",
}


def read(path: Path) -> Any:
    """The plain content of a YAML file."""
    return YAML(typ="safe", pure=True).load(path.read_text("utf-8"))


def kinds_in(path: Path) -> set[str]:
    """The question kinds that a script file uses."""
    script = read(path)
    return {question["type"] for section in script["sections"] for question in section["questions"]}


def session(house: Path, name: str) -> Any:
    """One of the demo's sessions."""
    return read(house / "resources" / "samples" / "sessions" / f"{name}.yaml")


def test_every_question_kind_is_asked_in_some_script(house: Path) -> None:
    shipped = sorted((house / "resources" / "scripts").glob("*.yaml"))
    small = sorted((house / "tests" / "scripts").rglob("*.yaml"))
    asked = {kind for path in shipped for kind in kinds_in(path)}
    # Small scripts may be faulty on purpose, so they are only looked through.
    sampled = {kind for path in small for kind in re.findall(r"\btype: (\w+)", path.read_text("utf-8"))}
    assert asked <= set(KINDS)
    assert set(KINDS) - asked - sampled == set()


def test_kinds_stand_under_their_own_names() -> None:
    assert {name: kind.name for name, kind in KINDS.items()} == {name: name for name in KINDS}


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_talk_is_whole_and_in_its_band(house: Path, name: str) -> None:
    talk = session(house, name)
    scores = [step["value"] for step in talk["steps"] if step.get("answer") == "nps"]
    moments = [step["at"] for step in talk["steps"]]
    assert len(talk["steps"]) >= 60
    assert scores[-1] in BANDS[name]
    assert moments == sorted(moments)
    assert next(step for step in reversed(talk["steps"]) if "match" not in step)["finish"] is True


def test_the_samples_show_every_turn_a_talk_can_take(house: Path) -> None:
    shown = {key for name in SAMPLES for step in session(house, name)["steps"] for key in step}
    assert shown >= STEPS_TO_SHOW


@pytest.mark.parametrize("name", SAMPLES)
def test_a_masked_word_was_said(house: Path, name: str) -> None:
    steps = session(house, name)["steps"]
    said = " ".join(str(step.get("words", "")) + str(step.get("value", "")) for step in steps)
    assert [step["mask"] for step in steps if "mask" in step and step["mask"] not in said] == []


@pytest.mark.parametrize("name", SAMPLES)
def test_the_team_sealed_its_view_before_the_talk(house: Path, name: str) -> None:
    talk = session(house, name)
    form = read(house / "resources" / "samples" / "team" / f"2026-{name}.yaml")
    assert form["account"] == talk["account"]["id"]
    assert form["wave"] == talk["wave"]
    assert moment(form["sealed_at"]) < moment(talk["started_at"])


def moment(raw: object) -> datetime:
    """A time from a YAML file, whichever way the reader gave it."""
    stamp = raw if isinstance(raw, datetime) else datetime.fromisoformat(str(raw))
    return stamp.replace(tzinfo=None)


@pytest.mark.parametrize("name", SAMPLES)
def test_the_programme_lists_who_is_heard(house: Path, name: str) -> None:
    programme = read(house / "resources" / "samples" / "programme.yaml")
    talk = session(house, name)
    contact = next(c for c in programme["contacts"] if c["id"] == talk["respondent"]["id"])
    assert contact["account"] == talk["account"]["id"] in {a["id"] for a in programme["accounts"]}
    assert contact["role"] == talk["respondent"]["role"]
    assert contact["name"] == talk["respondent"]["name"]
    assert programme["programme"]["vendor"] == talk["programme"]["vendor"]
