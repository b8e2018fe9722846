"""P8, what you do well, and who says so: said and done, praise by dimension, stories and words that staff may see."""

from collections.abc import Mapping

from interviewer.domain.loyalty.dimensions import DIMENSIONS
from interviewer.report.blocks import BigFigure, Block, Column, CountBar, CountBars, Heading, Row, Text
from interviewer.report.programme.reading import Reading
from interviewer.report.programme.said import Saying, quoted, sayings, spread

CLEARED = ("name_title_company", "company_only")
"""Answers that let the words be shown to staff, with the account (METHOD 4, S2-01)."""
STORY, PRAISE, STAFF = 300, 170, 230
STRONG_FROM = 9


def title(r: Reading) -> list[str]:
    """Who recommends unasked; else who would."""
    found = r.section("advocacy").get("unasked_share")
    if found and found["k"]:
        said = r.n(
            "One client already recommends you unasked", "{count} clients already recommend you unasked", found["k"]
        )
        return [said[:1].upper() + said[1:]]
    if r.section("advocacy").get("recommenders"):
        return [r.t("Clients recommend you, but only when asked")]
    promoters = r.score["counts"]["promoter"]
    if promoters:
        said = r.n(
            "One account would recommend you, none has yet",
            "{count} accounts would recommend you, none has yet",
            promoters,
        )
        if not r.section("advocacy"):
            said = r.n("One account would recommend you", "{count} accounts would recommend you", promoters)
        return [said[:1].upper() + said[1:]]
    return [r.t("No client recommends you yet")] if r.heard else [r.t("Nobody was heard, so nobody praised you yet")]


def rows(r: Reading) -> tuple[Row, ...]:
    """Figures, praise by dimension, one story, and cleared words."""
    return (*_figures(r), *_praise(r), *_stories(r), *_good_news(r))


def note(r: Reading) -> str:
    """What may be passed on."""
    return r.note(
        r.t("Strong: an account’s mean of 9 or more."),
        r.t(
            "What is fit to show staff was said by people who agreed to be quoted; print needs their written approval."
        ),
    )


def _figures(r: Reading) -> tuple[Row, ...]:
    found = r.section("advocacy")
    if not found:
        return (
            Row(
                (
                    Column(
                        12, (Heading(r.t("Said and done")), Text(r.t("Nobody was asked whether they recommended you.")))
                    ),
                )
            ),
        )
    columns = [_unasked(r, found["unasked_share"]), _done(r, found["said_and_done"]), _came(r)]
    return (Row(tuple(Column(4, blocks) for blocks in columns if blocks)),)


def _figure(r: Reading, k: int, n: int, percent: float | None) -> BigFigure:
    aside = r.percent(percent) if percent is not None and n >= 5 else ""
    return BigFigure(r.k_of_n(k, n), aside, small=True)


def _unasked(r: Reading, share: dict[str, float]) -> tuple[Block, ...]:
    if not share["n"]:
        return (
            Heading(r.t("Unasked")),
            BigFigure("0", small=True),
            Text(r.t("people recommended you in the past year.")),
        )
    said = r.t("people who recommended you did so of their own accord.")
    return (Heading(r.t("Unasked")), _figure(r, int(share["k"]), int(share["n"]), share["percent"]), Text(said))


def _done(r: Reading, share: dict[str, float]) -> tuple[Block, ...]:
    if not share["n"]:
        return ()
    said = r.t("people at 9 or 10 did recommend you in the past year. The others only say they would.")
    if share["k"] == share["n"]:
        said = r.t("people at 9 or 10 did recommend you in the past year.")
    return (Heading(r.t("Said and done")), _figure(r, int(share["k"]), int(share["n"]), share["percent"]), Text(said))


def _came(r: Reading) -> tuple[Block, ...]:
    form = r.told.view.wave.company_form
    who = form.answers.get("c_who") if form else None
    if not isinstance(who, Mapping):
        return ()
    asked, unasked = who.get("asked"), who.get("unasked")
    if not isinstance(asked, int) or not isinstance(unasked, int):
        return ()
    said = r.n("client came by recommendation last year, {k} of them unasked, by your own books.",
               "clients came by recommendation last year, {k} of them unasked, by your own books.",
               asked + unasked, k=r.count(unasked))  # fmt: skip
    return (Heading(r.t("What it brought")), BigFigure(str(asked + unasked), small=True), Text(said))


def _praise(r: Reading) -> tuple[Row, ...]:
    counts = []
    for known in DIMENSIONS:
        values = [row.client for row in r.told.view.wave.ratings[known.id] if row.client is not None]
        strong = sum(value >= STRONG_FROM for value in values)
        if strong:
            counts.append((strong, len(values), known))
    if not counts:
        return ()
    bars = tuple(
        CountBar(r.t(known.name), strong, r.k_of_n(strong, n), n)
        for strong, n, known in sorted(counts, key=lambda one: -one[0])
    )
    found = spread(_strong_words(r), 2)
    left = (Heading(r.t("Strong, by how many accounts")), CountBars(bars))
    if not found:
        return (Row((Column(12, left),)),)
    right = (Heading(r.t("Praise")), *(quoted(r, one, PRAISE) for one in found))
    return (Row((Column(6, left), Column(6, right))),)


def _strong_words(r: Reading) -> list[Saying]:
    """Words to a dimension given 9 or 10, the promoters' first."""
    found = []
    for one in sayings(
        r, *(f"dim_{known.id}_high" for known in DIMENSIONS), *(f"dim_{known.id}_open" for known in DIMENSIONS)
    ):
        name = one.answer.question.split("_")[1]
        rating = one.talk.view.figures.dims.get(name)
        if rating is not None and rating >= STRONG_FROM and not one.answer.flat and one.shows_nobody:
            found.append(one)
    return sorted(found, key=lambda one: -(one.talk.view.figures.nps or 0))


def _stories(r: Reading) -> tuple[Row, ...]:
    """Occasions told by those at 9 or 10; of a company without people and dates (METHOD 4)."""
    found = [one for one in sayings(r, "adv_story") if one.shows_nobody]
    if not found:
        return ()
    first, *others = spread(sorted(found, key=lambda one: -len(one.words)), 2)
    head = Heading(r.t("One occasion"))
    if not others:
        return (Row((Column(12, (head, quoted(r, first, STORY, lead=True))),)),)
    second = (Heading(r.t("Another")), quoted(r, others[0], PRAISE))
    return (Row((Column(7, (head, quoted(r, first, STORY, lead=True))), Column(5, second))),)


def cleared(r: Reading) -> list[Saying]:
    """Words of people who agreed to be quoted, that staff may see."""
    found = []
    for one in sayings(r, "nps_why", "ref_comfort"):
        agreed = one.talk.view.consents.quote in CLEARED
        high = (one.talk.view.figures.nps or 0) >= STRONG_FROM
        if agreed and high and one.answer.verbatim and not one.answer.flat and one.shows_nobody:
            found.append(one)
    return found


def _good_news(r: Reading) -> tuple[Row, ...]:
    found = spread(cleared(r), 2)
    if not found:
        return ()
    heads = (Heading(r.t("Fit to show staff")), Heading(r.t("Fit to show staff, too")))
    columns = tuple(Column(6, (head, quoted(r, one, STAFF))) for head, one in zip(heads, found, strict=False))
    return (Row(columns),)
