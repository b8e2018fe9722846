"""A session file is read whole, and every fault is told with its line and step."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from interviewer.domain.errors import UserError
from interviewer.formats.session_file import SessionFiles
from interviewer.services.sessions import ACTIONS, DETAILS, NEEDED

HEAD = """session: 1
script: client_review_short
programme: {vendor: Tideway}
account: {id: aster, name: Aster AG}
respondent: {id: ana, name: Ana Ruiz}
started_at: 2026-03-04T09:00:00Z
"""


def refusal(source: str) -> str:
    with pytest.raises(UserError) as refused:
        SessionFiles().parse(source, "s.yaml")
    return refused.value.sentence


def test_a_session_is_read_with_its_steps() -> None:
    session = SessionFiles().parse(HEAD + "steps:\n  - {answer: nps, value: 9, at: 3}\n  - {finish: true}\n", "s.yaml")
    assert session.meeting.respondent.name == "Ana Ruiz"
    assert session.started_at == datetime(2026, 3, 4, 9, 0, tzinfo=UTC)
    first, second = session.steps
    assert (first.number, first.line, first.action, first.target, first.at) == (1, 8, "answer", "nps", 3.0)
    assert dict(first.details) == {"value": 9}
    assert (second.number, second.action) == (2, "finish")


def test_the_moments_of_lines_are_numbers_or_not_known() -> None:
    steps = "steps:\n  - {answer: nps_why, words: late, lines_at: "
    assert SessionFiles().parse(f"{HEAD}{steps}[61.5, null]}}\n", "s").steps[0].details["lines_at"] == [61.5, None]
    for wrong in ("[]", "soon", "[-1]", "[true]", "{a: 1}"):
        assert "lines_at is a list of seconds" in refusal(f"{HEAD}{steps}{wrong}}}\n")


def test_yes_no_and_on_are_words() -> None:
    session = SessionFiles().parse(HEAD + "steps:\n  - {answer: a_record, value: no}\n  - {note: x, on: nps}\n", "s")
    assert session.steps[0].details["value"] == "no"
    assert session.steps[1].details["on"] == "nps"


@pytest.mark.parametrize(
    ("step", "reason"),
    [
        ("{anser: nps}", "s.yaml:8: step 1: a step has one action, found none"),
        ("{answer: nps, skip: nps}", "step 1: a step has one action, found answer, skip"),
        ("{answer: nps, wordz: x}", "step 1: wordz does not belong to answer"),
        ("{skip: nps}", "step 1: skip needs reason"),
        ("{answer: nps, at: soon}", "step 1: at is a number of seconds"),
        ("{answer: nps, as: shouted}", "step 1: as is verbatim or paraphrase"),
        ("{off_record: perhaps}", "step 1: off_record is begin or end"),
        ("{undo: 0}", "step 1: undo takes a whole number"),
        ("{answer: }", "step 1: answer needs to say what"),
        ("just words", "step 1: a step is an action"),
        ("{attribution: friends, on: nps}", "step 1: attribution is named, company or anonymous"),
    ],
)
def test_a_wrong_step_is_named_by_its_number(step: str, reason: str) -> None:
    assert reason in refusal(HEAD + f"steps:\n  - {step}\n")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        (("session: 1", "session: 2"), "version 1"),
        (("script: client_review_short\n", ""), "script is missing"),
        (("{vendor: Tideway}", "{vendr: Tideway}"), "programme needs vendor"),
        (("{vendor: Tideway}", "Tideway"), "programme needs names and values"),
        (("{id: ana, name: Ana Ruiz}", "{id: ana, name: Ana, role: boss}"), "role is one of"),
        (("2026-03-04T09:00:00Z", "yesterday"), "started_at is a time"),
        (("2026-03-04T09:00:00Z", "9999-12-31T23:59:59-14:00"), "started_at is a time"),
        (("2026-03-04T09:00:00Z", "0001-01-01T00:00:00+14:00"), "started_at is a time"),
        (("2026-03-04T09:00:00Z", "9999-06-01T00:00:00Z"), "started_at is a time"),
        (("{id: ana, name: Ana Ruiz}", "{id: ana, name: Ana, timezone: Mars/Base}"), "no timezone 'Mars/Base'"),
        (("session: 1", "session: 1\nmode: pigeon"), "mode is one of"),
        (("session: 1", "session: 1\nid: ../../etc"), "id takes up to"),
        (("session: 1", "session: 1\nextra: 1"), "extra is not a part"),
    ],
)
def test_a_wrong_head_is_told_with_its_line(change: tuple[str, str], reason: str) -> None:
    source = HEAD.replace(*change) + "steps:\n  - {finish: true}\n"
    assert reason in refusal(source)


def test_all_faults_come_at_once() -> None:
    told = refusal(HEAD + "steps:\n  - {undo: x}\n  - {skip: nps}\n")
    assert "step 1" in told
    assert "step 2" in told


def test_no_steps_and_no_file_are_refused(tmp_path: Path) -> None:
    assert "steps is a list" in refusal(HEAD + "steps: []\n")
    with pytest.raises(UserError, match="no file"):
        SessionFiles().read(tmp_path / "none.yaml")


def test_the_details_belong_to_known_actions() -> None:
    assert set(DETAILS) <= set(ACTIONS)
    assert set(NEEDED) <= set(DETAILS)
