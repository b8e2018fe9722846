"""The shared contact lists with their programme, and small lists made on the spot."""

import io
import json
import zipfile
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from ruamel.yaml import YAML

from interviewer.domain.programme.account import Account
from interviewer.domain.programme.contact import Contact
from interviewer.domain.programme.programme import Programme, Wave
from interviewer.formats.contacts import ContactFiles
from interviewer.services.contact_list.columns import guess
from interviewer.services.contact_list.plan import ImportPlan
from interviewer.services.contact_list.planning import Target, plan
from interviewer.services.contact_list.table import ContactTable, Row, column_letter

CASES = Path(__file__).resolve().parents[1] / "cases" / "contacts"
EXPECTED: dict[str, Any] = json.loads((CASES / "expected.json").read_text("utf-8"))
WAVE = "summer-2026"
HEADERS = ("account", "name", "title", "role", "email", "phone", "timezone", "language", "notes")
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def _case() -> Any:
    return YAML(typ="safe", pure=True).load((CASES / "programme" / "programme.yaml").read_text("utf-8"))


def accounts() -> tuple[Account, ...]:
    """The accounts that the lists name."""
    return tuple(Account(one["id"], one["name"]) for one in _case()["accounts"])


def programme() -> Programme:
    """The vendor's programme."""
    told = _case()["programme"]
    return Programme(told["name"], told["vendor"])


def wave(name: str = WAVE) -> Wave:
    """The wave the people are brought into."""
    return Wave(name, date(2026, 6, 1), date(2026, 7, 31), "client_review_full")


def read(name: str) -> ContactTable:
    """One of the shared lists."""
    return ContactFiles().read(CASES / name)


def table(*rows: Sequence[str], headers: tuple[str, ...] = HEADERS) -> ContactTable:
    """A list as it is read, the first row in line 2."""
    return ContactTable("list.csv", headers, tuple(Row(line, tuple(row)) for line, row in enumerate(rows, start=2)))


def person(account: str = "carrigan", name: str = "", **cells: str) -> tuple[str, ...]:
    """One row under HEADERS."""
    told = {"account": account, "name": name} | cells
    return tuple(told.get(header, "") for header in HEADERS)


def planned(given: ContactTable, existing: Sequence[Contact] = ()) -> ImportPlan:
    """What importing the list would do."""
    return plan(given, guess(given.headers), Target(WAVE, accounts(), existing, lambda: "new"))


def warned(made: ImportPlan) -> dict[int, set[str]]:
    """The columns with warnings by line."""
    found: dict[int, set[str]] = {}
    for warning in made.warnings:
        found.setdefault(warning.line, set()).add(warning.column)
    return found


def workbook(path: Path, *sheets: tuple[str, str], shared: Sequence[str] = ()) -> Path:
    """A workbook of the smallest kind: name and XML of the rows of each sheet."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("[Content_Types].xml", _types(len(sheets)))
        packed.writestr("_rels/.rels", _relations([("officeDocument", "xl/workbook.xml")]))
        named = "".join(
            f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>' for n, (name, _) in enumerate(sheets, 1)
        )
        book = f'<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><sheets>{named}</sheets></workbook>'
        packed.writestr("xl/workbook.xml", book)
        parts = [("worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)]
        packed.writestr("xl/_rels/workbook.xml.rels", _relations(parts + [("sharedStrings", "sharedStrings.xml")]))
        texts = "".join(f"<si><t>{escape(text)}</t></si>" for text in shared)
        packed.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">{texts}</sst>')
        for number, (_, rows) in enumerate(sheets, start=1):
            xml = f'<worksheet xmlns="{MAIN}"><sheetData>{rows}</sheetData></worksheet>'
            packed.writestr(f"xl/worksheets/sheet{number}.xml", xml)
    return path


def _types(sheets: int) -> str:
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    parts = [("/xl/workbook.xml", "sheet.main"), ("/xl/sharedStrings.xml", "sharedStrings")]
    parts += [(f"/xl/worksheets/sheet{n}.xml", "worksheet") for n in range(1, sheets + 1)]
    told = "".join(f'<Override PartName="{name}" ContentType="{kind}.{what}+xml"/>' for name, what in parts)
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{rels}"/>{told}</Types>'
    )


def _relations(parts: Sequence[tuple[str, str]]) -> str:
    told = "".join(
        f'<Relationship Id="rId{n}" Type="{OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(parts, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}">{told}</Relationships>'


def sheet_xml(*rows: Sequence[str]) -> str:
    """Rows of text as a sheet holds them; a cell that begins with < is XML of its own, with {at} for its place."""
    return "".join(
        f'<row r="{number}">{"".join(_cell(text, column, number) for column, text in enumerate(row))}</row>'
        for number, row in enumerate(rows, start=1)
    )


def _cell(text: str, column: int, row: int) -> str:
    place = f"{column_letter(column)}{row}"
    if text.startswith("<"):
        return text.format(at=place)
    return f'<c r="{place}" t="inlineStr"><is><t>{escape(text)}</t></is></c>'


def zipped(**parts: bytes) -> bytes:
    """A zip archive of these parts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return held.getvalue()
