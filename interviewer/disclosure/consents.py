"""What was agreed to in one talk, for the last line of its paper."""

from datetime import date

from interviewer.disclosure.permissions import Allowed
from interviewer.disclosure.view import Consents, PaperLevel

PERMISSION_MONTHS = 24
"""How long permissions to be named or asked hold (METHOD 4d)."""
LASTING = ("adv_quote", "adv_testimonial", "adv_reference", "adv_referral")


def consents(allowed: Allowed, level: PaperLevel, heard_on: date) -> Consents:
    """The consents of a talk, as its paper sums them up."""
    callback, quote = allowed.chosen("det_callback"), allowed.chosen("adv_quote")
    reference = allowed.chosen("adv_reference")
    lasting = [question for question in LASTING if _agreed(allowed, question)]
    return Consents(
        recorded=_recorded(allowed),
        attribution=level,
        callback=callback if isinstance(callback, str) else None,
        quote=quote if isinstance(quote, str) else None,
        reference=int(reference) if isinstance(reference, int | float) else None,
        valid_until=_months_after(heard_on, PERMISSION_MONTHS) if lasting else None,
    )


def _recorded(allowed: Allowed) -> bool | None:
    asked = "a_record" in allowed.transcript.answers
    agreed = allowed.chosen("a_record") == "yes" and allowed.chosen("a_record_confirm") != "no"
    return agreed if asked else None


def _agreed(allowed: Allowed, question: str) -> bool:
    value = allowed.chosen(question)
    return value not in (None, "no", "perhaps_later", 0)


def _months_after(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    return date(day.year + years, month + 1, min(day.day, 28))
