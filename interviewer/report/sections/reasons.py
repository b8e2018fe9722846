"""The main reason and why it matters (top of page 2)."""

from interviewer.report.blocks import Row
from interviewer.report.sections.said import block_of, side_by_side
from interviewer.report.telling import Telling


def reasons(told: Telling) -> tuple[Row, ...]:
    """Reason and ladder side by side; less of it in the two-page form."""
    room = 220 if told.short else 480
    return side_by_side(
        block_of(told, "nps_why", room, 8 if told.answer("nps_ladder") else 12),
        block_of(told, "nps_ladder", room // 3, 4 if told.answer("nps_why") else 12),
    )
