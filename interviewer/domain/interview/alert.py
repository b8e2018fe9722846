"""“They are leaving”: the questions of a same-day call, asked at any moment whatever the route says (LOOKS 8, F12).

The permission and the urgency are answers like any others; what is special is only that the alert puts them on the
route of somebody whose score alone would not have led there.
"""

from interviewer.domain.interview.talk_state import ALERT_ABOUT
from interviewer.domain.interview.transcript import Transcript

URGENCY, CALLBACK = "det_urgency", ALERT_ABOUT
"""How soon, and whether somebody may call: they keep their ids in every script."""
REFUSED = "no"
"""The option of `CALLBACK` after which nothing is passed on."""
WITH_POINTS = "yes_with_points"
"""The option that gives the name and the points raised to the one who calls."""


def is_called_for(question: str, transcript: Transcript) -> bool:
    """Whether a question is on the route although its condition does not hold: taken back in, or asked by an alert.

    How soon is optional beside the script: it comes in only once it was answered.
    """
    if question in transcript.restored:
        return True
    if not transcript.alerts:
        return False
    return question == CALLBACK or (question == URGENCY and question in transcript.answers)


def urgency_beside_script(transcript: Transcript) -> str:
    """How soon, as the latest alert heard it in a script without a question for that; empty when it did not."""
    return next((alert.urgency for alert in reversed(transcript.alerts) if alert.urgency), "")
