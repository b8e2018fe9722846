"""The next-time card: two questions to oneself after each contact, for the pocket (METHOD 4f)."""

from interviewer.report.blocks import Block, Column, Fold, Heading, Page, Paper, Row, Run, Text, Ticks, Write
from interviewer.report.letterhead import file_name, on_letterhead
from interviewer.report.listed import listed
from interviewer.report.phrases import short_name
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject

CARDS = 2
"""Rows of two cards on a sheet."""


def next_time(told: ProgrammeTelling, subject: Subject) -> Paper:
    """A sheet of four cards to cut; with an account its name is on them. UserError "no_such_account"."""
    t = told.words.t
    account = short_name(listed(told, subject.account).account.name) if subject.account else ""
    rows: list[Row] = []
    for number in range(CARDS):
        if number:
            rows.append(Row((Column(12, (Fold(t("cut here")),)),), rule="none"))
        rows.append(Row((Column(6, _card(told, account)), Column(6, _card(told, account)))))
    page = Page(
        title=told.sentences.get("next-time.title", t("After each contact, two questions to yourself")),
        rows=tuple(rows),
        reading_note=t("Tallied per account, never per employee. If the second is yes, the first is too."),
        bookmark=t("Next-time card"),
        high=True,
        name="next-time.title",
    )
    return on_letterhead(told, (page,), t("Next-time card"), t("For the pocket"), confidential=False)


def _card(told: ProgrammeTelling, account: str) -> tuple[Block, ...]:
    t = told.words.t
    ticks = Ticks("", (t("yes"), t("no"), t("unsure")))
    asked = (t("Will this bring them back next time?"), t("Will this make them glad to recommend us?"))
    questions = tuple(block for one in asked for block in (Text((Run(one, "serif"),)), ticks))
    who: Block = Heading(account) if account else Write(t("Client"), beside=True)
    return who, *questions, Write(t("What I will do before the next contact"), 3), Write(t("Date"), beside=True)


def next_time_name(told: ProgrammeTelling, subject: Subject) -> str:
    """A name for the file: vendor, and the account if it is on the cards."""
    account = short_name(listed(told, subject.account).account.name) if subject.account else ""
    return file_name(told, (account, "next-time card"))
