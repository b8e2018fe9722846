"""The competitor drill: a worksheet for one room and 45 minutes, an exercise throughout (METHOD 4e)."""

from interviewer.report.account_telling import account_told
from interviewer.report.blocks import Page, Paper
from interviewer.report.drill.after import after
from interviewer.report.drill.chair import chair, set_up
from interviewer.report.drill.defence import defence
from interviewer.report.drill.said import said
from interviewer.report.letterhead import file_name, on_letterhead
from interviewer.report.phrases import fitting
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject

PARTS = (set_up, chair, said, defence, after)
"""The six parts in their order; the last row holds two. A new one is its function and its place here."""
ONE_LINE = 46


def drill(told: ProgrammeTelling, subject: Subject) -> Paper:
    """The worksheet on one account. UserError "no_account", "no_such_account", "not_heard"."""
    account, t = account_told(told, subject.account), told.words.t
    rule = fitting([t("{who}: if somebody came for this client", who=account.name), account.name], ONE_LINE)
    page = Page(
        title=told.sentences.get(f"drill.{account.id}.title", rule),
        rows=tuple(row for part in PARTS for row in part(account)),
        reading_note=t(
            "Ground rules: nothing false about a rival, no claim that an attack is real, no unattributed answers. "
            "This sheet is for the room and is destroyed after the next drill."
        ),
        bookmark=t("Competitor drill: {account}", account=account.name),
        high=True,
        name=f"drill.{account.id}.title",
        banner=t("EXERCISE"),
        banner_note=t("No attack is known. Nobody outside this room is told otherwise."),
    )
    full_name = account.view.account.name
    return on_letterhead(
        told,
        (page,),
        t("Competitor drill"),
        t("For the account team"),
        t("Competitor drill, an exercise: {account}", account=full_name),
    )


def drill_name(told: ProgrammeTelling, subject: Subject) -> str:
    """A name for the file: vendor and account, never a person."""
    return file_name(told, (account_told(told, subject.account).name, "drill exercise"))
