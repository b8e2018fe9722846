"""`interviewer figures`: every number of a wave, after disclosure, as text or as JSON."""

from argparse import Namespace
from collections.abc import Iterator, Mapping
from typing import Any

from interviewer.cli.opening import desk
from interviewer.cli.streams import Streams
from interviewer.domain.loyalty.dimensions import dimension
from interviewer.domain.loyalty.health import WORDS
from interviewer.domain.loyalty.nps import BAND_WORDS, printed, whole
from interviewer.domain.loyalty.reasons import plain

Told = Mapping[str, Any]
NAMES = {
    "account": "by account",
    "respondent": "by person",
    "decision_maker_first": "decision makers first",
    "revenue_weighted": "weighted by revenue",
}
RISKS = {"high": "high", "medium": "medium", "not_heard": "not heard", "low": "low"}


def show_figures(words: Namespace, streams: Streams) -> int:
    """The figures of one wave."""
    with desk(words, streams, writes=False) as opened:
        programme = opened.programmes.chosen(words.programme)
        found = opened.figures.of(programme, words.wave)
        currency = opened.workspace.programmes.programme(programme).currency
    if words.json:
        streams.show(found)
        return 0
    for line in lines(found, currency):
        streams.say(line)
    return 0


def lines(found: Told, currency: str) -> Iterator[str]:
    """The figures for reading, each with its n."""
    yield from _heard(found["wave"], found["heard"])
    yield from (f"Score {NAMES[name]}: {_score(score)}" for name, score in found["nps"].items())
    yield from (f"{BAND_WORDS[name]}: {_share(share)}" for name, share in found["bands"].items())
    yield from _dimensions(found["dimensions"])
    yield from _accounts(found["accounts"])
    yield from (
        f"Revenue at risk, {RISKS[name]}: {found['revenue'][name]['amount']:,} {currency}"
        f" ({whole(100 * found['revenue'][name]['share'])}%), {_count(found['revenue'][name]['accounts'])}"
        for name in RISKS
    )
    yield from _measures(found)
    if found["held_back"]:
        yield "Some answers are held back."


def _heard(wave: str, heard: Told) -> Iterator[str]:
    yield f"{wave}: {heard['accounts']} of {heard['list_size']} accounts heard, {_people(heard['people'])}."
    rates = ", ".join(f"{name} {_percent(heard[name])}" for name in ("RR1", "COOP1", "CON1", "REF1"))
    yield f"Revenue heard: {_percent(heard['revenue_coverage'])}. {rates}."


def _score(score: Told) -> str:
    if score["score"] is None:
        return f"no score ({score['why']})"
    if "effective_n" in score:
        return f"{printed(score['score'])} (effective number {score['effective_n']:.1f}, no interval)"
    low, high = score["interval"]
    parts = [f"{printed(score['score'])} ({printed(low)} to {printed(high)}), n {score['counts']['n']}"]
    if score.get("hard_bounds"):
        low, high = score["hard_bounds"]
        parts.append(f"between {printed(low)} and {printed(high)} whatever the others say")
    if score["display"] == "indicative":
        parts.append("indicative")
    return ", ".join(parts)


def _dimensions(found: Told) -> Iterator[str]:
    for name, one in found.items():
        title = dimension(name).name
        if one["client_mean"] is None:
            yield f"{title}: no mean, n {one['n']}"
            continue
        gap = "no gap" if one["gap"] is None else f"gap {one['gap']:+.1f} ({one['gap_class']}, n {one['team_n']})"
        act = ", must act" if one["must_act"] else ""
        yield f"{title}: {one['client_mean']:.1f}, n {one['n']}, {one['level']}, {gap}{act}"


def _accounts(found: Told) -> Iterator[str]:
    for name, one in found.items():
        mean = "no score" if one["mean"] is None else f"{one['mean']:.1f}"
        why = "; ".join(plain(reason) for reason in one["reasons"])
        told = f": {why}" if why else ""
        yield f"{name}: {mean}, {WORDS[one['health']]}, {one['class'].replace('_', ' ')}{told}"


def _measures(found: Told) -> Iterator[str]:
    base = found["solid_base"]
    yield f"Solid base: {base['green_key']} of {base['key']} key accounts."
    if found["prediction"]["n"]:
        told = found["prediction"]
        yield f"Prediction: bias {told['bias']:+.1f}, off by {told['miss']:.1f}, n {told['n']}."
    if found["satisfaction"]:
        yield f"Satisfied but not loyal: {_share(found['satisfaction']['satisfied_not_loyal'])}"
    if found["retention"] and found["retention"]["logo"]:
        logo = found["retention"]["logo"]
        yield f"Clients kept: {logo['k']} of {logo['n']}, {whole(logo['percent'] or 0)}%"
    if found["advocacy"]:
        yield f"Recommend unasked: {_share(found['advocacy']['unasked_share'])}"
    if found["trend"]:
        told = found["trend"]
        yield (f"Since {told['since']}: {told['improved']} accounts up, {told['same']} the same, {told['worse']} down.")


def _share(share: Told) -> str:
    if share["percent"] is None:
        return f"{share['k']} of {share['n']}"
    return f"{share['k']} of {share['n']}, {whole(share['percent'])}%"


def _percent(share: float | None) -> str:
    return "unknown" if share is None else f"{whole(100 * share)}%"


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"


def _count(accounts: int) -> str:
    return "1 account" if accounts == 1 else f"{accounts} accounts"
