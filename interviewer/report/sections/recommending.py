"""Recommending and future work: only what the client said yes to (page 4)."""

from interviewer.report.blocks import Column, Fact, Facts, Heading, Row
from interviewer.report.sections.said import chosen, lines, side_by_side
from interviewer.report.telling import Telling

ADVOCACY = (
    ("ref_comfort", "Introducing you"),
    ("adv_referral", "Introduction"),
    ("adv_testimonial", "In writing"),
    ("adv_quote", "May be quoted"),
    ("adv_reference", "Calls a year"),
    ("adv_guide", "Wants the note"),
)


def recommending(told: Telling) -> tuple[Row, ...]:
    """Left recommending, right future work. Disclosure has already left out what has no yes of its own."""
    return side_by_side(_advocacy(told), _future(told))


def _advocacy(told: Telling) -> Column | None:
    past = ", ".join(filter(None, (chosen(told, "ref_past"), chosen(told, "ref_asked"))))
    first = (Fact(told.words.t("Past year"), past),) if past else ()
    rows = (*first, *(Fact(told.words.t(word), chosen(told, q)) for q, word in ADVOCACY if told.value(q) is not None))
    return Column(6, (Heading(told.words.t("Recommending")), Facts(rows))) if rows else None


def _future(told: Telling) -> Column | None:
    needs, more = lines(told, "fut_needs"), chosen(told, "fut_open")
    if not needs and not more:
        return None
    t = told.words.t
    facts = (Facts((Fact(t("More work with you"), more),)),) if more else ()
    note = t("may be talked about with the client")
    return Column(6, (Heading(t("The next twelve months"), note=note), *facts, *needs))
