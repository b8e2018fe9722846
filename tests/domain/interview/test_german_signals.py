"""Vague German answers are told from answers with substance, as well as measured and no worse.

The sentences were labelled before they were run. On the lists were tuned the "tuned" ones; the "unseen" ones were
written afterwards and nothing was changed for them: their error is the honest one, of one author's German.
"""

import json
from pathlib import Path

import pytest

from interviewer.domain.interview.signals import fine_flag, judge, richness, substance
from interviewer.domain.interview.vagueness.german import GERMAN
from interviewer.domain.interview.vagueness.languages import lists_of

ROWS: list[dict[str, str]] = json.loads((Path(__file__).parent / "german_sentences.json").read_text("utf-8"))
WRONG_KIND = {"tuned": 9, "unseen": 15}
WRONG_NUDGE = {"tuned": 0, "unseen": 5}
"""Of 127 tuned and 56 unseen sentences: 7 % and 27 % of another kind, 0 % and 9 % nudged or not nudged wrongly."""


@pytest.mark.parametrize(("kept", "count"), [("tuned", 127), ("unseen", 56)])
def test_german_sentences_are_judged_no_worse_than_measured(kept: str, count: int) -> None:
    found = [(judge(row["text"], lists=GERMAN).kind, row["cls"]) for row in ROWS if row["set"] == kept]
    assert len(found) == count
    assert sum(kind != label for kind, label in found) <= WRONG_KIND[kept]
    assert sum((kind == "vague") != (label == "vague") for kind, label in found) <= WRONG_NUDGE[kept]


def test_nothing_with_substance_is_nudged() -> None:
    solid = [row["text"] for row in ROWS if row["cls"] == "specific"]
    assert [text for text in solid if judge(text, lists=GERMAN).kind == "vague"] == []


@pytest.mark.parametrize(
    ("words", "level", "marked"),
    [
        ("Passt schon.", "strong", ["Passt schon"]),
        ("Wir sind ganz zufrieden.", "strong", ["ganz zufrieden"]),
        ("Da fällt mir jetzt nichts ein.", "mild", ["Da fällt mir jetzt nichts ein"]),
        ("Sehr nette Leute.", "mild", ["Sehr nette"]),
        ("Joa.", "mild", ["Joa"]),
    ],
)
def test_the_words_that_made_it_vague_are_marked(words: str, level: str, marked: list[str]) -> None:
    found = judge(words, lists=GERMAN)
    assert (found.kind, found.level) == ("vague", level)
    assert [words[start:end] for start, end in found.spans] == marked


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Zwanzig Minuten.", "number"),
        ("Im letzten Quartal.", "moment"),
        ("Weil die Ersatzteile vollständig ankommen.", "reason"),
        ("Aber die Rechnungen stimmen selten.", "contrast"),
        ("Meistens hilft Frau Kessler.", "name"),
        ("Seit der Umstellung auf SAP.", "name"),
    ],
)
def test_each_kind_of_substance_is_recognised(words: str, kind: str) -> None:
    assert kind in substance(words, lists=GERMAN)


def test_a_noun_is_no_name_in_a_language_that_writes_nouns_large() -> None:
    assert "name" not in substance("Die Zusammenarbeit mit dem Vertrieb.", lists=GERMAN)
    assert judge("Die Zusammenarbeit ist ganz gut.", lists=GERMAN).kind == "vague"


def test_the_vendors_own_name_is_no_substance() -> None:
    assert "name" not in substance("Bei ABX ist alles gut.", vendor="ABX", lists=GERMAN)


def test_richness_and_the_fine_flag_go_by_the_language() -> None:
    assert richness("Passt schon.", "", lists=GERMAN) == "flat"
    assert richness("Seit März kommt Herr Wolf jeden Dienstag.", "", lists=GERMAN) == "vivid"
    assert fine_flag("Alles in Ordnung.", "Keine Ahnung.", (), lists=GERMAN) == (True, ("perf_open", "nps_why"))


def test_the_language_of_the_script_chooses_the_lists() -> None:
    assert lists_of("de-AT") is GERMAN
    assert lists_of("fr") is lists_of("en")
