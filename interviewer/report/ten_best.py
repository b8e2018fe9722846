"""The ten best clients: calls the vendor makes itself, kept apart from every score (METHOD 4g)."""

from interviewer.disclosure.wave_view import AccountView
from interviewer.domain.errors import UserError
from interviewer.report.blocks import Column, Heading, Page, Paper, Rich, Row, Run, Table, TableColumn, Write
from interviewer.report.letterhead import file_name, on_letterhead
from interviewer.report.listed import yearly
from interviewer.report.phrases import cut, short_name
from interviewer.report.programme_telling import ProgrammeTelling
from interviewer.report.subject import Subject

TEN = 10
LONGEST, ONE_LINE_OF_CELL = 40, 17


def ten_best(told: ProgrammeTelling, _: Subject) -> Paper:
    """One sheet: ten rows by revenue, the largest first, with room to write. UserError "no_accounts"."""
    t, best = told.words.t, by_revenue(told)
    if not best:
        raise UserError("no_accounts", "There is no account on the list of this wave, so there is nobody to call.")
    columns = (
        TableColumn("", 0.35),
        TableColumn(t("Client"), 2.2),
        TableColumn(t("Reintroduced"), 1.5),
        TableColumn(t("By phone, in person"), 1.1, boxes=("", "")),
        TableColumn(t("New idea"), 1.4),
        TableColumn(t("Candid opinion"), 1.6),
        TableColumn(t("Recommendation"), 1.85),
        TableColumn(t("Promise made"), 1.4),
        TableColumn(t("Kept on"), 0.9),
    )
    rows = tuple(_row(told, number, view) for number, view in enumerate(best, start=1))
    progress = Write(t("Done so far:"), beside=True, after=t("of {n}", n=len(best)))
    rule = told.words.n("The one client you have: call it yourself", "Your {count} best clients: call them yourself",
                        len(best))  # fmt: skip
    page = Page(
        title=told.sentences.get("ten-best.title", rule),
        rows=(
            Row((Column(12, (Heading(t("By revenue, the largest first"),
                                     note=t("Introduce yourself anew. Ask for a new idea and a candid opinion. "
                                            "Promise one thing.")), Table(columns, rows, roomy=True))),)),
            Row((Column(4, (progress,)),), rule="none"),
        ),
        reading_note=t(
            "These calls are the vendor’s own. What is said in them is kept apart from the interviews and never "
            "enters the score."
        ),
        bookmark=t("Ten best clients"),
        high=True,
        name="ten-best.title",
    )  # fmt: skip
    return on_letterhead(told, (page,), t("Ten best clients"), reader(told))


def by_revenue(told: ProgrammeTelling) -> tuple[AccountView, ...]:
    """The ten accounts of the list with the most revenue; by name when equal."""
    views = told.view.wave.accounts.values()
    return tuple(sorted(views, key=lambda view: (-view.account.revenue_minor, view.account.name))[:TEN])


def reader(told: ProgrammeTelling) -> str:
    """ "To Name, title" for the head of the sheet."""
    t, engaged = told.words.t, told.view.programme
    who = ", ".join(part for part in (engaged.vendor_executive, t(engaged.executive_title)) if part)
    return t("To {who}", who=who) if who else ""


def _row(told: ProgrammeTelling, number: int, view: AccountView) -> tuple[Rich, ...]:
    known = view.account
    revenue = yearly(told, known) if known.revenue_minor else ""
    short = cut(short_name(known.name), LONGEST)
    room = "" if len(short) > ONE_LINE_OF_CELL else "\n "
    name = (Run(short, "strong"), Run(f"\n{revenue}{room}", "muted"))
    return ((Run(str(number), "strong"),), name, *("",) * 7)


def ten_best_name(told: ProgrammeTelling, _: Subject) -> str:
    """A name for the file: the vendor alone."""
    return file_name(told, ("ten best clients",))
