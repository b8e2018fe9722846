"""P2, where you stand: the score, what it is made of, every account, what was expected, and satisfied is not loyal."""

from collections import Counter
from collections.abc import Sequence

from interviewer.domain.loyalty.classes import MISSED_WORDS
from interviewer.domain.loyalty.nps import band, steady, whole
from interviewer.report.blocks import (
    BigFigure,
    Block,
    Column,
    CountBar,
    CountBars,
    DotStrip,
    Heading,
    Quote,
    Row,
    SplitBar,
    StripDot,
    Text,
    TwoDots,
)
from interviewer.report.phrases import unquoted
from interviewer.report.programme.reading import DECIDER, Reading, capital
from interviewer.report.programme.what_hurts import surprises

BANDS = ("detractor", "passive", "promoter")
BAND_WORDS = ("Would not recommend", "On the fence", "Would recommend")
WIDE_MISS = 1.5
MOST_NAMES = 8
"""Dots under 7 carry their names, if there are no more of them."""
FEW_DOTS, HIGHEST_PILE = 40, 9
"""Up to so many accounts every dot stands for itself (METHOD 4)."""


def title(r: Reading) -> list[str]:
    """Too few, or the score with its range and what was expected."""
    found = r.score
    if found["display"] == "none":
        return [r.t("Too few clients heard to give a score")]
    score = r.signed(found["score"])
    if r.listed == found["counts"]["n"]:
        put = r.t("Clients put you at {score}, all of them heard", score=score)
    else:
        put = r.t("Clients put you at {score} ({range})", score=score, range=r.between(found["interval"]))
    return [*([f"{put}; {expected}"] if (expected := _expected_words(r)) else []), put]


def _expected_words(r: Reading) -> str:
    guess = r.section("prediction")
    if guess.get("executive_predicted_nps") is not None:
        return r.t("you expected {score}", score=r.signed(guess["executive_predicted_nps"]))
    if guess.get("predicted_nps") is not None:
        return r.t("your teams expected {score}", score=r.signed(guess["predicted_nps"]))
    return ""


def rows(r: Reading) -> tuple[Row, ...]:
    """The score beside its bands, the strip, the guess, and two halves."""
    return (*_score(r), *_strip(r), *_expected(r), *_halves(r))


def note(r: Reading) -> str:
    """What the range supposes."""
    found, unheard = r.score, r.listed - r.score["counts"]["n"]
    if found["display"] == "none" or not unheard:
        return r.note()
    supposes = r.n(
        "The range supposes that the one account not heard resembles those heard.",
        "The range supposes that the {count} accounts not heard resemble those heard.",
        unheard,
    )
    bounds = r.t(
        "The thin open bar needs no such thing: whatever they say, the score of all {n} lies between {low} and {high}.",
        n=r.count(r.listed),
        low=r.signed(found["hard_bounds"][0]),
        high=r.signed(found["hard_bounds"][1]),
    )
    return r.note(supposes, bounds)


def _score(r: Reading) -> tuple[Row, ...]:
    found, n = r.score, r.score["counts"]["n"]
    if found["display"] == "none":
        said = r.t("Under 5 accounts there is no score: one answer more or less would turn it round.")
        return (Row((Column(12, (Heading(r.t("No score")), Text(said))),)),)
    words = r.t("{range}, in 95 of 100 such cases", range=r.between(found["interval"]))
    if found["display"] == "indicative":
        words = f"{r.t('Indicative:')} {words}"
    if r.spans_zero:
        words = f"{words}. {r.t('It cannot yet be told apart from zero.')}"
    if n == r.listed:
        words = r.t("all {n} accounts heard", n=r.count(n))
    left = Column(3, (Heading(r.t("Score")), BigFigure(r.signed(found["score"])), Text(words, "dense"), r.score_line()))
    made = r.n("What it is made of: one account", "What it is made of: {count} accounts", n)
    return (Row((left, Column(9, (Heading(made), _split(r))))),)


def _split(r: Reading) -> SplitBar:
    counts, shares = r.score["counts"], r.section("bands")
    low, middle, high = (r.t(words) for words in BAND_WORDS)
    first, second, third = (r.share(shares[name]) for name in BANDS)
    return SplitBar(
        counts["detractor"], counts["passive"], counts["promoter"], (low, middle, high), (first, second, third)
    )


def _strip(r: Reading) -> tuple[Row, ...]:
    dots = _dots(r)
    if not dots:
        return (Row((Column(12, (Heading(r.t("Every account")), Text(r.t("No account gave a number yet.")))),)),)
    if not _drawable(dots):
        return _by_number(r, dots)
    counts = [sum(band(dot.value) == name for dot in dots) for name in BANDS]
    bands = tuple((r.t(words), str(count)) for words, count in zip(BAND_WORDS, counts, strict=True))
    sizes = _sizes(r)
    strip = DotStrip(dots, bands, r.t("revenue a year") if sizes else "", sizes, r.told.words.decimal)  # type: ignore[arg-type]
    rings = any(dot.ring for dot in dots)
    aside = r.t("open marks: not attributable") if rings else ""
    return (Row((Column(12, (Heading(r.t("Every account, at the mean of its answers"), aside=aside), strip)),)),)


def _drawable(dots: Sequence[StripDot]) -> bool:
    """Whether the dots can be told apart: few enough, and no pile higher than the page has room for."""
    highest = max(Counter(dot.value for dot in dots).values())
    return len(dots) <= FEW_DOTS and highest <= HIGHEST_PILE


def _by_number(r: Reading, dots: Sequence[StripDot]) -> tuple[Row, ...]:
    """Many accounts as bars, one for each whole number."""
    counted = Counter(int(steady(dot.value)) for dot in dots)
    n = len(dots)
    names = {10: "10", **{number: r.t("{one} to under {two}", one=number, two=number + 1) for number in range(10)}}
    bars = tuple(
        CountBar(names[number], counted[number], r.k_of_n(counted[number], n), n) for number in range(10, -1, -1)
    )
    heading = Heading(r.n("One account, by its mean", "All {count} accounts, by their means", n))
    return (Row((Column(12, (heading, CountBars(bars))),)),)


def _dots(r: Reading) -> tuple[StripDot, ...]:
    """Attributable accounts by name, then what else the score holds as rings, all of one size so that none is known."""
    left = Counter(steady(score) for score in r.told.view.wave.scores.accounts)
    named: list[StripDot] = []
    low = [
        account
        for account in r.accounts
        if _mean(r, account) is not None and band(_mean(r, account) or 0) == "detractor"
    ]
    for account in r.accounts:
        mean = _mean(r, account)
        score = None if mean is None else _near(left, mean)
        if mean is None or score is None:
            continue
        left[score] -= 1
        hidden = account in r.section("exposure").get("hidden_by_means", ())
        named.append(
            StripDot(
                score,
                _size(r, account),
                label=r.name(account) if account in low and len(low) <= MOST_NAMES else "",
                note=_override(r, account) if hidden else "",
                counts_as=0 if hidden else None,
            )
        )
    rings = [StripDot(value, 1, ring=True) for value, count in sorted(left.items()) for _ in range(count)]
    return (*named, *rings)


def _mean(r: Reading, account: str) -> float | None:
    found: float | None = r.of(account).get("mean")
    return found


def _near(left: Counter[float], mean: float) -> float | None:
    """The score in the figure that this account's mean stands for; the figures keep four digits of it."""
    return next((score for score, count in left.items() if count and abs(score - mean) < 0.0001), None)


def _override(r: Reading, account: str) -> str:
    if r.role_told(account) and DECIDER in r.of(account)["reasons"]:
        return r.t("{who}: the one who decides would not recommend", who=r.name(account))
    return r.t("{who}: one answer counts more than the mean", who=r.name(account))


def _terciles(r: Reading) -> tuple[float, float] | None:
    revenues = sorted(r.revenue(account) for account in r.accounts)
    if len(revenues) < 3 or revenues[0] == revenues[-1]:
        return None
    return revenues[len(revenues) // 3], revenues[2 * len(revenues) // 3]


def _size(r: Reading, account: str) -> int:
    limits = _terciles(r)
    if limits is None:
        return 2
    return 1 + sum(r.revenue(account) >= limit for limit in limits)


def _sizes(r: Reading) -> tuple[str, ...]:
    limits = _terciles(r)
    if limits is None:
        return ()
    low, high = (r.thousands(limit) for limit in limits)
    return (r.t("under {n}k", n=low), r.t("to {n}k", n=high), r.t("more"))


def _expected(r: Reading) -> tuple[Row, ...]:
    guess = r.section("prediction")
    heading = Heading(r.t("What you expected"))
    if not guess.get("n"):
        guessed = guess.get("executive_predicted_nps")
        said = r.t("No team sealed a guess before the talks, so there is nothing to compare.")
        return (Row((Column(12, (heading, Text(said))),)),) if guessed is None else ()
    return (Row((Column(12, (heading, *_pair(r), Text(_guessed(r)))),)),)


def _pair(r: Reading) -> tuple[Block, ...]:
    guess, found = r.section("prediction"), r.score
    own = guess.get("executive_predicted_nps")
    if own is not None and found["score"] is not None:
        actual, expected, whose = found["score"], own, r.t("You {score}", score=r.signed(own))
    elif guess["n"] >= 5:
        actual, expected = guess["actual_nps"], guess["predicted_nps"]
        whose = r.t("Your teams {score}", score=r.signed(expected))
    else:
        return ()
    client = r.t("Clients {score}", score=r.signed(actual))
    return (TwoDots(-100, 100, "−100", "+100", actual, client, expected, whose),)


def _guessed(r: Reading) -> str:
    guess = r.section("prediction")
    sealed = r.n(
        "Your teams sealed a guess for one account before the talk.",
        "Your teams sealed a guess for {count} accounts before the talks.",
        guess["n"],
    )
    return " ".join(part for part in (sealed, _off(r), _widest(r), capital(surprises(r))) if part)


def _off(r: Reading) -> str:
    """How far the guesses were off: a mean and a count where there are several."""
    guess = r.section("prediction")
    n, bias = guess["n"], guess["bias"]
    size = r.mean(abs(bias))
    side = r.t("too high") if bias > 0 else r.t("too low")
    if n == 1:
        alone = r.t("It was {points} points {side}.", points=size, side=side)
        return r.t("It was right.") if whole(10 * bias) == 0 else alone
    on_average = r.t("On average they guessed {points} points {side};", points=size, side=side)
    if whole(10 * bias) == 0:
        on_average = r.t("On average they neither guessed too high nor too low;")
    within = r.t("{k} of {n} came within one point.", n=r.count(n), k=r.count(guess["within_1"]))
    return f"{on_average} {within}"


def _widest(r: Reading) -> str:
    missed = [
        (abs(view.team.predicted - mean), account, view.team.predicted, mean)
        for account, view in r.accounts.items()
        if view.team and view.team.predicted is not None and (mean := _mean(r, account)) is not None
    ]
    size, account, guessed, given = max(missed, default=(0.0, "", 0.0, 0.0), key=lambda one: one[0])
    if size < WIDE_MISS:
        return ""
    return r.t(
        "The widest miss was {who}: {guessed} guessed, {given} given.",
        who=r.name(account),
        guessed=r.mean(guessed),
        given=r.mean(given),
    )


def _halves(r: Reading) -> tuple[Row, ...]:
    there = tuple(column for column in (_satisfied(r), _own_words(r)) if column is not None)
    return (Row(there),) if there else ()


def _satisfied(r: Reading) -> Column | None:
    found = r.section("satisfaction").get("satisfied_not_loyal")
    if not found or not found["n"]:
        return None
    number = r.k_of_n(found["k"], found["n"])
    said = r.n(
        "account that called itself satisfied or very satisfied fails at least one test of loyalty.",
        "accounts that called themselves satisfied or very satisfied fail at least one test of loyalty.",
        found["n"],
    )
    often = _most_missed(r)
    text = f"{said} {often}" if often else said
    figure = BigFigure(number, self_percent(r, found["percent"], found["n"]), small=True)
    return Column(6, (Heading(r.t("Satisfied is not loyal")), figure, Text(text)))


def self_percent(r: Reading, percent: float, n: int) -> str:
    """The percentage beside a count; left out under 5, where it would only dress up the count."""
    return r.percent(percent) if n >= 5 else ""


def _most_missed(r: Reading) -> str:
    missed = Counter(test for account in r.section("accounts").values() for test in account["missed"])
    if not missed:
        return ""
    test, count = max(missed.items(), key=lambda pair: pair[1])
    return r.n(
        "Missed most often: {test}, by one account.",
        "Missed most often: {test}, by {count} accounts.",
        count,
        test=unquoted(r.t(MISSED_WORDS[test])),
    )


def _own_words(r: Reading) -> Column | None:
    form = r.told.view.wave.company_form
    said = form.answers.get("c_happy") if form else None
    if not isinstance(said, str) or not said.strip():
        return None
    whose = r.t("{who}, asked beforehand whether clients are happy", who=r.executive)
    return Column(6, (Heading(r.t("Your own words before we began")), Quote(said.strip(), whose)))
