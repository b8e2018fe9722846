"""What changed since the wave before, of accounts heard in both."""

from interviewer.services.figure_values import Plain
from interviewer.ui.figures.charts.slopes import Slope, Slopes
from interviewer.ui.figures.content import Content, Table
from interviewer.ui.figures.reading import count, number, part, word, words
from interviewer.ui.figures.sayings import alone, many, one, score, signed, start
from interviewer.ui.figures.source import WaveSeen

HEADS = ("Account", "Then", "Now", "Bands moved")


def change_card(seen: WaveSeen) -> Content:
    """Matched accounts and the exact test (METHOD 3.4)."""
    found = part(seen.figures, "trend")
    if not found:
        return Content(
            "trend", "There is nothing to compare with yet.", "n = 0 accounts heard in two waves", Table(HEADS, ()),
            note="No account was heard both in this wave and in the one before.",
        )  # fmt: skip
    slopes = _slopes(seen, found)
    coloured = found.get("significant_at_5_percent") is not False
    return Content(
        "trend",
        _title(found),
        f"n = {len(slopes)} accounts heard in both waves",
        Table(HEADS, (*map(_row, slopes), *_sums(found)), frozenset({1, 2, 3})),
        Slopes(slopes, word(found, "since"), seen.view.wave.name, coloured),
        _note(found),
    )


def _title(found: Plain) -> str:
    up, down = count(found, "improved"), count(found, "worse")
    moved = f"{many(up, 'account')} moved up, {alone(down)} down"
    significant = found.get("significant_at_5_percent")
    if significant is None:
        return start(f"{moved}; every account was heard both times, so this is a fact.")
    return start(f"{moved}; this is {'more' if significant else 'no more'} than chance.")


def _note(found: Plain) -> str:
    change = (number(found, "nps_after") or 0) - (number(found, "nps_before") or 0)
    pair = f"{score(number(found, 'nps_before'))} then, {score(number(found, 'nps_after'))} now"
    told = [f"Score of these accounts: {pair}."]
    if found.get("significant_at_5_percent") is False:
        told.append(f"No clear change ({score(change)}, could be chance).")
    if found.get("wording_changed"):
        told.append("The wording of the question changed between the waves.")
    return " ".join(told)


def _slopes(seen: WaveSeen, found: Plain) -> tuple[Slope, ...]:
    changes = found.get("changes")
    moved = [int(change) for change in changes] if isinstance(changes, list) else []
    return tuple(
        Slope(seen.name(name), seen.before[name], number(seen.figures, "accounts", name, "mean") or 0.0, bands)
        for name, bands in zip(words(found, "matched_accounts"), moved, strict=True)
        if name in seen.before
    )


def _row(line: Slope) -> tuple[str, ...]:
    moved = f"{line.bands:+d}".replace("-", "−") if line.bands else "0"
    return line.name, one(line.before), one(line.after), moved


def _sums(found: Plain) -> tuple[tuple[str, ...], ...]:
    moved = ", ".join(f"{count(found, key)} {said}" for key, said in
                      (("improved", "up"), ("same", "same"), ("worse", "down")))  # fmt: skip
    chance = number(found, "exact_p")
    tested = "not tested" if chance is None else f"{chance:.3f}"
    mean = signed(number(found, "mean_change"))
    return (
        ("Score of these accounts", score(number(found, "nps_before")), score(number(found, "nps_after")), moved),
        ("Mean change of the score", "", mean, word(found, "why")),
        ("Chance of such a change (p)", "", tested, "sign-flip test"),
    )
