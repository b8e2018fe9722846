"""`interviewer workspace backup [FILE] | backups | restore FILE | restore --to DAY`."""

from argparse import Namespace
from pathlib import Path

from interviewer import app
from interviewer.cli.opening import workspace_path
from interviewer.cli.streams import Streams
from interviewer.cli.workspace import unlock_from
from interviewer.kit.clock import utc_now
from interviewer.kit.paths import platform_folders
from interviewer.kit.settings import load_settings
from interviewer.services.backups import FOLDER, Backup, Backups, found_in, last_of_day


def make_backup(words: Namespace, streams: Streams) -> int:
    """Write one encrypted file with all of the workspace, and verify it; without FILE into the folder of backups."""
    path = workspace_path(words.workspace)
    workspace = app.workspaces().unlock(path, unlock_from(streams.environ, words.passphrase_file)())
    try:
        made = words.file
        if made is None:
            made = Backups(workspace, backup_folder(words, path), utc_now).make().path
        else:
            workspace.backup_to(made)
    finally:
        workspace.close()
    if words.json:
        streams.show({"workspace": str(path), "backup": str(made), "verified": True})
    else:
        streams.say(f"Backed up to {made} and read back.")
    return 0


def list_backups(words: Namespace, streams: Streams) -> int:
    """Print the backups in the folder, newest first."""
    folder = backup_folder(words, workspace_path(words.workspace))
    backups = found_in(folder)
    if words.json:
        streams.show({"folder": str(folder), "backups": [_told(backup) for backup in backups]})
    elif not backups:
        streams.say(f"There is no backup in {folder}.")
    else:
        for backup in backups:
            streams.say(f"{backup.made_at:%Y-%m-%d %H:%M} UTC  {backup.path.name}")
    return 0


def restore_backup(words: Namespace, streams: Streams) -> int:
    """Put a backup in place; the workspace that was there is kept under another name."""
    path = workspace_path(words.workspace)
    bundle = words.file or last_of_day(found_in(backup_folder(words, path)), words.to).path
    kept = app.workspaces().restore(bundle, path, unlock_from(streams.environ, words.passphrase_file)())
    if words.json:
        streams.show({"workspace": str(path), "backup": str(bundle), "kept": str(kept) if kept else None})
        return 0
    streams.say(f"Restored {bundle.name} to {path}.")
    if kept:
        streams.say(f"What was there is kept as {kept}.")
    return 0


def backup_folder(words: Namespace, path: Path) -> Path:
    """The folder of backups: the one named, else the one that was set, else one beside the workspace."""
    chosen = words.folder or load_settings(platform_folders().settings).settings.backup_folder
    return Path(chosen) if chosen else path.absolute().parent / FOLDER


def _told(backup: Backup) -> dict[str, str]:
    return {"file": str(backup.path), "made_at": backup.made_at.isoformat(), "workspace": backup.workspace}
