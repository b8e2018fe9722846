"""The account plan: one page, 30 days (METHOD 4c)."""

from interviewer.report.account_plan.closing import ask_again, heard_will_not
from interviewer.report.account_plan.head import head
from interviewer.report.account_plan.heard import heard_and_promise, needs
from interviewer.report.account_plan.sentences import title
from interviewer.report.account_plan.thirty_days import thirty_days
from interviewer.report.account_telling import account_told
from interviewer.report.blocks import Page, Paper
from interviewer.report.letterhead import file_name, on_letterhead
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject

PARTS = (head, heard_and_promise, needs, thirty_days, heard_will_not, ask_again)
"""The parts of the page from top to bottom. A new one is its function and its place here."""


def account_plan(told: ProgrammeTelling, subject: Subject) -> Paper:
    """The plan of one account. UserError "no_account", "no_such_account", "not_heard"."""
    account, t = account_told(told, subject.account), told.words.t
    page = Page(
        title=title(account),
        rows=tuple(row for part in PARTS for row in part(account)),
        bookmark=t("Account plan: {account}", account=account.name),
        high=True,
        name=f"plan.{account.id}.title",
    )
    return on_letterhead(
        told,
        (page,),
        t("Account plan, 30 days; passed on {how}", how=account.levels()),
        t("For the account team"),
        t("Account plan: {account}", account=account.view.account.name),
    )


def account_plan_name(told: ProgrammeTelling, subject: Subject) -> str:
    """A name for the file: vendor and account, never a person."""
    return file_name(told, (account_told(told, subject.account).name, "account plan"))
