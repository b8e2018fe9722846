"""Contact lists as files: every separator, every encoding, and a sentence for every file that is no list."""

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interviewer.domain.errors import UserError
from interviewer.formats.contacts import LARGEST_BYTES, ContactFiles
from interviewer.services.contact_list.table import FOUND_OUT, ContactTable, Reading
from tests.services.contact_samples import CASES

LIST = "Account;Name;Notes\r\ngrabowski;Jürgen Faßbender;said “yes”\r\nveldhuis;Loes Böhm;\r\n"


def read(path: Path, content: str | bytes, encoding: str = "utf-8", reading: Reading = FOUND_OUT) -> ContactTable:
    """The list that a file with this content holds."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return ContactFiles().read(path, reading)


def refused(path: Path, content: str | bytes, reading: Reading = FOUND_OUT) -> UserError:
    """How a file with this content is refused; its name is always said."""
    with pytest.raises(UserError) as caught:
        read(path, content, reading=reading)
    assert path.name in caught.value.sentence
    return caught.value


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "list.csv"


@pytest.mark.parametrize("sign", [",", ";", "\t", "|"])
def test_every_separator_is_found(path: Path, sign: str) -> None:
    told = f'Account{sign}Name{sign}Notes\ncarrigan{sign}Mick{sign}"a{sign}b"\n'
    found = read(path, told)
    assert found.delimiter == sign
    assert found.rows[0].cells == ("carrigan", "Mick", f"a{sign}b")


def test_signs_inside_cells_do_not_mislead(path: Path) -> None:
    rows = "".join(f"carrigan,P{n},one; two; three; four|five\n" for n in range(40))
    assert read(path, "Account,Name,Notes\n" + rows).delimiter == ","


def test_the_separator_that_the_first_line_names_counts(path: Path) -> None:
    found = read(path, "sep=;\nAccount;Name\ncarrigan;Mick\n")
    assert (found.delimiter, found.header_line, found.rows[0].line) == (";", 2, 3)


@pytest.mark.parametrize(
    ("encoding", "mark", "told", "guessed"),
    [
        ("utf-8", b"", "utf-8", False),
        ("utf-8", b"\xef\xbb\xbf", "utf-8", False),
        ("utf-16-le", b"\xff\xfe", "utf-16-le", False),
        ("utf-16-be", b"\xfe\xff", "utf-16-be", False),
        ("utf-32-le", b"\xff\xfe\x00\x00", "utf-32-le", False),
        ("utf-16-le", b"", "utf-16-le", True),
        ("utf-16-be", b"", "utf-16-be", True),
        ("cp1252", b"", "cp1252", True),
    ],
)
def test_letters_arrive_whatever_the_encoding(path: Path, encoding: str, mark: bytes, told: str, guessed: bool) -> None:
    found = read(path, mark + LIST.encode(encoding))
    assert found.headers == ("Account", "Name", "Notes")
    assert [row.cells[1] for row in found.rows] == ["Jürgen Faßbender", "Loes Böhm"]
    assert found.rows[0].cells[2] == "said “yes”"
    assert (found.encoding, found.guessed) == (told, guessed)


def test_greek_in_an_old_encoding_is_guessed(path: Path) -> None:
    rows = "".join(f"athens;Ελένη Παπαδοπούλου;καλεί το πρωί, αύριο {n}\n" for n in range(30))
    found = read(path, ("Account;Name;Notes\n" + rows).encode("cp1253"))
    assert found.rows[3].cells[1] == "Ελένη Παπαδοπούλου"
    assert found.guessed


def test_an_encoding_that_is_named_is_used(path: Path) -> None:
    found = read(path, "Account;Name\nx;Wałęsa\n", "cp1250", Reading(encoding="cp1250"))
    assert found.rows[0].cells[1] == "Wałęsa"
    assert not found.guessed


def test_lines_are_those_of_the_file_also_after_a_cell_of_several_lines(path: Path) -> None:
    found = read(path, 'Account,Name,Notes\r\nx,A,"one\r\ntwo\r\nthree"\r\n\r\nx,B,\r\n')
    assert [(row.line, row.cells) for row in found.rows] == [
        (2, ("x", "A", "one\r\ntwo\r\nthree")), (5, ()), (6, ("x", "B", "")),
    ]  # fmt: skip


def test_a_very_long_cell_is_read(path: Path) -> None:
    found = read(path, f"Account,Name,Notes\nx,A,{'long ' * 60_000}\n")
    assert len(found.rows[0].cells[2]) == 300_000


def test_a_column_without_a_name_goes_by_its_letter(path: Path) -> None:
    assert read(path, "Account,,Name,\nx,hidden,A,\n").headers == ("Account", "B", "Name")


def test_the_shared_lists_are_read() -> None:
    messy = ContactFiles().read(CASES / "messy.csv")
    assert (messy.encoding, messy.delimiter, len(messy.rows)) == ("cp1252", ";", 40)
    assert messy.rows[-1].line == 41
    clean = ContactFiles().read(CASES / "clean.csv")
    assert (clean.encoding, clean.delimiter, clean.guessed, len(clean.rows)) == ("utf-8", ",", False, 12)


def picture() -> bytes:
    """A picture of one dot."""

    def part(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    head = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    dot = part(b"IHDR", head) + part(b"IDAT", zlib.compress(b"\x00\x00\x00\x00")) + part(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + dot


@pytest.mark.parametrize(
    ("content", "code", "says"),
    [
        (b"", "empty_list", "empty"),
        (b" \r\n ;;\r\n\r\n", "empty_list", "empty"),
        (b"\xef\xbb\xbf", "empty_list", "empty"),
        (b"Account,Name\n", "no_rows", "row 1"),
        (b"grabowski,J F,j@f.example,+48 32 555 01 15\n", "no_header", "row 1"),
        (b"\n\ngrabowski,J F,j@f.example\n", "no_header", "row 3"),
        (b"Account,Name,Phone,phone \nx,A,1,2\n", "two_columns_one_name", "columns C and D"),
        (b'Account,Name\nx,"A\ny,B\nz,C\n', "open_quote", "line 2"),
        (b'Account,Name\nx,"A' + b"\ny,B" * 3_000, "open_quote", "line 2"),
        (b"Account,Name\nx," + b"A" * 1_100_000, "cell_too_long", "line 2"),
        (picture(), "picture", "picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "picture", "picture"),
        (b"%PDF-1.7\n", "not_a_table", "PDF"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00" * 9, "not_a_table", "not a text file"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "old_workbook", "XLS"),
        (
            bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"),
            "password_protected",
            "password",
        ),
        (b"PK\x03\x04 and no more", "workbook_damaged", "damaged"),
        (b"\xff\xfea\x00b", "wrong_letters", "utf-16"),
        (b",".join(b"c%d" % n for n in range(900)) + b"\n1\n", "too_many_columns", "900 columns"),
    ],
)
def test_what_is_no_list_is_refused_with_a_reason(path: Path, content: bytes, code: str, says: str) -> None:
    found = refused(path, content)
    assert found.code == code
    assert says in found.sentence


def test_a_file_of_200_mb_is_refused_unread(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(200 * 1024 * 1024)
    with pytest.raises(UserError, match="200 MB; lists up to 64 MB") as caught:
        ContactFiles().read(path)
    assert caught.value.code == "list_too_large"
    assert LARGEST_BYTES == 64 * 1024 * 1024


def test_a_missing_file_and_a_folder_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="no file"):
        ContactFiles().read(tmp_path / "none.csv")
    with pytest.raises(UserError, match="is a folder"):
        ContactFiles().read(tmp_path)


def test_an_unknown_encoding_and_a_sheet_of_a_text_file_are_refused(path: Path) -> None:
    path.write_text("Account,Name\nx,A\n", encoding="utf-8")
    with pytest.raises(UserError, match="No encoding is called klingon"):
        ContactFiles().read(path, Reading(encoding="klingon"))
    assert refused(path, "Account,Name\nx,A\n", Reading(sheet="Two")).code == "no_such_sheet"


def read_or_refused(path: Path) -> ContactTable | None:
    """The list, or nothing when it was refused in a sentence that names the file."""
    try:
        return ContactFiles().read(path)
    except UserError as refusal:
        if path.name not in refusal.sentence:
            raise
        return None


def test_polish_in_an_old_encoding_is_not_taken_for_western(path: Path) -> None:
    rows = "".join(f"x;Małgorzata Wiśniewska;Łódź, proszę dzwonić rano {n}\n" for n in range(30))
    assert read(path, ("Account;Name;Notes\n" + rows).encode("cp1250")).rows[3].cells[1] == "Małgorzata Wiśniewska"


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.binary(max_size=400), st.text(alphabet='ab",;\t|\r\n =@é\x00', max_size=300).map(str.encode)))
def test_no_bytes_crash_the_reader(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.mktemp("any") / "list.csv"
    path.write_bytes(content)
    found = read_or_refused(path)
    if found is None:
        return
    lines = [row.line for row in found.rows]
    assert found.headers
    assert lines == sorted(set(lines))
