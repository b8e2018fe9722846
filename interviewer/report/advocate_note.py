"""The advocate's own note: one page to the client on how to help, in small ways, and how to stop (METHOD 4d)."""

from interviewer.domain.errors import UserError
from interviewer.report.account_telling import account_told
from interviewer.report.blocks import Column, Heading, Page, Paper, Points, Row, Run, Table, TableColumn, Text
from interviewer.report.letterhead import file_name, on_letterhead
from interviewer.report.phrases import short_name
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject, account_of
from interviewer.report.telling import Telling

WAYS = (
    ("Say our name", "When somebody asks you whom you work with, say so, in your own words. Only if it comes up.",
     "a minute"),
    ("A few lines in writing", "You write them, or we draft them from what you said. You see the exact words, and "
     "nothing is used before you have approved them in writing.", "a quarter of an hour, once"),
    ("A call now and then", "Somebody who thinks of working with us may call you and ask anything. You set how many "
     "calls a year at most; we count, and stop there.", "twenty minutes a call"),
    ("An introduction", "You make it yourself, when and to whom you like. We keep no list of people you know.",
     "five minutes"),
)  # fmt: skip
IN_RETURN = (
    "We say thank you, in person, each time.",
    "You see what is new before others do, and are asked what you think of it.",
    "You are welcome in the group of clients that advises us.",
    "Nothing of this depends on what you say about us. If you ever get anything of value, we say so openly wherever "
    "your words stand.",
)


def advocate_note(told: ProgrammeTelling, subject: Subject) -> Paper:
    """The note: without an account for anybody, with one for each there who asked for it.

    UserError "no_such_account", "not_heard", "note_not_wished".
    """
    t, vendor = told.words.t, told.view.programme.vendor
    pages = tuple(_page(told, talk, number) for number, talk in enumerate(_readers(told, subject), start=1))
    title = t("How you can help {vendor}, and how you stop", vendor=vendor)
    return on_letterhead(told, pages, t("A note for those who would help"), "", title, confidential=False)


def _readers(told: ProgrammeTelling, subject: Subject) -> tuple[Telling | None, ...]:
    """Who gets it: nobody in particular, or those of an account who said yes to the note."""
    name = account_of(told, subject)
    if not name:
        return (None,)
    account = account_told(told, name)
    here = (talk for talk in account.talks if subject.interview in ("", talk.view.interview))
    wish = tuple(talk for talk in here if talk.value("adv_guide") == "yes")
    if not wish:
        raise UserError(
            "note_not_wished",
            f"Nobody at {account.view.account.name} asked for this note. Make it without an account to have one at "
            "hand.",
        )
    return wish


def _page(told: ProgrammeTelling, talk: Telling | None, number: int) -> Page:
    t, engaged = told.words.t, told.view.programme
    person = talk.view.person if talk else None
    dear = t("Dear {name},", name=person.name) if person else t("Dear client,")
    opening = t(
        "You said that you think well of working with {vendor}. If you would like to help, here are four small ways. "
        "Each is your choice; none of them is expected.", vendor=engaged.vendor,
    )  # fmt: skip
    table = Table(
        (
            TableColumn("", 0.4),
            TableColumn(t("How"), 2.2),
            TableColumn(t("What it involves"), 6.6),
            TableColumn(t("Time"), 2),
        ),
        tuple(
            ((Run(str(at), "strong"),), (Run(t(way), "strong"),), t(what), t(time))
            for at, (way, what, time) in enumerate(WAYS, start=1)
        ),
    )  # fmt: skip
    return Page(
        title=told.sentences.get(f"advocate-note.{number}.title", t("Four small ways to help, if you like")),
        rows=(
            Row((Column(12, (Text(dear), Text(opening))),), rule="none"),
            Row((Column(12, (Heading(t("Four small ways")), table)),)),
            Row((Column(12, (Heading(t("What {vendor} does in return", vendor=short_name(engaged.vendor))),
                             Points(tuple(t(one) for one in IN_RETURN), close=True))),)),
            Row((Column(12, (Heading(t("How you stop")), Text(_stop(told)))),)),
            Row((Column(12, (Text(_signed(told)),)),), rule="none"),
        ),
        bookmark=t("Four small ways to help"),
        high=True,
        name=f"advocate-note.{number}.title",
    )  # fmt: skip


def _stop(told: ProgrammeTelling) -> str:
    t, engaged = told.words.t, told.view.programme
    where = engaged.contact_email or engaged.interviewer_firm or engaged.vendor
    return t(
        "Write one line to {where}, or tell anybody at {vendor}: for one of these ways or for all, at any time and "
        "without a reason. It holds at once. Without a word from you, every permission ends by itself after 24 months.",
        where=where, vendor=engaged.vendor,
    )  # fmt: skip


def _signed(told: ProgrammeTelling) -> str:
    engaged = told.view.programme
    title = told.words.t(engaged.executive_title)
    who = ", ".join(part for part in (engaged.vendor_executive, title if engaged.vendor_executive else "") if part)
    return "\n".join(part for part in (who, engaged.vendor) if part)


def advocate_note_name(told: ProgrammeTelling, subject: Subject) -> str:
    """A name for the file: vendor and, for one account, the account; never a person."""
    _readers(told, subject)
    name = account_of(told, subject)
    account = short_name(told.account(name).account.name) if name else ""
    return file_name(told, (account, "advocate note"))
