"""A program to be killed: answers and drafts, each told on standard output once it is kept.

Without end, or for so many answers and then closed well.
"""

import sys
from pathlib import Path

from interviewer.services.workspaces import Passphrase
from interviewer.storage.workspace import open_workspace
from tests.storage.samples import PASSPHRASE, Log, draft


def main(path: Path, answers: int | None = None) -> None:
    """Go on with interview `one` where it stands."""
    workspace = open_workspace(path, Passphrase(PASSPHRASE))
    records = workspace.interviews.records("one")
    log = Log("one", records[-1].header, list(records))
    last = None if answers is None else len(log.records) + answers
    while len(log.records) != last:
        number = len(log.records)
        workspace.interviews.save_draft(draft(f"half of answer {number}"))
        print(f"draft {number}", flush=True)
        workspace.interviews.append([log.say(f"answer {number}")], close_draft="nps_why", state="open")
        print(f"answer {number}", flush=True)
    workspace.close()


main(Path(sys.argv[1]), *map(int, sys.argv[2:]))
