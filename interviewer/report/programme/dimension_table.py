"""The six dimensions in numbers: the table behind the chart (METHOD 4)."""

from interviewer.domain.loyalty.dimensions import DIMENSIONS, Dimension, gap_class
from interviewer.report.blocks import Column, Heading, Rich, Row, Table, TableColumn
from interviewer.report.programme.reading import Reading


def in_numbers(r: Reading) -> tuple[Row, ...]:
    """A line for each dimension that anyone rated."""
    t, dims = r.t, r.section("dimensions")
    columns = (
        TableColumn(t("Dimension"), 2.4),
        TableColumn(t("Accounts"), 1.2, "right"),
        TableColumn(t("Clients"), 1.2, "right"),
        TableColumn(t("With team"), 1.4, "right"),
        TableColumn(t("Teams"), 1.2, "right"),
        TableColumn(t("Gap"), 1.2, "right"),
        TableColumn(t("Class"), 2),
        TableColumn(t("Accounts that must act"), 2.4, "right"),
    )
    lines = tuple(_line(r, known) for known in DIMENSIONS if dims[known.id]["n"])
    return (Row((Column(12, (Heading(t("Six dimensions in numbers")), Table(columns, lines))),)),) if lines else ()


def _line(r: Reading, known: Dimension) -> tuple[Rich, ...]:
    one = r.section("dimensions")[known.id]
    return (
        r.t(known.name),
        str(one["n"]),
        r.point(one["client_mean"]) if one["client_mean"] is not None else "–",
        str(one["team_n"]) if one["team_n"] else "–",
        r.point(one["team_mean"]) if one["team_mean"] is not None else "–",
        r.gap(one["gap"]) if one["gap"] is not None else "–",
        r.t(gap_class(one["gap"])) if one["gap"] is not None else r.t("no team form"),
        str(one["accounts_must_act"]),
    )
