"""Start, stop, keep doing (page 4)."""

from interviewer.report.blocks import Row
from interviewer.report.sections.said import block_of, side_by_side
from interviewer.report.telling import Telling


def start_stop(told: Telling) -> tuple[Row, ...]:
    """Three lists side by side."""
    return side_by_side(*(block_of(told, q, 160, 4) for q in ("ssc_start", "ssc_stop", "ssc_continue")))
