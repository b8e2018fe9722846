"""What an answer to a question can be: plain values that survive JSON unchanged."""

from collections.abc import Mapping
from typing import TypeAlias

Cell: TypeAlias = str | int | float
Value: TypeAlias = str | int | float | tuple[str, ...] | Mapping[str, Cell] | tuple[Mapping[str, Cell], ...]
"""A choice id, a number, a list of lines or option ids, named numbers, or the rows of a table."""
