"""Part 3: what the client said, as the account and never as a person."""

from interviewer.disclosure.quotes import excerpt
from interviewer.domain.loyalty.dimensions import dimension
from interviewer.domain.loyalty.person import WEAK_STAY_REASONS
from interviewer.domain.loyalty.staying import door
from interviewer.report.account_telling import AccountTelling
from interviewer.report.blocks import (
    Block,
    Column,
    Fact,
    Facts,
    Heading,
    Rich,
    Row,
    Run,
    Table,
    TableColumn,
    Text,
    Write,
)
from interviewer.report.labels import option
from interviewer.report.sections.staying import DOORS

MOST, LONGEST = 4, 84
TROUBLES = ("det_trouble", "ssc_stop", "ssc_start")
"""What the client does not like, or misses; what its team could have guessed (the form's `s_trouble`)."""


def said(account: AccountTelling) -> tuple[Row, ...]:
    """Left the points to tick as guessed, right where the door stands."""
    t = account.told.words.t
    note = t("as {who}; nothing unattributed is used here", who=account.name)
    heading = Heading(t("What the client said"), note=note, number="3")
    columns = (Column(6, _points(account)), Column(6, (Heading(t("Where the door stands")), *_door(account))))
    return (Row((Column(12, (heading,)),)), Row(columns, rule="none"))


def _points(account: AccountTelling) -> tuple[Block, ...]:
    """Trouble points with a box each, and how many were guessed."""
    t, points = account.told.words.t, trouble_points(account)
    if not points:
        return (Text(t("No point of trouble was named."), "dense"),)
    columns = (TableColumn(t("Trouble points"), 5), TableColumn(t("We guessed"), 1.3, "right", boxes=("",)))
    table = Table(columns, tuple((point, "") for point in points))
    return table, Write(t("Guessed right:"), beside=True, after=t("of {n}", n=len(points)))


def trouble_points(account: AccountTelling) -> tuple[Rich, ...]:
    """At most four, those of unhappy clients first; without the wishes where there is real trouble."""
    for questions in (TROUBLES[:2], TROUBLES):
        found = account.lines(*questions)
        if found:
            return tuple(_point(answer.verbatim, line) for answer, line in found[:MOST])
    return ()


def _point(verbatim: bool, line: str) -> Rich:
    cut = excerpt(line, LONGEST)
    return (Run(cut, "serif"),) if verbatim else cut


def _door(account: AccountTelling) -> tuple[Block, ...]:
    """How willingly another is heard out, the two lowest dimensions, why the client stays."""
    t, w = account.told.words.t, account.told.words
    hears = [person.comp_hear for person in account.view.people if person.comp_hear is not None]
    rows = []
    if hears:
        rows.append(Fact(t("Would hear another supplier out"),
                         t("{n}, {door}", n=w.number(max(hears)), door=t(DOORS[door(max(hears))]))))  # fmt: skip
    for label, name in zip((t("Lowest"), t("Next lowest")), account.lowest, strict=False):
        known = t(dimension(name).name)
        rows.append(Fact(f"{label}: {known}", w.number(round(account.dims[name], 1))))
    rows.append(Fact(t("Stays because of"), _stays(account)))
    return (Facts(tuple(rows)),)


def _stays(account: AccountTelling) -> str:
    t = account.told.words.t
    given = dict.fromkeys(reason for person in account.view.people for reason in person.stay_reasons)
    weak = [f"{t(option(one))} ({t('weak')})" if one in WEAK_STAY_REASONS else t(option(one)) for one in given]
    return ", ".join(weak) or t("not said")
