"""The mark before decimals in a chart is that of the paper's language."""

from collections.abc import Callable
from dataclasses import replace

from interviewer.report.blocks import Block, DumbbellWords, Paper
from tests.formats.pdf.sample_charts import PAIRS, SLOPES

Single = Callable[..., Paper]


def test_a_german_pair_and_a_german_slope_have_commas(paper_of: Single, printed: Callable[[Paper], str]) -> None:
    blocks: tuple[Block, ...] = (replace(PAIRS, words=DumbbellWords(decimal=",")), replace(SLOPES, decimal=","))
    said = printed(paper_of(*blocks))
    assert [value for value in ("6,1", "8,5", "7,5 Cwm", "7,2") if value not in said] == []
    assert [value for value in ("6.1", "8.5", "7.5") if value in said] == []
