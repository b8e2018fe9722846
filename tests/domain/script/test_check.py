"""The pure check: lines come from the side table, one mistake is reported once."""

from dataclasses import replace

from interviewer.domain.script.check import Complaint, ScriptRefused, check, line_of
from interviewer.domain.script.conditions import parse_condition
from interviewer.domain.script.script import Question, Script, Section

SOUND = Script(
    "x",
    "1",
    "X",
    (
        Section(
            "A",
            "All",
            (
                Question("score", "scale_0_10", "Score?"),
                Question("high", "choice", "High?", parse_condition("score >= 9"), options=("yes", "no")),
                Question("more", "open", "More?", parse_condition("high == 'yes'")),
            ),
        ),
    ),
    planned_minutes=1,
)


def with_question(number: int, **changes: object) -> Script:
    section = SOUND.sections[0]
    questions = list(section.questions)
    questions[number] = replace(questions[number], **changes)  # type: ignore[arg-type]
    return replace(SOUND, sections=(replace(section, questions=tuple(questions)),))


def test_a_sound_script_has_no_complaints() -> None:
    assert check(SOUND, {}) == []


def test_a_complaint_has_the_line_of_its_place() -> None:
    script = with_question(0, seconds=-1)
    assert check(script, {"score": 3, "score.seconds": 5}) == [
        Complaint(5, "score.seconds", "the seconds of score must be 0 or more")
    ]


def test_a_place_without_a_line_takes_the_line_of_what_holds_it() -> None:
    lines = {"script": 1, "score": 3, "section.A": 2}
    assert line_of("score.when", lines) == 3
    assert line_of("section.A.rotate", lines) == 2
    assert line_of("script.end_if.0", lines) == 1
    assert line_of("other.when", {}) == 0


def test_an_unknown_kind_does_not_make_what_follows_unreachable() -> None:
    complaints = check(with_question(1, kind="choise"), {})
    assert [c.where for c in complaints] == ["high.type"]


def test_a_wrong_condition_does_not_make_what_follows_unreachable() -> None:
    complaints = check(with_question(1, when=parse_condition("nobody == 1")), {})
    assert [c.where for c in complaints] == ["high.when"]


def test_a_condition_that_never_holds_takes_all_behind_it_along() -> None:
    complaints = check(with_question(1, when=parse_condition("score >= 9 and score <= 6")), {})
    assert [c.where for c in complaints] == ["high.when", "more.when"]


def test_seconds_that_are_no_number_are_refused() -> None:
    assert len(check(with_question(0, seconds=float("nan")), {})) == 1
    assert len(check(with_question(0, seconds=float("inf")), {})) == 1


def test_a_script_too_tangled_to_count_is_a_complaint() -> None:
    chosen = tuple(Question(f"q{i}", "choice", "T", options=("a", "b", "c")) for i in range(30))
    knot = " or ".join(f"(q{i} == 'a' and q{i + 15} == 'b')" for i in range(15))
    section = Section("A", "All", (*chosen, Question("end", "open", "T", parse_condition(knot))))
    complaints = check(replace(SOUND, sections=(section,)), {})
    assert len(complaints) == 1
    assert "too many ways" in complaints[0].reason


def test_the_refusal_says_file_line_and_reason() -> None:
    refusal = ScriptRefused("a.yaml", (Complaint(3, "x", "wrong"), Complaint(0, "file", "gone")))
    assert refusal.sentence == "a.yaml:3: wrong\na.yaml: gone"
    assert refusal.code == "script_refused"
