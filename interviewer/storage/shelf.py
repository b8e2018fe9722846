"""All workspaces of this computer, as services ask for them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from interviewer.kit.clock import utc_now
from interviewer.services.workspaces import Created, Rescued, Told, Unlock, untold
from interviewer.storage.keys import Cost
from interviewer.storage.mending import changed_since, put_back_keys, rescue, restore
from interviewer.storage.migrations import SCHEMA, Schema
from interviewer.storage.recovery import group_fits
from interviewer.storage.workspace import Workspace, create_workspace, open_workspace


@dataclass(frozen=True)
class StoredWorkspaces:
    """Makes, opens and restores workspaces; fulfils `WorkspaceKeeper`."""

    cost: Cost = field(default_factory=Cost)
    schema: Schema = SCHEMA
    now: Callable[[], datetime] = utc_now

    def create(self, path: Path, passphrase: str) -> Created:
        """A fresh workspace and the recovery key to be shown once."""
        workspace, recovery_key = create_workspace(path, passphrase, self.cost, self.schema)
        return Created(workspace, recovery_key)

    def open(self, path: Path, unlock: Unlock, told: Told = untold) -> Workspace:
        """The workspace, checked and brought to the newest schema."""
        return open_workspace(path, unlock, self.schema, self.now(), told)

    def restore(self, bundle: Path, path: Path, unlock: Unlock) -> Path | None:
        """A backup in place; what was there is kept under the path given back."""
        return restore(bundle, path, unlock, self.now())

    def rescue(self, path: Path, unlock: Unlock) -> Rescued:
        """What can be read of a damaged workspace, in a new one."""
        target, found = rescue(path, unlock, self.now())
        return Rescued(target, found.rows, not found.gaps and not found.dropped, found.dropped, found.in_part)

    def changed_since(self, path: Path, unlock: Unlock, moments: Sequence[datetime]) -> Sequence[int | None]:
        """In how many talks something happened after each moment."""
        return changed_since(path, unlock, moments, self.now())

    def put_back_keys(self, bundle: Path, path: Path, unlock: Unlock) -> Path | None:
        """The keys of a backup in place; the keys file that was there is kept under the path given back."""
        return put_back_keys(bundle, path, unlock, self.now())

    def recovery_group_fits(self, number: int, typed: str) -> bool:
        """Whether `typed` can be group `number` (from 1) of a recovery key."""
        return group_fits(number, typed)
