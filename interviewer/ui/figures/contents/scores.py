"""The score with what it is made of, and the four scores from the same answers."""

from interviewer.services.figure_values import Plain
from interviewer.ui.figures.charts.number_line import LineMark, NumberLine
from interviewer.ui.figures.charts.split_bar import BAND_NAMES, SplitBar
from interviewer.ui.figures.charts.stacked import Stacked
from interviewer.ui.figures.content import Chart, Content, Table
from interviewer.ui.figures.reading import count, number, pair, part, word
from interviewer.ui.figures.sayings import NONE, many, one, percent, percent_span, score, span, start
from interviewer.ui.figures.source import WaveSeen

SCORE_TICKS = ((-100.0, "−100"), (-50.0, "−50"), (0.0, "0"), (50.0, "+50"), (100.0, "+100"))
NAMES = (
    ("account", "By account", "the headline: each account once"),
    ("respondent", "By person", "more voices from large clients"),
    ("decision_maker_first", "Highest decision maker first", "the highest role heard in each account"),
    ("revenue_weighted", "By revenue", "attributable accounts only"),
)


def score_card(seen: WaveSeen) -> Content:
    """The headline score, its interval and its hard bounds (METHOD 3.1, 3.3)."""
    found = part(seen.figures, "nps", "account")
    given = word(found, "display") != "none" and bool(found)
    return Content(
        "score",
        _title(found, number(seen.figures, "prediction", "executive_predicted_nps")) if given else _too_few(found),
        _counted(seen.figures),
        _table(seen.figures),
        _chart(found) if given else None,
        _note(found, seen.figures) if given else start(word(found, "why")) + ".",
    )


def _title(found: Plain, guess: float | None) -> str:
    told = f"Clients put you at {score(number(found, 'score'))}"
    interval = pair(found, "interval")
    told += f" ({span(interval)})" if interval else ""
    return f"{told}; you expected {score(guess)}." if guess is not None else f"{told}."


def _too_few(found: Plain) -> str:
    n = count(found, "counts", "n")
    return start(f"{many(n, 'account')} heard: too few for a score.")


def _counted(figures: Plain) -> str:
    found, listed = part(figures, "nps", "account"), count(figures, "heard", "list_size")
    told = f"n = {count(found, 'counts', 'n')} of {listed} accounts"
    return f"{told}, indicative" if word(found, "display") == "indicative" else told


def _note(found: Plain, figures: Plain) -> str:
    interval, bounds = pair(found, "interval"), pair(found, "hard_bounds")
    left = count(figures, "heard", "list_size") - count(found, "counts", "n")
    told = []
    if interval and interval[0] < 0 < interval[1]:
        told.append("It cannot yet be told apart from zero.")
    if bounds and left > 0:
        told.append(f"Whatever the {many(left, 'account')} not heard would say: between {_and(bounds)}.")
        told.append("The interval assumes that those not heard resemble those heard.")
    elif left == 0:
        told.append("All accounts were heard.")
    return " ".join(told)


def _and(bounds: tuple[float, float]) -> str:
    return f"{score(bounds[0])} and {score(bounds[1])}"


def _chart(found: Plain) -> Chart:
    counts = [count(found, "counts", name) for name in ("detractor", "passive", "promoter")]
    value, interval, bounds = number(found, "score") or 0.0, pair(found, "interval"), pair(found, "hard_bounds")
    line = NumberLine(
        -100,
        100,
        (LineMark("disc", value, score(value)),),
        SCORE_TICKS,
        interval,
        bounds,
        f"interval, {span(interval)}",
        f"hard bounds, {span(bounds)}",
    )
    return Stacked((SplitBar(*counts), line))


def _table(figures: Plain) -> Table:
    rows = []
    for name, words in reversed(BAND_NAMES.items()):
        share = part(figures, "bands", name)
        rows.append(
            (words, f"{count(share, 'k')} of {count(share, 'n')}", percent(number(share, "percent")),
             percent_span(pair(share, "wilson")))
        )  # fmt: skip
    found = part(figures, "nps", "account")
    n = f"n = {count(found, 'counts', 'n')}"
    rows.append(("Score", n, score(number(found, "score")) if number(found, "score") is not None else "no score",
                 span(pair(found, "interval"))))  # fmt: skip
    rows.append(("Hard bounds", n, "", span(pair(found, "hard_bounds"))))
    return Table(("", "Accounts", "Share or score", "Interval"), tuple(rows), frozenset({1, 2, 3}))


def four_scores(seen: WaveSeen) -> Content:
    """Four scores from the same answers; each is named, one is printed (METHOD 3.6)."""
    headline = number(seen.figures, "nps", "account", "score")
    told = f"the one printed counts each account once: {score(headline)}." if headline is not None else "none is given."
    return Content(
        "four_scores",
        f"Four scores from the same answers; {told}",
        f"n = {count(seen.figures, 'heard', 'people')} people of {count(seen.figures, 'heard', 'accounts')} accounts",
        Table(
            ("Score", "", "Interval", "Hard bounds", "Counted", "What it means"),
            tuple(_score_row(part(seen.figures, "nps", name), words, what) for name, words, what in NAMES),
            frozenset({1}),
        ),
    )


def _score_row(found: Plain, words: str, what: str) -> tuple[str, ...]:
    value, interval, why = number(found, "score"), pair(found, "interval"), word(found, "why")
    said = "no score" if value is None else score(value)
    bounds = pair(found, "hard_bounds")
    return (
        words,
        said,
        span(interval) if interval else (WHYS.get(why, why) or NONE),
        span(bounds) if bounds else "",
        _of(found, words),
        what,
    )


SHORT = (("promoter", "would"), ("passive", "on the fence"), ("detractor", "would not"))
WHYS = {"METHOD gives no interval for it": "no interval for it"}
"""Reasons of the figures file in the words of the screen; others stand as they are."""


def _of(found: Plain, words: str) -> str:
    if "effective_n" in found:
        effective = number(found, "effective_n")
        return f"{many(count(found, 'accounts'), 'account')}, effective number {one(effective)}"
    counts = part(found, "counts")
    unit = "people" if words == "By person" else "accounts"
    three = ", ".join(f"{count(counts, name)} {said}" for name, said in SHORT)
    shown = ", indicative" if word(found, "display") == "indicative" else ""
    return f"{count(counts, 'n')} {unit}: {three}{shown}"
