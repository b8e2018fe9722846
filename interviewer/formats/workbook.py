"""Rows of an XLSX sheet: values only. Formulas give the value that was stored; nothing runs, no link is followed."""

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TypeAlias

from interviewer.domain.errors import UserError
from interviewer.formats.workbook_limits import refuse_unsafe
from interviewer.services.contact_list.table import Row

Cell: TypeAlias = int | float | str | bool | time | date | datetime | timedelta


def sheet_rows(path: Path, sheet: str = "") -> tuple[list[Row], str, tuple[str, ...]]:
    """The rows of a sheet (the first when none is named), its name, and the names of all sheets.

    UserError "password_protected", "no_such_sheet", and those of `refuse_unsafe`.
    """
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum

    refuse_unsafe(path)
    try:
        with CalamineWorkbook.from_path(path) as book:
            names = tuple(one.name for one in book.sheets_metadata if one.typ == SheetTypeEnum.WorkSheet)
            chosen = _chosen(names, sheet, path.name)
            written = book.get_sheet_by_name(chosen).to_python(skip_empty_area=False)
    except PasswordError as locked:
        raise password_protected(path.name) from locked
    except (CalamineError, OSError) as broken:
        raise UserError(
            "workbook_damaged", f"{path.name} is damaged and cannot be opened. Save it again as XLSX and try again."
        ) from broken
    rows = [Row(number, tuple(map(as_text, cells))) for number, cells in enumerate(written, start=1)]
    return rows, chosen, names


def _chosen(names: tuple[str, ...], sheet: str, file: str) -> str:
    if not names:
        raise UserError(
            "empty_list", f"{file} has no sheet with rows. Choose a list with column names in its first row."
        )
    if not sheet:
        return names[0]
    fitting = [name for name in names if name.casefold().strip() == sheet.casefold().strip()]
    if not fitting:
        raise UserError("no_such_sheet", f"{file} has no sheet {sheet}. Its sheets are: {', '.join(names)}.")
    return fitting[0]


def password_protected(file: str) -> UserError:
    """What to say of a workbook that cannot be read without its password."""
    return UserError(
        "password_protected",
        f"{file} is protected by a password. Open it in a spreadsheet, save a copy without the password, "
        "and import that copy.",
    )


def as_text(cell: Cell) -> str:
    """A value as a person would type it: whole numbers without .0, days as 2026-03-04."""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    if isinstance(cell, datetime):
        return cell.date().isoformat() if cell.time() == time() else cell.isoformat(" ")
    return cell.isoformat() if isinstance(cell, date | time) else str(cell)
