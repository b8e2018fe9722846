"""Which function measures which block: the whole table."""

from collections.abc import Callable
from typing import Any

from interviewer.formats.pdf.blocks.badges import lay_badges
from interviewer.formats.pdf.blocks.decide import lay_decide
from interviewer.formats.pdf.blocks.facts import lay_facts
from interviewer.formats.pdf.blocks.heading import lay_heading
from interviewer.formats.pdf.blocks.points import lay_points
from interviewer.formats.pdf.blocks.quote import lay_quote
from interviewer.formats.pdf.blocks.score import lay_score
from interviewer.formats.pdf.blocks.table import lay_table
from interviewer.formats.pdf.blocks.text import lay_text
from interviewer.formats.pdf.blocks.words import lay_words
from interviewer.formats.pdf.charts.dumbbell import lay_dumbbell
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
}


def lay(block: blocks.Block, width: float, kit: Setting) -> Laid:
    """Measure a block for `width` points."""
    return LAYOUTS[type(block)](block, width, kit)
