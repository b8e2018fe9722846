"""What a person can do with a workspace as a whole: make, open, back up, restore, change the passphrase."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Literal, Protocol, TypeAlias

from interviewer.domain.errors import UserError
from interviewer.kit.synced import synced_by
from interviewer.services.contacts import MappingMemory
from interviewer.services.field_ports import FieldStore
from interviewer.services.figure_ports import FigureStore
from interviewer.services.paper_ports import PaperStore
from interviewer.services.ports import InterviewStore, RehearsalStore
from interviewer.services.programme_store import ProgrammeStore
from interviewer.services.rights_ports import CopiesCleaned, KnownPerson, RightsStore
from interviewer.services.searching import SearchStore
from interviewer.services.vendor_looks import LookStore


@dataclass(frozen=True)
class Passphrase:
    """Opens by the passphrase."""

    text: str = field(repr=False)


@dataclass(frozen=True)
class RecoveryKey:
    """Opens by the forty signs of the recovery sheet, as typed."""

    text: str = field(repr=False)


@dataclass(frozen=True)
class FromKeychain:
    """Opens by the key that the operating system keeps, where that was asked for."""


Unlock: TypeAlias = Passphrase | RecoveryKey | FromKeychain
Progress: TypeAlias = Callable[[int, int], None]
"""Called now and then with how much is done and how much there is (pages)."""
Told: TypeAlias = Callable[[str], None]
"""Called with a sentence when something takes its time. A UserError it raises stops the work."""


def untold(_words: str) -> None:
    """Nobody waits at a screen."""


@dataclass(frozen=True)
class WorkspaceInfo:
    """A workspace in numbers; no words of anybody."""

    path: Path
    workspace_id: str
    schema: int
    created_at: datetime
    checked_at: datetime | None
    """When every page was last verified."""
    size_bytes: int
    interviews: int
    open_interviews: int
    rehearsals: int
    events: int


class OpenWorkspace(Protocol):
    """A workspace that is unlocked and locked for others, until it is closed."""

    @property
    def path(self) -> Path:
        """The workspace file."""

    @property
    def interviews(self) -> InterviewStore:
        """The interviews in it."""

    @property
    def rehearsals(self) -> RehearsalStore:
        """The rehearsals in it."""

    @property
    def programmes(self) -> ProgrammeStore:
        """The programmes in it."""

    @property
    def field_work(self) -> FieldStore:
        """The cases and wishes in it."""

    @property
    def figures(self) -> FigureStore:
        """What figures read and remember in it."""

    @property
    def papers(self) -> PaperStore:
        """Decisions, sentences and releases in it."""

    @property
    def looks(self) -> LookStore:
        """How the papers of its vendors look."""

    @property
    def search(self) -> SearchStore:
        """The full-text index of it."""

    @property
    def rights(self) -> RightsStore:
        """What people asked about their data, and how long it is kept."""

    @property
    def contact_columns(self) -> MappingMemory:
        """What the columns of contact lists meant last time."""

    def info(self) -> WorkspaceInfo:
        """The workspace in numbers."""

    def check(self) -> None:
        """Verify every page and every reference. UserError "damaged"."""

    def backup_to(self, bundle: Path, progress: Progress | None = None) -> None:
        """Write one file with all of it, still encrypted, and verify it by opening it.
        UserError "backup_exists", "disk_full", "read_only"."""

    def clean_copies(
        self, programme: str, person: KnownPerson, alias: str, at: datetime, folders: Sequence[Path],
        progress: Progress | None = None,
    ) -> CopiesCleaned:  # fmt: skip
        """Erase a person from every backup of this workspace in these folders, and from copies kept beside it.
        `programme`: its lasting id."""

    def refuse_other_passphrase(self, passphrase: str) -> None:
        """UserError "wrong_passphrase" unless this one opens it; wrong tries slow the next ones down."""

    def change_passphrase(self, passphrase: str) -> None:
        """Open by this one from now on; the recovery key stays. UserError "passphrase_empty"."""

    def change_recovery_key(self) -> str:
        """A new recovery key, to be shown once; the one so far opens backups made before, and with one of them the data
        key, which stays the same.
        UserError "disk_full", "read_only"; then the old one still opens."""

    def keep_key_in_keychain(self, keep: bool) -> None:
        """Put the key into the system's keychain, or take it out. UserError "keychain_unavailable"."""

    def close(self) -> None:
        """Let go of the file; again is fine."""


@dataclass(frozen=True)
class Created:
    """A fresh workspace and its recovery key, which is shown once and stored nowhere."""

    workspace: OpenWorkspace
    recovery_key: str = field(repr=False)


@dataclass(frozen=True)
class Rescued:
    """A new workspace beside a damaged one, with what could be read of that."""

    path: Path
    rows: int
    complete: bool
    """Nothing that was kept is missing: the damage was in what can be made anew."""
    dropped: int = 0
    """Rows that could be read, but belong to something that could not."""
    talks_in_part: int = 0
    """Talks whose log lost something: they can be read, and nothing of them leaves."""


class WorkspaceKeeper(Protocol):
    """Makes, opens and restores workspaces; storage fulfils it."""

    def create(self, path: Path, passphrase: str) -> Created:
        """UserError "workspace_exists", "keys_exist", "passphrase_empty", "disk_full", "read_only"."""

    def open(self, path: Path, unlock: Unlock, told: Told = untold) -> OpenWorkspace:
        """UserError "workspace_missing", "keys_missing", "keys_damaged", "wrong_passphrase",
        "wrong_recovery_key", "recovery_key_mistyped", "not_in_keychain", "already_open", "damaged",
        "newer_version", "read_only"."""

    def restore(self, bundle: Path, path: Path, unlock: Unlock) -> Path | None:
        """Put a backup in place; gives where the workspace that was there is kept (None: there was none).
        UserError "backup_missing", "backup_damaged" and those of `open`; then nothing was changed."""

    def rescue(self, path: Path, unlock: Unlock) -> Rescued:
        """Take what can be read out of a damaged workspace into a new one beside it; the old one is not touched.
        UserError "nothing_readable", and those of `open` but "damaged"."""

    def changed_since(self, path: Path, unlock: Unlock, moments: Sequence[datetime]) -> Sequence[int | None]:
        """For each moment, in how many talks something happened after it; None where that cannot be read."""

    def put_back_keys(self, bundle: Path, path: Path, unlock: Unlock) -> Path | None:
        """Give a workspace the keys out of a backup of it; gives where a keys file that was there is kept.
        UserError "other_keys" and those of `restore`; then nothing was changed."""

    def recovery_group_fits(self, number: int, typed: str) -> bool:
        """Whether `typed` can be group `number` (from 1) of a recovery key."""


@dataclass(frozen=True)
class Hint:
    """How hard a passphrase is to guess, in a word and a sentence."""

    strength: Literal["none", "weak", "fair", "good"]
    sentence: str


EASY = frozenset(
    {
        "password",
        "passwort",
        "passphrase",
        "interviewer",
        "welcome",
        "qwerty",
        "qwertz",
        "letmein",
        "secret",
        "admin",
        "abc",
        "hello",
        "login",
        "master",
        "iloveyou",
        "monkey",
        "dragon",
        "summer",
        "winter",
        "spring",
        "autumn",
    }
)


def hint(passphrase: str) -> Hint:
    """What to tell a person who is choosing a passphrase; it never refuses one."""
    words = [word for word in passphrase.lower().split() if word.strip("0123456789") not in {"", *EASY}]
    signs = set(passphrase.lower())
    if not passphrase:
        return Hint("none", "Four or more words that do not belong together are good and easy to type.")
    if len(passphrase) < 10 or len(signs) < 6 or not words:
        return Hint("weak", "Quickly guessed. Add words that do not belong together.")
    if len(set(words)) >= 4 and len(passphrase) >= 16:
        return Hint("good", "Hard to guess. Write it nowhere near the computer.")
    if len(passphrase) >= 20 and len(signs) >= 10:
        return Hint("good", "Hard to guess. Write it nowhere near the computer.")
    return Hint("fair", "Fair. One or two more words make it hard to guess.")


class Workspaces:
    """The activity: everything a window or a command does with whole workspaces."""

    def __init__(self, keeper: WorkspaceKeeper) -> None:
        self._keeper = keeper

    def create(self, path: Path, passphrase: str) -> Created:
        """Make a workspace; show the recovery key once. UserError "synced_folder" as well."""
        refuse_synced(path)
        return self._keeper.create(path, passphrase)

    def unlock(self, path: Path, unlock: Unlock, told: Told = untold) -> OpenWorkspace:
        """Open a workspace. UserError "synced_folder" as well."""
        refuse_synced(path)
        return self._keeper.open(path, unlock, told)

    def open_or_create(self, path: Path, passphrase: str) -> Created | OpenWorkspace:
        """Open the workspace, or make it when it is not there (for commands that write)."""
        if path.exists():
            return self.unlock(path, Passphrase(passphrase))
        return self.create(path, passphrase)

    def typed_back(self, recovery_key: str, number: int, typed: str) -> bool:
        """Whether group `number` (from 1) of the printed sheet was typed back rightly."""
        printed = recovery_key.split("-")[number - 1]
        return self._keeper.recovery_group_fits(number, typed) and typed.strip().upper() == printed

    def change_passphrase(self, path: Path, unlock: Unlock, passphrase: str) -> None:
        """Change the passphrase of a workspace that is not open."""
        workspace = self.unlock(path, unlock)
        try:
            workspace.change_passphrase(passphrase)
        finally:
            workspace.close()

    def restore(self, bundle: Path, path: Path, unlock: Unlock) -> Path | None:
        """Put a backup in place of a workspace that is not open; what was there is kept."""
        refuse_synced(path)
        return self._keeper.restore(bundle, path, unlock)

    def rescue(self, path: Path, unlock: Unlock) -> Rescued:
        """Take what can be read out of a damaged workspace into a new one beside it."""
        refuse_synced(path)
        return self._keeper.rescue(path, unlock)

    def changed_since(self, path: Path, unlock: Unlock, moments: Sequence[datetime]) -> Sequence[int | None]:
        """What a backup of each moment would lack: in how many talks something happened after it."""
        return self._keeper.changed_since(path, unlock, moments)

    def put_back_keys(self, bundle: Path, path: Path, unlock: Unlock) -> Path | None:
        """Give a workspace whose keys file is lost or damaged the keys out of a backup; nothing else is changed."""
        refuse_synced(path)
        return self._keeper.put_back_keys(bundle, path, unlock)

    def recent(self, paths: tuple[str, ...]) -> tuple[Path, ...]:
        """The workspaces of a recent list that are still there, in its order."""
        return tuple(Path(path) for path in paths if Path(path).is_file())


def refuse_synced(path: Path) -> None:
    """UserError "synced_folder" for a live workspace in a folder that a service keeps in step."""
    service = synced_by(path)
    if service:
        raise UserError(
            "synced_folder",
            f"{path.parent} is kept in step by {service}, which can damage a workspace that is open. It was not "
            f"touched. Keep {path.name} and its keys file in a folder of this computer alone; backups may go to "
            f"{service}.",
        )


def same_twice(first: str, second: str) -> None:
    """UserError "passphrases_differ" unless the passphrase was typed the same twice."""
    if first != second:
        raise UserError("passphrases_differ", "The two passphrases are not the same. Type both again.")
