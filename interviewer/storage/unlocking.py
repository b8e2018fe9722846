"""From what a person typed to the data key; wrong tries are counted and slow the next ones down."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from interviewer.domain.errors import UserError
from interviewer.services.workspaces import FromKeychain, Passphrase, RecoveryKey, Unlock
from interviewer.storage.keychain import Keychain
from interviewer.storage.keys import Keys, key_fits, open_with_passphrase, open_with_recovery_key
from interviewer.storage.tries import forget_wrong, note_wrong, refuse_haste
from interviewer.storage.wiping import wipe

WRONG = frozenset({"wrong_passphrase", "wrong_recovery_key"})


@contextmanager
def key_for(path: Path, keys: Keys, unlock: Unlock, now: datetime) -> Iterator[bytes]:
    """The data key while the block runs; it is taken out of memory afterwards."""
    data_key = unlock_in_turn(path, keys, unlock, now)
    try:
        yield data_key
    finally:
        wipe(data_key)


def unlock_in_turn(path: Path, keys: Keys, unlock: Unlock, now: datetime) -> bytes:
    """The data key; wrong tries are counted and slow the next ones down."""
    refuse_haste(path, now)
    try:
        data_key = _unlock(keys, unlock)
    except UserError as error:
        if error.code in WRONG:
            note_wrong(path, now)
        raise
    forget_wrong(path)
    return data_key


def _unlock(keys: Keys, unlock: Unlock) -> bytes:
    match unlock:
        case Passphrase(text):
            return open_with_passphrase(keys, text)
        case RecoveryKey(text):
            return open_with_recovery_key(keys, text)
        case FromKeychain():
            data_key = Keychain().fetch(keys.workspace_id)
            if data_key is None or not key_fits(keys, data_key):
                raise UserError(
                    "not_in_keychain",
                    "The keychain has no key for this workspace. Open it with its passphrase.",
                )
            return data_key


def refuse_missing(path: Path) -> None:
    if path.is_dir():
        raise UserError("workspace_missing", f"{path} is a folder, not a workspace. Choose the file in it.")
    if not path.exists():
        raise UserError(
            "workspace_missing",
            f"There is no workspace {path}. Look for it in another folder, or create one.",
        )
