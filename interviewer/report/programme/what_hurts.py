"""P5, what hurts: the weak points with their money, the points of trouble as told, and the hardest thing heard."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from interviewer.disclosure.quotes import excerpt
from interviewer.disclosure.view import Reported
from interviewer.report.blocks import (
    Block,
    Column,
    CountBar,
    CountBars,
    Heading,
    Quote,
    Rich,
    Row,
    Run,
    Table,
    TableColumn,
    Text,
)
from interviewer.report.programme.reading import Reading, capital
from interviewer.report.programme.said import quoted, sayings, spread

LISTS = ("det_trouble", "ssc_stop", "ssc_start")
"""Where points of trouble are told: the detractor's list first, then what to stop and to start."""
WHERE = {"det_trouble": "trouble", "ssc_stop": "stop", "ssc_start": "start"}
ROOM, SHORT_ROOM = 180.0, 130.0
"""Points of height for the table of trouble, so that the page stays one; fewer in the folded form."""
ROW, LINE, LETTERS = 8.2, 12.5, 46
LONGEST = 110
HARD = 260
MOST_THEMES, THEME_ROOM = 2, 75.0
"""Quotations under themes, and the points of height they take from the table."""
FEWEST = 5
"""Under so many a percentage would only dress up the count."""


@dataclass(frozen=True)
class Point:
    """One point as told, and the accounts that told it in the same words."""

    words: str
    answer: Reported
    accounts: tuple[str, ...]


def weakest(r: Reading) -> str:
    """The dimension with the lowest mean, in script order when equal; empty without means."""
    means = {
        name: one["client_mean"] for name, one in r.section("dimensions").items() if one["client_mean"] is not None
    }
    return min(means, key=lambda name: means[name]) if means else ""


def all_alike(r: Reading) -> bool:
    """Whether all six have a mean and read the same."""
    means = [one["client_mean"] for one in r.section("dimensions").values()]
    return None not in means and len(set(map(r.mean, means))) == 1


def title(r: Reading) -> list[str]:
    """The weakest point and how many raised what most raised."""
    lowest = weakest(r)
    if not lowest:
        return _without_means(r)
    if all_alike(r):
        mean = r.mean(r.section("dimensions")[lowest]["client_mean"])
        return [r.t("No point is weaker than another: all six stand at {mean} of 10", mean=mean)]
    point = r.t("The weakest point is {name}", name=r.dimension(lowest))
    mean = r.t("{point}, at {mean} of 10", point=point, mean=r.mean(r.section("dimensions")[lowest]["client_mean"]))
    common = next((one for one in points(r) if len(one.accounts) > 1), None)
    if common is not None:
        n = r.count(len(r.section("accounts")))
        raised = r.t(
            "{point}; {count} of {n} accounts raised: {what}",
            point=point,
            count=r.count(len(common.accounts)),
            n=n,
            what=common.words.rstrip("."),
        )
        return [raised, mean, point]
    below = next((one for one in r.section("weak_points")["dimensions"] if one["dimension"] == lowest), None)
    if below is None:
        return [mean, point]
    of = r.of_many(len(below["accounts"]), r.section("weak_points")["n"])
    return [r.t("{point}; {of} accounts put it below 7", point=point, of=of), mean, point]


def _without_means(r: Reading) -> list[str]:
    if not r.heard:
        return [r.t("Nobody was heard, so nothing is known of what hurts")]
    found = points(r)
    if not found:
        return [r.t("No point of trouble may be told"), r.t("No point of trouble")]
    return [capital(r.n("One point of trouble was named", "{count} points of trouble were named", len(found)))]


def rows(r: Reading) -> tuple[Row, ...]:
    """Painful news only; praise comes later."""
    found = (*_weak(r), *_points(r), *_hardest(r), *_under_themes(r), *_foreseen(r))
    if found:
        return found
    said = r.t("Points of trouble are told only of clients whose answers may be passed on. There is none yet.")
    return (Row((Column(12, (Heading(r.t("Nothing to tell")), Text(said))),)),)


def note(r: Reading) -> str:
    """How it was counted."""
    return r.note(
        r.t("Weak: an account’s mean below 7. Points of trouble stand in the clients’ words, each with its account."),
        r.t("[...] marks words left out."),
        _not_matched(r),
    )


def _weak(r: Reading) -> tuple[Row, ...]:
    found = r.section("weak_points")
    heading = Heading(r.t("Below 7, by how many accounts"))
    if not found.get("dimensions"):
        if not r.section("accounts"):
            return ()
        return (Row((Column(12, (heading, Text(r.t("No account puts any of the six dimensions below 7.")))),)),)
    bars = tuple(_bar(r, one, found["n"]) for one in found["dimensions"])
    return (Row((Column(12, (heading, CountBars(bars))),)),)


def _bar(r: Reading, one: Mapping[str, Any], n: int) -> CountBar:
    k, percent = len(one["accounts"]), r.percent(100 * one["revenue_share"])
    label = r.t("{of}, {percent} of revenue", of=r.k_of_n(k, n), percent=percent)
    return CountBar(r.dimension(one["dimension"]), k, label, n)


def points(r: Reading) -> tuple[Point, ...]:
    """Every point as told, the same words once; the most often raised first, then the worst account's."""
    found: dict[str, tuple[str, Reported, dict[str, None]]] = {}
    for words, account, answer in _told(r):
        key = " ".join(words.casefold().rstrip(".!").split())
        found.setdefault(key, (words, answer, {}))[2][account] = None
    every = [Point(words, answer, tuple(accounts)) for words, answer, accounts in found.values()]
    return tuple(sorted(every, key=lambda one: -len(one.accounts)))


def _told(r: Reading) -> Iterator[tuple[str, str, Reported]]:
    for question in LISTS:
        for account, talk in r.worst_talks:
            answer = talk.answer(question)
            for line in answer.lines if answer else ():
                if answer is not None and line.strip():
                    yield " ".join(line.split()), account, answer


def _points(r: Reading) -> tuple[Row, ...]:
    found = points(r)
    if not found:
        return ()
    columns = (
        TableColumn(r.t("As told"), 5.9),
        TableColumn(r.t("As"), 0.8),
        TableColumn(r.t("Accounts"), 1.1, "right"),
        TableColumn(r.t("Who"), 3.3),
        TableColumn(r.t("Revenue"), 1.4, "right"),
    )
    room = (SHORT_ROOM if r.told.short else ROOM) - (THEME_ROOM if _themes(r) else 0)
    most = _fitting(found, room)
    table = Table(columns, tuple(_line(r, one) for one in found[:most]))
    left = len(found) - most
    more = r.n(
        "{count} more stands in the reports on single talks.",
        "{count} more stand in the reports on single talks.",
        left,
    )
    shown: tuple[Block, ...] = (table, *((Text(capital(more), "small"),) if left > 0 else ()))
    heading = Heading(r.t("What troubles clients, and what to stop and start"), aside=r.t("most often raised first"))
    return (Row((Column(12, (heading, *shown)),)),)


def _fitting(found: Sequence[Point], room: float) -> int:
    """How many rows the room takes, at least one."""
    used = 0.0
    for place, one in enumerate(found):
        used += ROW + LINE * -(-min(len(one.words), LONGEST) // LETTERS)
        if used > room:
            return max(place, 1)
    return len(found)


def _line(r: Reading, one: Point) -> tuple[Rich, ...]:
    cut = excerpt(one.words, LONGEST)
    said: Rich = (Run(cut, "serif"),) if one.answer.verbatim else cut
    money = r.money(sum(r.revenue(account) for account in one.accounts))
    return (said, r.t(WHERE[one.answer.question]), str(len(one.accounts)), r.names(one.accounts, 1), money)


def _hardest(r: Reading) -> tuple[Row, ...]:
    found = spread([one for one in sayings(r, "tough") if not one.answer.flat], 3)
    if not found:
        return ()
    first, *others = found
    left = Column(7, (Heading(r.t("The hardest thing heard")), quoted(r, first, HARD, lead=True)))
    rest = tuple(quoted(r, one, LONGEST) for one in others)
    return (Row((left, Column(5, (Heading(r.t("Also hard")), *rest)))) if rest else Row((Column(12, left.blocks),)),)


def _themes(r: Reading) -> list[tuple[str, str]]:
    """Theme and words of people who are not named, the theme of most accounts first; at most two."""
    order = [one["dimension"] for one in r.section("weak_points").get("dimensions", ())]
    found = r.told.view.theme_words
    themes = sorted(found, key=lambda name: order.index(name) if name in order else len(order))
    firsts = [(theme, found[theme][0]) for theme in themes]
    seconds = [(theme, words) for theme in themes for words in found[theme][1:2]]
    return (firsts + seconds)[:MOST_THEMES]


def _under_themes(r: Reading) -> tuple[Row, ...]:
    """Words of unattributed people, each under its theme and tied to nobody (METHOD 3.15.6)."""
    found = _themes(r)
    whose = r.t("a person who is not named")
    columns = tuple(
        Column(6, (Heading(r.t("Said about {name}", name=r.dimension(theme))), Quote(excerpt(words, LONGEST), whose)))
        for theme, words in found
    )
    return (Row(columns),) if columns else ()


def _foreseen(r: Reading) -> tuple[Row, ...]:
    """Hit rate and surprises, as the interviewer matched them (METHOD 3.8)."""
    hits = r.section("foresight").get("trouble_hit_rate")
    if not hits:
        return ()
    said = [r.t("Of the points of trouble, your teams foresaw {of}.", of=_of(r, hits)), surprises(r)]
    if waiting := r.section("foresight")["not_matched"]:
        said.append(r.n("One account is not matched yet.", "{count} accounts are not matched yet.", waiting))
    text = " ".join(capital(one) for one in said if one)
    return (Row((Column(12, (Heading(r.t("What your teams foresaw")), Text(text))),)),)


def _of(r: Reading, found: Mapping[str, Any]) -> str:
    of = r.of_many(found["k"], found["n"])
    return f"{of} ({r.percent(found['percent'])})" if found["n"] >= FEWEST else of


def surprises(r: Reading) -> str:
    """How many points nobody foresaw, for each account heard; empty while that is not known."""
    found = r.section("foresight")
    if found.get("surprise_index") is None:
        return ""
    if not found["surprises"]:
        return r.t("No point of trouble came as a surprise.") if found.get("trouble_hit_rate") else ""
    each = r.told.words.number(round(found["surprise_index"], 2))
    return r.n(
        "One point of trouble came as a surprise: {each} for each account heard.",
        "{count} points of trouble came as a surprise: {each} for each account heard.",
        found["surprises"],
        each=each,
    )


def _not_matched(r: Reading) -> str:
    """Who matched, or that no hit rate is given where teams wrote down what they expect."""
    if r.section("foresight").get("trouble_hit_rate"):
        return r.t("What the teams foresaw was matched by the interviewer, not by software.")
    if not any(view.team and view.team.trouble for view in r.accounts.values()):
        return ""
    return r.t("What the teams foresaw is not matched with it yet, so there is no hit rate.")
