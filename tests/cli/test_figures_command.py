"""`interviewer figures` prints the numbers of a wave, or refuses with a reason."""

import io
import json
from pathlib import Path

import pytest

from interviewer.cli.main import run

ENVIRON = {"INTERVIEWER_PASSPHRASE": "correct horse battery staple"}


@pytest.fixture(scope="module", name="workspace")
def _workspace(house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("figures") / "a.interviewer"
    folder = house / "tests" / "cases" / "programme"
    assert (
        run(["programme", "import", str(folder), "--workspace", str(path)], io.StringIO(), io.StringIO(), ENVIRON) == 0
    )
    return path


def ran(path: Path, *words: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    code = run(["figures", *words, "--workspace", str(path)], out, err, ENVIRON)
    return code, out.getvalue(), err.getvalue()


def test_the_text_gives_each_number_with_its_n(workspace: Path) -> None:
    code, out, err = ran(workspace, "--wave", "spring-2026")
    lines = out.splitlines()
    assert (code, err) == (0, "")
    assert lines[0] == "spring-2026: 7 of 12 accounts heard, 12 people."
    assert "Score by account: +29 (-7 to +57), n 7, between -25 and +58 whatever the others say, indicative" in lines
    assert "Would recommend: 3 of 7, 43%" in lines
    assert "Proactivity: 7.4, n 7, adequate, gap +0.9 (aligned, n 6), must act" in lines
    assert "Revenue at risk, high: 131,500.5 GBP (18%), 1 account" in lines
    assert lines[-1] == "Some answers are held back."


def test_a_wave_without_forms_says_so_in_its_lines(workspace: Path) -> None:
    _, out, _ = ran(workspace, "--wave", "spring-2025")
    assert "Integrity: 8.0, n 6, adequate, no gap" in out
    assert "held back" not in out


def test_json_has_the_same_numbers(workspace: Path) -> None:
    code, out, _ = ran(workspace, "--wave", "spring-2026", "--json")
    told = json.loads(out)
    assert code == 0
    assert told["wave"] == "spring-2026"
    assert told["nps"]["account"]["score"] == pytest.approx(28.5714, abs=0.001)


def test_unknown_names_are_refused_with_a_sentence(workspace: Path) -> None:
    code, out, err = ran(workspace, "--wave", "autumn")
    assert (code, out) == (1, "")
    assert "autumn" in err
    assert ran(workspace, "--wave", "spring-2026", "--programme", "Nobody")[0] == 1


def test_a_wave_must_be_named(workspace: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("sys.stderr", io.StringIO())
        assert ran(workspace)[0] == 2
