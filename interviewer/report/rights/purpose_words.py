"""What each purpose is called on paper and on the screen, and what a change of it is called."""

from collections.abc import Mapping

PURPOSE_WORDS: Mapping[str, str] = {
    "take_part": "Taking part",
    "record": "Recording the talk",
    "attribution": "How what was said is passed on",
    "answer_attribution": "How one answer is passed on",
    "callback": "A call from the vendor",
    "alternatives": "Other suppliers by name",
    "introduction": "An introduction to others",
    "testimonial": "A testimonial in writing",
    "quote": "Being quoted",
    "reference": "Reference calls",
    "note_for_helpers": "A note on how to help",
    "future_work": "Telling the vendor about future work",
    "recontact": "Being contacted again",
}
CHANGE_WORDS: Mapping[str, str] = {
    "given": "answered",
    "changed": "changed",
    "corrected": "corrected",
    "withdrawn": "withdrawn",
    "taken_back": "taken back during the talk",
    "put_back": "put back during the talk",
    "erased": "content erased",
}
