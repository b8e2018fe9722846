"""A program to be killed: answers and drafts without end, each told on standard output once it is kept."""

import sys
from pathlib import Path

from interviewer.services.workspaces import Passphrase
from interviewer.storage.workspace import open_workspace
from tests.storage.samples import PASSPHRASE, Log, draft


def main(path: Path) -> None:
    """Go on with interview `one` where it stands."""
    workspace = open_workspace(path, Passphrase(PASSPHRASE))
    records = workspace.interviews.records("one")
    log = Log("one", records[-1].header, list(records))
    while True:
        number = len(log.records)
        workspace.interviews.save_draft(draft(f"half of answer {number}"))
        print(f"draft {number}", flush=True)
        workspace.interviews.append([log.say(f"answer {number}")], close_draft="nps_why", state="open")
        print(f"answer {number}", flush=True)


main(Path(sys.argv[1]))
