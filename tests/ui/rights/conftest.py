"""The pages about people's data over the shared programme, with prepared answers to what they ask."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from interviewer.app import Desk
from interviewer.kit.paths import Folders
from interviewer.ui.crash import CrashHandler
from interviewer.ui.icons import Icons
from interviewer.ui.jobs import Jobs
from interviewer.ui.prompts import Prompts
from interviewer.ui.theme import Theme
from interviewer.ui.tools import Tools
from tests.services.paper_samples import desk_of, kept_programme


class PreparedPrompts(Prompts):
    """Answers with what was prepared, and remembers what was asked."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(None, theme)
        self.yes = True
        self.lines: list[str] = []
        self.path: Path | None = None
        self.asked: list[str] = []

    def confirm(self, title: str, sentence: str, yes: str, no: str, *, risky: bool = False) -> bool:
        self.asked.append(f"{title} {sentence}")
        return self.yes

    def ask(self, title: str, sentence: str, label: str, yes: str, *, text: str = "") -> str | None:
        self.asked.append(f"{title} {sentence}")
        return self.lines.pop(0) if self.lines else None

    def show_error(self, sentence: str, title: str = "") -> None:
        self.asked.append(f"{title} {sentence}")

    def save_file(self, title: str, kinds: str, suggested: Path) -> Path | None:
        return self.path

    def choose_folder(self, title: str, folder: Path | None = None) -> Path | None:
        return self.path


@dataclass
class Wall:
    """A clock on the wall, moved by hand."""

    now: datetime = field(default=datetime(2026, 7, 10, 9, tzinfo=UTC))

    def __call__(self) -> datetime:
        return self.now

    def day(self) -> date:
        return self.now.date()


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture(scope="session")
def kept_once(house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kept_programme(house, tmp_path_factory.mktemp("kept"))


@pytest.fixture
def desk(kept_once: Path, tmp_path: Path, wall: Wall) -> Iterator[Desk]:
    copy = tmp_path / "kept.interviewer"
    for ending in ("", ".keys"):
        shutil.copy(f"{kept_once}{ending}", f"{copy}{ending}")
    with desk_of(copy, tmp_path, wall) as opened:
        yield opened


@pytest.fixture
def prompts(theme: Theme) -> PreparedPrompts:
    return PreparedPrompts(theme)


@pytest.fixture
def tools(theme: Theme, icons: Icons, prompts: PreparedPrompts, tmp_path: Path) -> Iterator[Tools]:
    errors: list[object] = []
    jobs = Jobs(errors.append)
    folders = Folders(tmp_path, tmp_path, tmp_path)
    crash = CrashHandler(errors.append, errors.append)
    yield Tools(folders, theme, icons, prompts, jobs, crash)
    jobs.close()
    assert errors == []
