"""What can be chosen for a report: the size of the sheet and how much of the talk."""

from dataclasses import dataclass
from typing import Literal, TypeAlias, cast

PaperSize: TypeAlias = Literal["A4", "Letter"]
Pages: TypeAlias = Literal["full", "short"]

SIZES = (("A4", "A4"), ("Letter", "Letter"))
LENGTHS = (("full", "Full"), ("short", "Short"))
SAID = {
    "full": "Score, reasons, the six dimensions, staying and permissions.",
    "short": "Two pages: the score and its reasons, and what to do.",
}


@dataclass(frozen=True)
class Choice:
    """One way to make the report."""

    size: PaperSize = "A4"
    pages: Pages = "full"

    @staticmethod
    def of(size: str, pages: str) -> "Choice":
        """From the ids of the switches."""
        return Choice(cast("PaperSize", size), cast("Pages", pages))
