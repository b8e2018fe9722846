"""What can be chosen for a paper: the size of the sheet, how much is told, and in which language."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, cast

PaperSize: TypeAlias = Literal["A4", "Letter"]
Pages: TypeAlias = Literal["full", "short"]

SIZES = (("A4", "A4"), ("Letter", "Letter"))
LENGTHS = (("full", "Full"), ("short", "Short"))
LANGUAGES = (("en", "English"), ("de", "Deutsch"))
SAID = {
    "full": "Score, reasons, the six dimensions, staying and permissions.",
    "short": "Two pages: the score and its reasons, and what to do.",
}
FOLDED = frozenset({"interview", "programme"})
"""The kinds of paper that have a short form."""


@dataclass(frozen=True)
class Choice:
    """One way to make the report."""

    size: PaperSize = "A4"
    pages: Pages = "full"
    language: str = "en"

    @staticmethod
    def of(size: str, pages: str, language: str = "en") -> "Choice":
        """From the ids of the switches."""
        return Choice(cast("PaperSize", size), cast("Pages", pages), language)
