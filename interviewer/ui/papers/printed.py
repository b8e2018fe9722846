"""The bytes of a report for the preview, without leaving a file behind."""

import tempfile
from pathlib import Path
from typing import Protocol

from interviewer.services.reporting import Reporting
from interviewer.ui.jobs import Progress
from interviewer.ui.papers.choices import Choice

MEMORY = Path("/dev/shm")
"""Where files live in memory only, on systems that have it."""


class ReportSource(Protocol):
    """The part of the reporting service that the preview needs."""
