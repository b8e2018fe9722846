"""Opens the workspace a command names; one that writes makes it when it is not there."""

from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from interviewer import app
from interviewer.cli.streams import Streams
from interviewer.cli.workspace import passphrase_from
from interviewer.kit.clock import utc_now
from interviewer.kit.i18n import SOURCE_LANGUAGE
from interviewer.kit.paths import platform_folders
from interviewer.services.ports import Clock
from interviewer.services.workspaces import Created, OpenWorkspace, Passphrase


def workspace_path(asked: Path | None) -> Path:
    """The workspace file a command means."""
    return asked or platform_folders().workspace


@contextmanager
def opened(words: Namespace, streams: Streams, *, writes: bool) -> Iterator[OpenWorkspace]:
    """The workspace, open; the recovery key of a new one is printed once."""
    path = workspace_path(words.workspace)
    passphrase = passphrase_from(streams.environ, words.passphrase_file)
    keeper = app.workspaces()
    got = keeper.open_or_create(path, passphrase) if writes else keeper.unlock(path, Passphrase(passphrase))
    workspace = got.workspace if isinstance(got, Created) else got
    if isinstance(got, Created):
        streams.complain(f"New workspace: {path}")
        streams.complain(f"Recovery key, shown this once; print it and keep it apart: {got.recovery_key}")
    try:
        yield workspace
    finally:
        workspace.close()


@contextmanager
def desk(words: Namespace, streams: Streams, *, writes: bool, clock: Clock | None = None) -> Iterator[app.Desk]:
    """The services over that workspace."""
    with opened(words, streams, writes=writes) as workspace:
        yield app.desk_over(workspace, clock=clock or utc_now, language=language_of(words))


def language_of(words: Namespace) -> str:
    """The language of the papers a command makes; English for a command that makes none."""
    return str(getattr(words, "lang", SOURCE_LANGUAGE))
