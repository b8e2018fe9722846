"""The steps that an export writes are read from a session file as any other."""

import pytest

from interviewer.formats.session_file import SessionFiles, SessionRefused

HEAD = """session: 1
script: client_review_full
programme: {vendor: Tideway}
account: {id: aster, name: Aster AG}
respondent: {id: ana, name: Ana Ruiz}
steps:
"""


def read(step: str) -> tuple[str, object, dict[str, object]]:
    (found,) = SessionFiles().parse(f"{HEAD}  - {step}\n", "x.yaml").steps
    return found.action, found.target, dict(found.details)


def test_parked_closed_and_lifted_flags_are_steps() -> None:
    assert read('{parked: adv_story, words: "x", as: paraphrase, at: 3}') == (
        "parked", "adv_story", {"words": "x", "as": "paraphrase"},
    )  # fmt: skip
    assert read("{parked: adv_story, skipped: dont_know}")[2] == {"skipped": "dont_know"}
    assert read("{closed: nps_why, reason: struck, all: true}")[2] == {"reason": "struck", "all": True}
    assert read('{clear_flag: "she meant it"}') == ("clear_flag", "she meant it", {})
    assert read("{severity: [3, 0], on: det_trouble}") == ("severity", [3, 0], {"on": "det_trouble"})


@pytest.mark.parametrize(
    ("step", "words"),
    [
        ("{closed: nps_why}", "closed needs reason"),
        ("{closed: nps_why, reason: dont_know}", "closed needs reason: struck; use skip"),
        ("{closed: nps_why, reason: struck, all: 1}", "all is true or false"),
        ("{parked: adv_story, reason: dont_know}", "reason does not belong to parked"),
        ("{clear_flag: }", "clear_flag needs to say what"),
        ("{severity: [3]}", "severity needs on"),
        ("{severity: 3, on: det_trouble}", "severity is a list of numbers by line"),
        ("{severity: [4], on: det_trouble}", "severity is a list of numbers by line"),
        ("{severity: [yes], on: det_trouble}", "severity is a list of numbers by line"),
    ],
)
def test_what_does_not_fit_them_is_refused_on_its_line(step: str, words: str) -> None:
    with pytest.raises(SessionRefused) as refused:
        read(step)
    assert any(line == 7 and words in reason for line, reason in refused.value.faults)


def test_a_match_names_a_line_of_the_team_or_why_there_is_none() -> None:
    assert read("{match: [2, nobody, no_point, open], on: det_trouble, list: 3f9a}") == (
        "match", [2, "nobody", "no_point", "open"], {"on": "det_trouble", "list": "3f9a"},
    )  # fmt: skip
    for wrong in ("[0]", "[-1]", "[somebody]", "2", "[]", "[true]"):
        with pytest.raises(SessionRefused):
            read(f"{{match: {wrong}, on: det_trouble}}")


def test_a_telling_phrase_is_a_step_and_can_be_lifted() -> None:
    told = '{telling: "a lighthouse with wheels", on: nps_why, lifted: true}'
    assert read(told) == ("telling", "a lighthouse with wheels", {"on": "nps_why", "lifted": True})
    for wrong in ("{telling: x}", "{telling: [x], on: nps_why}", "{telling: x, on: nps_why, lifted: false}"):
        with pytest.raises(SessionRefused):
            read(wrong)
