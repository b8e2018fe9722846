"""The revenue of the list by health: exposure, never a forecast."""

from collections.abc import Mapping

from interviewer.domain.loyalty.health import WORDS, Colour
from interviewer.domain.loyalty.revenue import RISK_CLASSES, RISK_OF, RiskClass
from interviewer.services.figure_values import Plain, money
from interviewer.ui.figures import sayings
from interviewer.ui.figures.charts.revenue_bars import RevenueBars, RevenueRow
from interviewer.ui.figures.content import Content, Table
from interviewer.ui.figures.reading import count, number, part, word
from interviewer.ui.figures.sayings import alone, many, percent_of, short_money, start
from interviewer.ui.figures.source import WaveSeen

RISK_WORDS: Mapping[RiskClass, str] = {
    "high": "At risk",
    "medium": "Watch",
    "not_heard": "Not heard",
    "low": "Solid",
}


def revenue_card(seen: WaveSeen) -> Content:
    """Accounts by revenue, and the four sums (METHOD 3.7)."""
    found, currency = part(seen.figures, "revenue"), seen.view.currency
    rows = _rows(seen)
    listed = sum(count(found, risk, "accounts") for risk in RISK_CLASSES)
    total = number(found, "total") or 0
    return Content(
        "revenue",
        _title(found, rows, currency) if total else "The accounts on the list have no revenue yet.",
        f"n = {many(listed, 'account')} on the list, {sayings.money(total, currency)} a year".replace("= one", "= 1"),
        _table(found, rows, currency),
        RevenueBars(rows) if rows and total else None,
        _note(seen.figures),
    )


def _title(found: Plain, rows: tuple[RevenueRow, ...], currency: str) -> str:
    amount = number(found, "high", "amount") or 0
    if not amount:
        return "No revenue sits with accounts that may leave."
    share, risky = percent_of(number(found, "high", "share")), [row for row in rows if row.health == "red"]
    told = f"{short_money(amount, currency)} ({share}) sits with accounts that may leave"
    if len(risky) == 1:
        return f"{told}: {risky[0].name}."
    largest = risky[0] if risky else None
    most = largest is not None and largest.revenue * 2 > amount
    return f"{told}, most of it with {largest.name}." if largest and most else f"{told}, {alone(len(risky))} of them."


def _note(figures: Plain) -> str:
    solid = part(figures, "solid_base")
    key, green, heard = (count(solid, name) for name in ("key", "green_key", "key_heard_attributable"))
    if not key:
        return "No key accounts are marked on the list."
    if green * 5 >= key * 4:
        told = f"Your base is solid enough to look outward: {green} of {key} key accounts are solid."
    else:
        told = f"Mend first: {alone(key - green)} of {key} key accounts are not solid."
    return f"{told} {start(alone(heard))} of the {key} {'was' if heard == 1 else 'were'} heard."


def _rows(seen: WaveSeen) -> tuple[RevenueRow, ...]:
    views = sorted(seen.view.accounts.values(), key=lambda view: -view.account.revenue_minor)
    return tuple(
        RevenueRow(
            view.account.name,
            float(view.account.revenue_minor),
            sayings.money(money(view.account.revenue_minor, seen.view.currency), seen.view.currency),
            _health(seen.figures, view.account.id),
        )
        for view in views
    )


def _health(figures: Plain, account: str) -> Colour:
    told = word(figures, "accounts", account, "health")
    return next((colour for colour in WORDS if colour == told), "grey")


def _table(found: Plain, rows: tuple[RevenueRow, ...], currency: str) -> Table:
    sums = tuple(_sum_row(RISK_WORDS[risk], part(found, risk), currency) for risk in RISK_CLASSES)
    total = ("Total", sayings.money(number(found, "total"), currency), "", "", "")
    each = tuple((row.name, row.amount, "", "", RISK_WORDS[RISK_OF[row.health]]) for row in rows)
    return Table(("", "Revenue a year", "Share", "Accounts", "Health"), (*sums, total, *each), frozenset({1, 2, 3}))


def _sum_row(words: str, found: Plain, currency: str) -> tuple[str, ...]:
    amount = sayings.money(number(found, "amount"), currency)
    return words, amount, percent_of(number(found, "share")), str(count(found, "accounts")), words
