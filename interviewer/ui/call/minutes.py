"""What a plan for the minutes that are left says in words."""

from datetime import datetime, timedelta

from interviewer.domain.interview.time_plan import TimePlan
from interviewer.domain.script.script import Script
from interviewer.services.labels import label

DROPPED_SHOWN = 6
"""So many names of dropped questions are listed."""


def planned_words(found: TimePlan, script: Script, now: datetime) -> str:
    """When the talk would end, and what would not be asked."""
    ends = (now + timedelta(seconds=found.seconds)).astimezone()
    names = [label(script, script.by_id[question]) for question in found.dropped]
    over = f" What must be asked alone takes {found.over // 60 + 1} min more." if found.over else ""
    if not names:
        return f"Everything fits. It ends about {ends:%H:%M}.{over}"
    shown = ", ".join(names[:DROPPED_SHOWN])
    if len(names) > DROPPED_SHOWN:
        shown += f" and {len(names) - DROPPED_SHOWN} more"
    return f"Asks {len(found.kept)} more questions, ends about {ends:%H:%M}. Not asked: {shown}.{over}"

