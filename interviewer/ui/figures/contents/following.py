"""What follows from the wave: the actions of each account, and the issues of the company."""

from interviewer.domain.loyalty.due import Due, DueUnit
from interviewer.services.figure_values import Plain
from interviewer.ui.figures.content import Content, Table
from interviewer.ui.figures.reading import count, number, objects, part, word, words
from interviewer.ui.figures.sayings import both, many, percent_of, start
from interviewer.ui.figures.source import WaveSeen

HEADS = ("Account", "What to do", "Who", "When")
UNITS: tuple[DueUnit, ...] = ("clock_hours", "working_hours", "days", "working_days", "next_drill")


def action_card(seen: WaveSeen) -> Content:
    """Every action of the wave, the company's first (METHOD 3.12)."""
    found = part(seen.figures, "actions")
    each, company = part(found, "accounts"), objects(found, "company")
    rows = [(seen.name(name), one) for name in each for one in objects(each, name)]
    if not rows and not company:
        return Content("actions", "No actions yet.", "n = 0", Table(HEADS, ()),
                       note="They appear when an interview is finished and may be passed on.")  # fmt: skip
    return Content(
        "actions",
        start(f"{many(len(rows), 'action')} follow for {many(len(each), 'account')}; {_issues(len(company))}."),
        f"n = {len(each)} accounts",
        Table(HEADS, (*(_issue(seen, one) for one in company), *(_row(name, one) for name, one in rows))),
    )


def _issues(number_of: int) -> str:
    return f"{many(number_of, 'issue')} of the whole company" if number_of else "none is an issue of the whole company"


def _row(account: str, one: Plain) -> tuple[str, ...]:
    return account, word(one, "what"), word(one, "owner"), _when(part(one, "due"))


def _when(due: Plain) -> str:
    unit: DueUnit = next((known for known in UNITS if known == word(due, "unit")), "days")
    return Due(count(due, "amount"), unit).words


def _issue(seen: WaveSeen, one: Plain) -> tuple[str, ...]:
    accounts = both([seen.name(name) for name in words(one, "accounts")])
    share = percent_of(number(one, "revenue_share"))
    what = f"{word(one, 'issue')}: {accounts} ({share} of revenue)"
    return "The company", what, word(one, "owner"), f"within {count(one, 'within_days')} days"
