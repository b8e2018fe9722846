"""The bytes of a report for the preview; no file with words in it stays behind."""

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from interviewer.services.reporting import Reporting
from interviewer.ui.jobs import Progress
from interviewer.ui.papers.choices import Choice

MEMORY = Path("/dev/shm")
"""Files here never reach the disk, on systems that have such a place."""


@dataclass(frozen=True)
class Printed:
    """One report as it would be saved, and the name it would get."""

    name: str
    data: bytes


def printed(reporting: Reporting, interview_id: str, choice: Choice, progress: Progress) -> Printed:
    """The report as bytes. UserError with the reason when the report is refused."""
    name = reporting.suggested_name(interview_id)
    with tempfile.TemporaryDirectory(prefix="interviewer-", dir=_place()) as folder:
        path = Path(folder) / "preview.pdf"
        made(reporting, interview_id, path, choice, progress)
        return Printed(name, path.read_bytes())


def made(reporting: Reporting, interview_id: str, path: Path, choice: Choice, progress: Progress) -> Path:
    """Write the report to `path`, telling its pages; a stop leaves nothing there."""

    def told(done: int, total: int) -> None:
        progress.at(done, total, f"page {done} of {total}")

    return reporting.write_interview_report(
        interview_id, path, choice.size, choice.pages, progress=told, cancelled=lambda: progress.cancelled
    )


def _place() -> Path | None:
    return MEMORY if MEMORY.is_dir() and os.access(MEMORY, os.W_OK) else None
