"""How the vendor performs, the product or service itself, and the last wow (page 2)."""

from interviewer.report.blocks import Column, Fact, Facts, Heading, Row
from interviewer.report.sections.said import block_of, chosen, name, side_by_side, words
from interviewer.report.telling import Telling


def performance(told: Telling) -> tuple[Row, ...]:
    """In the client's words, side by side."""
    return side_by_side(block_of(told, "perf_open", 240, 4), block_of(told, "product", 200, 4), _expected(told))


def _expected(told: Telling) -> Column | None:
    level, wow = chosen(told, "expect"), words(told, "wow", 160)
    if not level and not wow:
        return None
    facts = (Facts((Fact(told.words.t("Expectation"), level),)),) if level else ()
    return Column(4, (Heading(name(told, "wow")), *facts, *wow))
