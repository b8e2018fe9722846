"""Charts in Word: their numbers and words in small tables, so that they can be edited."""

from interviewer.formats.docx.scribe import Scribe
from interviewer.formats.docx.signs import number, sign, signed
from interviewer.formats.quoting import quoted
from interviewer.report.blocks import (
    BigFigure,
    CountBars,
    DotStrip,
    Dumbbell,
    DumbbellRow,
    HealthRow,
    Mark,
    NumberLine,
    RevenueBars,
    RevenueSplit,
    Rich,
    Run,
    ScoreFigure,
    ScoreLine,
    SlopeLines,
    SplitBar,
    StripDot,
    TimeLine,
    TwoDots,
)


def write_score(block: ScoreFigure, scribe: Scribe) -> None:
    """The number, its words, and what its line says."""
    scribe.paragraph(block.number, "BigFigure")
    scribe.paragraph(block.words, "Dense")
    if block.line:
        _line(block.line, scribe)


def _line(line: NumberLine, scribe: Scribe) -> None:
    labels = [label for label in (line.client_label, line.team_label) if label]
    scribe.paragraph("; ".join(labels), "Dense")
    if line.bands:
        scribe.paragraph("; ".join(f"{band.low}\u2013{band.high}: {band.words}" for band in line.bands), "Small")


def write_big_figure(block: BigFigure, scribe: Scribe) -> None:
    """The number large, its small words below it."""
    scribe.paragraph(block.number, "BigFigure")
    if block.aside:
        scribe.paragraph(block.aside, "Dense")


def write_split_bar(block: SplitBar, scribe: Scribe) -> None:
    """Words, count and share of each band."""
    counts = (block.detractors, block.passives, block.promoters)
    rows = [(words, str(count), share) for words, count, share in zip(block.words, counts, block.shares, strict=True)]
    scribe.table(rows, shares=(3, 1, 3), right=(False, True, False))


def write_score_line(block: ScoreLine, scribe: Scribe) -> None:
    """The score, its interval in round and its hard bounds in square brackets."""
    words = [signed(block.score)]
    if block.low is not None and block.high is not None:
        words.append(f"({signed(block.low)} \u2026 {signed(block.high)})")
    if block.hard_low is not None and block.hard_high is not None:
        words.append(f"[{signed(block.hard_low)} \u2026 {signed(block.hard_high)}]")
    scribe.paragraph("  ".join(words), "Dense")


def write_two_dots(block: TwoDots, scribe: Scribe) -> None:
    """Both labels."""
    scribe.table([(block.client_label, block.team_label)])


def write_dumbbell(block: Dumbbell, scribe: Scribe) -> None:
    """A row a dimension: client, team, gap, how many find it counts most, and words."""
    values = [value for row in block.rows for value in (row.client, row.team) if value is not None]
    decimals = any(value != int(value) for value in values)
    words, full = block.words, not block.thumbnail
    columns = [
        (True, "", 6.0, False),
        (True, scribe.keys.get(Mark.CLIENT, ""), 2.0, True),
        (any(row.team is not None for row in block.rows), scribe.keys.get(Mark.TEAM, ""), 2.0, True),
        (full and any(row.gap for row in block.rows), words.gap, 3.0, False),
        (full and any(row.count for row in block.rows), words.count, 2.0, True),
        (full and any(row.accounts for row in block.rows), scribe.keys.get(Mark.ACCOUNT, ""), 4.0, False),
        (full and any(row.quote for row in block.rows), words.quotes, 6.0, False),
    ]
    rows = [
        [cell for cell, column in zip(_cells(row, block, scribe, decimals), columns, strict=True) if column[0]]
        for row in block.rows
    ]
    kept = [column for column in columns if column[0]]
    scribe.table(rows, [c[1] for c in kept], [c[2] for c in kept], [c[3] for c in kept])


def _cells(row: DumbbellRow, block: Dumbbell, scribe: Scribe, decimals: bool) -> list[Rich]:
    """The cells of one dimension, those of columns left out as well."""
    mark = block.words.decimal
    marks = [block.words.must_act] * row.must_act + [block.words.counts_most] * row.counts_most
    name = [Run(row.name, "strong"), *([Run(f" {row.phrase}", "muted")] if row.phrase else [])]
    if marks:
        name.append(Run(f" [{', '.join(marks)}]"))
    return [
        tuple(name),
        "" if row.client is None else number(row.client, mark, decimals),
        "" if row.team is None else number(row.team, mark, decimals),
        " ".join(filter(None, (row.gap, row.gap_word))),
        row.count,
        ("; " if mark == "," else ", ").join(number(one, mark) for one in sorted(row.accounts)),
        (Run(quoted(row.quote, scribe.language), "serif"),) if row.quote else "",
    ]


def write_dot_strip(block: DotStrip, scribe: Scribe) -> None:
    """A row a band: its words, its count, and the accounts that lie in it; brackets for those not attributable."""
    rows = []
    for index, (words, count) in enumerate(block.bands):
        dots = sorted((dot for dot in block.dots if _band(dot) == index), key=lambda dot: dot.value)
        rows.append(((Run(words, "strong"),), count, "; ".join(_dot(dot, block.decimal) for dot in dots)))
    scribe.table(rows, shares=(3, 2, 8))


def _band(dot: StripDot) -> int:
    if dot.counts_as is not None:
        return dot.counts_as
    return 0 if dot.value < 7 else 1 if dot.value < 9 else 2


def _dot(dot: StripDot, mark: str) -> str:
    value = f"({number(dot.value, mark)})" if dot.ring else number(dot.value, mark)
    named = f"{dot.label} {value}" if dot.label else value
    return f"{named} [{dot.note}]" if dot.note else named


def write_health_row(block: HealthRow, scribe: Scribe) -> None:
    """A row an account: sign, name, word."""
    scribe.table([((sign(item.health),), item.name, item.word) for item in block.items], shares=(1, 12, 8))


def write_revenue_split(block: RevenueSplit, scribe: Scribe) -> None:
    """The amounts with their signs in one line."""
    shown = [(sign(part.health), Run(f" {part.label}    ")) for part in block.parts if part.amount > 0]
    scribe.paragraph(tuple(run for pair in shown for run in pair), "Dense")


def write_revenue_bars(block: RevenueBars, scribe: Scribe) -> None:
    """Sign, name, amount, and why."""
    rows: list[tuple[Rich, ...]] = [((sign(row.health),), row.name, row.label, row.note) for row in block.rows]
    scribe.table(rows, ("", *block.heads) if any(block.heads) else (), (1, 8, 5, 9), (False, False, True, False))


def write_count_bars(block: CountBars, scribe: Scribe) -> None:
    """Name and count."""
    scribe.table([(row.name, row.label) for row in block.rows], shares=(3, 1), right=(False, True))


def write_slope_lines(block: SlopeLines, scribe: Scribe) -> None:
    """Name and both numbers; accounts that changed their band stand out."""
    rows: list[tuple[Rich, ...]] = [
        (
            (Run(line.name, "strong" if line.moved else "plain"),),
            number(line.before, block.decimal),
            number(line.after, block.decimal),
        )
        for line in sorted(block.lines, key=lambda line: (-line.after, -line.before, line.name))
    ]
    scribe.table(rows, ("", block.before, block.after), (4, 1, 1), (False, True, True))


def write_time_line(block: TimeLine, scribe: Scribe) -> None:
    """A row a day, in their order."""
    stops = sorted(block.stops, key=lambda stop: stop.at)
    scribe.table([((Run(stop.head, "strong"),), stop.words, stop.when) for stop in stops], shares=(2, 6, 3))
