"""Papers as PDF: our own layout on a raw canvas (LOOKS 10)."""

from interviewer.domain.errors import PrintingCancelled
from interviewer.formats.pdf.printing import render, unprintable_in, write_pdf

__all__ = ["PrintingCancelled", "render", "unprintable_in", "write_pdf"]
