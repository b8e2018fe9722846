"""The answers of a wave as a table: a codebook of variables, and a row for each talk that may be told of."""

from interviewer.report.answer_table.parts import AnswerTable, Cell, Row, Variable
from interviewer.report.answer_table.table import answer_table

__all__ = ["AnswerTable", "Cell", "Row", "Variable", "answer_table"]
