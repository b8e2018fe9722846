"""The six dimensions: what clients say, what the team believes, and the gap."""

from interviewer.domain.loyalty.dimensions import DIMENSIONS, Dimension
from interviewer.services.figure_values import Plain
from interviewer.ui.figures.charts.dumbbell import Dumbbell, DumbbellRow
from interviewer.ui.figures.content import Content, Key, Table
from interviewer.ui.figures.reading import count, number, part, word
from interviewer.ui.figures.sayings import NONE, one, signed, start
from interviewer.ui.figures.source import WaveSeen

KEYS = (Key("disc", "clients"), Key("diamond", "your team"), Key("ring", "an account", "ink2"))
CLASS_SHORT = {"watch (under-rated)": "under-rated"}


def dimension_card(seen: WaveSeen) -> Content:
    """Widest gap first, whatever its sign; without a team the lowest first (METHOD 3.5)."""
    found = part(seen.figures, "dimensions")
    team = any(number(found, known.id, "team_mean") is not None for known in DIMENSIONS)
    ordered = sorted(DIMENSIONS, key=lambda known: _order(part(found, known.id)))
    rows = tuple(_chart_row(seen, known) for known in ordered)
    heard = any(row.client is not None or row.dots for row in rows)
    return Content(
        "dimensions",
        _title(found, ordered, team=team),
        _counted(found, team=team),
        Table(
            ("Dimension", "n", "Clients", "Team", "Team n", "Gap", "Class", "Level", "Must act", "Team of itself"),
            tuple(_table_row(known, part(found, known.id)) for known in ordered),
            frozenset({1, 2, 3, 4, 5, 9}),
        ),
        Dumbbell(rows) if heard or team else None,
        _note(found),
        KEYS if team else (KEYS[0], KEYS[2]),
    )


def _order(found: Plain) -> tuple[float, float]:
    gap, mean = number(found, "gap"), number(found, "client_mean")
    return (-abs(gap) if gap is not None else 0.0, mean if mean is not None else 11.0)


def _title(found: Plain, ordered: list[Dimension], *, team: bool) -> str:
    gaps = [known for known in ordered if (number(found, known.id, "gap") or 0) >= 2]
    means = {known: number(found, known.id, "client_mean") for known in ordered}
    given = {known: mean for known, mean in means.items() if mean is not None}
    if gaps:
        widest = part(found, gaps[0].id)
        pair = f"{one(number(widest, 'team_mean'))} against {one(number(widest, 'client_mean'))}"
        return f"You overrate yourselves most on {gaps[0].name}: {pair}."
    if not given:
        return "Too few accounts rated the six dimensions for a mean."
    lowest = min(given, key=lambda known: given[known])
    if given[lowest] < 7:
        return f"{lowest.name} is below 7."
    if team and any(number(found, known.id, "gap") is not None for known in ordered):
        return "Your view and theirs agree."
    return f"No dimension is below 7; the lowest is {lowest.name} with {one(given[lowest])}."


def _counted(found: Plain, *, team: bool) -> str:
    ns = sorted({count(found, known.id, "n") for known in DIMENSIONS})
    told = f"n = {ns[0]} accounts" if len(ns) == 1 else f"n = {ns[0]} to {ns[-1]} accounts"
    teams = max(count(found, known.id, "team_n") for known in DIMENSIONS)
    return f"{told}, {teams} with a team form; widest gap first" if team else f"{told}, no team form; lowest first"


def _note(found: Plain) -> str:
    told = [start(f"{known.name}: {why}.") for known in DIMENSIONS if (why := word(found, known.id, "why"))]
    reasons = {word(found, known.id, "why") for known in DIMENSIONS} - {""}
    if len(told) == len(DIMENSIONS) and len(reasons) == 1:
        only = reasons.pop()
        return f"No mean: {only}." if only == "fewer than 3 accounts" else f"No gap: {only}."
    return " ".join(told)


def _chart_row(seen: WaveSeen, known: Dimension) -> DumbbellRow:
    found = part(seen.figures, "dimensions", known.id)
    gap = number(found, "gap")
    shown = word(found, "gap_class")
    level = "must act" if found.get("must_act") else word(found, "level")
    return DumbbellRow(
        known.name,
        known.phrase,
        number(found, "client_mean"),
        number(found, "team_mean"),
        signed(gap) if gap is not None else "no gap",
        f"{CLASS_SHORT.get(shown, shown)}, must act" if shown and found.get("must_act") else shown or level,
        tuple(rating.client for rating in seen.view.ratings[known.id] if rating.client is not None),
    )


def _table_row(known: Dimension, found: Plain) -> tuple[str, ...]:
    must = f"yes, in {count(found, 'accounts_must_act')}" if found.get("must_act") else "no"
    few = count(found, "accounts_must_act")
    return (
        known.name,
        str(count(found, "n")),
        one(number(found, "client_mean")),
        one(number(found, "team_mean")),
        str(count(found, "team_n")),
        signed(number(found, "gap")),
        word(found, "gap_class") or NONE,
        word(found, "level") or NONE,
        must if found.get("must_act") or not few else f"no, but in {few}",
        one(number(found, "team_mirror_mean")),
    )
