"""Contact lists as workbooks: values only, one sheet, and nothing that fills the memory."""

import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.domain.errors import UserError
from interviewer.formats.contacts import ContactFiles
from interviewer.services.contact_list.table import ContactTable, Reading
from tests.services.contact_samples import CASES, sheet_xml, workbook, zipped

HEAD = ("Account", "Name", "Phone")


def cells(path: Path, *rows: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The cells under HEAD as they are read."""
    return [row.cells for row in ContactFiles().read(workbook(path, ("People", sheet_xml(HEAD, *rows)))).rows]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "list.xlsx"


def test_the_shared_workbook_is_read_from_its_first_sheet() -> None:
    found = ContactFiles().read(CASES / "contacts.xlsx")
    assert (found.sheet, found.sheets) == ("Contacts", ("Contacts", "Notes"))
    assert (found.encoding, found.delimiter) == ("", "")
    assert len(found.rows) == 14
    assert found.rows[12].cells[6] == "4722555012"
    assert found.rows[13].cells[2] == ""


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        ('<c r="{at}"><v>4722555012</v></c>', "4722555012"),
        ('<c r="{at}"><v>4.8325550114E10</v></c>', "48325550114"),
        ('<c r="{at}"><v>1.5</v></c>', "1.5"),
        ('<c r="{at}" t="b"><v>1</v></c>', "TRUE"),
        ('<c r="{at}" t="str"><f>CONCAT("+48","325550114")</f><v>+48325550114</v></c>', "+48325550114"),
        ('<c r="{at}"><f>1+2</f></c>', ""),
        ('<c r="{at}" t="inlineStr"><is><t>=1+1</t></is></c>', "=1+1"),
    ],
)
def test_a_cell_gives_its_stored_value_as_text(path: Path, xml: str, text: str) -> None:
    (row,) = cells(path, ("x", "A", xml))
    assert row == ("x", "A", text)


def test_rows_keep_the_numbers_of_the_sheet(path: Path) -> None:
    rows = sheet_xml(("",), ("",), HEAD, ("x", "A", ""), ("",), ("y", "B", ""))
    found = ContactFiles().read(workbook(path, ("People", rows)))
    assert found.header_line == 3
    assert [row.line for row in found.rows] == [4, 5, 6]


def test_a_sheet_can_be_named(path: Path) -> None:
    workbook(path, ("Cover", sheet_xml(("Title",))), ("People", sheet_xml(HEAD, ("x", "A", "1"))))
    found = ContactFiles().read(path, Reading(sheet="people"))
    assert (found.sheet, found.rows[0].cells) == ("People", ("x", "A", "1"))
    with pytest.raises(UserError, match="Its sheets are: Cover, People"):
        ContactFiles().read(path, Reading(sheet="Persons"))


def test_the_name_of_a_file_does_not_matter(tmp_path: Path) -> None:
    made = workbook(tmp_path / "list.csv", ("People", sheet_xml(HEAD, ("x", "A", "1"))))
    assert ContactFiles().read(made).sheet == "People"


def test_texts_that_stand_apart_from_their_cells_are_read(path: Path) -> None:
    rows = sheet_xml(HEAD, ("x", '<c r="{at}" t="s"><v>1</v></c>', ""))
    found = ContactFiles().read(workbook(path, ("People", rows), shared=["other", "Ána Ruíz"]))
    assert found.rows[0].cells == ("x", "Ána Ruíz", "")


def test_a_link_to_another_file_is_not_followed(path: Path) -> None:
    xml = '<c r="{at}" t="str"><f>[1]Other!A1</f><v>kept</v></c>'
    assert cells(path, ("x", "A", xml)) == [("x", "A", "kept")]


def refused(path: Path) -> UserError:
    with pytest.raises(UserError) as caught:
        ContactFiles().read(path)
    assert path.name in caught.value.sentence
    return caught.value


def test_a_cell_far_out_is_refused_before_it_fills_the_memory(path: Path) -> None:
    rows = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
    assert refused(workbook(path, ("People", rows))).code == "workbook_too_large"


def test_an_archive_that_unpacks_to_gigabytes_is_refused(path: Path) -> None:
    workbook(path, ("People", sheet_xml(HEAD, ("x", "A", ""))))
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as packed, packed.open("xl/media/a.bin", "w") as part:
        for _ in range(700):
            part.write(bytes(1024 * 1024))
    assert path.stat().st_size < 2 * 1024 * 1024
    assert refused(path).code == "workbook_too_large"


def test_one_long_text_in_very_many_cells_is_refused(path: Path) -> None:
    rows = "".join(f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, 20_001))
    assert refused(workbook(path, ("People", rows), shared=["long " * 6_000])).code == "workbook_too_large"


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (zipped(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"), "not_a_workbook"),
        (zipped(**{"xl/workbook.xml": b"<workbook/>"}), "workbook_damaged"),
        (zipped(**{"xl/workbook.xml": b"<workb"}), "workbook_damaged"),
    ],
)
def test_another_archive_is_refused(path: Path, content: bytes, code: str) -> None:
    path.write_bytes(content)
    assert refused(path).code == code


def test_an_empty_sheet_and_two_columns_of_one_name_are_refused(path: Path) -> None:
    assert refused(workbook(path, ("People", ""))).code == "empty_list"
    found = refused(workbook(path, ("People", sheet_xml(("Name", "E-mail", "NAME"), ("x", "y", "z")))))
    assert found.code == "two_columns_one_name"
    assert "sheet People: row 1 has the name Name over columns A and C" in found.sentence


def read_or_refused(path: Path) -> ContactTable | None:
    """The list, or nothing when it was refused in a sentence that names the file."""
    try:
        return ContactFiles().read(path)
    except UserError as refusal:
        if path.name not in refusal.sentence:
            raise
        return None


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 6_000), st.binary(min_size=1, max_size=40))
def test_a_damaged_workbook_is_read_or_refused(
    tmp_path_factory: pytest.TempPathFactory, place: int, damage: bytes
) -> None:
    whole = bytearray((CASES / "contacts.xlsx").read_bytes())
    whole[place : place + len(damage)] = damage
    path = tmp_path_factory.mktemp("hurt") / "list.xlsx"
    path.write_bytes(bytes(whole))
    found = read_or_refused(path)
    assert found is None or found.headers
