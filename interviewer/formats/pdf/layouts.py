"""Which function measures which block: the whole table."""

from collections.abc import Callable
from typing import Any

from interviewer.formats.pdf.blocks.badges import lay_badges
from interviewer.formats.pdf.blocks.contents import lay_contents
from interviewer.formats.pdf.blocks.decide import lay_decide
from interviewer.formats.pdf.blocks.facts import lay_facts
from interviewer.formats.pdf.blocks.fold import lay_fold
from interviewer.formats.pdf.blocks.heading import lay_heading
from interviewer.formats.pdf.blocks.points import lay_points
from interviewer.formats.pdf.blocks.quote import lay_quote
from interviewer.formats.pdf.blocks.score import lay_score
from interviewer.formats.pdf.blocks.table import lay_table
from interviewer.formats.pdf.blocks.text import lay_text
from interviewer.formats.pdf.blocks.ticks import lay_ticks
from interviewer.formats.pdf.blocks.words import lay_words
from interviewer.formats.pdf.blocks.write import lay_write
from interviewer.formats.pdf.charts.big_figure import lay_big_figure
from interviewer.formats.pdf.charts.count_bars import lay_count_bars
from interviewer.formats.pdf.charts.dot_strip import lay_dot_strip
from interviewer.formats.pdf.charts.dumbbell import lay_dumbbell
from interviewer.formats.pdf.charts.health_row import lay_health_row
from interviewer.formats.pdf.charts.qr_code import lay_qr_code
from interviewer.formats.pdf.charts.revenue_bars import lay_revenue_bars
from interviewer.formats.pdf.charts.revenue_split import lay_revenue_split
from interviewer.formats.pdf.charts.score_line import lay_score_line
from interviewer.formats.pdf.charts.slope_lines import lay_slope_lines
from interviewer.formats.pdf.charts.split_bar import lay_split_bar
from interviewer.formats.pdf.charts.time_line import lay_time_line
from interviewer.formats.pdf.charts.two_dots import lay_two_dots
from interviewer.formats.pdf.pieces import Laid, Setting
from interviewer.report import blocks

LAYOUTS: dict[type[blocks.Block], Callable[[Any, float, Setting], Laid]] = {
    blocks.Heading: lay_heading,
    blocks.Text: lay_text,
    blocks.Quote: lay_quote,
    blocks.Points: lay_points,
    blocks.Facts: lay_facts,
    blocks.ScoreFigure: lay_score,
    blocks.Dumbbell: lay_dumbbell,
    blocks.Decide: lay_decide,
    blocks.Table: lay_table,
    blocks.Badges: lay_badges,
    blocks.WordsBlock: lay_words,
    blocks.TwoDots: lay_two_dots,
    blocks.BigFigure: lay_big_figure,
    blocks.SplitBar: lay_split_bar,
    blocks.ScoreLine: lay_score_line,
    blocks.DotStrip: lay_dot_strip,
    blocks.HealthRow: lay_health_row,
    blocks.RevenueSplit: lay_revenue_split,
    blocks.RevenueBars: lay_revenue_bars,
    blocks.CountBars: lay_count_bars,
    blocks.SlopeLines: lay_slope_lines,
    blocks.TimeLine: lay_time_line,
    blocks.QrCode: lay_qr_code,
    blocks.Write: lay_write,
    blocks.Ticks: lay_ticks,
    blocks.Contents: lay_contents,
    blocks.Fold: lay_fold,
}


def lay(block: blocks.Block, width: float, kit: Setting) -> Laid:
    """Measure a block for `width` points."""
    return LAYOUTS[type(block)](block, width, kit)
