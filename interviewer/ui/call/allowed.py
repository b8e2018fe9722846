"""Which deeds a key may do now: off the record, paused and under the curtain most go nowhere."""

from interviewer.domain.interview.transcript import Transcript

SIZES = frozenset({"larger", "smaller", "plain_size", "save"})
SEEN = frozenset({"show_card", "privacy"})
"""What is shown to whom; it changes nothing in the talk."""
OFF_RECORD_DEEDS = frozenset({"off_record", "strike", "note", *SIZES, *SEEN})
PAUSED_DEEDS = frozenset({"pause", "menu", "end_page", "change_keys", *SIZES, *SEEN})
LANE_DEEDS = frozenset({"lane", "manner", "note", "bookmark", "recorder", "sheet", "change_keys", *SIZES, *SEEN})
"""What leaves the caret in the still-writing lane; every other deed is about the question asked and goes back there."""
COVERED_DEEDS = SEEN | {"off_record"}
"""Under the curtain one can still go off the record, never back on: that takes a look."""


def is_allowed(name: str, transcript: Transcript, *, covered: bool) -> bool:
    """Whether a deed may be done in this state of the talk; `covered`: the curtain is drawn."""
    off = transcript.off_record
    if covered and (name not in COVERED_DEEDS or (off and name == "off_record")):
        return False
    if off:
        return name in OFF_RECORD_DEEDS
    return not transcript.paused or name in PAUSED_DEEDS
