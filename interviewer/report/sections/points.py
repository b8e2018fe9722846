"""The three points as read back and corrected (page 1)."""

from interviewer.disclosure.quotes import excerpt
from interviewer.kit.i18n import opened_large
from interviewer.report.blocks import Column, Heading, Points, Rich, Row, Run
from interviewer.report.telling import MOST_POINTS, Telling

LONGEST_POINT = 230


def points(told: Telling) -> tuple[Row, ...]:
    """Numbered, without quotation marks: they are the interviewer's words unless taken down as said."""
    answer = told.answer("j_readback")
    if answer is None or not told.points:
        return ()
    t = told.words.t
    whose = (
        t("As said by the client.") if answer.verbatim else t("In our words, read back to the client and corrected.")
    )
    shown = [excerpt(point, LONGEST_POINT) for point in _gathered(told.points)]
    items: list[Rich] = [(Run(p, "serif"),) if answer.verbatim else p[:1].upper() + p[1:] for p in shown]
    heading = Heading(opened_large(told.words.n("One point", "{count} points", len(items))), note=whose)
    return (Row((Column(3, (heading,)), Column(9, (Points(tuple(items)),))), rule="row"),)


def _gathered(parts: tuple[str, ...]) -> tuple[str, ...]:
    """At most three points: what comes after joins the third."""
    if len(parts) <= MOST_POINTS:
        return parts
    return (*parts[: MOST_POINTS - 1], " ".join(parts[MOST_POINTS - 1 :]))
