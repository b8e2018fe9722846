"""Small tables with everything in them that makes a table file hard."""

from hypothesis import strategies as st

from interviewer.report.answer_table import AnswerTable, Cell, Row, Variable

VARIABLES = (
    Variable("account", "Account"),
    Variable("nps", "How likely, 0 to 10?", "number"),
    Variable("sat", "How satisfied?", "code", {"satisfied": "satisfied", "=bad": "=1+1"}),
    Variable("why", "Why?"),
    Variable("stop", "=cmd|' /C calc'!A0", "lines"),
    Variable("stay__price", "What keeps you? [price]", "mark"),
)


def table(*rows: Row) -> AnswerTable:
    """A table of these rows."""
    return AnswerTable("Review", "spring", VARIABLES, rows)


def row(**cells: Cell) -> Row:
    """A row."""
    return cells


HOSTILE = (
    "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1", "＋1", "－1", "＠x", " =1", "x;=1+1", 'a";=1+1',
    "a,=1", "\u202e=1", "\u200e=1", "\u2066@x", "=HYPERLINK(A1,\"x\")", "\x00=1", "\ufeff=1",
)  # fmt: skip
"""Texts that a spreadsheet would run, at the beginning of a cell or after it was cut at another sign."""

texts = st.text(max_size=40) | st.sampled_from(HOSTILE)
cells = {
    "account": texts,
    "nps": st.integers(0, 10) | st.floats(0, 10, width=32),
    "sat": st.sampled_from(["satisfied", "=bad"]),
    "why": texts,
    "stop": st.lists(texts.filter(bool), min_size=1, max_size=3).map(tuple),
    "stay__price": st.integers(0, 1),
}
rows = st.fixed_dictionaries({}, optional=cells)
"""Any row of the sample table."""
