"""One occasion, what would lower the number, and the one thing to do first (page 2)."""

from interviewer.report.blocks import Row
from interviewer.report.sections.said import block_of, paired
from interviewer.report.telling import Telling


def story(told: Telling) -> tuple[Row, ...]:
    """What the branch of this number asked for."""
    return paired(
        block_of(told, "adv_story", 420, 6),
        block_of(told, "adv_fall", 260, 6),
        block_of(told, "pas_one", 260, 6),
    )
