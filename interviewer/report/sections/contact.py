"""Contact, and value heard against the value the team lists (page 4)."""

from interviewer.report.blocks import Column, Fact, Facts, Heading, Points, Row
from interviewer.report.sections.said import block_of, chosen, lines, name, side_by_side
from interviewer.report.telling import Telling

CONTACT = (("comm_freq", "Hears from you"), ("comm_right", "Finds that"), ("ask_or_sell", "In talks you"))


def contact(told: Telling) -> tuple[Row, ...]:
    """How often, what value the client names unasked, what the team believes to give."""
    told_how = block_of(told, "value_told", 150, 4)
    return side_by_side(_contact(told), _heard(told), _listed(told) or told_how)


def _contact(told: Telling) -> Column | None:
    rows = tuple(Fact(told.words.t(word), chosen(told, q)) for q, word in CONTACT if told.value(q) is not None)
    return Column(4, (Heading(told.words.t("Contact")), Facts(rows))) if rows else None


def _heard(told: Telling) -> Column | None:
    found = lines(told, "value_recall")
    return Column(4, (Heading(name(told, "value_recall"), note=told.words.t("unasked")), *found)) if found else None


def _listed(told: Telling) -> Column | None:
    values = told.view.team.values if told.view.team else ()
    if not values:
        return None
    t = told.words.t
    return Column(4, (Heading(t("Value your team lists"), note=t("compare line by line")), Points(values, close=True)))
