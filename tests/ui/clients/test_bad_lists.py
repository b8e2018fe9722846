"""Lists that cannot be read, chosen in the window: a sentence with the place, and nothing is changed."""

import gzip
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from interviewer import app
from interviewer.ui.clients.import_page import ImportPage
from interviewer.ui.jobs import Jobs
from tests.services.contact_samples import accounts, programme, sheet_xml, wave, workbook
from tests.ui.clients.conftest import Show

NAME, WAVE = programme().name, wave().name
LOCKED = Path(__file__).parents[2] / "formats" / "lists" / "locked.xlsx.gz"
"""A workbook that is really encrypted, by a password."""
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(60)


def text(words: str) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        (folder / "list.csv").write_text(words, "utf-8")
        return folder / "list.csv"

    return write


def sheet(*rows: tuple[str, ...]) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        return workbook(folder / "list.xlsx", ("Sheet", sheet_xml(*rows)))

    return write


def bytes_as(name: str, content: bytes) -> Callable[[Path], Path]:
    def write(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return write


def locked(folder: Path) -> Path:
    (folder / "locked.xlsx").write_bytes(gzip.decompress(LOCKED.read_bytes()))
    return folder / "locked.xlsx"


def huge(folder: Path) -> Path:
    with (folder / "huge.csv").open("wb") as stream:
        stream.write(b"account,name\n")
        stream.truncate(200 * 1024 * 1024)
    return folder / "huge.csv"


BAD: dict[str, tuple[Callable[[Path], Path], str]] = {
    "an empty file": (text(""), "list.csv is empty."),
    "an empty sheet": (sheet(), "list.xlsx, sheet Sheet is empty."),
    "no column names": (text("aster,Ana Ruiz,ana@aster.example\n"), "row 1 holds no column names; column C"),
    "no column names in a sheet": (sheet(("aster", "Ana Ruiz", "+44 1632 960001")), "row 1 holds no column names"),
    "two columns of one name": (text("account,name,email,email\na,b,c,d\n"), "row 1 has the name email over columns C"),
    "two columns of one name in a sheet": (sheet(("account", "name", "name"), ("a", "b", "c")), "over columns B and C"),
    "a password": (locked, "locked.xlsx is protected by a password."),
    "a picture": (bytes_as("list.png", PICTURE), "list.png is a picture, not a list."),
    "a picture under a false name": (bytes_as("list.xlsx", PICTURE), "list.xlsx is a picture, not a list."),
    "200 MB": (huge, "huge.csv has 200 MB; lists up to 64 MB are read."),
    "a broken workbook": (bytes_as("list.xlsx", b"PK\x03\x04" + bytes(500)), "list.xlsx is damaged"),
}


@pytest.fixture
def listed(empty_desk: app.Desk) -> app.Desk:
    store = empty_desk.programmes.store
    store.add_programme(programme())
    store.put_wave(NAME, wave())
    store.put_accounts(NAME, accounts())
    return empty_desk


@pytest.fixture
def page(listed: app.Desk, show: Show) -> Iterator[ImportPage]:
    unhandled: list[BaseException] = []
    jobs = Jobs(unhandled.append)
    made = show(lambda looks, prompts: ImportPage(listed.contacts, (NAME, WAVE), looks, prompts, jobs))
    assert isinstance(made, ImportPage)
    yield made
    jobs.close()
    assert unhandled == []


@pytest.mark.parametrize("case", BAD)
def test_it_is_said_what_is_wrong_and_nothing_is_changed(
    case: str, page: ImportPage, listed: app.Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    write, sentence = BAD[case]
    page.read(write(tmp_path))
    qtbot.waitUntil(lambda: not page.work.busy, timeout=20_000)
    assert sentence in page.banner.accessibleName()
    assert page.start.isVisible()
    assert page.start.choose.hasFocus()
    assert listed.programmes.store.contacts(NAME, WAVE) == ()
    assert listed.contacts.last_import(NAME) is None


def test_an_unknown_timezone_is_told_by_line_and_the_row_still_comes_in(
    page: ImportPage, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "list.csv").write_text(f"account,name,timezone\n{accounts()[0].id},Ana Ruiz,Europe/Lundon\n", "utf-8")
    page.read(tmp_path / "list.csv")
    qtbot.waitUntil(lambda: page.plan.go.isEnabled() and not page.work.busy, timeout=20_000)
    model = page.plan.list.rows
    assert str(model.data(model.index(0))) == (
        "Line 2, look: timezone: not a known time zone; left empty. Did you mean Europe/London?"
    )
