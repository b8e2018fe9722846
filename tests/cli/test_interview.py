"""`interviewer interview ...` from the outside: exit codes, what is printed, what is written."""

import io
import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from interviewer.cli.main import run
from interviewer.kit.resources import resource

SESSION = """session: 1
id: first
script: client_review_short
programme: {vendor: Tideway, vendor_executive: Rosa Ache}
account: {id: aster, name: Aster AG}
respondent: {id: ana, name: Ana Ruiz, role: user}
started_at: 2026-03-04T09:00:00Z
steps:
  - {answer: a_open, value: go_ahead, at: 10}
  - {answer: a_participate, value: "yes"}
  - {answer: a_record, value: "no"}
  - {answer: a_attribution, value: LEVEL}
  - {answer: nps, value: 9, words: "Nine."}
"""


@dataclass
class Told:
    code: int
    out: str
    err: str


def call(*words: object, passphrase: str = "four calm words here") -> Told:
    out, err = io.StringIO(), io.StringIO()
    code = run([str(w) for w in words], out, err, {"INTERVIEWER_PASSPHRASE": passphrase})
    return Told(code, out.getvalue(), err.getvalue())


@pytest.fixture
def session(tmp_path: Path) -> Path:
    path = tmp_path / "s.yaml"
    path.write_text(SESSION.replace("LEVEL", "named"), encoding="utf-8")
    return path


def test_play_prints_the_route_the_answers_and_what_is_open(session: Path) -> None:
    told = call("interview", "play", session, "--json")
    found = json.loads(told.out)
    assert told.code == 0
    assert found["answers"]["nps"] == {"value": 9, "words": "Nine.", "as": "verbatim"}
    assert "nps_why" in found["open"]
    assert found["route"][:2] == ["a_open", "a_participate"]
    assert (found["finished"], found["parked"], found["planned_minutes"]) == (False, [], 8)
    assert found["fine"] == {"flag": False, "reasons": []}


def test_a_refused_step_is_named_and_nothing_after_it_runs(session: Path, tmp_path: Path) -> None:
    with session.open("a", encoding="utf-8") as more:
        more.write("  - {answer: sat, value: eleven}\n  - {answer: tough, words: canary-after}\n")
    workspace = tmp_path / "w.interviewer"
    told = call("interview", "play", session, "--workspace", workspace)
    assert told.code == 1
    assert "Step 6 (line 14) was refused" in told.err
    assert "eleven" not in told.err
    shown = call("interview", "show", "first", "--workspace", workspace)
    assert "Nine." in shown.out
    assert "canary-after" not in shown.out


def test_a_workspace_is_made_once_and_lists_its_interviews(session: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "w.interviewer"
    made = call("interview", "play", session, "--workspace", workspace)
    assert made.code == 0
    assert "Recovery key" in made.err
    again = call("interview", "play", session, "--workspace", workspace)
    assert again.code == 1
    assert "Recovery key" not in again.err
    listed = json.loads(call("interview", "list", "--workspace", workspace, "--json").out)
    assert [one["id"] for one in listed] == ["first"]
    assert call("interview", "verify", "--all", "--workspace", workspace).code == 0
    exported = json.loads(call("interview", "export", "first", "--workspace", workspace).out)
    assert exported["account"] == "Aster AG"


def test_a_wrong_passphrase_and_an_unknown_interview_are_sentences(session: Path, tmp_path: Path) -> None:
    workspace = tmp_path / "w.interviewer"
    call("interview", "play", session, "--workspace", workspace)
    wrong = call("interview", "list", "--workspace", workspace, passphrase="another one entirely")
    assert (wrong.code, wrong.out) == (1, "")
    assert "passphrase" in wrong.err
    unknown = call("interview", "show", "second", "--workspace", workspace)
    assert unknown.code == 1


def test_an_unattributed_interview_has_no_report_and_leaves_no_file(session: Path, tmp_path: Path) -> None:
    session.write_text(SESSION.replace("LEVEL", "anonymous"), encoding="utf-8")
    told = call("interview", "play", session, "--report", tmp_path / "r.pdf", "--json")
    assert told.code == 1
    assert json.loads(told.out)["interview"] == "first"
    assert told.err.strip()
    assert not (tmp_path / "r.pdf").exists()


def test_a_sample_session_makes_a_report(tmp_path: Path) -> None:
    sample = sorted(resource("samples", "sessions").glob("*.yaml"))[0]
    told = call("interview", "play", sample, "--report", tmp_path / "r.pdf")
    assert (told.code, told.err) == (0, "")
    assert (tmp_path / "r.pdf").read_bytes().startswith(b"%PDF")


def test_wrong_usage_is_exit_code_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert call("interview", "dance").code == 2
    assert call("--help").code == 0
    assert "COMMAND" in capsys.readouterr().err


def test_a_rotation_the_script_does_not_have_is_refused(session: Path) -> None:
    source = session.read_text(encoding="utf-8")
    for wrong in ("{E: nope}", "{Z: proactivity}"):
        session.write_text(source.replace("started_at:", f"rotation: {wrong}\nstarted_at:", 1), encoding="utf-8")
        told = call("interview", "play", session, "--json")
        assert (told.code, told.out) == (1, "")
        assert told.err.startswith("rotation: ")


def test_a_script_name_too_long_for_a_file_is_a_sentence(session: Path) -> None:
    source = session.read_text(encoding="utf-8")
    session.write_text(source.replace("client_review_short", "x" * 5000), encoding="utf-8")
    told = call("interview", "play", session)
    assert told.code == 1
    assert told.err.startswith("There is no script 'xxx")
    assert len(told.err) < 300
