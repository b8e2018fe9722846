"""All workspaces of this computer, as services ask for them."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from interviewer.kit.clock import utc_now
from interviewer.services.workspaces import Created, Unlock
from interviewer.storage.keys import Cost
from interviewer.storage.migrations import SCHEMA, Schema
from interviewer.storage.recovery import group_fits
from interviewer.storage.workspace import Workspace, create_workspace, open_workspace, restore


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

    def open(self, path: Path, unlock: Unlock) -> Workspace:
        """The workspace, checked and brought to the newest schema."""
        return open_workspace(path, unlock, self.schema, self.now())

    def restore(self, bundle: Path, path: Path, unlock: Unlock) -> Path | None:
        """A backup in place; what was there is kept under the path given back."""
        return restore(bundle, path, unlock, self.now())

    def recovery_group_fits(self, number: int, typed: str) -> bool:
        """Whether `typed` can be group `number` (from 1) of a recovery key."""
        return group_fits(number, typed)
