"""Each account heard as a dot, and the revenue of the whole list by health."""

from collections import Counter
from collections.abc import Mapping

from interviewer.domain.loyalty.classes import CLASS_WORDS, MISSED_WORDS
from interviewer.domain.loyalty.health import WORDS, Colour
from interviewer.domain.loyalty.nps import BAND_WORDS, band
from interviewer.domain.loyalty.reasons import plain
from interviewer.services.figure_values import Plain
from interviewer.ui.figures.charts.bars import BarRow, Bars
from interviewer.ui.figures.charts.dot_strip import Dot, DotStrip
from interviewer.ui.figures.content import Chart, Content, Table
from interviewer.ui.figures.reading import count, number, part, word, words
from interviewer.ui.figures.sayings import both, many, one, start
from interviewer.ui.figures.source import WaveSeen

FLAGS = {
    "decision_maker_override": "the one who decides would not recommend",
    "split_account": "answers far apart",
    "single_voice": "one voice for much revenue",
}
MOST_DOTS = 60
NAMED = 12
"""So many accounts against get their name over the dot."""


def account_card(seen: WaveSeen) -> Content:
    """One dot for each account with a score; below five accounts these dots are all there is."""
    found = part(seen.figures, "accounts")
    dots = _dots(seen, found)
    return Content(
        "accounts",
        _title(seen, found, len(dots)),
        f"n = {len(dots):,}, mean of its answers",
        Table(
            ("Account", "Score", "People", "Band", "Health", "Class", "Reasons and flags"),
            tuple(_row(seen.name(name), part(found, name)) for name in _worst_first(found)),
            frozenset({1, 2}),
        ),
        _chart(dots),
        _note(seen, dots),
    )


def _chart(dots: tuple[Dot, ...]) -> Chart | None:
    """Dots while each can be told from the next, then a bar for each step of the scale."""
    if len(dots) <= MOST_DOTS:
        return DotStrip(dots) if dots else None
    steps = [(step, sum(int(dot.value) == step for dot in dots)) for step in range(10, -1, -1)]
    rows = (BarRow(_step(step), found, many(found, "account")) for step, found in steps)
    return Bars(tuple(rows), max(found for _, found in steps))


def _step(step: int) -> str:
    name = "10" if step == 10 else f"{step} to under {step + 1}"
    return f"{name}, {_band(band(step)).lower()}"


def _worst_first(found: Plain) -> list[str]:
    return sorted(found, key=lambda name: (number(found, name, "mean") is None, number(found, name, "mean") or 0.0))


def _title(seen: WaveSeen, found: Plain, heard: int) -> str:
    against = [seen.name(name) for name in _worst_first(found) if word(found, name, "band") == "detractor"]
    every = count(seen.figures, "nps", "account", "counts", "detractor")
    if not heard:
        return "Nobody has given a score yet."
    if heard < 5:
        return start(f"{many(heard, 'account')} heard: too few for a score. The dots below are the {_said(heard)}.")
    if not every:
        return f"None of {heard} accounts would refuse to recommend you."
    told = f"{many(every, 'account')} of {heard:,} would not recommend you"
    named = f": {both(against)}." if len(against) == every <= 3 else "."
    return start(told + named)


def _said(heard: int) -> str:
    return ("none", "one", "two", "three", "four")[heard]


def _dots(seen: WaveSeen, found: Plain) -> tuple[Dot, ...]:
    """Named accounts, and a ring for each score that counts in totals only."""
    thirds = _thirds(seen)
    few = sum(word(found, name, "band") == "detractor" for name in found) <= NAMED
    named = [
        _dot(seen, name, part(found, name), thirds, few=few)
        for name in found
        if number(found, name, "mean") is not None
    ]
    rest = Counter(round(score, 4) for score in seen.view.scores.accounts)
    rest -= Counter(round(dot.value, 4) for dot in named)
    return (*named, *(Dot(value, 1, named=False) for value in sorted(rest.elements())))


def _dot(seen: WaveSeen, name: str, found: Plain, thirds: Mapping[str, int], *, few: bool) -> Dot:
    shown, against = seen.name(name), word(found, "band") == "detractor"
    hidden = "decision_maker_override" in words(found, "flags") and not against
    return Dot(
        number(found, "mean") or 0.0,
        thirds.get(name, 1),
        shown if against and few else "",
        f"{shown}: the one who decides would not" if hidden else "",
    )


def _thirds(seen: WaveSeen) -> dict[str, int]:
    ordered = sorted(seen.view.accounts.values(), key=lambda view: view.account.revenue_minor)
    return {view.account.id: min(2, place * 3 // max(1, len(ordered))) for place, view in enumerate(ordered)}


def _note(seen: WaveSeen, dots: tuple[Dot, ...]) -> str:
    told = ["Larger marks: more revenue, by thirds of the list."] if len(dots) <= MOST_DOTS else []
    rings = sum(not dot.named for dot in dots)
    if rings:
        told.append(start(f"{many(rings, 'ring')}: heard, but not to be tied to an account."))
    return " ".join(told)


def _row(name: str, found: Plain) -> tuple[str, ...]:
    missed = [MISSED_WORDS[test] for test in words(found, "missed")]
    said = [plain(reason) for reason in words(found, "reasons")] + [
        FLAGS.get(flag, flag) for flag in words(found, "flags")
    ]
    said += [f"missed: {both(missed)}"] if missed else []
    return (
        name,
        one(number(found, "mean")) if number(found, "mean") is not None else word(found, "why"),
        str(count(found, "people")),
        _band(word(found, "band")),
        WORDS[_colour(found)],
        _class(word(found, "class")),
        "; ".join(said),
    )


def _band(name: str) -> str:
    return next((said.split(":")[0] for known, said in BAND_WORDS.items() if known == name), "no score")


def _class(name: str) -> str:
    return next((said for known, said in CLASS_WORDS.items() if known == name), "not classed")


def _colour(found: Plain) -> Colour:
    return next((colour for colour in WORDS if colour == word(found, "health")), "grey")
