"""A program of its own that opens a workspace, works in it, and closes it; another one looks into its memory.

Words: the workspace and the passphrase on standard input. It prints the key, each byte turned over, and waits after
each step for a line.
"""

import gc
import sys
from pathlib import Path

from interviewer.services.workspaces import Passphrase
from interviewer.storage.workspace import open_workspace


def main() -> None:
    path = Path(sys.stdin.readline().strip())
    workspace = open_workspace(path, Passphrase(sys.stdin.readline().strip()))
    workspace.info()
    workspace.check()
    workspace.backup_to(path.with_name("b.interviewer-backup"))
    print(bytes(byte ^ 0x55 for byte in workspace._data_key).hex(), flush=True)
    sys.stdin.readline()
    workspace.close()
    del workspace
    gc.collect()
    print("closed", flush=True)
    sys.stdin.readline()


main()
