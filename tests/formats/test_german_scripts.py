"""The German scripts ask the same questions as the English ones, in German."""

import re
from pathlib import Path

import pytest

from interviewer.domain.script.check import ScriptRefused
from interviewer.domain.script.questions import KINDS
from interviewer.domain.script.script import Question, Script
from interviewer.domain.script.wording import placeholders_in
from interviewer.formats.script_file import ScriptFiles
from interviewer.kit.resources import resource
from interviewer.ui.editors.asked import asked_of

SHIPPED = ["client_review_full", "client_review_short", "company_form", "team_form"]
SAME_IN_BOTH: set[str] = set()
NOT_GERMAN = re.compile("[\"\u2018\u2019\u201d]|\\b(?:er|ihm)\\b|\\byou\\b|\\bthe\\b")
MEASURING = ("nps", "sat", "b_decision", "alt_now", "comm_freq", "ref_comfort", "fut_open", "dim_")


def pair(name: str) -> tuple[Script, Script]:
    """A shipped script in English and in German."""
    return tuple(ScriptFiles().read(resource("scripts", f"{name}{end}.yaml")) for end in ("", "_de"))  # type: ignore[return-value]


def shape(question: Question) -> tuple[object, ...]:
    """All of a question that must not depend on the language."""
    q = question
    return (q.id, q.kind, q.when.source, q.options, q.bounds, q.fields, q.required, q.report, q.seconds, q.pairs_with)


def texts(question: Question) -> list[str]:
    """Everything of a question that is said or shown."""
    return [text for text in (question.text, question.instruction, *question.probes) if text]


@pytest.mark.parametrize("name", SHIPPED)
def test_questions_conditions_and_options_are_the_same(name: str) -> None:
    english, german = pair(name)
    assert german.id == f"{name}_de"
    assert german.language == "de"
    assert list(map(shape, german.by_id.values())) == list(map(shape, english.by_id.values()))
    assert [(s.id, s.rotate) for s in german.sections] == [(s.id, s.rotate) for s in english.sections]
    assert [c.source for c in german.end_if] == [c.source for c in english.end_if]
    assert (german.planned_minutes, german.perspective, german.non_answers) == (
        english.planned_minutes, english.perspective, english.non_answers,
    )  # fmt: skip


@pytest.mark.parametrize("name", SHIPPED)
def test_every_text_is_german_and_keeps_its_blanks(name: str) -> None:
    english, german = pair(name)
    for one, two in zip(english.by_id.values(), german.by_id.values(), strict=True):
        assert len(two.probes) == len(one.probes), two.id
        assert not set(texts(one)) & set(texts(two)) - SAME_IN_BOTH, two.id
        assert [text for text in texts(two) if NOT_GERMAN.search(text)] == []
        blanks = [{name for name, _ in placeholders_in(q.text)} - {"executive_title"} for q in (one, two)]
        assert blanks[0] == blanks[1], two.id


@pytest.mark.parametrize("name", SHIPPED)
def test_every_option_and_part_has_german_words(name: str) -> None:
    _, german = pair(name)
    shown = {option for q in german.by_id.values() for option in (*q.options, *q.fields)}
    assert shown == set(german.option_words)
    choice = next((q for q in german.by_id.values() if q.options), None)
    if choice:
        words = asked_of(choice, KINDS[choice.kind].shape).option_words
        assert words == tuple(german.option_words[option] for option in choice.options)


def test_the_recommendation_question_has_its_accepted_german_form() -> None:
    _, full = pair("client_review_full")
    _, short = pair("client_review_short")
    asked = "Wie wahrscheinlich ist es, dass Sie {vendor} einem Freund oder Kollegen weiterempfehlen?"
    assert full.by_id["nps"].text == short.by_id["nps"].text == full.wording_variants["standard"]
    assert full.by_id["nps"].text.startswith(asked)
    assert set(full.wording_variants) == {"standard", "family_and_business", "gender_neutral"}


def test_measuring_questions_have_the_same_words_in_both_lengths() -> None:
    _, full = pair("client_review_full")
    _, short = pair("client_review_short")
    both = [q for q in short.by_id.values() if q.id.startswith(MEASURING) and q.id in full.by_id and q.kind != "open"]
    assert len(both) > 10
    assert [q.id for q in both if q.text != full.by_id[q.id].text] == []


@pytest.mark.parametrize("name", SHIPPED)
def test_the_ends_of_every_scale_are_named_in_german(name: str) -> None:
    _, german = pair(name)
    scales = [asked_of(q, "scale") for q in german.by_id.values() if q.kind == "scale_0_10"]
    english = {"not at all true", "completely true", "bis", ""}
    named = [scale for scale in scales if "0-10" not in german.by_id[scale.question_id].text]
    bare = [s.question_id for s in named if {s.low_anchor, s.high_anchor} & english]
    assert bare == (["s_pred_nps"] if name == "team_form" else [])


def test_a_list_that_is_not_read_aloud_is_known_in_german_too() -> None:
    _, german = pair("client_review_full")
    assert asked_of(german.by_id["stay_reason"], "multi").unprompted


def test_words_for_an_option_that_is_not_there_are_refused(tmp_path: Path) -> None:
    source = resource("scripts", "team_form_de.yaml").read_text("utf-8")
    path = tmp_path / "form.yaml"
    path.write_text(source.replace("    results:", "    result:"), "utf-8")
    with pytest.raises(ScriptRefused) as refused:
        ScriptFiles().read(path)
    assert "no question has the option result" in refused.value.sentence
