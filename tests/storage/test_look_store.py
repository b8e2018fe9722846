"""The look of a vendor's papers on disk: what goes in comes out, one for a programme."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from interviewer.domain.errors import UserError
from interviewer.services.vendor_looks import VendorLook
from interviewer.services.workspaces import Passphrase
from interviewer.storage.workspace import Workspace, open_workspace
from tests.storage.samples import PASSPHRASE, begun, new_workspace

LOOK = VendorLook(b"\x89PNG a small picture", "#0E5A63")


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    made = new_workspace(tmp_path / "a.interviewer")
    begun(made)
    yield made
    made.close()


def test_a_programme_has_no_look_of_its_own_until_one_is_kept(workspace: Workspace) -> None:
    (name,) = workspace.programmes.names()
    assert workspace.looks.look(name) == VendorLook()


def test_the_last_look_stands_also_after_the_workspace_was_closed(workspace: Workspace) -> None:
    (name,) = workspace.programmes.names()
    workspace.looks.keep_look(name, VendorLook(accent="#FFFFFF"))
    workspace.looks.keep_look(name, LOOK)
    workspace.close()
    again = open_workspace(workspace.path, Passphrase(PASSPHRASE))
    assert again.looks.look(name) == LOOK
    again.looks.keep_look(name, VendorLook())
    assert again.looks.look(name) == VendorLook()
    again.close()


def test_an_unknown_programme_is_refused(workspace: Workspace) -> None:
    for call in (lambda: workspace.looks.look("nobody"), lambda: workspace.looks.keep_look("nobody", LOOK)):
        with pytest.raises(UserError) as refused:
            call()
        assert refused.value.code == "no_such_programme"
