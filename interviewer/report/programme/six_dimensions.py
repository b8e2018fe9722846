"""P6, the six dimensions: clients and teams on one line, every account, what counts most, what must be acted on."""

from interviewer.domain.loyalty.dimensions import DIMENSIONS, Dimension
from interviewer.report.blocks import (
    Block,
    Column,
    Dumbbell,
    DumbbellRow,
    DumbbellWords,
    Heading,
    Key,
    Mark,
    Row,
    Run,
    Text,
)
from interviewer.report.programme.reading import Reading
from interviewer.report.programme.said import quoted, sayings, spread

BLIND_FROM = 2
WORDS = 150


def widest(r: Reading) -> str:
    """The dimension whose gap is widest upwards; empty under 2 points."""
    gaps = {name: one["gap"] for name, one in r.section("dimensions").items() if one["gap"] is not None}
    name = max(gaps, key=lambda one: gaps[one], default="")
    return name if name and gaps[name] >= BLIND_FROM else ""


def lowest(r: Reading) -> str:
    """The weakest dimension under 7; empty when none is."""
    means = {name: one["client_mean"] for name, one in r.section("dimensions").items() if one["level"] == "weak"}
    return min(means, key=lambda one: means[one], default="")


def title(r: Reading) -> list[str]:
    """Overrated, else below 7, else agreed."""
    dims = r.section("dimensions")
    if not any(one["client_mean"] is not None for one in dims.values()):
        return [
            r.t("Too few accounts rated the six dimensions to give a mean"),
            r.t("Too few rated the six dimensions"),
        ]
    if name := widest(r):
        team, client = dims[name]["team_mean"], dims[name]["team_mean"] - dims[name]["gap"]
        return [
            r.t(
                "You overrate yourselves most on {name}: {team} against {client}",
                name=r.dimension(name),
                team=r.mean(team),
                client=r.mean(client),
            ),
            r.t("You overrate yourselves most on {name}", name=r.dimension(name)),
        ]
    if name := lowest(r):
        weak = [one for one in dims.values() if one["level"] == "weak"]
        if len(weak) > 1:
            return [
                r.t("{count} of the six are below 7, {name} lowest", count=r.opening(len(weak)), name=r.dimension(name))
            ]
        return [r.t("{name} is below 7", name=r.dimension(name))]
    if not any(one["gap"] is not None for one in dims.values()):
        return [r.t("No dimension is below 7; your own view is not known"), r.t("No dimension is below 7")]
    return [r.t("Your view and theirs agree")]


def rows(r: Reading) -> tuple[Row, ...]:
    """The chart, what it means beside what was said, and what must be acted on."""
    return (*_chart(r), *_meaning(r), *_must_act(r))


def note(r: Reading) -> str:
    """How means and gaps are made."""
    return r.note(
        r.t("Mean of account means; each account counts once. The gap is over the accounts that have both."),
        r.t("Blind spot: your teams rate themselves 2 points or more above the clients. Watch: 1 to 2 points."),
    )


def _order(r: Reading, known: Dimension) -> tuple[float, float]:
    one = r.section("dimensions")[known.id]
    if one["gap"] is not None:
        return -abs(one["gap"]), 0.0
    return 1.0, one["client_mean"] if one["client_mean"] is not None else 99.0


def _chart(r: Reading) -> tuple[Row, ...]:
    dims, t = r.section("dimensions"), r.t
    shown = [known for known in DIMENSIONS if dims[known.id]["n"]]
    if not shown:
        return (Row((Column(12, (Heading(t("Six dimensions")), Text(t("No account rated them yet.")))),)),)
    teams = any(dims[known.id]["team_mean"] is not None for known in shown)
    n = max(dims[known.id]["n"] for known in shown)
    keys = [
        Key(Mark.CLIENT, t("clients")),
        *([Key(Mark.TEAM, t("your teams"))] if teams else []),
        Key(Mark.ACCOUNT, t("one account")),
    ]
    order = t("widest gap first") if teams else t("lowest first, no team form")
    head = r.n(
        "Six dimensions, 0 to 10, one account; {order}",
        "Six dimensions, 0 to 10, {count} accounts; {order}",
        n,
        order=order,
    )
    words = DumbbellWords(
        t("below 7: must act"), t("Gap"), "", t("must act"), t("counts most"), t("Counts most"), r.told.words.decimal
    )
    chart = Dumbbell(tuple(_row(r, known) for known in sorted(shown, key=lambda one: _order(r, one))), words=words)
    return (Row((Column(12, (Heading(head, keys=tuple(keys)), chart)),)),)


def _row(r: Reading, known: Dimension) -> DumbbellRow:
    one, most = r.section("dimensions")[known.id], r.section("counts_most")
    values = sorted(row.client for row in r.told.view.wave.ratings[known.id] if row.client is not None)
    return DumbbellRow(
        name=r.t(known.name),
        phrase=r.t(known.phrase),
        client=one["client_mean"],
        team=one["team_mean"],
        gap=r.gap(one["gap"]) if one["gap"] is not None else "",
        gap_word=r.t(one["gap_class"]) if one["gap"] is not None else "",
        must_act=one["must_act"],
        accounts=tuple(values),
        count=str(most[known.id]) if most.get("n") else "",
    )


def _meaning(r: Reading) -> tuple[Row, ...]:
    dims = {name: one for name, one in r.section("dimensions").items() if one["client_mean"] is not None}
    if not dims:
        return ()
    best = max(dims, key=lambda name: dims[name]["client_mean"])
    least = min(dims, key=lambda name: dims[name]["client_mean"])
    high, low = r.mean(dims[best]["client_mean"]), r.mean(dims[least]["client_mean"])
    names = {"best": r.dimension(best), "least": r.dimension(least)}
    said = [r.t("Clients give most to {best} ({high}), least to {least} ({low}).", high=high, low=low, **names)]
    if high == low:
        said = [r.t("Clients give the same to all: {mean}.", mean=high)]
    said += _most(r)
    about = widest(r) or least
    found = spread([one for one in sayings(r, f"dim_{about}_low", f"dim_{about}_open") if not one.answer.flat], 2)
    left: tuple[Block, ...] = (Heading(r.t("What it means")), Text(" ".join(said)))
    if not found:
        return (Row((Column(12, left),)),)
    right = (Heading(r.t("Said about {name}", name=r.dimension(about))), *(quoted(r, one, WORDS) for one in found))
    return (Row((Column(4, left), Column(8, right))),)


def _most(r: Reading) -> list[str]:
    most = r.section("counts_most")
    n = most.get("n", 0)
    if not n:
        return []
    top = max(most[known.id] for known in DIMENSIONS)
    names = [r.t(known.name) for known in DIMENSIONS if most[known.id] == top]
    if len(names) > 2:
        return [r.t("No single one counts most when they decide to stay.")]
    said = r.of_many(top, n)
    return [
        r.t(
            "{of} people say that {what} counts most when they decide to stay.",
            of=said[:1].upper() + said[1:],
            what=r.told.words.both(names),
        )
    ]


def _must_act(r: Reading) -> tuple[Row, ...]:
    dims = r.section("dimensions")
    found = [known for known in DIMENSIONS if dims[known.id]["must_act"]]
    if not found:
        return ()
    runs: list[Run] = []
    for known in found:
        runs += [Run(f"{r.t(known.name)}", "strong"), Run(f", {_because(r, known.id)}. ")]
    head = r.n("One point must be acted on", "{count} points must be acted on", len(found))
    left = Column(4, (Heading(head[:1].upper() + head[1:]),))
    return (Row((left, Column(8, (Text(tuple(runs)),))), rule="row"),)


def _because(r: Reading, name: str) -> str:
    one = r.section("dimensions")[name]
    said = []
    if one["client_mean"] is not None and one["client_mean"] < 7:
        said.append(r.t("because clients give {mean}", mean=r.mean(one["client_mean"])))
    if one["team_mean"] is not None and one["team_mean"] < 7:
        said.append(r.t("because your own teams give {mean}", mean=r.mean(one["team_mean"])))
    if one["team_mirror_mean"] is not None and one["team_mirror_mean"] < 7:
        said.append(
            r.t("because your teams rate the clients’ own side of it at {mean}", mean=r.mean(one["team_mirror_mean"]))
        )
    return ", ".join(said)
