"""Everything that is kept about one person, for that person to read (METHOD 5, "Access")."""

from collections.abc import Iterator, Mapping

from interviewer.disclosure.own_data import OwnData, OwnLine, OwnListing, OwnTalk
from interviewer.domain.rights.consents import Consent
from interviewer.kit.i18n import Catalog
from interviewer.report.blocks import (
    Block,
    Column,
    Fact,
    Facts,
    Heading,
    Page,
    Paper,
    Points,
    Rich,
    Row,
    Run,
    Table,
    TableColumn,
    Text,
)  # fmt: skip
from interviewer.report.labels import option
from interviewer.report.rights.purpose_words import CHANGE_WORDS, PURPOSE_WORDS
from interviewer.report.rights.sheet import sheet

STATE_WORDS: Mapping[str, str] = {
    "parked": "set aside: another answer led elsewhere",
    "not_confirmed": "said early, not confirmed",
    "withdrawn": "withdrawn: used for nothing",
}
MODE_WORDS: Mapping[str, str] = {"phone": "by phone", "in_person": "in person", "video": "by video"}
LEVEL_WORDS: Mapping[str, str] = {
    "named": "with your name",
    "company": "as the company, without your name",
    "anonymous": "unattributed",
}
SAID_AGAIN = ("unchanged", "changed", "leave_something_out")
"""What is said to the question whether the first answer still holds."""


def access_paper(data: OwnData, words: Catalog) -> Paper:
    """The paper: one page on what is kept, for whom and how long; a page for each talk; the consents in full."""
    pages = (_overview(data, words), *(_talk(talk, words) for talk in data.talks), *_consents(data, words))
    return sheet(words, pages, words.t("What is kept about you"), data.vendor, data.firm, data.made_on)


def _overview(data: OwnData, words: Catalog) -> Page:
    t = words.t
    rows = (
        Row((Column(6, (Heading(t("You")), _person(data, words))),
             Column(6, (Heading(t("Your request")), _request(data, words))))),
        Row((Column(6, (Heading(t("For what it is used")), Points(_purposes(data, words), close=True))),
             Column(6, (Heading(t("Who received something")), Points(_recipients(data, words), close=True))))),
        Row((Column(6, (Heading(t("How long it is kept")), Points(_kept(data, words), close=True))),
             Column(6, (Heading(t("What you can do")), Points(_can_do(data, words), close=True))))),
        *(Row((Column(12, (Heading(t("On the list of {wave}", wave=one.wave)), _listing(one, words))),))
          for one in data.listings),
    )  # fmt: skip
    return Page(
        title=t("This is everything that is kept about you"),
        rows=rows,
        reading_note=t("Names of other people are replaced by [another person]. Notes that the interviewer made for "
                       "own use are not part of this paper."),
        bookmark=t("What is kept about you"),
    )  # fmt: skip


def _person(data: OwnData, words: Catalog) -> Facts:
    t = words.t
    told = [Fact(t("Name"), data.name), Fact(t("Company"), data.account), Fact(t("Asked on behalf of"), data.vendor)]
    if data.firm:
        told.append(Fact(t("Asked by"), data.firm))
    told += [Fact(t(label), value) for label, value in data.wishes]
    return Facts(tuple(told))


def _request(data: OwnData, words: Catalog) -> Facts:
    t = words.t
    due = words.date(data.due) if data.due else t("no request is open")
    if data.due and data.extended:
        due = t("{day}, extended", day=due)
    told = [Fact(t("To be answered until"), due), Fact(t("This paper is of"), words.date(data.made_on))]
    locks = {t("not used until further notice"): data.restricted, t("you objected"): data.objected,
             t("kept for a legal reason"): data.held}  # fmt: skip
    if any(locks.values()):
        told.append(Fact(t("At present"), words.both([name for name, on in locks.items() if on])))
    return Facts(tuple(told))


def _purposes(data: OwnData, words: Catalog) -> tuple[Rich, ...]:
    t = words.t
    told: list[Rich] = [
        t("To hear how working with {vendor} is, and to report it in the way you chose.", vendor=data.vendor),
        t("To find you on the list and to call you at a good time."),
    ]
    held = (one for one in data.consents if one.change != "taken_back" and one.answer not in SAID_AGAIN)
    latest: dict[str, Consent] = {one.purpose: one for one in held}
    for purpose, one in latest.items():
        answer = t("withdrawn") if one.change == "withdrawn" else t(option(one.answer)) if one.answer else t("answered")
        told.append((Run(t(PURPOSE_WORDS[purpose]) + ": "), Run(answer, "strong")))
    return tuple(told)


def _recipients(data: OwnData, words: Catalog) -> tuple[str, ...]:
    t = words.t
    told = [
        words.n(
            "{reader}: release {number} of {day}, {count} paper with what you said",
            "{reader}: release {number} of {day}, {count} papers with what you said",
            one.papers, reader=one.reader, number=one.number, day=words.date(one.made_on),
        ) if one.papers else t("{reader}: release {number} of {day}, in totals alone", reader=one.reader,
                               number=one.number, day=words.date(one.made_on))
        for one in data.recipients
    ]  # fmt: skip
    told = told or [t("Nobody yet.")]
    return (*told, t("The data is kept on the interviewer’s own computer, encrypted. It is sent to no other country."))


def _kept(data: OwnData, words: Catalog) -> tuple[str, ...]:
    t, told = words.t, list[str]()
    for talk in data.talks:
        until = _until(talk, words)
        told.append(t("Talk of {day}: {until}", day=words.date(talk.started_at), until=until))
    told += [
        t("Row on the list of {wave}: until {day}", wave=one.wave, day=words.date(one.until))
        for one in data.listings
        if one.until is not None
    ]
    return tuple(told) or (t("Nothing is kept for longer than it is needed."),)


def _until(talk: OwnTalk, words: Catalog) -> str:
    t, told = words.t, list[str]()
    if talk.words_until:
        told.append(t("words until {day}", day=words.date(talk.words_until)))
    if talk.answers_until:
        told.append(t("answers until {day}", day=words.date(talk.answers_until)))
    if talk.consents_until:
        told.append(t("consents until {day}", day=words.date(talk.consents_until)))
    return ", ".join(told)


def _can_do(data: OwnData, words: Catalog) -> tuple[str, ...]:
    t = words.t
    where = data.contact_email or data.firm or data.vendor
    told = [
        t("Have something corrected, with the earlier version kept beside it."),
        t("Withdraw any consent, each for itself, at once and without a reason."),
        t("Have it not used until something is cleared, object to its use, or have it erased."),
        t("Receive what you gave us as a file for machines."),
        t("Write to {where}.", where=where),
    ]
    authority = data.authority or t("the supervisory authority where you live or work")
    return (*told, t("Complain to {authority}.", authority=authority))


def _listing(one: OwnListing, words: Catalog) -> Facts:
    t = words.t
    source = (
        t("{file}, brought in on {day}", file=one.source, day=words.date(one.brought_at))
        if one.source and one.brought_at else t("given by the vendor, entered by hand")
    )  # fmt: skip
    pairs = (
        (t("Name"), one.name), (t("Title"), one.title), (t("Part in the decision"), t(option(one.role))),
        (t("E-mail"), one.email), (t("Phone"), one.phone), (t("Time zone"), one.timezone),
        (t("Language"), one.language), (t("Remarks"), one.notes), (t("Tries to call"), "\n".join(one.attempts)),
        (t("Appointments"), "\n".join(one.appointments)), (t("Where it comes from"), source),
    )  # fmt: skip
    return Facts(tuple(Fact(label, value) for label, value in pairs if value and value != "none"))


def _talk(talk: OwnTalk, words: Catalog) -> Page:
    t, day = words.t, words.date(talk.started_at)
    told = (
        Fact(t("How"), t(MODE_WORDS.get(talk.mode, "by phone"))), Fact(t("Asked by"), talk.interviewer),
        Fact(t("Passed on"), t(LEVEL_WORDS[talk.attribution]) if talk.attribution in LEVEL_WORDS else t("never said")),
        Fact(t("Questions"), f"{talk.script} {talk.version}"),
    )  # fmt: skip
    blocks: tuple[Block, ...] = (Heading(t("What was asked, and what you said")), *_lines(talk, words))
    rows = (
        Row((Column(12, (Facts(tuple(one for one in told if one.value), across=True),)),)),
        Row((Column(12, blocks),)),
    )
    note = words.n(
        "The interviewer made {count} note for own use in this talk.",
        "The interviewer made {count} notes for own use in this talk.",
        talk.own_notes,
    ) if talk.own_notes else ""  # fmt: skip
    return Page(t("The talk of {day}, as it is kept", day=day), rows, note, t("Talk of {day}", day=day))


def _lines(talk: OwnTalk, words: Catalog) -> Iterator[Block]:
    if not talk.lines:
        yield Text(words.t("Nothing of this talk is kept any more but that it took place."))
        return
    columns = (TableColumn(words.t("Asked"), 5), TableColumn(words.t("Said"), 6))
    yield Table(columns, tuple((line.asked or line.label, _said(line, words)) for line in talk.lines))


def _said(line: OwnLine, words: Catalog) -> Rich:
    t, told = words.t, list[Run]()
    if line.value:
        told.append(Run(line.value + ("\n" if line.words else ""), "strong"))
    if line.words:
        told.append(Run(line.words, "serif" if line.manner == "verbatim" else "plain"))
    if line.state in STATE_WORDS:
        told.append(Run(f"\n({t(STATE_WORDS[line.state])})", "muted"))
    for before, reason in zip(line.before, line.reasons, strict=False):
        told.append(Run("\n" + t("Before the correction: {words} ({reason})", words=before, reason=reason), "muted"))
    return tuple(told)


def _consents(data: OwnData, words: Catalog) -> tuple[Page, ...]:
    t = words.t
    if not data.consents:
        return ()
    columns = (TableColumn(t("When"), 2.2), TableColumn(t("For what"), 3), TableColumn(t("Answer"), 2.6),
               TableColumn(t("As it was asked"), 6))  # fmt: skip
    rows = tuple(
        (f"{words.date(one.at)}, {one.at:%H:%M} UTC, {t(MODE_WORDS.get(one.mode, 'by phone'))}",
         t(PURPOSE_WORDS[one.purpose]), _answer(one, words), one.asked)
        for one in data.consents
    )  # fmt: skip
    block = (Heading(t("Every consent that was asked")), Table(columns, rows))
    return (Page(t("What you agreed to, and in which words"), (Row((Column(12, block),)),),
                 t("Each line is sealed: a line that was changed, left out or added later would be found."),
                 t("Consents")),)  # fmt: skip


def _answer(one: Consent, words: Catalog) -> str:
    change = words.t(CHANGE_WORDS[one.change])
    answer = words.t(option(one.answer)) if one.answer else ""
    return answer if one.change == "given" and answer else ": ".join(part for part in (change, answer) if part)
