"""`interviewer programme ...` from the outside: whole or not at all, and back again the same."""

import io
import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest

from interviewer import app
from interviewer.cli.main import run
from interviewer.services.results import result_of
from interviewer.services.workspaces import Passphrase

CASE = Path(__file__).parents[1] / "cases" / "programme"
NAME = "Harrow & Pell client review"
PASSPHRASE = "four calm words here"


@dataclass
class Said:
    code: int
    out: str
    err: str


def call(*words: object) -> Said:
    out, err = io.StringIO(), io.StringIO()
    code = run([str(w) for w in words], out, err, {"INTERVIEWER_PASSPHRASE": PASSPHRASE})
    return Said(code, out.getvalue(), err.getvalue())


@pytest.fixture(scope="module")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the sample programme."""
    path = tmp_path_factory.mktemp("imported") / "a.interviewer"
    told = call("programme", "import", CASE, "--workspace", path, "--json")
    assert told.code == 0, told.err
    found = json.loads(told.out)
    assert found["programme"] == NAME
    assert [found[n] for n in ("waves", "accounts", "contacts", "team_forms", "interviews")] == [2, 15, 23, 8, 20]
    assert "team/2026-eastgate-dental.yaml:4: sealed after" in told.err
    return path


def contents(path: Path) -> dict[object, object]:
    """Everything that has to be the same after there and back."""
    workspace = app.workspaces().unlock(path, Passphrase(PASSPHRASE))
    try:
        desk = app.desk_over(workspace)
        told: dict[object, object] = {}
        for wave in workspace.programmes.waves(NAME):
            data = desk.programmes.wave_data(NAME, wave.name)
            told[wave.name] = (
                data.programme, data.wave, data.listed, data.outcomes, data.forms, data.company_form,
                [(case.contact, case.code) for case in data.cases], data.interviews, data.first_interview_at,
            )  # fmt: skip
            for name in data.interview_ids:
                talk = desk.interviewing.go_on(name).step()
                told[name] = result_of(talk), talk.transcript.masks, talk.transcript.levels, talk.facts
            assert not any(desk.interviewing.verify(name) for name in data.interview_ids)
        return told
    finally:
        workspace.close()


def test_there_and_back_is_the_same(imported: Path, tmp_path: Path) -> None:
    out, twin = tmp_path / "out", tmp_path / "b.interviewer"
    told = call("programme", "export", out, "--workspace", imported)
    assert (told.code, told.err) == (0, "")
    back = call("programme", "import", out, "--workspace", twin)
    assert back.code == 0
    before = contents(imported)
    assert len(before) == 22
    assert contents(twin) == before
    again = tmp_path / "again"
    assert call("programme", "export", again, "--workspace", twin).code == 0
    files = sorted(path.relative_to(out) for path in out.rglob("*.yaml"))
    assert len(files) == 29
    assert [(again / file).read_text("utf-8") for file in files] == [(out / file).read_text("utf-8") for file in files]


def test_a_programme_comes_in_once(imported: Path) -> None:
    told = call("programme", "import", CASE, "--workspace", imported)
    assert told.code == 1
    assert "already" in told.err
    assert "Nothing was imported" in told.err


def test_a_talk_that_cannot_be_played_leaves_nothing(tmp_path: Path) -> None:
    folder, workspace = tmp_path / "p", tmp_path / "w.interviewer"
    shutil.copytree(CASE, folder)
    for name in ("2025-dray-sal", "2026-hythe-dan"):
        path = folder / "sessions" / f"{name}.yaml"
        path.write_text(path.read_text("utf-8").replace("{answer: nps, value:", "{answer: nps, value: 9", 1), "utf-8")
    told = call("programme", "import", folder, "--workspace", workspace)
    assert (told.code, told.out) == (1, "")
    assert re.search(r"sessions/2025-dray-sal\.yaml: Step 6 \(line 1\d\) was refused: .* nps", told.err)
    assert "sessions/2026-hythe-dan.yaml: Step" in told.err
    opened = app.workspaces().unlock(workspace, Passphrase(PASSPHRASE))
    assert (opened.programmes.names(), opened.info().interviews, opened.info().events) == ([], 0, 0)
    opened.close()


def test_a_fault_in_the_folder_leaves_nothing(tmp_path: Path) -> None:
    folder, workspace = tmp_path / "p", tmp_path / "w.interviewer"
    shutil.copytree(CASE, folder)
    (folder / "team" / "x.yaml").write_text("account: nobody\nwave: spring-2026\nby: A\n", "utf-8")
    told = call("programme", "import", folder, "--workspace", workspace)
    assert told.code == 1
    assert "team/x.yaml:1: there is no account 'nobody' in programme.yaml" in told.err
    assert "team/x.yaml:1: sealed_at is missing" in told.err
    assert "no programme" in call("programme", "export", tmp_path / "out", "--workspace", workspace).err


def test_an_export_wants_a_new_folder_and_a_name_among_several(imported: Path, tmp_path: Path) -> None:
    (tmp_path / "kept").mkdir()
    (tmp_path / "kept" / "mine.txt").write_text("mine", "utf-8")
    told = call("programme", "export", tmp_path / "kept", "--workspace", imported)
    assert (told.code, [p.name for p in (tmp_path / "kept").iterdir()]) == (1, ["mine.txt"])
    both = tmp_path / "both.interviewer"
    shutil.copy(imported, both)
    shutil.copy(f"{imported}.keys", f"{both}.keys")
    folder = tmp_path / "second"
    shutil.copytree(CASE, folder)
    top = folder / "programme.yaml"
    top.write_text(top.read_text("utf-8").replace(NAME, "Second review", 1), "utf-8")
    assert call("programme", "import", folder, "--workspace", both).code == 0
    several = call("programme", "export", tmp_path / "out", "--workspace", both)
    assert several.code == 1
    assert NAME in several.err
    assert "Second review" in several.err
    named = call("programme", "export", tmp_path / "out", "--programme", "Second review", "--workspace", both)
    assert named.code == 0
    assert call("programme", "export", tmp_path / "no", "--programme", "x", "--workspace", both).code == 1


def test_notes_and_struck_words_never_leave(tmp_path: Path) -> None:
    folder, workspace = tmp_path / "p", tmp_path / "w.interviewer"
    shutil.copytree(CASE, folder, ignore=shutil.ignore_patterns("2025-*.yaml"))
    talk = folder / "sessions" / "2026-hythe-dan.yaml"
    extra = (
        '  - {note: "canary-note", on: nps}\n  - {off_record: begin}\n  - {note: "canary-sealed"}\n'
        '  - {off_record: end}\n  - {strike: tough}\n  - {pause: "canary-pause"}\n  - {resume: true}\n  - {finish: true'
    )
    text = talk.read_text("utf-8").replace("  - {finish: true", extra, 1)
    struck = next(line for line in text.splitlines() if "answer: tough" in line or "tough" in line)
    talk.write_text(text, "utf-8")
    assert call("programme", "import", folder, "--workspace", workspace).code == 0
    assert call("programme", "export", tmp_path / "out", "--workspace", workspace).code == 0
    whole = "".join(path.read_text("utf-8") for path in (tmp_path / "out").rglob("*.yaml"))
    assert "canary" not in whole
    dan = (tmp_path / "out" / "sessions" / "spring-2026-hythe-dan.yaml").read_text("utf-8")
    assert "{closed: tough, reason: struck" in dan
    assert struck.split("words: ")[-1][:30] not in dan


def test_a_form_in_a_file_is_sealed_once_and_told_when_late(tmp_path: Path) -> None:
    workspace = tmp_path / "a.interviewer"
    assert call("programme", "import", CASE, "--workspace", workspace).code == 0
    form = tmp_path / "form.yaml"
    text = (CASE / "team" / "2026-ashworth-mills.yaml").read_text(encoding="utf-8")
    form.write_text(text.replace("Katrin Solberg", "Second Person").replace("2026-06-01T", "2026-06-28T"), "utf-8")
    first = call("programme", "form", form, "--workspace", workspace, "--json")
    assert first.code == 0, first.err
    assert json.loads(first.out)["late"] is True
    assert "left out of prediction" in first.err
    again = call("programme", "form", form, "--workspace", workspace)
    assert again.code == 1
    assert "already" in again.err
    form.write_text("account: nobody\nwave: spring-2026\nby: X\nanswers: {s_pred_nps: 11}\n", "utf-8")
    refused = call("programme", "form", form, "--workspace", workspace)
    assert refused.code == 1
    assert "form.yaml" in refused.err


@pytest.mark.parametrize("told", ["1.200,50", "1,200.50"])
def test_an_amount_written_out_is_read_exactly_and_said(tmp_path: Path, told: str) -> None:
    folder = tmp_path / "programme"
    shutil.copytree(CASE, folder)
    file = folder / "programme.yaml"
    file.write_text(file.read_text("utf-8").replace("revenue: 84200,", f'revenue: "{told}",'), "utf-8")
    said = call("programme", "import", folder, "--workspace", tmp_path / "a.interviewer")
    assert said.code == 0, said.err
    assert re.search(rf"programme.yaml:\d+: revenue {re.escape(told)} was read as 1200.50 GBP", said.err)


BROKEN = {
    "an account that is not there": (
        "programme.yaml", "account: ashworth-mills", "account: nowhere", "programme.yaml:29",
    ),
    "a talk of another account": (
        "sessions/2026-ashworth-helen.yaml", "id: ashworth-mills", "id: nowhere", "sessions/2026-ashworth-helen.yaml:5",
    ),
    "a question that is not there": (
        "sessions/2026-ashworth-helen.yaml", "answer: nps,", "answer: npss,", "sessions/2026-ashworth-helen.yaml:21",
    ),
    "a form question that is not there": (
        "team/2026-cobalt-games.yaml", "s_pred_nps", "s_pred_npss", "team/2026-cobalt-games.yaml:6",
    ),
    "a form changed after its seal": (
        "team/2026-cobalt-games.yaml", "answers:", f"seal: {'0' * 64}\nanswers:", "team/2026-cobalt-games.yaml:5",
    ),
    "a timezone that is not there": ("programme.yaml", "Europe/London", "Europe/Lundon", "programme.yaml:29"),
    "an amount that reads two ways": ("programme.yaml", "131500.50", '"131.500"', "programme.yaml:14"),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_wrong_in_a_folder_is_told_with_file_and_line_and_nothing_comes_in(case: str, tmp_path: Path) -> None:
    file, before, after, place = BROKEN[case]
    folder = Path(shutil.copytree(CASE, tmp_path / "programme"))
    text = (folder / file).read_text("utf-8")
    assert before in text
    (folder / file).write_text(text.replace(before, after, 1), "utf-8")
    workspace = tmp_path / "a.interviewer"
    told = call("programme", "import", folder, "--workspace", workspace)
    assert told.code == 1
    assert any(line.startswith(f"{place}: ") for line in told.err.splitlines())
    assert told.err.endswith("Nothing was imported.\n")
    held = json.loads(call("workspace", "info", "--json", "--workspace", workspace).out)
    assert (held["interviews"], held["events"]) == (0, 0)


@pytest.mark.parametrize("way", ["export", "import"])
def test_a_place_the_disk_refuses_is_named_in_a_sentence(way: str, imported: Path, tmp_path: Path) -> None:
    place = tmp_path / ("n" * 300)
    told = call("programme", way, place, "--workspace", imported)
    assert told.code == 1
    assert str(place) in told.err
    assert "Traceback" not in told.err
