"""The renderer that services ask for: papers as Word files."""

from collections.abc import Callable
from pathlib import Path
from typing import Literal

from interviewer.formats.docx.writing import write_docx
from interviewer.report.blocks import Paper


class DocxRenderer:
    """Fulfils services.paper_ports.PaperWriter."""

    def write(
        self,
        paper: Paper,
        paper_size: Literal["A4", "Letter"],
        path: Path,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> None:
        """Write the paper to `path`, whole or not at all."""
        write_docx(paper, paper_size, path, progress, cancelled)
