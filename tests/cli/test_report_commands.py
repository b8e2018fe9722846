"""`interviewer report` and `interviewer release`: files or a reason, what is kept, what a file is said to be."""

import io
import json
import shutil
from pathlib import Path

import pytest
from pypdf import PdfReader

from interviewer.cli.main import run

ENVIRON = {"INTERVIEWER_PASSPHRASE": "correct horse battery staple"}
WAVE = ("--wave", "spring-2026")


@pytest.fixture(scope="module", name="kept")
def _kept(house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("kept") / "a.interviewer"
    folder = house / "tests" / "cases" / "programme"
    words = ["programme", "import", str(folder), "--workspace", str(path)]
    assert run(words, io.StringIO(), io.StringIO(), ENVIRON) == 0
    return path


@pytest.fixture(name="workspace")
def _workspace(kept: Path, tmp_path: Path) -> Path:
    for ending in ("", ".keys"):
        shutil.copy(f"{kept}{ending}", tmp_path / f"a.interviewer{ending}")
    return tmp_path / "a.interviewer"


def ran(workspace: Path, *words: object) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    code = run([*map(str, words), "--workspace", str(workspace)], out, err, ENVIRON)
    return code, out.getvalue(), err.getvalue()


def talk_of(workspace: Path, respondent: str) -> str:
    _, out, _ = ran(workspace, "interview", "list", "--json")
    return next(str(one["id"]) for one in json.loads(out) if one["respondent"] == respondent)


def test_a_programme_report_waits_for_its_places_and_is_made_once_they_are_read(
    workspace: Path, tmp_path: Path
) -> None:
    out_file = tmp_path / "r.pdf"
    code, out, err = ran(workspace, "report", "programme", *WAVE, "--out", out_file)
    assert (code, out) == (1, "")
    assert "Page 8, third quotation: asks: a name" in err
    assert "Dougal" not in err
    assert not out_file.exists()
    code, out, err = ran(workspace, "report", "programme", *WAVE, "--out", out_file, "--reviewed", "read")
    assert (code, out, err) == (0, f"{out_file}\n", "")
    assert len(PdfReader(out_file).pages) == 14
    assert "Draft" in PdfReader(out_file).pages[0].extract_text()
    assert ran(workspace, "report", "programme", *WAVE, "--out", out_file)[0] == 0


def test_a_paper_can_be_a_word_file(workspace: Path, tmp_path: Path) -> None:
    words = ("report", "account-plan", *WAVE, "--account", "cobalt-games", "--out", tmp_path / "p.docx")
    assert ran(workspace, *words)[0] == 0
    assert (tmp_path / "p.docx").read_bytes().startswith(b"PK")


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("programme", "--out", "x.txt"), "written as .pdf or .docx"),
        (("interview", "--interview", "nobody", "--out", "x.pdf"), "no interview"),
        (("account-plan", "--account", "nobody", "--out", "x.pdf"), "nobody"),
        (("account-plan", "--out", "x.pdf"), "which account"),
    ],
)
def test_what_cannot_be_made_is_refused_with_a_reason(
    workspace: Path, tmp_path: Path, words: tuple[str, ...], says: str
) -> None:
    told = [str(tmp_path / word) if word.startswith("x.") else word for word in words]
    code, out, err = ran(workspace, "report", told[0], *WAVE, *told[1:])
    assert (code, out) == (1, "")
    assert says in err
    assert not any(path.name.startswith("x.") for path in tmp_path.iterdir())


def test_an_unattributed_talk_has_no_report(workspace: Path, tmp_path: Path) -> None:
    talk = talk_of(workspace, "Gwendolyn Fenwick")
    code, _, err = ran(workspace, "report", "interview", *WAVE, "--interview", talk, "--out", tmp_path / "x.pdf")
    assert code == 1
    assert "unattributed" in err
    assert not (tmp_path / "x.pdf").exists()


def test_a_release_is_made_listed_verified_and_made_again(workspace: Path, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    words = ("release", "make", *WAVE, "--reader", "C. Pell", "--out", folder)
    assert ran(workspace, *words)[0] == 1
    assert not folder.exists()
    code, out, _ = ran(workspace, *words, "--reviewed", "read", "--json")
    made = json.loads(out)
    assert (code, made["number"], made["reader"]) == (0, 1, "C. Pell")
    file = next(path for path in made["files"] if path.endswith("chief-executive.pdf"))
    code, out, err = ran(workspace, "report", "verify", file)
    assert (code, err) == (0, "")
    assert "Release 1 of " in out
    assert "byte for byte" in out
    assert "still say the same" in out
    assert [one["number"] for one in json.loads(ran(workspace, "release", "list", "--json")[1])] == [1]
    assert ran(workspace, "release", "again", 1, "--out", tmp_path / "again")[0] == 0
    assert (tmp_path / "again" / Path(file).name).read_bytes() == Path(file).read_bytes()
    assert ran(workspace, "release", "again", 7, "--out", tmp_path / "more")[0] == 1


def test_a_file_that_is_none_of_ours_is_refused(workspace: Path, tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_text("hello", "utf-8")
    code, _, err = ran(workspace, "report", "verify", tmp_path / "x.pdf")
    assert code == 1
    assert "not a PDF" in err


def test_a_refused_report_of_a_played_session_prints_its_json_all_the_same(house: Path, tmp_path: Path) -> None:
    session = tmp_path / "s.yaml"
    text = (house / "tests" / "cases" / "programme" / "sessions" / "2026-hythe-lowenna.yaml").read_text("utf-8")
    session.write_text(text.replace("Their sales people", "Lowenna and Marek"), "utf-8")
    out, err = io.StringIO(), io.StringIO()
    words = ["interview", "play", str(session), "--report", str(tmp_path / "r.pdf"), "--json"]
    assert run(words, out, err, ENVIRON) == 1
    assert json.loads(out.getvalue())["finished"] is True
    assert "part of the name of the person who spoke" in err.getvalue()
    assert "Lowenna" not in err.getvalue()
    assert not (tmp_path / "r.pdf").exists()
    assert run([*words, "--reviewed", "read"], io.StringIO(), io.StringIO(), ENVIRON) == 1
    session.write_text(text.replace("Their sales people", "People like Marek"), "utf-8")
    assert run(words, io.StringIO(), io.StringIO(), ENVIRON) == 1
    assert run([*words, "--reviewed", "read"], io.StringIO(), io.StringIO(), ENVIRON) == 0
    assert (tmp_path / "r.pdf").exists()


def test_a_place_is_listed_with_its_words_and_decided_on(workspace: Path, tmp_path: Path) -> None:
    wish = (*WAVE, "--interview", talk_of(workspace, "Jennifer Mulcahy"))
    code, out, _ = ran(workspace, "report", "places", "interview", *wish, "--json")
    (place,) = json.loads(out)
    assert (code, place["words"], place["must"]) == (0, "Olu", False)
    assert "Olu" in ran(workspace, "report", "places", "interview", *wish)[1]
    assert ran(workspace, "report", "decide", place["key"], "keep", *WAVE)[0] == 1
    assert ran(workspace, "report", "decide", place["key"], "mask", "--with", "[a colleague]", *WAVE)[0] == 0
    assert ran(workspace, "report", "interview", *wish, "--out", tmp_path / "r.pdf")[0] == 0
    told = " ".join("".join(page.extract_text() for page in PdfReader(tmp_path / "r.pdf").pages).split())
    assert "[a colleague]" in told
    assert "Olu" not in told
