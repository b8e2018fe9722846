"""Which function writes which block: the whole table."""

from collections.abc import Callable
from typing import Any

from interviewer.formats.docx import charts, codes, grids, words
from interviewer.formats.docx.scribe import Scribe
from interviewer.report import blocks

WRITERS: dict[type[blocks.Block], Callable[[Any, Scribe], None]] = {
    blocks.Heading: words.write_heading,
    blocks.Text: words.write_text,
    blocks.Quote: words.write_quote,
    blocks.Points: words.write_points,
    blocks.WordsBlock: words.write_words,
    blocks.Badges: words.write_badges,
    blocks.Facts: grids.write_facts,
    blocks.Table: grids.write_table,
    blocks.Decide: grids.write_decide,
    blocks.Write: grids.write_lines,
    blocks.Ticks: grids.write_ticks,
    blocks.Contents: grids.write_contents,
    blocks.Fold: grids.write_fold,
    blocks.ScoreFigure: charts.write_score,
    blocks.BigFigure: charts.write_big_figure,
    blocks.ScoreLine: charts.write_score_line,
    blocks.SplitBar: charts.write_split_bar,
    blocks.DotStrip: charts.write_dot_strip,
    blocks.TwoDots: charts.write_two_dots,
    blocks.HealthRow: charts.write_health_row,
    blocks.RevenueSplit: charts.write_revenue_split,
    blocks.RevenueBars: charts.write_revenue_bars,
    blocks.SlopeLines: charts.write_slope_lines,
    blocks.Dumbbell: charts.write_dumbbell,
    blocks.CountBars: charts.write_count_bars,
    blocks.TimeLine: charts.write_time_line,
    blocks.QrCode: codes.write_qr_code,
}


def write(block: blocks.Block, scribe: Scribe) -> None:
    """Write a block after what stands there already."""
    WRITERS[type(block)](block, scribe)
