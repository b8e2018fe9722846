"""P13, how sure we are: every score with its range, coverage, refusals, what is held back, how people spoke."""

from interviewer.report.blocks import Block, Column, Fact, Facts, Heading, Rich, Row, Table, TableColumn, Text
from interviewer.report.programme.dimension_table import in_numbers
from interviewer.report.programme.reading import Reading

SCORES = {
    "account": "By account, each once (the score of this report)",
    "respondent": "By person",
    "decision_maker_first": "By account, those who decide first",
    "revenue_weighted": "By revenue",
}
EFFECTIVE = 5
RATES = {
    "RR1": "Response (RR1)",
    "COOP1": "Cooperation (COOP1)",
    "CON1": "Contact (CON1)",
    "REF1": "Refusal (REF1)",
}


def title(r: Reading) -> list[str]:
    """A fixed sentence."""
    return [r.t("Read these numbers with this care")]


def rows(r: Reading) -> tuple[Row, ...]:
    """Scores, the six in numbers, coverage beside attribution, and the limits in words."""
    return (_scores(r), *in_numbers(r), *_people(r), _limits(r))


def note(r: Reading) -> str:
    """What the range and the bounds are."""
    return r.note(r.t("Range: 95 of 100 such cases. Bounds: what no answer of those not heard can leave."))


def _scores(r: Reading) -> Row:
    columns = (
        TableColumn(r.t("Score"), 4.2),
        TableColumn(r.t("Heard"), 1.2, "right"),
        TableColumn(r.t("Score"), 1.2, "right"),
        TableColumn(r.t("Range"), 2.2, "right"),
        TableColumn(r.t("Bounds"), 2.2, "right"),
        TableColumn(r.t("Shown as"), 1.6),
    )
    lines = tuple(_line(r, name) for name in SCORES)
    return Row((Column(12, (Heading(r.t("Four scores from the same answers")), Table(columns, lines))),))


def _line(r: Reading, name: str) -> tuple[Rich, ...]:
    found = r.section("nps")[name]
    n = found["accounts"] if name == "revenue_weighted" else found["counts"]["n"]
    counted = "hard_bounds" in found and n == r.listed
    interval, bounds = (None, None) if counted else (found.get("interval"), found.get("hard_bounds"))
    shown = {"none": "no score", "indicative": "indicative", "full": "in full"}
    words = r.t(shown[found["display"]]) if "display" in found else _effective(r)
    return (
        r.t(SCORES[name]),
        str(n),
        r.signed(found["score"])
        if found["score"] is not None and not (name == "revenue_weighted" and n < EFFECTIVE)
        else "–",
        r.between(interval) if interval else "–",
        r.between(bounds) if bounds else "–",
        words,
    )


def _effective(r: Reading) -> str:
    found = r.section("nps")["revenue_weighted"]
    if found["effective_n"] is None or found["accounts"] < EFFECTIVE:
        return r.t("no score")
    return r.t("counts like {n}", n=r.told.words.number(round(found["effective_n"], 1)))


def _people(r: Reading) -> tuple[Row, ...]:
    found = r.section("heard")
    codes = found["dispositions"]
    everyone = sum(codes.values())
    coverage = (
        Fact(r.t("Accounts"), _covered(r, found["coverage"], r.heard, r.listed)),
        Fact(r.t("Revenue"), _rate(r, found["revenue_coverage"])),
        Fact(r.t("People"), r.t("{k} of {n} contacts", k=codes["I"], n=everyone)),
        Fact(r.t("Refusals"), r.t("{k} of {n} contacts", k=codes["R"], n=everyone)),
    )
    rates = tuple(Fact(r.t(words), _rate(r, found[name])) for name, words in RATES.items())
    left = Column(4, (Heading(r.t("Coverage")), Facts(coverage)))
    middle = Column(4, (Heading(r.t("Rates")), Facts(rates)))
    return (Row((left, middle, Column(4, (Heading(r.t("How people spoke")), *_levels(r))))),)


def _rate(r: Reading, share: float | None) -> str:
    return "–" if share is None else r.percent(100 * share)


def _covered(r: Reading, share: float | None, k: int, n: int) -> str:
    return f"{r.percent(100 * share)}, {r.t('{k} of {n}', k=k, n=n)}" if share is not None else "–"


def _levels(r: Reading) -> tuple[Block, ...]:
    """The mix of attributions: unattributed people only where they are in the totals (METHOD 3.15.8)."""
    levels = [talk.view.level for _, talk in r.talks]
    facts = [
        Fact(r.t("By name"), str(levels.count("named"))),
        Fact(r.t("As the company"), str(levels.count("company"))),
    ]
    others = r.section("heard")["people"] - len(levels)
    if others >= r.told.view.wave.wave.min_cell:
        facts.append(Fact(r.t("Unattributed"), str(others)))
    held = (
        Text(
            r.t("Some answers are held back: a group too small to hide a person is left out of every figure."), "dense"
        ),
    )
    return (Facts(tuple(facts)), *(held if r.figures.get("held_back") else ()))


def _limits(r: Reading) -> Row:
    found, said = r.score, []
    unheard = r.listed - found["counts"]["n"]
    if found["display"] == "none":
        said.append(r.t("Under 5 accounts there is no score; the dots are the accounts."))
    elif found["display"] == "indicative":
        said.append(
            r.t("With 5 to 9 accounts the score is indicative: one account more may move it by ten points or more.")
        )
    if found["interval"] and unheard:
        said.append(
            r.n(
                "The range supposes that the one account not heard resembles those heard; "
                "who refuses may be less happy.",
                "The range supposes that the {count} accounts not heard resemble those heard; "
                "who refuses may be less happy.",
                unheard,
            )
        )
    if r.spans_zero:
        said.append(r.t("The score cannot yet be told apart from zero."))
    if found["interval"] and not unheard:
        said.append(r.t("Every account was heard, so the score has no range: it is a count."))
    said.append(r.t("A number that rests on few answers moves a lot; the count stands beside each."))
    late = r.section("prediction").get("late_forms_left_out") or ()
    if late:
        said.append(
            r.t(
                "Sealed after the first talk there, so left out of every comparison: the team form of {who}.",
                who=r.names(late),
            )
        )
    return Row((Column(12, (Heading(r.t("What to keep in mind")), Text(" ".join(said)))),))
