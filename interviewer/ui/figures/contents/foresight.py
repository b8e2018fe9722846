"""What the teams had foreseen, and what value was heard, as the interviewer matched it after the talks (METHOD 3.8)."""

from interviewer.services.figure_values import Plain
from interviewer.ui.figures.content import Content, Table
from interviewer.ui.figures.reading import count, number, pair, part, word
from interviewer.ui.figures.sayings import many, one, percent, percent_span, start
from interviewer.ui.figures.source import WaveSeen

TABLE = ("", "Value", "Counted")
HOW = "Matched at the end of each talk by the interviewer, not by software."


def foresight_card(seen: WaveSeen) -> Content:
    """Hit rate, surprises and value heard; until something is matched, where it is done."""
    found = part(seen.figures, "foresight")
    hits = part(found, "trouble_hit_rate")
    waiting = max(count(found, "not_matched"), count(found, "value_not_matched"))
    matched = count(found, "accounts") or count(found, "value_accounts")
    left = f"Not matched yet: {many(waiting, 'account')}." if waiting else ""
    why = f"{start(word(found, 'why'))}." if word(found, "why") and not waiting else ""
    title = "What the teams had foreseen is not matched yet."
    if hits:
        title = f"The teams had foreseen {count(hits, 'k')} of {many(count(hits, 'n'), 'point')} of trouble."
    return Content(
        "foresight",
        title,
        f"n = {many(count(found, 'accounts'), 'account')} matched, of attributable people alone",
        Table(TABLE, _rows(found, hits) if matched else (), frozenset({1})),
        note=" ".join(said for said in (left, why, HOW) if said),
    )


def _rows(found: Plain, hits: Plain) -> tuple[tuple[str, ...], ...]:
    index = number(found, "surprise_index")
    matched = many(count(found, "accounts"), "account")
    surprises = many(count(found, "surprises"), "surprise")
    return (
        _share("Points of trouble foreseen", hits),
        ("Surprises for each account", "not given" if index is None else one(index), f"{surprises} at {matched}"),
        _share("Value heard, of the teams’ lists", part(found, "value_heard")),
    )


def _share(words: str, found: Plain) -> tuple[str, ...]:
    if not found:
        return words, "not given", "n = 0"
    interval = percent_span(pair(found, "wilson"))
    return words, percent(number(found, "percent")), f"{count(found, 'k')} of {count(found, 'n')}, {interval}"
