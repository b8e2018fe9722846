"""The system's keychain: kept, fetched, forgotten; a place that is not safe counts as none."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from interviewer.domain.errors import UserError
from interviewer.services.workspaces import FromKeychain
from interviewer.storage.workspace import open_workspace
from tests.storage.keychains import MemoryKeychain, PoorKeychain
from tests.storage.samples import new_workspace


@pytest.fixture
def usual() -> Iterator[None]:
    """Puts back the keychain that was there."""
    before = keyring.get_keyring()
    yield
    keyring.set_keyring(before)


@pytest.mark.usefixtures("usual")
def test_a_key_that_was_put_there_opens_until_it_is_taken_out(tmp_path: Path) -> None:
    keychain = MemoryKeychain()
    keyring.set_keyring(keychain)
    path = tmp_path / "a.interviewer"
    workspace = new_workspace(path)
    assert keychain.held == {}
    workspace.keep_key_in_keychain(True)
    workspace.close()
    workspace = open_workspace(path, FromKeychain())
    workspace.keep_key_in_keychain(False)
    workspace.keep_key_in_keychain(False)
    workspace.close()
    assert keychain.held == {}
    with pytest.raises(UserError) as error:
        open_workspace(path, FromKeychain())
    assert error.value.code == "not_in_keychain"


@pytest.mark.usefixtures("usual")
@pytest.mark.parametrize("held", ["00" * 32, "no key", "", "\u00fc"])
def test_another_key_in_the_keychain_is_not_tried_on_the_file(tmp_path: Path, held: str) -> None:
    keychain = MemoryKeychain()
    keyring.set_keyring(keychain)
    path = tmp_path / "a.interviewer"
    workspace = new_workspace(path)
    workspace.keep_key_in_keychain(True)
    workspace.close()
    keychain.held = dict.fromkeys(keychain.held, held)
    with pytest.raises(UserError) as error:
        open_workspace(path, FromKeychain())
    assert error.value.code == "not_in_keychain"


@pytest.mark.usefixtures("usual")
def test_an_unsafe_keychain_is_not_used(tmp_path: Path) -> None:
    keychain = PoorKeychain()
    keyring.set_keyring(keychain)
    workspace = new_workspace(tmp_path / "a.interviewer")
    with pytest.raises(UserError) as error:
        workspace.keep_key_in_keychain(True)
    assert error.value.code == "keychain_unavailable"
    assert keychain.held == {}
    workspace.close()
