"""Points of trouble as told, how bad each is, what they cost, whether the vendor was told; a call (page 2)."""

from interviewer.report.blocks import Block, Column, Heading, Row, Table, TableColumn
from interviewer.report.sections.said import MOST_LINES, block_of, line, name, side_by_side
from interviewer.report.telling import Telling


def trouble(told: Telling) -> tuple[Row, ...]:
    """The table, then the rest side by side."""
    answer = told.answer("det_trouble")
    rows: tuple[Row, ...] = ()
    if answer and answer.lines:
        heading = Heading(name(told, "det_trouble"), aside=told.words.t("in the client’s order"))
        rows = (Row((Column(12, (heading, *_table(told))),)),)
    said = (("det_effect", 170), ("det_raised", 170), ("det_callback", 130))
    return (*rows, *side_by_side(*(block_of(told, question, limit, 4) for question, limit in said)))


def _table(told: Telling) -> tuple[Block, ...]:
    t, answer = told.words.t, told.answer("det_trouble")
    if answer is None:
        return ()
    shown = answer.lines[:MOST_LINES]
    cells = tuple((str(n), line(answer, one)) for n, one in enumerate(shown, start=1))
    if not answer.severities:
        return (Table((TableColumn("", 0.5), TableColumn(t("As told"), 11)), cells),)
    columns = (TableColumn("", 0.5), TableColumn(t("As told"), 9.2), TableColumn(t("Severity, 3 the worst"), 1.8))
    weighed = zip(cells, answer.severities, strict=False)
    return (Table(columns, tuple((*row, str(weight) if weight else t("not weighed")) for row, weight in weighed)),)
