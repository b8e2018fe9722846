"""The plain parts of a table of answers: what each column means, and the cells, without any file format."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

Measure: TypeAlias = Literal["text", "lines", "number", "code", "mark"]
"""Words; several lines of words; a number; one of `values`; 1 for yes and 0 for no."""
Cell: TypeAlias = str | int | float | tuple[str, ...] | None
"""None: not asked in this talk, or not for passing on. The two are one, so that a gap tells nothing."""
Row: TypeAlias = Mapping[str, Cell]
"""Cells by the names of their variables; one that is not there is None."""


@dataclass(frozen=True)
class Variable:
    """One column: its name for machines, its label for people, and what its codes mean."""

    name: str
    label: str
    measure: Measure = "text"
    values: Mapping[str, str] = field(default_factory=dict)
    """Code to words, for a measure of "code"."""


@dataclass(frozen=True)
class AnswerTable:
    """Every answer of a wave that may be passed on and may be tied to its account."""

    programme: str
    wave: str
    variables: tuple[Variable, ...]
    rows: tuple[Row, ...]
    held_back: bool = False
    """Some answers are not in it; never how many."""

    def texts(self) -> Iterator[tuple[int, str, str]]:
        """Every text with its row, from 1 (0: the codebook), and its variable."""
        for variable in self.variables:
            yield 0, variable.name, variable.label
            yield from ((0, variable.name, words) for words in variable.values.values())
        for number, row in enumerate(self.rows, 1):
            for name, cell in row.items():
                for text in cell if isinstance(cell, tuple) else (cell,):
                    if isinstance(text, str) and text:
                        yield number, name, text
