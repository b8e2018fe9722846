"""The one letter to every account on the list: what the wave showed, without anybody in it."""

from typing import Any

from interviewer.domain.loyalty.dimensions import DIMENSIONS, Dimension
from interviewer.report.blocks import Column, Heading, Page, Points, Row, Text
from interviewer.report.days import after
from interviewer.report.programme_telling import ProgrammeTelling

ANSWER_DAYS = 90
WEAK, STRONG = 7, 9
TOLD = 2
"""How many dimensions are told of at each end."""


def general_page(told: ProgrammeTelling) -> Page:
    """Salutation, what we heard, what we will do, how to be heard, the sender."""
    t, engaged = told.words.t, told.view.programme
    opening = t(
        "{firm} has talked with clients of ours on our behalf. Some of you were asked, some will be; this letter goes "
        "to every client, whoever was heard and however.",
        firm=engaged.interviewer_firm or t("an outside firm"),
    )  # fmt: skip
    will = told.sentences.get("letter.general.will", _will(told))
    heard = tuple(_heard(told)) or (t("Too few clients were heard to say more than: thank you."),)
    return Page(
        title=told.sentences.get("letter.general.title", t("What we heard, and what we will do")),
        rows=(
            Row((Column(12, (Text(t("Dear client,")), Text(opening))),), rule="none"),
            Row((Column(12, (Heading(t("What we heard")), Points(heard))),)),
            Row((Column(12, (Heading(t("What we will do")), Text(will))),)),
            Row((Column(12, (Heading(t("If you want to be heard")), Text(_be_heard(told)))),)),
            Row((Column(12, (Text(_signature(told)),)),), rule="none"),
        ),
        reading_note=t("Some answers are held back.") if told.figures.get("held_back") else "",
        bookmark=t("Letter to every client"),
        high=True,
        name="letter.general.title",
    )


def _means(told: ProgrammeTelling) -> list[tuple[float, Dimension]]:
    """The dimensions with a mean, the lowest first."""
    figures: dict[str, Any] = told.figures.get("dimensions") or {}
    found = [(figures.get(known.id, {}).get("client_mean"), known) for known in DIMENSIONS]
    return sorted(((mean, known) for mean, known in found if mean is not None), key=lambda pair: pair[0])


def _heard(told: ProgrammeTelling) -> list[str]:
    t, w, means = told.words.t, told.words, _means(told)
    if not means:
        return []
    lowest, highest = means[:TOLD], means[::-1][:TOLD]
    low = w.both([_named(told, mean, known) for mean, known in lowest])
    high = w.both([_named(told, mean, known) for mean, known in highest])
    below = lowest[0][0] < WEAK
    first = t("You put us lowest on {what}; that is below where it should be.", what=low) if below else t(
        "You put us lowest on {what}.", what=low
    )  # fmt: skip
    return [first, t("You put us highest on {what}.", what=high)]


def _named(told: ProgrammeTelling, mean: float, known: Dimension) -> str:
    t, w = told.words.t, told.words
    number = w.number(round(mean, 1))
    return t("{name} ({phrase}; {n} of 10)", name=t(known.name), phrase=t(known.phrase), n=number)


def _will(told: ProgrammeTelling) -> str:
    t, w, means = told.words.t, told.words, _means(told)
    engaged, day = told.view.programme, w.date(after(told.edition.made_on, ANSWER_DAYS))
    who = engaged.vendor_executive or t(engaged.executive_title)
    if not means:
        return t("By {day} we tell you what has changed. {who} answers for it.", day=day, who=who)
    name = t(means[0][1].name)
    return t("We begin with {name}. By {day} we tell you what has changed; {who} answers for it.", name=name, day=day,
             who=who)  # fmt: skip


def _be_heard(told: ProgrammeTelling) -> str:
    t, engaged = told.words.t, told.view.programme
    where = engaged.contact_email or engaged.interviewer_firm or engaged.vendor
    return t("Write to {where}. You choose whether you are passed on by name, as your company, or unattributed.",
             where=where)  # fmt: skip


def _signature(told: ProgrammeTelling) -> str:
    engaged = told.view.programme
    title = told.words.t(engaged.executive_title) if engaged.vendor_executive else ""
    who = ", ".join(part for part in (engaged.vendor_executive, title) if part)
    return "\n".join(part for part in (who, engaged.vendor) if part)
