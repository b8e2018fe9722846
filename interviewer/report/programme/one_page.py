"""P1, one page to read: happy, staying, growing; the solid base; three decisions. Nothing else."""

from interviewer.domain.loyalty.revenue import RISK_CLASSES
from interviewer.report.blocks import (
    Action,
    BigFigure,
    Block,
    Column,
    Decide,
    Heading,
    Health,
    HealthItem,
    HealthRow,
    RevenuePart,
    RevenueSplit,
    Row,
    Run,
    Text,
)
from interviewer.report.programme.decisions import Decision, decisions, openings
from interviewer.report.programme.reading import SIGNS, Reading, capital

SOLID_FROM = 80
"""Percent of key accounts that must be green before looking outward (METHOD 3.13)."""
MOST_KEY = 16
MOST_OPENINGS = 4
HEALTH_OF_RISK = {"high": Health.AT_RISK, "medium": Health.WATCH, "not_heard": Health.NOT_HEARD, "low": Health.SOLID}


def title(r: Reading) -> list[str]:
    """How many were heard, what may leave, and the first decision."""
    high = r.section("revenue")["high"]
    first = next(iter(decisions(r, 1)), None)
    if not r.listed:
        return [r.t("No client is on the list of this wave")]
    if not r.heard:
        return [
            r.n("The one client on the list was not heard yet", "None of the {count} clients was heard yet", r.listed)
        ]
    heard = r.t("{heard} of {all} clients heard", heard=r.opening(r.heard), all=r.count(r.listed))
    money = r.money(high["amount"])
    exposed = r.n(
        "one worth {money} a year may leave", "{count} worth {money} a year may leave", high["accounts"], money=money
    )
    staying = exposed if high["accounts"] else nothing_at_risk(r)
    short = [f"{heard}; {staying}", heard]
    if first is None:
        return short
    brief = r.t("{money} a year may leave", money=r.money(high["amount"])) if high["accounts"] else staying
    return [f"{heard}; {staying}; {first.short}", f"{heard}; {brief}; {first.short}", *short]


def nothing_at_risk(r: Reading) -> str:
    """That nothing red was found, said no wider than is known."""
    if not r.told_of:
        return r.t("which of them may leave cannot be told")
    return r.t("none that may be named is at risk") if r.some_untied else r.t("none that was heard is at risk")


def rows(r: Reading) -> tuple[Row, ...]:
    """Three blocks, the key accounts, and what to decide."""
    three = tuple(Column(4, blocks) for blocks in (_happy(r), _staying(r), _growing(r)))
    return (Row(three), *_base(r), *_decide(r))


def note(r: Reading) -> str:
    """What the score is."""
    return r.note(r.t("The score is the share of accounts at 9 or 10 less the share at 0 to 6."), r.untied())


def _happy(r: Reading) -> tuple[Block, ...]:
    heading, found = Heading(r.t("Happy")), r.score
    n = found["counts"]["n"]
    if found["display"] == "none":
        few = r.n(
            "{count} account gave a number: too few for a score.",
            "{count} accounts gave a number: too few for a score.",
            n,
        )
        said = f"{capital(few)} {_bands(r)}" if n else r.t("No account gave a number yet.")
        return (heading, BigFigure("–"), Text(said))
    return (heading, BigFigure(r.signed(found["score"])), r.score_line(), Text(_how_sure(r, n)))


def _bands(r: Reading) -> str:
    """How many would recommend, are on the fence, would not: the three counts that stand in for a score."""
    counts = r.score["counts"]
    words = {"promoter": "would recommend you", "passive": "on the fence", "detractor": "would not"}
    parts = [f"{r.count(counts[name])} {r.t(said)}" for name, said in words.items() if counts[name]]
    return f"{capital(r.told.words.both(parts))}."


def _how_sure(r: Reading, n: int) -> str:
    found, unheard = r.score, r.listed - n
    if not unheard:
        said = [r.t("from all {n} accounts.", n=r.count(n))]
    else:
        chance = r.t(
            "from {n} accounts; {range} allowing for chance.", n=r.count(n), range=r.between(found["interval"])
        )
        whatever = r.n(
            "Whatever the one not heard would say, it lies between {low} and {high}.",
            "Whatever the {count} not heard would say, it lies between {low} and {high}.",
            unheard,
            low=r.signed(found["hard_bounds"][0]),
            high=r.signed(found["hard_bounds"][1]),
        )
        said = [chance, *_zero(r), whatever]
    if found["display"] == "indicative":
        said.insert(0, r.t("Indicative:"))
    return " ".join(said)


def _zero(r: Reading) -> list[str]:
    return [r.t("It cannot yet be told apart from zero.")] if r.spans_zero else []


def _staying(r: Reading) -> tuple[Block, ...]:
    money, high = r.section("revenue"), r.section("revenue")["high"]
    parts = tuple(
        RevenuePart(HEALTH_OF_RISK[risk], money[risk]["amount"], r.thousands(money[risk]["amount"]))
        for risk in RISK_CLASSES
        if money[risk]["amount"]
    )
    split: tuple[Block, ...] = (RevenueSplit(parts),) if parts else ()
    said = r.n(
        "a year, {percent} of revenue, sits with one account that may leave.",
        "a year, {percent} of revenue, sits with {count} accounts that may leave.",
        high["accounts"],
        percent=r.percent(100 * high["share"]),
    )
    if not high["accounts"]:
        said = capital(nothing_at_risk(r)) + "." if r.heard else r.t("is known to be at risk: nobody was heard.")
    bar = [r.t("The bar shows all revenue, in thousands.")] if parts else []
    return (Heading(r.t("Staying")), BigFigure(r.money(high["amount"])), *split, Text(" ".join([said, *bar])))


def _growing(r: Reading) -> tuple[Block, ...]:
    found = openings(r)
    items = tuple(HealthItem(r.name(account), SIGNS[r.colour(account)], "") for account in found[:MOST_OPENINGS])
    if not found:
        said = r.t("No client that was heard is open to more work and lets us say so.")
        return (Heading(r.t("Growing")), BigFigure("0"), Text(said))
    said = r.n(
        "client is open to more work and lets us say so.",
        "clients are open to more work and let us say so.",
        len(found),
    )
    after = [r.t("Talk with them once the repairs have begun.")] if r.section("revenue")["high"]["accounts"] else []
    return (Heading(r.t("Growing")), BigFigure(str(len(found))), HealthRow(items), Text(" ".join([said, *after])))


def solid_line(r: Reading) -> str:
    """The solid-base line (METHOD 4b)."""
    base = r.section("solid_base")
    key, green = base["key"], base["green_key"]
    if not key:
        return r.t("No account on the list is marked as a key account.")
    if 100 * green >= SOLID_FROM * key:
        return r.t("Your base is solid enough to look outward.")
    return r.n(
        "Mend first: the one key account is not solid.",
        "Mend first: {k} of {count} key accounts are not solid.",
        key,
        k=r.count(key - green),
    )


def _base(r: Reading) -> tuple[Row, ...]:
    keys = [account for account, view in r.accounts.items() if view.account.key]
    items = tuple(HealthItem(r.name(account), SIGNS[r.colour(account)], r.word(account)) for account in keys[:MOST_KEY])
    left = len(keys) - MOST_KEY
    more = (Text(r.n("and one more", "and {count} more", left), "small"),) if left > 0 else ()
    shown: tuple[Block, ...] = (HealthRow(items),) if items else ()
    aside = r.t("largest first") if len(keys) > 1 else ""
    return (Row((Column(12, (Heading(solid_line(r).rstrip("."), aside=aside), *shown, *more)),)),)


def _decide(r: Reading) -> tuple[Row, ...]:
    found = decisions(r)
    if not found:
        nothing = (
            r.t("Hear the clients first: nothing can be decided from answers nobody gave.")
            if not r.heard
            else r.t("Nothing presses. Keep the dates of the actions.")
        )
        return (Row((Column(12, (Heading(r.t("Decisions for this week")), Text(nothing))),)),)
    heading = capital(r.n("{count} decision for this week", "{count} decisions for this week", len(found)))
    actions = tuple(Action(_words(one), one.owner, r.told.words.day(one.due)) for one in found)
    return (Row((Column(12, (Decide(heading, actions, ground=False),)),)),)


def _words(one: Decision) -> tuple[Run, ...]:
    return (Run(one.what, "strong"), Run(f"\n{one.why}"))
