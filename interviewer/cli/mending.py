"""`interviewer workspace check | rescue | keys`: what can be done about a workspace that does not open."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path
from shlex import quote

from interviewer import app
from interviewer.cli.backups import backup_folder
from interviewer.cli.opening import workspace_path
from interviewer.cli.streams import Streams
from interviewer.cli.workspace import unlock_from
from interviewer.domain.errors import UserError
from interviewer.kit.clock import utc_now
from interviewer.services.damage import TROUBLE, Damage, WayOut, in_words
from interviewer.services.workspaces import Rescued, Unlock


def check_workspace(words: Namespace, streams: Streams) -> int:
    """Verify every page and every reference; of one that does not open, say what can be done."""
    path = workspace_path(words.workspace)
    unlock = unlock_from(streams.environ, words.passphrase_file)
    try:
        workspace = app.workspaces().unlock(path, unlock())
        try:
            workspace.check()
        finally:
            workspace.close()
    except UserError as refused:
        if refused.code in TROUBLE:
            _tell_ways(refused, path, _damage(words, path).ways_out(refused, unlock()), words, streams)
            return 1
        raise
    if words.json:
        streams.show({"workspace": str(path), "whole": True})
    else:
        streams.say(f"{path} is whole.")
    return 0


def _damage(words: Namespace, path: Path) -> Damage:
    return Damage(app.workspaces(), path, backup_folder(words, path))


def _tell_ways(refused: UserError, path: Path, ways: Sequence[WayOut], words: Namespace, streams: Streams) -> None:
    streams.complain(refused.sentence)
    if words.json:
        told = list(map(_told, ways))
        streams.show({"workspace": str(path), "whole": False, "trouble": refused.code, "ways": told})
        return
    for one in ways:
        streams.complain(f"- {in_words(one, utc_now())}")
        streams.complain(f"  interviewer workspace {_command(one)} --workspace {quote(str(path))}")
    if not ways:
        streams.complain("There is no backup to restore here. Name the folder of backups with --folder.")


def _told(one: WayOut) -> dict[str, object]:
    backup = one.backup
    return {
        "way": one.way,
        "backup": str(backup.path) if backup else None,
        "made_at": backup.made_at.isoformat() if backup else None,
        "talks_since": one.talks_since,
        "command": f"workspace {_command(one)}",
    }


def _command(one: WayOut) -> str:
    return f"{one.way} {quote(str(one.backup.path))}" if one.backup else one.way


def rescue_workspace(words: Namespace, streams: Streams) -> int:
    """Take what can be read out of a damaged workspace into a new one beside it, and look through its talks."""
    path = workspace_path(words.workspace)
    unlock = unlock_from(streams.environ, words.passphrase_file)()
    made = app.workspaces().rescue(path, unlock)
    broken, count = _looked_through(made, unlock)
    if words.json:
        streams.show(
            {
                "workspace": str(made.path),
                "complete": made.complete,
                "talks": count,
                "talks_in_part": broken,
                "rows": made.rows,
                "rows_dropped": made.dropped,
            }
        )
        return 0
    streams.say(f"What could be read is in {made.path}. {path.name} is as it was.")
    streams.say("Nothing is missing." if made.complete else "Some of it could not be read, and is not in it.")
    streams.say(f"{count - len(broken)} of its {count} talks have their whole log.")
    for name in broken:
        streams.complain(f"{name}: its log lacks something. It can be read, and nothing of it goes into a paper.")
    return 0


def _looked_through(made: Rescued, unlock: Unlock) -> tuple[list[str], int]:
    """The talks whose log lacks something, and how many there are."""
    opened = app.desk_over(app.workspaces().unlock(made.path, unlock))
    try:
        every = opened.interviewing.all_ids()
        return [name for name in every if opened.interviewing.verify(name)], len(every)
    finally:
        opened.close()


def keys_back(words: Namespace, streams: Streams) -> int:
    """Give a workspace whose keys file is lost or damaged the keys out of a backup."""
    path = workspace_path(words.workspace)
    unlock = unlock_from(streams.environ, words.passphrase_file)()
    kept = app.workspaces().put_back_keys(words.file, path, unlock)
    if words.json:
        streams.show({"workspace": str(path), "backup": str(words.file), "kept": str(kept) if kept else None})
        return 0
    streams.say(f"The keys of {words.file.name} open {path} again.")
    if kept:
        streams.say(f"The keys file that was there is kept as {kept}.")
    return 0
