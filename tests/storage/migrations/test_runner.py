"""Old workspaces open: stored ones of every schema, and a migration is all or nothing."""

import shutil
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from interviewer.domain.errors import UserError
from interviewer.domain.interview.log import verify
from interviewer.services.workspaces import Passphrase
from interviewer.storage.connection import open_engine
from interviewer.storage.keys import keys_path, open_with_passphrase, read_keys
from interviewer.storage.migrations import SCHEMA, Schema, Step
from interviewer.storage.workspace import open_workspace, restore
from tests.storage.samples import PASSPHRASE, begun, new_workspace

STORED = Path(__file__).parents[1] / "stored"
KNOWN = Passphrase(PASSPHRASE)
NOW = datetime(2026, 3, 4, 10, 0, tzinfo=UTC)


def add_colour(operations: Any) -> None:
    """A step for the tests: one column and one table more."""
    operations.add_column("account", sa.Column("colour", sa.Text(), nullable=True))
    operations.create_table("shelf", sa.Column("id", sa.Text(), primary_key=True))


def break_down(operations: Any) -> None:
    """A step that fails after it has begun."""
    add_colour(operations)
    operations.execute("INSERT INTO no_such_table VALUES (1)")


def shape(path: Path) -> dict[str, object]:
    """Tables, columns, indexes and references of a workspace, whatever their order was in history."""
    engine = open_engine(path, open_with_passphrase(read_keys(keys_path(path)), PASSPHRASE))
    asked = ("table_xinfo", "index_list", "foreign_key_list")
    with engine.connect() as connection:

        def ask(pragma: str) -> list[tuple[object, ...]]:
            return sorted((tuple(row[1:]) for row in connection.exec_driver_sql(pragma)), key=repr)

        rows = connection.exec_driver_sql("SELECT name, type, sql FROM sqlite_schema").all()
        found: dict[str, object] = {
            f"{name} {what}": ask(f"PRAGMA {what}('{name}')")
            for name, kind, _ in rows if kind == "table" for what in asked
        }  # fmt: skip
        found |= {f"{name} columns": ask(f"PRAGMA index_info('{name}')") for name, kind, _ in rows if kind == "index"}
        found |= {f"{name} checks": sorted(sql.split("CHECK")[1:]) for name, kind, sql in rows if kind == "table"}
    engine.dispose()
    return found


def test_every_schema_number_has_a_stored_workspace() -> None:
    assert sorted(file.name for file in STORED.glob("*.interviewer")) == [
        f"schema_{number}.interviewer" for number in range(1, SCHEMA.number + 1)
    ]


@pytest.mark.parametrize("number", range(1, SCHEMA.number + 1))
def test_a_stored_workspace_opens_and_has_the_shape_of_a_fresh_one(number: int, tmp_path: Path) -> None:
    for ending in ("", ".keys"):
        name = f"schema_{number}.interviewer{ending}"
        shutil.copy(STORED / name, tmp_path / name)
    path = tmp_path / f"schema_{number}.interviewer"
    workspace = open_workspace(path, KNOWN)
    (line,) = workspace.interviews.recent(9)
    assert (line.respondent, line.events) == ("Ana Ruiz", 3)
    assert verify(line.id, workspace.interviews.records(line.id)) == ()
    assert [draft.words for draft in workspace.interviews.drafts(line.id)] == ["unfinished"]
    workspace.close()
    new_workspace(tmp_path / "fresh.interviewer").close()
    assert shape(path) == shape(tmp_path / "fresh.interviewer")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A workspace of schema 1 with one interview."""
    path = tmp_path / "a.interviewer"
    workspace = new_workspace(path)
    begun(workspace)
    workspace.close()
    return path


def newer(apply: Callable[[Any], None]) -> Schema:
    """A schema after the first one."""
    return Schema(2, "9.9", (Step(2, "9.9", apply),))


def test_migrating_backs_up_first_and_keeps_everything(old: Path) -> None:
    workspace = open_workspace(old, KNOWN, newer(add_colour), NOW)
    assert workspace.info().schema == 2
    assert workspace.interviews.head("one")[0] == 1
    workspace.close()
    assert "shelf table_xinfo" in shape(old)
    bundle = old.with_name("a.schema-1-20260304-100000.interviewer-backup")
    restore(bundle, old.with_name("before.interviewer"), KNOWN)
    before = open_workspace(old.with_name("before.interviewer"), KNOWN)
    assert before.info().schema == 1
    before.close()


def test_a_migration_that_fails_leaves_the_workspace_as_it_was(old: Path) -> None:
    before = shape(old)
    with pytest.raises(sa.exc.OperationalError, match="no_such_table"):
        open_workspace(old, KNOWN, newer(break_down), NOW)
    assert shape(old) == before
    workspace = open_workspace(old, KNOWN)
    assert workspace.info().schema == 1
    workspace.close()


def test_a_migrated_workspace_is_too_new_for_the_older_program(old: Path) -> None:
    open_workspace(old, KNOWN, newer(add_colour), NOW).close()
    with pytest.raises(UserError, match=r"Install 9\.9 or later"):
        open_workspace(old, KNOWN)
