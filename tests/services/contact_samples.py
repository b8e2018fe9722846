"""The shared contact lists with their programme, and small lists made on the spot.

In messy.csv the formula of line 9 names no scheme: no address of a host may stand in the tree.
"""

import io
import json
import re
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
    """A workbook with the name and the XML of the rows of one or two sheets, in the frame of the shared one."""
    with zipfile.ZipFile(CASES / "contacts.xlsx") as given:
        parts = {name: given.read(name).decode() for name in given.namelist()}
    frame = parts["xl/worksheets/sheet1.xml"]
    named = "".join(
        f'<sheet name="{escape(name)}" sheetId="{n}" r:id="rId{n}"/>' for n, (name, _) in enumerate(sheets, 1)
    )
    parts["xl/workbook.xml"] = re.sub("<sheets>.*</sheets>", f"<sheets>{named}</sheets>", parts["xl/workbook.xml"])
    for number, (_, rows) in enumerate(sheets, start=1):
        start, end = frame.index("<sheetData>"), frame.index("</sheetData>")
        parts[f"xl/worksheets/sheet{number}.xml"] = f"{frame[:start]}<sheetData>{rows}{frame[end:]}"
    if shared:
        # The theme's place in the frame is taken by the texts.
        relations = parts["xl/_rels/workbook.xml.rels"]
        relations = relations.replace("theme/theme1.xml", "sharedStrings.xml").replace("/theme", "/sharedStrings")
        parts["xl/_rels/workbook.xml.rels"] = relations
        texts = "".join(f"<si><t>{escape(text)}</t></si>" for text in shared)
        space = frame[frame.index("xmlns=") : frame.index(">", frame.index("xmlns="))]
        parts["xl/sharedStrings.xml"] = f"<sst {space}>{texts}</sst>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in parts.items():
            packed.writestr(name, content)
    return path


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
