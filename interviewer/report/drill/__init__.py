"""The competitor drill: a worksheet for one room and 45 minutes, an exercise throughout (METHOD 4e)."""

from collections.abc import Callable
from typing import TypeAlias

from interviewer.report.account_telling import AccountTelling, account_told
from interviewer.report.blocks import Page, Paper, Row
from interviewer.report.drill.after import after
from interviewer.report.drill.chair import chair, set_up
from interviewer.report.drill.defence import defence
from interviewer.report.drill.said import said
from interviewer.report.letterhead import file_name, on_letterhead
from interviewer.report.phrases import ONE_LINE, fitting, in_one_line
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject

Part: TypeAlias = Callable[[AccountTelling], tuple[Row, ...]]
FIRST_SIDE: tuple[Part, ...] = (set_up, chair)
SECOND_SIDE: tuple[Part, ...] = (said, defence, after)
"""The six parts in their order, `after` holds two: what the client said is overleaf, to be seen when all have
written. A new part is its function and its place here."""


def drill(told: ProgrammeTelling, subject: Subject) -> Paper:
    """The worksheet on one account. UserError "no_account", "no_such_account", "not_heard"."""
    account, t = account_told(told, subject.account), told.words.t
    chair_title = fitting(
        [
            t("{who}: if somebody came for this client", who=account.name),
            t("{who}: if somebody came", who=account.name),
            in_one_line(account.name),
        ],
        ONE_LINE,
    )
    said_title = fitting(
        [
            t("What {who} said, and our defence", who=account.name),
            t("What the client said, and our defence"),
        ],
        ONE_LINE,
    )
    sides = ((chair_title, FIRST_SIDE, "title"), (said_title, SECOND_SIDE, "said"))
    pages = tuple(_side(account, *side) for side in sides)
    full_name = account.view.account.name
    return on_letterhead(
        told,
        pages,
        t("Competitor drill"),
        t("For the account team"),
        t("Competitor drill, an exercise: {account}", account=full_name),
    )


def _side(account: AccountTelling, rule: str, parts: tuple[Part, ...], slot: str) -> Page:
    """One side of the sheet; the word EXERCISE is on both."""
    t = account.told.words.t
    name = f"drill.{account.id}.{slot}"
    return Page(
        title=account.told.sentences.get(name, rule),
        rows=tuple(row for part in parts for row in part(account)),
        reading_note=t(
            "Ground rules: nothing false about a rival, no claim that an attack is real, no unattributed answers. "
            "This sheet is for the room and is destroyed after the next drill."
        ),
        bookmark=rule,
        high=True,
        name=name,
        banner=t("EXERCISE"),
        banner_note=t("No attack is known. Nobody outside this room is told otherwise."),
    )


def drill_name(told: ProgrammeTelling, subject: Subject) -> str:
    """A name for the file: vendor and account, never a person."""
    return file_name(told, (account_told(told, subject.account).name, "drill exercise"))
