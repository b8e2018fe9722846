"""Sets a report for the preview, in memory, or writes it where the person wants it."""

from dataclasses import dataclass
from pathlib import Path

from interviewer.services.reporting import Reporting
from interviewer.ui.jobs import Progress
from interviewer.ui.papers.choices import Choice


@dataclass(frozen=True)
class Printed:
    """One report as it would be saved, and the name it would get."""

    name: str
    data: bytes


def printed(reporting: Reporting, interview_id: str, choice: Choice) -> Printed:
    """The report as bytes; nothing touches the disk. UserError with the reason when it is refused."""
    name = reporting.suggested_name(interview_id)
    return Printed(name, reporting.interview_pdf(interview_id, choice.size, choice.pages))


def made(reporting: Reporting, interview_id: str, path: Path, choice: Choice, progress: Progress) -> Path:
    """Write the report to `path`, telling its pages; a stop between two pages leaves nothing there."""

    def told(done: int, total: int) -> None:
        progress.at(done, total, f"page {done} of {total}")

    return reporting.write_interview_report(interview_id, path, choice.size, choice.pages, told)
