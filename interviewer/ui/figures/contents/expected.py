"""What was expected against what was said and done: the teams' predictions, and who stayed."""

from interviewer.services.figure_values import Plain
from interviewer.ui.figures.charts.number_line import LineMark, NumberLine
from interviewer.ui.figures.content import Content, Key, Shape, Table
from interviewer.ui.figures.contents.scores import SCORE_TICKS
from interviewer.ui.figures.reading import count, number, pair, part, word, words
from interviewer.ui.figures.sayings import both, many, one, percent, percent_span, score, signed, start
from interviewer.ui.figures.source import WaveSeen

TABLE = ("", "Value", "Counted")
PERCENT_TICKS = tuple((float(value), f"{value} %") for value in (0, 25, 50, 75, 100))


def prediction_card(seen: WaveSeen) -> Content:
    """Expected against actual, of accounts whose team sealed its form in time (METHOD 3.8)."""
    found = part(seen.figures, "prediction")
    n, late = count(found, "n"), [seen.name(name) for name in words(found, "late_forms_left_out")]
    late_note = f"Sealed too late and left out: {both(late)}." if late else ""
    if not n:
        return Content(
            "prediction", "What was expected cannot be compared yet.", "n = 0 accounts with a form sealed in time",
            Table(TABLE, ()), note=f"{start(word(found, 'why'))}. {late_note}".strip(),
        )  # fmt: skip
    expected, actual = score(number(found, "predicted_nps")), score(number(found, "actual_nps"))
    accounts = many(n, "account")
    why = f"{start(word(found, 'why'))}. " if word(found, "why") else ""
    return Content(
        "prediction",
        f"Your teams expected {expected}; the same {accounts} gave {actual}.",
        f"n = {n} accounts with a form sealed in time",
        Table(TABLE, _prediction_rows(found, n), frozenset({1})),
        NumberLine(-100, 100, _marks(found), SCORE_TICKS),
        (why + late_note).strip(),
        (Key("disc", "said"), Key("diamond", "expected")),
    )


def _marks(found: Plain) -> tuple[LineMark, ...]:
    wanted: tuple[tuple[str, Shape, str], ...] = (
        ("predicted_nps", "diamond", "teams expected"),
        ("actual_nps", "disc", "clients said"),
        ("executive_predicted_nps", "hollow diamond", "chief executive expected"),
    )
    told = ((shape, number(found, name), said) for name, shape, said in wanted)
    return tuple(LineMark(shape, value, f"{said} {score(value)}") for shape, value, said in told if value is not None)


def _prediction_rows(found: Plain, n: int) -> tuple[tuple[str, ...], ...]:
    of = f"n = {n} accounts"
    return (
        ("The teams expected", score(number(found, "predicted_nps")), of),
        ("Clients said", score(number(found, "actual_nps")), of),
        ("The chief executive expected", score(number(found, "executive_predicted_nps")), "of the whole list"),
        ("Bias, expected minus said", signed(number(found, "bias")), of),
        ("Miss, whatever its sign", one(number(found, "miss")), of),
        ("Within one point", f"{count(found, 'within_1')} of {n}", of),
    )


def retention_card(seen: WaveSeen) -> Content:
    """Who stayed, against what was believed (METHOD 3.8)."""
    found = part(seen.figures, "retention")
    if not found:
        return Content(
            "retention", "Who stayed is not known yet.", "n = 0", Table(TABLE, ()),
            note="There is no company form and no lost account.",
        )  # fmt: skip
    guess, kept = number(found, "guess"), number(found, "logo", "percent")
    n = count(found, "logo", "n")
    marks = [LineMark("diamond", guess, f"believed {percent(guess)}")] if guess is not None else []
    marks += [LineMark("disc", kept, f"stayed {percent(kept)}")] if kept is not None else []
    return Content(
        "retention",
        _retention_title(guess, kept, count(found, "lost_accounts")),
        f"n = {n} clients at the start of the year"
        if n
        else f"n = {many(count(found, 'lost_accounts'), 'lost account')}",
        Table(TABLE, _retention_rows(found), frozenset({1})),
        NumberLine(0, 100, tuple(marks), PERCENT_TICKS) if marks else None,
        f"{start(word(found, 'why'))}." if word(found, "why") else "",
        (Key("disc", "stayed"), Key("diamond", "believed")),
    )


def _retention_title(guess: float | None, kept: float | None, lost: int) -> str:
    if guess is not None and kept is not None:
        return f"You believed {percent(guess)} of clients stay; {percent(kept)} did."
    if kept is not None:
        return f"{percent(kept)} of clients stayed."
    return start(f"{many(lost, 'account')} {'was' if lost == 1 else 'were'} lost; how many stayed is not known.")


def _retention_rows(found: Plain) -> tuple[tuple[str, ...], ...]:
    logo = part(found, "logo")
    clients = f"{count(logo, 'k')} of {count(logo, 'n')} clients" if logo else word(found, "why")
    over = number(found, "overestimate_points")
    lost = many(count(found, "lost_accounts"), "lost account")
    return (
        ("Clients that stayed", percent(number(logo, "percent")), clients),
        ("Revenue that stayed", percent(number(found, "revenue_percent")), "of the year's start"),
        ("Believed to stay", percent(number(found, "guess")), "of clients, company form"),
        ("Believed too much", f"{one(over)} points" if over is not None else "not given", clients),
        ("Lost accounts", str(count(found, "lost_accounts")), "outcomes and company form"),
        _share_row("Satisfied, yet lost", part(found, "satisfied_yet_lost"), lost),
        _share_row("Lost for reasons of your own", part(found, "internal_causes"), lost),
    )


def _share_row(words: str, found: Plain, of: str) -> tuple[str, ...]:
    if not found or not count(found, "n"):
        return words, "not given", f"n = 0; {word(found, 'why') or of}"
    interval = percent_span(pair(found, "wilson"))
    return words, percent(number(found, "percent")), f"{count(found, 'k')} of {count(found, 'n')}, {interval}"
