"""Old workspaces open: stored ones of every schema, and a migration is all or nothing."""

import itertools
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
from interviewer.storage.mending import restore
from interviewer.storage.migrations import SCHEMA, Schema, Step
from interviewer.storage.workspace import open_workspace
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


def checks(sql: str) -> list[str]:
    """The conditions after each CHECK of a table, whatever stands after them."""
    found = []
    for rest in sql.split("CHECK ")[1:]:
        depths = itertools.accumulate((sign == "(") - (sign == ")") for sign in rest)
        found.append(rest[: 1 + next(place for place, depth in enumerate(depths) if depth == 0)])
    return sorted(found)


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
        for name in (name for name, kind, _ in rows if kind == "index"):
            found[f"{name} columns"] = [row[2] for row in connection.exec_driver_sql(f"PRAGMA index_info('{name}')")]
        found |= {f"{name} checks": checks(sql) for name, kind, sql in rows if kind == "table"}
    engine.dispose()
    return found


def test_every_schema_number_has_a_stored_workspace() -> None:
    assert {file.name for file in STORED.glob("*.interviewer")} == {
        f"schema_{number}.interviewer" for number in range(1, SCHEMA.number + 1)
    }


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
    """A workspace of the present schema with one interview."""
    path = tmp_path / "a.interviewer"
    workspace = new_workspace(path)
    begun(workspace)
    workspace.close()
    return path


def newer(apply: Callable[[Any], None]) -> Schema:
    """A schema after the present one."""
    number = SCHEMA.number + 1
    return Schema(number, "9.9", (*SCHEMA.steps, Step(number, "9.9", apply)))


def test_migrating_backs_up_first_and_keeps_everything(old: Path) -> None:
    workspace = open_workspace(old, KNOWN, newer(add_colour), NOW)
    assert workspace.info().schema == SCHEMA.number + 1
    assert workspace.interviews.head("one")[0] == 1
    workspace.close()
    assert "shelf table_xinfo" in shape(old)
    bundle = old.with_name(f"a.schema-{SCHEMA.number}-20260304-100000.interviewer-backup")
    restore(bundle, old.with_name("before.interviewer"), KNOWN)
    before = open_workspace(old.with_name("before.interviewer"), KNOWN)
    assert before.info().schema == SCHEMA.number
    before.close()


def test_a_migration_that_fails_leaves_the_workspace_as_it_was(old: Path) -> None:
    before = shape(old)
    with pytest.raises(sa.exc.OperationalError, match="no_such_table"):
        open_workspace(old, KNOWN, newer(break_down), NOW)
    assert shape(old) == before
    workspace = open_workspace(old, KNOWN)
    assert workspace.info().schema == SCHEMA.number
    workspace.close()


def test_a_migrated_workspace_is_too_new_for_the_older_program(old: Path) -> None:
    open_workspace(old, KNOWN, newer(add_colour), NOW).close()
    with pytest.raises(UserError, match=r"Install 9\.9 or later"):
        open_workspace(old, KNOWN)


def test_the_people_and_firms_of_schema_1_keep_their_interviews(tmp_path: Path) -> None:
    for ending in ("", ".keys"):
        shutil.copy(STORED / f"schema_1.interviewer{ending}", tmp_path / f"a.interviewer{ending}")
    workspace = open_workspace(tmp_path / "a.interviewer", KNOWN)
    (line,) = workspace.interviews.recent(9)
    (name,) = workspace.programmes.names()
    assert (name, workspace.programmes.programme(name).vendor) == (line.vendor, line.vendor)
    (account,) = workspace.programmes.accounts(name)
    assert (account.name, account.revenue_minor, account.status) == (line.account, 0, "active")
    begun(workspace, "another", minutes=5)
    assert [one.account for one in workspace.interviews.recent(9)] == [line.account] * 2
    assert len(workspace.programmes.accounts(name)) == 1
    workspace.close()


def test_references_that_would_break_stop_a_migration(old: Path) -> None:
    def lose_programmes(operations: Any) -> None:
        operations.execute("DELETE FROM programme")

    with pytest.raises(UserError) as error:
        open_workspace(old, KNOWN, newer(lose_programmes), NOW)
    assert error.value.code == "damaged"
    workspace = open_workspace(old, KNOWN)
    assert len(workspace.programmes.names()) == 1
    workspace.close()
