"""What a consent or permission is for, by the question that asks for it (METHOD 5, "Consent log")."""

from collections.abc import Mapping
from typing import Literal, TypeAlias, get_args

Purpose: TypeAlias = Literal[
    "take_part", "record", "attribution", "answer_attribution", "callback", "alternatives", "introduction",
    "testimonial", "quote", "reference", "note_for_helpers", "future_work", "recontact",
]  # fmt: skip
PURPOSES: tuple[Purpose, ...] = get_args(Purpose)
ASKED_BY: Mapping[str, Purpose] = {
    "a_participate": "take_part",
    "a_record": "record",
    "a_record_confirm": "record",
    "a_attribution": "attribution",
    "j_confirm": "attribution",
    "det_callback": "callback",
    "alt_who": "alternatives",
    "ref_comfort": "introduction",
    "adv_referral": "introduction",
    "adv_testimonial": "testimonial",
    "adv_quote": "quote",
    "adv_reference": "reference",
    "adv_guide": "note_for_helpers",
    "fut_pass": "future_work",
    "j_again": "recontact",
}
"""Every question whose answer can be taken back; a test holds it against the rules of an interview."""
WITHDRAWN_BY: Mapping[Purpose, tuple[str, ...]] = {
    purpose: tuple(question for question, of in ASKED_BY.items() if of == purpose and question != "j_confirm")
    for purpose in PURPOSES
}
"""What one withdrawal takes back. To take back how a talk is passed on makes it unattributed; the check at its end
(`j_confirm`) only repeats that, and a choice for one answer goes with it."""


def purpose_of(question: str, kind: str) -> Purpose | None:
    """What this question asks for; None when it asks for no consent. A consent of another script takes part."""
    return ASKED_BY.get(question) or ("take_part" if kind == "consent" else None)
