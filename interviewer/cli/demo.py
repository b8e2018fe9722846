"""`interviewer demo FOLDER`: a workspace, three sample interviews and their reports, as files."""

from argparse import Namespace
from pathlib import Path
from random import Random

from interviewer import app
from interviewer.cli.streams import Streams
from interviewer.domain.errors import UserError
from interviewer.kit.ids import seeded_ids
from interviewer.services.sessions import Session, SessionClock, play_whole
from interviewer.services.talk import SALT_BYTES, Makers
from interviewer.services.workspaces import OpenWorkspace

DEMO_PASSPHRASE = "practice makes calm talks"
"""Published on purpose: the demo holds invented people only."""
WORKSPACE = "demo.interviewer"


def make_demo(words: Namespace, streams: Streams) -> int:
    """Write the demo's files into a new or empty folder and name each."""
    folder: Path = words.folder
    _ready(folder)
    made = app.workspaces().create(folder / WORKSPACE, DEMO_PASSPHRASE)
    try:
        for session in app.sample_sessions():
            streams.say(str(_one(made.workspace, session, words)))
    finally:
        made.workspace.close()
    streams.say(f"Workspace: {folder / WORKSPACE}, passphrase (published, for invented people only): {DEMO_PASSPHRASE}")
    return 0


def _one(workspace: OpenWorkspace, session: Session, words: Namespace) -> Path:
    clock = SessionClock(session.started_at)
    chance = Random(f"{words.seed} {session.meeting.respondent.id}")
    makers = Makers(clock, seeded_ids(chance, clock), lambda: chance.randbytes(SALT_BYTES))
    opened = app.desk_over(workspace, clock=clock, language=words.lang, makers=makers)
    step = play_whole(opened.interviewing, session, clock)
    path = words.folder / opened.reporting.suggested_name(step.facts.id)
    return opened.reporting.write_interview_report(step.facts.id, path, words.paper, words.pages)


def _ready(folder: Path) -> None:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise UserError("folder_in_use", f"{folder} is there already and not empty. Choose a new folder.")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError("read_only", f"{folder} cannot be made: {error.strerror}. Choose another folder.") from error
