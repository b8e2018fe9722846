"""The renderer that services ask for: papers as PDF, in memory or on disk."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from interviewer.formats.pdf.printing import render, unprintable_in, write_pdf
from interviewer.report.blocks import Paper
from interviewer.report.unprintable import Unprintable


class PdfRenderer:
    """Fulfils services.paper_ports.PaperRenderer."""

    def write(
        self,
        paper: Paper,
        paper_size: Literal["A4", "Letter"],
        path: Path,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Write the paper to `path`, whole or not at all."""
        write_pdf(paper, paper_size, path, progress, cancelled)

    def pdf(
        self,
        paper: Paper,
        paper_size: Literal["A4", "Letter"],
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> bytes:
        """The paper as the bytes of a PDF; nothing touches the disk."""
        return render(paper, paper_size, progress, cancelled)

    def unprintable(self, paper: Paper) -> tuple[Unprintable, ...]:
        """Every character of the paper that no font has, with its place, in reading order."""
        return tuple(unprintable_in(paper))
