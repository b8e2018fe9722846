"""The sample programme with a word of its own planted in every place that must never leave (METHOD 4).

The words are invented, each is in one place only, and none is in the program or the samples.
"""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from tests.storage.samples import ROOT

CASE = ROOT / "tests" / "cases" / "programme"
WAVE = "spring-2026"
Steps = list[dict[str, Any]]

SECRETS = {
    "note": "vrelquint",
    "sealed note": "borvashink",
    "struck answer": "sklumbrane",
    "struck line": "pwendogrith",
    "undone answer": "gratzolimp",
    "revised away": "twervankle",
    "parked answer": "hulmbergate",
    "masked word": "jorvaddick",
    "strictly unattributed answer": "mivornasp",
    "unattributed words": "klyndorash",
    "unattributed name": "Ozrelka",
    "unattributed surname": "Fenquarth",
    "unattributed title": "Yombrist",
    "company-level name": "Dravelin",
    "company-level surname": "Squothby",
    "company-level e-mail": "wexmarrow",
    "withdrawn quote": "zintabrule",
    "remark on the interviewer": "phlogumber",
    "pause": "umbrelshaft",
    "refused name of another supplier": "Vostrangel",
    "volunteered and never confirmed": "quabblethorn",
}
"""Place to the word planted there."""
TOLD = {"named words": "brimmolwick", "company words": "astrellopen"}
"""Words that may leave: when these are not found, the search finds nothing at all."""


@dataclass(frozen=True)
class Planting:
    """One session file and what is planted into its steps."""

    file: str
    plant: Callable[[Steps], None]


def _at(steps: Steps, question: str) -> int:
    return next(index for index, step in enumerate(steps) if step.get("answer") == question)


def _into(steps: Steps, question: str, word: str) -> None:
    """The word at the end of what is said to a question."""
    step = steps[_at(steps, question)]
    step["words"] = f"{step.get('words', '')} {word}.".strip()


def _everywhere_hidden(steps: Steps) -> None:
    """In a talk by name: everything a talk can hide."""
    at = _at(steps, "perf_open")
    steps[at:at] = [{"answer": "perf_open", "words": SECRETS["undone answer"]}, {"undo": 1}]
    at = _at(steps, "product")
    steps[at:at] = [{"answer": "product", "words": SECRETS["revised away"]}, {"go_back": "product"}]
    at = _at(steps, "nps_why") + 1
    steps[at:at] = [
        {"note": SECRETS["note"], "on": "nps_why"},
        {"off_record": "begin"},
        {"note": SECRETS["sealed note"]},
        {"off_record": "end"},
        {"pause": SECRETS["pause"]},
        {"resume": True},
    ]
    _into(steps, "nps_why", f"{TOLD['named words']} and {SECRETS['masked word']}")
    at = _at(steps, "nps_why") + 1
    steps.insert(at, {"mask": SECRETS["masked word"], "with": "[a word]", "on": "nps_why"})
    _into(steps, "dim_savvy_open", SECRETS["struck answer"])
    steps.insert(_at(steps, "dim_savvy_open") + 1, {"strike": "dim_savvy_open"})
    _into(steps, "tough", SECRETS["strictly unattributed answer"])
    steps.insert(_at(steps, "tough") + 1, {"attribution": "anonymous", "on": "tough"})
    steps[_at(steps, "ssc_stop")]["value"].append(SECRETS["struck line"])
    steps.insert(_at(steps, "ssc_stop") + 1, {"strike": "ssc_stop"})
    at = _at(steps, "sat")
    steps.insert(at, {"volunteer": "comp_better", "words": SECRETS["volunteered and never confirmed"]})
    at = _at(steps, "j_confirm")
    steps.insert(at, {"answer": "j_outside", "words": SECRETS["remark on the interviewer"]})
    _into(steps, "adv_quote", SECRETS["withdrawn quote"])
    steps.append({"withdraw": "adv_quote"})


def _parked(steps: Steps) -> None:
    """A score given twice: what hung on the first is parked."""
    at = _at(steps, "nps")
    steps[at:at] = [
        {"answer": "nps", "value": 3},
        {"answer": "nps_why", "words": "Slow."},
        {"answer": "det_alt", "value": "thinking_about_it", "words": SECRETS["parked answer"]},
        {"go_back": "nps"},
    ]
    again = next(i for i, step in enumerate(steps) if step.get("answer") == "nps_why" and i > at + 3)
    steps.insert(again, {"go_back": "nps_why"})
    steps[_at(steps, "alt_who")]["value"].append(SECRETS["refused name of another supplier"])


def _company(steps: Steps) -> None:
    _into(steps, "nps_why", TOLD["company words"])


def _advocate(steps: Steps) -> None:
    """Somebody who wants to know how to help, so that there is a note about it."""
    steps.insert(_at(steps, "j_confirm"), {"answer": "adv_guide", "value": "yes"})


def _unattributed(steps: Steps) -> None:
    for step in steps:
        if step.get("words"):
            step["words"] += f" {SECRETS['unattributed words']}"


PLANTINGS = (
    Planting("2026-hythe-dan.yaml", _everywhere_hidden),
    Planting("2026-dray-sal.yaml", _parked),
    Planting("2026-brightside-jen.yaml", _company),
    Planting("2026-cobalt-mina.yaml", _advocate),
    Planting("2026-fenwick-anon.yaml", _unattributed),
)
NAMES = {
    "2026-fenwick-anon.yaml": {
        "name": f"{SECRETS['unattributed name']} {SECRETS['unattributed surname']}",
        "title": SECRETS["unattributed title"],
    },
    "2026-brightside-jen.yaml": {
        "name": f"{SECRETS['company-level name']} {SECRETS['company-level surname']}",
        "email": f"{SECRETS['company-level e-mail']}@example.org",
    },
}


def planted_programme(folder: Path) -> Path:
    """A copy of the sample programme with the words in it."""
    shutil.copytree(CASE, folder)
    people: dict[str, dict[str, str]] = {}
    for planting in PLANTINGS:
        path = folder / "sessions" / planting.file
        session = _read(path)
        planting.plant(session["steps"])
        for field, value in NAMES.get(planting.file, {}).items():
            if field in session["respondent"]:
                session["respondent"][field] = value
            people.setdefault(session["respondent"]["id"], {})[field] = value
        _write(path, session)
    programme = _read(folder / "programme.yaml")
    for contact in programme["contacts"]:
        contact.update(people.get(contact["id"], {}))
    _write(folder / "programme.yaml", programme)
    return folder


def _read(path: Path) -> Any:
    return YAML(typ="safe", pure=True).load(path.read_text("utf-8"))


def _write(path: Path, content: Any) -> None:
    writer = YAML(typ="safe", pure=True)
    writer.default_flow_style = False
    with path.open("w", encoding="utf-8") as file:
        writer.dump(content, file)
