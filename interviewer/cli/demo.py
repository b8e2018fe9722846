"""`interviewer demo FOLDER`: a workspace, three sample interviews and their reports, as files."""

from argparse import Namespace
from datetime import UTC, datetime
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


def _ready(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError("folder_in_use", f"{folder} is there already and not empty. Choose a new folder.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError("read_only", f"{folder} cannot be made: {error.strerror}. Choose another folder.") from error
