"""`interviewer workspace ...` on real files, with exit codes and plain complaints."""

import io
import json
from pathlib import Path

import pytest

from interviewer.cli import workspace as commands
from interviewer.domain.errors import UserError
from interviewer.services.workspaces import Passphrase, RecoveryKey, Workspaces
from interviewer.storage.keys import Cost
from interviewer.storage.shelf import StoredWorkspaces


class Desk:
    """The commands with streams to read from afterwards."""

    def __init__(self, folder: Path) -> None:
        self.workspaces = Workspaces(StoredWorkspaces(Cost(64, 1, 1)))
        self.path = folder / "a.interviewer"
        self.out, self.err = io.StringIO(), io.StringIO()

    def create(self, as_json: bool = False) -> int:
        """`workspace create`"""
        return commands.create(self.workspaces, self.path, lambda: "one two", self.out, self.err, as_json)

    def info(self, passphrase: str = "one two", as_json: bool = True) -> int:
        """`workspace info`"""
        return commands.info(self.workspaces, self.path, lambda: Passphrase(passphrase), self.out, self.err, as_json)

    def told(self) -> str:
        """What was printed since the last look."""
        text = self.out.getvalue()
        self.out.seek(0)
        self.out.truncate()
        return text


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    """A place without a workspace yet."""
    return Desk(tmp_path)


def test_create_prints_a_recovery_key_that_opens(desk: Desk) -> None:
    assert desk.create(as_json=True) == 0
    key = json.loads(desk.told())["recovery_key"]
    desk.workspaces.unlock(desk.path, RecoveryKey(key)).close()


def test_a_new_sheet_says_what_becomes_of_the_old_one(desk: Desk) -> None:
    desk.create(as_json=True)
    old = json.loads(desk.told())["recovery_key"]
    told = commands.new_sheet(desk.workspaces, desk.path, lambda: Passphrase("one two"), desk.out, desk.err, False)
    text = desk.told()
    assert told == 0
    assert "no longer opens this workspace by itself. It still opens the backups made so far" in text
    key = text.partition("Recovery key ")[2].splitlines()[0]
    desk.workspaces.unlock(desk.path, RecoveryKey(key)).close()
    with pytest.raises(UserError, match="a newer sheet was made since"):
        desk.workspaces.unlock(desk.path, RecoveryKey(old))


def test_create_says_to_keep_the_key_and_refuses_a_second_time(desk: Desk) -> None:
    assert desk.create() == 0
    text = desk.told()
    assert "Recovery key " in text
    assert "not shown again" in text
    assert desk.create() == 1
    assert desk.told() == ""
    assert "Choose another name, or open it." in desk.err.getvalue()


def test_info(desk: Desk) -> None:
    desk.create()
    desk.told()
    assert desk.info() == 0
    assert json.loads(desk.told())["interviews"] == 0
    assert desk.info(as_json=False) == 0
    assert "open interviews: 0" in desk.told()
    assert desk.err.getvalue() == ""


def test_a_refusal_is_one_sentence_and_exit_1(desk: Desk) -> None:
    desk.create()
    desk.told()
    assert desk.info(passphrase="wrong") == 1
    assert desk.told() == ""
    assert desk.err.getvalue().startswith("That passphrase does not open this workspace.")


def test_the_passphrase_comes_from_the_file_or_the_environment(tmp_path: Path) -> None:
    file = tmp_path / "passphrase"
    file.write_bytes(b" one two \r\nsecond line\n")
    environ = {"INTERVIEWER_PASSPHRASE": "three"}
    assert commands.passphrase_from(environ, file) == " one two "
    assert commands.passphrase_from(environ, None) == "three"
    assert commands.unlock_from(environ, file)() == Passphrase(" one two ")


@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", "passphrase_missing"), (b"\nsecond", "passphrase_missing"), (b"\xff\xfe", "passphrase_file")],
)
def test_a_file_without_a_passphrase_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    file = tmp_path / "passphrase"
    file.write_bytes(content)
    with pytest.raises(UserError) as error:
        commands.passphrase_from({}, file)
    assert error.value.code == code


def test_no_passphrase_at_all_says_how_to_give_one(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="INTERVIEWER_PASSPHRASE"):
        commands.passphrase_from({}, None)
    with pytest.raises(UserError, match="could not be read"):
        commands.passphrase_from({}, tmp_path / "none")
