"""People from a list, by real keys over a real workspace: nothing is half done."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.services.contact_list.table import ContactTable
from interviewer.ui.clients.import_page import STOPPED, ImportPage
from interviewer.ui.jobs import Jobs, Step
from tests.services.contact_samples import CASES, accounts, programme, wave
from tests.ui.clients.conftest import Show
from tests.ui.today.dialogs import focused, press, when_asked

NAME, WAVE = programme().name, wave().name
Open = Callable[[], ImportPage]


@pytest.fixture
def listed(empty_desk: app.Desk) -> app.Desk:
    store = empty_desk.programmes.store
    store.add_programme(programme())
    store.put_wave(NAME, wave())
    store.put_accounts(NAME, accounts())
    return empty_desk


@pytest.fixture
def open_import(listed: app.Desk, show: Show) -> Iterator[Open]:
    unhandled: list[BaseException] = []
    jobs = Jobs(unhandled.append)

    def build() -> ImportPage:
        page = show(lambda looks, prompts: ImportPage(listed.contacts, (NAME, WAVE), looks, prompts, jobs))
        assert isinstance(page, ImportPage)
        return page

    yield build
    jobs.close()
    assert unhandled == []


def idle(page: ImportPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not page.work.busy, timeout=10_000)


def read(page: ImportPage, path: Path, qtbot: QtBot) -> None:
    page.read(path)
    qtbot.waitUntil(lambda: page.plan.go.isEnabled() and not page.work.busy, timeout=10_000)


def names(desk: app.Desk) -> list[str]:
    return [one.name for one in desk.programmes.store.contacts(NAME, WAVE)]


def many(tmp_path: Path, rows: int) -> Path:
    path = tmp_path / "many.csv"
    lines = (f"grabowski,Person {n},p{n}@x.example" for n in range(rows))
    path.write_text("account,name,email\n" + "\n".join(lines), encoding="utf-8")
    return path


def test_a_file_is_chosen_by_keys_and_what_would_happen_is_said(
    listed: app.Desk, open_import: Open, qtbot: QtBot
) -> None:
    page = open_import()

    def choose(dialog: QWidget) -> None:
        assert isinstance(dialog, QDialog)
        line = dialog.findChild(QLineEdit)
        assert line is not None
        line.setText(str(CASES / "messy.csv"))
        dialog.accept()

    when_asked(choose)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(page.plan.go.isEnabled, timeout=10_000)
    assert page.plan.sentence.text() == (
        "33 rows are ready, two would be merged, three would be skipped, two are blank. The reasons are listed. "
        "Nothing has been changed yet."
    )
    model = page.plan.list.rows
    spoken = [str(model.data(model.index(row))) for row in range(model.rowCount())]
    assert spoken[0] == "Line 5, skipped: account missing"
    assert spoken[3] == "Line 3, merged: the same person as line 2, by e-mail; fills notes"
    assert page.plan.go.text() == "Bring in 33 people"
    page.window().activateWindow()
    qtbot.waitUntil(page.plan.go.hasFocus)
    assert page.columns._guess.isVisible()
    assert names(listed) == []


def test_enter_brings_them_in_and_undo_takes_all_of_it_back(
    listed: app.Desk, open_import: Open, qtbot: QtBot
) -> None:
    page = open_import()
    read(page, CASES / "messy.csv", qtbot)
    with qtbot.waitSignal(page.imported, timeout=10_000):
        press(Qt.Key.Key_Return)
    assert len(names(listed)) == 33
    assert page.start.title.text() == "33 people from messy.csv are in summer-2026 now."
    assert page.start.out.hasFocus()
    page.start.undo.setFocus()
    with qtbot.waitSignal(page.imported, timeout=10_000):
        press(Qt.Key.Key_Return)
    assert names(listed) == []
    assert page.banner.words == "Taken back: everything the import of messy.csv had changed."


def test_a_column_is_given_another_meaning_by_its_menu_and_remembered(
    listed: app.Desk, open_import: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "odd.csv"
    path.write_text("account,Mensch\ngrabowski,Ada Bell\n", encoding="utf-8")
    page = open_import()
    page.read(path)
    qtbot.waitUntil(lambda: "no column was found" in page.plan.sentence.text(), timeout=10_000)
    assert not page.plan.go.isEnabled()
    chooser = page.columns.choosers[1]
    chooser.setFocus()
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(chooser.menu.isVisible)
    while chooser.menu.activeAction().text() != "name":
        qtbot.keyClick(chooser.menu, Qt.Key.Key_Down)
    qtbot.keyClick(chooser.menu, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.plan.go.text() == "Bring in 1 person" and page.plan.go.isEnabled(), timeout=10_000)
    idle(page, qtbot)
    page.window().activateWindow()
    page.plan.go.setFocus()
    qtbot.waitUntil(page.plan.go.hasFocus)
    with qtbot.waitSignal(page.imported, timeout=10_000):
        press(Qt.Key.Key_Return)
    assert names(listed) == ["Ada Bell"]
    table = listed.contacts.read(path)
    assert listed.contacts.mapping_for(NAME, table).header("name") == "Mensch"


def test_one_meaning_belongs_to_one_column(listed: app.Desk, open_import: Open, qtbot: QtBot) -> None:
    page = open_import()
    read(page, CASES / "clean.csv", qtbot)
    first = [chooser.current for chooser in page.columns.choosers]
    page.columns.choosers[9].choose("name")
    assert [chooser.current for chooser in page.columns.choosers].count("name") == 1
    assert first.count("name") == 1
    idle(page, qtbot)


def test_other_letters_are_read_anew(listed: app.Desk, open_import: Open, qtbot: QtBot) -> None:
    page = open_import()
    read(page, CASES / "messy.csv", qtbot)
    assert page.columns.encoding.current == "cp1252"
    seen: list[ContactTable] = []
    page.columns.encoding.setFocus()
    press(Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: bool(page._table and page._table.encoding == "cp1250"), timeout=10_000)
    idle(page, qtbot)
    assert seen == []
    page.columns.encoding.choose("utf-8")
    qtbot.waitUntil(lambda: page.banner.is_error, timeout=10_000)
    assert page.columns.encoding.current == "cp1250"


@pytest.mark.parametrize("content", [b"", b"%PDF-1.7", b"\x89PNG\r\n", b"name,name\nA,B\n"])
def test_a_file_that_is_no_list_is_refused_in_words(
    listed: app.Desk, open_import: Open, qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    path = tmp_path / "odd.csv"
    path.write_bytes(content)
    page = open_import()
    page.read(path)
    qtbot.waitUntil(lambda: page.banner.is_error, timeout=10_000)
    assert "odd.csv" in page.banner.words
    assert page.start.choose.hasFocus()


@pytest.mark.parametrize("after", [1, 2, 3])
def test_escape_while_they_come_in_leaves_nothing_half_done(
    listed: app.Desk, open_import: Open, qtbot: QtBot, tmp_path: Path, after: int
) -> None:
    page = open_import()
    read(page, many(tmp_path, 4_000), qtbot)
    told: list[int] = []
    whole = page.work._told

    def watch(step: Step) -> None:
        told.append(1)
        whole(step)
        if len(told) == after:
            page.progress.cancelled.emit()

    page.work._told = watch
    press(Qt.Key.Key_Return)
    idle(page, qtbot)
    done = page.start.isVisible()
    assert len(names(listed)) == (4_000 if done else 0)
    assert done or page.banner.words == STOPPED
    assert page.plan.isEnabled()


def test_a_list_that_changes_nothing_says_so(listed: app.Desk, open_import: Open, qtbot: QtBot) -> None:
    listed.contacts.bring_in(NAME, WAVE, listed.contacts.read(CASES / "clean.csv"))
    page = open_import()
    page.read(CASES / "clean.csv")
    qtbot.waitUntil(lambda: "nothing to bring in" in page.plan.why_not.text(), timeout=10_000)
    assert not page.plan.go.isEnabled()


def test_alt_left_goes_back_also_while_rows_are_looked_at(
    listed: app.Desk, open_import: Open, qtbot: QtBot, tmp_path: Path
) -> None:
    page = open_import()
    page.read(many(tmp_path, 2_000))
    with qtbot.waitSignal(page.left, timeout=10_000):
        press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert not page.work.busy
    assert names(listed) == []


def test_whatever_takes_the_focus_on_the_import_page_has_a_name(
    listed: app.Desk, open_import: Open, qtbot: QtBot
) -> None:
    page = open_import()
    read(page, CASES / "messy.csv", qtbot)
    seen: list[QWidget] = []
    while focused() not in seen:
        seen.append(focused())
        press(Qt.Key.Key_Tab)
    assert len(seen) > 12
    assert all(widget.accessibleName() for widget in seen)
