"""The letter to one person who was heard, out of that person's own words alone."""

from interviewer.disclosure.quotes import excerpt
from interviewer.domain.loyalty.actions import actions
from interviewer.domain.loyalty.nps import band
from interviewer.kit.i18n import opened_large
from interviewer.report.account_telling import Planned
from interviewer.report.action_words import to_the_client
from interviewer.report.blocks import Block, Column, Heading, Page, Points, Rich, Row, Text
from interviewer.report.days import after
from interviewer.report.heard_points import alone
from interviewer.report.named_day import named
from interviewer.report.phrases import unquoted
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.sections.said import line
from interviewer.report.telling import Telling

MOST_POINTS, LONGEST = 4, 260
ANSWER_DAYS = 30


def own_page(told: ProgrammeTelling, talk: Telling) -> Page:
    """Salutation, what we heard, what we will do, what we will not, how to correct it, the sender."""
    t = told.words.t
    name = f"letter.{talk.view.interview}"
    heard = Row((Column(12, (Heading(t("What we heard")), *_heard(talk))),))
    will = Row((Column(12, (Heading(t("What we will do")), Text(_slot(told, name, "will", _will(told, talk))))),))
    will_not = Text(_slot(told, name, "will_not", _will_not(told)))
    return Page(
        title=told.sentences.get(f"{name}.title", t("What we heard from you, and what we will do")),
        rows=(
            Row((Column(12, (Text(_salutation(told, talk)), Text(_opening(told, talk)))),), rule="none"),
            heard,
            will,
            Row((Column(12, (Heading(t("What we will not do, and why")), will_not)),)),
            Row((Column(12, (Heading(t("If we got something wrong")), Text(_correction(told)))),)),
            Row((Column(12, (Text(_signature(told, talk)),)),), rule="none"),
        ),
        bookmark=t("Letter: {account}", account=talk.view.account),
        high=True,
        name=f"{name}.title",
    )


def _slot(told: ProgrammeTelling, name: str, slot: str, rule: str) -> str:
    return told.sentences.get(f"{name}.{slot}", rule)


def _salutation(told: ProgrammeTelling, talk: Telling) -> str:
    """The name only in a letter by name; in the other the firm writes it in."""
    t, person = told.words.t, talk.view.person
    if person:
        return t("Dear {name},", name=person.name)
    return t("To our partner in the talk at {account}", account=talk.view.account)


def _opening(told: ProgrammeTelling, talk: Telling) -> str:
    t, w, view = told.words.t, told.words, talk.view
    firm = view.firm or t("an outside firm")
    if view.person:
        return t(
            "On {day} you took {minutes} minutes to tell {firm} how working with us is for you. Thank you. You chose "
            "to be passed on by name; this is what reached us.",
            day=w.date(view.heard_on), minutes=view.minutes, firm=firm,
        )  # fmt: skip
    return t(
        "Thank you for the talk about {vendor} in {month}. You chose that it is passed on as {account}, without your "
        "name. {vendor} does not know who spoke, so this letter comes from us, {firm}. This is what we passed on.",
        vendor=view.vendor, month=w.month(view.heard_on), account=view.account, firm=firm,
    )  # fmt: skip


def _heard(talk: Telling) -> tuple[Block, ...]:
    """The points read back; without them the points of trouble, or the reason for the number."""
    t, points = talk.words.t, _points(talk)
    if not points:
        return (Text(t("You gave us numbers and few words. We take them as they are.")),)
    return (Points(points[:MOST_POINTS]),)


def _points(talk: Telling) -> tuple[Rich, ...]:
    read_back = talk.answer("j_readback")
    bare = [alone(point) for point in talk.points if read_back]
    if read_back and any(bare):
        cut = [excerpt(one, LONGEST) for one in bare if one]
        return tuple(line(read_back, one) if read_back.verbatim else opened_large(unquoted(one)) for one in cut)
    trouble, why = talk.answer("det_trouble"), talk.answer("nps_why")
    if trouble and trouble.lines:
        return tuple(line(trouble, one) for one in trouble.lines)
    return (line(why, excerpt(why.words, LONGEST)),) if why and why.words else ()


def _will(told: ProgrammeTelling, talk: Telling) -> str:
    """Only what follows from this person's own words; nothing of the vendor's own affairs."""
    t, w = told.words.t, told.words
    executive = talk.view.executive or t(talk.view.executive_title)
    listed = [Planned(one.trigger, one.what, one.owner, one.due, one.tag) for one in actions(talk.view.figures)]
    sentences = [*_call(told, talk, executive), *to_the_client(w, listed, executive)]
    last = t("By {day} you hear from us what has changed.", day=w.date(after(told.edition.made_on, ANSWER_DAYS)))
    return "\n".join((*sentences, last))


def _call(told: ProgrammeTelling, talk: Telling, executive: str) -> list[str]:
    t, nps = told.words.t, talk.view.figures.nps
    if talk.view.call_back:
        answer = talk.answer("det_callback")
        day = named(answer.words, told.edition.made_on).day if answer and answer.words else None
        if day:
            return [t("{who} calls you on {day}, the day you named.", who=executive, day=told.words.date(day))]
        return [t("{who} calls you, as you allowed, within two days of this letter.", who=executive)]
    if nps is not None and band(nps) == "detractor":
        return [t("Nobody calls you about this: you did not ask for it.")]
    return []


def _will_not(told: ProgrammeTelling) -> str:
    day = told.words.date(after(told.edition.made_on, ANSWER_DAYS))
    return told.words.t("Where we cannot do what you asked for, we tell you so, with the reason, by {day}.", day=day)


def _correction(told: ProgrammeTelling) -> str:
    """How to correct or take back; the day until which it can still leave the reports, where the wave has one."""
    t, engaged, wave = told.words.t, told.view.programme, told.view.wave.wave
    where = engaged.contact_email or engaged.interviewer_firm or engaged.vendor
    sentence = t("Write to {where}, and it is corrected or taken back.", where=where)
    if not wave.withdraw_deadline:
        return sentence
    return f"{sentence} {t('Until {day} it can still be taken out of the reports.', day=wave.withdraw_deadline)}"


def _signature(told: ProgrammeTelling, talk: Telling) -> str:
    view = talk.view
    if view.person:
        title = told.words.t(view.executive_title) if view.executive else ""
        who = ", ".join(part for part in (view.executive, title) if part)
        return "\n".join(part for part in (who, view.vendor) if part)
    return "\n".join(part for part in (view.interviewer, view.firm) if part)
