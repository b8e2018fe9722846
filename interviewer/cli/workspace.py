"""`interviewer workspace create | info | keychain`, with arguments already read."""

import json
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TextIO, TypeVar

from interviewer.domain.errors import UserError
from interviewer.kit.settings import load_settings, save_settings, with_workspace
from interviewer.services.workspaces import OpenWorkspace, Passphrase, Unlock, WorkspaceInfo, Workspaces

PASSPHRASE_NAME = "INTERVIEWER_PASSPHRASE"
DONE, REFUSED = 0, 1
OLD_SHEET = (
    "The sheet you had no longer opens this workspace by itself. It still opens the backups made so far, and whoever "
    "has it and one of them could open this workspace too. If somebody else has seen it: make a backup now, remove "
    "the older ones, and destroy the old sheet. If you bring an older backup back, its old sheet is valid again."
)
T = TypeVar("T")
UnlockNow = Callable[[], Unlock]
"""Called only when the passphrase is needed; may raise UserError."""


def passphrase_from(environ: Mapping[str, str], file: Path | None) -> str:
    """The passphrase: the file's first line if a file is given, else the environment's.

    UserError "passphrase_missing" or "passphrase_file".
    """
    given = environ.get(PASSPHRASE_NAME, "") if file is None else _first_line(file)
    if given:
        return given
    if file is not None:
        raise UserError("passphrase_missing", f"The first line of {file} is empty. Write the passphrase on it.")
    raise UserError(
        "passphrase_missing",
        f"A passphrase is needed. Set {PASSPHRASE_NAME}, or name a file with --passphrase-file.",
    )


def unlock_from(environ: Mapping[str, str], file: Path | None) -> UnlockNow:
    """How the commands below get at the passphrase, not before they need it."""
    return lambda: Passphrase(passphrase_from(environ, file))


def create(
    workspaces: Workspaces, path: Path, passphrase: Callable[[], str], out: TextIO, err: TextIO, as_json: bool
) -> int:
    """Make a workspace and print its recovery key, this once."""

    def act() -> None:
        created = workspaces.create(path, passphrase())
        created.workspace.close()
        tell_created(path, created.recovery_key, out, as_json)

    return _exit_code(act, err)


def tell_created(path: Path, recovery_key: str, out: TextIO, as_json: bool) -> None:
    """Print where a workspace is, and its new recovery key."""
    if as_json:
        print(json.dumps({"workspace": str(path), "recovery_key": recovery_key}), file=out)
        return
    print(f"Workspace {path}\nRecovery key {recovery_key}", file=out)
    print(
        "Keep this key away from the computer. Without it and without the passphrase nobody can open "
        "your interviews, not even we. It is not shown again.",
        file=out,
    )


def info(workspaces: Workspaces, path: Path, unlock: UnlockNow, out: TextIO, err: TextIO, as_json: bool) -> int:
    """Print the workspace in numbers."""

    def act() -> None:
        found = _with_workspace(workspaces, path, unlock, lambda workspace: workspace.info())
        told = _told(found)
        lines = "\n".join(f"{name.replace('_', ' ')}: {value}" for name, value in told.items())
        print(json.dumps(told) if as_json else lines, file=out)

    return _exit_code(act, err)


def new_sheet(workspaces: Workspaces, path: Path, unlock: UnlockNow, out: TextIO, err: TextIO, as_json: bool) -> int:
    """Make a new recovery key and print it, this once, and what the old one still opens."""

    def act() -> None:
        key = _with_workspace(workspaces, path, unlock, lambda workspace: workspace.change_recovery_key())
        tell_created(path, key, out, as_json)
        if not as_json:
            print(OLD_SHEET, file=out)

    return _exit_code(act, err)


def keychain(
    workspaces: Workspaces, path: Path, unlock: UnlockNow, keep: bool, settings_file: Path, out: TextIO, err: TextIO
) -> int:
    """Put the key into the computer's keychain, or take it out; the window then opens without the passphrase."""

    def act() -> None:
        _with_workspace(workspaces, path, unlock, lambda workspace: workspace.keep_key_in_keychain(keep))
        settings = with_workspace(load_settings(settings_file).settings, path.absolute())
        save_settings(settings_file, replace(settings, keep_key_in_keychain=keep))
        where = "now in" if keep else "no longer in"
        print(f"The key of {path} is {where} this computer's keychain. The passphrase still opens it.", file=out)

    return _exit_code(act, err)


def _told(found: WorkspaceInfo) -> dict[str, object]:
    return {
        "workspace": str(found.path),
        "id": found.workspace_id,
        "schema": found.schema,
        "created_at": found.created_at.isoformat(),
        "checked_at": found.checked_at.isoformat() if found.checked_at else None,
        "size_bytes": found.size_bytes,
        "interviews": found.interviews,
        "open_interviews": found.open_interviews,
        "rehearsals": found.rehearsals,
        "events": found.events,
    }


def _with_workspace(workspaces: Workspaces, path: Path, unlock: UnlockNow, act: Callable[[OpenWorkspace], T]) -> T:
    workspace = workspaces.unlock(path, unlock())
    try:
        return act(workspace)
    finally:
        workspace.close()


def _first_line(file: Path) -> str:
    try:
        with file.open(encoding="utf-8-sig") as lines:
            return lines.readline().rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        raise UserError(
            "passphrase_file", f"The passphrase file {file} could not be read. Check its name and its rights."
        ) from None


def _exit_code(act: Callable[[], None], err: TextIO) -> int:
    try:
        act()
    except UserError as error:
        print(error.sentence, file=err)
        return REFUSED
    return DONE
