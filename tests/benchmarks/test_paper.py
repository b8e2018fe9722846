"""Papers against the same strings and shapes at the same places on a bare canvas; their memory; their growth."""

import dataclasses
import os
import subprocess
import sys
from pathlib import Path

import pytest

from interviewer.formats.pdf import render
from interviewer.report.blocks import Column, Page, Paper, Row, WordsBlock
from tests.benchmarks.appendix import appendix
from tests.benchmarks.raw_canvas import Recording, seconds
from tests.formats.pdf.sample_charts import charts
from tests.formats.pdf.sample_paper import sample

TALKS = int(os.environ.get("INTERVIEWER_BENCH_TALKS", "100"))
MOST_PROGRAMME, MOST_APPENDIX = 2.0, 3.0
MOST_MEGABYTES = 250
MEMORY = """
import re, sys
from interviewer.formats.pdf import render
from tests.benchmarks.appendix import appendix
render(appendix(int(sys.argv[1])), "A4")
print(int(re.search(r"VmHWM:\\s+(\\d+)", open("/proc/self/status").read())[1]) // 1024)
"""


def recorded(paper: Paper) -> Recording:
    """What the paper draws."""
    found = Recording()
    with pytest.MonkeyPatch.context() as patch:
        found.watch(patch)
        render(paper, "A4")
    return found


def test_a_programme_of_twenty_accounts_costs_at_most_twice_a_bare_canvas() -> None:
    once = charts()
    paper = dataclasses.replace(once, pages=once.pages * 3)
    drawn = recorded(paper)
    assert len(drawn.sheets) == 15
    assert sum(map(len, drawn.sheets)) > 3000
    ratio = seconds(lambda: render(paper, "A4"), 7) / seconds(drawn.bare, 7)
    print(f"programme of fifteen pages: {ratio:.2f} x a bare canvas")
    assert ratio <= MOST_PROGRAMME


def test_an_appendix_of_many_talks_costs_at_most_three_times_a_bare_canvas() -> None:
    paper = appendix(TALKS)
    taken = seconds(lambda: render(paper, "A4"), 1)
    drawn = recorded(paper)
    ratio = taken / seconds(drawn.bare, 1)
    print(f"{TALKS} talks, {len(drawn.sheets)} sheets: {taken:.1f} s, {ratio:.2f} x a bare canvas")
    assert len(drawn.sheets) >= 2 * TALKS
    assert ratio <= MOST_APPENDIX


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="asks the system how much memory was used at most")
def test_an_appendix_of_many_talks_stays_small_in_memory() -> None:
    done = subprocess.run(
        [sys.executable, "-c", MEMORY, str(TALKS)], capture_output=True, check=True, cwd=Path.cwd(), timeout=240
    )
    print(f"{TALKS} talks: {int(done.stdout)} MB")
    assert int(done.stdout) < MOST_MEGABYTES


def test_an_appendix_grows_in_linear_time() -> None:
    few, many = max(TALKS // 10, 10), TALKS
    small = seconds(lambda: render(appendix(few), "A4"), 2) / few
    large = seconds(lambda: render(appendix(many), "A4"), 1) / many
    print(f"a talk of {few}: {small * 1000:.1f} ms; of {many}: {large * 1000:.1f} ms")
    assert large < 1.6 * small


def test_one_column_of_very_long_words_is_set_in_linear_time() -> None:
    def paper(words: str) -> Paper:
        return sample((Page("Long", (Row((Column(12, (WordsBlock(words),)),)),)),))

    count = 100 * max(TALKS, 50)
    small = seconds(lambda: render(paper("word " * count), "A4"), 2)
    large = seconds(lambda: render(paper("word " * 4 * count), "A4"), 2)
    assert large / small < 6


@pytest.mark.parametrize("words", ["الخدمة جيدة ", "दिन में सेवा ", "השירות (SAP 4) "], ids=["Arabic", "Hindi", "mixed"])
def test_long_words_of_shaped_scripts_are_set_in_linear_time(words: str) -> None:
    def paper(times: int) -> Paper:
        return sample((Page("Long", (Row((Column(12, (WordsBlock(words * times),)),)),)),))

    small = seconds(lambda: render(paper(1_000), "A4"), 2)
    large = seconds(lambda: render(paper(4_000), "A4"), 2)
    print(f"{len(words) * 4_000} letters in {large:.2f} s, a quarter in {small:.2f} s")
    assert large / small < 8
