"""P4, money at risk: all revenue by the health of its accounts, what an average would hide, and how it lies."""

from collections import defaultdict

from interviewer.report.blocks import (
    BigFigure,
    Block,
    Column,
    Heading,
    RevenueBar,
    RevenueBars,
    Row,
    Text,
)
from interviewer.report.programme.reading import DECIDER, HEALTH_WORDS, SIGNS, Reading

RISKS = (("high", "red"), ("medium", "amber"), ("not_heard", "grey"), ("low", "green"))
MOST_NAMED = BOTH = 2


def title(r: Reading) -> list[str]:
    """What sits with accounts that may leave, and where most of it lies."""
    high = r.section("revenue")["high"]
    if not r.heard:
        return [r.t("Nobody was heard, so no money can be called safe"), r.t("No money can be called safe yet")]
    if not high["accounts"]:
        if r.some_untied:
            return [r.t("No account that may be named is at risk of leaving")]
        return [r.t("No account that was heard is at risk of leaving")]
    sits = r.t(
        "{money} ({percent}) sits with accounts that may leave",
        money=r.money(high["amount"]),
        percent=r.percent(100 * high["share"]),
    )
    if high["accounts"] == 1:
        (one,) = r.colours("red")
        alone = r.t(
            "{money} ({percent}) sits with one account that may leave",
            money=r.money(high["amount"]),
            percent=r.percent(100 * high["share"]),
        )
        return [r.t("{sits}: {who}", sits=alone, who=r.name(one)), alone]
    where = _where(r)
    return [*([r.t("{sits}, most of it in {where}", sits=sits, where=where)] if where else []), sits]


def _where(r: Reading) -> str:
    """The one or two accounts, else the segment, that hold more than half of what is at risk; empty when none do."""
    red, total = r.colours("red"), r.section("revenue")["high"]["amount"]
    held = 0.0
    for place, account in enumerate(red[:MOST_NAMED]):
        held += r.revenue(account)
        if 2 * held > total and place + 1 < len(red):
            return r.names(red[: place + 1])
    segments: dict[str, float] = defaultdict(float)
    for account in red:
        segments[r.accounts[account].account.segment] += r.revenue(account)
    name, amount = max(segments.items(), key=lambda pair: pair[1], default=("", 0.0))
    return name if name and len(segments) > 1 and 2 * amount > total else ""


def rows(r: Reading) -> tuple[Row, ...]:
    """Four sums, every account, and two remarks."""
    if not r.accounts:
        return (Row((Column(12, (Text(r.t("No account is on the list of this wave.")),)),)),)
    return (_sums(r), _every(r), *_remarks(r))


def note(r: Reading) -> str:
    """What the classes mean."""
    return r.note(
        r.untied(),
        r.t("Exposure, not a forecast: no probability is supposed."),
        r.t("At risk: a score of 0 to 6, a decision maker at 0 to 6, or a search for others."),
        r.t("Solid takes every account heard without any warning. Symbols repeat the colours."),
    )


def _sums(r: Reading) -> Row:
    return Row(tuple(Column(3, _sum(r, risk, colour)) for risk, colour in RISKS))


def _sum(r: Reading, risk: str, colour: str) -> tuple[Block, ...]:
    found = r.section("revenue")[risk]
    sign = Heading(r.t(HEALTH_WORDS[colour]), health=SIGNS[colour])
    said = r.n(
        "{percent} of revenue, one account",
        "{percent} of revenue, {count} accounts",
        found["accounts"],
        percent=r.percent(100 * found["share"]),
    )
    if not found["accounts"]:
        said = r.t("no account")
    return (sign, BigFigure(r.money(found["amount"]), small=True), Text(said, "dense"))


def _every(r: Reading) -> Row:
    currency = r.told.view.wave.currency
    head = Heading(r.n("The one account", "All {count} accounts, largest first", len(r.accounts)))
    if len(r.accounts) == BOTH:
        head = Heading(r.t("Both accounts, largest first"))
    heads = (r.t("Account"), r.t("Revenue a year, thousand {currency}", currency=currency), r.t("Why"))
    bars = tuple(
        RevenueBar(
            view.account.name,
            SIGNS[r.colour(account)],
            r.revenue(account),
            r.thousands(r.revenue(account)),
            r.reasons(account),
        )
        for account, view in r.accounts.items()
    )
    return Row((Column(12, (head, RevenueBars(bars, heads))),))


def _remarks(r: Reading) -> tuple[Row, ...]:
    there = tuple(Column(6, blocks) for blocks in (_hidden(r), _largest(r)) if blocks)
    return (Row(there),) if there else ()


def _hidden(r: Reading) -> tuple[Block, ...]:
    detail = r.section("exposure")
    hidden = [account for account in r.accounts if account in detail["hidden_by_means"]]
    if not hidden:
        return ()
    first = hidden[0]
    mean = r.mean(r.of(first)["mean"])
    told = r.role_told(first) and DECIDER in r.of(first)["reasons"]
    but = (
        r.t("But the person who decides would not recommend,")
        if told
        else r.t("But one answer there counts more than the mean,")
    )
    said = [
        r.t("The mean of {who} is {mean}, on the fence or above.", who=r.name(first), mean=mean),
        r.t("{but} so its {money} count as at risk.", but=but, money=r.money(r.revenue(first))),
    ]
    if len(hidden) > 1:
        said.append(r.t("The same holds for {who}.", who=r.names(hidden[1:])))
    said.append(r.t("Without that rule the sum would read {money}.", money=r.money(detail["high_without_them"])))
    return (Heading(r.t("What an average would hide")), Text(" ".join(said)))


def _largest(r: Reading) -> tuple[Block, ...]:
    detail = r.section("exposure")
    n = detail["largest_accounts"]
    if n < 2 or not detail["largest_share"] or n == len(r.accounts):
        return ()
    percent = r.percent(100 * detail["largest_share"])
    head = r.n(
        "One account is {percent} of revenue", "{count} accounts are {percent} of revenue", n, percent=percent
    )
    top = list(r.accounts)[:n]
    colours = {colour: sum(r.colour(account) == colour for account in top) for _, colour in RISKS}
    words = {"red": "at risk", "amber": "to be watched", "grey": "not heard", "green": "solid"}
    parts = [f"{r.count(count)} {r.t(words[colour])}" for colour, count in colours.items() if count]
    said = r.t("Of these {n}: {parts}.", n=r.count(n), parts=r.told.words.both(parts))
    return (Heading(head[:1].upper() + head[1:]), Text(" ".join([said, *_half(r)])))


def _half(r: Reading) -> list[str]:
    """Whether the largest account at risk is half of it or more."""
    red, total = r.colours("red"), r.section("revenue")["high"]["amount"]
    if len(red) < 2 or not total or 2 * r.revenue(red[0]) < total:
        return []
    share = r.percent(100 * r.revenue(red[0]) / total)
    return [r.t("{who} alone is {percent} of what is at risk.", who=r.name(red[0]), percent=share)]
