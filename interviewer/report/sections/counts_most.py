"""Which dimension counts most, and what would put the lowest right (page 3)."""

from interviewer.domain.loyalty.dimensions import dimension, weakest
from interviewer.report.blocks import Column, Heading, Row, Text
from interviewer.report.sections.said import side_by_side, words
from interviewer.report.telling import Telling

LIMIT, SHORT_LIMIT = 190, 110


def counts_most(told: Telling) -> tuple[Row, ...]:
    """Side by side under the chart."""
    return side_by_side(_most(told), _lowest(told))


def _limit(told: Telling) -> int:
    return SHORT_LIMIT if told.short else LIMIT


def _most(told: Telling) -> Column | None:
    most = told.value("dim_most")
    if not isinstance(most, str):
        return None
    t = told.words.t
    heading = Heading(t("What counts most here: {name}", name=t(dimension(most).name)))
    said = words(told, "dim_most", _limit(told), lead=not told.short) or (Text(t("No reason was given."), "small"),)
    return Column(6, (heading, *said))


def _lowest(told: Telling) -> Column | None:
    lowest = weakest(told.view.figures.dims)
    if lowest is None:
        return None
    said = words(told, f"dim_{lowest}_low", _limit(told), lead=not told.short)
    heading = told.words.t("What would put {name} right", name=told.words.t(dimension(lowest).name))
    if not said:
        said = words(told, "dim_lowest_open", _limit(told), lead=not told.short)
        heading = told.words.t("Behind the lowest number: {name}", name=told.words.t(dimension(lowest).name))
    return Column(6, (Heading(heading), *said)) if said else None
