"""P7, staying and rivals: why clients stay, how shut their doors are, who came to them, and what else they look at."""

from collections import Counter

from interviewer.disclosure.permissions import kind_of_alternative
from interviewer.domain.loyalty.person import WEAK_STAY_REASONS
from interviewer.report.blocks import Block, Column, CountBar, CountBars, Heading, Row, Table, TableColumn, Text
from interviewer.report.labels import option
from interviewer.report.programme.reading import Reading
from interviewer.report.programme.said import quoted, sayings, spread

DOORS = {"closed": "closed, 0 to 2", "ajar": "ajar, 3 to 6", "open": "open, 7 to 10"}
APPROACHED = {"no": "nobody came", "once_or_twice": "once or twice", "often": "often"}
LOOKING = {
    "decided_to_leave": "decided to leave",
    "actively_evaluating": "evaluating others",
    "thinking_about_it": "thinking about it",
    "no": "not looking",
}
WORDS = 170


def title(r: Reading) -> list[str]:
    """Those who stay by default, or what they stay for."""
    found = r.section("staying").get("by_default")
    if not found or not found["n"]:
        return [r.t("Nobody said yet what keeps them"), r.t("Staying is not known")]
    if not found["k"]:
        return [_strong(r)]
    k, n = r.count(found["k"]), r.count(found["n"])
    if found["n"] < 5:
        said = r.n(
            "One of {n} accounts stays for reasons that would not survive a better offer",
            "{count} of {n} accounts stay for reasons that would not survive a better offer",
            found["k"],
            n=n,
        )
        return [said[:1].upper() + said[1:]]
    percent = r.percent(found["percent"])
    return [
        r.t(
            "{percent} ({k} of {n} accounts) stay for reasons that would not survive a better offer",
            percent=percent,
            k=k,
            n=n,
        ),
        r.t("{percent} stay for reasons that would not survive a better offer", percent=percent),
    ]


def _strong(r: Reading) -> str:
    """ "Most stay for results and people", by the two strong reasons most often given."""
    reasons = [name for name in r.section("staying")["reasons"] if name not in WEAK_STAY_REASONS and name != "other"]
    if not reasons:
        return r.t("No account stays by default alone")
    return r.t("Most stay for {what}", what=r.told.words.both([r.t(option(name)) for name in reasons[:2]]))


def rows(r: Reading) -> tuple[Row, ...]:
    """Reasons and doors, approaches and other ways, causes of leaving, and words."""
    if not r.section("staying"):
        return (Row((Column(12, (Text(r.t("Nobody that may be told of was heard.")),)),)),)
    return (*_reasons(r), *_doors(r), *_ways(r), *_words(r))


def note(r: Reading) -> str:
    """What weak means, and what a door is."""
    return r.note(
        r.t("Weak reasons: habit, convenience, the effort of switching, no other way seen, the contract."),
        r.t("The door is the answer to how interested they would be in hearing another supplier out."),
    )


def _reasons(r: Reading) -> tuple[Row, ...]:
    found = r.section("staying")
    n = found["by_default"]["n"]
    head = Heading(
        r.n("What keeps them: one account", "What keeps them: {count} accounts", n),
        aside=r.t("each account may name several"),
    )
    if not n:
        head = Heading(r.t("What keeps them"))
        return (Row((Column(12, (head, Text(r.t("Nobody was asked or answered.")))),)),)
    bars = tuple(CountBar(_reason(r, name), count, r.k_of_n(count, n), n) for name, count in found["reasons"].items())
    return (Row((Column(12, (head, CountBars(bars))),)),)


def _reason(r: Reading, name: str) -> str:
    words = r.t(option(name))
    return r.t("{reason} (weak)", reason=words) if name in WEAK_STAY_REASONS else words


def _bars(r: Reading, counts: dict[str, int], words: dict[str, str]) -> CountBars:
    n = sum(counts.values())
    return CountBars(tuple(CountBar(r.t(words[name]), count, r.k_of_n(count, n), n) for name, count in counts.items()))


def _doors(r: Reading) -> tuple[Row, ...]:
    found = r.section("staying")
    doors = {name: found["doors"][name] for name in DOORS}
    came = {name: found["approached"][name] for name in APPROACHED}
    columns = []
    if found["doors"]["n"]:
        head = r.n(
            "The door for another supplier: one person",
            "The door for another supplier: {count} people",
            found["doors"]["n"],
        )
        columns.append(Column(6, (Heading(head), _bars(r, doors, DOORS))))
    if found["approached"]["n"]:
        head = r.n(
            "Others who came in the past year: one person",
            "Others who came in the past year: {count} people",
            found["approached"]["n"],
        )
        columns.append(Column(6, (Heading(head), _bars(r, came, APPROACHED))))
    return (Row(tuple(columns)),) if columns else ()


def _ways(r: Reading) -> tuple[Row, ...]:
    columns = [Column(6, blocks) for blocks in (_looking(r), _by_contact(r)) if blocks]
    return (Row(tuple(columns)),) if columns else ()


def _looking(r: Reading) -> tuple[Block, ...]:
    found = {name: count for name, count in r.section("staying")["alternatives"].items() if name in LOOKING}
    n = sum(found.values())
    if not n:
        return ()
    head = Heading(r.n("Looking at other ways: one account", "Looking at other ways: {count} accounts", n))
    kinds = _kinds(r)
    said = [r.t("What they look at: {kinds}.", kinds=kinds)] if kinds else []
    causes = r.section("retention").get("internal_causes") or {}
    if causes.get("n"):
        said.append(
            r.t("Of the causes known of accounts that left, {of} lay with you.", of=r.of_many(causes["k"], causes["n"]))
        )
    return (head, _bars(r, found, LOOKING), *((Text(" ".join(said), "dense"),) if said else ()))


def _kinds(r: Reading) -> str:
    """Kinds of alternatives, never their names: another supplier, another field, in-house, doing without."""
    kinds = Counter(
        kind
        for _, talk in r.talks
        if (answer := talk.answer("alt_who"))
        for kind in _kinds_of(answer.value, answer.kind)
    )
    return r.told.words.both([f"{r.t(option(kind))} ({count})" for kind, count in kinds.most_common()])


def _kinds_of(value: object, kind: str) -> set[str]:
    said = [one for one in value if isinstance(one, str)] if isinstance(value, tuple) else []
    return set(said) if kind == "multi" else set(map(kind_of_alternative, said))


def _by_contact(r: Reading) -> tuple[Block, ...]:
    found = r.section("staying")["approached_by_contact"]
    if not found:
        return ()
    columns = (TableColumn(r.t("Hear from you"), 3), TableColumn(r.t("Approached by others"), 2, "right"))
    lines = tuple((r.t(option(row["contact"])), r.k_of_n(row["approached"], row["n"])) for row in found)
    return (Heading(r.t("If you are silent, others are not")), Table(columns, lines))


def _words(r: Reading) -> tuple[Row, ...]:
    found = spread([one for one in sayings(r, "comp_better", "stay_reason") if not one.answer.flat], 2)
    if not found:
        return ()
    heads = {"comp_better": r.t("What others do better"), "stay_reason": r.t("What keeps them, in their words")}
    columns = tuple(Column(6, (Heading(heads[one.answer.question]), quoted(r, one, WORDS))) for one in found)
    return (Row(columns),)
