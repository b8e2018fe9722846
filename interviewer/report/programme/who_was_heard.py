"""P3, who was heard: accounts, revenue, people; and who was not, with the money behind them."""

from datetime import date

from interviewer.domain.loyalty.cadence import due_state
from interviewer.domain.loyalty.rates import CODE_WORDS, CODES
from interviewer.report.blocks import (
    Column,
    CountBar,
    CountBars,
    Fact,
    Facts,
    Heading,
    Health,
    RevenueBar,
    RevenueBars,
    Row,
    Text,
)
from interviewer.report.programme.reading import Reading, capital

RATES = (("RR1", "People heard, of all on the list (RR1)"), ("COOP1", "People heard, of all that were reached (COOP1)"))


def title(r: Reading) -> list[str]:
    """Coverage of accounts and of revenue."""
    found = r.section("heard")
    if not r.listed:
        return [r.t("No account is on the list of this wave")]
    if not r.heard:
        return [r.t("Nobody was heard yet"), r.t("Nobody was heard")]
    accounts = r.t(
        "{percent} of accounts ({k} of {n})",
        percent=r.percent(100 * found["coverage"]),
        k=r.count(r.heard),
        n=r.count(r.listed),
    )
    if found["revenue_coverage"] is None:
        return [r.t("{accounts} were heard", accounts=accounts)]
    revenue = r.percent(100 * found["revenue_coverage"])
    return [r.t("{accounts} and {revenue} of revenue were heard", accounts=accounts, revenue=revenue)]


def rows(r: Reading) -> tuple[Row, ...]:
    """Bars of coverage, what became of each contact, and the accounts not heard."""
    return (*_coverage(r), *_not_heard(r), *_voices(r))


def note(r: Reading) -> str:
    """What the rates are, and what not heard means."""
    return r.note(
        r.untied(),
        r.t("An account counts as heard with one complete talk. Silence is never counted as good news."),
        r.t("RR1 and COOP1 are the rates of the AAPOR standard, of persons on a named list."),
        r.t("Revenue counts attributable accounts only."),
    )


def _coverage(r: Reading) -> tuple[Row, ...]:
    found = r.section("heard")
    bars = [
        _bar(r, r.t("Accounts"), found["coverage"], r.k_of_n(r.heard, r.listed)),
        _bar(r, r.t("Revenue"), found["revenue_coverage"], _revenue_of(r)),
        *(_bar(r, r.t(words), found[key], _people_of(r, key)) for key, words in RATES),
    ]
    left = Column(8, (Heading(r.t("How much was heard")), CountBars(tuple(bar for bar in bars if bar))))
    codes = found["dispositions"]
    facts = tuple(Fact(capital(r.t(CODE_WORDS[code])), str(codes[code])) for code in CODES if codes[code])
    people = r.n("What became of one contact", "What became of {count} contacts", sum(codes.values()))
    right = Column(4, (Heading(people), Facts(facts) if facts else Text(r.t("No contact is on the list."))))
    return (Row((left, right)),)


def _bar(r: Reading, name: str, share: float | None, counted: str) -> CountBar | None:
    if share is None:
        return None
    return CountBar(name, 100 * share, f"{r.percent(100 * share)}, {counted}", 100)


def _revenue_of(r: Reading) -> str:
    money = r.section("revenue")
    return r.t("{k} of {n}", k=r.money(money["total"] - money["not_heard"]["amount"]), n=r.money(money["total"]))


def _people_of(r: Reading, key: str) -> str:
    codes = r.section("heard")["dispositions"]
    whole = "IPRO" if key == "COOP1" else ""
    among = sum(codes[code] for code in codes if code != "NE" and (not whole or code in whole))
    return r.k_of_n(codes["I"], among)


def _not_heard(r: Reading) -> tuple[Row, ...]:
    unheard = r.colours("grey")
    money = r.section("revenue")
    if not unheard:
        return (
            Row(
                (
                    Column(
                        12, (Heading(r.t("Not heard: no account")), Text(r.t("Every account on the list was heard.")))
                    ),
                )
            ),
        )
    head = Heading(
        r.n(
            "Not heard: one account, {money} a year",
            "Not heard: {count} accounts, {money} a year",
            len(unheard),
            money=r.money(money["not_heard"]["amount"]),
        ),
        aside=r.t("largest first"),
    )
    heads = (r.t("Account"), r.t("Revenue a year, thousand"), r.t("Last heard, and renewal"))
    bars = RevenueBars(tuple(_account(r, account) for account in unheard), heads)
    never = r.told.view.before is not None and not any(_last_heard(r, account) for account in unheard)
    either = (Text(r.t("None of them was heard in the wave before either."), "dense"),) if never else ()
    return (Row((Column(12, (head, *either, bars)),)),)


def _voices(r: Reading) -> tuple[Row, ...]:
    """Accounts heard through one person alone, the large ones first (METHOD 3.6)."""
    single = [account for account in r.accounts if r.of(account).get("people") == 1]
    if not single:
        return ()
    heard = len(r.section("accounts"))
    said = r.n(
        "The account spoke through one person: {who}.",
        "{k} of {count} accounts spoke through one person: {who}.",
        heard,
        k=capital(r.count(len(single))),
        who=r.names(single, 6),
    )
    large = [account for account in single if "single_voice" in r.of(account)["flags"]]
    more = r.t("Above the median revenue, so hear a second voice: {who}.", who=r.names(large, 6)) if large else ""
    return (Row((Column(12, (Heading(r.t("One voice only")), Text(f"{said} {more}".strip()))),)),)


def _account(r: Reading, account: str) -> RevenueBar:
    amount = r.revenue(account)
    return RevenueBar(
        r.accounts[account].account.name, Health.NOT_HEARD, amount, r.thousands(amount), _when(r, account)
    )


def _when(r: Reading, account: str) -> str:
    """When it was last heard and whether the year is up, then the renewal (METHOD 3.14)."""
    last = _last_heard(r, account)
    key = r.accounts[account].account.key
    if last is None:
        heard = [] if r.told.view.before else [r.t("not heard yet")]
    else:
        overdue = f", {r.t('overdue')}" if due_state(last, r.today, key) == "overdue" else ""
        heard = [r.t("heard {month}", month=r.told.words.month(last)) + overdue]
    renewal = r.accounts[account].account.renewal
    coming = [r.t("renewal {day}", day=r.told.words.date(renewal))] if renewal and renewal >= r.today else []
    return "; ".join([*heard, *coming])


def _last_heard(r: Reading, account: str) -> date | None:
    """The end of the earlier wave that heard it, as far as this may be told."""
    before = r.told.view.before
    view = before.accounts.get(account) if before else None
    return before.wave.ends if before and view and view.heard else None
