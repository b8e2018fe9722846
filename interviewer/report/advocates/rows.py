"""One person of the list of advocates, and what stands once under all of them."""

import re

from interviewer.disclosure.quotes import excerpt, sentences
from interviewer.domain.loyalty.advocacy import LADDER
from interviewer.report.advocates.people import Advocate, Section
from interviewer.report.blocks import Block, Column, Fact, Facts, Heading, Quote, Row, Run, Table, TableColumn, Text
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.sections.said import chosen

STORY, KIND = 180, 90
_PERSON = re.compile(
    r"\b(?:i|my|he|she|his|hers?|him|who|mr|mrs|ms|ich|mein\w*|er|sie|ihr\w*|herr|frau)\b", re.IGNORECASE
)
HEADS: dict[Section, tuple[str, str]] = {
    "unasked": ("They recommend you unasked", "Say thank you first; ask for nothing they do already."),
    "ready": ("Ready to be asked", "Nine or ten, nothing at risk, nothing under repair. One favour, once a quarter."),
    "rest": ("Let them rest", "Something is to be put right first, or the number is not a nine or ten."),
}
SHORT_LABELS = {
    "adv_testimonial": "In writing",
    "adv_quote": "Quote",
    "adv_reference": "Reference calls",
    "adv_referral": "Introduction",
}


def section_row(told: ProgrammeTelling, section: Section, count: int) -> Row:
    """The heading of one part of the list."""
    t = told.words.t
    head, note = HEADS[section]
    return Row((Column(12, (Heading(t(head), note=t(note), aside=told.words.count(count)),)),), rule="row")


def person_row(told: ProgrammeTelling, one: Advocate) -> tuple[Row, ...]:
    """Left who, middle where the person stands, right what may be used."""
    left = Column(3, _who(told, one))
    middle = Column(5, (Heading(told.words.t("What was agreed to")), Facts(_facts(told, one))))
    return (Row((left, middle, Column(4, _quote(told, one)))),)


def _who(told: ProgrammeTelling, one: Advocate) -> tuple[Block, ...]:
    t, person = told.words.t, one.person
    heading = Heading(person.name, note=person.title) if person else Heading(t("A contact"), note=t("not by name"))
    owner = one.account.view.account.owner
    lines = [f"{one.account.name}\n", *(f"{line}\n" for line in _gave(told, one))]
    runs = (Run("".join(lines)), Run(t("Owner: {who}", who=owner or t("account lead")), "muted"))
    return heading, Text(runs, "dense")


def _gave(told: ProgrammeTelling, one: Advocate) -> list[str]:
    """The number, the day it was said (as the company: the month), and until when the permissions hold."""
    t, w, view = told.words.t, told.words, one.talk.view
    when = w.date(view.heard_on) if view.day_known else w.month(view.heard_on)
    score = "" if view.figures.nps is None else t("{n} of 10", n=w.number(view.figures.nps))
    until = view.consents.valid_until
    valid = t("valid until {month}", month=w.month(until)) if until else ""
    return [line for line in (", ".join(part for part in (score, when) if part), valid) if line]


def _facts(told: ProgrammeTelling, one: Advocate) -> tuple[Fact, ...]:
    t = told.words.t
    return (
        Fact(t("Ladder"), t("{step} now; next: {next}", step=t(LADDER[one.step]), next=t(LADDER[one.next_step]))),
        *(Fact(t(SHORT_LABELS[given.question]), _answer(told, one, given.question)) for given in one.permissions),
        Fact(t("Next ask"), _next_ask(told, one)),
    )


def _answer(told: ProgrammeTelling, one: Advocate, question: str) -> str:
    """What was agreed to; for references the ceiling, for introductions the kind of company alone."""
    t = told.words.t
    if question == "adv_reference":
        most = told.words.n("at most one a year", "at most {count} a year", one.ceiling)
        used = calls_used(told, one)
        if used is None:
            return t("{most}, used ____", most=most)
        if used >= one.ceiling:
            return t("{most}, used {n}: no more this year", most=most, n=used)
        return t("{most}, used {n}", most=most, n=used)
    if question == "adv_referral":
        return t("makes it in person: {kind}", kind=_kind_of_company(one) or t("kind of company not said"))
    return chosen(one.talk, question)


def calls_used(told: ProgrammeTelling, one: Advocate) -> int | None:
    """The reference calls that were held this year, as the interviewer entered them; None while that is not said."""
    said = re.search(r"\d+", kept(told, one, "calls_held"))
    return int(said[0]) if said else None


def kept(told: ProgrammeTelling, one: Advocate, what: str) -> str:
    """What the interviewer entered about this person, in a slot of its own; empty where nothing is entered."""
    return told.sentences.get(f"advocates.{one.talk.view.interview}.{what}", "").strip()


def _kind_of_company(one: Advocate) -> str:
    """The first sentence of what was said, when it speaks of a company and of no person (METHOD 0.7)."""
    answer = one.talk.answer("adv_referral")
    first = next(iter(sentences(answer.words)), "") if answer and answer.words else ""
    kind = excerpt(first.rstrip(" .!?…"), KIND)
    return "" if _PERSON.search(kind) else kind


def _next_ask(told: ProgrammeTelling, one: Advocate) -> str:
    t = told.words.t
    if one.repair_open:
        return t("not before all repairs there are closed")
    if not one.may_be_asked:
        return t("not before a nine or a ten")
    return t("from {day}, then once a quarter", day=told.words.date(told.edition.made_on))


def _quote(told: ProgrammeTelling, one: Advocate) -> tuple[Block, ...]:
    """The words approved, with their proof; else those to send for approval, under the name that may stand below."""
    t = told.words.t
    may_speak = any(given.question in {"adv_quote", "adv_testimonial"} for given in one.permissions)
    approved, proof = (kept(told, one, what) if may_speak else "" for what in ("approved_words", "proof_of_approval"))
    if approved:
        said = t("Approved: {proof}", proof=proof) if proof else t("The proof is missing: print nothing before it.")
        note = Text((Run(said),), "small")
        return Heading(t("Approved words")), Quote(approved, attribution=_signed(told, one)), note
    heading = Heading(t("Words to be approved"))
    story = one.talk.answer("adv_story")
    if not may_speak or not story or not story.words or not story.verbatim:
        return heading, Text((Run(t("No words on file.")),), "small")
    note = Text((Run(t("Not approved yet: send these words first.")),), "small")
    return heading, Quote(excerpt(story.words, STORY), attribution=_signed(told, one)), note


def _signed(told: ProgrammeTelling, one: Advocate) -> str:
    """How the quote may be signed: what was allowed, and no more."""
    account, form = one.account.view.account, one.talk.value("adv_quote")
    if form == "name_title_company" and one.person:
        return ", ".join(part for part in (one.person.name, one.person.title, account.name) if part)
    if form == "company_only":
        return account.name
    if form == "industry_only":
        return told.words.t("a client in {segment}", segment=account.segment) if account.segment else ""
    return told.words.t("form of the name: to be agreed")


def as_asked(told: ProgrammeTelling, people: tuple[Advocate, ...]) -> Row:
    """The exact wording of each permission, once."""
    t = told.words.t
    asked = {(given.question, given.asked): None for one in people for given in one.permissions}
    ordered = sorted(asked, key=lambda pair: list(SHORT_LABELS).index(pair[0]))
    rows = tuple((t(SHORT_LABELS[question]), (Run(wording, "serif"),)) for question, wording in ordered)
    table = Table((TableColumn(t("Permission"), 1.6), TableColumn(t("As it was asked"), 8)), rows)
    return Row((Column(12, (Heading(t("The wordings")), table)),))


def in_return(told: ProgrammeTelling) -> Row:
    """What they get, and how they stop."""
    t, engaged = told.words.t, told.view.programme
    thanks = t(
        "A thank-you in person, an early view of what is new, a seat in the user group. Nothing depends on what is "
        "said; any benefit is declared as a material connection."
    )
    where = engaged.contact_email or engaged.interviewer_firm or engaged.vendor
    stop = t("One word to {where} is enough, for one favour or for all. It holds at once.", where=where)
    return Row(
        (
            Column(6, (Heading(t("What they get")), Text(thanks, "dense"))),
            Column(6, (Heading(t("How they stop")), Text(stop, "dense"))),
        )
    )
