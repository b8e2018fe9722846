"""`interviewer demo`: files a stranger can open, the same for the same seed."""

import io
from pathlib import Path

import pytest

from interviewer.cli.demo import DEMO_PASSPHRASE
from interviewer.cli.main import run


def demo(folder: Path, *more: str) -> tuple[int, str, str]:
    out, err = io.StringIO(), io.StringIO()
    code = run(["demo", str(folder), *more], out, err, {})
    return code, out.getvalue(), err.getvalue()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("demo") / "out"
    code, out, err = demo(folder)
    assert (code, err) == (0, "")
    assert DEMO_PASSPHRASE in out
    return folder


def test_every_kind_of_paper_and_a_workspace_are_written(made: Path) -> None:
    papers = sorted(made.glob("*.pdf"))
    kinds = ("chief-executive", "account-plan", "advocate", "drill", "letter", "packet", "ten-best", "next-time")
    assert [kind for kind in kinds if not any(kind in paper.name for paper in papers)] == []
    assert len(papers) > 3 + len(kinds)
    assert all(p.read_bytes().startswith(b"%PDF") for p in papers)
    assert (made / "demo.interviewer").stat().st_size > 0


def test_the_same_seed_gives_the_same_bytes_and_another_does_not(made: Path, tmp_path: Path) -> None:
    demo(tmp_path / "again")
    demo(tmp_path / "other", "--seed", "8")
    for paper in made.glob("*.pdf"):
        assert (tmp_path / "again" / paper.name).read_bytes() == paper.read_bytes()
        assert (tmp_path / "other" / paper.name).read_bytes() != paper.read_bytes()


def test_the_workspace_opens_with_the_published_passphrase(made: Path) -> None:
    out, err = io.StringIO(), io.StringIO()
    words = ["interview", "list", "--workspace", str(made / "demo.interviewer")]
    assert run(words, out, err, {"INTERVIEWER_PASSPHRASE": DEMO_PASSPHRASE}) == 0
    assert len(out.getvalue().splitlines()) == 3


def test_a_folder_in_use_is_left_alone(made: Path) -> None:
    before = sorted(p.name for p in made.iterdir())
    code, _, err = demo(made)
    assert code == 1
    assert "Choose a new folder" in err
    assert sorted(p.name for p in made.iterdir()) == before
