"""All cards of a wave, in the order they stand on the screen."""

from interviewer.ui.figures.content import Content
from interviewer.ui.figures.contents.accounts import account_card
from interviewer.ui.figures.contents.change import change_card
from interviewer.ui.figures.contents.dimensions import dimension_card
from interviewer.ui.figures.contents.expected import prediction_card, retention_card
from interviewer.ui.figures.contents.following import action_card
from interviewer.ui.figures.contents.foresight import foresight_card
from interviewer.ui.figures.contents.revenue import revenue_card
from interviewer.ui.figures.contents.scores import four_scores, score_card
from interviewer.ui.figures.contents.shares import advocacy_card, heard_card, satisfaction_card
from interviewer.ui.figures.source import WaveSeen

LEFT = ("dimensions", "revenue", "satisfaction", "advocacy")
RIGHT = ("score", "accounts", "prediction", "foresight", "trend", "retention")
WIDE = ("four_scores", "heard", "actions")
ORDER = (
    "dimensions", "score", "accounts", "four_scores", "revenue", "prediction", "foresight", "trend", "satisfaction",
    "retention", "advocacy", "heard", "actions",
)  # fmt: skip


def all_cards(seen: WaveSeen) -> tuple[Content, ...]:
    """What each card holds, in reading order."""
    makers = (
        dimension_card, score_card, account_card, four_scores, revenue_card, prediction_card, foresight_card,
        change_card, satisfaction_card, retention_card, advocacy_card, heard_card, action_card,
    )  # fmt: skip
    return tuple(make(seen) for make in makers)
