"""The six dimensions: this client and this team, widest gap first (page 3)."""

from interviewer.disclosure.quotes import excerpt
from interviewer.domain.loyalty.dimensions import DIMENSIONS, Dimension, gap_class, must_act
from interviewer.report.blocks import (
    Column,
    Dumbbell,
    DumbbellRow,
    DumbbellWords,
    Heading,
    Key,
    Mark,
    Quote,
    Row,
    Text,
)
from interviewer.report.phrases import short_name
from interviewer.report.sections.said import source
from interviewer.report.telling import Telling

EVIDENCE = 100


def dimensions(told: Telling) -> tuple[Row, ...]:
    """The chart; without any number a sentence that says so."""
    t = told.words.t
    rated = [d for d in DIMENSIONS if _client(told, d) is not None or _team(told, d) is not None]
    if not rated:
        return (Row((Column(12, (Heading(t("The six dimensions")), Text(t("No number was given.")))),)),)
    client, team = Key(Mark.CLIENT, short_name(told.view.account)), told.view.team
    if team and team.ratings:
        keys: tuple[Key, ...] = (client, Key(Mark.TEAM, _sealed(told)))
        heading = Heading(t("This client and this team, 0 to 10; widest gap first"), keys=keys)
    else:
        heading = Heading(t("This client, 0 to 10; lowest first (no team form)"), keys=(client,))
    chart = Dumbbell(tuple(_row(told, d) for d in sorted(rated, key=lambda d: _order(told, d))), words=_words(told))
    return (Row((Column(12, (heading, chart)),)),)


def _words(told: Telling) -> DumbbellWords:
    t = told.words.t
    return DumbbellWords(
        t("below 7: must act"), t("Gap"), t("In the client’s words"), t("must act"), t("counts most"),
        decimal=told.words.decimal,
    )  # fmt: skip


def _sealed(told: Telling) -> str:
    at = told.view.team.sealed_at if told.view.team else None
    t = told.words.t
    return t("your team, sealed {day}", day=told.words.date(at.date())) if at else t("your team")


def _client(told: Telling, known: Dimension) -> float | None:
    return told.view.figures.dims.get(known.id)


def _team(told: Telling, known: Dimension) -> float | None:
    return told.view.team.ratings.get(known.id) if told.view.team else None


def _order(told: Telling, known: Dimension) -> tuple[float, float]:
    """Widest gap first, in script order when equal; without a team the lowest first."""
    gap, client = told.gaps.get(known.id), _client(told, known)
    if told.gaps:
        return -abs(gap) if gap is not None else 1.0, DIMENSIONS.index(known)
    return (client if client is not None else 99.0), DIMENSIONS.index(known)


def _row(told: Telling, known: Dimension) -> DumbbellRow:
    t, client, team = told.words.t, _client(told, known), _team(told, known)
    gap = told.gaps.get(known.id)
    mirror = told.view.team.mirror.get(known.id) if told.view.team else None
    return DumbbellRow(
        name=t(known.name),
        phrase=t(known.phrase),
        client=client,
        team=team,
        gap=told.words.signed(gap) if gap is not None else "",
        gap_word=t(gap_class(gap)) if gap is not None else "",
        must_act=must_act(client, team, mirror),
        counts_most=told.value("dim_most") == known.id,
        quote=None if told.short else _evidence(told, known),
    )


def _evidence(told: Telling, known: Dimension) -> Quote | None:
    """The first words as said to this dimension, one or two lines of them."""
    for question in (f"dim_{known.id}_open", f"dim_{known.id}_low", f"dim_{known.id}_high"):
        answer = told.answer(question)
        if answer and answer.words and answer.verbatim:
            whose = source(told, answer) if answer.level != told.view.level else ""
            return Quote(excerpt(answer.words, EVIDENCE), attribution=whose)
    return None
