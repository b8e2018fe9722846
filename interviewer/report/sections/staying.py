"""What keeps this client, the door for others, and other ways looked at (page 4)."""

from interviewer.domain.loyalty.person import WEAK_STAY_REASONS
from interviewer.domain.loyalty.staying import door
from interviewer.report.blocks import Block, Column, Fact, Facts, Heading, Points, Row, Run
from interviewer.report.labels import option
from interviewer.report.sections.said import chosen, lines, name, side_by_side, words
from interviewer.report.telling import Telling


def staying(told: Telling) -> tuple[Row, ...]:
    """Reasons, the figures of staying, and other ways."""
    return side_by_side(_reasons(told), _figures(told), _alternatives(told))


def _reasons(told: Telling) -> Column | None:
    given, t = told.view.figures.stay_reasons, told.words.t
    if not given:
        return None
    items = tuple(
        (Run(t(option(r))), Run(f" ({t('weak')})", "muted")) if r in WEAK_STAY_REASONS else t(option(r)) for r in given
    )
    return Column(4, (Heading(name(told, "stay_reason")), Points(items, close=True), *words(told, "stay_reason", 130)))


DOORS = {"closed": "closed door", "ajar": "ajar", "open": "open door"}


def _figures(told: Telling) -> Column | None:
    t, said, w = told.words.t, told.view.figures, told.words
    rows = []
    if said.next_time is not None:
        rows.append(Fact(t("Next time"), t("{n} of 10", n=w.number(said.next_time))))
    if said.comp_hear is not None:
        shut = t(DOORS[door(said.comp_hear)])
        rows.append(Fact(t("Hears others out"), t("{n} of 10: {door}", n=w.number(said.comp_hear), door=shut)))
    if said.pas_doubt is not None:
        rows.append(Fact(t("Sure of a year"), t("{n} of 10", n=w.number(said.pas_doubt))))
    if told.value("comp_contact"):
        rows.append(Fact(t("Approached"), chosen(told, "comp_contact")))
    return Column(4, (Heading(t("How firmly")), Facts(tuple(rows)))) if rows else None


def _alternatives(told: Telling) -> Column | None:
    t = told.words.t
    question = "det_alt" if told.answer("det_alt") else "alt_now"
    looking, kinds = chosen(told, question), told.answer("alt_who")
    if not looking and kinds is None:
        return None
    facts = [Fact(t("Looking"), looking)] if looking else []
    named: tuple[Block, ...] = lines(told, "alt_who")
    if kinds is not None and not named:
        facts.append(Fact(t("Kind"), chosen(told, "alt_who")))
    return Column(4, (Heading(t("Other ways")), Facts(tuple(facts)), *named, *words(told, question, 120)))
