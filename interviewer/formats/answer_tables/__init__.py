"""Tables of answers as files, one module for each form; a new form is its module and its line here."""

from collections.abc import Callable, Mapping

from interviewer.formats.answer_tables.csv_file import CsvTables
from interviewer.formats.answer_tables.json_file import JsonTables
from interviewer.formats.answer_tables.sav_file import SavTables
from interviewer.formats.answer_tables.xlsx_file import XlsxTables
from interviewer.services.answer_tables import TableForm, TableWriter

WRITERS: Mapping[TableForm, Callable[[], TableWriter]] = {
    "csv": CsvTables,
    "xlsx": XlsxTables,
    "json": JsonTables,
    "sav": SavTables,
}


def table_writer(form: TableForm) -> TableWriter:
    """What writes this form."""
    return WRITERS[form]()


__all__ = ["WRITERS", "table_writer"]
