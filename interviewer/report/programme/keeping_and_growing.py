"""P9, keeping and growing: retention believed and true, who was satisfied and left, and where more may come from."""

from collections.abc import Mapping

from interviewer.domain.programme.account import Outcome
from interviewer.domain.programme.money import places
from interviewer.report.blocks import (
    BigFigure,
    Block,
    Column,
    CountBar,
    CountBars,
    Fact,
    Facts,
    Heading,
    HealthItem,
    HealthRow,
    Row,
    Text,
    TwoDots,
)
from interviewer.report.programme.decisions import openings
from interviewer.report.programme.reading import SIGNS, Reading, capital, wave_words

MOST = 12
FEWEST = 5
"""Under so many a percentage would only dress up the count."""


def title(r: Reading) -> list[str]:
    """What was believed and what is true; else what is known of either."""
    kept = r.section("retention")
    logo, guess = kept.get("logo"), kept.get("guess")
    if logo and logo["percent"] is not None and guess is not None:
        actual, of = r.percent(logo["percent"]), r.of_many(logo["k"], logo["n"])
        return [
            r.t(
                "You believed {guess} of clients stay; {actual} did ({of})",
                guess=r.percent(guess),
                actual=actual,
                of=of,
            ),
            r.t("You believed {guess} of clients stay; {actual} did", guess=r.percent(guess), actual=actual),
        ]
    if logo and logo["percent"] is not None:
        of = r.of_many(logo["k"], logo["n"])
        return [r.t("{percent} of clients stayed ({of})", percent=r.percent(logo["percent"]), of=of)]
    found = len(openings(r))
    if found:
        said = r.n("One client is open to more work", "{count} clients are open to more work", found)
        return [said[:1].upper() + said[1:]]
    return [r.t("How many clients stay is not known yet")]


def rows(r: Reading) -> tuple[Row, ...]:
    """The two dots, what was lost, and what may grow."""
    return (*_believed(r), *_lost(r), *_growth(r), *_value(r), *_worth(r))


def note(r: Reading) -> str:
    """Where the numbers come from."""
    return r.note(
        r.t(
            "Retention is by your own books, and a fact: it has no range. More work is named only where the client "
            "lets us."
        )
    )


def _believed(r: Reading) -> tuple[Row, ...]:
    kept = r.section("retention")
    logo, guess = kept.get("logo"), kept.get("guess")
    heading = Heading(r.t("Clients that stayed, in percent"))
    if not logo or logo["percent"] is None:
        said = r.t("The company form does not say how many clients were there a year ago and how many still are.")
        return (Row((Column(12, (heading, Text(said))),)),)
    of = r.t("{k} of {n} accounts stayed", k=r.count(logo["k"]), n=r.count(logo["n"]))
    revenue = kept.get("revenue_percent")
    also = r.t(", and {percent} of revenue", percent=r.percent(revenue)) if revenue is not None else ""
    said = f"{of[:1].upper()}{of[1:]}{also}."
    if guess is None:
        return (Row((Column(12, (heading, BigFigure(r.percent(logo["percent"])), Text(said))),)),)
    dots = TwoDots(
        0,
        100,
        "0",
        "100",
        logo["percent"],
        r.t("Stayed {percent}", percent=r.percent(logo["percent"])),
        guess,
        r.t("You believed {percent}", percent=r.percent(guess)),
    )
    over = kept.get("overestimate_points") or 0
    points = r.told.words.number(round(abs(over), 1))
    gap = (
        r.t("You believed {points} points more than is true.", points=points)
        if over > 0
        else r.t("You believed {points} points less than is true.", points=points)
    )
    return (Row((Column(12, (heading, dots, Text(f"{said} {gap if over else ''}".strip()))),)),)


def _lost(r: Reading) -> tuple[Row, ...]:
    columns = [Column(6, blocks) for blocks in (_satisfied(r), _energy(r)) if blocks]
    return (Row(tuple(columns)),) if columns else ()


def _satisfied(r: Reading) -> tuple[Block, ...]:
    kept = r.section("retention")
    found, lost = kept.get("satisfied_yet_lost"), kept.get("lost_accounts") or 0
    if not lost:
        return ()
    heading = Heading(capital(r.n("One account left", "{count} accounts left", lost)))
    if not found or not found["n"]:
        return (heading, Text(r.t("How satisfied they were when last asked is not known.")))
    said = r.t("had called themselves satisfied or very satisfied when last asked.")
    aside = r.percent(found["percent"]) if found["n"] >= 5 else ""
    return (
        heading,
        BigFigure(r.k_of_n(found["k"], found["n"]), aside, small=True),
        Text(f"{said} {_why_lost(r)}".strip()),
    )


def _why_lost(r: Reading) -> str:
    causes = r.section("retention").get("internal_causes") or {}
    if not causes.get("n"):
        return ""
    of = r.of_many(causes["k"], causes["n"])
    return r.t("Of the causes known, {of} lay with you.", of=of)


def _energy(r: Reading) -> tuple[Block, ...]:
    form = r.told.view.wave.company_form
    split = form.answers.get("c_energy") if form else None
    if not isinstance(split, Mapping):
        return ()
    winning, keeping = split.get("winning"), split.get("keeping")
    if not isinstance(winning, int | float) or not isinstance(keeping, int | float):
        return ()
    bars = CountBars(
        (
            CountBar(r.t("Winning new clients"), winning, r.percent(winning), 100),
            CountBar(r.t("Keeping those there are"), keeping, r.percent(keeping), 100),
        )
    )
    return (Heading(r.t("Where the energy goes, by your own estimate")), bars)


def _growth(r: Reading) -> tuple[Row, ...]:
    found = openings(r)
    if not found:
        said = r.t("No client that was heard is open to more work and lets us say so, or repairs come first.")
        return (Row((Column(12, (Heading(r.t("Open to more work")), Text(said))),)),)
    items = tuple(HealthItem(r.name(one), SIGNS[r.colour(one)], r.word(one)) for one in found[:MOST])
    total = r.money(sum(map(r.revenue, found)))
    head = r.n(
        "Open to more work: one account, {money} a year now",
        "Open to more work: {count} accounts, {money} a year now",
        len(found),
        money=total,
    )
    blocked = [one for one in r.section("growth").get("openings", ()) if one not in found]
    later = (Text(r.t("After the repair: {who}.", who=r.names(blocked)), "dense"),) if blocked else ()
    return (Row((Column(12, (Heading(head), HealthRow(items), *later)),)),)


def _value(r: Reading) -> tuple[Row, ...]:
    """How much of what teams say they gave was named unasked (METHOD 3.8); nothing where it is not matched."""
    found = r.section("foresight").get("value_heard")
    if not found:
        return ()
    percent = f" ({r.percent(found['percent'])})" if found["n"] >= FEWEST else ""
    said = r.n(
        "Of the one thing that your teams say they gave, clients named {k} unasked.",
        "Of the {count} things that your teams say they gave, clients named {k} unasked.",
        found["n"],
        k=f"{r.count(found['k'])}{percent}",
    )
    return (Row((Column(12, (Heading(r.t("Value heard")), Text(said))),)),)


def _worth(r: Reading) -> tuple[Row, ...]:
    return (Row((Column(6, _multiples(r)), Column(6, _programme(r)))),)


def _multiples(r: Reading) -> tuple[Block, ...]:
    found, heading = r.section("growth"), Heading(r.t("Loyal against transactional accounts"))
    if found["revenue_multiple"] is None:
        counts = r.t(
            "{loyal} loyal, {other} transactional",
            loyal=r.count(found["loyal_accounts"]),
            other=r.count(found["transactional_accounts"]),
        )
        said = r.t(
            "Too few to compare: {counts}. Each class needs five accounts with hours and years told.", counts=counts
        )
        return (heading, Text(said))
    number = r.told.words.number
    facts = (
        Fact(r.t("Revenue"), r.t("{n} times", n=number(round(found["revenue_multiple"], 1)))),
        Fact(r.t("Work"), r.t("{n} %", n=r.told.words.signed(round(found["work_percent"])))),
        Fact(r.t("Years as a client"), r.t("{n} times", n=number(round(found["tenure_multiple"], 1)))),
    )
    return (heading, Facts(facts))


def _programme(r: Reading) -> tuple[Block, ...]:
    """What the programme cost, where it was told, and what was kept or won since the last wave."""
    wave = r.told.view.wave
    cost = wave.company_form.answers.get("c_cost") if wave.company_form else None
    given = isinstance(cost, int | float) and not isinstance(cost, bool)
    facts = [
        Fact(r.t("Cost"), r.money(cost) if given else r.t("not entered")),  # type: ignore[arg-type]
        Fact(r.t("Kept or won"), _kept(r)),
    ]
    lost = [one for one in since(r) if one.kind == "lost"]
    if lost and r.told.view.before:
        facts.append(Fact(r.t("Left"), r.count(len(lost))))
    note = r.t("since {wave}", wave=wave_words(r.told.view.before.wave.name)) if r.told.view.before else ""
    return (Heading(r.t("What the programme costs and keeps"), aside=note), Facts(tuple(facts)))


def since(r: Reading) -> tuple[Outcome, ...]:
    """What became of accounts since the end of the wave before, up to the day of the edition."""
    start = r.told.view.before.wave.ends if r.told.view.before else None
    return tuple(one for one in r.told.view.wave.outcomes if (start is None or one.day > start) and one.day <= r.today)


def _kept(r: Reading) -> str:
    kept = [one for one in since(r) if one.kind in {"retained", "won"} and one.account in r.accounts]
    if not kept:
        return r.t("none entered")
    unit = 10 ** places(r.told.view.wave.currency)
    amounts = (r.revenue(one.account) if one.revenue_minor is None else one.revenue_minor / unit for one in kept)
    return r.t("{money} a year: {who}", money=r.money(sum(amounts)), who=r.names(one.account for one in kept))
