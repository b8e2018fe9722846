"""A workspace: the one owner of opening, in the order lock, key, check, back up, migrate, check, serve."""

from collections.abc import Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from threading import Lock

from sqlalchemy import Connection, Engine, false, func, select, true
from sqlalchemy.exc import DBAPIError

from interviewer.domain.errors import UserError
from interviewer.kit.clock import utc_now
from interviewer.kit.ids import new_id
from interviewer.kit.paths import owner_only_folder
from interviewer.services.rights_ports import CopiesCleaned, CopyProgress, KnownPerson
from interviewer.services.workspaces import (
    Passphrase,
    Progress,
    Told,
    Unlock,
    WorkspaceInfo,
    untold,
)  # fmt: skip
from interviewer.storage.bundle import (
    SUFFIX,
    locked,
    verify_database,
    write_bundle,
)  # fmt: skip
from interviewer.storage.connection import open_engine, raw_connection
from interviewer.storage.contact_columns import StoredContactColumns
from interviewer.storage.copies import Copies
from interviewer.storage.failures import DAMAGED, GONE, told_of, told_plainly
from interviewer.storage.field_work import StoredFieldWork
from interviewer.storage.figure_store import StoredFigures
from interviewer.storage.integrity import Depth, check_all, check_due, check_pages, check_words, settle
from interviewer.storage.interviews import StoredInterviews
from interviewer.storage.keychain import Keychain
from interviewer.storage.keys import (
    Cost,
    Keys,
    keys_path,
    new_keys,
    read_keys,
    with_passphrase,
    with_recovery_key,
    write_keys,
)  # fmt: skip
from interviewer.storage.lock import WorkspaceLock, lock_path
from interviewer.storage.look_store import StoredLooks
from interviewer.storage.making import make_files, refuse_existing
from interviewer.storage.meta import CHECKED_AT, CLOSED, CREATED_AT, note, read_meta
from interviewer.storage.migrations import SCHEMA, Schema
from interviewer.storage.migrations.runner import (
    migrate,
    refuse_newer,
    schema_number,
)  # fmt: skip
from interviewer.storage.paper_store import StoredPapers
from interviewer.storage.programmes import StoredProgrammes
from interviewer.storage.rights_store import StoredRights, erasure
from interviewer.storage.search_store import StoredSearch
from interviewer.storage.tables import EVENT, INTERVIEW
from interviewer.storage.unlocking import refuse_missing, unlock_in_turn
from interviewer.storage.wiping import Uses, wipe

NO_WORKSPACE = "no workspace was made"
SMALLEST_BYTES = 4096
"""One page; the database would take an empty file for a new one."""


class Workspace:
    """An open workspace; fulfils `OpenWorkspace`. Nobody else can open it until `close`."""

    def __init__(self, path: Path, keys: Keys, data_key: bytes, engine: Engine, lock: WorkspaceLock) -> None:
        self._path = path
        self._keys = keys
        self._data_key = data_key
        self._engine = engine
        self._lock = lock
        self._closed = False
        self._uses = Uses(lambda: wipe(data_key))
        self._changing_keys = Lock()
        self._file = _same_file(path)
        self._interviews = StoredInterviews(engine, new_id, self._refuse_gone)
        self._programmes = StoredProgrammes(engine, new_id, self._refuse_gone)
        self._field_work = StoredFieldWork(engine, self._refuse_gone)
        self._figures = StoredFigures(engine, self._refuse_gone)
        self._papers = StoredPapers(engine, new_id, self._refuse_gone)
        self._looks = StoredLooks(engine, self._refuse_gone)
        self._search = StoredSearch(engine, self._refuse_gone)
        self._rights = StoredRights(engine, new_id, self._refuse_gone)
        self._contact_columns = StoredContactColumns(engine, self._refuse_gone)

    @property
    def path(self) -> Path:
        """The workspace file."""
        return self._path

    @property
    def interviews(self) -> StoredInterviews:
        """The interviews in it."""
        return self._interviews

    @property
    def rehearsals(self) -> StoredInterviews:
        """The rehearsals in it; they are kept as interviews are."""
        return self._interviews

    @property
    def programmes(self) -> StoredProgrammes:
        """The programmes in it."""
        return self._programmes

    @property
    def field_work(self) -> StoredFieldWork:
        """The cases and wishes in it."""
        return self._field_work

    @property
    def figures(self) -> StoredFigures:
        """What figures read and remember in it."""
        return self._figures

    @property
    def papers(self) -> StoredPapers:
        """Decisions, sentences and releases in it."""
        return self._papers

    @property
    def looks(self) -> StoredLooks:
        """How the papers of its vendors look."""
        return self._looks

    @property
    def search(self) -> StoredSearch:
        """The full-text index of it."""
        return self._search

    @property
    def rights(self) -> StoredRights:
        """What people asked about their data."""
        return self._rights

    @property
    def contact_columns(self) -> StoredContactColumns:
        """What the columns of contact lists meant last time."""
        return self._contact_columns

    def info(self) -> WorkspaceInfo:
        """The workspace in numbers."""
        with told_plainly(), self._engine.execution_options(reading=True).begin() as connection:
            meta = read_meta(connection)
            real, rehearsals, still_open = connection.execute(_COUNTS).one()
            events = connection.execute(select(func.count()).select_from(EVENT)).scalar_one()
        checked = meta.get(CHECKED_AT)
        return WorkspaceInfo(
            path=self._path,
            workspace_id=self._keys.workspace_id,
            schema=schema_number(meta),
            created_at=datetime.fromisoformat(meta[CREATED_AT]),
            checked_at=datetime.fromisoformat(checked) if checked else None,
            size_bytes=self._path.stat().st_size,
            interviews=real,
            open_interviews=still_open,
            rehearsals=rehearsals,
            events=events,
        )

    def check(self) -> None:
        """Verify every page and every reference. UserError "damaged"."""
        with self._uses.one():
            verify_database(self._path, self._data_key)
        note(self._engine, {CHECKED_AT: utc_now().isoformat()})

    def backup_to(self, bundle: Path, progress: Progress | None = None) -> None:
        """Write one verified file with all of it. UserError "backup_exists", "disk_full", "read_only"."""
        with self._uses.one():
            write_bundle(self._path, self._keys, self._data_key, bundle, progress)

    def clean_copies(
        self, programme: str, person: KnownPerson, alias: str, at: datetime, folders: Sequence[Path],
        progress: CopyProgress | None = None,
    ) -> CopiesCleaned:  # fmt: skip
        """Erase a person from every backup of this workspace in these folders, and from copies kept beside it."""
        change = erasure(programme, person, alias, at, new_id)
        with self._uses.one():
            return Copies(self._path, self._keys, self._data_key).change(folders, change, progress)

    def refuse_other_passphrase(self, passphrase: str) -> None:
        """UserError "wrong_passphrase" unless this one opens it; wrong tries slow the next ones down."""
        wipe(unlock_in_turn(self._path, self._keys, Passphrase(passphrase), utc_now()))

    def change_passphrase(self, passphrase: str) -> None:
        """Open by this one from now on; the recovery key and older backups stay as they are."""
        with self._changing_keys, self._uses.one():
            self._keep_keys(with_passphrase(self._keys, self._data_key, passphrase))

    def change_recovery_key(self) -> str:
        """A new recovery key, durable when it is given; the one so far opens older backups, which hold the same
        data key."""
        with self._changing_keys, self._uses.one():
            keys, recovery_key = with_recovery_key(self._keys, self._data_key)
            self._keep_keys(keys)
        return recovery_key

    def _keep_keys(self, keys: Keys) -> None:
        with told_plainly():
            write_keys(keys_path(self._path), keys)
        self._keys = keys

    def keep_key_in_keychain(self, keep: bool) -> None:
        """Put the key into the system's keychain, or take it out. UserError "keychain_unavailable"."""
        if keep:
            Keychain().keep(self._keys.workspace_id, self._data_key)
        else:
            Keychain().forget(self._keys.workspace_id)

    def _refuse_gone(self) -> None:
        if self._file != _same_file(self._path):
            raise UserError("workspace_gone", GONE)

    def close(self) -> None:
        """Note the good end, empty the write-ahead log, let go, and take the key out of memory; again is fine.

        Work that still uses the key, such as a backup, goes on to its end; then the key is taken out.
        """
        if self._closed:
            return
        self._closed = True
        try:
            note(self._engine, {CLOSED: "yes"})
        except UserError:
            pass  # A full disk or a pulled stick: the next opening sees no good end and checks every page.
        finally:
            self._engine.dispose()
            self._lock.release()
            self._uses.close()


def create_workspace(
    path: Path, passphrase: str, cost: Cost | None = None, schema: Schema = SCHEMA
) -> tuple[Workspace, str]:
    """A new workspace, open, and its recovery key, which is shown once and stored nowhere.

    UserError "workspace_exists", "keys_exist", "passphrase_empty", "disk_full", "read_only", "already_open".
    """
    known = lock_path(path).exists()
    with told_of(NO_WORKSPACE, path):
        with told_plainly():
            owner_only_folder(path.parent)
            lock = WorkspaceLock(path)
        try:
            refuse_existing(path)
            made = new_keys(new_id(), passphrase, cost or Cost())
            with told_plainly():
                make_files(path, made, schema)
            engine = open_engine(path, made.data_key)
            note(engine, {CLOSED: "no"})
        except BaseException:
            lock.release() if known else lock.discard()
            raise
    return Workspace(path, made.keys, made.data_key, engine, lock), made.recovery_key


def open_workspace(
    path: Path, unlock: Unlock, schema: Schema = SCHEMA, now: datetime | None = None, told: Told = untold
) -> Workspace:
    """The workspace, checked and brought to the newest schema. Errors as in `WorkspaceKeeper.open`."""
    refuse_missing(path)
    lock = locked(path)
    try:
        keys = read_keys(keys_path(path))
        data_key = unlock_in_turn(path, keys, unlock, now or utc_now())
        try:
            engine = _made_ready(path, keys, data_key, schema, now or utc_now(), told)
        except BaseException:
            wipe(data_key)
            raise
    except BaseException:
        lock.release()
        raise
    return Workspace(path, keys, data_key, engine, lock)


_COUNTS = select(
    func.count().filter(INTERVIEW.c.practice == false()),
    func.count().filter(INTERVIEW.c.practice == true()),
    func.count().filter((INTERVIEW.c.practice == false()) & (INTERVIEW.c.state == "open")),
)


def _same_file(path: Path) -> tuple[int, int] | None:
    """What stays the same as long as it is the same file; None when there is none."""
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino


def _made_ready(path: Path, keys: Keys, data_key: bytes, schema: Schema, now: datetime, told: Told) -> Engine:
    """Check, back up and migrate; nothing is written before the version is known to be ours."""
    with told_plainly():
        if path.stat().st_size < SMALLEST_BYTES:
            raise UserError("damaged", DAMAGED)
        engine = open_engine(path, data_key)
        try:
            _bring_up(engine, path, keys, data_key, schema, now, told)
        except BaseException:
            engine.dispose()
            raise
    return engine


def _bring_up(
    engine: Engine, path: Path, keys: Keys, data_key: bytes, schema: Schema, now: datetime, told: Told
) -> None:
    with engine.execution_options(reading=True).begin() as connection:
        meta = _meta_or_damaged(connection)
    refuse_newer(meta, schema)
    noted = {CLOSED: "no"}
    depth = check_due(path, meta, now)
    if words := check_words(depth, path.stat().st_size):
        told(words)
    _check(path, data_key, depth)
    if depth == "all":
        noted[CHECKED_AT] = now.isoformat()
    found = schema_number(meta)
    if found < schema.number:
        told("It is from an earlier version: it is backed up, then brought up to this one.")
        bundle = path.with_name(f"{path.stem}.schema-{found}-{now:%Y%m%d-%H%M%S}{SUFFIX}")
        write_bundle(path, keys, data_key, bundle, None)
        migrate(engine, found, schema)
        verify_database(path, data_key)
    note(engine, noted)


def _meta_or_damaged(connection: Connection) -> dict[str, str]:
    try:
        return read_meta(connection)
    except DBAPIError as error:
        if getattr(error.orig, "sqlite_errorname", "") == "SQLITE_ERROR":  # no such table: not one of ours
            return {}
        raise


def _check(path: Path, data_key: bytes, depth: Depth) -> None:
    if depth != "none":
        with closing(raw_connection(path, data_key)) as raw:
            settle(raw)
            check_all(raw) if depth == "all" else check_pages(raw)
