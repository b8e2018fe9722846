"""P12, what changed since last time: the same accounts in both waves, and whether it is more than chance."""

from interviewer.domain.loyalty.accounts import account_mean
from interviewer.domain.loyalty.nps import band
from interviewer.report.blocks import (
    Block,
    Column,
    Fact,
    Facts,
    Heading,
    Row,
    Slope,
    SlopeLines,
    Table,
    TableColumn,
    Text,
)
from interviewer.report.programme.reading import Reading, wave_words


def title(r: Reading) -> list[str]:
    """Who moved up and down, and whether that is more than chance."""
    found = r.section("trend")
    if not found:
        before = r.told.view.before
        if before is None:
            return [r.t("This is the first wave: the base line")]
        return [
            r.t("No account was heard in both waves, so nothing can be compared"),
            r.t("Nothing can be compared yet"),
        ]
    up, down = found["improved"], found["worse"]
    if not up and not down:
        return [r.t("No account moved from one band to another")]
    moved = r.t("{up} up, {down} down", up=_accounts(r, up), down=r.count(down))
    return [r.t("{moved}: {verdict}", moved=moved, verdict=_verdict(r)), moved]


def _accounts(r: Reading, up: int) -> str:
    said = r.n("one account moved", "{count} accounts moved", up) if up else r.t("no account moved")
    return said[:1].upper() + said[1:]


def _verdict(r: Reading) -> str:
    found = r.section("trend")
    if found["significant_at_5_percent"] is None:
        return r.t("all were heard both times, so it is a fact")
    change = r.signed(found["mean_change"])
    if found["significant_at_5_percent"]:
        return r.t("this is more than chance ({change})", change=change)
    return r.t("no clear change ({change}, could be chance)", change=change)


def rows(r: Reading) -> tuple[Row, ...]:
    """Slopes beside what they mean; without an earlier wave the base line."""
    if not r.section("trend"):
        return _base_line(r)
    return (*_slopes(r), *_both(r), *_declared(r))


def note(r: Reading) -> str:
    """The test."""
    if not r.section("trend"):
        return r.note()
    return r.note(
        r.t(
            "Only accounts heard in both waves and attributable in both. The test counts in how many patterns of "
            "ups and downs chance alone would move as much."
        ),
    )


def _means(r: Reading, account: str) -> tuple[float, float]:
    before = r.told.view.before
    assert before is not None
    mean = account_mean(before.accounts[account].people)
    return (mean if mean is not None else 0.0), r.of(account)["mean"]


def _slopes(r: Reading) -> tuple[Row, ...]:
    found = r.section("trend")
    names = sorted(found["matched_accounts"], key=lambda one: -r.revenue(one))
    lines = []
    for account in names:
        before, after = _means(r, account)
        lines.append(Slope(r.name(account), before, after, band(before) != band(after)))
    chart = SlopeLines(tuple(lines), wave_words(found["since"]), r.wave, r.told.words.decimal)
    n = r.n("One account in both waves, 0 to 10", "{count} accounts in both waves, 0 to 10", len(names))
    left: tuple[Block, ...] = (Heading(n[:1].upper() + n[1:]), chart)
    facts = (
        Fact(r.t("Moved up a band"), r.count(found["improved"])),
        Fact(r.t("In the same band"), r.count(found["same"])),
        Fact(r.t("Moved down a band"), r.count(found["worse"])),
        Fact(
            r.t("Score of these"),
            r.t("from {before} to {after}", before=r.signed(found["nps_before"]), after=r.signed(found["nps_after"])),
        ),
        Fact(r.t("Chance alone"), _chance(r)),
    )
    said = _verdict(r)
    right: tuple[Block, ...] = (
        Heading(r.t("What it means")),
        Text(f"{said[:1].upper()}{said[1:]}."),
        Facts(facts, across=True),
    )
    return (Row((Column(12, left),)), Row((Column(12, right),)))


def _chance(r: Reading) -> str:
    p = r.section("trend")["exact_p"]
    if p is None:
        return r.t("not asked: all were heard")
    if p < 0.01:
        return r.t("under 1 in 100")
    return r.t("{n} in 100", n=round(100 * p))


def _both(r: Reading) -> tuple[Row, ...]:
    """Done since last time against how the account moved: what the outcomes tell."""
    before, found = r.told.view.before, r.section("trend")
    if before is None:
        return ()
    done = [one for one in r.told.view.wave.outcomes if one.day > before.wave.ends and one.day <= r.today]
    if not done:
        said = r.t("No outcome since the last wave is entered, so nothing done can be set against movement.")
        return (Row((Column(12, (Heading(r.t("What was done against what moved")), Text(said))),)),)
    change = dict(zip(found["matched_accounts"], found["changes"], strict=True))
    words = {"retained": "kept", "won": "won", "lost": "left", "let_go": "let go"}
    columns = (TableColumn(r.t("Account"), 4), TableColumn(r.t("Outcome"), 4), TableColumn(r.t("Band since"), 3))
    known = [one for one in done if one.account in r.accounts]
    lines = tuple(
        (
            r.name(one.account),
            r.t("{what}, {month}", what=r.t(words[one.kind]), month=r.told.words.month(one.day)),
            _moved(r, change.get(one.account)),
        )
        for one in known
    )
    return (
        (Row((Column(12, (Heading(r.t("What was done against what moved")), Table(columns, lines))),)),)
        if lines
        else ()
    )


def _moved(r: Reading, change: int | None) -> str:
    if change is None:
        return r.t("not heard in both")
    if not change:
        return r.t("same band")
    return r.t("up") if change > 0 else r.t("down")


def _declared(r: Reading) -> tuple[Row, ...]:
    """Changes of wording and script between the waves."""
    before, wave = r.told.view.before, r.told.view.wave.wave
    if before is None:
        return ()
    said = []
    if before.wave.wording != wave.wording:
        said.append(
            r.t(
                "The recommendation question was worded otherwise ({one}, now {two}): compare with care.",
                one=before.wave.wording,
                two=wave.wording,
            )
        )
    if before.wave.script != wave.script:
        said.append(
            r.t(
                "The script changed from {one} to {two}; questions with the same id keep their words.",
                one=_script(before.wave.script),
                two=_script(wave.script),
            )
        )
    if not said:
        said.append(r.t("Wording and script are the same in both waves."))
    return (Row((Column(12, (Heading(r.t("Changes in how it was asked")), Text(" ".join(said)))),)),)


def _script(name: str) -> str:
    return name.replace("_", " ")


def _base_line(r: Reading) -> tuple[Row, ...]:
    """What the next wave will be compared with."""
    facts = []
    if r.score["score"] is not None:
        facts.append(Fact(r.t("Score"), f"{r.signed(r.score['score'])} ({r.between(r.score['interval'])})"))
    facts.append(Fact(r.t("Heard"), r.t("{k} of {n} accounts", k=r.heard, n=r.listed)))
    facts += [
        Fact(r.dimension(name), r.t("{mean} of 10", mean=r.mean(one["client_mean"])))
        for name, one in r.section("dimensions").items()
        if one["client_mean"] is not None
    ]
    said = r.t(
        "The next wave asks the same accounts again, with the same wording. Then this page shows the way of each from "
        "here to there."
    )
    return (
        Row(
            (
                Column(5, (Heading(r.t("The base line")), Facts(tuple(facts)))),
                Column(7, (Heading(r.t("Next time")), Text(said))),
            )
        ),
    )
