"""The keys file beside a workspace: a random data key, wrapped by a passphrase and by a recovery key.

It holds no content. Its check value tells a wrong passphrase from a damaged keys file, and both from a
damaged database.
"""

import hashlib
import hmac
import json
import secrets
import unicodedata
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from interviewer.domain.errors import UserError
from interviewer.kit.paths import write_owner_only
from interviewer.storage.recovery import new_recovery_key, read_recovery_key
from interviewer.storage.wiping import wipe

FORMAT = 1
KEY_BYTES = 32
LARGEST_FILE = 64 * 1024
WRONG_PASSPHRASE = "That passphrase does not open this workspace. Capitals count. Try again, or use the recovery sheet."
WRONG_RECOVERY = (
    "That recovery key does not open this workspace. It belongs to another one, or a newer sheet was made since. Look "
    "for the newest sheet of this one."
)


@dataclass(frozen=True)
class Cost:
    """How hard guessing a passphrase is made (argon2id). The default takes about a third of a second."""

    memory_kib: int = 64 * 1024
    iterations: int = 3
    lanes: int = 4

    @property
    def bearable(self) -> bool:
        """Whether it is within what a computer should be asked to do (a planted file may ask for more)."""
        return 8 * self.lanes <= self.memory_kib <= 1024 * 1024 and self._rounds_bearable

    @property
    def _rounds_bearable(self) -> bool:
        return 1 <= self.iterations <= 32 and 1 <= self.lanes <= 16


@dataclass(frozen=True)
class Wrapped:
    """The data key, locked by another key (AES-GCM)."""

    salt: bytes
    nonce: bytes
    sealed: bytes


@dataclass(frozen=True)
class Keys:
    """What the keys file says."""

    workspace_id: str
    cost: Cost
    by_passphrase: Wrapped
    by_recovery: Wrapped
    check: str
    """A keyed digest that only the right data key gives."""


@dataclass(frozen=True)
class NewKeys:
    """Fresh keys, with the two secrets that are not in the file."""

    keys: Keys
    data_key: bytes = field(repr=False)
    recovery_key: str = field(repr=False)
    """To be shown once, for printing."""


def keys_path(workspace: Path) -> Path:
    """The keys file that belongs to a workspace file."""
    return workspace.with_name(workspace.name + ".keys")


def new_keys(workspace_id: str, passphrase: str, cost: Cost) -> NewKeys:
    """A random data key and its two wrappings. UserError "passphrase_empty"."""
    data_key = secrets.token_bytes(KEY_BYTES)
    recovery_key = new_recovery_key()
    keys = Keys(
        workspace_id,
        cost,
        _wrap_by_passphrase(workspace_id, data_key, passphrase, cost),
        _wrap_by_recovery(workspace_id, data_key, recovery_key),
        _check(workspace_id, data_key),
    )
    return NewKeys(keys, data_key, recovery_key)


def open_with_passphrase(keys: Keys, passphrase: str) -> bytes:
    """The data key. UserError "wrong_passphrase"."""
    lock = _slow_key(passphrase, keys.by_passphrase.salt, keys.cost)
    data_key = _unwrap(keys, "passphrase", keys.by_passphrase, lock)
    wipe(lock)
    if data_key is None:
        raise UserError("wrong_passphrase", WRONG_PASSPHRASE)
    return data_key


def open_with_recovery_key(keys: Keys, typed: str) -> bytes:
    """The data key. UserError "recovery_key_mistyped" or "wrong_recovery_key"."""
    lock = _recovery_lock(read_recovery_key(typed), keys.by_recovery.salt)
    data_key = _unwrap(keys, "recovery", keys.by_recovery, lock)
    wipe(lock)
    if data_key is None:
        raise UserError("wrong_recovery_key", WRONG_RECOVERY)
    return data_key


def key_fits(keys: Keys, data_key: bytes) -> bool:
    """Whether a data key kept elsewhere (the keychain) is the one of these keys."""
    return hmac.compare_digest(keys.check, _check(keys.workspace_id, data_key))


def with_passphrase(keys: Keys, data_key: bytes, passphrase: str, cost: Cost | None = None) -> Keys:
    """The keys with a new passphrase; data key and recovery key stay. UserError "passphrase_empty"."""
    cost = cost or keys.cost
    wrapped = _wrap_by_passphrase(keys.workspace_id, data_key, passphrase, cost)
    return replace(keys, cost=cost, by_passphrase=wrapped)


def with_recovery_key(keys: Keys, data_key: bytes) -> tuple[Keys, str]:
    """The keys with a new recovery key, and that key; data key and passphrase stay, so old copies still open."""
    recovery_key = new_recovery_key()
    return replace(keys, by_recovery=_wrap_by_recovery(keys.workspace_id, data_key, recovery_key)), recovery_key


def write_keys(path: Path, keys: Keys) -> None:
    """Write the keys file in one step, for its owner only. OSError as the platform gives it."""
    write_owner_only(path, keys_text(keys).encode("ascii"))


def read_keys(path: Path) -> Keys:
    """Read a keys file. UserError "keys_missing" or "keys_damaged"."""
    try:
        with path.open("rb") as file:
            return keys_from(file.read(LARGEST_FILE + 1), path.name)
    except FileNotFoundError:
        raise UserError(
            "keys_missing",
            f"The keys file {path.name} is not beside the workspace. Put it back there, or restore a backup.",
        ) from None


def keys_text(keys: Keys) -> str:
    """The keys as the text of their file, with a sum that shows damage."""
    body = {
        "format": FORMAT,
        "workspace": keys.workspace_id,
        "argon2id": asdict(keys.cost),
        "passphrase": _as_hex(keys.by_passphrase),
        "recovery": _as_hex(keys.by_recovery),
        "check": keys.check,
    }
    return json.dumps({**body, "sum": _sum(body)}, indent=1) + "\n"


def keys_from(data: bytes, name: str) -> Keys:
    """The keys from the bytes of a file called `name`. UserError "keys_damaged" or "newer_version"."""
    damaged = UserError(
        "keys_damaged",
        f"The keys file {name} is damaged. The interviews are not lost: "
        "put back a copy of it from a backup made with this workspace.",
    )
    try:
        body = json.loads(data)
        given = body.pop("sum")
        if given != _sum(body):
            raise damaged
        if body["format"] != FORMAT:
            raise UserError("newer_version", f"The keys file {name} was made by a newer version. It was not touched.")
        keys = Keys(
            str(body["workspace"]), Cost(**body["argon2id"]), _from_hex(body["passphrase"]),
            _from_hex(body["recovery"]), str(body["check"]),
        )  # fmt: skip
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise damaged from None
    if not keys.cost.bearable:
        raise damaged
    return keys


def _as_hex(wrapped: Wrapped) -> dict[str, str]:
    return {"salt": wrapped.salt.hex(), "nonce": wrapped.nonce.hex(), "sealed": wrapped.sealed.hex()}


def _from_hex(raw: dict[str, str]) -> Wrapped:
    return Wrapped(*(bytes.fromhex(raw[name]) for name in ("salt", "nonce", "sealed")))


def _sum(body: dict[str, object]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def _check(workspace_id: str, data_key: bytes) -> str:
    return hmac.new(data_key, f"interviewer key check {workspace_id}".encode(), hashlib.sha256).hexdigest()


def _wrap_by_passphrase(workspace_id: str, data_key: bytes, passphrase: str, cost: Cost) -> Wrapped:
    if not passphrase:
        raise UserError("passphrase_empty", "A workspace needs a passphrase. Four or more words are good.")
    salt = secrets.token_bytes(16)
    return _wrap(workspace_id, "passphrase", data_key, _slow_key(passphrase, salt, cost), salt)


def _wrap_by_recovery(workspace_id: str, data_key: bytes, recovery_key: str) -> Wrapped:
    salt = secrets.token_bytes(16)
    return _wrap(workspace_id, "recovery", data_key, _recovery_lock(recovery_key, salt), salt)


def _wrap(workspace_id: str, slot: str, data_key: bytes, lock: bytes, salt: bytes) -> Wrapped:
    nonce = secrets.token_bytes(12)
    return Wrapped(salt, nonce, AESGCM(lock).encrypt(nonce, data_key, f"{workspace_id} {slot}".encode()))


def _unwrap(keys: Keys, slot: str, wrapped: Wrapped, lock: bytes) -> bytes | None:
    try:
        data_key = AESGCM(lock).decrypt(wrapped.nonce, wrapped.sealed, f"{keys.workspace_id} {slot}".encode())
    except (InvalidTag, ValueError):
        return None
    return data_key if key_fits(keys, data_key) else None


def _slow_key(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """The passphrase made a key; composed and decomposed letters count as the same."""
    text = unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass")
    derive = Argon2id(
        salt=salt, length=KEY_BYTES, iterations=cost.iterations, lanes=cost.lanes, memory_cost=cost.memory_kib
    )
    return derive.derive(text)


def _recovery_lock(recovery_key: str, salt: bytes) -> bytes:
    """The recovery key made a lock; it is random enough to need no slow derivation."""
    return HKDF(SHA256(), KEY_BYTES, salt, b"interviewer recovery key").derive(recovery_key.encode("ascii"))
