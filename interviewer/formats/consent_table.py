"""A table as CSV that a spreadsheet opens without running anything in it."""

import csv
import io
from collections.abc import Sequence

from interviewer.kit.safe_cell import safe_cell


def csv_table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """The bytes of the file: UTF-8 with its mark, every text cell safe."""
    out = io.StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_ALL)
    writer.writerow(head)
    writer.writerows([safe_cell(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")
