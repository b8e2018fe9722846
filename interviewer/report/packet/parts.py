"""The page of the packet: who and when, the allowed words, what to say first, what came of it."""

from interviewer.disclosure.quotes import excerpt
from interviewer.kit.i18n import Catalog
from interviewer.report.blocks import Block, Column, Fact, Facts, Heading, Points, Quote, Row, Run, Text, Ticks, Write
from interviewer.report.labels import label, option
from interviewer.report.listed import yearly
from interviewer.report.packet.call import call_moment, readers_time
from interviewer.report.packet.leaving import Leaving
from interviewer.report.sections.said import chosen, line

LONGEST, MOST_QUOTES, MOST_TROUBLES = 180, 2, 3
QUOTED = ("nps_why", "det_ten", "det_effect", "perf_open")
FIRST = (
    "“{vendor}, {executive} speaking. You agreed to a call. Is this a good moment?”",
    "“Thank you for saying it. I have not called to explain or to sell anything. I would like to listen.”",
    "Then wait. Write down the words as they come.",
    "“What would have to happen first, and by when would you want to see it?”",
    "End with one promise, small enough to be kept within days, and the day of the next call.",
)
"""Read aloud or done; the marks around what is said aloud are not drawn, it is set in the reading face."""


def who_and_when(found: Leaving) -> tuple[Row, ...]:
    """Left whom to call and what is at stake, right when, in both clocks."""
    t = found.account.told.words.t
    left = Column(6, (Heading(t("Whom to call")), Facts(tuple(fact for fact in _who(found) if fact.value))))
    asked = found.talk.answer("det_callback")
    wording = (Text(t("Asked: {wording}", wording=asked.asked), "small"),) if asked else ()
    when = Facts(tuple(fact for fact in _when(found) if fact.value))
    return (Row((left, Column(6, (Heading(t("When")), when, *wording)))),)


def _who(found: Leaving) -> list[Fact]:
    t, w, known = found.account.told.words.t, found.account.told.words, found.account.view.account
    engaged, person = found.account.told.view.programme, found.call.person
    firm = engaged.interviewer_firm or t("the interviewer")
    name = ", ".join(part for part in (person.name, person.title) if part) if person else ""
    return [
        Fact(t("Client"), known.name),
        Fact(t("Person"), name or t("not by name: {firm} puts the call through", firm=firm)),
        Fact(t("Revenue"), t("{money} a year", money=yearly(found.account.told, known)) if known.revenue_minor else ""),
        Fact(t("Renewal"), w.date(known.renewal) if known.renewal else ""),
        Fact(t("Owner"), known.owner),
    ]


def _when(found: Leaving) -> list[Fact]:
    t, w = found.account.told.words.t, found.account.told.words
    moment = call_moment(found)
    there = f"{w.day(moment.day)}, {moment.hour:02d}:00"
    place = moment.zone.rsplit("/", 1)[-1].replace("_", " ")
    here = readers_time(found, moment.day, moment.hour, moment.zone)
    mine = f"{w.day(here.date())}, {here:%H:%M} (UTC{here:%z})" if here else ""
    asked = found.talk.answer("det_callback")
    view = found.talk.view
    given = w.date(view.heard_on) if view.day_known else w.month(view.heard_on)
    return [
        Fact(t("There"), t("{time} in {place}", time=there, place=place) if place else there),
        Fact(t("Your clock"), mine or t("not known; check before you call")),
        Fact(t("Allowed"), f"{chosen(found.talk, 'det_callback')} ({given})" if asked else ""),
    ]


def allowed_words(found: Leaving) -> tuple[Row, ...]:
    """The words that may be known; nothing at all where only a call was allowed."""
    t = found.account.told.words.t
    if not found.with_points:
        words = t(
            "The client wishes a call and has not allowed that anything else is passed on. Do not guess, do not ask "
            "around."
        )
        return (Row((Column(12, (Heading(t("What you may know")), Text(words))),)),)
    facts = tuple(fact for fact in _state(found) if fact.value)
    left = (Heading(t("Where it stands")), Facts(facts)) if facts else ()
    trouble = _troubles(found)
    right: tuple[Block, ...] = (Heading(t("Points of trouble")), trouble) if trouble else ()
    columns = tuple(Column(6, blocks) for blocks in (left, right) if blocks)
    quotes = _quotes(found)
    said = (Row((Column(12, (Heading(t("As said")), *quotes)),)),) if quotes else ()
    return (*((Row(columns),) if columns else ()), *said)


def _state(found: Leaving) -> list[Fact]:
    t, w, said = found.account.told.words.t, found.account.told.words, found.talk.view.figures
    looking = "det_alt" if found.talk.answer("det_alt") else "alt_now"
    return [
        Fact(t("Gave"), t("{n} of 10", n=w.number(said.nps)) if said.nps is not None else ""),
        Fact(t("Looking elsewhere"), chosen(found.talk, looking)),
        Fact(t("Attention"), chosen(found.talk, "det_urgency") or (t(option(said.urgency)) if said.urgency else "")),
        Fact(t("Other ways"), chosen(found.talk, "alt_who")),
    ]


def _troubles(found: Leaving) -> Points | None:
    answer = found.talk.answer("det_trouble")
    if answer is None or not answer.lines:
        return None
    return Points(tuple(line(answer, one) for one in answer.lines[:MOST_TROUBLES]), close=True)


def _quotes(found: Leaving) -> tuple[Block, ...]:
    """Words as said in quotation marks, others without; what each was an answer to."""
    words: Catalog = found.account.told.words
    blocks: list[Block] = []
    for question in QUOTED:
        answer = found.talk.answer(question)
        if answer and answer.words:
            about = label(words, question, answer.asked)
            cut = excerpt(answer.words, LONGEST)
            block: Block = (
                Quote(cut, attribution=about) if answer.verbatim else Text((Run(cut), Run(f" ({about})", "muted")))
            )
            blocks.append(block)
    return tuple(blocks[:MOST_QUOTES])


def opening(found: Leaving) -> tuple[Row, ...]:
    """What to say first. What is read aloud is set in the reading face, without quotation marks."""
    told = found.account.told
    engaged = told.view.programme
    names = {"vendor": engaged.vendor, "executive": engaged.vendor_executive or told.words.t(engaged.executive_title)}
    lines = tuple(_line(told.words.t(one, **names)) for one in FIRST)
    return (Row((Column(12, (Heading(told.words.t("What to say first")), Points(lines, close=True))),)),)


def _line(words: str) -> tuple[Run, ...]:
    aloud = words[:1] in '“„"'
    return (Run(words.strip('“”„"'), "serif" if aloud else "plain"),)


def outcome(found: Leaving) -> tuple[Row, ...]:
    """To be filled in after the call."""
    t = found.account.told.words.t
    left = (Ticks(t("Reached"), (t("yes"), t("no"))), Write(t("The words as they came")))
    right = (Write(t("Promised, and by when"), 1), Write(t("Next call on")))
    return (Row((Column(6, left), Column(6, right))),)
