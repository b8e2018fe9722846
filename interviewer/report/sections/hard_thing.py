"""The one thing the vendor may not want to hear, and a new idea (page 4)."""

from interviewer.report.blocks import Row
from interviewer.report.sections.said import block_of, paired
from interviewer.report.telling import Telling


def hard_thing(told: Telling) -> tuple[Row, ...]:
    """Side by side."""
    return paired(block_of(told, "tough", 300, 6), block_of(told, "ideas", 200, 6))
