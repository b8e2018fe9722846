"""One person is erased: from every page of the workspace and of its copies, and everything else still stands."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from interviewer.app import Desk
from interviewer.services.backups import Backups
from tests.services.paper_samples import NAME, TODAY, desk_of, kept_programme
from tests.services.rights.rights_samples import (
    DAN,
    found_in_pages,
    pages_of,
    pages_of_backup,
    person,
    released,
    said_by,
)


@pytest.fixture(name="kept", scope="module")
def _kept(house: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return kept_programme(house, tmp_path_factory.mktemp("kept"))


@pytest.fixture(name="desk")
def _desk(kept: Path, tmp_path: Path) -> Iterator[Desk]:
    with desk_of(kept, tmp_path) as desk:
        yield desk


def test_no_page_of_the_workspace_or_a_backup_holds_a_word_of_the_person(desk: Desk, tmp_path: Path) -> None:
    dan = person(desk, DAN)
    older = Backups(desk.workspace, tmp_path / "Backups", lambda: TODAY).make().path
    released(desk, tmp_path / "out")
    desk.searching.catch_up()
    newer = Backups(desk.workspace, tmp_path / "Backups", lambda: TODAY + timedelta(hours=2)).make().path
    others = [one for one in desk.rights.people.listed(NAME) if one.key != dan.key]
    texts = said_by(desk, dan) - set[str]().union(*(said_by(desk, one) for one in others))
    assert len(texts) > 10
    assert found_in_pages(pages_of(desk.workspace.path), texts) == texts
    assert found_in_pages(pages_of_backup(older), texts) == texts
    erasure = desk.rights.erasing.erase(NAME, dan, [tmp_path / "Backups"])
    for pages in (pages_of(desk.workspace.path), pages_of_backup(older), pages_of_backup(newer)):
        assert found_in_pages(pages, texts) == set()
    assert (erasure.copies.cleaned, erasure.copies.left) == (2, ())
