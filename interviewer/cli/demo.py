"""`interviewer demo FOLDER`: a workspace, three sample interviews and every paper about them, as files."""

from argparse import Namespace
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from interviewer import app
from interviewer.cli.streams import Streams
from interviewer.domain.errors import UserError
from interviewer.kit.ids import seeded_ids
from interviewer.services.ports import InterviewSummary
from interviewer.services.talk import SALT_BYTES, Makers
from interviewer.services.workspaces import OpenWorkspace

DEMO_PASSPHRASE = "practice makes calm talks"
"""Published on purpose: the demo holds invented people only."""
REVIEWED = "sample papers about invented people"
"""Why places that could show who spoke stay in them."""
WORKSPACE = "demo.interviewer"
MOST = 100
BEGUN = datetime(2026, 10, 1, 8, 0, tzinfo=UTC)
"""Before the first sample talk."""


def make_demo(words: Namespace, streams: Streams) -> int:
    """Write the demo's files into a new or empty folder and name each."""
    folder: Path = words.folder
    _ready(folder)
    made = app.workspaces().create(folder / WORKSPACE, DEMO_PASSPHRASE)
    try:
        app.play_samples(app.desk_over(made.workspace, makers=_makers(words.seed)))
        for talk in reversed(made.workspace.interviews.recent(MOST)):
            streams.say(str(_report(made.workspace, talk, words)))
        for path in _wave_papers(made.workspace, words):
            streams.say(str(path))
    finally:
        made.workspace.close()
    streams.say(f"Workspace: {folder / WORKSPACE}, passphrase (published, for invented people only): {DEMO_PASSPHRASE}")
    return 0


def _makers(seed: int) -> Makers:
    """Ids and salts that come out the same for the same seed."""
    chance = Random(seed)

    def begun() -> datetime:
        return BEGUN

    return Makers(begun, seeded_ids(chance, begun), lambda: chance.randbytes(SALT_BYTES))


def _report(workspace: OpenWorkspace, talk: InterviewSummary, words: Namespace) -> Path:
    """The report on one talk, as made on the day it ended."""
    opened = app.desk_over(workspace, clock=lambda: talk.last_at, language=words.lang)
    path = words.folder / opened.reporting.suggested_name(talk.id)
    return opened.reporting.write_interview_report(talk.id, path, words.paper, words.pages, reviewed=REVIEWED)


def _wave_papers(workspace: OpenWorkspace, words: Namespace) -> Iterator[Path]:
    """Every other paper of the programme, as made on the day after the last talk."""
    day_after = workspace.interviews.recent(1)[0].last_at + timedelta(days=1)
    opened = app.desk_over(workspace, clock=lambda: day_after, language=words.lang)
    programme = opened.programmes.chosen()
    for wave in workspace.programmes.waves(programme):
        for offered in opened.papers.offered(programme, wave.name):
            if offered.wish.kind != "interview" and not offered.refusal:
                wish = replace(offered.wish, pages=words.pages, language=words.lang)
                path = words.folder / opened.papers.compiled(wish).file_name
                yield from opened.papers.write(wish, path, words.paper, reviewed=REVIEWED)


def _ready(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError("folder_in_use", f"{folder} is there already and not empty. Choose a new folder.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError("read_only", f"{folder} cannot be made: {error.strerror}. Choose another folder.") from error
