"""Whole programmes as folders, by real keys over a real workspace: seen first, brought in, taken back, handed out."""

from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.domain.programme.account import Account
from interviewer.kit.resources import resource
from interviewer.services.programme_files import Brought
from interviewer.ui.clients.folder_page import FolderPage
from interviewer.ui.jobs import Jobs
from tests.ui.clients.conftest import Show
from tests.ui.today.dialogs import press

Open = Callable[..., FolderPage]
SAMPLE = resource("samples")
NAME = "Larkfield client review"


@pytest.fixture
def open_folders(empty_desk: app.Desk, show: Show) -> Iterator[Open]:
    unhandled: list[BaseException] = []
    jobs = Jobs(unhandled.append)

    def build(programme: str = "", last: Brought | None = None) -> FolderPage:
        page = show(lambda looks, prompts: FolderPage(empty_desk.folders, programme, last, looks, prompts, jobs))
        assert isinstance(page, FolderPage)
        return page

    yield build
    jobs.close()
    assert unhandled == []


def idle(page: FolderPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.work.busy, timeout=20_000)


def test_nothing_is_kept_before_it_was_seen_and_agreed(
    empty_desk: app.Desk, open_folders: Open, qtbot: QtBot
) -> None:
    page = open_folders()
    assert page.intake.choose.hasFocus()
    page.look(SAMPLE)
    idle(page, qtbot)
    told = page.intake.sentence.text()
    assert told.startswith(f"{NAME} would come in with one wave, three accounts, three people, ")
    assert told.endswith("Nothing has been changed yet.")
    assert empty_desk.programmes.names() == []
    assert page.intake.go.hasFocus()
    with qtbot.waitSignal(page.brought, timeout=20_000) as kept:
        press(Qt.Key.Key_Return)
    assert kept.args is not None
    assert kept.args[0].programme == NAME
    assert empty_desk.programmes.names() == [NAME]
    assert page.back.hasFocus()


def test_an_import_is_taken_back_by_its_button(empty_desk: app.Desk, open_folders: Open, qtbot: QtBot) -> None:
    done = empty_desk.folders.bring_in(SAMPLE)
    page = open_folders(NAME, done)
    assert page.intake.sentence.text().startswith(f"{NAME} is here now, with one wave")
    page.intake.undo.setFocus()
    with qtbot.waitSignal(page.brought, timeout=20_000) as told:
        press(Qt.Key.Key_Return)
    assert told.args == [None]
    assert empty_desk.programmes.names() == []
    assert page.out.isHidden()
    assert page.intake.choose.hasFocus()


def test_what_was_added_since_keeps_it_and_that_is_said(
    empty_desk: app.Desk, open_folders: Open, qtbot: QtBot
) -> None:
    done = empty_desk.folders.bring_in(SAMPLE)
    empty_desk.programmes.add_account(NAME, Account("new", "New Ltd"))
    page = open_folders(NAME, done)
    page.intake.undo.click()
    idle(page, qtbot)
    assert "Something was added" in page.banner.accessibleName()
    assert empty_desk.programmes.names() == [NAME]


def test_every_fault_is_listed_with_file_and_line_and_nothing_is_changed(
    empty_desk: app.Desk, open_folders: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    folder = copytree(SAMPLE, tmp_path / "broken")
    told = (folder / "programme.yaml").read_text("utf-8").replace("revenue: 61400", "revenue: 1.200,50.3")
    (folder / "programme.yaml").write_text(told, "utf-8")
    (folder / "sessions" / "brannock.yaml").write_text("session: 1\nsteps: [{answer: no_such, value: 1}]\n", "utf-8")
    page = open_folders()
    page.look(folder)
    idle(page, qtbot)
    assert page.intake.sentence.text().endswith("to be put right in the folder first. Nothing has been changed.")
    model = page.intake.list.rows
    listed = [str(model.data(model.index(row))) for row in range(model.rowCount())]
    assert any(line.startswith("programme.yaml, line ") for line in listed)
    assert any(line.startswith("sessions/brannock.yaml") for line in listed)
    assert not page.intake.go.isVisible()
    assert empty_desk.programmes.names() == []


def test_a_programme_that_is_there_is_refused_in_a_sentence(
    empty_desk: app.Desk, open_folders: Open, qtbot: QtBot
) -> None:
    empty_desk.folders.bring_in(SAMPLE)
    page = open_folders()
    page.look(SAMPLE)
    idle(page, qtbot)
    assert "already. Nothing was imported." in page.intake.sentence.text()
    assert not page.intake.list.isVisible()


def test_handing_out_says_what_lies_open_and_reads_back_the_same(
    empty_desk: app.Desk, open_folders: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    empty_desk.folders.bring_in(SAMPLE)
    page = open_folders(NAME)
    assert "Nothing in it is encrypted" in page.out.sentence.text()
    page.write(tmp_path / "out")
    idle(page, qtbot)
    assert page.out.sentence.text().startswith("7 files are in out now")
    with app.temporary_workspace() as other:
        again = app.desk_over(other)
        again.folders.bring_in(tmp_path / "out")
        assert again.figures.of(NAME, "autumn-2026") == empty_desk.figures.of(NAME, "autumn-2026")


def test_a_folder_that_holds_something_is_not_written_into(
    empty_desk: app.Desk, open_folders: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    empty_desk.folders.bring_in(SAMPLE)
    (tmp_path / "mine.txt").write_text("mine", "utf-8")
    page = open_folders(NAME)
    page.write(tmp_path)
    idle(page, qtbot)
    assert page.out.sentence.text().endswith("Nothing was written.")
    assert [one.name for one in tmp_path.iterdir()] == ["mine.txt"]
